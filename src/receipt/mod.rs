//! What the papers say, as content for `paper`.

pub mod aloud;
pub mod common;
pub mod content;
pub mod dates;
pub mod document;
mod essential;
pub mod gather;
pub mod hand;
pub mod phones;
pub mod phrase;
mod remote;
pub mod slip;
pub mod translated;
pub mod words;

pub use content::{Choices, Receipt};
pub use document::{PRACTICE, TITLE, Typed, document, sized};
pub use gather::receipt;
