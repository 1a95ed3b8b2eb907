//! What a guide is, where guides come from, how one is found and checked.

pub mod cause;
pub mod due;
pub mod ids;
pub mod model;
pub mod organism;
pub mod text;
