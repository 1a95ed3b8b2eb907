//! The register on disk: `register/YYYY-MM.COMPUTER.jsonl`, one record a line, each record once.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::month::Month;
use super::record::{Followup, Record, VERSION};
use crate::desk::Letters;
use crate::disk::{self, DiskError, Hold};
use crate::visit::ids::RecordId;

/// The records of a desk, in a folder that several computers may share: each writes files of its own.
#[derive(Clone, PartialEq, Eq)]
pub struct Register {
    folder: PathBuf,
    computer: Letters,
}

impl fmt::Debug for Register {
    /// Without the path: it may hold the name of the account.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Register").field("computer", &self.computer).finish_non_exhaustive()
    }
}

/// Whether a record was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is on disk now.
    Now,
    /// It was already there.
    Already,
}

/// All that could be read of a register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The visits, by month, each once.
    pub records: Vec<Record>,
    /// What became of requests, by month, each once.
    pub followups: Vec<Followup>,
    /// Lines that could not be read, and were left where they are.
    pub damaged: usize,
    /// Lines that a newer program wrote.
    pub newer: usize,
    /// Files for which the disk refused.
    pub refused: usize,
}

/// A line of the register.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Followup(Followup),
    Record(Record),
}

/// What every line has, whatever its version.
#[derive(Deserialize)]
struct Head {
    v: u32,
    id: RecordId,
}

impl Register {
    /// The register under the data folder `data`, written by the computer `computer`. Nothing is read or made yet.
    pub fn new(data: &Path, computer: Letters) -> Self {
        Self { folder: data.join("register"), computer }
    }

    /// Keeps what remains of a visit, once: given again after a crash, it is not written again.
    pub fn keep(&self, record: &Record) -> Result<Kept, DiskError> {
        self.append(record.month, record.id, &Line::Record(record.clone()))
    }

    /// Keeps what became of a request, once.
    pub fn keep_followup(&self, followup: &Followup) -> Result<Kept, DiskError> {
        self.append(followup.month, followup.id, &Line::Followup(followup.clone()))
    }

    fn append(&self, month: Month, id: RecordId, line: &Line) -> Result<Kept, DiskError> {
        disk::make_folder(&self.folder)?;
        let text = serde_json::to_vec(line).map_err(std::io::Error::from)?;
        let added = add(&self.file(month), &[(id, &text)])?;
        disk::sync_folder(&self.folder)?;
        Ok(if added > 0 { Kept::Now } else { Kept::Already })
    }

    fn file(&self, month: Month) -> PathBuf {
        self.folder.join(format!("{month}.{}.jsonl", self.computer))
    }

    /// The files that this computer wrote.
    pub(super) fn own_files(&self) -> Result<Vec<PathBuf>, DiskError> {
        let ending = format!(".{}.jsonl", self.computer);
        let is_own = |path: &PathBuf| {
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.ends_with(&ending))
        };
        Ok(files(&self.folder)?.into_iter().filter(is_own).collect())
    }

    /// The folder in which they lie.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Adds to the file at `path` the lines whose ids it does not hold, and answers how many they were.
pub(super) fn add(path: &Path, new: &[(RecordId, &[u8])]) -> Result<usize, DiskError> {
    let mut file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
    // Two windows of one computer share the file.
    disk::hold(&file, Hold::Alone, disk::A_MOMENT)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let mut seen: BTreeSet<RecordId> = with_ids(&bytes).map(|(id, _)| id).collect();
    let mut text = Vec::new();
    // A line that a crash cut stays alone on its line.
    if bytes.last().is_some_and(|byte| *byte != b'\n') {
        text.push(b'\n');
    }
    let mut added = 0;
    for (id, line) in new {
        if seen.insert(*id) {
            text.extend_from_slice(line);
            text.push(b'\n');
            added += 1;
        }
    }
    if added == 0 {
        return Ok(0);
    }
    let before = bytes.len() as u64;
    let written = write_at(&mut file, before, &text);
    if written.is_err() {
        // What was half written helps nobody; if this fails too, the next record begins on a line of its own.
        let _ = file.set_len(before);
    }
    written?;
    Ok(added)
}

/// The lines that are whole, with their ids, whatever program wrote them.
pub(super) fn with_ids(bytes: &[u8]) -> impl Iterator<Item = (RecordId, &[u8])> {
    lines(bytes).filter_map(|text| Some((serde_json::from_slice::<Head>(text).ok()?.id, text)))
}

/// Reads every register file under the data folder `data`, whichever computer wrote it. A file that is not there,
/// or a damaged line, takes nothing from the others.
pub fn read_all(data: &Path) -> Result<Reading, DiskError> {
    read_with_copy(data, None)
}

/// The same, and what other computers put into the folder of the `copy`. What cannot be read there takes nothing from
/// what is here.
pub fn read_with_copy(data: &Path, copy: Option<&Path>) -> Result<Reading, DiskError> {
    let mut paths = files(&data.join("register"))?;
    let mut reading = Reading::default();
    match copy.map(|folder| if folder.is_dir() { files(folder) } else { Err(DiskError::NoFolder) }) {
        Some(Ok(others)) => paths.extend(others),
        Some(Err(_)) => reading.refused += 1,
        None => {}
    }
    let mut seen = BTreeSet::new();
    for path in paths {
        match disk::read(&path) {
            Ok(bytes) => reading.take(&bytes.unwrap_or_default(), &mut seen),
            Err(_) => reading.refused += 1,
        }
    }
    Ok(reading)
}

/// The register files of a folder, the oldest month first; none where there is no such folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, DiskError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        answer => answer?,
    };
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    paths.sort();
    Ok(paths)
}

impl Reading {
    fn take(&mut self, bytes: &[u8], seen: &mut BTreeSet<RecordId>) {
        for text in lines(bytes) {
            match serde_json::from_slice::<Head>(text) {
                Ok(head) if head.v > u32::from(VERSION) => self.newer += 1,
                Ok(head) if seen.contains(&head.id) => {}
                Ok(head) => match serde_json::from_slice(text) {
                    Ok(line) => {
                        seen.insert(head.id);
                        match line {
                            Line::Record(record) => self.records.push(record),
                            Line::Followup(followup) => self.followups.push(followup),
                        }
                    }
                    Err(_) => self.damaged += 1,
                },
                Err(_) => self.damaged += 1,
            }
        }
    }
}

/// The lines that are not blank.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let lines = disk::without_bom(bytes).split(|byte| *byte == b'\n');
    lines.map(<[u8]>::trim_ascii).filter(|text| !text.is_empty())
}

fn write_at(file: &mut File, place: u64, text: &[u8]) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(place))?;
    file.write_all(text)?;
    file.sync_data()
}
