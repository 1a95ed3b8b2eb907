//! Keeping a damaged file aside, under a name of its own: nothing is deleted, nothing is written over.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{DiskError, folder_of, sync_folder};

/// A folder with more copies than that has another trouble than a damaged file.
const MOST: u32 = 9_999;

/// Copies `bytes`, what was read from `path`, to `NAME.damaged-N.ENDING` beside it; answers once it is on disk.
pub fn copy_aside(path: &Path, bytes: &[u8]) -> Result<PathBuf, DiskError> {
    for number in 1..=MOST {
        let aside = damaged_name(path, number);
        let mut copy = match File::create_new(&aside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            answer => answer?,
        };
        if let Err(error) = copy.write_all(bytes).and_then(|()| copy.sync_all()) {
            drop(copy);
            // Half a copy helps nobody: the file itself is still there.
            let _ = fs::remove_file(&aside);
            return Err(error.into());
        }
        sync_folder(folder_of(path))?;
        return Ok(aside);
    }
    Err(DiskError::Other(io::ErrorKind::AlreadyExists))
}

/// Gives the file at `path` the name `NAME.damaged-N.ENDING`: it needs no room on a full disk.
pub fn move_aside(path: &Path) -> Result<PathBuf, DiskError> {
    for number in 1..=MOST {
        let aside = damaged_name(path, number);
        if aside.try_exists()? {
            continue;
        }
        fs::rename(path, &aside)?;
        sync_folder(folder_of(path))?;
        return Ok(aside);
    }
    Err(DiskError::Other(io::ErrorKind::AlreadyExists))
}

fn damaged_name(path: &Path, number: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".damaged-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_aside_has_a_name_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, "a").unwrap();
        assert_eq!(copy_aside(&path, b"a").unwrap(), folder.path().join("settings.damaged-1.json"));
        assert_eq!(move_aside(&path).unwrap(), folder.path().join("settings.damaged-2.json"));
        assert!(!path.exists());
        assert_eq!(move_aside(&path), Err(DiskError::NoFolder));
    }
}
