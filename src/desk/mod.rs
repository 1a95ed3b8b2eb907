//! The desk itself: its name and hours, its means, what it does and does not do.

pub mod column;
pub mod contrast;
pub mod file;
pub mod letters;
pub mod line;
mod merge;
pub mod paper;
pub mod ready;
pub mod settings;

pub use column::{ColumnEdge, ColumnWidth};
pub use contrast::Contrast;
pub use file::{Trouble, change, peek, read, write};
pub use letters::Letters;
pub use paper::PaperSize;
pub use ready::Ready;
pub use settings::{Means, Settings, Zoom};
