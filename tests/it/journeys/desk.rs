//! A desk without a screen: the whole program on a data folder of its own, by keyboard alone.

use std::path::Path;

use cote_a_cote::platform::folders;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::effect::Shape;
use cote_a_cote::ui::kit::reveal::{reveal, reveal_focus, reveal_focus_in};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::core::widget::operation::focusable;
use jiff::{SignedDuration, Timestamp};

use super::window::{Window, now};
use crate::driver::{Driver, Page};

/// The screen of the oldest computers at desks, in pixels.
pub const SCREEN: (f32, f32) = (1366.0, 768.0);

/// Monday, 23 November 2026, at nine in Paris.
pub const MORNING: &str = "2026-11-23T08:00:00Z";

/// A desk, its keyboard and its screen.
pub struct Desk {
    driver: Driver<Window>,
}

impl Desk {
    /// Starts the program on the data folder `data`, in the morning.
    pub fn open(data: &Path) -> Self {
        Self::open_at(data, MORNING.parse().unwrap())
    }

    /// Starts the program on the data folder `data`, which was in use before.
    pub fn open_at(data: &Path, at: Timestamp) -> Self {
        let settings = folders::settings(data);
        if !settings.exists() {
            std::fs::create_dir_all(data).unwrap();
            std::fs::write(settings, "{}").unwrap();
        }
        Self::start_at(data, at, false)
    }

    /// Starts the program in the morning, on a computer that is in high contrast.
    pub fn open_in_high_contrast(data: &Path) -> Self {
        Self::start_at(data, MORNING.parse().unwrap(), true)
    }

    /// Starts the program on the data folder `data` for the first time, in the morning.
    pub fn first_start(data: &Path) -> Self {
        Self::start_at(data, MORNING.parse().unwrap(), false)
    }

    /// Starts the program on whatever is at `data`.
    pub fn start_on(data: &Path, at: Timestamp) -> Self {
        Self::start_at(data, at, false)
    }

    fn start_at(data: &Path, at: Timestamp, high_contrast: bool) -> Self {
        let mut desk = Self { driver: Driver::new(Window::new(data, at, high_contrast), SCREEN, 1.0) };
        desk.settle();
        desk
    }

    /// The program, and what it did to the world.
    pub fn window(&mut self) -> &mut Window {
        &mut self.driver.page
    }

    /// The window's pixels and boxes.
    pub fn driver(&mut self) -> &mut Driver<Window> {
        &mut self.driver
    }

    /// Moves the focus where the program asked for it, and gives the window the shape it asked for.
    pub fn settle(&mut self) {
        let zoom = self.driver.page.app.scale_factor();
        let size = match self.driver.page.shape {
            Shape::Full => SCREEN,
            Shape::Column { width, .. } => (width, SCREEN.1),
        };
        self.resize(size, zoom);
        for focus in std::mem::take(&mut self.driver.page.focus) {
            match focus {
                Some(id) => {
                    self.driver.operate(focusable::focus::<()>(id.into()));
                    match self.driver.page.revealed.pop() {
                        Some(part) => self.driver.operate(reveal_focus_in(part)),
                        None => self.driver.operate(reveal_focus()),
                    }
                }
                None => self.driver.operate(focusable::unfocus::<()>()),
            }
        }
        let revealed = std::mem::take(&mut self.driver.page.revealed);
        for part in revealed {
            self.driver.operate(reveal(part));
        }
        self.driver.redraw();
    }

    /// Gives the window another size in pixels, and draws everything larger by `zoom`.
    pub fn resize(&mut self, size: (f32, f32), zoom: f32) {
        // The program goes by logical pixels, whatever zoom its settings have.
        let logical = iced::Size::new(size.0 / zoom, size.1 / zoom);
        let effects = self.driver.page.app.update(Message::Resized(logical), now(self.driver.page.at));
        assert!(effects.is_empty(), "{effects:?}");
        self.driver.resize(size, zoom);
    }

    /// The computer goes into high contrast, or out of it, and the window follows.
    pub fn in_high_contrast(&mut self, high: bool) -> &mut Self {
        self.driver.page.high_contrast = high;
        // The window keeps its size.
        self.driver.page.update(Message::Focused(true));
        self
    }

    /// Some time passes.
    pub fn wait(&mut self, minutes: i64) {
        self.driver.page.at += SignedDuration::from_mins(minutes);
        self.tell(Message::Tick);
    }

    /// The slow disk and printer have done what they were asked for.
    pub fn catch_up(&mut self) -> &mut Self {
        while !self.driver.page.late.is_empty() {
            let late = std::mem::take(&mut self.driver.page.late);
            self.driver.page.slow = false;
            self.driver.page.perform_all(late);
            self.driver.page.slow = true;
        }
        self.driver.page.slow = false;
        self.settle();
        self
    }

    /// The slow disk, printer or browser has done the first thing that it was asked for.
    pub fn catch_up_one(&mut self) -> &mut Self {
        let first = self.driver.page.late.remove(0);
        self.driver.page.slow = false;
        self.driver.page.perform_all(vec![first]);
        self.settle();
        self
    }

    /// The world outside says something.
    pub fn tell(&mut self, message: Message) {
        self.driver.page.update(message);
        self.settle();
    }

    /// Presses a key that has a name.
    pub fn key(&mut self, key: Named) -> &mut Self {
        self.driver.key(key, Modifiers::empty());
        self.settle();
        self
    }

    /// Presses Enter.
    pub fn enter(&mut self) -> &mut Self {
        self.key(Named::Enter)
    }

    /// Presses a letter or a digit.
    pub fn letter(&mut self, letter: char) -> &mut Self {
        self.driver.letter(letter, Modifiers::empty());
        self.settle();
        self
    }

    /// Presses several letters, one after the other.
    pub fn letters(&mut self, letters: &str) -> &mut Self {
        letters.chars().for_each(|letter| {
            self.letter(letter);
        });
        self
    }

    /// Larger text, as many times.
    pub fn larger(&mut self, times: usize) -> &mut Self {
        for _ in 0..times {
            self.driver.letter('+', Modifiers::CTRL);
            self.settle();
        }
        self
    }

    /// Types into the field that has the focus.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.driver.type_text(&letter.to_string());
            self.settle();
        }
        self
    }

    /// Pastes into the field that has the focus.
    pub fn pastes(&mut self, text: &str) -> &mut Self {
        self.driver.paste(text);
        self.settle();
        self
    }

    /// Whether a text that reads exactly so is on the page, scrolled out of sight or not.
    pub fn says(&mut self, text: &str) -> bool {
        self.driver.says(text)
    }

    /// A text that reads exactly so has to be on the page.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        assert!(self.says(text), "{text:?} is not on screen:\n{:#?}", self.driver.texts());
        self
    }

    /// A text that reads exactly so has to show in the window, without scrolling.
    #[track_caller]
    pub fn sees_at_once(&mut self, text: &str) -> &mut Self {
        self.sees(text);
        assert!(self.driver.visible(text).is_some(), "{text:?} has to be scrolled to");
        self
    }

    /// No text may read so.
    #[track_caller]
    pub fn does_not_see(&mut self, text: &str) -> &mut Self {
        assert!(!self.says(text), "{text:?} is on screen");
        self
    }

    /// Presses Tab until what has the focus bears this text; what has the focus has to show, all the way.
    #[track_caller]
    pub fn tab_to(&mut self, text: &str) -> &mut Self {
        self.sees(text);
        for _ in 0..150 {
            self.key(Named::Tab);
            let (bounds, shown) = self.driver.focused().expect("Tab always leads somewhere");
            let shown = shown.unwrap_or_else(|| panic!("the focus is out of sight at {bounds:?}"));
            if self.driver.visible(text).is_some_and(|text| shown.contains(text.center())) {
                return self;
            }
        }
        panic!("Tab does not lead to {text:?}");
    }

    /// Presses Tab until the field under this label has the focus.
    #[track_caller]
    pub fn tab_to_field(&mut self, label: &str) -> &mut Self {
        self.sees(label);
        for _ in 0..150 {
            self.key(Named::Tab);
            let (_, shown) = self.driver.focused().expect("Tab always leads somewhere");
            let shown = shown.expect("the focus shows");
            let under = |label: iced::Rectangle| {
                (0.0..24.0).contains(&(shown.y - label.y - label.height)) && shown.x <= label.x + 4.0
            };
            if self.driver.visible(label).is_some_and(under) {
                return self;
            }
        }
        panic!("Tab does not lead to the field {label:?}");
    }

    /// Closes the notice, if there is one, and goes back to the search.
    pub fn press_read(&mut self) -> &mut Self {
        if self.says(cote_a_cote::ui::words::bar::READ) {
            self.press(cote_a_cote::ui::words::bar::READ);
        }
        self.search_again()
    }

    /// Puts the focus where the guides are looked for.
    pub fn search_again(&mut self) -> &mut Self {
        let id = cote_a_cote::ui::screen::home::FIELD;
        self.driver.operate(focusable::focus::<()>(id.into()));
        self
    }

    /// Presses Tab until the button that bears this text has the focus, then Enter.
    #[track_caller]
    pub fn press(&mut self, text: &str) -> &mut Self {
        self.tab_to(text).enter()
    }

    /// Opens the guide found with these words, as far as its frame.
    #[track_caller]
    pub fn finds(&mut self, words: &str, guide: &str) -> &mut Self {
        let title = super::texts::title(guide);
        self.types(words).sees_at_once(title).enter();
        self.sees_at_once(title).sees_at_once(cote_a_cote::ui::words::frame::TITLE)
    }

    /// Answers the question of the step, the `n`th answer from 1, and goes on.
    #[track_caller]
    pub fn answers(&mut self, n: usize) -> &mut Self {
        // Unanswered, it takes the focus.
        self.enter();
        self.sees_at_once(cote_a_cote::ui::words::step::ANSWER_FIRST);
        for _ in 0..n {
            self.key(Named::ArrowRight);
        }
        self.does_not_see(cote_a_cote::ui::words::step::ANSWER_FIRST).enter()
    }
}
