//! The folder of the journals: which visits it holds, and those that this program has open.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::JournalError;
use super::found::{Found, State, look, visit_of};
use super::held::Held;
use super::recover::Recovered;
use super::retention::Retention;
use crate::disk::{self, DiskError, Hold};
use crate::visit::event::{Event, Stamped};
use crate::visit::ids::{RecordId, VisitId};

/// The journals of a computer. May be shared between threads; dropping it lets every visit go.
pub struct Journal {
    pub(super) folder: PathBuf,
    held: Mutex<HashMap<VisitId, Held>>,
}

impl fmt::Debug for Journal {
    /// Without the path: it may hold the name of the account.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal").finish_non_exhaustive()
    }
}

/// What a sweep did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Visits removed because they were closed and their days were over.
    pub removed: usize,
    /// Files set aside because they do not start a visit.
    pub set_aside: usize,
    /// Files for which the disk refused; the next sweep tries again.
    pub refused: usize,
}

impl Journal {
    /// The journals under the data folder `data`. Nothing is read or made yet.
    pub fn new(data: &Path) -> Self {
        Self { folder: data.join("visits"), held: Mutex::default() }
    }

    /// Writes events of a visit and answers once they are on disk; after a refusal none of them counts as written,
    /// and the same events can be given again. `Started` makes the file; `Closed` lets it go.
    pub fn append(&self, id: VisitId, events: &[Stamped]) -> Result<(), JournalError> {
        let (Some(first), Some(last)) = (events.first(), events.last()) else { return Ok(()) };
        let mut held = self.held();
        let journal = match held.entry(id) {
            Entry::Occupied(journal) => journal.into_mut(),
            Entry::Vacant(place) if starts(id, first) => place.insert(Held::create(&self.path(id))?),
            Entry::Vacant(_) => return Err(JournalError::NotOpen),
        };
        journal.append(events)?;
        if matches!(last.event, Event::Closed { .. }) {
            held.remove(&id);
        }
        Ok(())
    }

    /// Takes up a visit again: nobody else can until [`Journal::release`], `Closed`, or the end of the program.
    ///
    /// A damaged file is mended; what was damaged in its middle is first kept aside as `ID.damaged-N.jsonl`.
    pub fn open(&self, id: VisitId) -> Result<Recovered, JournalError> {
        let mut held = self.held();
        if held.contains_key(&id) {
            return Err(DiskError::Locked.into());
        }
        let (journal, recovered) = Held::open(&self.path(id), id)?;
        held.insert(id, journal);
        Ok(recovered)
    }

    /// Lets a visit go: it can be opened again, here or in another program.
    pub fn release(&self, id: VisitId) {
        self.held().remove(&id);
    }

    /// Every journal of the folder, by name. Changes nothing.
    pub fn list(&self) -> Result<Vec<Found>, JournalError> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            answer => answer?,
        };
        let mut ids = Vec::new();
        for entry in entries {
            ids.extend(visit_of(&entry?.file_name()));
        }
        ids.sort_unstable();
        Ok(ids.into_iter().map(|id| Found { id, state: look(&self.path(id), id) }).collect())
    }

    /// Removes the visits that were closed `keep_days` days or more before `now` and whose record is kept, as
    /// `recorded` tells; sets aside the files that do not start a visit. What is open or under way is left alone.
    pub fn sweep(
        &self,
        now: Timestamp,
        keep_days: u16,
        mut recorded: impl FnMut(RecordId) -> bool,
    ) -> Result<Swept, JournalError> {
        let kept = SignedDuration::from_hours(24 * i64::from(keep_days));
        let mut swept = Swept::default();
        let mut retention = Retention::read(&self.folder, now);
        for found in self.list()? {
            let is_over = |closed: Timestamp, retention: &mut Retention| {
                now.duration_since(retention.since(found.id, closed, now)) >= kept
            };
            let over = found.closed().filter(|(at, _)| is_over(*at, &mut retention));
            if over.is_some_and(|(_, record)| recorded(record)) {
                count(self.remove(found.id), &mut swept.removed, &mut swept.refused);
            } else if found.is_blank() {
                // A crash between the name and the first line.
                remove_blank(&self.path(found.id)).unwrap_or_default();
            } else if found.is_no_visit() {
                let moved = disk::move_aside(&self.path(found.id)).map(|_| ());
                count(moved, &mut swept.set_aside, &mut swept.refused);
            } else if matches!(found.state, State::Unreadable(_)) {
                swept.refused += 1;
            }
        }
        // Where it cannot be remembered, the clock is believed.
        let _ = retention.write(&self.folder, |id| self.path(id).exists());
        Ok(swept)
    }

    /// Removes a visit with the damaged copies of it, the copies first: a refusal leaves the visit for the next time.
    pub(super) fn remove(&self, id: VisitId) -> Result<(), DiskError> {
        let copies = format!("{id}.damaged-");
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(|name| name.starts_with(&copies)) {
                fs::remove_file(entry.path())?;
            }
        }
        match fs::remove_file(self.path(id)) {
            // Only copies of it were left, or somebody was faster.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            answer => Ok(answer?),
        }
    }

    pub(super) fn path(&self, id: VisitId) -> PathBuf {
        self.folder.join(format!("{id}.jsonl"))
    }

    pub(super) fn held(&self) -> MutexGuard<'_, HashMap<VisitId, Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Removes a file in which nothing was ever written. Its maker may be about to write in it: it is looked at again under
/// the lock, and a maker that comes later finds the name gone and makes it anew.
fn remove_blank(path: &Path) -> Result<(), DiskError> {
    let file = File::options().read(true).write(true).open(path)?;
    disk::hold(&file, Hold::Alone, Duration::ZERO)?;
    if file.metadata()?.len() == 0 {
        fs::remove_file(path)?;
    }
    Ok(())
}

fn starts(id: VisitId, first: &Stamped) -> bool {
    matches!(first.event, Event::Started { visit, .. } if visit == id)
}

fn count(answer: Result<(), DiskError>, done: &mut usize, refused: &mut usize) {
    match answer {
        Ok(()) => *done += 1,
        Err(_) => *refused += 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_file_goes_unless_somebody_writes_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f.jsonl");
        fs::write(&path, "").unwrap();
        let maker = File::options().read(true).write(true).open(&path).unwrap();
        disk::hold(&maker, Hold::Alone, Duration::ZERO).unwrap();
        assert_eq!(remove_blank(&path), Err(DiskError::Locked));
        drop(maker);
        // Looked at while it was blank, written in since.
        fs::write(&path, "x").unwrap();
        remove_blank(&path).unwrap();
        assert!(path.exists());
        fs::write(&path, "").unwrap();
        remove_blank(&path).unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn threads_may_share_it_and_it_tells_no_path() {
        fn shared<T: Send + Sync>(value: T) -> T {
            value
        }
        let journal = shared(Journal::new(Path::new("/home/jeanne")));
        assert_eq!(format!("{journal:?}"), "Journal { .. }");
    }
}
