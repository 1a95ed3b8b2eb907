//! Answers that come late: what was asked is over, and somebody else is here.

use std::path::Path;

use cote_a_cote::ui::words::{bar, frame, home, last, paper, pause, step};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{at, finishes, prints};
use super::texts::{self, ACCESS, RSA};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

fn to_the_paper(desk: &mut Desk) -> &mut Desk {
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter().enter();
    desk.sees_at_once(paper::TITLE)
}

/// A paper was sent to a slow printer and left there; the next person's is on screen.
fn next_paper(data: &Path) -> Desk {
    let mut desk = Desk::open(data);
    to_the_paper(&mut desk);
    desk.window().slow = true;
    desk.enter().sees_at_once(paper::SENT);
    desk.window().slow = false;
    desk.press(paper::FINISH).sees_at_once(home::QUESTION);
    to_the_paper(&mut desk);
    desk
}

#[test]
fn a_paper_that_comes_out_late_is_not_the_next_persons() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = next_paper(data);
    desk.catch_up().does_not_see(paper::CAME_OUT).does_not_see(bar::READ);
    // Enter prints the paper that is on screen, and does not end its visit.
    desk.enter().sees_at_once(paper::CAME_OUT);
    assert_eq!(disk::visit(data).closed(), None);
    assert_eq!(desk.window().printed.len(), 2);
}

#[test]
fn a_refusal_that_comes_late_is_said_and_is_not_the_next_papers() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = next_paper(data.path());
    desk.window().printer = Err(paper::STOPPED_WITH_JOB);
    desk.catch_up().does_not_see(paper::STOPPED_WITH_JOB).does_not_see(paper::RETRY);
    desk.sees_at_once(&paper::too_late(paper::STOPPED_WITH_JOB, true));
    // It tells of nobody.
    assert!(!paper::too_late(paper::STOPPED_WITH_JOB, true).contains("CAF"));
    desk.window().printer = Ok(());
    desk.press(bar::READ).press(paper::PRINT).sees_at_once(paper::CAME_OUT);
}

#[test]
fn a_paper_on_its_way_is_not_sent_once_more_by_looking_away() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    to_the_paper(&mut desk);
    desk.window().slow = true;
    desk.enter().sees_at_once(paper::SENT).key(Named::Escape).does_not_see(paper::TITLE);
    desk.enter().sees_at_once(paper::SENT).enter().catch_up().sees_at_once(paper::CAME_OUT);
    assert_eq!(desk.window().printed.len(), 1);
}

/// Two visits that a crash left; the disk is slow to read them.
fn interrupted(data: &Path) -> Desk {
    Desk::open(data).finds(GUIDE.0, GUIDE.1).enter().answers(1);
    let mut desk = Desk::open(data);
    desk.sees_at_once(&pause::interrupted(1)).window().slow = true;
    desk
}

#[test]
fn a_visit_that_is_read_late_does_not_come_over_another_one() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = interrupted(data);
    desk.press(pause::RESUME).search_again().finds("rsa", RSA).catch_up();
    desk.sees_at_once(frame::TITLE).does_not_see(bar::READ);
    // It is free for this window, and for any other one.
    desk.key(Named::Escape).sees_at_once(&pause::interrupted(1));
    Desk::open(data).press(pause::RESUME).sees_at_once(texts::step(ACCESS, "demander-code"));
    desk.press(pause::RESUME).sees_at_once(texts::step(ACCESS, "demander-code"));
}

#[test]
fn enter_twice_takes_a_visit_up_once() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = interrupted(data);
    desk.press(pause::RESUME).enter().catch_up();
    desk.does_not_see(bar::OPEN_ELSEWHERE);
    at(&mut desk, data, "demander-code");
}

#[test]
fn a_last_paper_that_is_read_late_stays_where_it_was() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    to_the_paper(&mut desk).key(Named::Escape);
    prints(&mut desk);
    finishes(&mut desk, data);
    desk.press(last::TITLE).window().slow = true;
    desk.press(last::OPEN).key(Named::Escape).sees_at_once(home::QUESTION);
    desk.window().slow = false;
    desk.press(last::TITLE).catch_up().sees_at_once(last::TITLE).does_not_see(last::MADE_AGAIN);
    desk.press(last::OPEN).sees_at_once(last::MADE_AGAIN);
}

#[test]
fn what_is_erased_late_closes_no_other_paper() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    for _ in 0..2 {
        to_the_paper(&mut desk).key(Named::Escape);
        prints(&mut desk);
        finishes(&mut desk, data);
        desk.wait(20);
    }
    desk.press(last::TITLE).window().slow = true;
    desk.press(last::ERASE).press(last::ERASE_NOW);
    desk.window().slow = false;
    desk.press(last::OPEN).key(Named::Escape);
    desk.sees(last::OPEN).tab_to(last::ERASE).key(Named::Tab).enter().sees_at_once(last::MADE_AGAIN);
    desk.catch_up().sees_at_once(last::MADE_AGAIN).sees_at_once(bar::ERASED);
    assert_eq!(disk::journals(data).len(), 1);
}

#[test]
fn a_browser_that_does_not_open_is_not_the_next_steps() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.window().browses = false;
    // The second step has a page of its own.
    desk.finds("rsa", RSA).enter().answers(1).window().slow = true;
    desk.letter('o').window().slow = false;
    desk.letter('r').catch_up();
    desk.sees_at_once(bar::NO_BROWSER).does_not_see(step::NO_BROWSER);
}

#[test]
fn a_slip_that_is_refused_late_is_not_the_next_words() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.window().printer = Err(pause::NOT_PRINTED);
    let pause = |desk: &mut Desk| {
        desk.window().slow = false;
        desk.finds(GUIDE.0, GUIDE.1).enter().letter('p').tab_to(pause::PRINT);
        desk.window().slow = true;
        desk.enter().sees_at_once(pause::SENT);
    };
    pause(&mut desk);
    desk.press(pause::NOTED);
    pause(&mut desk);
    // The first one is refused; the second is still on its way.
    desk.catch_up_one().sees_at_once(pause::NOT_PRINTED).sees_at_once(pause::SENT);
}
