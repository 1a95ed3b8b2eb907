//! A journal that this program holds: locked, and written line by whole line.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::recover::{Damage, Recovered, recover};
use super::{JournalError, found};
use crate::disk::{self, DiskError, Hold};
use crate::visit::event::Stamped;
use crate::visit::ids::VisitId;

/// An open journal. The lock goes with it.
pub(super) struct Held {
    path: PathBuf,
    file: File,
    /// All that was said to be on disk: what a new file needs if this one is taken away.
    kept: Vec<u8>,
    /// How much of `kept` this file is known to hold.
    on_disk: usize,
    /// Whether the file may hold more than that: a write failed midway.
    untidy: bool,
    /// Whether `file` is no longer the one that stands in the folder.
    lost: bool,
}

impl Held {
    /// Makes the file of a new visit, empty.
    pub(super) fn create(path: &Path) -> Result<Self, JournalError> {
        let file = make(path)?;
        Ok(Self { path: path.to_owned(), file, kept: Vec::new(), on_disk: 0, untidy: false, lost: false })
    }

    /// Opens the file of a visit under way and mends it: a cut tail is cut off, and a file with a damaged middle is
    /// first copied aside, whole.
    pub(super) fn open(path: &Path, id: VisitId) -> Result<(Self, Recovered), JournalError> {
        let mut file = match File::options().read(true).write(true).open(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(JournalError::Gone),
            answer => answer?,
        };
        disk::hold(&file, Hold::Alone, disk::A_MOMENT)?;
        if !has_the_name(&file, path)? {
            // Removed between the two lines above by the program that held it.
            return Err(JournalError::Gone);
        }
        found::of_our_size(&file)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let recovered = found::of_visit(id, recover(&bytes));
        if recovered.events.is_empty() {
            return Err(JournalError::NotAVisit);
        }
        if recovered.damage == Some(Damage::Middle) {
            disk::copy_aside(path, &bytes)?;
        }
        bytes.truncate(recovered.good_len);
        let untidy = recovered.damage.is_some();
        let mut held =
            Self { path: path.to_owned(), file, on_disk: bytes.len(), kept: bytes, untidy, lost: false };
        held.tidy()?;
        Ok((held, recovered))
    }

    /// Writes events after those before; answers once they are on disk. After a refusal the file ends with whole
    /// lines again at the latest before the next write.
    pub(super) fn append(&mut self, events: &[Stamped]) -> Result<(), JournalError> {
        let mut lines = Vec::new();
        if self.kept.last().is_some_and(|byte| *byte != b'\n') {
            lines.push(b'\n');
        }
        for stamped in events {
            serde_json::to_writer(&mut lines, stamped).map_err(std::io::Error::from)?;
            lines.push(b'\n');
        }
        if self.lost || !has_the_name(&self.file, &self.path)? {
            self.begin_anew()?;
        }
        self.tidy()?;
        let unwritten = [&self.kept[self.on_disk..], &lines].concat();
        self.untidy = true;
        self.file.seek(SeekFrom::Start(self.on_disk as u64))?;
        self.file.write_all(&unwritten)?;
        self.file.sync_data()?;
        if self.on_disk == 0 {
            disk::sync_folder(disk::folder_of(&self.path))?;
        }
        self.untidy = false;
        self.kept.extend(lines);
        self.on_disk = self.kept.len();
        Ok(())
    }

    /// Cuts off what a failed write may have left.
    fn tidy(&mut self) -> Result<(), JournalError> {
        if self.untidy {
            self.file.set_len(self.on_disk as u64)?;
            self.file.sync_data()?;
            self.untidy = false;
        }
        Ok(())
    }

    /// Someone took the file away: a system would go on writing to it without a word. The next write makes another,
    /// with all that was in it, or goes on in the same one if it was put back.
    fn begin_anew(&mut self) -> Result<(), JournalError> {
        self.lost = true;
        let data = disk::folder_of(disk::folder_of(&self.path));
        if !data.is_dir() {
            // The disk itself was taken away: what stands in its place is not where to write.
            return Err(DiskError::NoFolder.into());
        }
        // What stands there may be our own file, put back: our own lock must not keep us out.
        let _ = self.file.unlock();
        let mut file = open_alone(&self.path)?;
        let mut there = Vec::new();
        file.read_to_end(&mut there)?;
        let ours = there.len().min(self.kept.len());
        if there[..ours] != self.kept[..ours] {
            return Err(DiskError::Other(std::io::ErrorKind::AlreadyExists).into());
        }
        self.file = file;
        self.on_disk = ours;
        self.untidy = there.len() > ours;
        self.lost = false;
        Ok(())
    }
}

/// Whether `file` is still what stands at `path`.
#[cfg(unix)]
fn has_the_name(file: &File, path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata()?;
    match std::fs::metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether `file` is still what stands at `path`: Windows lets no other file take the name of one that is open.
#[cfg(not(unix))]
fn has_the_name(_: &File, path: &Path) -> std::io::Result<bool> {
    path.try_exists()
}

/// Makes and locks an empty file, and the folder of the journals if it is not there.
fn make(path: &Path) -> Result<File, JournalError> {
    let file = open_alone(path)?;
    if file.metadata()?.len() > 0 {
        return Err(DiskError::Other(std::io::ErrorKind::AlreadyExists).into());
    }
    Ok(file)
}

/// Opens and locks a file, made with its folder where it is not there.
fn open_alone(path: &Path) -> Result<File, JournalError> {
    disk::make_folder(disk::folder_of(path))?;
    let file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
    disk::hold(&file, Hold::Alone, disk::A_MOMENT)?;
    Ok(file)
}
