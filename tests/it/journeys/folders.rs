//! What may lie in the data folder, and what may become of it: a clear sentence, and nothing lost.

use std::fs;
use std::path::Path;

use cote_a_cote::desk::Trouble;
use cote_a_cote::disk::DiskError;
use cote_a_cote::platform::folders;
use cote_a_cote::ui::words::{bar, home, start};

use super::desk::{Desk, MORNING};
use super::disk;
use super::guides::{at, finishes, prints};
use super::texts::{self, ACCESS};
use crate::small_disk::SmallDisk;

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

fn morning() -> jiff::Timestamp {
    MORNING.parse().unwrap()
}

#[test]
fn a_file_in_the_place_of_the_folder_stops_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::write(&data, "mine").unwrap();
    let mut desk = Desk::start_on(&data, morning());
    desk.sees_at_once(&start::no_folder(DiskError::NoFolder)).press(bar::READ).sees_at_once(home::QUESTION);
    desk.search_again().finds(GUIDE.0, GUIDE.1).enter().sees_at_once(bar::NOT_ON_DISK);
    desk.answers(1).enter().enter().enter();
    prints(&mut desk);
    assert_eq!(fs::read_to_string(&data).unwrap(), "mine");
    // Someone mends it: what happened is written after all.
    fs::remove_file(&data).unwrap();
    fs::create_dir(&data).unwrap();
    desk.wait(1);
    desk.does_not_see(bar::NOT_ON_DISK);
    finishes(&mut desk, &data);
}

#[test]
fn a_disk_that_is_read_only_or_full_is_said_at_the_start() {
    let Some(small) = SmallDisk::new(128) else { return };
    let data = small.path();
    fs::write(folders::settings(data), "{}").unwrap();
    small.fill();
    Desk::start_on(data, morning()).sees_at_once(&start::no_folder(DiskError::Full));
    small.empty();
    small.make_read_only();
    let mut desk = Desk::start_on(data, morning());
    desk.sees_at_once(&start::no_folder(DiskError::ReadOnly)).sees_at_once(home::QUESTION);
}

#[test]
fn a_disk_that_vanishes_while_a_visit_runs_takes_nothing() {
    let Some(small) = SmallDisk::new(512) else { return };
    let data = small.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1);
    let before = disk::events(data);
    small.vanish();
    assert!(disk::journals(data).is_empty());
    // What stands in its place is a folder all the same: the visit is written there, from its first event.
    desk.enter().does_not_see(bar::NOT_ON_DISK);
    assert_eq!(disk::events(data)[..before.len()], before);
    at(&mut desk, data, "nouveau-mot-de-passe");
    desk.enter().enter();
    prints(&mut desk);
    finishes(&mut desk, data);
}

#[test]
fn accents_and_spaces_are_welcome() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("Données d’Élodie & Zoë").join("été 2026 (à garder)");
    fs::create_dir_all(&data).unwrap();
    let mut desk = Desk::open(&data);
    desk.does_not_see(bar::READ).finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter();
    prints(&mut desk);
    finishes(&mut desk, &data);
}

fn with_settings(text: &[u8]) -> (tempfile::TempDir, Desk) {
    let data = tempfile::tempdir().unwrap();
    fs::write(folders::settings(data.path()), text).unwrap();
    let desk = Desk::open(data.path());
    (data, desk)
}

#[test]
fn damaged_settings_are_said_once_and_kept_aside() {
    let (data, mut desk) = with_settings(br#"{"name": "Mairie de Gueret", "zoom": "grand"}"#);
    desk.sees_at_once(&start::settings(Trouble::Damaged)).sees_at_once("Mairie de Gueret");
    assert!(data.path().join("settings.damaged-1.json").exists());
    Desk::open(data.path()).does_not_see(bar::READ).sees_at_once("Mairie de Gueret");
}

#[test]
fn settings_of_a_newer_program_are_told_from_damaged_ones() {
    let (data, mut desk) = with_settings(br#"{"version": 2, "name": "Mairie", "zoom": {"percent": 150}}"#);
    desk.sees_at_once(&start::settings(Trouble::Newer)).sees_at_once("Mairie");
    assert!(data.path().join("settings.damaged-1.json").exists());
}

#[test]
fn settings_of_a_windows_editor_are_as_good_as_any() {
    let (_data, mut desk) = with_settings("\u{feff}{\r\n  \"name\": \"Mairie\"\r\n}\r\n".as_bytes());
    desk.does_not_see(bar::READ).sees_at_once("Mairie");
}

fn journal(data: &Path, name: u128, bytes: &[u8]) -> std::path::PathBuf {
    let path = data.join("visits").join(format!("{name:032x}.jsonl"));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn files_that_are_no_visits_are_told_once_and_kept_aside() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let of_another_program = journal(data, 1, b"nom;prenom\r\nDiallo;Amina\r\n");
    let huge = journal(data, 2, b"");
    fs::File::options().write(true).open(&huge).unwrap().set_len(100_000_000).unwrap();
    let mut desk = Desk::open(data);
    let said = "2 fichiers d’accompagnement n’ont pas pu être relus. Ils sont gardés à part, avec «\u{a0}damaged\u{a0}» dans leur nom.";
    desk.sees_at_once(said);
    assert!(!of_another_program.exists() && !huge.exists());
    assert_eq!(disk::files(&data.join("visits")).len(), 2);
    Desk::open(data).does_not_see(said).does_not_see(bar::READ);
}

#[test]
fn a_visit_of_a_newer_program_waits_for_it() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let newer = br#"{"at":"2027-01-15T08:00:00Z","event":"started","format":99,"visit":"?"}"#;
    let path = journal(data, 1, newer);
    Desk::open(data).sees_at_once(
        "Un accompagnement vient d’une version plus récente de Côte à côte\u{a0}: il se reprend avec elle.",
    );
    assert_eq!(fs::read(path).unwrap(), newer);
}

#[test]
fn a_visit_that_a_windows_editor_saved_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    Desk::open(data).finds(GUIDE.0, GUIDE.1).enter().answers(1);
    let path = disk::journals(data).pop().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    let mut desk = Desk::open(data);
    desk.press(cote_a_cote::ui::words::pause::RESUME).sees_at_once(texts::step(ACCESS, "demander-code"));
    desk.does_not_see(bar::READ);
    desk.enter();
    at(&mut desk, data, "nouveau-mot-de-passe");
}

#[test]
fn lines_after_the_end_bring_no_visit_back() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter();
    prints(&mut desk);
    finishes(&mut desk, data);
    drop(desk);
    let path = disk::journals(data).pop().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let again = text.lines().nth(3).unwrap();
    fs::write(&path, format!("{text}{again}\n")).unwrap();
    let kept = disk::records(data);
    let mut desk = Desk::open(data);
    desk.does_not_see(&cote_a_cote::ui::words::pause::interrupted(1)).does_not_see(bar::READ);
    assert_eq!(disk::records(data), kept);
}

#[test]
fn many_broken_guides_do_not_push_the_good_ones_away() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    for name in ["a", "b", "c", "d", "e"] {
        let path = folders::procedures(data).join(format!("caf/{name}.json"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "{").unwrap();
    }
    let mut desk = Desk::open(data);
    desk.sees(home::BROKEN)
        .sees("caf/c.json, ligne 1")
        .does_not_see("caf/d.json, ligne 1")
        .sees(&home::more_broken(2));
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1);
}

#[test]
fn a_damaged_register_takes_the_next_record_all_the_same() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let visit = |desk: &mut Desk| {
        desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter();
        prints(desk);
        desk.enter().sees_at_once(home::QUESTION);
    };
    let mut desk = Desk::open(data);
    visit(&mut desk);
    let path = disk::files(&data.join("register")).pop().unwrap();
    let good = fs::read(&path).unwrap();
    fs::write(&path, [b"\xef\xbb\xbf\xff\xfe{\r\n".as_slice(), &good[..40]].concat()).unwrap();
    visit(&mut desk);
    // Both visits are there: the damaged lines stay where they are.
    drop(desk);
    Desk::open(data);
    let reading = cote_a_cote::register::store::read_all(data).unwrap();
    assert_eq!((reading.records.len(), reading.damaged), (2, 2));
}
