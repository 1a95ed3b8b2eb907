//! Journeys through the whole program, without a screen, by keyboard alone.

mod agreed;
mod column;
mod contrast;
mod covers;
mod desk;
mod disk;
mod gallery;
mod guides;
mod last;
mod left_alone;
mod outside;
mod pauses;
mod private;
mod settings;
mod texts;
mod trouble;
mod visit;
mod width;
