//! Journeys through the whole program, without a screen, by keyboard alone.

mod agreed;
mod clocks;
mod column;
mod contrast;
mod covers;
mod desk;
mod disk;
mod folders;
mod gallery;
mod guides;
mod last;
mod left_alone;
mod means;
mod mouse;
mod other_guide;
mod pasted;
mod pauses;
mod private;
mod remote;
mod settings;
mod texts;
mod tips;
mod trouble;
mod visit;
mod width;
mod zoom;
