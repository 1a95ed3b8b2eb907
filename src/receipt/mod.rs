//! What the papers say, as content for `paper`.

pub mod common;
pub mod content;
pub mod dates;
pub mod document;
pub mod hand;

pub use content::{Choices, Receipt, receipt};
pub use document::{TITLE, Typed, document};
