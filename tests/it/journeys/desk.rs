//! A desk without a screen: the whole program on a data folder of its own, by keyboard alone.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use cote_a_cote::disk::DiskError;
use cote_a_cote::platform::{folders, paper_file};
use cote_a_cote::ui::app::{App, Message};
use cote_a_cote::ui::effect::{Effect, Pdf, Saved, Shape};
use cote_a_cote::ui::kit::reveal::{reveal, reveal_focus, reveal_focus_in};
use cote_a_cote::ui::session::Now;
use cote_a_cote::ui::shell::ports::Ports;
use cote_a_cote::ui::shell::start;
use cote_a_cote::ui::{Element, Theme};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::core::widget::operation::focusable;
use jiff::{SignedDuration, Timestamp};

use crate::driver::{Driver, Page};

/// The screen of the oldest computers at desks, in pixels.
pub const SCREEN: (f32, f32) = (1366.0, 768.0);

/// Monday, 23 November 2026, at nine in Paris.
pub const MORNING: &str = "2026-11-23T08:00:00Z";

/// The program, and what it has of the world outside.
pub struct Window {
    pub app: App,
    pub ports: Ports,
    pub at: Timestamp,
    /// Whether the disk refuses what it is given.
    pub refuses: bool,
    /// Whether the disk and the printer take their time: what they are asked for waits in `late`.
    pub slow: bool,
    /// Whether everything happens within the same moment, as in a double click.
    pub hasty: bool,
    /// What waits for a slow disk or printer.
    late: Vec<Effect>,
    /// Papers handed to the printer.
    pub printed: Vec<Pdf>,
    /// Slips handed to the printer.
    pub slips: Vec<Pdf>,
    /// Papers saved to a file.
    pub saved: Vec<Pdf>,
    /// Papers given to the viewer.
    pub viewed: Vec<Pdf>,
    /// Addresses opened in the browser.
    pub opened: Vec<String>,
    /// Whether the program ended.
    pub quit: bool,
    /// How long nobody touched the computer, if it says so.
    pub untouched: Option<Duration>,
    /// Texts put in the clipboard.
    pub copied: Vec<String>,
    /// What `Debug` says of every message and effect.
    pub debug: String,
    /// Whether the computer is in high contrast.
    pub high_contrast: bool,
    /// The shape that the window was given last.
    pub shape: Shape,
    /// How many times the mouse took hold of the column's edge.
    pub pulls: usize,
    /// Where the focus has to go, once the view is made.
    focus: Vec<Option<&'static str>>,
    /// What has to show, once the view is made.
    revealed: Vec<&'static str>,
}

/// Random enough: no two ids of a run are the same.
fn bits() -> u128 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    u128::from(NEXT.fetch_add(1, Ordering::Relaxed)) << 64 | 0xfeed
}

fn now(at: Timestamp) -> Now {
    Now { at, today: at.to_zoned(jiff::tz::TimeZone::UTC).date(), bits: bits() }
}

impl Window {
    fn new(data: &Path, at: Timestamp, high_contrast: bool) -> Self {
        let (ports, boot) = start::start(data, now(at));
        start::settle_closed(&ports, at);
        let (app, effects) = App::new(boot);
        let mut window = Self {
            app,
            ports,
            at,
            refuses: false,
            slow: false,
            hasty: false,
            late: vec![],
            printed: vec![],
            slips: vec![],
            saved: vec![],
            viewed: vec![],
            opened: vec![],
            quit: false,
            untouched: Some(Duration::ZERO),
            copied: vec![],
            debug: String::new(),
            high_contrast,
            shape: Shape::Full,
            pulls: 0,
            focus: vec![],
            revealed: vec![],
        };
        window.perform_all(effects);
        window
    }

    fn perform_all(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            self.debug += &format!("{effect:?}\n");
            if self.slow
                && matches!(effect, Effect::Append { .. } | Effect::Print(_) | Effect::SaveSettings(_))
            {
                self.late.push(effect);
                continue;
            }
            if let Some(answer) = self.perform(effect) {
                self.debug += &format!("{answer:?}\n");
                waiting.extend(self.app.update(answer, now(self.at)));
            }
        }
    }

    /// Does what is asked, as the shell does; answers what it would.
    fn perform(&mut self, effect: Effect) -> Option<Message> {
        let file = || PathBuf::from("Récapitulatif.pdf");
        match effect {
            Effect::Append { visit, events } => {
                let written = !self.refuses && self.ports.append(visit, &events);
                return Some(Message::Journalled { visit, written });
            }
            Effect::Practised(visit) => return Some(Message::Journalled { visit, written: true }),
            Effect::Reopen(visit) => {
                return Some(Message::Reopened { visit, read: self.ports.reopen(visit) });
            }
            Effect::Release(visit) => self.ports.journal.release(visit),
            Effect::KeepRecord(record) => self.ports.keep(&record),
            Effect::Sweep { keep_days } => start::sweep(&self.ports, self.at, keep_days),
            Effect::ListPapers { keep_days } => {
                return Some(Message::PapersListed(self.ports.last_papers(self.at, keep_days)));
            }
            Effect::ReadClosed(visit) => return Some(Message::ClosedRead(self.ports.read_closed(visit))),
            Effect::Erase(visits) => return Some(Message::Erased(self.ports.erase(&visits))),
            Effect::OpenLink(address) => {
                self.opened.push(address);
                return Some(Message::LinkOpened(true));
            }
            Effect::OpenFolder(folder) => {
                self.opened.push(folder.display().to_string());
                return Some(Message::FolderOpened(true));
            }
            Effect::Copy(text) => self.copied.push(text),
            Effect::SavePdf(pdf) => {
                self.saved.push(pdf);
                return Some(Message::Saved(Ok(Saved::Chosen(file()))));
            }
            Effect::Print(pdf) => {
                self.printed.push(pdf);
                return Some(Message::Printed(Ok(())));
            }
            Effect::PrintSlip(pdf) => {
                self.slips.push(pdf);
                return Some(Message::SlipPrinted(true));
            }
            Effect::RememberWord(word) => self.ports.remember_word(&word),
            Effect::View(pdf) => {
                let folder = folders::print(&self.ports.data);
                let made = paper_file::make(&folder, "Récapitulatif", pdf.bytes()).unwrap();
                self.viewed.push(pdf);
                return Some(Message::Viewed(Ok(made)));
            }
            Effect::AskContrast => return Some(Message::SystemContrast(self.high_contrast)),
            Effect::Focus(id) => self.focus.push(Some(id)),
            Effect::Reveal(id) => self.revealed.push(id),
            Effect::Unfocus => self.focus.push(None),
            Effect::LookAtInput => return Some(Message::SinceInput(self.untouched)),
            Effect::Shape(shape) => self.shape = shape,
            Effect::PullColumn { .. } => self.pulls += 1,
            Effect::SaveSettings(settings) => {
                let kept =
                    if self.refuses { Err(DiskError::Full) } else { self.ports.save_settings(&settings) };
                return Some(Message::SettingsKept(kept));
            }
            Effect::Quit => self.quit = true,
        }
        None
    }
}

impl Page for Window {
    type Message = Message;

    fn view(&self) -> Element<'_, Message> {
        self.app.view()
    }

    fn theme(&self) -> Theme {
        self.app.theme()
    }

    fn update(&mut self, message: Message) {
        self.debug += &format!("{message:?}\n");
        // Nobody acts twice in the same second, unless by a double click.
        self.at += Duration::from_secs(u64::from(!self.hasty));
        let effects = self.app.update(message, now(self.at));
        self.perform_all(effects);
    }
}

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
