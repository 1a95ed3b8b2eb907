//! The first start, the settings, and what follows from them at the step and on paper.

use std::path::Path;

use cote_a_cote::desk::{self, Ready, Settings};
use cote_a_cote::disk::DiskError;
use cote_a_cote::platform::folders;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::screen::settings::{Field, Licence, OwnMean};
use cote_a_cote::ui::words::{about, bar, first, frame, home, pause, settings, step};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk::Paper;
use super::guides::prints;
use super::texts::{ACCESS, RSA};

const NAME: &str = "Mairie de Guéret";

/// The settings on disk.
pub fn kept(data: &Path) -> Settings {
    let (settings, trouble) = desk::read(&folders::settings(data));
    assert_eq!(trouble, None);
    settings
}

fn open(data: &Path) -> Desk {
    let mut desk = Desk::open(data);
    desk.press(home::SETTINGS).sees_at_once(settings::TITLE);
    desk
}

#[test]
fn enter_is_enough_at_the_first_start() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::first_start(data.path());
    desk.sees_at_once(first::TITLE).sees_at_once(first::BEGIN).does_not_see(home::QUESTION);
    desk.enter().sees_at_once(home::QUESTION);
    let first = kept(data.path());
    assert!(first.desk.is_some() && first.computer.is_some());
    assert_eq!(Settings { desk: None, computer: None, ..first.clone() }, Settings::default());

    // Asked once only, and the letters stay those of the first visit.
    let mut desk = Desk::first_start(data.path());
    desk.sees_at_once(home::QUESTION).does_not_see(first::TITLE);
    assert_eq!(kept(data.path()), first);
}

#[test]
fn the_first_start_takes_answers() {
    let data = tempfile::tempdir().unwrap();
    // Left without an answer, it asks again.
    Desk::first_start(data.path());
    let mut desk = Desk::first_start(data.path());
    desk.types(NAME).key(Named::Tab).types("05 55 00 00 00");
    let mandate = Ready::AidantsConnect.we_do().pop().unwrap();
    assert!(!desk.driver().texts().iter().any(|text| text.contains(&mandate)));
    desk.tab_to(settings::ready(Ready::AidantsConnect)).key(Named::ArrowRight);
    assert!(desk.driver().texts().iter().any(|text| text.contains(&mandate)), "the ready text shows");
    desk.tab_to(&settings::percent(100)).key(Named::ArrowLeft).sees_at_once(&settings::percent(200));
    desk.key(Named::ArrowRight).key(Named::ArrowRight).enter();
    desk.sees_at_once(home::QUESTION).sees_at_once(NAME);
    let kept = kept(data.path());
    assert_eq!((kept.name.as_str(), kept.phone.as_str()), (NAME, "05 55 00 00 00"));
    assert_eq!((Ready::of(&kept), kept.zoom.percent()), (Some(Ready::AidantsConnect), 120));
}

#[test]
fn a_first_start_on_a_disk_that_refuses_says_so_and_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::first_start(data.path());
    desk.window().refuses = true;
    desk.enter().sees_at_once(home::QUESTION).sees_at_once(bar::SETTINGS_NOT_KEPT);
}

#[test]
fn each_change_is_kept_at_once() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.sees_at_once(settings::AT_ONCE).types(NAME).sees_at_once(settings::KEPT);
    assert_eq!(kept(data.path()).name, NAME);
    desk.tab_to_field(settings::field(Field::Street)).types("1 place de la Mairie");
    desk.tab_to_field(settings::field(Field::Town)).types("23000 Guéret");
    desk.tab_to_field(settings::field(Field::Phone)).key(Named::Tab).types("le matin");
    assert_eq!(
        kept(data.path()).contact_lines(),
        ["1 place de la Mairie", "23000 Guéret", "Horaires\u{a0}: le matin"]
    );
    desk.sees(settings::mean(OwnMean::Scanner)).tab_to(settings::YES).key(Named::ArrowRight);
    assert_eq!(kept(data.path()).means.scanner, Some(true));
    desk.key(Named::ArrowLeft);
    assert_eq!(kept(data.path()).means.scanner, None);
    desk.tab_to(&settings::days(7)).key(Named::ArrowRight);
    assert_eq!(kept(data.path()).keep_visits_days, 14);
    desk.sees(&data.path().display().to_string());
    desk.key(Named::Escape).sees_at_once(home::QUESTION).sees_at_once(NAME);
}

#[test]
fn a_refusal_is_said_in_its_words() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.window().refuses = true;
    desk.types("M").sees_at_once(&settings::refused(DiskError::Full)).does_not_see(settings::KEPT);
    desk.window().refuses = false;
    desk.press(bar::RETRY).sees_at_once(settings::KEPT);
    assert_eq!(kept(data.path()).name, "M");
    desk.window().refuses = true;
    desk.tab_to_field(settings::field(Field::Name)).types("airie");
    // From the field, then home.
    desk.key(Named::Escape).key(Named::Escape);
    desk.sees_at_once(home::QUESTION).sees_at_once(bar::SETTINGS_NOT_KEPT);
}

#[test]
fn a_slow_disk_gets_the_last_change_and_the_window_waits_for_it() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.window().slow = true;
    desk.types(NAME).sees_at_once(settings::WRITING);
    desk.tell(Message::CloseRequested);
    assert!(!desk.window().quit);
    desk.catch_up();
    assert_eq!(kept(data.path()).name, NAME);
    assert!(desk.window().quit, "the window closes once the settings are kept");
}

#[test]
fn a_disk_that_never_answers_does_not_hold_the_window() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.window().slow = true;
    desk.types("M").tell(Message::CloseRequested);
    desk.tell(Message::CloseRequested);
    assert!(desk.window().quit);
}

#[test]
fn two_windows_keep_what_each_of_them_changed() {
    let data = tempfile::tempdir().unwrap();
    let (mut first, mut second) = (open(data.path()), open(data.path()));
    first.types(NAME).tab_to_field(settings::field(Field::Phone)).types("05 55 00 00 00");
    second.tab_to_field(settings::field(Field::Phone)).key(Named::Tab).types("le matin").larger(1);
    first.larger(3);
    let kept = kept(data.path());
    assert_eq!((kept.name.as_str(), kept.phone.as_str()), (NAME, "05 55 00 00 00"));
    assert_eq!((kept.hours.as_str(), kept.zoom.percent()), ("le matin", 130));
}

#[test]
fn the_lists_are_edited_line_by_line() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.press(settings::ADD).types("téléphoner avec vous");
    assert_eq!(kept(data.path()).we_do.last().map(String::as_str), Some("téléphoner avec vous"));
    desk.press(settings::REMOVE);
    assert_eq!(kept(data.path()).we_do.len(), 4);
    desk.press(settings::ready(Ready::AidantsConnect));
    assert_eq!(Ready::of(&kept(data.path())), Some(Ready::AidantsConnect));
    desk.press(settings::RESTORE).does_not_see(settings::RESTORE);
    assert!(kept(data.path()).we_do.contains(&"téléphoner avec vous".to_owned()));
    // An empty line is not shown to the person.
    desk.press(settings::ADD).key(Named::Escape).key(Named::Escape).finds("rsa", RSA);
    assert!(!desk.driver().texts().iter().any(|text| text.contains(", .")));
}

#[test]
fn a_desk_without_a_frame_shows_none() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(folders::settings(data.path()), r#"{"we_do": [], "we_do_not": []}"#).unwrap();
    Desk::open(data.path()).finds("rsa", RSA).does_not_see(frame::OUR_FRAME);
}

#[test]
fn the_time_is_shown_or_not() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter().sees(&step::time_spent(0)).letter('p');
    desk.press(home::SETTINGS).tab_to(settings::TIME_SHOWN).key(Named::ArrowRight);
    assert!(!kept(data.path()).show_time);
    desk.key(Named::Escape)
        .press(pause::FORGOTTEN)
        .press(pause::RESUME)
        .does_not_see(&step::time_spent(0))
        .wait(3);
    desk.does_not_see(&step::time_spent(3));
}

#[test]
fn the_paper_bears_the_desks_name_and_how_to_reach_it() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.types(NAME).tab_to_field(settings::field(Field::Phone)).types("05 55 00 00 00");
    desk.tab_to_field(settings::field(Field::Town)).types("23000 Guéret");
    desk.key(Named::Escape).key(Named::Escape);
    desk.finds("mot de passe caf", ACCESS).enter().answers(1).enter().enter().enter();
    let paper: Paper = prints(&mut desk);
    for line in [NAME, "23000 Guéret", "Téléphone : 05 55 00 00 00"] {
        assert!(paper.says(line), "{line}: {}", paper.words());
    }
}

#[test]
fn a_number_of_days_of_ones_own_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.tab_to_field(settings::OTHER_DAYS).types("45");
    assert_eq!(kept(data.path()).keep_visits_days, 45);
    desk.sees(&settings::days(45));
    // A click takes the place of what was typed.
    desk.tab_to(&settings::days(45)).key(Named::ArrowRight).sees(settings::OTHER_DAYS_EXAMPLE);
    assert_eq!(kept(data.path()).keep_visits_days, 0);
}

#[test]
fn the_folder_of_the_data_is_shown_or_its_path_copied() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().display().to_string();
    let mut desk = open(data.path());
    desk.press(settings::OPEN_FOLDER).does_not_see(settings::FOLDER_NOT_OPENED);
    assert_eq!(desk.window().opened.last(), Some(&path));
    desk.tell(Message::FolderOpened(false));
    // « Copier le chemin » has the focus.
    desk.sees_at_once(settings::FOLDER_NOT_OPENED).enter().sees(settings::PATH_COPIED);
    assert_eq!(desk.window().copied, [path]);
}

#[test]
fn about_says_what_lies_where() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = open(data.path());
    desk.press(settings::ABOUT).sees_at_once(about::TITLE).sees_at_once(&about::version());
    desk.sees_at_once(&data.path().display().to_string()).sees(about::NOT_KEPT[0]);
    desk.sees(about::licence(Licence::Crates)).tab_to(about::READ);
    // The libraries are the last of four.
    desk.key(Named::Tab).key(Named::Tab).key(Named::Tab).enter().sees(about::CLOSE);
    assert!(desk.driver().texts().iter().any(|text| text.contains("iced 0.14.0 — MIT")));
    desk.key(Named::Escape).sees_at_once(settings::TITLE).does_not_see(about::TITLE);
    desk.key(Named::Escape).sees_at_once(home::QUESTION);
}

/// `tools/licences.sh` writes the list anew.
#[test]
fn the_crates_that_are_named_are_those_of_the_program() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read_to_string(root.join(file)).unwrap();
    let (lock, list, manifest) = (read("Cargo.lock"), read("assets/licences.txt"), read("Cargo.toml"));
    let mut names = Vec::new();
    for line in list.lines() {
        let (named, licence) = line.split_once(" — ").expect(line);
        let (name, version) = named.split_once(' ').expect(line);
        assert!(
            lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n")),
            "{named} is not in use"
        );
        assert!(!licence.is_empty(), "{named} has no licence");
        names.push(name);
    }
    let (_, rest) = manifest.split_once("\n[dependencies]\n").unwrap();
    let direct = rest.split("\n[").next().unwrap();
    for name in direct.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name) {
        assert!(names.contains(&name), "{name} is not in assets/licences.txt");
    }
}
