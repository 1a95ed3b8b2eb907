//! The paper: the real page at left, the few choices at right.

use std::fmt;
use std::sync::Arc;

use iced::widget::image::Handle;

use super::ZoomBy;
use crate::desk::{PaperSize, Settings};
use crate::paper::{Layout, PdfError, Press, pdf, raster};
use crate::receipt::{self, Choices, Receipt, Typed};
use crate::ui::app::Cover;
use crate::ui::effect::{Pdf, Saved};
use crate::ui::private::Private;
use crate::visit::Visit;
use crate::visit::ids::VisitId;

mod view;

pub use view::{ERASE_LEFT, NAME, OUTCOME, SIZE, TONGUE, view};

/// The width in pixels at which a page is drawn: enough for 200 %.
const DRAWN_WIDTH: u32 = 1240;

/// The paper, as it will be printed, and what is typed on it.
pub struct State {
    visit: VisitId,
    receipt: Receipt,
    choices: Choices,
    size: PaperSize,
    name: Private,
    reference: Private,
    identity_in_file: bool,
    pages: Vec<Handle>,
    page: usize,
    job: Job,
    by_hand: bool,
    /// The visit, where it is over and its paper is shown again.
    again: Option<Arc<Visit>>,
    /// Whether it is asked if the visit is to be erased.
    erasing: bool,
}

impl fmt::Debug for State {
    /// Without the paper: it holds the aim, in the person's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State").field("job", &self.job).finish_non_exhaustive()
    }
}

/// How far the paper has come.
#[derive(Debug, Clone, PartialEq)]
enum Job {
    /// Not printed yet.
    None,
    /// On its way.
    Sent,
    /// Handed to the printer: did it come out?
    Asking,
    /// Saved, or not: what to say about it.
    Saved(Saved),
    /// It failed: what to say about it, and what was tried.
    Failed(String, Way),
}

/// A way of the paper out of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Printer,
    File,
    Viewer,
}

impl Way {
    /// The same again.
    fn again(self) -> Message {
        match self {
            Self::Printer => Message::Print,
            Self::File => Message::Save,
            Self::Viewer => Message::View,
        }
    }
}

/// What can happen on the screen of the paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The name changed.
    Named(Private),
    /// The reference changed.
    Referenced(Private),
    /// Whether the saved file has the name and the reference.
    IdentityInFile(bool),
    /// Whether the pauses are printed.
    WithPauses(bool),
    /// Another size of the paper.
    Size(PaperSize),
    /// Another language beside the French, by its tag, or none.
    Tongue(Option<&'static str>),
    /// Another page.
    Page(usize),
    /// Print it.
    Print,
    /// Save it.
    Save,
    /// Open it in the viewer.
    View,
    /// It came out of the printer, and the visit is over.
    CameOut,
    /// Show the lines to copy by hand, or the page again.
    ByHand(bool),
    /// Back to the ending.
    Back,
    /// The visit is over.
    Finish,
    /// Erase the visit: ask first.
    Erase,
    /// Yes, erase it.
    EraseConfirmed,
    /// No, leave it.
    EraseLeft,
    /// Read it to the person, or stop reading.
    Listen,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// What the screen of the paper asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Print these bytes.
    Print(Pdf),
    /// Save them.
    Save(Pdf),
    /// Open them in the viewer.
    View(Pdf),
    /// Back to the ending.
    Back,
    /// Close the visit.
    Finish,
    /// Erase the visit, closed first if it is not yet.
    Erase,
    /// Put the focus there.
    Focus(&'static str),
    /// Nothing has the focus any more.
    Unfocus,
    /// Read it to the person, or stop reading.
    Listen,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

impl State {
    /// The paper of `visit`.
    pub fn new(visit: &Visit, desk: &Settings, aims: &[Private], press: &mut Press) -> Self {
        let aims = aims.iter().map(|aim| aim.expose().to_owned()).collect();
        let choices = Choices { aims, ..Choices::default() };
        let mut state = Self {
            visit: visit.id(),
            receipt: receipt::receipt(visit, desk, &choices),
            choices,
            size: desk.paper_size,
            name: Private::default(),
            reference: Private::default(),
            identity_in_file: false,
            pages: Vec::new(),
            page: 0,
            job: Job::None,
            by_hand: false,
            again: None,
            erasing: false,
        };
        state.draw(press);
        state
    }

    /// The paper of a visit that is over, from its events alone.
    pub fn again(visit: &Arc<Visit>, desk: &Settings, press: &mut Press) -> Self {
        Self { again: Some(Arc::clone(visit)), ..Self::new(visit, desk, &[], press) }
    }

    /// The visit, where it is over and its paper is shown again.
    pub fn visit_again(&self) -> Option<&Arc<Visit>> {
        self.again.as_ref()
    }

    /// Whether it is the paper of this visit.
    pub fn is_of(&self, visit: VisitId) -> bool {
        self.visit == visit
    }

    /// It was sent to the printer before, and is still on its way.
    pub fn already_sent(&mut self) {
        self.job = Job::Sent;
    }

    /// Whether a question lies over the paper.
    pub fn has_dialog(&self) -> bool {
        self.erasing
    }

    /// Lets `message` happen.
    pub fn update(&mut self, message: Message, visit: &Visit, desk: &Settings, press: &mut Press) -> Action {
        match message {
            Message::Named(name) => {
                self.name = name;
                self.draw(press);
            }
            Message::Referenced(reference) => {
                self.reference = reference;
                self.draw(press);
            }
            Message::IdentityInFile(with) => self.identity_in_file = with,
            Message::WithPauses(with) => {
                self.choices.with_pauses = with;
                self.receipt = receipt::receipt(visit, desk, &self.choices);
                self.draw(press);
            }
            Message::Size(size) => {
                self.size = size;
                self.page = 0;
                self.draw(press);
            }
            Message::Tongue(tongue) => {
                self.choices.tongue = tongue.map(str::to_owned);
                self.receipt = receipt::receipt(visit, desk, &self.choices);
                self.page = 0;
                self.draw(press);
            }
            Message::Page(page) => self.page = page.min(self.pages.len().saturating_sub(1)),
            // One job at a time: Enter twice is one paper.
            Message::Print if self.job == Job::Sent => {}
            Message::Print => {
                return self.make(self.pdf(&self.receipt, self.typed(), press), Action::Print, Way::Printer);
            }
            Message::Save => {
                let typed = if self.identity_in_file { self.typed() } else { Typed::default() };
                return self.make(self.pdf(&self.receipt, typed, press), Action::Save, Way::File);
            }
            // The viewer may keep what it is shown: the name stays out of it, and the person's own words.
            Message::View => {
                let unsaid = Choices { aims: Vec::new(), ..self.choices.clone() };
                let unsaid = receipt::receipt(visit, desk, &unsaid);
                return self.make(self.pdf(&unsaid, Typed::default(), press), Action::View, Way::Viewer);
            }
            Message::ByHand(by_hand) => self.by_hand = by_hand,
            Message::Erase => {
                self.erasing = true;
                return Action::Focus(ERASE_LEFT);
            }
            Message::EraseLeft => {
                self.erasing = false;
                return Action::Unfocus;
            }
            Message::EraseConfirmed => {
                self.erasing = false;
                return Action::Erase;
            }
            Message::Back => return Action::Back,
            Message::CameOut | Message::Finish => return Action::Finish,
            Message::Listen => return Action::Listen,
            Message::Cover(cover) => return Action::Cover(cover),
            Message::Zoom(by) => return Action::Zoom(by),
        }
        Action::None
    }

    /// The printer took the job, or why it did not.
    pub fn printed(&mut self, answer: Result<(), String>) {
        self.job = match answer {
            Ok(()) => Job::Asking,
            Err(why) => Job::Failed(why, Way::Printer),
        };
    }

    /// The viewer has it, or why not.
    pub fn viewed(&mut self, answer: Result<(), String>) {
        self.job = match answer {
            Ok(()) => Job::Asking,
            Err(why) => Job::Failed(why, Way::Viewer),
        };
    }

    /// Where the file went, or why it went nowhere.
    pub fn saved(&mut self, answer: Result<Saved, String>) {
        self.job = match answer {
            Ok(Saved::Cancelled) => Job::None,
            Ok(saved) => Job::Saved(saved),
            Err(why) => Job::Failed(why, Way::File),
        };
    }

    /// The lines of the paper, for a voice.
    pub fn aloud(&self) -> Vec<String> {
        receipt::aloud::lines(&self.receipt, self.size)
    }

    /// Whether pauses were made that the paper can tell or leave out.
    fn has_pauses(&self) -> bool {
        self.receipt.has_pauses
    }

    /// Whether the paper is out of our hands, so that finishing is what to do next.
    fn is_handed_over(&self) -> bool {
        matches!(self.job, Job::Asking | Job::Saved(_)) || self.by_hand
    }

    /// Whether something is to be said of the paper: did it come out, or what now that it did not.
    pub fn is_asking(&self) -> bool {
        matches!(self.job, Job::Asking | Job::Failed(..))
    }

    /// What Enter means here.
    pub fn enter(&self) -> Message {
        match self.job {
            Job::Asking => Message::CameOut,
            _ if self.is_handed_over() => Message::Finish,
            _ => Message::Print,
        }
    }

    fn make(&mut self, made: Result<Pdf, PdfError>, action: fn(Pdf) -> Action, way: Way) -> Action {
        match made {
            Ok(pdf) => {
                self.job = Job::Sent;
                action(pdf)
            }
            Err(_) => {
                self.job = Job::Failed(crate::ui::words::paper::NOT_MADE.to_owned(), way);
                Action::None
            }
        }
    }

    fn pdf(&self, receipt: &Receipt, typed: Typed<'_>, press: &mut Press) -> Result<Pdf, PdfError> {
        Ok(pdf::write(&press.lay_out(&receipt::sized(receipt, typed, self.size)))?.into())
    }

    fn typed(&self) -> Typed<'_> {
        Typed { name: self.name.filled_in(), reference: self.reference.filled_in() }
    }

    fn draw(&mut self, press: &mut Press) {
        let layout = press.lay_out(&receipt::sized(&self.receipt, self.typed(), self.size));
        self.pages = (0..layout.pages().len()).filter_map(|index| picture(&layout, index)).collect();
        self.page = self.page.min(self.pages.len().saturating_sub(1));
    }
}

fn picture(layout: &Layout, index: usize) -> Option<Handle> {
    let drawn = raster::page(layout, index, DRAWN_WIDTH)?;
    Some(Handle::from_rgba(drawn.width, drawn.height, drawn.rgba))
}
