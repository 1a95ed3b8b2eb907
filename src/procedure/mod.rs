//! What a guide is, where guides come from, how one is found and checked.

pub mod catalogue;
pub mod cause;
pub mod check;
pub mod due;
pub mod endings;
pub mod explain;
mod gone;
pub mod graph;
pub mod ids;
pub mod model;
pub mod numbers;
pub mod organism;
pub mod place;
pub mod read;
pub mod schema;
pub mod search;
pub mod shelf;
pub mod situation;
pub mod text;
pub mod window;
