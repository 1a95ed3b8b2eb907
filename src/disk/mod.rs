//! What a disk answers, and the few writes that must not be half done: shared by settings, journals and records.

mod aside;
mod error;
mod lock;
mod replace;
mod try_out;

pub use aside::{copy_aside, move_aside};
pub use error::DiskError;
pub use lock::{A_MOMENT, Hold, Turn, hold, turn};
pub use replace::{replace, sweep_unfinished};
pub use try_out::try_out;

use std::fs;
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Instant;

/// The bytes of a file; `None` if there is no such file. Waits a moment where another program is writing to it.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>, DiskError> {
    let asked = Instant::now();
    loop {
        match fs::read(path).map_err(|error| (error.kind(), DiskError::of(&error))) {
            Ok(bytes) => return Ok(Some(bytes)),
            Err((io::ErrorKind::NotFound, _)) => return Ok(None),
            Err((_, DiskError::Locked)) if asked.elapsed() < A_MOMENT => sleep(A_MOMENT / 10),
            Err((_, error)) => return Err(error),
        }
    }
}

/// The bytes of a file, unless it is larger than `most` bytes: it is then not even read.
pub fn read_within(path: &Path, most: u64) -> Result<Option<Vec<u8>>, DiskError> {
    match fs::metadata(path) {
        Ok(file) if file.len() > most => Err(DiskError::TooLarge),
        _ => read(path),
    }
}

/// The text of a file without the mark that Windows editors put before it.
pub fn without_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Makes a folder and those above it, if they are not there.
pub fn make_folder(folder: &Path) -> Result<(), DiskError> {
    if folder.is_dir() {
        return Ok(());
    }
    match fs::create_dir_all(folder) {
        // A file bears the name.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(DiskError::NoFolder),
        Err(error) => Err(error.into()),
        Ok(()) => sync_folder(folder_of(folder)),
    }
}

/// Makes a name just given in `folder` outlive a power cut. Windows does it by itself.
pub fn sync_folder(folder: &Path) -> Result<(), DiskError> {
    #[cfg(unix)]
    if let Err(error) = fs::File::open(folder)?.sync_all() {
        // Some network file systems know no such thing as a synced folder.
        if !matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) {
            return Err(error.into());
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// The folder in which a file stands.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
