//! The program's state, and what every message changes in it. Nothing here touches the world outside.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::effect::{Effect, Saved, Shape};
use super::kit::hearing::Heard;
use super::screen::{ZoomBy, closing, first, frame, home, last, paper, settings, step, stuck};
use super::session::{Now, Session};
use crate::desk::{ColumnEdge, Contrast, Settings, Zoom};
use crate::disk::DiskError;
use crate::journal::Recovered;
use crate::paper::Press;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::search::Search;
use crate::visit::ids::VisitId;
use crate::visit::{GivenWords, PauseWord, Stamped};

mod aloud;
mod cover;
mod desk;
mod hiding;
mod keys;
#[cfg(test)]
mod keys_tests;

mod papers;
mod pausing;
mod practice;
mod screens;
mod shown;
mod view;
mod visits;
mod width;

pub use cover::Cover;
pub use shown::Shown;
pub use width::Pull;

/// The second press of a double click is not about the step that the first one brought.
const DOUBLE_CLICK: SignedDuration = SignedDuration::from_millis(400);

/// What one step of zoom changes, in per cent.
const ZOOM_STEP: u32 = 10;

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

/// What can happen to the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// On the home screen.
    Home(home::Message),
    /// On the screen of the frame.
    Frame(frame::Message),
    /// At a step.
    Step(step::Message),
    /// On the stuck screen.
    Stuck(stuck::Message),
    /// At closing.
    Closing(closing::Message),
    /// On the screen of the paper.
    Paper(paper::Message),
    /// On the screen of the settings.
    Settings(settings::Message),
    /// On the page of the first start.
    First(first::Message),
    /// On the screen of the last papers.
    Last(last::Message),
    /// The disk told which visits are over.
    PapersListed(Result<Vec<last::LastPaper>, DiskError>),
    /// A visit that is over was read, or could not be.
    ClosedRead(Result<Vec<Stamped>, NotReopened>),
    /// Visits were erased, or why not.
    Erased(last::Erased),
    /// The disk answered.
    Journalled {
        /// For this visit.
        visit: VisitId,
        /// Whether the events are on disk.
        written: bool,
    },
    /// A visit left open was read, or could not be.
    Reopened {
        /// The visit.
        visit: VisitId,
        /// What could be read of it.
        read: Result<Recovered, NotReopened>,
    },
    /// The browser was asked for, and answered or not.
    LinkOpened(bool),
    /// The folder of the data was shown, or not.
    FolderOpened(bool),
    /// The paper was saved, or why it was not.
    Saved(Result<Saved, String>),
    /// The printer took the paper, or why it did not.
    Printed(Result<(), String>),
    /// Whether the printer took the slip of a pause.
    SlipPrinted(bool),
    /// Whether this computer has a voice.
    VoiceFound(bool),
    /// Read to the person what is theirs, or stop reading.
    Listen,
    /// The page tells someone who does not see it what is new.
    Heard(Heard),
    /// The text of this number was said to its end.
    Said(u64),
    /// Stop the clock and go home.
    Pause,
    /// Lay this over the screen, or take away what lies there.
    Cover(Option<Cover>),
    /// The viewer was asked for; why it did not answer.
    Viewed(Result<PathBuf, String>),
    /// The settings were kept, or why not.
    SettingsKept(Result<(), DiskError>),
    /// Larger or smaller text.
    Zoom(ZoomBy),
    /// Whether the computer is in high contrast.
    SystemContrast(bool),
    /// The inner edge of the column is pulled.
    Pull(Pull),
    /// The window has another size, in logical pixels at the zoom that it has.
    Resized(iced::Size),
    /// The window got or lost the focus.
    Focused(bool),
    /// Try again to write what the disk refused.
    Retry,
    /// Some time passed.
    Tick,
    /// How long nobody touched the computer, where it says so.
    SinceInput(Option<Duration>),
    /// Leave the visit that is only to practise.
    PracticeLeft,
    /// Close the notice.
    NoticeRead,
    /// The system lets no program choose the place of its window.
    NoRoomKept,
    /// Someone closes the window.
    CloseRequested,
}

/// Why a visit left open cannot be taken up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReopened {
    /// Another program on this folder has it.
    HeldElsewhere,
    /// Its file cannot be read, or is gone.
    Unreadable,
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
            Message::ClosedRead(events) => self.closed_read(events),
            Message::Erased(erased) => self.erased(erased),
            Message::Journalled { visit, written } => self.journalled(visit, written),
            Message::Reopened { visit, read } => self.reopened(visit, read),
            Message::LinkOpened(opened) => self.link_opened(opened),
            Message::FolderOpened(opened) => self.folder_opened(opened),
            Message::Saved(answer) => self.with_paper(|paper| paper.saved(answer)),
            Message::Printed(answer) => self.with_paper(|paper| paper.printed(answer)),
            Message::SlipPrinted(printed) => self.slip_printed(printed),
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
            Message::Viewed(answer) => self.with_paper(|paper| paper.viewed(answer.map(|_| ()))),
            Message::SettingsKept(answer) => self.settings_kept(answer),
            Message::Zoom(by) => self.zoom(by),
            Message::Pull(pull) => self.pulled(pull),
            Message::Resized(size) => {
                self.room = size * self.scale_factor();
                vec![]
            }
            Message::SystemContrast(high) => {
                self.system_contrast = high;
                vec![]
            }
            Message::Focused(focused) => {
                self.focused = focused;
                // It may have been changed in the meantime.
                if focused && self.settings.contrast == Contrast::System {
                    vec![Effect::AskContrast]
                } else {
                    vec![]
                }
            }
            Message::Retry => self.sessions.iter_mut().filter_map(Session::retry).collect(),
            Message::Tick => self.some_time_passed(),
            Message::SinceInput(answer) => self.hide_if_left(answer),
            Message::NoticeRead => {
                self.notice = None;
                // What comes next at home is a question: its field has the focus again.
                let home = matches!(&self.screen, Screen::Home(home) if !home.in_a_situation());
                if home { vec![Effect::Focus(home::FIELD)] } else { vec![] }
            }
            Message::PracticeLeft => self.leave_practice(),
            Message::NoRoomKept => self.say_side_by_side(),
            Message::CloseRequested => self.close(),
        }
    }

    /// The factor by which everything is larger than at 100 %.
    pub fn scale_factor(&self) -> f32 {
        self.settings.zoom.factor()
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

    fn tell(&mut self, notice: Option<&'static str>) -> Vec<Effect> {
        if notice.is_some() {
            self.notice = notice.map(Cow::Borrowed);
        }
        vec![]
    }

    /// Says once how to set both windows side by side, where the program may not.
    fn say_side_by_side(&mut self) -> Vec<Effect> {
        if !self.said_side_by_side && self.notice.is_none() {
            self.said_side_by_side = true;
            let how = match self.settings.column_edge {
                ColumnEdge::Left => super::words::bar::SIDE_BY_SIDE_LEFT,
                ColumnEdge::Right => super::words::bar::SIDE_BY_SIDE_RIGHT,
            };
            self.notice = Some(how.into());
        }
        vec![]
    }

    fn zoom(&mut self, by: ZoomBy) -> Vec<Effect> {
        let percent = u32::from(self.settings.zoom.percent());
        let zoom = Zoom::nearest(match by {
            ZoomBy::Larger => percent + ZOOM_STEP,
            ZoomBy::Smaller => percent.saturating_sub(ZOOM_STEP),
            ZoomBy::Reset => 100,
        });
        if zoom == self.settings.zoom {
            return vec![];
        }
        self.settings.zoom = zoom;
        self.keep_settings()
    }

    /// Whether the window is to be the column: at a step, when stuck and at closing, unless it was enlarged.
    fn wants_column(&self) -> bool {
        self.beside && matches!(self.screen, Screen::Step(_) | Screen::Stuck(_) | Screen::Closing(_))
    }

    fn wanted_shape(&self) -> Shape {
        if self.wants_column() {
            let Settings { column_edge: edge, column_width, .. } = &self.settings;
            Shape::Column { edge: *edge, width: column_width.zoomed(self.scale_factor()) }
        } else {
            Shape::Full
        }
    }

    fn reshape(&mut self) -> Option<Effect> {
        let shape = self.wanted_shape();
        (shape != self.shape).then(|| {
            self.shape = shape;
            Effect::Shape(shape)
        })
    }

    fn with_paper(&mut self, change: impl FnOnce(&mut paper::State)) -> Vec<Effect> {
        let Screen::Paper(paper) = &mut self.screen else { return vec![] };
        change(paper);
        // What came of it is below the fold where the text is large; and Enter must not print once more.
        if !paper.is_asking() {
            return vec![];
        }
        // Enter twice to print is no answer to what came of it.
        self.arrived = self.now.at;
        vec![Effect::Focus(paper::OUTCOME)]
    }
}
