//! Large text: what is folded opens, and what has the focus stays in view.

use cote_a_cote::ui::words::{bar, home, keys, pause, settings, step};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::texts::{self, RSA};

/// At the first step, in the column, at 200 %.
fn in_the_column(data: &std::path::Path) -> Desk {
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).larger(10).enter().sees_at_once(step::DONE);
    assert_eq!(desk.window().app.scale_factor(), 2.0);
    desk
}

/// The words at the end of the helper's part of the first step.
fn helpers_last_words() -> String {
    let guide = texts::library().get(&RSA.into()).unwrap();
    let sentence = guide.steps[0].helper.last().unwrap().plain();
    sentence.split(' ').next_back().unwrap().to_owned()
}

/// Whether the helper's text is there.
fn helps(desk: &mut Desk) -> bool {
    let end = helpers_last_words();
    desk.driver().texts().iter().any(|text| text.ends_with(&end))
}

#[test]
fn the_helpers_part_is_folded_in_a_low_window_and_opens_by_one_key() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = in_the_column(data.path());
    desk.sees(step::HELPER);
    assert!(!helps(&mut desk));
    desk.letter('a').sees_at_once(step::HELPER);
    assert!(helps(&mut desk));
    desk.letter('a');
    assert!(!helps(&mut desk));
    desk.press(step::HELPER);
    assert!(helps(&mut desk), "Enter opens it, too");
    // At 100 % there is room for it.
    desk.press(step::HELPER).key(Named::Tab);
    desk.driver().letter('0', Modifiers::CTRL);
    desk.settle();
    assert!(helps(&mut desk));
}

#[test]
fn the_line_of_the_steps_opens_to_their_list() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter().answers(1).answers(1);
    let place = step::place(&super::disk::visit(data.path()).current().rail());
    let first = texts::library().get(&RSA.into()).unwrap().steps[0].short.clone();
    desk.sees_at_once(&place).does_not_see(&first);
    desk.press(&place).sees_at_once(&first);
    desk.enter().does_not_see(&first);
}

/// What has the focus, all of which has to show.
#[track_caller]
fn focused_in_view(desk: &mut Desk) {
    let (bounds, shown) = desk.driver().focused().expect("something has the focus");
    let whole = shown.is_some_and(|shown| (shown.height - bounds.height).abs() < 0.1);
    assert!(whole, "{bounds:?} is out of view: {shown:?}");
}

#[test]
fn what_has_the_focus_is_shown_again_after_a_change_of_zoom() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.press(home::SETTINGS).tab_to(settings::TIME_SHOWN);
    focused_in_view(&mut desk);
    for _ in 0..10 {
        desk.larger(1);
        focused_in_view(&mut desk);
    }
    for _ in 0..10 {
        desk.driver().letter('-', Modifiers::CTRL);
        desk.settle();
        focused_in_view(&mut desk);
    }
}

#[test]
fn what_has_the_focus_keeps_it_when_the_parts_around_it_fold() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter().tab_to(step::DONE);
    for _ in 0..10 {
        desk.larger(1);
        focused_in_view(&mut desk);
    }
    desk.enter().sees_at_once(step::ANSWER_FIRST);
}

#[test]
fn the_answer_that_an_arrow_chooses_shows() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = in_the_column(data.path());
    desk.letter('0').enter().sees_at_once(step::ANSWER_FIRST);
    for n in [1, 2, 3, 1] {
        desk.key(Named::ArrowDown).sees_at_once(&texts::answer(RSA, "preparer", n));
    }
}

#[test]
fn a_page_key_scrolls_to_what_has_no_button() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.larger(10).key(Named::Escape).letter('?').sees_at_once(keys::TITLE);
    let last = keys::SETTINGS.title;
    assert!(desk.driver().visible(last).is_none());
    for _ in 0..20 {
        desk.key(Named::PageDown);
    }
    desk.sees_at_once(last).sees_at_once(keys::TITLE);
    for _ in 0..20 {
        desk.key(Named::PageUp);
    }
    desk.sees_at_once(keys::EVERYWHERE.title);
}

#[test]
fn a_banner_leaves_the_page_its_room() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = in_the_column(data.path());
    desk.tell(cote_a_cote::ui::app::Message::NoRoomKept);
    desk.sees(bar::SIDE_BY_SIDE_RIGHT).sees_at_once(step::DONE);
    desk.sees_at_once(texts::step(RSA, "preparer"))
        .press(bar::READ)
        .does_not_see(bar::SIDE_BY_SIDE_RIGHT)
        .sees_at_once(bar::PAUSE);
    desk.letter('p').sees_at_once(pause::TO_GIVE);
}
