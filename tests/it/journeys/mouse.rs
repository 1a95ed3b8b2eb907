//! By mouse alone: what has a key has a button too.

use cote_a_cote::ui::words::{bar, closing, frame, home, keys, paper, settings, step, stuck};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::texts::{self, ACCESS};

/// Clicks what bears this text.
#[track_caller]
fn click<'a>(desk: &'a mut Desk, text: &str) -> &'a mut Desk {
    desk.driver().click(text);
    desk.settle();
    desk
}

/// The screen that shows `sign` can be hidden, and shows all keys.
#[track_caller]
fn covers(desk: &mut Desk, sign: &str) {
    desk.sees_at_once(sign);
    click(desk, bar::HIDE).sees_at_once(keys::ANY_KEY).does_not_see(sign);
    click(desk, keys::ANY_KEY).does_not_see(keys::ANY_KEY).sees_at_once(sign);
    click(desk, bar::ALL_KEYS).sees_at_once(keys::TITLE);
    click(desk, keys::CLOSE).does_not_see(keys::TITLE).sees_at_once(sign);
}

#[test]
fn every_screen_is_hidden_and_shows_its_keys_by_mouse() {
    for zoom in [0, 5] {
        let data = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(data.path());
        covers(desk.larger(zoom), home::QUESTION);
        covers(click(&mut desk, home::SETTINGS), settings::TITLE);
        desk.key(Named::Escape).finds("mot de passe caf", ACCESS);
        covers(&mut desk, frame::TITLE);
        desk.enter().answers(1);
        covers(&mut desk, step::DONE);
        click(&mut desk, bar::ENLARGE);
        covers(&mut desk, step::DONE);
        click(&mut desk, bar::BESIDE).letter('c');
        covers(&mut desk, stuck::KNOWN);
        desk.letter('1');
        covers(&mut desk, &texts::stuck(ACCESS, "demander-code", 1));
        desk.enter().enter().enter().enter();
        covers(&mut desk, closing::PAPER);
        click(&mut desk, closing::OTHER_ENDING);
        covers(&mut desk, closing::CHOOSE);
        desk.key(Named::Escape).enter();
        covers(&mut desk, paper::TITLE);
    }
}

#[test]
fn a_visit_is_paused_by_mouse_wherever_its_key_pauses_it() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("mot de passe caf", ACCESS).enter().answers(1);
    for keys in ["", "c", "1", "full", "end"] {
        match keys {
            "full" => drop(desk.enter().press(bar::ENLARGE)),
            "end" => drop(desk.press(bar::BESIDE).enter().enter().enter()),
            keys => drop(desk.letters(keys)),
        }
        click(&mut desk, bar::PAUSE).sees_at_once(home::QUESTION).key(Named::Escape);
        desk.press(cote_a_cote::ui::words::pause::NOTED).press(cote_a_cote::ui::words::pause::FORGOTTEN);
        // The list stands below the field and its own button, which bears the same word.
        desk.tab_to(cote_a_cote::ui::words::pause::HIDE_LIST).key(Named::Tab).enter();
        desk.does_not_see(home::QUESTION);
        if keys == "c" {
            // What was only being chosen is chosen anew.
            desk.letter('c');
        }
    }
    desk.sees_at_once(closing::PAPER);
}

#[test]
fn the_home_screen_says_how_letters_become_keys() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.sees_at_once(home::LETTERS).key(Named::Escape).letter('?').sees_at_once(keys::TITLE);
    desk.sees(keys::HOME.title);
}

#[test]
fn what_is_typed_is_looked_for_in_all_guides() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.sees_at_once(home::MOST_USED).does_not_see(home::EVERYWHERE);
    desk.types("ameli").sees_at_once(home::EVERYWHERE).does_not_see(home::MOST_USED);
}
