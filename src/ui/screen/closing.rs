//! Closing: how it ended and how sure that is, or the choice of another ending.

use crate::procedure::ids::NodeId;
use crate::visit::event::{NotHereReason, Redirection};
use crate::visit::{Command, End};

mod choose;
mod ended;

use super::Look;
use crate::ui::Element;
use crate::ui::app::Cover;
use crate::ui::session::Session;

/// What is being chosen, beside what the visit knows.
#[derive(Debug, Default)]
pub struct State {
    choosing: bool,
    /// An ending that asks for a reason or a place to go.
    detail: Option<End>,
}

/// What can happen at closing.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// Show the other endings.
    Choose,
    /// An ending was chosen.
    Chosen(NodeId),
    /// The reason why it is not done here.
    Reason(NotHereReason),
    /// Where the person can go.
    Redirected(Redirection),
    /// End with that reason and place.
    Detailed,
    /// Back: from the details to the endings, from the endings to where one was.
    Back,
    /// Back to the step before.
    BackToStep,
    /// One more request of the same person.
    Another,
    /// Come back from a detour.
    Return,
    /// The paper.
    Paper,
    /// Stop the clock and go home.
    Pause,
    /// Hide the screen, or show all keys.
    Cover(Cover),
}

/// What closing asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Ask this of the visit.
    Ask(Command),
    /// Back to the step, without having chosen an ending.
    Leave,
    /// Choose one more guide.
    Another,
    /// Show the paper.
    Paper,
    /// Stop the clock and go home.
    Pause,
    /// Hide the screen, or show all keys.
    Cover(Cover),
}

impl State {
    /// For the choice of an ending, from a step.
    pub fn choosing() -> Self {
        Self { choosing: true, detail: None }
    }

    /// Lets `message` happen; `at_an_ending` tells whether one was reached or chosen already.
    pub fn update(&mut self, message: Message, at_an_ending: bool) -> Action {
        match message {
            Message::Choose => self.choosing = true,
            Message::Chosen(ending) => return self.choose(ending),
            Message::Reason(reason) => {
                if let Some(end) = &mut self.detail {
                    end.reason = Some(reason);
                }
            }
            Message::Redirected(to) => {
                if let Some(end) = &mut self.detail {
                    end.redirected_to = Some(to);
                }
            }
            Message::Detailed => {
                if let Some(end) = self.detail.take() {
                    self.choosing = false;
                    return Action::Ask(Command::End(end));
                }
            }
            Message::Back => return self.back(at_an_ending),
            Message::BackToStep => return Action::Ask(Command::Back),
            Message::Another => return Action::Another,
            Message::Return => return Action::Ask(Command::Return),
            Message::Paper => return Action::Paper,
            Message::Pause => return Action::Pause,
            Message::Cover(cover) => return Action::Cover(cover),
        }
        Action::None
    }

    fn choose(&mut self, ending: NodeId) -> Action {
        use crate::procedure::endings::CommonEnding;
        let end = End { ending, reason: None, redirected_to: None };
        match CommonEnding::of_id(&end.ending) {
            Some(CommonEnding::NotHere | CommonEnding::Redirected) => {
                self.detail = Some(end);
                Action::None
            }
            _ => {
                self.choosing = false;
                Action::Ask(Command::End(end))
            }
        }
    }

    fn back(&mut self, at_an_ending: bool) -> Action {
        if self.detail.take().is_some() {
            return Action::None;
        }
        self.choosing = false;
        if at_an_ending { Action::None } else { Action::Leave }
    }

    /// Whether the endings are being chosen from.
    pub fn is_choosing(&self) -> bool {
        self.choosing
    }

    /// Whether a reason or a place is being chosen.
    pub fn has_detail(&self) -> bool {
        self.detail.is_some()
    }
}

/// How it ended, or the choice of an ending.
pub fn view<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    if state.choosing { choose::view(state, session, look) } else { ended::view(session, look) }
}
