//! The last papers: made again from their events alone, and erased at once.

use std::path::Path;

use cote_a_cote::desk::Settings;
use cote_a_cote::platform::{clock, folders};
use cote_a_cote::ui::words::{bar, home, last, paper, pause};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{finishes, prints};
use super::texts::{self, ACCESS, RSA};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);
const WISH: &str = "retrouver mon compte avant jeudi";

/// One visit, from the home screen to the home screen.
fn one_visit(desk: &mut Desk, data: &Path) {
    to_the_paper(desk);
    prints(desk);
    finishes(desk, data);
}

fn to_the_paper(desk: &mut Desk) {
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter();
}

/// The line of the list for the last visit of the data folder.
fn line(data: &Path) -> String {
    let journal = std::fs::read_to_string(disk::journals(data).last().unwrap()).unwrap();
    let closed: serde_json::Value = serde_json::from_str(journal.lines().last().unwrap()).unwrap();
    let at = closed["at"].as_str().unwrap().parse().unwrap();
    last::line(texts::title(ACCESS), clock::here(at))
}

/// Removes what the viewer was given and counts what is left of it.
fn passing_files(data: &Path) -> usize {
    disk::files(&folders::print(data)).len()
}

#[test]
fn a_paper_is_made_again_from_its_events_alone() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).tab_to_field(cote_a_cote::ui::words::frame::AIM).types(WISH);
    desk.enter().answers(1).enter().enter().enter();
    let first = prints(&mut desk);
    assert!(first.says(WISH));
    finishes(&mut desk, data);
    let before = std::fs::read(disk::journals(data).last().unwrap()).unwrap();

    desk.press(last::TITLE).sees_at_once(&line(data)).enter();
    desk.sees_at_once(paper::TITLE).sees(last::MADE_AGAIN).does_not_see(paper::FINISH);
    desk.enter().sees_at_once(paper::CAME_OUT);
    let again = desk.window().printed.pop().unwrap();
    let again = disk::Paper::read(again.bytes());
    assert!(!again.says(WISH) && again.says(texts::title(ACCESS)), "{}", again.words());
    // Once it is out one is back at the list, and nothing of it was written.
    desk.press(paper::YES_AGAIN).sees_at_once(last::TITLE).sees_at_once(&line(data));
    assert_eq!(std::fs::read(disk::journals(data).last().unwrap()).unwrap(), before);
    assert_eq!(disk::records(data).len(), 1);
    desk.key(Named::Escape).sees_at_once(home::QUESTION);
}

#[test]
fn one_is_erased_at_once_and_stays_counted() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    one_visit(&mut desk, data);
    desk.wait(20);
    one_visit(&mut desk, data);
    let kept = disk::records(data);
    desk.press(last::TITLE).press(last::ERASE).sees_at_once(last::ERASE_ONE_ASK);
    for line in last::ERASE_MEANS {
        desk.sees_at_once(line);
    }
    // Enter leaves things as they are: erasing takes one more key.
    desk.enter().does_not_see(last::ERASE_ONE_ASK);
    assert_eq!(disk::journals(data).len(), 2);
    desk.press(last::ERASE).press(last::ERASE_NOW);
    assert_eq!(disk::journals(data).len(), 1);
    assert_eq!(disk::records(data), kept, "what was counted stays counted");
    desk.does_not_see(last::ERASE_ONE_ASK).sees(&line(data)).does_not_see(last::ERASE_ALL);
    desk.enter().sees_at_once(home::QUESTION);
}

#[test]
fn all_are_erased_with_what_cannot_be_read_and_nothing_under_way() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    one_visit(&mut desk, data);
    one_visit(&mut desk, data);
    desk.finds("rsa", RSA).enter().letter('p').press(pause::NOTED);
    let paused = disk::journals(data).pop().unwrap();
    drop(desk);
    std::fs::write(data.join("visits/000000000000000000000000000000aa.jsonl"), "{\u{0}").unwrap();
    // The start sets it aside.
    let mut desk = Desk::open(data);
    let kept = disk::records(data);
    desk.press(last::TITLE).sees(last::UNREADABLE).does_not_see(texts::title(RSA));
    desk.press(last::ERASE_ALL).sees_at_once(&last::how_many(3)).press(last::ERASE_NOW);
    desk.sees(last::NONE);
    assert_eq!(disk::files(&data.join("visits")), [paused]);
    assert_eq!(disk::records(data), kept);
    desk.key(Named::Escape).sees(&home::paused(1));
}

#[test]
fn right_after_a_visit_it_is_closed_counted_and_erased() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    to_the_paper(&mut desk);
    desk.enter().sees_at_once(paper::TITLE).press(last::ERASE_NOW);
    desk.sees_at_once(last::FINISH_ASK).sees_at_once(last::NOT_OUT);
    desk.key(Named::Escape).does_not_see(last::FINISH_ASK).sees_at_once(paper::TITLE);
    desk.press(paper::PRINT).press(paper::VIEW);
    assert_eq!(passing_files(data), 1);
    // The printer took it: it may be erased before anyone says that it came out.
    desk.press(last::ERASE_NOW).does_not_see(last::NOT_OUT);
    desk.key(Named::Tab).enter().sees_at_once(home::QUESTION).sees_at_once(bar::ERASED);
    assert!(disk::journals(data).is_empty());
    assert_eq!((disk::records(data).len(), passing_files(data)), (1, 0));
}

#[test]
fn a_wish_to_erase_that_was_taken_back_erases_nothing() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    to_the_paper(&mut desk);
    desk.enter().press(last::ERASE_NOW).key(Named::Escape);
    prints_again(&mut desk);
    finishes(&mut desk, data);
    assert_eq!(disk::journals(data).len(), 1);
}

fn prints_again(desk: &mut Desk) {
    desk.press(paper::PRINT).press(paper::YES);
}

#[test]
fn what_the_disk_refused_to_count_is_counted_before_it_is_erased() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    one_visit(&mut desk, data);
    let kept = disk::records(data);
    std::fs::remove_dir_all(data.join("register")).unwrap();
    // A file in the place of the folder: the disk refuses, and nothing is erased.
    std::fs::write(data.join("register"), "").unwrap();
    desk.press(last::TITLE).press(last::ERASE).press(last::ERASE_NOW);
    assert_eq!(disk::journals(data).len(), 1);
    let said = desk.driver().texts().join(" ");
    assert!(said.contains("Rien n’a été effacé"), "{said}");
    std::fs::remove_file(data.join("register")).unwrap();
    desk.press(last::ERASE).press(last::ERASE_NOW).sees(last::NONE);
    assert_eq!(disk::records(data), kept);
}

#[test]
fn what_another_window_holds_is_not_touched() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    one_visit(&mut desk, data);
    desk.press(last::TITLE);
    let file = std::fs::File::open(disk::journals(data).last().unwrap()).unwrap();
    file.lock().unwrap();
    desk.press(last::ERASE).press(last::ERASE_NOW);
    let said = desk.driver().texts().join(" ");
    assert!(said.contains("autre fenêtre"), "{said}");
    assert_eq!(disk::journals(data).len(), 1);
    file.unlock().unwrap();
}

#[test]
fn a_desk_that_keeps_nothing_has_nothing_to_show() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    std::fs::write(
        folders::settings(data),
        serde_json::to_vec(&Settings { keep_visits_days: 0, ..Settings::default() }).unwrap(),
    )
    .unwrap();
    let mut desk = Desk::open(data);
    to_the_paper(&mut desk);
    prints(&mut desk);
    // The file goes as the visit ends, not at the next start.
    desk.enter().sees_at_once(home::QUESTION);
    assert!(disk::journals(data).is_empty());
    assert_eq!(disk::records(data).len(), 1);
    desk.press(last::TITLE).sees_at_once(&last::what(0)).sees_at_once(last::NONE);
}

#[test]
fn a_program_that_is_never_closed_keeps_to_the_days_too() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    one_visit(&mut desk, data);
    desk.wait(8 * 24 * 60);
    desk.press(last::TITLE).sees_at_once(last::NONE);
    assert!(disk::journals(data).is_empty());
}

#[test]
fn a_guide_that_is_gone_leaves_a_line_that_can_be_erased() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    one_visit(&mut desk, data);
    drop(desk);
    let journal = disk::journals(data).pop().unwrap();
    let text = std::fs::read_to_string(&journal).unwrap().replace(ACCESS, "caf/plus-la");
    std::fs::write(&journal, text).unwrap();
    let mut desk = Desk::open(data);
    desk.press(last::TITLE).press(last::OPEN).sees_at_once(last::GUIDE_CHANGED);
    desk.press(last::ERASE).press(last::ERASE_NOW).sees(last::NONE);
    assert!(disk::journals(data).is_empty());
}

#[test]
fn a_counted_visit_whose_guide_is_gone_has_its_days_like_the_others() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    one_visit(&mut desk, data);
    let journal = disk::journals(data).pop().unwrap();
    let text = std::fs::read_to_string(&journal).unwrap().replace(ACCESS, "caf/plus-la");
    std::fs::write(&journal, text).unwrap();
    desk.wait(8 * 24 * 60);
    let at = desk.window().at;
    drop(desk);
    Desk::open_at(data, at);
    assert!(disk::journals(data).is_empty());
}
