//! Where the pointer rests on a button, its key is named; without a pointer nothing comes over the page.

use cote_a_cote::ui::Theme;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::kit::tip::REST;
use cote_a_cote::ui::words::step;

use super::desk::Desk;
use super::texts::RSA;
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
