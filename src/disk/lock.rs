//! Locks on files, the same on Linux and on Windows.
//!
//! Where the file stays (journals, the register), the lock is taken on the file itself, by the handle that reads and
//! writes it: no second file to forget or to clean up. Linux only warns those who ask for the lock; Windows also refuses
//! reads and writes by other handles, which is why nothing here opens a file a second time while it holds it. A file
//! that is replaced whole has its [`turn`].

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::DiskError;

/// Who else may hold the file at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// Nobody: to write.
    Alone,
    /// Other readers.
    ToRead,
}

/// How long to wait for a program that only looks at the file.
pub const A_MOMENT: Duration = Duration::from_millis(200);
const PAUSE: Duration = Duration::from_millis(20);

/// Locks `file` until it is dropped; answers [`DiskError::Locked`] where others still hold it after `patience`.
pub fn hold(file: &File, hold: Hold, patience: Duration) -> Result<(), DiskError> {
    let asked = Instant::now();
    loop {
        let answer = match hold {
            Hold::Alone => file.try_lock(),
            Hold::ToRead => file.try_lock_shared(),
        };
        match answer {
            Ok(()) => return Ok(()),
            // Better a journal without a lock than no journal, where the file system knows no locks.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => return Ok(()),
            Err(TryLockError::WouldBlock) if asked.elapsed() < patience => sleep(PAUSE),
            Err(error) => return Err(error.into()),
        }
    }
}

/// A turn at a file that is written anew each time, until it is dropped.
#[derive(Debug)]
pub struct Turn {
    _lock: Option<File>,
}

/// How long to wait for programs that write a small file, on an old disk.
const PATIENCE: Duration = Duration::from_secs(5);

/// Waits until no other program reads the file at `path` to change it; answers [`DiskError::Locked`] where one never
/// comes to an end.
///
/// The lock is on an empty file beside it, which stays: [`super::replace`] puts another file in the place of the first,
/// and a lock on that one would go with it.
pub fn turn(path: &Path) -> Result<Turn, DiskError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let lock = path.with_file_name(format!(".{name}.lock"));
    // Where not even an empty file can be made, the writing itself says why.
    let Ok(file) = File::options().write(true).create(true).truncate(false).open(lock) else {
        return Ok(Turn { _lock: None });
    };
    hold(&file, Hold::Alone, PATIENCE)?;
    Ok(Turn { _lock: Some(file) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_writer_or_many_readers() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f");
        let open =
            || File::options().read(true).write(true).create(true).truncate(false).open(&path).unwrap();
        let (first, second, third) = (open(), open(), open());
        hold(&first, Hold::ToRead, A_MOMENT).unwrap();
        hold(&second, Hold::ToRead, A_MOMENT).unwrap();
        assert_eq!(hold(&third, Hold::Alone, A_MOMENT), Err(DiskError::Locked));
        drop((first, second));
        hold(&third, Hold::Alone, A_MOMENT).unwrap();
        assert_eq!(hold(&open(), Hold::ToRead, Duration::ZERO), Err(DiskError::Locked));
    }
}
