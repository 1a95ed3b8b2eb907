//! What the papers say, as content for `paper`.

pub mod aloud;
mod beside;
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
mod tell;
pub mod translated;
pub mod words;

pub use content::{Choices, Receipt};
pub use document::{PRACTICE, TITLE, Typed, document, sized};
pub use gather::receipt;

use crate::tongue::{Tongue, voice};

/// The languages that a paper can be in beside French: those in which every fixed sentence is said.
pub fn tongues() -> Vec<&'static Tongue> {
    voice::all().iter().filter(|tongue| tongue.says(words::ALL)).collect()
}
