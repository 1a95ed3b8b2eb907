//! Papers that have to be files for a while, in the data folder's `print/`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes a paper to a new file of `folder`, `STEM.pdf` or `STEM (2).pdf`…, and answers its path: another window may
/// have one there.
pub fn make(folder: &Path, stem: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    save_new(folder, stem, bytes)
}

/// Removes every paper that is still in `folder`: those of a crash, those that a viewer was given. Answers how many
/// are still there: one that a viewer holds on Windows goes at the next start.
pub fn sweep(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.flatten().filter(|entry| fs::remove_file(entry.path()).is_err()).count()
}

/// Saves a paper in the first of these folders that takes it; the answer of the first where none does.
pub fn save_in_one_of(folders: &[PathBuf], stem: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let mut refused = None;
    for folder in folders {
        match save_new(folder, stem, bytes) {
            Ok(path) => return Ok(path),
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    Err(refused.unwrap_or_else(|| io::ErrorKind::NotFound.into()))
}

/// Writes `bytes` to a name of `folder` that no file has yet: « Récapitulatif », « Récapitulatif (2) »…
pub fn save_new(folder: &Path, stem: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..1000 {
        let name = if number == 1 { format!("{stem}.pdf") } else { format!("{stem} ({number}).pdf") };
        let path = folder.join(name);
        match fs::File::create_new(&path) {
            Ok(mut file) => {
                if let Err(error) = io::Write::write_all(&mut file, bytes).and_then(|()| file.sync_all()) {
                    drop(file);
                    // Half a paper helps nobody, and may hold a name.
                    let _ = fs::remove_file(&path);
                    return Err(error);
                }
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let first = save_new(folder.path(), "Récapitulatif", b"1").unwrap();
        let second = save_new(folder.path(), "Récapitulatif", b"2").unwrap();
        assert_ne!(first, second);
        assert_eq!(fs::read(first).unwrap(), b"1");
    }

    #[test]
    fn a_folder_that_refuses_is_passed_over() {
        let home = tempfile::tempdir().unwrap();
        let (gone, file) = (home.path().join("Documents"), home.path().join("file"));
        fs::write(&file, "").unwrap();
        let folders = [gone.clone(), file.clone(), home.path().to_owned()];
        assert_eq!(save_in_one_of(&folders, "a", b"x").unwrap(), home.path().join("a.pdf"));
        let refused = save_in_one_of(&[file, gone], "a", b"x").unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::NotADirectory, "what the first one said");
        assert!(save_in_one_of(&[], "a", b"x").is_err());
    }

    #[test]
    fn a_sweep_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        make(folder.path(), "a", b"x").unwrap();
        make(folder.path(), "a", b"y").unwrap();
        assert_eq!(fs::read(folder.path().join("a.pdf")).unwrap(), b"x");
        assert_eq!(sweep(folder.path()), 0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
