//! Where things lie on this computer.

use std::path::{Path, PathBuf};

/// The folder of the program's data: the one asked for, or the usual one of the system.
pub fn data(asked: Option<PathBuf>) -> Option<PathBuf> {
    asked.or_else(|| {
        directories::ProjectDirs::from("fr", "", "cote-a-cote").map(|dirs| dirs.data_local_dir().to_owned())
    })
}

/// Where a paper may be saved without asking: the documents folder, the desktop, the home folder.
pub fn to_save_in() -> Vec<PathBuf> {
    let Some(dirs) = directories::UserDirs::new() else { return Vec::new() };
    let known = [dirs.document_dir(), dirs.desktop_dir(), Some(dirs.home_dir())];
    known.into_iter().flatten().map(Path::to_owned).collect()
}

/// The desk's own guides, over the built-in ones.
pub fn procedures(data: &Path) -> PathBuf {
    data.join("procedures")
}

/// The desk's own languages for papers, over the built-in ones.
pub fn translations(data: &Path) -> PathBuf {
    data.join("translations")
}

/// The settings.
pub fn settings(data: &Path) -> PathBuf {
    data.join("settings.json")
}

/// Papers on their way to a printer or a viewer that wants a file.
pub fn print(data: &Path) -> PathBuf {
    data.join("print")
}
