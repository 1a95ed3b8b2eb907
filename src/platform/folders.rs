//! Where things lie on this computer.

use std::path::{Path, PathBuf};

/// The folder of the program's data: the one asked for, or the usual one of the system.
pub fn data(asked: Option<PathBuf>) -> Option<PathBuf> {
    asked.or_else(|| {
        directories::ProjectDirs::from("fr", "", "cote-a-cote").map(|dirs| dirs.data_local_dir().to_owned())
    })
}

/// The documents folder, or else the home folder.
pub fn documents() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    Some(dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned())
}

/// The desk's own guides, over the built-in ones.
pub fn procedures(data: &Path) -> PathBuf {
    data.join("procedures")
}

/// The settings.
pub fn settings(data: &Path) -> PathBuf {
    data.join("settings.json")
}

/// Papers on their way to a printer or a viewer that wants a file.
pub fn print(data: &Path) -> PathBuf {
    data.join("print")
}
