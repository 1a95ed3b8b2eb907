//! The files of translations that the program carries.

use include_dir::{Dir, include_dir};

use super::file::File;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/translations");

/// Name and bytes of each file that the program carries, in the order of their names.
pub fn built_in() -> Vec<(String, &'static [u8])> {
    let json = |file: &&include_dir::File<'_>| file.path().extension().is_some_and(|ending| ending == "json");
    let mut files: Vec<_> = BUILT_IN
        .files()
        .filter(json)
        .map(|file| (file.path().to_string_lossy().into_owned(), file.contents()))
        .collect();
    files.sort();
    files
}

/// Reads a file.
///
/// # Errors
/// What serde says of bytes that are no file of translations.
pub fn read(bytes: &[u8]) -> Result<File, serde_json::Error> {
    serde_json::from_slice(bytes)
}

/// Writes a file as people read it.
///
/// # Errors
/// None is expected.
pub fn write(file: &File) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(file)? + "\n")
}
