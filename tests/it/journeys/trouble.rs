//! A disk that refuses, and two programs on one folder.

use cote_a_cote::ui::words::{bar, frame, home, paper, pause};

use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{at, at_ending, finishes, prints};
use super::texts::{self, ACCESS, PENSION, RSA};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

#[test]
fn a_disk_that_refuses_stops_nobody_and_loses_nothing() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().does_not_see(bar::NOT_ON_DISK);
    let before = disk::events(data);
    desk.window().refuses = true;
    desk.answers(1).sees_at_once(bar::NOT_ON_DISK).sees_at_once(texts::step(ACCESS, "demander-code"));
    desk.letters("c1").sees_at_once(&texts::stuck(ACCESS, "demander-code", 1)).enter().enter();
    desk.sees_at_once(texts::step(ACCESS, "nouveau-mot-de-passe"));
    desk.wait(1);
    desk.sees_at_once(bar::NOT_ON_DISK);
    assert_eq!(disk::events(data), before);

    desk.window().refuses = false;
    desk.wait(1);
    desk.does_not_see(bar::NOT_ON_DISK).sees_at_once(texts::step(ACCESS, "nouveau-mot-de-passe"));
    let after = disk::events(data);
    assert_eq!(after[..before.len()], before);
    let queued = ["answered", "done", "obstacle_opened", "obstacle_solved", "done"];
    assert_eq!(after[before.len()..], queued);

    // A crash now loses nothing.
    let at = desk.window().at;
    drop(desk);
    let mut desk = Desk::open_at(data, at);
    desk.press(pause::RESUME).sees_at_once(texts::step(ACCESS, "nouveau-mot-de-passe")).enter().enter();
    at_ending(&mut desk, data, "acces-retrouve");
}

#[test]
fn a_disk_that_is_taken_away_and_put_back_has_it_all() {
    let folder = tempfile::tempdir().unwrap();
    let (data, away) = (&folder.path().join("data"), folder.path().join("away"));
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().does_not_see(bar::NOT_ON_DISK);
    std::fs::rename(data, &away).unwrap();
    desk.answers(1).sees_at_once(bar::NOT_ON_DISK).enter();
    std::fs::rename(&away, data).unwrap();
    desk.wait(1);
    desk.does_not_see(bar::NOT_ON_DISK);
    at(&mut desk, data, "nouveau-mot-de-passe");
    assert_eq!(disk::events(data), ["started", "opened", "framed", "answered", "done", "done"]);
}

#[test]
fn a_double_click_does_one_step() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1);
    desk.window().hasty = true;
    let before = disk::visit(data).current().step().unwrap().id.clone();
    desk.enter().enter();
    assert_eq!(disk::visit(data).current().step().unwrap().id, before);
    desk.window().hasty = false;
    desk.enter();
    assert_ne!(disk::visit(data).current().step().unwrap().id, before);
}

#[test]
fn one_may_ask_the_disk_again_at_once() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter();
    desk.window().refuses = true;
    desk.answers(1).press(bar::RETRY).sees_at_once(bar::NOT_ON_DISK);
    desk.window().refuses = false;
    desk.press(bar::RETRY).does_not_see(bar::NOT_ON_DISK).sees(texts::step(ACCESS, "demander-code"));
    assert_eq!(disk::visit(data).current().step().unwrap().id.as_str(), "demander-code");
}

#[test]
fn a_whole_visit_waits_for_the_disk_and_its_record_too() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.window().refuses = true;
    desk.finds(GUIDE.0, GUIDE.1).enter().sees_at_once(bar::NOT_ON_DISK).answers(1).enter().enter().enter();
    prints(&mut desk);
    desk.enter().sees_at_once(home::QUESTION).sees_at_once(bar::NOT_ON_DISK);
    assert!(disk::journals(data).is_empty() && disk::records(data).is_empty());
    desk.window().refuses = false;
    desk.wait(1);
    desk.does_not_see(bar::NOT_ON_DISK);
    let closed = disk::visit(data).closed().unwrap();
    assert_eq!(disk::records(data)[0]["id"], closed.to_string());
}

#[test]
fn a_banner_takes_nothing_from_what_is_being_typed() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1);
    desk.letter('p').sees_at_once(home::QUESTION).types("ret");
    desk.tell(cote_a_cote::ui::app::Message::LinkOpened { address: String::new(), opened: false });
    desk.sees_at_once(bar::NO_BROWSER).types("raite").enter();
    desk.sees_at_once(texts::title(PENSION));
}

#[test]
fn two_programs_do_not_take_up_the_same_visit() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut crashed = Desk::open(data);
    crashed.finds(GUIDE.0, GUIDE.1).enter().answers(1);
    drop(crashed);
    let (mut first, mut second) = (Desk::open(data), Desk::open(data));
    first.press(pause::RESUME).sees_at_once(texts::step(ACCESS, "demander-code"));
    second.press(pause::RESUME).sees_at_once(bar::OPEN_ELSEWHERE).sees_at_once(home::QUESTION);
    // The second one works on; a third one does not even see what the first holds.
    second.press(bar::READ).does_not_see(bar::OPEN_ELSEWHERE);
    Desk::open(data).does_not_see(&pause::interrupted(1));
    first.enter().enter().enter();
    at_ending(&mut first, data, "acces-retrouve");
    prints(&mut first);
    finishes(&mut first, data);
    second
        .press(pause::RESUME)
        .does_not_see(texts::step(ACCESS, "demander-code"))
        .sees_at_once(home::QUESTION);
}

#[test]
fn a_record_that_a_crash_took_is_kept_at_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter();
    prints(&mut desk);
    finishes(&mut desk, data);
    drop(desk);
    let kept = disk::records(data);
    std::fs::remove_dir_all(data.join("register")).unwrap();
    Desk::open(data);
    assert_eq!(disk::records(data), kept);
    Desk::open(data);
    assert_eq!(disk::records(data), kept, "once each");
}

#[test]
fn a_key_pressed_twice_does_not_do_a_step_that_nobody_has_seen() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1);
    desk.window().slow = true;
    desk.enter().enter().enter().catch_up();
    at(&mut desk, data, "nouveau-mot-de-passe");
    // An answer and what follows from it are meant together.
    desk.letter('r').letter('r');
    desk.tab_to(&texts::answer(ACCESS, "choisir", 1));
    desk.window().slow = true;
    desk.key(Named::ArrowRight).enter().catch_up();
    at(&mut desk, data, "contact");
}

#[test]
fn enter_twice_starts_one_visit_with_one_request() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).press(frame::NOT_HERE).key(Named::ArrowRight);
    desk.window().slow = true;
    desk.enter().enter().enter().catch_up();
    at_ending(&mut desk, data, "not_here");
    assert_eq!(disk::visit(data).requests().len(), 1);
    assert_eq!(disk::journals(data).len(), 1);
}

#[test]
fn a_stuck_point_chosen_twice_is_one_obstacle() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().letter('c');
    desk.window().slow = true;
    desk.letters("11").catch_up();
    assert_eq!(disk::visit(data).current().obstacles.len(), 1);
}

#[test]
fn a_slow_printer_prints_once() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter().enter();
    desk.window().slow = true;
    desk.enter().sees(paper::SENT).enter().enter().catch_up().sees_at_once(paper::CAME_OUT);
    assert_eq!(desk.window().printed.len(), 1);
}

#[test]
fn a_double_click_to_print_does_not_end_the_visit() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter().enter();
    desk.window().hasty = true;
    desk.enter().enter().sees_at_once(paper::CAME_OUT);
    assert_eq!(disk::visit(data).closed(), None);
    desk.window().hasty = false;
    desk.enter().sees_at_once(home::QUESTION);
    assert!(disk::visit(data).closed().is_some());
}

#[test]
fn enter_in_an_empty_field_opens_nothing() {
    let data = tempfile::tempdir().unwrap();
    Desk::open(data.path())
        .enter()
        .sees_at_once(home::QUESTION)
        .types("  ")
        .enter()
        .sees_at_once(home::QUESTION);
}
