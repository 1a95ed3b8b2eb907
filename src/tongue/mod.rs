//! The languages that papers are written in beside French: their files, and what a file lacks.
//!
//! One file for each language, `translations/TAG.json`, with the French beside each translation. It is written and
//! brought up to date by `cote-a-cote translations`, filled in by people, and held to its rules by `check`. A desk's own
//! folder may hold more of them.

pub mod check;
pub mod file;
pub mod phrase;
pub mod shelf;
pub mod signed;
pub mod update;
pub mod voice;

pub use file::{Direction, Entry, File, Header, Part, Reader};
pub use phrase::{Phrase, fill};
pub use voice::{Tongue, Voice};
