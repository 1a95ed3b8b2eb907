//! Papers that have to be files for a while, in the data folder's `print/`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes a paper to a new file of `folder` and answers its path.
pub fn make(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let path = folder.join(name);
    fs::write(&path, bytes)?;
    Ok(path)
}

/// Removes every paper that is still in `folder`: those of a crash, those that a viewer was given. Answers how many
/// are still there: one that a viewer holds on Windows goes at the next start.
pub fn sweep(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.flatten().filter(|entry| fs::remove_file(entry.path()).is_err()).count()
}

/// Writes `bytes` to a name of `folder` that no file has yet: « Récapitulatif », « Récapitulatif (2) »…
pub fn save_new(folder: &Path, stem: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..1000 {
        let name = if number == 1 { format!("{stem}.pdf") } else { format!("{stem} ({number}).pdf") };
        let path = folder.join(name);
        match fs::File::create_new(&path) {
            Ok(mut file) => {
                io::Write::write_all(&mut file, bytes)?;
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
    fn a_sweep_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        make(folder.path(), "a.pdf", b"x").unwrap();
        assert_eq!(sweep(folder.path()), 0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
