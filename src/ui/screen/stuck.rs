//! Stuck: the step's known causes first, then the six families; what to try is shown at once.

use crate::procedure::cause::{Cause, Family};
use crate::procedure::ids::{GuideId, NodeId, StuckId};
use crate::procedure::model::Step;
use crate::visit::obstacle::{Obstacle, ObstacleId};
use crate::visit::{Command, End};

mod choose;
mod solve;

use solve::top;

use super::Look;
use crate::ui::Element;
use crate::ui::app::Cover;
use crate::ui::session::Session;

/// What is seen beside what the visit knows of the obstacle.
#[derive(Debug, Default)]
pub struct State {
    /// The family whose causes the digits choose.
    family: Option<Family>,
    /// The sentence that solved it, by its place in `try`.
    solved_by: Option<usize>,
    /// Whether more causes are being added to an open obstacle.
    adding: bool,
    /// Said where one wanted to go on with the obstacle open.
    asked: bool,
}

/// What can happen on the stuck screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A known stuck point was chosen.
    Known(StuckId),
    /// A family was chosen, to see its causes.
    Family(Family),
    /// A cause was chosen, or taken back.
    Cause(Cause),
    /// Causes of the families are added to the open obstacle.
    AddCauses,
    /// Back from adding.
    CausesAdded,
    /// This is what solved it; the same again takes it back.
    By(usize),
    /// « Résolu, on continue ».
    Solved(ObstacleId),
    /// « Pas résolu ».
    Left(ObstacleId),
    /// Open the guide that helps.
    Detour(ObstacleId, GuideId),
    /// Not solved, and it ends there.
    End(NodeId),
    /// Back to the step.
    Back,
    /// Stop the clock and go home.
    Pause,
    /// Hide the screen, or show all keys.
    Cover(Cover),
}

/// What the stuck screen asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Ask this of the visit.
    Ask(Command),
    /// Back to the step.
    Back,
    /// Stop the clock and go home.
    Pause,
    /// Hide the screen, or show all keys.
    Cover(Cover),
}

impl State {
    /// For an obstacle that keeps one from going on.
    pub fn asking() -> Self {
        Self { asked: true, ..Self::default() }
    }

    /// Lets `message` happen.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Known(stuck) => Action::Ask(Command::Stuck(stuck)),
            Message::Family(family) => {
                self.family = Some(family);
                Action::None
            }
            Message::Cause(cause) => {
                self.family = None;
                Action::Ask(Command::Cause(cause))
            }
            Message::AddCauses => {
                self.adding = true;
                Action::None
            }
            Message::CausesAdded => {
                self.adding = false;
                Action::None
            }
            Message::By(index) => {
                self.solved_by = if self.solved_by == Some(index) { None } else { Some(index) };
                Action::None
            }
            Message::Solved(obstacle) => Action::Ask(Command::Solve { obstacle, by: self.solved_by }),
            Message::Left(obstacle) => Action::Ask(Command::Leave(obstacle)),
            Message::Detour(obstacle, guide) => Action::Ask(Command::Detour { obstacle, guide }),
            Message::End(ending) => {
                Action::Ask(Command::End(End { ending, reason: None, redirected_to: None }))
            }
            Message::Back => self.back(),
            Message::Pause => Action::Pause,
            Message::Cover(cover) => Action::Cover(cover),
        }
    }

    fn back(&mut self) -> Action {
        if self.family.take().is_some() || std::mem::take(&mut self.adding) {
            Action::None
        } else {
            Action::Back
        }
    }

    /// Whether causes are being added to an open obstacle.
    pub fn is_adding(&self) -> bool {
        self.adding
    }

    /// The family whose causes the digits choose.
    pub fn family(&self) -> Option<Family> {
        self.family
    }

    /// What Enter means: it is solved, or no more causes are to be added.
    pub fn enter(&self, open: Option<&Obstacle>) -> Option<Message> {
        let open = open?;
        Some(if self.adding { Message::CausesAdded } else { Message::Solved(open.id) })
    }

    /// What the key `key` means: a digit for the known ones, a letter then a digit for the others.
    pub fn key(&self, key: char, step: &Step, open: Option<&Obstacle>) -> Option<Message> {
        if open.is_some() && !self.adding {
            let stuck = open.and_then(|obstacle| step.stuck(obstacle.stuck.as_ref()?))?;
            let index = (key.to_digit(10)? as usize).checked_sub(1)?;
            return (index < stuck.r#try.len()).then_some(Message::By(index));
        }
        let letter = key.to_ascii_uppercase();
        if let Some(family) = Family::ALL.into_iter().find(|family| family.letter() == letter) {
            return Some(Message::Family(family));
        }
        // 0 stands for 10: one digit is enough for every cause.
        let number = match key.to_digit(10)? {
            0 => 10,
            digit => digit as usize,
        };
        match self.family {
            Some(family) => family.causes().nth(number - 1).map(Message::Cause),
            None if open.is_none() => {
                step.stuck.get(number - 1).map(|stuck| Message::Known(stuck.id.clone()))
            }
            None => None,
        }
    }
}

/// What gets in the way: to be named, then to be solved or not.
pub fn view<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let open = session.visit().current().open_obstacle();
    match open {
        Some(obstacle) if !state.adding => solve::view(state, session, obstacle, look),
        open => choose::view(state, session, open, look),
    }
}
