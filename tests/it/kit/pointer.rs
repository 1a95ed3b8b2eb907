//! What the mouse does, and when the focus ring shows.

use cote_a_cote::ui::kit::{button, choice, key_nav, tile};
use cote_a_cote::ui::{Element, Theme};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::column;

use crate::driver::{Driver, Page};

/// Two buttons, a choice, a tile; and a second view at the same place.
#[derive(Default)]
struct Pressed {
    mode: Option<bool>,
    said: Vec<&'static str>,
    other: bool,
}

#[derive(Debug, Clone)]
enum Message {
    Mode(bool),
    Say(&'static str),
}

impl Page for Pressed {
    type Message = Message;

    fn view(&self) -> Element<'_, Message> {
        let first = if self.other { "other" } else { "first" };
        let page = column![
            button::primary("Un").id(first).on_press(Message::Say("un")),
            button::secondary("Deux"),
            choice::yes_no("là", "pas là", self.mode, Message::Mode),
            tile::tile("Une carte").sub_line("une ligne").on_press(Message::Say("carte")),
        ]
        .spacing(20)
        .padding(20);
        key_nav::key_nav(page, |_, _| None).into()
    }

    fn update(&mut self, message: Message) {
        match message {
            Message::Mode(mode) => self.mode = Some(mode),
            Message::Say(what) => self.said.push(what),
        }
    }
}

fn pressed() -> Driver<Pressed> {
    Driver::new(Pressed::default(), (400.0, 400.0), 1.0)
}

/// Whether pixels of the ring's colour are on the picture.
fn shows_a_ring(driver: &mut Driver<Pressed>) -> bool {
    let ring = Theme::PAPER.palette().focus.into_rgba8();
    driver.pixels().chunks_exact(4).filter(|pixel| pixel[..3] == ring[..3]).count() > 100
}

#[test]
fn the_ring_shows_for_the_keyboard_alone() {
    let mut driver = pressed();
    assert!(!shows_a_ring(&mut driver));
    driver.click("Un");
    assert!(driver.focused().is_some());
    assert!(!shows_a_ring(&mut driver), "not after a click");
    driver.key(Named::Tab, Modifiers::empty());
    assert!(shows_a_ring(&mut driver));
    driver.click("Une carte");
    assert!(!shows_a_ring(&mut driver), "a click puts it out");
}

#[test]
fn a_click_presses_once() {
    let mut driver = pressed();
    driver.click("Un");
    driver.click("Deux");
    driver.click("une ligne");
    assert_eq!(driver.page.said, ["un", "carte"]);
}

#[test]
fn a_click_chooses() {
    let mut driver = pressed();
    assert_eq!(driver.page.mode, None);
    driver.click("pas là");
    assert_eq!(driver.page.mode, Some(false));
    driver.click("là");
    assert_eq!(driver.page.mode, Some(true));
}

#[test]
fn the_focus_does_not_leak_to_the_next_view() {
    let mut driver = pressed();
    driver.key(Named::Tab, Modifiers::empty());
    assert!(driver.focused().is_some());
    driver.page.other = true;
    assert!(driver.focused().is_none());
}
