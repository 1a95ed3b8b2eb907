//! Journals: what is appended is found again, by one program at a time.

mod disks;
mod mended;
mod over;

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::disk::DiskError;
use cote_a_cote::journal::{Journal, JournalError};
use cote_a_cote::visit::event::{Event, FORMAT, OpenedBy, Stamped};
use cote_a_cote::visit::help::HelpMode;
use cote_a_cote::visit::ids::{RecordId, VisitId};
use jiff::Timestamp;

const ID: u128 = 0xcafe;

fn id() -> VisitId {
    VisitId::from_bits(ID)
}

fn at(second: i64, event: Event) -> Stamped {
    Stamped { at: Timestamp::from_second(1_800_000_000 + second).unwrap(), event }
}

fn start() -> Stamped {
    start_of(id())
}

fn start_of(visit: VisitId) -> Stamped {
    at(0, Event::Started { format: FORMAT, visit, on: "2027-01-15".parse().unwrap() })
}

fn close() -> Stamped {
    at(90, Event::Closed { record: RecordId::from_bits(0xbeef) })
}

/// A visit under way, with events of several lengths.
fn events() -> Vec<Stamped> {
    let done =
        |step: &str, to: &str| Event::Done { step: step.into(), mode: HelpMode::Together, to: to.into() };
    let guide = Event::Opened {
        guide: "caf/demander-le-rsa".into(),
        version: 3,
        organism: None,
        by: OpenedBy::Home,
        at_step: "début-é".into(),
    };
    vec![
        start(),
        at(5, guide),
        at(60, done("début-é", "b")),
        at(61, Event::Paused { word: None }),
        at(80, done("b", "c")),
    ]
}

fn text(events: &[Stamped]) -> Vec<u8> {
    events.iter().flat_map(|event| [serde_json::to_vec(event).unwrap(), b"\n".to_vec()].concat()).collect()
}

fn path(data: &Path) -> PathBuf {
    data.join("visits").join(format!("{}.jsonl", id()))
}

fn write_journal(data: &Path, bytes: &[u8]) {
    fs::create_dir_all(data.join("visits")).unwrap();
    fs::write(path(data), bytes).unwrap();
}

fn names(data: &Path) -> Vec<String> {
    let entries = fs::read_dir(data.join("visits")).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn aside(number: u32) -> String {
    format!("{}.damaged-{number}.jsonl", id())
}

#[test]
fn what_was_appended_is_found_by_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    let journal = Journal::new(data.path());
    assert_eq!(journal.list(), Ok(vec![]));
    journal.append(id(), &events()[..2]).unwrap();
    journal.append(id(), &events()[2..]).unwrap();
    assert_eq!(fs::read(path(data.path())).unwrap(), text(&events()));
    drop(journal);

    let next = Journal::new(data.path());
    let found = next.list().unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].events(), events());
    assert!(found[0].is_under_way());
    assert_eq!(next.open(id()).unwrap().events, events());
    next.append(id(), &[close()]).unwrap();
    assert!(next.list().unwrap()[0].closed().is_some());
}

#[test]
fn only_a_visit_that_is_open_here_is_written() {
    let data = tempfile::tempdir().unwrap();
    let journal = Journal::new(data.path());
    assert_eq!(journal.append(id(), &events()[1..]), Err(JournalError::NotOpen));
    assert_eq!(journal.append(VisitId::from_bits(1), &events()), Err(JournalError::NotOpen));
    assert_eq!(journal.open(id()).unwrap_err(), JournalError::Gone);
    journal.append(id(), &[start(), close()]).unwrap();
    assert_eq!(journal.append(id(), &events()[1..]), Err(JournalError::NotOpen));
}

#[test]
fn two_programs_do_not_open_one_visit() {
    let data = tempfile::tempdir().unwrap();
    let (first, second) = (Journal::new(data.path()), Journal::new(data.path()));
    first.append(id(), &events()).unwrap();
    assert!(second.list().unwrap()[0].is_held());
    assert!(!second.list().unwrap()[0].is_under_way());
    assert_eq!(second.open(id()).unwrap_err(), JournalError::Disk(DiskError::Locked));
    assert_eq!(first.open(id()).unwrap_err(), JournalError::Disk(DiskError::Locked));
    first.append(id(), &[at(85, Event::Resumed)]).unwrap();
    first.release(id());
    assert_eq!(second.open(id()).unwrap().events.len(), events().len() + 1);
    assert!(first.list().unwrap()[0].is_held());
}
