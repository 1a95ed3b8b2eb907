//! One request of a visit: a guide that was opened, how far it went, and how it ended.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::SignedDuration;

use super::event::{NotHereReason, OpenedBy, Redirection};
use super::frame::Frame;
use super::help::{HelpMode, MandateAnswer};
use super::obstacle::{Obstacle, ObstacleId};
use crate::procedure::endings::CommonEnding;
use crate::procedure::ids::{AnswerId, NodeId, OrganismId};
use crate::procedure::model::{Ending, Outcome, Procedure, Step};

/// A guide that was opened during a visit.
#[derive(Debug, Clone)]
pub struct Request {
    /// The guide, as the library has it today.
    pub guide: Arc<Procedure>,
    /// The version of the guide when it was opened.
    pub version: u32,
    /// The body that was picked, where the guide is for any body.
    pub organism: Option<OrganismId>,
    /// From where it was opened.
    pub by: OpenedBy,
    /// What was agreed before the first step.
    pub frame: Frame,
    /// The steps that were reached, in the order of the first time.
    pub steps: Vec<StepRecord>,
    /// What got in the way, in the order of time.
    pub obstacles: Vec<Obstacle>,
    /// The answers, by step.
    pub answers: BTreeMap<NodeId, AnswerId>,
    pub(super) trail: Vec<NodeId>,
    pub(super) position: Position,
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// Before a step.
    Step(NodeId),
    /// At an ending; one may still go back.
    Ending(ChosenEnding),
}

/// An ending, and what goes with those that every guide has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenEnding {
    /// The ending.
    pub id: NodeId,
    /// Why it is not done here.
    pub reason: Option<NotHereReason>,
    /// Where the person can go.
    pub redirected_to: Option<Redirection>,
}

/// A step that was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRecord {
    /// The step.
    pub id: NodeId,
    /// Who did it, or does it.
    pub mode: HelpMode,
    /// The answer to the notice of the mandate.
    pub mandate: Option<MandateAnswer>,
    /// Whether it was done; going back does not undo it.
    pub done: bool,
    /// How long one stood before it.
    pub spent: SignedDuration,
}

impl StepRecord {
    /// A step that was just reached.
    pub(super) fn reached(id: NodeId, mode: HelpMode) -> Self {
        Self { id, mode, mandate: None, done: false, spent: SignedDuration::ZERO }
    }
}

impl Request {
    /// Where it stands.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// The step before us, unless we are at an ending or the guide no longer has it.
    pub fn step(&self) -> Option<&Step> {
        match &self.position {
            Position::Step(id) => self.guide.step(id),
            Position::Ending(_) => None,
        }
    }

    /// The ending that was reached or chosen.
    pub fn ending(&self) -> Option<&ChosenEnding> {
        match &self.position {
            Position::Step(_) => None,
            Position::Ending(chosen) => Some(chosen),
        }
    }

    /// The guide's own ending, if that is where it stands.
    pub fn own_ending(&self) -> Option<&Ending> {
        self.guide.ending(&self.ending()?.id)
    }

    /// How sure the ending is.
    pub fn outcome(&self) -> Option<Outcome> {
        let id = &self.ending()?.id;
        let own = self.guide.ending(id).map(|ending| ending.result);
        own.or_else(|| CommonEnding::of_id(id).map(CommonEnding::outcome))
    }

    /// The steps walked on the way to here, the first one first, the one before us left out.
    pub fn trail(&self) -> &[NodeId] {
        &self.trail
    }

    /// The answer given at the step before us.
    pub fn answer(&self) -> Option<&AnswerId> {
        match &self.position {
            Position::Step(id) => self.answers.get(id),
            Position::Ending(_) => None,
        }
    }

    /// What was recorded of a step.
    pub fn record(&self, step: &NodeId) -> Option<&StepRecord> {
        self.steps.iter().find(|record| record.id == *step)
    }

    /// The obstacle of that name.
    pub fn obstacle(&self, id: ObstacleId) -> Option<&Obstacle> {
        self.obstacles.iter().find(|obstacle| obstacle.id == id)
    }

    /// The obstacle that is being dealt with at the step before us.
    pub fn open_obstacle(&self) -> Option<&Obstacle> {
        let Position::Step(here) = &self.position else { return None };
        self.obstacles.iter().rev().find(|obstacle| obstacle.is_open() && obstacle.step == *here)
    }

    /// The mandate that holds for the whole request, if one was said to be there.
    pub fn mandate(&self) -> Option<MandateAnswer> {
        self.steps.iter().filter_map(|step| step.mandate).find(|answer| answer.covers_the_request())
    }

    /// The body that it is about: the guide's own, or the one that was picked.
    pub fn organism(&self) -> &OrganismId {
        self.organism.as_ref().unwrap_or(&self.guide.organism)
    }

    /// Whether it was opened to get round an obstacle.
    pub fn is_detour(&self) -> bool {
        matches!(self.by, OpenedBy::Detour { .. })
    }
}
