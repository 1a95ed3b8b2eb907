//! What the keyboard does.

use cote_a_cote::ui::Element;
use cote_a_cote::ui::kit::{button, choice, dialog, field, key_nav, text, tick};
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::{column, scrollable, space, text_editor};
use iced::{Length, Rectangle};

use crate::drawn::{Drawn, Mark};
use crate::driver::{Driver, Page};

const NONE: Modifiers = Modifiers::empty();

/// A small page: a field, three buttons (one out of use), a choice, a tick.
#[derive(Default)]
struct Small {
    typed: String,
    notes: text_editor::Content,
    mode: Option<u8>,
    dialog: bool,
    said: Vec<&'static str>,
}

#[derive(Debug, Clone)]
enum Message {
    Typed(String),
    Notes(text_editor::Action),
    Mode(u8),
    Say(&'static str),
}

impl Page for Small {
    type Message = Message;

    fn view(&self) -> Element<'_, Message> {
        let page = column![
            field::field(self.typed.as_str()).id("field").on_input(Message::Typed),
            button::primary("Un").on_press(Message::Say("un")),
            button::primary("Deux"),
            button::primary("Trois").on_press(Message::Say("trois")),
            choice::segments(self.mode, Message::Mode).option(1, "a").option(2, "b").option(3, "c"),
            tick::tick("Lire", false).on_toggle(Message::Say("lu")),
            text_editor(&self.notes).id("notes").on_action(Message::Notes),
        ]
        .spacing(10)
        .padding(20);
        let open = self.dialog.then(|| {
            dialog::dialog("Arrêter\u{a0}?", text::body("…"))
                .leave(button::quiet("Non").on_press(Message::Say("non")))
                .act(button::primary("Oui").on_press(Message::Say("oui")))
        });
        key_nav::key_nav(dialog::over(page, open), shortcut).into()
    }

    fn update(&mut self, message: Message) {
        match message {
            Message::Typed(typed) => self.typed = typed,
            Message::Notes(action) => self.notes.perform(action),
            Message::Mode(mode) => self.mode = Some(mode),
            Message::Say(what) => self.said.push(what),
        }
    }
}

fn shortcut(key: &Key, modifiers: Modifiers) -> Option<Message> {
    match key.as_ref() {
        Key::Character("c") if modifiers.is_empty() => Some(Message::Say("coince")),
        Key::Character("+") if modifiers.command() => Some(Message::Say("zoom")),
        Key::Named(Named::Enter) => Some(Message::Say("fait")),
        Key::Named(Named::Escape) => Some(Message::Say("échap")),
        Key::Named(Named::F1) => Some(Message::Say("aide")),
        _ => None,
    }
}

fn small() -> Driver<Small> {
    Driver::new(Small::default(), (500.0, 700.0), 1.0)
}

fn tab(driver: &mut Driver<impl Page>, times: usize) -> Option<Rectangle> {
    for _ in 0..times {
        driver.key(Named::Tab, NONE);
    }
    driver.focused().map(|(bounds, _)| bounds)
}

#[test]
fn tab_goes_down_the_page_and_round() {
    let mut driver = small();
    let stops: Vec<_> = (0..6).filter_map(|_| tab(&mut driver, 1)).collect();
    assert_eq!(stops.len(), 6, "the button out of use is no stop");
    assert!(stops.windows(2).all(|pair| pair[0].y < pair[1].y), "{stops:?}");
    assert_eq!(tab(&mut driver, 1), Some(stops[0]));
    driver.key(Named::Tab, Modifiers::SHIFT);
    assert_eq!(driver.focused().map(|(bounds, _)| bounds), Some(stops[5]));
}

#[test]
fn shift_tab_begins_at_the_end() {
    let mut driver = small();
    let last = tab(&mut driver, 6);
    let mut driver = small();
    driver.key(Named::Tab, Modifiers::SHIFT);
    assert_eq!(driver.focused().map(|(bounds, _)| bounds), last);
}

#[test]
fn enter_and_space_press_the_focused_button() {
    let mut driver = small();
    tab(&mut driver, 2);
    driver.key(Named::Enter, NONE);
    driver.key(Named::Space, NONE);
    tab(&mut driver, 1);
    driver.key(Named::Enter, NONE);
    assert_eq!(driver.page.said, ["un", "un", "trois"]);
}

#[test]
fn a_held_key_presses_once() {
    let mut driver = small();
    tab(&mut driver, 2);
    driver.key(Named::Enter, NONE);
    driver.hold(Named::Enter);
    assert_eq!(driver.page.said, ["un"]);

    let mut driver = small();
    driver.key(Named::Enter, NONE);
    driver.hold(Named::Enter);
    assert_eq!(driver.page.said, ["fait"]);
}

#[test]
fn enter_on_nothing_is_the_main_act() {
    let mut driver = small();
    driver.key(Named::Enter, NONE);
    assert_eq!(driver.page.said, ["fait"]);
}

#[test]
fn enter_after_a_click_is_the_main_act_too() {
    let mut driver = small();
    driver.click("Un");
    driver.key(Named::Enter, NONE);
    assert_eq!(driver.page.said, ["un", "fait"]);
}

#[test]
fn tab_goes_on_from_where_one_clicked() {
    let mut driver = small();
    driver.click("Un");
    tab(&mut driver, 1);
    driver.key(Named::Enter, NONE);
    assert_eq!(driver.page.said, ["un", "trois"]);
}

#[test]
fn arrows_choose_and_go_round() {
    let mut driver = small();
    tab(&mut driver, 4);
    let mut chosen = Vec::new();
    for key in [Named::ArrowRight, Named::ArrowDown, Named::ArrowRight, Named::ArrowRight, Named::ArrowLeft] {
        driver.key(key, NONE);
        chosen.extend(driver.page.mode);
    }
    assert_eq!(chosen, [1, 2, 3, 1, 3]);
}

#[test]
fn space_chooses_the_first_and_enter_stays_free() {
    let mut driver = small();
    tab(&mut driver, 4);
    driver.key(Named::Space, NONE);
    driver.key(Named::Enter, NONE);
    assert_eq!((driver.page.mode, driver.page.said.as_slice()), (Some(1), ["fait"].as_slice()));
}

#[test]
fn space_ticks() {
    let mut driver = small();
    tab(&mut driver, 5);
    driver.key(Named::Space, NONE);
    assert_eq!(driver.page.said, ["lu"]);
}

#[test]
fn letters_are_shortcuts_until_one_types() {
    let mut driver = small();
    driver.letter('c', NONE);
    driver.letter('C', Modifiers::empty());
    assert_eq!(driver.page.said, ["coince", "coince"], "Caps Lock changes nothing");

    tab(&mut driver, 1);
    driver.type_text("cc");
    assert_eq!((driver.page.typed.as_str(), driver.page.said.len()), ("cc", 2));

    tab(&mut driver, 1);
    driver.letter('c', NONE);
    assert_eq!(driver.page.said.len(), 3, "a focused button takes no letters");
}

#[test]
fn letters_go_into_a_field_of_several_lines() {
    let mut driver = small();
    tab(&mut driver, 6);
    driver.type_text("c");
    driver.letter('+', Modifiers::CTRL);
    assert_eq!(driver.page.notes.text().trim_end(), "c");
    assert_eq!(driver.page.said, ["zoom"]);
}

#[test]
fn enter_in_a_field_is_not_the_main_act() {
    let mut driver = small();
    tab(&mut driver, 1);
    driver.key(Named::Enter, NONE);
    assert!(driver.page.said.is_empty());
}

#[test]
fn commands_work_while_one_types() {
    let mut driver = small();
    tab(&mut driver, 1);
    driver.letter('+', Modifiers::CTRL);
    driver.key(Named::F1, NONE);
    assert_eq!((driver.page.typed.as_str(), driver.page.said.as_slice()), ("", ["zoom", "aide"].as_slice()));
}

#[test]
fn alt_gr_types() {
    let mut driver = small();
    tab(&mut driver, 1);
    driver.letter('+', Modifiers::CTRL | Modifiers::ALT);
    assert!(driver.page.said.is_empty());
}

#[test]
fn escape_leaves_the_field_then_speaks() {
    let mut driver = small();
    tab(&mut driver, 1);
    driver.key(Named::Escape, NONE);
    assert!(driver.page.said.is_empty());
    driver.key(Named::Escape, NONE);
    assert_eq!(driver.page.said, ["échap"]);
}

#[test]
fn a_dialog_keeps_the_focus_and_gives_it_back() {
    let mut driver = small();
    let before = tab(&mut driver, 2);
    driver.page.dialog = true;
    for _ in 0..4 {
        driver.key(Named::Tab, NONE);
        driver.key(Named::Enter, NONE);
    }
    assert_eq!(driver.page.said, ["non", "oui", "non", "oui"]);
    driver.click_at(before.expect("a button").center());
    assert_eq!(driver.page.said.len(), 4, "the page behind takes no click");
    driver.page.dialog = false;
    assert_eq!(driver.focused().map(|(bounds, _)| bounds), before);
}

/// How many rings are drawn, those of fields included.
fn rings<P: Page>(driver: &mut Driver<P>) -> usize {
    let focus = driver.page.theme().palette().focus;
    let ring = |drawn: &Drawn| matches!(drawn.mark, Mark::Line(color, _) if color == focus);
    driver.drawn().iter().filter(|drawn| ring(drawn)).count()
}

#[test]
fn the_focus_behind_a_dialog_does_not_show() {
    // A field, then a button.
    for stops in [1, 2] {
        let mut driver = small();
        tab(&mut driver, stops);
        assert_eq!(rings(&mut driver), 1, "stop {stops}");
        driver.page.dialog = true;
        assert_eq!(rings(&mut driver), 0, "stop {stops}");
        tab(&mut driver, 1);
        assert_eq!(rings(&mut driver), 1, "stop {stops}: that of the dialog");
        driver.page.dialog = false;
        assert_eq!(rings(&mut driver), 1, "stop {stops}");
    }
}

#[test]
fn keys_do_not_reach_behind_a_dialog() {
    let mut driver = small();
    tab(&mut driver, 2);
    driver.page.dialog = true;
    driver.key(Named::Space, NONE);
    assert!(driver.page.said.is_empty());

    let mut driver = small();
    tab(&mut driver, 1);
    driver.page.dialog = true;
    driver.type_text("abd");
    assert_eq!(driver.page.typed, "");
}

/// A long page of buttons.
struct Long;

impl Page for Long {
    type Message = usize;

    fn view(&self) -> Element<'_, usize> {
        let buttons = (0..40).map(|index| button::secondary(format!("Ligne {index}")).on_press(index).into());
        let page = column![
            iced::widget::Column::with_children(buttons).spacing(8).padding(20),
            space().height(2000),
            button::primary("Bout").on_press(99),
        ];
        key_nav::key_nav(scrollable(page).height(Length::Fill), |_, _| None).into()
    }

    fn update(&mut self, _message: usize) {}
}

#[test]
fn tab_scrolls_what_it_reaches_into_view() {
    for zoom in [1.0, 2.0] {
        let mut driver = Driver::new(Long, (500.0, 600.0), zoom);
        for step in 0..45 {
            tab(&mut driver, 1);
            let (bounds, visible) = driver.focused().expect("a focus");
            assert_eq!(visible.map(|visible| visible.height), Some(bounds.height), "step {step} at {zoom}");
        }
        driver.key(Named::Tab, Modifiers::SHIFT);
        assert!(driver.focused().and_then(|(_, visible)| visible).is_some());
    }
}
