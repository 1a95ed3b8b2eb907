//! Visits on the local disk: one file each, one event a line, on disk before the screen shows it as done.
//!
//! Calls block until the disk has answered; the window makes them off its own thread.

mod erase;
mod folder;
mod found;
pub mod given_words;
mod held;
mod recover;
mod retention;

pub use erase::Remains;
pub use folder::{Journal, Swept};
pub use found::{Found, State};
pub use recover::{Damage, Recovered, recover};

use crate::disk::DiskError;

/// Why events are not on disk, or a visit cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// The disk refused; the same events can be given again.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The visit is not open here, and these events do not begin it.
    #[error("Cet accompagnement n’est pas ouvert ici.")]
    NotOpen,
    /// There is no such visit any more.
    #[error("Cet accompagnement n’est plus sur ce poste.")]
    Gone,
    /// The file cannot be read as a visit; it is left as it is.
    #[error("Cet accompagnement ne peut pas être relu.")]
    NotAVisit,
    /// The visit is under way: only what is over is erased.
    #[error("Cet accompagnement n’est pas terminé.")]
    NotOver,
}

impl From<std::io::Error> for JournalError {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.into())
    }
}
