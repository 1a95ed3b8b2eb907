//! What an update asks of the world outside: plain data, so that tests can look at it.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::desk::{ColumnEdge, Settings};
use crate::register::Record;
use crate::ui::private::Private;
use crate::visit::ids::VisitId;
use crate::visit::{PauseWord, Stamped};

/// Something for the shell to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write events to a visit's journal; answered by `Message::Journalled`.
    Append {
        /// The visit.
        visit: VisitId,
        /// What happened, in order.
        events: Vec<Stamped>,
    },
    /// Something happened in a visit that is only to practise: nothing is written; answered by `Message::Journalled`
    /// as if it were.
    Practised(VisitId),
    /// Read a visit left open, and keep it for us; answered by `Message::Reopened`.
    Reopen(VisitId),
    /// Let go of a visit's journal.
    Release(VisitId),
    /// Keep what remains of a closed visit, and complete the copy; answered by `Message::RegisterCopied`.
    KeepRecord(Box<Record>),
    /// Ask for a folder; answered by `Message::FolderAsked`.
    AskFolder,
    /// Begin to copy the register into this folder; answered by `Message::CopyBegun`.
    BeginCopy(PathBuf),
    /// Complete the copy of the register; answered by `Message::RegisterCopied`.
    CopyRegister,
    /// Remove the closed visits whose days are over.
    Sweep {
        /// How many days they are kept.
        keep_days: u16,
    },
    /// List the visits that are over; answered by `Message::PapersListed`.
    ListPapers {
        /// How many days they are kept: those that have had them go first.
        keep_days: u16,
    },
    /// Read a visit that is over; answered by `Message::ClosedRead`.
    ReadClosed(VisitId),
    /// Erase visits that are over; answered by `Message::Erased`.
    Erase(Vec<VisitId>),
    /// Open an address in the browser; answered by `Message::LinkOpened`.
    OpenLink(String),
    /// Show a folder; answered by `Message::FolderOpened`.
    OpenFolder(PathBuf),
    /// Put a text in the clipboard.
    Copy(String),
    /// Ask where to, and save the paper there; answered by `Message::Saved`.
    SavePdf(Paper),
    /// Print the paper; answered by `Message::Printed`.
    Print(Paper),
    /// Open the paper in the PDF viewer; answered by `Message::Viewed`.
    View(Paper),
    /// Print the slip with the word of a pause; answered by `Message::SlipPrinted`.
    PrintSlip {
        /// The word.
        word: PauseWord,
        /// The slip.
        pdf: Pdf,
    },
    /// Keep in mind that this word was given just now.
    RememberWord(PauseWord),
    /// Ask the computer whether it is in high contrast; answered by `Message::SystemContrast`.
    AskContrast,
    /// Say this aloud; answered by `Message::Said`, unless something takes its place.
    Say {
        /// The number of the text.
        number: u64,
        /// The text, made ready for a voice. It may be the person's own.
        text: Private,
        /// Whether it comes after what is being said, and not in its place.
        after: bool,
    },
    /// Say nothing more.
    Hush,
    /// Put the focus on a widget.
    Focus(&'static str),
    /// Show the part of the page that has this name.
    Reveal(&'static str),
    /// Take the focus from whatever has it, so that the letters are keys again.
    Unfocus,
    /// Ask how long nobody touched the computer; answered by `Message::SinceInput`.
    LookAtInput,
    /// Give the window another shape.
    Shape(Shape),
    /// Let the mouse pull the column's inner edge, within these widths in logical pixels at 100 %; answered by
    /// `Message::Pull` when it is let go.
    PullColumn {
        /// The edge of the screen at which the column stands.
        edge: ColumnEdge,
        /// The narrowest that it gets.
        narrowest: f32,
        /// The widest that it gets.
        widest: f32,
    },
    /// Keep the settings.
    SaveSettings(Box<Settings>),
    /// Close the program.
    Quit,
}

/// The shape of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// The whole screen, as far as the system leaves it.
    Full,
    /// A column at an edge of the screen, of that width in logical pixels at 100 %.
    Column {
        /// The edge.
        edge: ColumnEdge,
        /// The width.
        width: f32,
    },
}

/// A paper, and whose it is: its printer may answer when another one is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The visit that it tells of.
    pub visit: VisitId,
    /// The paper.
    pub pdf: Pdf,
}

/// The bytes of a PDF. They may hold a name, so they are never shown in a message or a panic.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf(Arc<[u8]>);

impl Pdf {
    /// The file's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Pdf {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl fmt::Debug for Pdf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pdf({} bytes)", self.0.len())
    }
}

/// Where a saved paper went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Where the helper chose.
    Chosen(PathBuf),
    /// To the documents folder: this computer offered no dialog.
    Documents(PathBuf),
    /// Nowhere: the helper changed their mind.
    Cancelled,
}
