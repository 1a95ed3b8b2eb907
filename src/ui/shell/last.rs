//! The visits that are over and still on this computer: listed, read for their paper, erased.

use jiff::Timestamp;

use super::app::NotReopened;
use super::ports::Ports;
use super::start;
use crate::disk::DiskError;
use crate::journal::{JournalError, Remains, State};
use crate::platform::{clock, folders, paper_file};
use crate::register::Record;
use crate::ui::screen::last::{Erased, LastPaper, Refused, What};
use crate::visit::ids::VisitId;
use crate::visit::{Stamped, Visit};

impl Ports {
    /// The papers that can be made again, the last one first, then what cannot be read. What has had its days is gone.
    pub fn last_papers(&self, at: Timestamp, keep_days: u16) -> Result<Vec<LastPaper>, DiskError> {
        start::sweep(self, at, keep_days);
        let remains = self.journal.remains().map_err(disk_error)?;
        let mut papers: Vec<_> = remains.iter().map(|remains| self.paper_of(remains)).collect();
        papers.sort_by_key(|paper| std::cmp::Reverse(paper.closed()));
        Ok(papers)
    }

    fn paper_of(&self, remains: &Remains) -> LastPaper {
        let last = remains.events.as_deref().and_then(|events| Some((events, events.last()?.at)));
        let what = last.and_then(|(events, closed)| {
            let about = start::about(remains.id, events, &self.library)?;
            Some(What::Closed { title: about.title, at: clock::here(closed) })
        });
        LastPaper { id: remains.id, what: what.unwrap_or(What::Unreadable) }
    }

    /// Reads a visit that is over. Nothing is written, not even a mend.
    pub fn read_closed(&self, visit: VisitId) -> Result<Vec<Stamped>, NotReopened> {
        let found = self.journal.look(visit);
        let over = found.closed().is_some();
        match found.state {
            State::Read(recovered) if over => Ok(recovered.events),
            State::Held => Err(NotReopened::HeldElsewhere),
            State::Read(_) | State::Unreadable(_) => Err(NotReopened::Unreadable),
        }
    }

    /// Erases visits that are over, each once its record is kept, and every paper that was a file for a while.
    pub fn erase(&self, visits: &[VisitId]) -> Erased {
        let mut erased = Erased::default();
        for visit in visits {
            match self.erase_one(*visit) {
                Ok(()) => erased.count += 1,
                Err(refused) => erased.refused = Some(refused),
            }
        }
        if erased.count > 0 && paper_file::sweep(&folders::print(&self.data)) > 0 {
            erased.refused = Some(Refused::InViewer);
        }
        erased
    }

    fn erase_one(&self, visit: VisitId) -> Result<(), Refused> {
        self.keep_record_of(visit).map_err(Refused::Disk)?;
        self.journal.erase(visit).map_err(|error| match error {
            JournalError::Disk(DiskError::Locked) | JournalError::NotOver => Refused::OpenElsewhere,
            other => Refused::Disk(disk_error(other)),
        })
    }

    /// What was counted stays counted; a visit that cannot be read, or whose guide is gone, was counted or cannot be.
    fn keep_record_of(&self, visit: VisitId) -> Result<(), DiskError> {
        let found = self.journal.look(visit);
        if found.closed().is_none() {
            return Ok(());
        }
        let (Some(register), Some(desk)) = (self.register(), self.settings.desk) else { return Ok(()) };
        let visit = Visit::replay(&self.library, found.events()).ok();
        let record = visit.and_then(|visit| Record::of(&visit, desk));
        record.map_or(Ok(()), |record| register.keep(&record).map(|_| ()))
    }
}

fn disk_error(error: JournalError) -> DiskError {
    match error {
        JournalError::Disk(error) => error,
        _ => DiskError::Other(std::io::ErrorKind::Other),
    }
}
