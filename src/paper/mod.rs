//! Paper: blocks become lines, lines become pages, pages become a display list; a PDF or a picture is written from it.
//!
//! This room knows no content: what the papers say is decided elsewhere and handed over as a [`Document`].
//! All lengths are in points (1/72 inch), from the top left corner of the page, x to the right and y down.
//!
//! ```text
//! Document -> Press::lay_out -> Layout -> pdf::write   -> the file
//!                                      -> raster::page -> the picture on screen
//! ```

pub mod block;
mod boxes;
mod columns;
mod compose;
mod direction;
pub mod display;
pub mod drawing;
pub mod fonts;
mod lines;
mod marks;
mod pages;
mod paragraph;
pub mod pdf;
mod press;
pub mod raster;
pub mod signs;
mod span;
mod strip;
mod style;
pub mod tree;

pub use block::{Block, Document, Field, Heading, Inline, Mark, Run, TextSize};
pub use display::{Layout, Page};
pub use pdf::PdfError;
pub use press::Press;
pub use raster::Picture;
pub use signs::Sign;
