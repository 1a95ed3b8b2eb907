//! What can happen to the program: what a screen says, what the world outside answers.

use std::path::PathBuf;
use std::time::Duration;

use super::{Cover, Pull};
use crate::disk::DiskError;
use crate::journal::Recovered;
use crate::platform::dialogs::Asked;
use crate::register::Unfit;
use crate::ui::effect::Saved;
use crate::ui::kit::hearing::Heard;
use crate::ui::screen::{ZoomBy, closing, first, frame, home, last, paper, settings, step, stuck};
use crate::visit::ids::VisitId;
use crate::visit::{PauseWord, Stamped};

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
    ClosedRead {
        /// The visit.
        visit: VisitId,
        /// Its events.
        read: Result<Vec<Stamped>, NotReopened>,
    },
    /// Visits were erased, or why not.
    Erased {
        /// Those that were to be.
        visits: Vec<VisitId>,
        /// What came of it.
        erased: last::Erased,
    },
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
    LinkOpened {
        /// The address.
        address: String,
        /// Whether it did.
        opened: bool,
    },
    /// What came of asking for a folder.
    FolderAsked(Asked),
    /// A folder has a copy of the register, or cannot have one.
    CopyBegun {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        answer: Result<(), Unfit>,
    },
    /// The copy of the register is complete, or why not; nothing where none is wanted.
    RegisterCopied(Option<Result<(), DiskError>>),
    /// The folder of the data was shown, or not.
    FolderOpened(bool),
    /// A paper was saved, or why it was not.
    Saved {
        /// The visit that it tells of.
        visit: VisitId,
        /// Where it went.
        answer: Result<Saved, String>,
    },
    /// The printer took a paper, or why it did not.
    Printed {
        /// The visit that it tells of.
        visit: VisitId,
        /// What the printer said.
        answer: Result<(), String>,
    },
    /// Whether the printer took the slip of a pause.
    SlipPrinted {
        /// The word on it.
        word: PauseWord,
        /// Whether it did.
        printed: bool,
    },
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
    Viewed {
        /// The visit that the paper tells of.
        visit: VisitId,
        /// The file that it was given.
        answer: Result<PathBuf, String>,
    },
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
