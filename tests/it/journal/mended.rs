//! Journals that are cut, damaged, of another program: what can be read is, and nothing is thrown away.

use std::fs;

use cote_a_cote::disk::DiskError;
use cote_a_cote::journal::{Damage, Journal, JournalError, State, Swept, recover};
use cote_a_cote::visit::ids::VisitId;
use jiff::Timestamp;
use proptest::prelude::*;

use super::{aside, close, events, id, names, path, start_of, text, write_journal};

#[test]
fn a_cut_tail_is_cut_off_and_the_next_event_has_its_own_line() {
    let data = tempfile::tempdir().unwrap();
    let whole = text(&events());
    write_journal(data.path(), &whole[..whole.len() - 10]);
    let journal = Journal::new(data.path());
    assert_eq!(journal.open(id()).unwrap().damage, Some(Damage::CutTail));
    journal.append(id(), &events()[4..]).unwrap();
    assert_eq!(fs::read(path(data.path())).unwrap(), whole);
    assert_eq!(names(data.path()).len(), 1);
}

#[test]
fn a_last_line_without_its_end_gets_it() {
    let data = tempfile::tempdir().unwrap();
    let whole = text(&events());
    write_journal(data.path(), &whole[..whole.len() - 1]);
    let journal = Journal::new(data.path());
    assert_eq!(journal.open(id()).unwrap().events, events());
    journal.append(id(), &[close()]).unwrap();
    assert_eq!(fs::read(path(data.path())).unwrap(), [whole, text(&[close()])].concat());
}

#[test]
fn a_damaged_middle_is_kept_aside_whole() {
    let data = tempfile::tempdir().unwrap();
    let mut damaged = text(&events());
    let good = text(&events()[..2]);
    damaged[good.len()] = 0xff;
    write_journal(data.path(), &damaged);
    let journal = Journal::new(data.path());
    assert_eq!(journal.list().unwrap()[0].damage(), Some(Damage::Middle));
    assert_eq!(fs::read(path(data.path())).unwrap(), damaged, "listing changed the file");
    assert_eq!(journal.open(id()).unwrap().events, events()[..2]);
    assert_eq!(fs::read(path(data.path())).unwrap(), good);
    assert_eq!(fs::read(data.path().join("visits").join(aside(1))).unwrap(), damaged);
    assert_eq!(journal.list().unwrap().len(), 1, "a damaged copy was taken for a visit");
}

#[test]
fn what_starts_no_visit_is_set_aside_whole() {
    let data = tempfile::tempdir().unwrap();
    let journal = Journal::new(data.path());
    for (number, bytes) in [text(&events()[1..]), text(&[start_of(VisitId::from_bits(1))])].iter().enumerate()
    {
        write_journal(data.path(), bytes);
        assert_eq!(journal.open(id()).unwrap_err(), JournalError::NotAVisit);
        let swept = journal.sweep(Timestamp::UNIX_EPOCH, 7, |_| true).unwrap();
        assert_eq!(swept, Swept { set_aside: 1, ..Swept::default() });
        let kept = data.path().join("visits").join(aside(number as u32 + 1));
        assert_eq!(fs::read(kept).unwrap(), *bytes);
        assert_eq!(journal.list(), Ok(vec![]));
    }
}

#[test]
fn a_huge_file_is_set_aside_without_being_read() {
    let data = tempfile::tempdir().unwrap();
    write_journal(data.path(), &text(&events()));
    fs::File::options().write(true).open(path(data.path())).unwrap().set_len(100_000_000_000).unwrap();
    let journal = Journal::new(data.path());
    assert_eq!(journal.list().unwrap()[0].state, State::Unreadable(DiskError::TooLarge));
    assert_eq!(journal.open(id()).unwrap_err(), JournalError::Disk(DiskError::TooLarge));
    let swept = journal.sweep(Timestamp::UNIX_EPOCH, 7, |_| true).unwrap();
    assert_eq!(swept, Swept { set_aside: 1, ..Swept::default() });
    assert_eq!(names(data.path()), [aside(1)]);
}

#[test]
fn what_follows_the_end_is_no_part_of_the_visit() {
    let data = tempfile::tempdir().unwrap();
    let whole = [events(), vec![close()]].concat();
    write_journal(data.path(), &text(&[whole.clone(), events()].concat()));
    let found = &Journal::new(data.path()).list().unwrap()[0];
    assert_eq!((found.events(), found.damage()), (&whole[..], Some(Damage::Middle)));
    assert!(found.closed().is_some() && !found.is_under_way());
}

#[test]
fn a_newer_programs_journal_is_left_alone() {
    let data = tempfile::tempdir().unwrap();
    let newer = br#"{"at":"2027-01-15T08:00:00Z","event":"started","format":99,"visit":"?"}"#;
    write_journal(data.path(), newer);
    let journal = Journal::new(data.path());
    assert_eq!(journal.open(id()).unwrap_err(), JournalError::NotAVisit);
    journal.sweep(Timestamp::MAX, 0, |_| true).unwrap();
    assert_eq!(fs::read(path(data.path())).unwrap(), newer);
}

#[test]
fn a_file_cut_at_any_byte_gives_every_whole_event() {
    let whole = text(&events());
    for cut in 0..=whole.len() {
        let read = recover(&whole[..cut]);
        let ends = (0..events().len()).filter(|last| text(&events()[..=*last]).len() - 1 <= cut);
        let expected = ends.count();
        assert_eq!(read.events, events()[..expected], "cut at {cut}");
        assert!(read.good_len <= cut);
        assert_ne!(read.damage, Some(Damage::Middle), "cut at {cut}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn after_a_cut_anywhere_the_visit_goes_on(cut in 0_usize..1000) {
        let data = tempfile::tempdir().unwrap();
        let whole = text(&events());
        let cut = text(&events()[..1]).len() + cut % (whole.len() - text(&events()[..1]).len());
        write_journal(data.path(), &whole[..cut]);
        let journal = Journal::new(data.path());
        let before = journal.open(id()).unwrap().events;
        journal.append(id(), &[close()]).unwrap();
        let after = recover(&fs::read(path(data.path())).unwrap());
        prop_assert_eq!(after.damage, None);
        prop_assert_eq!(&after.events[..before.len()], &before[..]);
        prop_assert_eq!(after.events.last(), Some(&close()));
        prop_assert_eq!(names(data.path()).len(), 1);
    }
}

proptest! {
    #[test]
    fn flipped_bytes_spare_the_lines_before(place in any::<prop::sample::Index>(), flip in 1_u8..=255) {
        let mut bytes = text(&events());
        let place = place.index(bytes.len());
        bytes[place] ^= flip;
        let read = recover(&bytes);
        let spared = (0..=events().len()).rfind(|count| text(&events()[..*count]).len() <= place).unwrap();
        prop_assert!(read.events.len() >= spared);
        prop_assert_eq!(&read.events[..spared], &events()[..spared]);
        prop_assert!(read.good_len <= bytes.len());
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let read = recover(&bytes);
        prop_assert!(read.good_len <= bytes.len());
    }
}
