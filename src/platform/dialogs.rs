//! The system's dialogs.

use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Nobody closes a dialog as fast as this: no dialog was shown.
const TOO_FAST: Duration = Duration::from_millis(400);

/// What came of asking where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// There.
    Chosen(PathBuf),
    /// Nowhere, after all.
    Cancelled,
    /// This computer has no dialog to show.
    NoDialog,
}

/// Asks where to save a PDF, with a name to start from.
pub async fn where_to_save(name: String) -> Asked {
    let asked = Instant::now();
    let dialog = rfd::AsyncFileDialog::new().set_file_name(name).add_filter("PDF", &["pdf"]);
    answer(dialog.save_file().await, asked)
}

/// Asks for a folder.
pub async fn which_folder() -> Asked {
    let asked = Instant::now();
    answer(rfd::AsyncFileDialog::new().pick_folder().await, asked)
}

fn answer(chosen: Option<rfd::FileHandle>, asked: Instant) -> Asked {
    match chosen {
        Some(file) => Asked::Chosen(file.path().to_owned()),
        // rfd answers « cancelled » at once where there is no dialog service.
        None if asked.elapsed() < TOO_FAST => Asked::NoDialog,
        None => Asked::Cancelled,
    }
}
