//! The program from outside, one module for each room.

// A test may panic; clippy only knows so inside `#[test]` functions, not in what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asking;
mod catalogue;
mod characters;
mod check;
mod desk;
mod docs;
mod drawn;
mod driver;
mod fit;
mod journal;
mod journeys;
mod kit;
mod library;
mod overview;
mod paper;
#[cfg(target_os = "linux")]
mod printing;
mod read;
mod receipt;
mod register;
mod rooms;
mod search;
mod small_disk;
mod visit;
