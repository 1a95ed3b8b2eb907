//! « Essai »: a real visit on a guide of its own, marked everywhere, that leaves nothing behind.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::receipt::PRACTICE;
use cote_a_cote::ui::words::{closing, frame, home, last, paper, pause, practice, step};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::texts::RSA;

/// The title of the guide, and of its `n`th step, from 1.
fn title() -> String {
    Catalogue::practice().iter().next().unwrap().title.clone()
}

fn step_title(n: usize) -> String {
    Catalogue::practice().iter().next().unwrap().steps[n - 1].title.clone()
}

/// Every file of the data folder with what is in it.
fn on_disk(data: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    // A lock is an empty file beside the one that it is for.
    let files =
        disk::files(data).into_iter().filter(|path| path.extension().is_none_or(|ending| ending != "lock"));
    files.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

/// The words that stand after « Le mot à donner ».
fn word(desk: &mut Desk) -> String {
    let texts = desk.driver().texts();
    let at = texts.iter().position(|text| text == pause::TO_GIVE).expect("a word is given");
    texts[at + 1].clone()
}

#[track_caller]
fn at(desk: &mut Desk, n: usize) {
    desk.sees_at_once(&step_title(n)).sees_at_once(practice::MARK);
}

#[test]
fn it_is_walked_whole_by_keyboard_and_nothing_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    let before = on_disk(data);
    desk.press(practice::OPEN).sees_at_once(frame::TITLE).sees_at_once(&title()).sees_at_once(practice::MARK);
    desk.enter();
    at(&mut desk, 1);
    assert!(desk.window().app.title().starts_with("Essai"));
    desk.enter();
    at(&mut desk, 2);
    desk.letters("vne").enter();
    at(&mut desk, 3);
    desk.letter('o');
    assert_eq!(desk.window().opened, ["https://www.service-public.gouv.fr"]);
    desk.enter();
    at(&mut desk, 4);
    desk.letter('c').sees_at_once(practice::MARK).letter('1').sees_at_once(practice::MARK);
    desk.enter();
    at(&mut desk, 4);
    desk.enter();
    at(&mut desk, 5);
    desk.letter('p').sees_at_once(pause::TO_GIVE).sees_at_once(practice::WAITS);
    let given = word(&mut desk);
    desk.press(pause::NOTED).tab_to_field(pause::FIELD).types(&given).enter();
    at(&mut desk, 5);
    desk.enter();
    at(&mut desk, 6);
    // As the step says: Tab to the question, an arrow, Enter.
    desk.tab_to("La demande est envoyée").key(Named::ArrowRight).key(Named::ArrowLeft).enter();
    desk.sees_at_once(practice::MARK).sees(closing::LEFT).does_not_see(closing::ANOTHER);
    desk.enter().sees_at_once(paper::TITLE).sees_at_once(practice::MARK).does_not_see(last::ERASE_NOW);
    desk.enter().sees_at_once(paper::CAME_OUT).enter().enter();
    desk.sees_at_once(home::QUESTION).does_not_see(practice::MARK).does_not_see(practice::WAITS);

    let printed = desk.window().printed.last().unwrap().clone();
    let file = lopdf::Document::load_mem(printed.bytes()).unwrap();
    assert_eq!(file.get_pages().len(), 1, "a paper to throw away takes one sheet");
    assert!(file.extract_text(&[1]).unwrap().contains(PRACTICE));
    assert_eq!(on_disk(data), before);
    assert!(!data.join("visits").exists() && !data.join("register").exists());
    // Nor is there anything to take up at the next start.
    drop(desk);
    Desk::open(data).does_not_see(&home::paused(1)).does_not_see(&pause::interrupted(1));
}

#[test]
fn the_first_start_leads_to_it_and_it_can_be_left_anywhere() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::first_start(data);
    desk.press(practice::OPEN).sees_at_once(frame::TITLE).press(practice::LEAVE).sees_at_once(home::QUESTION);
    let before = on_disk(data);
    assert_eq!(before.len(), 2, "only the settings, and the day of the last sweep");
    desk.press(home::SETTINGS).press(practice::OPEN).sees_at_once(frame::TITLE).enter();
    at(&mut desk, 1);
    desk.letter('c').press(practice::LEAVE).sees_at_once(home::QUESTION).does_not_see(practice::WAITS);
    desk.press(practice::OPEN).enter().letter('p').press(pause::NOTED).sees(&home::paused(1));
    desk.press(practice::LEAVE).does_not_see(&home::paused(1)).does_not_see(practice::WAITS);
    assert_eq!(on_disk(data), before);
}

#[test]
fn a_visit_beside_it_is_kept_as_ever() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.press(practice::OPEN).enter().letter('p').press(pause::NOTED);
    desk.finds("rsa", RSA).does_not_see(practice::MARK).enter().does_not_see(practice::MARK);
    desk.letter('p').sees(&home::paused(2)).sees_at_once(practice::WAITS);
    desk.press(practice::LEAVE).sees(&home::paused(1));
    assert_eq!(disk::journals(data).len(), 1);
    assert_eq!(disk::visit(data).current().guide.id.as_str(), RSA);
    // Only the word that was given to a person is among those given.
    let given = std::fs::read_to_string(data.join("pause-words.json")).unwrap();
    assert_eq!(serde_json::from_str::<Vec<String>>(&given).unwrap().len(), 1);
}

#[test]
fn it_says_so_whatever_is_done() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.press(practice::OPEN).enter();
    desk.press(step::END_OTHERWISE).sees_at_once(practice::MARK).key(Named::Escape);
    desk.press(step::FRAME).sees_at_once(practice::MARK).key(Named::Escape);
    desk.larger(10).sees_at_once(practice::MARK).sees(&step_title(1));
    desk.press(cote_a_cote::ui::words::bar::ENLARGE).sees_at_once(practice::MARK);
    desk.letter('p').press(pause::PRINT);
    let slip = disk::Paper::read(desk.window().slips.last().unwrap().bytes());
    assert!(slip.says(PRACTICE));
}
