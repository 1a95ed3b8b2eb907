//! Printing: on Linux through `lp`, which takes the paper without a file; on Windows by its own PDF engine.

use std::path::Path;

#[cfg(unix)]
mod cups;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use cups as system;
#[cfg(windows)]
use windows as system;

/// Why a paper was not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The computer has no printing service, or it is not running.
    #[error("no printing service")]
    NoService,
    /// There is no printer, or none chosen.
    #[error("no printer")]
    NoPrinter,
    /// The printer refused the job.
    #[error("the printer refused")]
    Refused,
    /// The queue takes jobs but is stopped; the job was taken out of it again.
    #[error("the queue is stopped")]
    Stopped,
    /// The queue is stopped, and the job still waits in it.
    #[error("the queue is stopped and holds the job")]
    StoppedWithJob,
    /// Nothing answered in the time that a person waits.
    #[error("the printer does not answer")]
    Silent,
}

/// Hands a PDF over to the printer under a job title. `folder` takes the file that Windows needs for that time.
/// Answers within half a minute, whatever the printing service does.
pub fn print(pdf: &[u8], title: &str, folder: &Path) -> Result<(), PrintError> {
    system::print(pdf, title, folder)
}
