//! High contrast: as the computer is set up, or as the desk says, from one moment to the next.

use cote_a_cote::desk::Contrast;
use cote_a_cote::ui::Theme;
use cote_a_cote::ui::words::{first, home, settings};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::settings::kept;
use super::texts::RSA;
use crate::drawn;

#[test]
fn the_window_follows_the_computer() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    assert_eq!(desk.window().app.theme(), Theme::PAPER);
    desk.finds("rsa", RSA).enter();
    desk.in_high_contrast(true);
    assert_eq!(desk.window().app.theme(), Theme::CONTRAST);
    // The corner of the page is of the page's colour.
    assert_eq!(desk.driver().pixels()[..3], [0, 0, 0]);
    desk.in_high_contrast(false);
    assert_eq!(desk.window().app.theme(), Theme::PAPER);
}

#[test]
fn a_computer_in_high_contrast_is_followed_from_the_start() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open_in_high_contrast(data.path());
    assert_eq!(desk.window().app.theme(), Theme::CONTRAST);
    desk.sees_at_once(first::TITLE).enter().sees_at_once(home::QUESTION);
    assert_eq!(desk.window().app.theme(), Theme::CONTRAST);
}

#[test]
fn the_desk_has_the_last_word_and_it_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.press(home::SETTINGS).tab_to(settings::contrast(Contrast::System));
    for (contrast, theme) in [
        (Contrast::Normal, Theme::PAPER),
        (Contrast::High, Theme::CONTRAST),
        (Contrast::System, Theme::PAPER),
    ] {
        desk.key(Named::ArrowRight);
        assert_eq!(desk.window().app.theme(), theme, "{contrast:?}");
        assert_eq!(kept(data.path()).contrast, contrast);
    }
    desk.key(Named::ArrowRight).in_high_contrast(true);
    assert_eq!(desk.window().app.theme(), Theme::PAPER, "the desk said normal");

    let mut desk = Desk::open_in_high_contrast(data.path());
    assert_eq!(desk.window().app.theme(), Theme::PAPER, "the desk said normal yesterday");
    // The computer is asked as the settings open: to do as it does is at once the right thing.
    desk.press(home::SETTINGS).tab_to(settings::contrast(Contrast::Normal)).key(Named::ArrowLeft);
    assert_eq!(desk.window().app.theme(), Theme::CONTRAST);
}

/// What the window draws that lies too close to the colour behind it.
pub fn too_close(desk: &mut Desk, name: &str) -> Vec<String> {
    drawn::too_close(desk.driver(), name)
}
