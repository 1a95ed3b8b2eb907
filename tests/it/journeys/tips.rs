//! Where the pointer rests on a button, its key is named; without a pointer nothing comes over the page.

use cote_a_cote::ui::Theme;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::kit::tip::REST;
use cote_a_cote::ui::words::{bar, home, last, paper, step};
use iced::keyboard::key::Named;

use super::desk::{Desk, SCREEN};
use super::texts::{ACCESS, RSA};
use crate::drawn::{Mark, pairs};

/// How many texts are drawn.
fn texts(desk: &mut Desk) -> usize {
    desk.driver().drawn().iter().filter(|drawn| matches!(drawn.mark, Mark::Words(_))).count()
}

#[test]
fn a_button_names_its_key_where_the_pointer_rests() {
    for (high, theme) in [(false, Theme::PAPER), (true, Theme::CONTRAST)] {
        let data = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(data.path());
        desk.finds("rsa", RSA).enter().in_high_contrast(high).settle();
        assert_eq!(desk.window().app.theme(), theme);
        let before = texts(&mut desk);
        desk.driver().rest_on(step::DONE, REST / 10);
        assert_eq!(texts(&mut desk), before, "not at once");
        desk.driver().rest_on(step::DONE, REST);
        assert_eq!(texts(&mut desk), before + 1);
        let drawn = pairs(&desk.driver().drawn(), theme.palette().paper);
        let words = drawn.iter().filter(|pair| matches!(pair.mark, Mark::Words(_)));
        let faint: Vec<_> = words.filter(|pair| pair.contrast() < 4.5).collect();
        assert!(faint.is_empty(), "{faint:?}");
        // It is there no longer than the pointer.
        desk.driver().rest_on(step::WHO, REST / 10);
        assert_eq!(texts(&mut desk), before);
    }
}

/// Each sign of the bar that is no word is named where the pointer rests on it: under it, and whole.
#[track_caller]
fn signs_are_named(desk: &mut Desk, signs: &[&str]) {
    for sign in signs {
        desk.driver().rest_on(sign, REST / 10);
        let before = texts(desk);
        desk.driver().rest_on(sign, REST);
        assert_eq!(texts(desk), before + 1, "{sign:?} is not named");
        let drawn = desk.driver().drawn();
        let tip = drawn.iter().rev().find(|drawn| matches!(drawn.mark, Mark::Words(_))).unwrap().bounds;
        let sign = desk.driver().visible(sign).unwrap();
        assert!(tip.y > sign.y + sign.height, "{tip:?} is over {sign:?}");
        assert!(tip.x >= 0.0 && tip.x + tip.width <= SCREEN.0, "{tip:?} is cut off");
    }
}

#[test]
fn the_signs_of_every_bar_are_named() {
    const ALL: [&str; 3] = [bar::ALL_KEYS, bar::SMALLER, bar::LARGER];
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    signs_are_named(&mut desk, &ALL);
    desk.press(home::SETTINGS);
    signs_are_named(&mut desk, &ALL);
    desk.key(Named::Escape).key(Named::Escape).press(last::TITLE);
    signs_are_named(&mut desk, &ALL);
    desk.key(Named::Escape).finds("mot de passe caf", ACCESS);
    signs_are_named(&mut desk, &ALL);
    desk.enter().answers(1).enter().enter().enter().enter().sees(paper::TITLE);
    signs_are_named(&mut desk, &ALL);
    // At the first start there is no page of keys yet, and no « ? ».
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::first_start(data.path());
    desk.does_not_see(bar::ALL_KEYS);
    signs_are_named(&mut desk, &ALL[1..]);
}

#[test]
fn no_key_is_named_that_goes_to_another_window() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter();
    desk.tell(Message::Focused(false));
    let before = texts(&mut desk);
    desk.driver().rest_on(step::DONE, REST + REST / 10);
    assert_eq!(texts(&mut desk), before);
}

#[test]
fn the_focus_stays_whether_keys_are_named_or_not() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter().tab_to(step::STUCK);
    for focused in [false, true] {
        desk.tell(Message::Focused(focused));
        let (bounds, _) = desk.driver().focused().expect("the focus stays");
        let words = desk.driver().visible(step::STUCK).unwrap();
        assert!(bounds.contains(words.center()));
    }
}
