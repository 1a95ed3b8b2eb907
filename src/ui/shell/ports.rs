//! What the program has of the disk.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::app::NotReopened;
use crate::desk::{self, Settings};
use crate::disk::DiskError;
use crate::journal::{Journal, JournalError, Recovered, given_words};
use crate::platform::folders;
use crate::procedure::catalogue::Catalogue;
use crate::register::{Record, Register, Unfit};
use crate::visit::ids::VisitId;
use crate::visit::{PauseWord, Stamped};

/// The disk, as far as the program uses it. Shared between threads.
pub struct Ports {
    /// The data folder.
    pub data: PathBuf,
    /// The visits.
    pub journal: Journal,
    /// The guides.
    pub library: Arc<Catalogue>,
    /// The desk, as it was at the start.
    pub settings: Settings,
    /// The settings as this window wrote them last: what differs from them is a change of this window.
    written: Mutex<Settings>,
}

impl Ports {
    /// What a program started on the folder `data` has of the disk.
    pub fn new(data: &Path, library: Arc<Catalogue>, settings: Settings) -> Self {
        let written = Mutex::new(settings.clone());
        Self { data: data.to_owned(), journal: Journal::new(data), library, settings, written }
    }

    /// Whether the events are on disk now.
    pub fn append(&self, visit: VisitId, events: &[Stamped]) -> bool {
        self.journal.append(visit, events).is_ok()
    }

    /// Reads a visit left open, and holds it.
    pub fn reopen(&self, visit: VisitId) -> Result<Recovered, NotReopened> {
        match self.journal.open(visit) {
            Ok(recovered) => Ok(recovered),
            Err(JournalError::Disk(DiskError::Locked)) => Err(NotReopened::HeldElsewhere),
            Err(_) => Err(NotReopened::Unreadable),
        }
    }

    /// Keeps in mind that a word was given; where the disk refuses, it may be given again sooner.
    pub fn remember_word(&self, word: &PauseWord) {
        let _ = given_words::remember(&self.data, word);
    }

    /// Keeps a record; what the disk refuses is kept at the next start, from the closed visit. Answers what came of
    /// the copy, where there is to be one.
    pub fn keep(&self, record: &Record) -> Option<Result<(), DiskError>> {
        let _ = self.register()?.keep(record);
        self.copy_register()
    }

    /// Completes the copy of the register, where there is to be one.
    pub fn copy_register(&self) -> Option<Result<(), DiskError>> {
        let folder = self.written.lock().unwrap_or_else(PoisonError::into_inner).register_copy.clone()?;
        Some(self.register()?.copy_to(&folder))
    }

    /// Begins to copy the register into this folder.
    pub fn begin_copy(&self, folder: &Path) -> Result<(), Unfit> {
        self.register().ok_or(DiskError::NoFolder)?.begin_copy(folder)
    }

    /// The register, once the computer has its letters.
    pub fn register(&self) -> Option<Register> {
        Some(Register::new(&self.data, self.settings.computer?))
    }

    /// Keeps what this window changed of the settings on disk, or says why it refused.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), DiskError> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        desk::change(&folders::settings(&self.data), &written, settings)?;
        written.clone_from(settings);
        Ok(())
    }
}
