//! The last papers: opened again from what the disk has, or erased.

use jiff::civil::DateTime;

use super::ZoomBy;
use crate::disk::DiskError;
use crate::ui::app::Cover;
use crate::ui::words::last as words;
use crate::visit::ids::VisitId;

mod view;

pub use view::{CANCEL, FIRST, SAID, view};

/// A visit that is over and still on this computer. It tells of nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastPaper {
    /// The visit.
    pub id: VisitId,
    /// What can be said of it.
    pub what: What,
}

/// What can be said of a visit that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// What it was about, and when it ended, at the desk.
    Closed {
        /// The title of its guide.
        title: String,
        /// The day and the hour.
        at: DateTime,
    },
    /// Its file cannot be read.
    Unreadable,
}

impl LastPaper {
    /// When it ended, where that can be read.
    pub fn closed(&self) -> Option<DateTime> {
        match self.what {
            What::Closed { at, .. } => Some(at),
            What::Unreadable => None,
        }
    }
}

/// What came of erasing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many visits are off the disk.
    pub count: usize,
    /// Why the others are not.
    pub refused: Option<Refused>,
}

/// Why a visit is still on the disk, or a file of its paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Another window works at it.
    OpenElsewhere,
    /// A viewer still shows the paper, and Windows keeps its file for it.
    InViewer,
    /// The disk refused.
    Disk(DiskError),
}

/// The list, and what is asked about it.
#[derive(Debug, Default)]
pub struct State {
    /// `None` until the disk has answered.
    papers: Option<Result<Vec<LastPaper>, DiskError>>,
    asking: Option<Asking>,
    /// The visit that is being read, to show its paper.
    opening: Option<VisitId>,
    /// What came of the last wish.
    said: Option<Said>,
}

/// What is to be erased, if the helper says so.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asking {
    One(LastPaper),
    All,
}

/// What is said over the list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    words: String,
    good: bool,
}

/// What can happen on the screen of the last papers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Message {
    /// Show this paper again.
    Open(VisitId),
    /// Erase this one: ask first.
    Erase(VisitId),
    /// Erase all of them: ask first.
    EraseAll,
    /// Yes, erase.
    Confirm,
    /// No, leave it.
    Cancel,
    /// Back to the home screen.
    Leave,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// What the screen asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Put the focus there.
    Focus(&'static str),
    /// Nothing has the focus any more.
    Unfocus,
    /// Show this paper again.
    Open(VisitId),
    /// Erase these visits.
    Erase(Vec<VisitId>),
    /// Back to the home screen.
    Leave,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

impl State {
    /// Lets `message` happen.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Open(visit) => {
                self.opening = Some(visit);
                Action::Open(visit)
            }
            Message::Erase(visit) => {
                let paper = self.papers().iter().find(|paper| paper.id == visit);
                self.asking = paper.cloned().map(Asking::One);
                Action::Focus(CANCEL)
            }
            Message::EraseAll => {
                self.asking = Some(Asking::All);
                Action::Focus(CANCEL)
            }
            Message::Confirm => match self.asking.take() {
                Some(Asking::One(paper)) => Action::Erase(vec![paper.id]),
                Some(Asking::All) => Action::Erase(self.papers().iter().map(|paper| paper.id).collect()),
                None => Action::None,
            },
            Message::Cancel => {
                self.asking = None;
                Action::Unfocus
            }
            Message::Leave => Action::Leave,
            Message::Cover(cover) => Action::Cover(cover),
            Message::Zoom(by) => Action::Zoom(by),
        }
    }

    /// The disk told what there is; answers what takes the focus.
    pub fn listed(&mut self, papers: Result<Vec<LastPaper>, DiskError>) -> Option<&'static str> {
        self.papers = Some(papers);
        match &self.said {
            Some(_) => Some(SAID),
            None => (!self.papers().is_empty()).then_some(FIRST),
        }
    }

    /// The same list, and over it what came of erasing.
    pub fn after_erasing(erased: Erased) -> Self {
        let said = Said { words: words::erased(erased), good: erased.refused.is_none() };
        Self { said: Some(said), ..Self::default() }
    }

    /// Whether this is the visit whose paper was asked for last; it is then here.
    pub fn take_opening(&mut self, visit: VisitId) -> bool {
        self.opening.take_if(|opening| *opening == visit).is_some()
    }

    /// A paper could not be shown again, for this reason.
    pub fn not_opened(&mut self, why: &str) {
        self.said = Some(Said { words: why.to_owned(), good: false });
    }

    /// Whether a question lies over the list.
    pub fn has_dialog(&self) -> bool {
        self.asking.is_some()
    }

    fn papers(&self) -> &[LastPaper] {
        self.papers.as_ref().and_then(|papers| papers.as_deref().ok()).unwrap_or_default()
    }
}
