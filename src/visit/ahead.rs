//! What the way ahead asks for and was said to be missing, told before the step that it would block.

use std::sync::Arc;

use super::frame::Said;
use super::obstacle::ObstacleId;
use super::request::{Position, Request};
use super::state::Visit;
use crate::procedure::graph::{reachable_from, shortest_way};
use crate::procedure::ids::{ItemId, NodeId};
use crate::procedure::model::{Mean, Need, Procedure, Step};

/// A means that is missing, and where it is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Ahead<'a> {
    /// The means, and what can be done without it.
    pub need: &'a Need,
    /// Where it is asked for.
    pub at: Place<'a>,
    /// The guide that gets it, where the library has it and it is not under way already.
    pub detour: Option<&'a Arc<Procedure>>,
}

/// Where a means is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// At the step before us.
    Here,
    /// At this step, on the way that is to come.
    Later(&'a Step),
    /// At this step, which another answer would lead to.
    Perhaps(&'a Step),
    /// Somewhere: the guide names no step.
    Anywhere,
}

impl Visit {
    /// The means that were said to be missing, and that the way from here asks for.
    pub fn ahead(&self) -> Vec<Ahead<'_>> {
        let request = self.current();
        let missing = request.guide.needs.iter().filter(|need| self.is_missing(need));
        missing
            .filter_map(|need| {
                let detour = need.detour.as_ref().and_then(|id| self.library.get(id));
                let detour = detour.filter(|guide| self.under_way().all(|other| other.guide.id != guide.id));
                Some(Ahead { need, at: place(request, need)?, detour })
            })
            .collect()
    }

    /// Whether the means was said to be missing, here or, for what is the person's or the desk's for any service, where the
    /// detour was taken; and no detour has got it since.
    fn is_missing(&self, need: &Need) -> bool {
        let mut under_way = self.under_way().rev();
        let own = under_way.next().and_then(|request| request.frame.items.get(&need.id));
        let said = own.copied().or_else(|| {
            let shared = need.mean != Mean::Password;
            shared.then(|| under_way.find_map(|request| said_of(request, need.mean))).flatten()
        });
        said == Some(Said::NotThere) && !self.was_got(need)
    }

    /// Whether an obstacle for want of it was solved by a detour.
    fn was_got(&self, need: &Need) -> bool {
        let by_detour = |id: ObstacleId| {
            let detour = |request: &Request| request.by == super::event::OpenedBy::Detour { obstacle: id };
            self.requests.iter().any(detour)
        };
        let mut obstacles = self.current().obstacles.iter();
        obstacles.any(|obstacle| {
            obstacle.is_solved() && obstacle.causes.contains(&need.mean.cause()) && by_detour(obstacle.id)
        })
    }

    /// A means that is missing, and the guide that gets it.
    pub(super) fn missing_with_detour(&self, need: &ItemId) -> Option<(&Need, &Arc<Procedure>)> {
        self.ahead()
            .into_iter()
            .find(|ahead| ahead.need.id == *need)
            .and_then(|ahead| Some((ahead.need, ahead.detour?)))
    }
}

fn said_of(request: &Request, mean: Mean) -> Option<Said> {
    let mut needs = request.guide.needs.iter().filter(|need| need.mean == mean);
    needs.find_map(|need| request.frame.items.get(&need.id).copied())
}

/// The first step from where the request stands that asks for it.
fn place<'a>(request: &'a Request, need: &Need) -> Option<Place<'a>> {
    let Position::Step(here) = request.position() else { return None };
    let asks = |id: &NodeId| request.guide.step(id).filter(|step| step.needs.contains(&need.id));
    if asks(here).is_some() {
        return Some(Place::Here);
    }
    let answers = |step: &NodeId| request.answers.get(step);
    if let Some(step) = shortest_way(&request.guide, here, &answers).iter().find_map(asks) {
        return Some(Place::Later(step));
    }
    if let Some(step) = reachable_from(&request.guide, here, &answers).into_iter().find_map(asks) {
        return Some(Place::Perhaps(step));
    }
    let nowhere = request.guide.steps.iter().all(|step| !step.needs.contains(&need.id));
    (nowhere && request.trail().is_empty()).then_some(Place::Anywhere)
}

#[cfg(test)]
#[path = "ahead_tests.rs"]
mod tests;
