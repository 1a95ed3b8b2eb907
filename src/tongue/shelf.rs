//! The files of translations that the program carries.

use std::path::Path;

use include_dir::{Dir, include_dir};

use super::check::{self, Kind};
use super::file::File;
use crate::disk;

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

/// The largest file of translations that is read, in bytes: ten times ours.
const LARGEST: u64 = 8 << 20;

/// A file of a desk's own folder that is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// Its name: `it.json`.
    pub name: String,
    /// Why, in French: lower case, without a full stop.
    pub why: String,
}

/// The files of a desk's own folder, in the order of their names, and those that cannot be used. A folder that is not
/// there has none.
pub fn of_folder(folder: &Path) -> (Vec<File>, Vec<Unused>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return (Vec::new(), Vec::new()) };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let (mut files, mut unused) = (Vec::new(), Vec::new());
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match own(&path, &name) {
            Ok(file) => files.push(file),
            Err(why) => unused.push(Unused { name, why }),
        }
    }
    (files, unused)
}

fn own(path: &Path, name: &str) -> Result<File, String> {
    let bytes = disk::read_within(path, LARGEST).map_err(|error| error.to_string())?.unwrap_or_default();
    let file = read(disk::without_bom(&bytes))
        .map_err(|error| format!("ce n’est pas un fichier de traductions (ligne {})", error.line()))?;
    let wrong = check::header(&file, name).into_iter().find(|remark| remark.kind == Kind::Error);
    match wrong {
        Some(remark) => Err(remark.message.trim_end_matches('.').to_owned()),
        None => Ok(file),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = r#"{"language": {"tag": "it", "name": "italiano", "french_name": "italien",
        "direction": "ltr", "unread": "Traduzione non riletta.", "read_by": null}}"#;

    #[test]
    fn a_folder_gives_its_files_and_says_which_it_cannot_use() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
        write("it.json", &[b"\xef\xbb\xbf", HEADER.as_bytes()].concat());
        write("broken.json", b"{\n  \"language\": ");
        write("other.json", HEADER.as_bytes());
        write("notes.txt", b"not one");
        let (files, unused) = of_folder(folder.path());
        assert_eq!(files.iter().map(|file| file.language.tag.as_str()).collect::<Vec<_>>(), ["it"]);
        let told: Vec<_> = unused.iter().map(|unused| format!("{}: {}", unused.name, unused.why)).collect();
        assert_eq!(
            told,
            [
                "broken.json: ce n’est pas un fichier de traductions (ligne 2)",
                "other.json: le fichier doit porter le nom de la langue",
            ]
        );
    }

    #[test]
    fn no_folder_is_no_file() {
        assert_eq!(of_folder(Path::new("nowhere at all")), (Vec::new(), Vec::new()));
    }
}
