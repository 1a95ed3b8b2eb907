//! A step: what the person reads, what to do, what only experience teaches, who does it.

use std::collections::BTreeSet;

use crate::procedure::ids::{AnswerId, ItemId, StuckId};
use crate::visit::Command;
use crate::visit::help::{HelpMode, MandateAnswer};

mod address;
mod ahead;
mod aloud;
mod column;
mod dates;
mod full;
mod mandate;
mod parts;

pub use address::RETRY as OPEN_AGAIN;
pub use aloud::aloud;
pub use mandate::FIRST as MANDATE;
pub use parts::{ASKED, QUESTION, address};

use super::Look;
use crate::ui::Element;
use crate::ui::app::Cover;
use crate::ui::private::Private;
use crate::ui::session::Session;

/// What is seen of a step beside what the visit knows.
#[derive(Debug, Default)]
pub struct State {
    /// Reading aids that were ticked: they are not recorded.
    ticked: BTreeSet<usize>,
    /// Whether « C'est fait » was pressed before the question was answered.
    asked: bool,
    /// Whether the notice of the mandate stands over the step.
    notice: bool,
    /// Whether the address was just copied.
    copied: bool,
    /// The date on the person's paper, from which the guide's dates follow: on screen only.
    date: Private,
    /// Whether the list of steps is open, where it is folded into a line.
    rail: bool,
    /// Whether the helper's part is open, where it is folded into a line.
    helper: bool,
    /// Whether no browser opened the site.
    no_browser: bool,
}

/// What can happen at a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A reading aid was ticked or unticked.
    Ticked(usize),
    /// The question was answered.
    Answered(AnswerId),
    /// The date on the person's paper is being typed.
    DateTyped(Private),
    /// Somebody else does it.
    Mode(HelpMode),
    /// The notice of the mandate was answered.
    Mandate(MandateAnswer),
    /// The notice was closed without an answer: the person does it.
    NoticeLeft,
    /// Read it to the person, or stop reading.
    Listen,
    /// « C'est fait ».
    Done,
    /// « Étape d'avant ».
    Back,
    /// « Ça coince ».
    Stuck,
    /// One of the step's known stuck points.
    KnownStuck(StuckId),
    /// The screen is no longer like this.
    ScreenChanged,
    /// Open the body's site.
    OpenSite,
    /// Copy its address.
    CopyAddress,
    /// Look at the frame again.
    Frame,
    /// End otherwise.
    EndOtherwise,
    /// Stop the clock and go home.
    Pause,
    /// From the column to the full window, or the other way.
    Reshape,
    /// Come back from a detour.
    Return,
    /// Open or fold the list of steps.
    Rail,
    /// Open or fold the helper's part.
    Helper,
    /// Open the guide that gets a missing means.
    Supply(ItemId),
    /// A means that was said to be missing is there.
    Has(ItemId),
    /// Hide the screen, or show all keys.
    Cover(Cover),
}

/// What a step asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Ask this of the visit.
    Ask(Command),
    /// Stop the clock and go home.
    Pause,
    /// Read it to the person, or stop reading.
    Listen,
    /// Show what gets in the way.
    Stuck,
    /// Open the body's site.
    OpenSite,
    /// Copy its address.
    CopyAddress,
    /// Show the frame.
    Frame,
    /// Show the choice of endings.
    EndOtherwise,
    /// From the column to the full window, or the other way.
    Reshape,
    /// Show this part of the page.
    Reveal(&'static str),
    /// Hide the screen, or show all keys.
    Cover(Cover),
}

impl State {
    /// Lets `message` happen.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Ticked(index) => {
                if !self.ticked.remove(&index) {
                    self.ticked.insert(index);
                }
                Action::None
            }
            Message::Answered(answer) => {
                self.asked = false;
                Action::Ask(Command::Answer(answer))
            }
            Message::DateTyped(date) => {
                self.date = date;
                Action::None
            }
            Message::Mode(mode) => Action::Ask(Command::ChooseMode(mode)),
            Message::Mandate(answer) => {
                self.notice = false;
                Action::Ask(Command::AnswerMandate(answer))
            }
            Message::NoticeLeft => {
                self.notice = false;
                Action::Ask(Command::ChooseMode(HelpMode::Together))
            }
            Message::Listen => Action::Listen,
            Message::Done => Action::Ask(Command::Done),
            Message::Back => Action::Ask(Command::Back),
            Message::Stuck => Action::Stuck,
            Message::KnownStuck(stuck) => Action::Ask(Command::Stuck(stuck)),
            Message::ScreenChanged => Action::Ask(Command::Cause(crate::procedure::cause::Cause::D8)),
            Message::OpenSite => Action::OpenSite,
            Message::CopyAddress => {
                self.copied = true;
                Action::CopyAddress
            }
            Message::Frame => Action::Frame,
            Message::EndOtherwise => Action::EndOtherwise,
            Message::Pause => Action::Pause,
            Message::Reshape => Action::Reshape,
            Message::Return => Action::Ask(Command::Return),
            Message::Rail => {
                self.rail = !self.rail;
                Action::Reveal(parts::RAIL)
            }
            Message::Helper => {
                self.helper = !self.helper;
                Action::Reveal(parts::HELPER)
            }
            Message::Supply(need) => Action::Ask(Command::Supply(need)),
            Message::Has(need) => Action::Ask(Command::Has(need)),
            Message::Cover(cover) => Action::Cover(cover),
        }
    }

    /// The question was not answered: it is shown as what to do now.
    pub fn ask_for_an_answer(&mut self) {
        self.asked = true;
    }

    /// The browser opened the site, or did not: then its address is shown.
    pub fn link_opened(&mut self, opened: bool) {
        self.no_browser = !opened;
    }

    /// The notice of the mandate has to be answered.
    pub fn show_notice(&mut self) {
        self.notice = true;
    }

    /// Whether the notice of the mandate stands over the step.
    pub fn has_dialog(&self) -> bool {
        self.notice
    }
}

/// The step before us, in the column or in the full window.
pub fn view<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let page =
        if look.column { column::view(state, session, look) } else { full::view(state, session, look) };
    if state.notice { mandate::over(page, session, look) } else { page }
}
