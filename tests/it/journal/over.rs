//! Visits that are over: how long they stay, and what may be erased.

use std::fs;

use cote_a_cote::disk::DiskError;
use cote_a_cote::journal::{Journal, JournalError};
use cote_a_cote::visit::ids::VisitId;
use jiff::Timestamp;

use super::{aside, close, events, id, names, start, start_of, text, write_journal};

#[test]
fn closed_visits_go_when_their_days_are_over_and_their_record_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut bytes = text(&[start(), close()]);
    bytes.extend(b"damage\n");
    write_journal(data.path(), &bytes);
    let journal = Journal::new(data.path());
    // Opened once, so that there is a damaged copy too.
    journal.open(id()).unwrap();
    journal.release(id());
    let other = VisitId::from_bits(7);
    journal.append(other, &[start_of(other)]).unwrap();
    journal.release(other);
    assert_eq!(names(data.path()).len(), 3);

    let days = |days: i64| Timestamp::from_second(1_800_000_000 + 90 + days * 86_400).unwrap();
    let removed = |now, recorded| journal.sweep(now, 7, |_| recorded).unwrap().removed;
    assert_eq!(removed(days(6), true), 0);
    assert_eq!(removed(days(8), false), 0, "a visit without its record was removed");
    assert_eq!(removed(days(-400), true), 0, "a clock set back removed a visit");
    assert_eq!(names(data.path()).len(), 3);
    assert_eq!(removed(days(8), true), 1);
    assert_eq!(names(data.path()), [format!("{other}.jsonl")]);
}

#[test]
fn only_what_is_over_or_cannot_be_read_is_erased() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let journal = Journal::new(data);
    assert_eq!(journal.remains(), Ok(vec![]));
    write_journal(data, &text(&events()));
    assert_eq!(journal.erase(id()), Err(JournalError::NotOver));
    assert_eq!(journal.remains(), Ok(vec![]));
    let (other, open) = (Journal::new(data), journal.open(id()).unwrap());
    assert_eq!(open.events, events());
    for one in [&journal, &other] {
        assert_eq!(one.erase(id()), Err(DiskError::Locked.into()));
    }
    assert_eq!(names(data).len(), 1);

    journal.append(id(), &[close()]).unwrap();
    fs::write(data.join("visits").join(aside(1)), "{").unwrap();
    let remains = journal.remains().unwrap();
    assert_eq!(remains.len(), 1, "the damaged copy is the visit's own");
    assert_eq!(remains[0].events.as_ref().map(Vec::len), Some(events().len() + 1));
    assert_eq!(journal.look(id()).events().len(), events().len() + 1);
    journal.erase(id()).unwrap();
    assert_eq!(names(data), Vec::<String>::new());
    assert_eq!(journal.erase(id()), Ok(()), "what is gone is gone");
}

#[test]
fn a_damaged_file_of_which_only_the_copy_is_left_is_listed_and_erased() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let journal = Journal::new(data);
    write_journal(data, b"{");
    let listed = |journal: &Journal| {
        journal.remains().unwrap().into_iter().map(|r| (r.id, r.events)).collect::<Vec<_>>()
    };
    assert_eq!(listed(&journal), [(id(), None)]);
    journal.sweep(Timestamp::UNIX_EPOCH, 7, |_| true).unwrap();
    assert_eq!(names(data), [aside(1)]);
    assert_eq!(listed(&journal), [(id(), None)]);
    journal.erase(id()).unwrap();
    assert_eq!(names(data), Vec::<String>::new());
}
