//! Where we are: the steps walked, the one before us, and the shortest way from here to a good ending.

use super::obstacle::Obstacle;
use super::request::{Position, Request};
use crate::procedure::graph::shortest_way;
use crate::procedure::ids::NodeId;
use crate::procedure::model::Step;

/// One line of the rail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop<'a> {
    /// The step.
    pub step: &'a Step,
    /// Where it stands.
    pub state: StopState,
}

/// Where a step stands on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopState {
    /// Walked, with nothing in the way.
    Done,
    /// Walked, with something in the way that was solved.
    Solved,
    /// Walked, with something in the way that is not solved.
    Unsolved,
    /// Before us.
    Here,
    /// Still to come, by the shortest way.
    ToCome,
}

/// The whole way, as far as one can tell from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rail<'a> {
    /// The steps, in order.
    pub stops: Vec<Stop<'a>>,
    /// The number of the step before us, from 1; after the last one at an ending.
    pub here: usize,
    /// How many steps are left after this one, by the shortest way.
    pub left: usize,
}

impl Request {
    /// The way of this request, seen from where it stands.
    pub fn rail(&self) -> Rail<'_> {
        let walked = self.trail().iter().filter_map(|id| self.guide.step(id));
        let mut stops: Vec<_> = walked.map(|step| Stop { step, state: self.walked(&step.id) }).collect();
        let here = stops.len() + 1;
        if let Position::Step(id) = self.position() {
            stops.extend(self.guide.step(id).map(|step| Stop { step, state: StopState::Here }));
            let way = shortest_way(&self.guide, id, &|step: &NodeId| self.answers.get(step));
            let to_come = way.iter().filter(|next| *next != id).filter_map(|next| self.guide.step(next));
            stops.extend(to_come.map(|step| Stop { step, state: StopState::ToCome }));
        }
        let left = stops.iter().filter(|stop| stop.state == StopState::ToCome).count();
        Rail { stops, here, left }
    }

    fn walked(&self, step: &NodeId) -> StopState {
        let mut obstacles = self.obstacles.iter().filter(|obstacle| obstacle.step == *step).peekable();
        if obstacles.peek().is_none() {
            StopState::Done
        } else if obstacles.all(Obstacle::is_solved) {
            StopState::Solved
        } else {
            StopState::Unsolved
        }
    }
}

#[cfg(test)]
#[path = "rail_tests.rs"]
mod tests;
