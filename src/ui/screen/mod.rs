//! The screens: each a module with its state, its messages, its update and its view.

pub mod closing;
pub mod frame;
pub mod home;
pub mod paper;
pub mod step;
pub mod stuck;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::desk::Settings;
use crate::procedure::catalogue::Catalogue;

/// What every view may look at, beside its own state.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The guides.
    pub library: &'a Catalogue,
    /// The desk.
    pub desk: &'a Settings,
    /// The moment, to the minute.
    pub at: Timestamp,
    /// The day.
    pub today: Date,
    /// Whether the window is the column beside the site.
    pub column: bool,
    /// Whether the window has the focus, so that its keys are shown.
    pub hints: bool,
}
