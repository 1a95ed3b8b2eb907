//! The visits that are over and still on this computer: looked at without a change, and erased at once.

use std::collections::BTreeSet;
use std::fs::{self, File};

use super::found::{Found, State, look, read_held, visit_named_in};
use super::recover::Damage;
use super::{Journal, JournalError};
use crate::disk::{self, DiskError, Hold};
use crate::visit::event::Stamped;
use crate::visit::ids::VisitId;

/// A visit that nobody works at any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remains {
    /// The visit.
    pub id: VisitId,
    /// Its events, the last of which closes it; `None` where its file cannot be read.
    pub events: Option<Vec<Stamped>>,
}

impl Journal {
    /// What can be read of a visit now. Changes nothing, and holds nothing.
    pub fn look(&self, id: VisitId) -> Found {
        Found { id, state: look(&self.path(id), id) }
    }

    /// The visits that are over or cannot be read, by name: what is under way or open somewhere is left out.
    pub fn remains(&self) -> Result<Vec<Remains>, JournalError> {
        let list = self.list()?;
        let known: BTreeSet<VisitId> = list.iter().map(|found| found.id).collect();
        let mut remains: Vec<Remains> = list.into_iter().filter_map(remains_of).collect();
        // Damaged files were set aside; of some visits nothing else is left.
        let aside: BTreeSet<VisitId> = self.set_aside()?.difference(&known).copied().collect();
        remains.extend(aside.into_iter().map(|id| Remains { id, events: None }));
        Ok(remains)
    }

    /// Erases a visit that is over or cannot be read, with every copy of it; answers once it is off the disk.
    pub fn erase(&self, id: VisitId) -> Result<(), JournalError> {
        let ours = self.held();
        if ours.contains_key(&id) {
            return Err(DiskError::Locked.into());
        }
        let path = self.path(id);
        // Held until the name is gone, so that no other window takes the visit up meanwhile.
        let _alone = match File::options().read(true).write(true).open(&path) {
            Ok(file) => {
                disk::hold(&file, Hold::Alone, disk::A_MOMENT)?;
                if read_held(&file, id)?.is_under_way() {
                    return Err(JournalError::NotOver);
                }
                Some(file)
            }
            // One that we may not even open is not what anybody works at.
            Err(_) => None,
        };
        self.remove(id)?;
        Ok(disk::sync_folder(&self.folder)?)
    }

    /// The visits of which damaged copies stand in the folder.
    fn set_aside(&self) -> Result<BTreeSet<VisitId>, JournalError> {
        let mut aside = BTreeSet::new();
        match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            entries => {
                for entry in entries? {
                    aside.extend(visit_named_in(&entry?.file_name()));
                }
            }
        }
        Ok(aside)
    }
}

fn remains_of(found: Found) -> Option<Remains> {
    let unreadable = matches!(found.state, State::Unreadable(_))
        || (found.events().is_empty() && matches!(found.damage(), Some(Damage::NoStart | Damage::Newer)));
    let over = found.closed().is_some();
    let id = found.id;
    let events = match found.state {
        State::Read(recovered) if over => Some(recovered.events),
        _ => None,
    };
    (over || unreadable).then_some(Remains { id, events })
}
