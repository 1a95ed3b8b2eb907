//! What lies over every screen: the blank page, and the page of all keys.

use cote_a_cote::ui::words::{bar, frame, home, keys, step, stuck};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::at;
use super::texts::{self, ACCESS, RSA};

/// The blank page shows, and nothing else does.
#[track_caller]
fn is_blank(desk: &mut Desk) {
    desk.sees_at_once(bar::NAME).sees_at_once(keys::ANY_KEY);
    assert_eq!(desk.driver().texts(), [bar::NAME, keys::ANY_KEY]);
    assert_eq!(desk.window().app.title(), bar::NAME);
}

#[test]
fn one_key_hides_the_screen_and_the_next_one_does_nothing_else() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).enter().answers(1).answers(1);
    at(&mut desk, data, "se-connecter");
    assert!(desk.window().app.title().contains(texts::title(RSA)));
    let before = disk::events(data);
    for back in [Named::Enter, Named::Tab, Named::Escape, Named::Space, Named::F1, Named::ArrowDown] {
        is_blank(desk.letter('m'));
        // A key that is only held with others leads elsewhere: to the browser, by Alt and Tab.
        is_blank(desk.key(Named::Alt));
        desk.key(back).does_not_see(keys::ANY_KEY);
        at(&mut desk, data, "se-connecter");
    }
    for back in ['m', 'c', 'p', '?'] {
        is_blank(desk.letter('m'));
        desk.letter(back).does_not_see(keys::ANY_KEY).does_not_see(keys::TITLE);
    }
    assert_eq!(disk::events(data), before);
    assert!(desk.window().app.title().contains(texts::title(RSA)));
}

#[test]
fn a_click_brings_the_screen_back_and_presses_nothing() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("mot de passe caf", ACCESS).enter().answers(1);
    let before = disk::events(data);
    let done = desk.driver().visible(step::DONE).unwrap().center();
    is_blank(desk.letter('m'));
    desk.driver().click_at(done);
    desk.settle();
    desk.sees_at_once(step::DONE).does_not_see(keys::ANY_KEY);
    assert_eq!(disk::events(data), before);
}

#[test]
fn every_screen_can_be_hidden_and_the_clock_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    // In a field, letters are letters.
    desk.types("m").sees_at_once(home::QUESTION).key(Named::Backspace).key(Named::Escape);
    is_blank(desk.letter('m'));
    desk.enter().sees_at_once(home::QUESTION);
    desk.tab_to(home::OTHER);
    drop(desk);
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA);
    is_blank(desk.letter('m'));
    desk.enter().sees_at_once(frame::TITLE).enter().answers(1).answers(1);
    is_blank(desk.letter('m'));
    desk.wait(10);
    is_blank(&mut desk);
    desk.enter().letter('n').sees_at_once(step::MANDATE);
    is_blank(desk.letter('m'));
    desk.enter().sees_at_once(step::MANDATE).key(Named::Escape).letter('c').sees_at_once(stuck::KNOWN);
    is_blank(desk.letter('m'));
    desk.enter().sees_at_once(stuck::KNOWN).key(Named::Escape);
    desk.letter('p');
    assert!(disk::visit(data).spent().as_mins() >= 10, "the clock stood still");
}

#[test]
fn what_is_typed_and_the_focus_stay_under_the_blank_page() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).tab_to_field(frame::AIM).types("Manger").key(Named::Tab);
    let focus = desk.driver().focused();
    is_blank(desk.letter('m'));
    desk.key(Named::Control).enter().sees_at_once(frame::TITLE);
    assert_eq!(desk.driver().focused(), focus);
}

#[test]
fn what_closing_would_lose_is_said_over_the_blank_page() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("mot de passe caf", ACCESS).enter();
    desk.window().refuses = true;
    desk.answers(1).sees_at_once(bar::NOT_ON_DISK).letter('m');
    desk.tell(cote_a_cote::ui::app::Message::CloseRequested);
    desk.sees_at_once(bar::CLOSE_LOSES);
}

#[test]
fn a_page_lists_all_keys() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    // Those of the voice are there where there is one.
    desk.tell(cote_a_cote::ui::app::Message::VoiceFound(true));
    desk.finds("mot de passe caf", ACCESS).enter().answers(1);
    for close in [true, false] {
        desk.letter('?').sees_at_once(keys::TITLE).does_not_see(step::DONE);
        for screen in keys::ALL {
            desk.sees(screen.title);
            for line in screen.lines {
                desk.sees(line.what);
            }
        }
        // The keys of the step are not keys here.
        desk.letters("crp").sees_at_once(keys::TITLE);
        if close { desk.letter('?') } else { desk.key(Named::Escape) }.does_not_see(keys::TITLE);
        at(&mut desk, data, "demander-code");
    }
    desk.letter('?').press(keys::CLOSE).does_not_see(keys::TITLE);
}

#[test]
fn a_visit_may_be_paused_when_stuck_and_at_its_end() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("mot de passe caf", ACCESS).enter().answers(1).letters("c1");
    for place in ["stuck", "end"] {
        desk.letter('p').sees_at_once(home::QUESTION);
        let word = disk::visit(data).pause_word().expect(place).clone();
        desk.tab_to_field(cote_a_cote::ui::words::pause::FIELD).types(word.as_str()).enter();
        if place == "stuck" {
            desk.sees_at_once(&texts::stuck(ACCESS, "demander-code", 1)).enter().enter().enter().enter();
        }
    }
    super::guides::at_ending(&mut desk, data, "acces-retrouve");
}
