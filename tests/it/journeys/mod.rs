//! Journeys through the whole program, without a screen, by keyboard alone.

mod desk;
mod disk;
mod guides;
