//! Disks and folders that do not behave.

use std::fs;

use cote_a_cote::disk::DiskError;
use cote_a_cote::journal::{Journal, JournalError, State, recover};
use cote_a_cote::visit::event::Event;
use cote_a_cote::visit::ids::VisitId;

use super::{at, close, events, id, path, start, start_of, text, write_journal};
use crate::small_disk::SmallDisk;

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
