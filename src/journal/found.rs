//! What is found in the folder of the journals at the start.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;

use super::recover::{Damage, Recovered, recover};
use crate::disk::{self, DiskError, Hold};
use crate::visit::event::{Event, Stamped};
use crate::visit::ids::{RecordId, VisitId};

/// The size of a file, in bytes, beyond which it is no journal: a long visit takes some thousands.
pub(super) const LARGEST: u64 = 8_000_000;

/// A journal that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The visit.
    pub id: VisitId,
    /// What could be read of it.
    pub state: State,
}

/// What could be read of a journal that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is open, here or in another program: it is not read.
    Held,
    /// The disk refused.
    Unreadable(DiskError),
    /// It was read.
    Read(Recovered),
}

impl Found {
    /// The events that could be read.
    pub fn events(&self) -> &[Stamped] {
        match &self.state {
            State::Read(recovered) => &recovered.events,
            State::Held | State::Unreadable(_) => &[],
        }
    }

    /// What is wrong with it.
    pub fn damage(&self) -> Option<Damage> {
        match &self.state {
            State::Read(recovered) => recovered.damage,
            State::Held | State::Unreadable(_) => None,
        }
    }

    /// Whether nothing was ever written in it.
    pub fn is_blank(&self) -> bool {
        matches!(&self.state, State::Read(read) if read.events.is_empty() && read.damage.is_none())
    }

    /// Whether it is no visit, and is set aside by the next sweep.
    pub fn is_no_visit(&self) -> bool {
        self.damage() == Some(Damage::NoStart) || self.state == State::Unreadable(DiskError::TooLarge)
    }

    /// Whether another window has it open.
    pub fn is_held(&self) -> bool {
        self.state == State::Held
    }

    /// Whether it can be taken up again: it is not over, and nobody holds it.
    pub fn is_under_way(&self) -> bool {
        !self.events().is_empty() && self.closed().is_none()
    }

    /// When it was closed, and the name of its record, if it is over.
    pub fn closed(&self) -> Option<(Timestamp, RecordId)> {
        match self.events().last() {
            Some(Stamped { at, event: Event::Closed { record } }) => Some((*at, *record)),
            _ => None,
        }
    }
}

/// The visit whose journal bears this name, or `None`: damaged copies and anything else are no journals.
pub(super) fn visit_of(name: &OsStr) -> Option<VisitId> {
    name.to_str()?.strip_suffix(".jsonl")?.parse().ok()
}

/// The visit of which this is a damaged copy: `ID.damaged-N.jsonl`.
pub(super) fn visit_named_in(name: &OsStr) -> Option<VisitId> {
    let (id, _) = name.to_str()?.strip_suffix(".jsonl")?.split_once(".damaged-")?;
    id.parse().ok()
}

/// Looks into a journal, unless somebody holds it. It changes nothing, so that it works where one may only read.
pub(super) fn look(path: &Path, id: VisitId) -> State {
    match read(path) {
        Ok(bytes) => State::Read(of_visit(id, recover(&bytes))),
        Err(DiskError::Locked) => State::Held,
        Err(error) => State::Unreadable(error),
    }
}

/// What a journal that we hold ourselves says.
pub(super) fn read_held(mut file: &File, id: VisitId) -> Result<Found, DiskError> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(Found { id, state: State::Read(of_visit(id, recover(&bytes))) })
}

fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    let mut file = File::open(path)?;
    of_our_size(&file)?;
    disk::hold(&file, Hold::ToRead, Duration::ZERO)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Refuses a file that is larger than any visit, before it is read.
pub(super) fn of_our_size(file: &File) -> Result<(), DiskError> {
    if file.metadata()?.len() > LARGEST { Err(DiskError::TooLarge) } else { Ok(()) }
}

/// A journal of another visit than its name says starts nothing here.
pub(super) fn of_visit(id: VisitId, recovered: Recovered) -> Recovered {
    match recovered.events.first().map(|first| &first.event) {
        Some(Event::Started { visit, .. }) if *visit != id => {
            Recovered { events: Vec::new(), good_len: 0, damage: Some(Damage::NoStart) }
        }
        _ => recovered,
    }
}
