//! Côte à côte: a desk and a person go through an online procedure, step by step, beside the site.

pub mod cli;
pub mod desk;
pub mod disk;
pub mod journal;
pub mod paper;
pub mod platform;
pub mod procedure;
pub mod receipt;
pub mod register;
pub mod speech;
pub mod tongue;
pub mod ui;
pub mod visit;
