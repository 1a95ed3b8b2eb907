//! The ways through a guide: its steps and endings as a graph.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::endings::CommonEnding;
use super::ids::{AnswerId, NodeId, StuckId};
use super::model::{Answer, Ending, Outcome, Procedure, Step, Stuck};

/// What an id of a guide stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node<'a> {
    /// A step.
    Step(&'a Step),
    /// An ending that the guide writes.
    Ending(&'a Ending),
    /// An ending that every guide has.
    Common(CommonEnding),
}

impl Node<'_> {
    /// Its number: 1–55 within the guide, 56–60 for a common ending.
    pub fn number(self) -> u8 {
        match self {
            Self::Step(step) => step.number,
            Self::Ending(ending) => ending.number,
            Self::Common(ending) => ending.number(),
        }
    }

    /// How sure it is; none for a step, which ends nothing.
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Step(_) => None,
            Self::Ending(ending) => Some(ending.result),
            Self::Common(ending) => Some(ending.outcome()),
        }
    }
}

/// One way out of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way<'a> {
    /// `next`.
    Next(&'a NodeId),
    /// An answer to the step's question.
    Answer(&'a Answer),
    /// A stuck point that was not solved, and its ending.
    Stuck(&'a Stuck, &'a NodeId),
}

impl<'a> Way<'a> {
    /// Where it leads.
    pub fn to(self) -> &'a NodeId {
        match self {
            Self::Next(to) | Self::Stuck(_, to) => to,
            Self::Answer(answer) => &answer.go,
        }
    }
}

impl Step {
    /// The stuck point of that id.
    pub fn stuck(&self, id: &StuckId) -> Option<&Stuck> {
        self.stuck.iter().find(|stuck| stuck.id == *id)
    }

    /// The answers to the step's question, none where it asks nothing.
    pub fn answers(&self) -> &[Answer] {
        self.ask.as_ref().map_or(&[], |ask| &ask.answers)
    }

    /// The answer of that id.
    pub fn answer(&self, id: &AnswerId) -> Option<&Answer> {
        self.answers().iter().find(|answer| answer.id == *id)
    }

    /// The ways on: `next`, or the answers.
    pub fn ways_on(&self) -> impl Iterator<Item = Way<'_>> {
        self.next.iter().map(Way::Next).chain(self.answers().iter().map(Way::Answer))
    }

    /// Every way out: the ways on, then the endings of stuck points.
    pub fn ways(&self) -> impl Iterator<Item = Way<'_>> {
        let stuck = self.stuck.iter().filter_map(|stuck| Some(Way::Stuck(stuck, stuck.ending.as_ref()?)));
        self.ways_on().chain(stuck)
    }
}

impl Procedure {
    /// The step where a visit starts; a checked guide has one.
    pub fn first_step(&self) -> Option<&Step> {
        self.steps.first()
    }

    /// The step of that id.
    pub fn step(&self, id: &NodeId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// The guide's own ending of that id.
    pub fn ending(&self, id: &NodeId) -> Option<&Ending> {
        self.endings.iter().find(|ending| ending.id == *id)
    }

    /// The step or ending of that id, the common endings included.
    pub fn node(&self, id: &NodeId) -> Option<Node<'_>> {
        let own = || self.ending(id).map(Node::Ending);
        self.step(id).map(Node::Step).or_else(own).or_else(|| CommonEnding::of_id(id).map(Node::Common))
    }

    /// The step or ending of that number, the common endings included.
    pub fn node_numbered(&self, number: u8) -> Option<Node<'_>> {
        let step = self.steps.iter().find(|step| step.number == number).map(Node::Step);
        let own = || self.endings.iter().find(|ending| ending.number == number).map(Node::Ending);
        step.or_else(own).or_else(|| CommonEnding::of_number(number).map(Node::Common))
    }

    /// Whether the procedure did what the person came for, where `id` is an ending.
    fn outcome_of(&self, id: &NodeId) -> Option<Outcome> {
        self.node(id).and_then(Node::outcome)
    }
}

/// Every node that some visit can come to, by any way out of a step.
pub fn reachable(guide: &Procedure) -> BTreeSet<&NodeId> {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&NodeId> = guide.first_step().map(|step| &step.id).into_iter().collect();
    while let Some(id) = waiting.pop() {
        if seen.insert(id) {
            waiting.extend(guide.step(id).into_iter().flat_map(Step::ways).map(Way::to));
        }
    }
    seen
}

/// Every node that going on from `from` can come to, the nearest first, `from` included. `answers` tells what was
/// already answered: such a step has one way on.
pub fn reachable_from<'a, 'g, F>(guide: &'a Procedure, from: &'a NodeId, answers: &F) -> Vec<&'a NodeId>
where
    F: Fn(&NodeId) -> Option<&'g AnswerId>,
{
    let mut seen: Vec<&NodeId> = Vec::new();
    let mut waiting = VecDeque::from([from]);
    while let Some(id) = waiting.pop_front() {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let Some(step) = guide.step(id) else { continue };
        match answers(id).and_then(|given| step.answer(given)) {
            Some(given) => waiting.push_back(&given.go),
            None => waiting.extend(step.ways_on().map(Way::to)),
        }
    }
    seen
}

/// The steps from which going on, without getting stuck, comes to an ending.
pub fn steps_that_end(guide: &Procedure) -> BTreeSet<&NodeId> {
    let mut ends: BTreeSet<&NodeId> = BTreeSet::new();
    loop {
        let leads = |to: &NodeId| ends.contains(to) || guide.outcome_of(to).is_some();
        let more: Vec<_> = guide
            .steps
            .iter()
            .filter(|step| !ends.contains(&step.id) && step.ways_on().any(|way| leads(way.to())))
            .map(|step| &step.id)
            .collect();
        if more.is_empty() {
            return ends;
        }
        ends.extend(more);
    }
}

/// A round of steps that leads back to itself, the first one found; none in a good guide.
pub fn cycle(guide: &Procedure) -> Option<Vec<&NodeId>> {
    // Taking away, again and again, the steps that lead to no step left leaves only rounds and what leads to them.
    let mut left: BTreeSet<&NodeId> = guide.steps.iter().map(|step| &step.id).collect();
    loop {
        let ended: Vec<_> =
            left.iter().copied().filter(|id| next_within(guide, id, &left).is_none()).collect();
        if ended.is_empty() {
            break;
        }
        ended.iter().for_each(|id| {
            left.remove(id);
        });
    }
    let mut path: Vec<&NodeId> = vec![left.first().copied()?];
    while let Some(next) = path.last().and_then(|id| next_within(guide, id, &left)) {
        if let Some(start) = path.iter().position(|id| *id == next) {
            return Some(path.split_off(start));
        }
        path.push(next);
    }
    None
}

/// The first node of `left` that a step leads to.
fn next_within<'a>(guide: &'a Procedure, id: &NodeId, left: &BTreeSet<&'a NodeId>) -> Option<&'a NodeId> {
    guide.step(id)?.ways_on().map(Way::to).find(|to| left.contains(to))
}

/// The shortest way from `from` to an ending, both included; empty where `from` is not in the guide or leads nowhere.
///
/// `answers` tells what was already answered: such a step has one way on. The ending is a good one where the way
/// can still come to one, and best one that was reached by doing something rather than « already done »: else the
/// rail would show the short way of those who had nothing to do. Where no good ending is left, it is the nearest.
pub fn shortest_way<'g, F>(guide: &Procedure, from: &NodeId, answers: &F) -> Vec<NodeId>
where
    F: Fn(&NodeId) -> Option<&'g AnswerId>,
{
    let mut came_from: BTreeMap<&NodeId, Option<&NodeId>> = BTreeMap::new();
    let mut endings: Vec<(&NodeId, Outcome)> = Vec::new();
    let mut waiting: VecDeque<(&NodeId, Option<&NodeId>)> = VecDeque::from([(from, None)]);
    while let Some((id, before)) = waiting.pop_front() {
        if came_from.contains_key(id) {
            continue;
        }
        came_from.insert(id, before);
        if let Some(outcome) = guide.outcome_of(id) {
            endings.push((id, outcome));
        }
        let Some(step) = guide.step(id) else { continue };
        match answers(id).and_then(|given| step.answer(given)) {
            Some(given) => waiting.push_back((&given.go, Some(id))),
            None => waiting.extend(step.ways_on().map(|way| (way.to(), Some(id)))),
        }
    }
    let done = endings.iter().find(|(_, outcome)| outcome.is_good() && *outcome != Outcome::Already);
    let good = || endings.iter().find(|(_, outcome)| outcome.is_good());
    let Some((ending, _)) = done.or_else(good).or(endings.first()) else { return Vec::new() };
    way_back(ending, &came_from)
}

fn way_back(end: &NodeId, came_from: &BTreeMap<&NodeId, Option<&NodeId>>) -> Vec<NodeId> {
    let mut way = vec![end.clone()];
    let mut id = end;
    while let Some(Some(before)) = came_from.get(id) {
        way.push((*before).clone());
        id = before;
    }
    way.reverse();
    way
}

#[cfg(test)]
#[path = "graph_tests.rs"]
mod tests;
