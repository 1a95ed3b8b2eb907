//! The program's state, and what every message changes in it. Nothing here touches the world outside.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::effect::{Effect, Shape};
use super::screen::{closing, first, frame, home, last, paper, settings, step, stuck};
use super::session::{Now, Session};
use crate::desk::Settings;
use crate::paper::Press;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::search::Search;
use crate::visit::ids::VisitId;
use crate::visit::{GivenWords, PauseWord};

mod aloud;
mod copying;
mod cover;
mod desk;
mod hiding;
mod keys;
#[cfg(test)]
mod keys_tests;
mod last_papers;
mod message;
mod paper_out;
mod pausing;
mod practice;
mod screens;
mod shown;
mod view;
mod visits;
mod width;
mod window;

pub use cover::Cover;
pub use message::{Message, NotReopened};
pub use shown::Shown;
pub use width::Pull;

/// The second press of a double click is not about the step that the first one brought.
const DOUBLE_CLICK: SignedDuration = SignedDuration::from_millis(400);

/// The program.
#[derive(Debug)]
pub struct App {
    library: Arc<Catalogue>,
    /// The guide to practise with.
    practice: Arc<Catalogue>,
    search: Search,
    settings: Settings,
    keeping: desk::Keeping,
    /// Where the data lies.
    folder: PathBuf,
    press: Press,
    sessions: Vec<Session>,
    /// The visit that the window shows.
    in_hand: Option<VisitId>,
    left_open: Vec<LeftOpen>,
    /// The visit that is being read to be taken up again, as long as one waits for it.
    reopening: Option<VisitId>,
    /// The visits whose papers are on their way to the printer.
    printing: Vec<VisitId>,
    /// The words that were given in pauses.
    given_words: GivenWords,
    screen: Screen,
    /// Whether a visit stands in the column beside the site, rather than in the full window.
    beside: bool,
    shape: Shape,
    /// Whether the computer is in high contrast, as far as that is known.
    system_contrast: bool,
    /// The size of the window, in logical pixels at 100 %.
    room: iced::Size,
    /// Whether the window has the focus.
    focused: bool,
    notice: Option<Cow<'static, str>>,
    said_side_by_side: bool,
    /// What lies over the screen.
    cover: Option<Cover>,
    /// Whether the computer says how long nobody touched it; so it is thought until it does not.
    knows_input: bool,
    voice: aloud::Voice,
    /// When the visit came to where it stands.
    arrived: Timestamp,
    /// The visit that is to be erased as soon as it is closed.
    erase_when_closed: Option<VisitId>,
    now: Now,
}

/// What the program knows before its first screen.
#[derive(Debug)]
pub struct Boot {
    /// The guides.
    pub library: Arc<Catalogue>,
    /// The desk.
    pub settings: Settings,
    /// Whether there were no settings yet.
    pub first: bool,
    /// Where the data lies.
    pub folder: PathBuf,
    /// The visits that are not over.
    pub left_open: Vec<LeftOpen>,
    /// The words that were given in pauses.
    pub given_words: GivenWords,
    /// Something to say at once.
    pub notice: Option<Cow<'static, str>>,
    /// The moment.
    pub now: Now,
}

/// A visit that is not over and not before us. It tells of nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOpen {
    /// The visit.
    pub id: VisitId,
    /// What it is about.
    pub title: String,
    /// The day on which it began.
    pub on: Date,
    /// The word that brings it back; without one it was interrupted.
    pub word: Option<PauseWord>,
}

#[derive(Debug)]
enum Screen {
    First,
    Home(home::State),
    Frame(Box<frame::State>),
    Step(step::State),
    Stuck(stuck::State),
    Closing(closing::State),
    Paper(Box<paper::State>),
    Settings(Box<settings::State>),
    Last(last::State),
}

impl App {
    /// The program at its home screen, or at the page of the first start.
    pub fn new(boot: Boot) -> (Self, Vec<Effect>) {
        let Boot { library, settings, first, folder, left_open, given_words, notice, now } = boot;
        let screen = if first { Screen::First } else { Screen::Home(home::State::default()) };
        let focus = if first { first::NAME } else { home::FIELD };
        let app = Self {
            search: Search::new(&library),
            library,
            practice: Arc::new(Catalogue::practice()),
            settings,
            keeping: desk::Keeping::default(),
            folder,
            press: Press::new(),
            sessions: Vec::new(),
            in_hand: None,
            left_open,
            reopening: None,
            printing: Vec::new(),
            given_words,
            screen,
            beside: true,
            shape: Shape::Full,
            system_contrast: false,
            room: iced::Size::new(1366.0, 768.0),
            focused: true,
            notice,
            said_side_by_side: false,
            cover: None,
            knows_input: true,
            voice: aloud::Voice::default(),
            arrived: now.at,
            erase_when_closed: None,
            now,
        };
        (app, vec![Effect::Focus(focus), Effect::AskContrast, Effect::LookAtInput])
    }

    /// Lets `message` happen; answers what the world outside is to do.
    #[must_use]
    pub fn update(&mut self, message: Message, now: Now) -> Vec<Effect> {
        self.now = now;
        let mut effects = self.dispatch(message);
        if !matches!(self.screen, Screen::Home(_)) {
            // Whoever went on does not wait for it any more.
            self.reopening = None;
        }
        effects.extend(self.hush_elsewhere());
        effects.extend(self.reshape());
        effects
    }

    fn dispatch(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Home(message) => self.at_home(message),
            Message::Frame(message) => self.at_the_frame(message),
            Message::Step(message) => self.at_a_step(message),
            Message::Stuck(message) => self.when_stuck(message),
            Message::Closing(message) => self.at_closing(message),
            Message::Paper(message) => self.at_the_paper(message),
            Message::Settings(message) => self.at_the_settings(message),
            Message::First(message) => self.at_the_first_start(message),
            Message::Last(message) => self.at_the_last_papers(message),
            Message::PapersListed(papers) => self.papers_listed(papers),
            Message::ClosedRead { visit, read } => self.closed_read(visit, read),
            Message::Erased { visits, erased } => self.erased(&visits, erased),
            Message::Journalled { visit, written } => self.journalled(visit, written),
            Message::Reopened { visit, read } => self.reopened(visit, read),
            Message::LinkOpened { address, opened } => self.link_opened(&address, opened),
            Message::FolderAsked(asked) => self.folder_asked(asked),
            Message::CopyBegun { folder, answer } => self.copy_begun(folder, answer),
            Message::RegisterCopied(answer) => self.register_copied(answer),
            Message::FolderOpened(opened) => self.folder_opened(opened),
            Message::Saved { visit, answer } => self.saved(visit, answer),
            Message::Printed { visit, answer } => self.printed(visit, answer),
            Message::SlipPrinted { word, printed } => self.slip_printed(&word, printed),
            Message::VoiceFound(there) => {
                self.voice.there = there;
                vec![]
            }
            Message::Listen => self.listen(),
            Message::Heard(heard) => self.heard(heard),
            Message::Said(number) => self.was_said(number),
            Message::Pause => self.pause(),
            Message::Cover(cover) => {
                self.cover = cover;
                vec![]
            }
            Message::Viewed { visit, answer } => self.viewed(visit, answer.map(|_| ())),
            Message::SettingsKept(answer) => self.settings_kept(answer),
            Message::Zoom(by) => self.zoom(by),
            Message::Pull(pull) => self.pulled(pull),
            Message::Resized(size) => self.resized(size),
            Message::SystemContrast(high) => {
                self.system_contrast = high;
                vec![]
            }
            Message::Focused(focused) => self.focus_changed(focused),
            Message::Retry => self.sessions.iter_mut().filter_map(Session::retry).collect(),
            Message::Tick => self.some_time_passed(),
            Message::SinceInput(answer) => self.hide_if_left(answer),
            Message::NoticeRead => self.notice_read(),
            Message::PracticeLeft => self.leave_practice(),
            Message::NoRoomKept => self.say_side_by_side(),
            Message::CloseRequested => self.close(),
        }
    }

    /// Whether the clock has to be looked at: a visit is before us, the disk owes an answer, or the screen may hide.
    pub fn is_ticking(&self) -> bool {
        self.in_hand.is_some() || self.sessions.iter().any(Session::has_unsaved) || self.may_hide()
    }

    /// Closes the program; what is not on disk yet would be lost, so that is said once, and tried once more.
    fn close(&mut self) -> Vec<Effect> {
        if self.waits_for_settings() {
            return vec![];
        }
        let owed = self.sessions.iter().any(Session::has_unsaved);
        if !owed || self.notice.as_deref() == Some(super::words::bar::CLOSE_LOSES) {
            return vec![Effect::Quit];
        }
        self.notice = Some(super::words::bar::CLOSE_LOSES.into());
        self.cover = None;
        self.sessions.iter_mut().filter_map(Session::retry).collect()
    }

    /// The notice goes.
    fn notice_read(&mut self) -> Vec<Effect> {
        self.notice = None;
        // What comes next at home is a question: its field has the focus again.
        let home = matches!(&self.screen, Screen::Home(home) if !home.in_a_situation());
        if home { vec![Effect::Focus(home::FIELD)] } else { vec![] }
    }

    fn tell(&mut self, notice: Option<&'static str>) -> Vec<Effect> {
        if notice.is_some() {
            self.notice = notice.map(Cow::Borrowed);
        }
        vec![]
    }
}
