//! What became of a guide between the visit that was begun with it and the one that is taken up again.

use super::request::{Position, Request};
use super::state::Visit;
use crate::procedure::ids::NodeId;

/// How the guide of today differs from the one that a request was opened with, for those who take it up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It does not.
    None,
    /// It is another version, which still has the place where one stood.
    Updated,
    /// The place where one stood is gone: this step is the last one walked that is still there, or the first one.
    Moved(NodeId),
    /// The guide is gone: how it ends is all that can still be said.
    Gone,
}

impl Visit {
    /// Whether the guides of today still have the ending of each request.
    pub fn ends_are_known(&self) -> bool {
        self.requests.iter().filter(|request| !request.is_detour()).all(|request| request.outcome().is_some())
    }
}

impl Request {
    /// What became of its guide.
    pub fn change(&self) -> Change {
        let Some(first) = self.guide.first_step() else { return Change::Gone };
        let stands = match self.position() {
            Position::Step(id) => self.guide.step(id).is_some(),
            Position::Ending(_) => self.outcome().is_some(),
        };
        if !stands {
            let walked = self.trail().iter().rev().find(|id| self.guide.step(id).is_some());
            Change::Moved(walked.unwrap_or(&first.id).clone())
        } else if self.version == self.guide.version {
            Change::None
        } else {
            Change::Updated
        }
    }
}

#[cfg(test)]
#[path = "change_tests.rs"]
mod tests;
