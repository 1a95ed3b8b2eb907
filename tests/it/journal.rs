//! Journals on disks that behave and on disks that do not.

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::disk::DiskError;
use cote_a_cote::journal::{Damage, Journal, JournalError, State, Swept, recover};
use cote_a_cote::visit::event::{Event, FORMAT, OpenedBy, Stamped};
use cote_a_cote::visit::help::HelpMode;
use cote_a_cote::visit::ids::{RecordId, VisitId};
use jiff::Timestamp;
use proptest::prelude::*;

use crate::small_disk::SmallDisk;

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

#[test]
fn a_full_disk_loses_nothing_and_goes_on_when_there_is_room() {
    let Some(disk) = SmallDisk::new(64) else { return };
    let journal = Journal::new(disk.path());
    journal.append(id(), &[start()]).unwrap();
    disk.fill();
    let many: Vec<_> = (0..400).map(|second| at(second, Event::Paused { word: None })).collect();
    assert_eq!(journal.append(id(), &many), Err(JournalError::Disk(DiskError::Full)));
    assert_eq!(journal.append(id(), &many), Err(JournalError::Disk(DiskError::Full)));
    let kept = recover(&fs::read(path(disk.path())).unwrap());
    assert_eq!(kept.events.first(), Some(&start()));
    disk.empty();
    journal.append(id(), &many).unwrap();
    let kept = recover(&fs::read(path(disk.path())).unwrap());
    assert_eq!((kept.events.len(), kept.damage), (401, None));
}

#[test]
fn a_visit_may_begin_on_a_full_disk() {
    let Some(disk) = SmallDisk::new(64) else { return };
    fs::create_dir(disk.path().join("visits")).unwrap();
    let journal = Journal::new(disk.path());
    disk.fill();
    assert_eq!(journal.append(id(), &[start()]), Err(JournalError::Disk(DiskError::Full)));
    disk.empty();
    journal.append(id(), &[start()]).unwrap();
    assert_eq!(recover(&fs::read(path(disk.path())).unwrap()).events, [start()]);
}

#[test]
fn a_read_only_disk_says_so_and_still_lists() {
    let Some(disk) = SmallDisk::new(64) else { return };
    write_journal(disk.path(), &text(&events()));
    disk.make_read_only();
    let journal = Journal::new(disk.path());
    assert!(journal.list().unwrap()[0].is_under_way());
    assert_eq!(journal.open(id()).unwrap_err(), JournalError::Disk(DiskError::ReadOnly));
    let other = VisitId::from_bits(7);
    assert_eq!(journal.append(other, &[start_of(other)]), Err(JournalError::Disk(DiskError::ReadOnly)));
}

#[test]
fn a_file_in_the_place_of_the_folder_says_so() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("visits"), "").unwrap();
    let journal = Journal::new(data.path());
    assert_eq!(journal.append(id(), &[start()]), Err(JournalError::Disk(DiskError::NoFolder)));
    assert_eq!(journal.list(), Err(JournalError::Disk(DiskError::NoFolder)));
}

#[test]
fn a_folder_in_the_place_of_a_file_hides_no_other_visit() {
    let data = tempfile::tempdir().unwrap();
    fs::create_dir_all(path(data.path())).unwrap();
    let journal = Journal::new(data.path());
    let other = VisitId::from_bits(u128::MAX);
    journal.append(other, &[start_of(other)]).unwrap();
    journal.release(other);
    let found = journal.list().unwrap();
    assert!(matches!(found[0].state, State::Unreadable(_)), "{:?}", found[0]);
    assert!(found[1].is_under_way());
}

/// Windows lets nobody take away a folder in use.
#[cfg(unix)]
#[test]
fn a_folder_taken_away_is_made_again_with_all_that_was_in_it() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("data");
    fs::create_dir(&folder).unwrap();
    let journal = Journal::new(&folder);
    journal.append(id(), &events()[..3]).unwrap();
    fs::remove_dir_all(folder.join("visits")).unwrap();
    journal.append(id(), &events()[3..4]).unwrap();
    assert_eq!(fs::read(path(&folder)).unwrap(), text(&events()[..4]));

    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(journal.append(id(), &events()[4..]), Err(JournalError::Disk(DiskError::NoFolder)));
    fs::create_dir(&folder).unwrap();
    journal.append(id(), &events()[4..]).unwrap();
    assert_eq!(fs::read(path(&folder)).unwrap(), text(&events()));
}

/// A system goes on writing to a file that lost its name; the journal must not say that this is on disk.
#[cfg(unix)]
#[test]
fn nothing_is_written_behind_a_name_that_another_file_took() {
    let data = tempfile::tempdir().unwrap();
    let journal = Journal::new(data.path());
    journal.append(id(), &events()[..3]).unwrap();
    fs::remove_file(path(data.path())).unwrap();
    let other = fs::File::create(path(data.path())).unwrap();
    other.lock().unwrap();
    for _ in 0..2 {
        assert_eq!(journal.append(id(), &events()[3..]), Err(JournalError::Disk(DiskError::Locked)));
    }
    drop(other);
    journal.append(id(), &events()[3..]).unwrap();
    assert_eq!(fs::read(path(data.path())).unwrap(), text(&events()));

    fs::remove_file(path(data.path())).unwrap();
    fs::write(path(data.path()), "of someone else").unwrap();
    assert!(journal.append(id(), &[close()]).is_err());
    assert_eq!(fs::read(path(data.path())).unwrap(), b"of someone else");
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
