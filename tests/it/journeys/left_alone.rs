//! The screen hides by itself where nobody has touched the computer for a while.

use std::time::Duration;

use cote_a_cote::ui::words::{bar, frame, home, keys, settings, step, stuck};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::at;
use super::texts::{self, ACCESS, RSA};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

/// A tick, when nobody has touched the computer for so many seconds.
fn untouched(desk: &mut Desk, seconds: u64) -> &mut Desk {
    desk.window().untouched = Some(Duration::from_secs(seconds));
    desk.wait(0);
    desk
}

#[track_caller]
fn is_blank(desk: &mut Desk) {
    assert_eq!(desk.driver().texts(), [bar::NAME, keys::ANY_KEY]);
    assert_eq!(desk.window().app.title(), bar::NAME);
}

#[test]
fn five_minutes_without_input_hide_the_visit_and_a_key_only_brings_it_back() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1);
    untouched(&mut desk, 299).sees_at_once(step::DONE);
    let before = disk::events(data);
    for back in [Named::Enter, Named::Escape, Named::Tab] {
        is_blank(untouched(&mut desk, 300));
        // The clock goes on, and asks nothing more of the computer.
        desk.wait(10);
        is_blank(&mut desk);
        desk.window().untouched = Some(Duration::ZERO);
        desk.key(back).does_not_see(keys::ANY_KEY);
        at(&mut desk, data, "demander-code");
    }
    let done = desk.driver().visible(step::DONE).unwrap().center();
    is_blank(untouched(&mut desk, 3000));
    desk.driver().click_at(done);
    desk.settle();
    desk.sees_at_once(step::DONE);
    assert_eq!(disk::events(data), before);
    desk.letter('p');
    assert!(disk::visit(data).spent().as_mins() >= 30, "the clock stood still");
}

#[test]
fn every_screen_that_tells_of_somebody_hides_and_loses_nothing() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    // Nothing stands here of anybody.
    untouched(&mut desk, 900).sees_at_once(home::QUESTION);
    assert!(!desk.window().app.is_ticking(), "an idle home screen costs nothing");
    desk.press(home::SETTINGS);
    untouched(&mut desk, 900).sees_at_once(settings::TITLE).key(Named::Escape).key(Named::Escape);
    // A request that was typed does.
    desk.types("rs");
    assert!(desk.window().app.is_ticking());
    is_blank(untouched(&mut desk, 900));
    desk.key(Named::F1).types("a").sees_at_once(texts::title(RSA)).enter().sees_at_once(frame::TITLE);
    desk.tab_to_field(frame::AIM).types("Manger");
    is_blank(untouched(&mut desk, 900));
    desk.enter().sees_at_once(frame::TITLE).sees("Manger").enter().letter('?').sees_at_once(keys::TITLE);
    is_blank(untouched(&mut desk, 900));
    desk.enter().does_not_see(keys::TITLE).letter('c').sees_at_once(stuck::KNOWN);
    is_blank(untouched(&mut desk, 900));
    desk.enter().sees_at_once(stuck::KNOWN).letter('p').sees_at_once(cote_a_cote::ui::words::pause::TO_GIVE);
    is_blank(untouched(&mut desk, 900));
    desk.enter().sees_at_once(cote_a_cote::ui::words::pause::TO_GIVE);
}

#[test]
fn the_desk_chooses_when_and_whether() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.press(home::SETTINGS).sees(settings::HIDE).tab_to(&settings::hide_after(5));
    desk.key(Named::ArrowLeft).key(Named::Escape).sees_at_once(home::QUESTION);
    let (kept, _) = cote_a_cote::desk::read(&cote_a_cote::platform::folders::settings(data));
    assert_eq!(kept.hide_after_minutes, 2);
    desk.finds(GUIDE.0, GUIDE.1);
    is_blank(untouched(&mut desk, 120));
    desk.enter().key(Named::Escape).press(home::SETTINGS).tab_to(&settings::hide_after(2));
    desk.key(Named::ArrowLeft).key(Named::Escape).finds(GUIDE.0, GUIDE.1);
    untouched(&mut desk, 7200).sees_at_once(frame::TITLE);
}

#[test]
fn where_the_computer_does_not_tell_nothing_hides_and_nothing_is_offered() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.tell(cote_a_cote::ui::app::Message::SinceInput(None));
    desk.press(home::SETTINGS).sees(settings::HIDE_UNKNOWN).does_not_see(&settings::hide_after(5));
    desk.key(Named::Escape).key(Named::Escape).finds(GUIDE.0, GUIDE.1);
    untouched(&mut desk, 900).sees_at_once(frame::TITLE);
    assert!(!desk.window().app.is_ticking());
}
