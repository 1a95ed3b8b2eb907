//! Writing a file whole or not at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use tempfile::{Builder, TempPath};

use super::{DiskError, folder_of, sync_folder};

/// Writes `bytes` to `path`, whole or not at all, and answers once they are on disk.
///
/// A file of another name is written, synced, and given the name. Where Windows refuses the name because another
/// program has the old file open, waits a little, then writes into the old file; if even that fails midway, the
/// file of another name stays beside it.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let mut whole = builder().tempfile_in(folder_of(path))?;
    whole.write_all(bytes)?;
    whole.as_file().sync_all()?;
    match take_name(whole.into_temp_path(), path) {
        Ok(()) => {}
        Err((whole, error)) if cfg!(windows) && may_be_open_elsewhere(&error) => {
            let written = write_into(path, bytes);
            if written.is_err() {
                let _ = whole.keep();
            }
            return written.map_err(|_| DiskError::Locked);
        }
        Err((_, error)) => return Err(error.into()),
    }
    sync_folder(folder_of(path))
}

/// How old a file of another name is that no program is writing any more.
const UNFINISHED: Duration = Duration::from_secs(60);

/// Removes the files of another name that a crash left in `folder`. Those of this minute may be another window's.
pub fn sweep_unfinished(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let named =
            entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        let written = entry.metadata().and_then(|about| about.modified());
        // A clock that was set back makes them of the future: an error, and as old.
        let fresh = written.is_ok_and(|at| at.elapsed().is_ok_and(|age| age < UNFINISHED));
        if named && !fresh {
            // What the system refuses is for the next start.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

const PREFIX: &str = ".";
const SUFFIX: &str = ".tmp";

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any file of this account: what is exported to a shared folder is for colleagues too.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder
}

const ATTEMPTS: u32 = 15;
const PAUSE: Duration = Duration::from_millis(20);

/// Gives the file its final name. An antivirus or a backup that reads the old file lets it go within moments.
fn take_name(mut whole: TempPath, path: &Path) -> Result<(), (TempPath, io::Error)> {
    for _ in 1..ATTEMPTS {
        match whole.persist(path) {
            Err(refusal) if cfg!(windows) && may_be_open_elsewhere(&refusal.error) => {
                whole = refusal.path;
                sleep(PAUSE);
            }
            answer => return answer.map_err(|refusal| (refusal.path, refusal.error)),
        }
    }
    whole.persist(path).map_err(|refusal| (refusal.path, refusal.error))
}

fn may_be_open_elsewhere(error: &io::Error) -> bool {
    matches!(DiskError::of(error), DiskError::ReadOnly | DiskError::Locked)
}

/// Writes over what the file holds, and cuts it to length last: a refusal at the start changes nothing.
fn write_into(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::options().write(true).open(path)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn replaces_a_file_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f.json");
        replace(&path, b"one, longer").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn replaces_a_file_that_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f.json");
        fs::write(&path, "old and longer").unwrap();
        let reader = File::open(&path).unwrap();
        replace(&path, b"new").unwrap();
        drop(reader);
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn writing_into_a_file_cuts_it_to_length() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f.json");
        fs::write(&path, "old and longer").unwrap();
        write_into(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn what_a_crash_left_goes_but_not_what_is_being_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let made = builder().tempfile_in(folder.path()).unwrap().into_temp_path().keep().unwrap();
        for name in [".old.tmp", ".future.tmp", "settings.json", ".hidden"] {
            fs::write(path(name), "").unwrap();
        }
        let set =
            |name: &str, at| File::options().write(true).open(path(name)).unwrap().set_modified(at).unwrap();
        let now = std::time::SystemTime::now();
        for name in [".old.tmp", "settings.json", ".hidden"] {
            set(name, now - 2 * UNFINISHED);
        }
        set(".future.tmp", now + 2 * UNFINISHED);
        sweep_unfinished(folder.path());
        assert!(made.exists() && path("settings.json").exists() && path(".hidden").exists());
        assert!(!path(".old.tmp").exists() && !path(".future.tmp").exists());
        File::options().write(true).open(&made).unwrap().set_modified(now - 2 * UNFINISHED).unwrap();
        sweep_unfinished(folder.path());
        assert!(!made.exists());
    }

    #[test]
    fn says_that_the_folder_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(replace(&folder.path().join("gone").join("f"), b""), Err(DiskError::NoFolder));
    }
}
