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

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".").suffix(".tmp");
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
    fn says_that_the_folder_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(replace(&folder.path().join("gone").join("f"), b""), Err(DiskError::NoFolder));
    }
}
