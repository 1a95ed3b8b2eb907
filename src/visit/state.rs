//! A visit as its events make it.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::clock::Clock;
use super::event::{Event, OpenedBy, Stamped};
use super::frame::{Frame, Presence};
use super::help::HelpMode;
use super::ids::{RecordId, VisitId};
use super::obstacle::{Obstacle, ObstacleId, ObstacleState};
use super::pause_word::PauseWord;
use super::request::{ChosenEnding, Position, Request, StepRecord};
use crate::procedure::catalogue::Catalogue;
use crate::procedure::ids::NodeId;

/// One person at one desk, one sitting; may go through several guides.
#[derive(Debug, Clone)]
pub struct Visit {
    pub(super) library: Arc<Catalogue>,
    pub(super) id: VisitId,
    pub(super) on: Date,
    pub(super) requests: Vec<Request>,
    /// The requests under way: the last one is before us, those under it wait for a detour.
    pub(super) under_way: Vec<usize>,
    pub(super) mode: HelpMode,
    pub(super) obstacles_so_far: u32,
    pub(super) closed: Option<RecordId>,
    happened: usize,
    clock: Clock,
    pause_word: Option<PauseWord>,
}

/// Events that make no visit. A guide that changed since, or is gone, is no reason: what was done was done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The first event does not start a visit.
    #[error("the events do not start a visit")]
    NotStarted,
    /// No guide was opened.
    #[error("no guide was opened")]
    Empty,
    /// An event that makes no sense after those before it.
    #[error("an event makes no sense after those before it")]
    OutOfPlace,
}

impl Visit {
    /// Makes a visit anew from its events.
    pub fn replay(library: &Arc<Catalogue>, events: &[Stamped]) -> Result<Self, Misfit> {
        let [Stamped { at, event: Event::Started { visit, on, .. } }, rest @ ..] = events else {
            return Err(Misfit::NotStarted);
        };
        let mut made = Self {
            library: Arc::clone(library),
            id: *visit,
            on: *on,
            requests: Vec::new(),
            under_way: Vec::new(),
            mode: HelpMode::default(),
            obstacles_so_far: 0,
            closed: None,
            happened: 1,
            clock: Clock::starting(*at),
            pause_word: None,
        };
        for stamped in rest {
            made.apply(stamped)?;
        }
        if made.requests.is_empty() { Err(Misfit::Empty) } else { Ok(made) }
    }

    /// Lets one more event have happened.
    pub fn apply(&mut self, stamped: &Stamped) -> Result<(), Misfit> {
        let Stamped { at, event } = stamped;
        if self.closed.is_some() {
            return Err(Misfit::OutOfPlace);
        }
        self.happened += 1;
        match event {
            Event::Resumed => self.clock.restart(*at),
            _ => self.pass_time(*at),
        }
        match event {
            Event::Started { .. } => return Err(Misfit::OutOfPlace),
            Event::Opened { guide, version, organism, by, at_step } => {
                if !matches!(by, OpenedBy::Detour { .. }) {
                    self.settle_at_an_ending();
                    self.under_way.clear();
                }
                let request = Request {
                    guide: self.library.get_or_stand_in(guide),
                    version: *version,
                    organism: organism.clone(),
                    by: *by,
                    frame: Frame::default(),
                    steps: Vec::new(),
                    obstacles: Vec::new(),
                    answers: std::collections::BTreeMap::new(),
                    trail: Vec::new(),
                    position: Position::Step(at_step.clone()),
                };
                self.under_way.push(self.requests.len());
                self.requests.push(request);
                self.stand_before(at_step.clone())?;
            }
            Event::Framed { frame } => self.current_mut()?.frame = frame.clone(),
            Event::Answered { step, answer } => {
                self.current_mut()?.answers.insert(step.clone(), answer.clone());
            }
            Event::ModeChosen { mode } => {
                self.mode = *mode;
                if let Some(step) = self.step_before_us()?.filter(|step| !step.done) {
                    step.mode = *mode;
                }
            }
            Event::MandateAnswered { step, answer } => self.step_record(step)?.mandate = Some(*answer),
            Event::Done { step, mode, to } => {
                let record = self.step_record(step)?;
                record.done = true;
                record.mode = *mode;
                self.current_mut()?.trail.push(step.clone());
                self.arrive(to.clone())?;
            }
            Event::WentBack { to } => {
                let request = self.current_mut()?;
                if let Some(place) = request.trail.iter().rposition(|id| id == to) {
                    request.trail.truncate(place);
                }
                self.stand_before(to.clone())?;
            }
            Event::ObstacleOpened { obstacle, step, stuck, causes } => {
                self.obstacles_so_far = self.obstacles_so_far.max(obstacle.0);
                self.current_mut()?.obstacles.push(Obstacle {
                    id: *obstacle,
                    step: step.clone(),
                    stuck: stuck.clone(),
                    causes: causes.clone(),
                    state: ObstacleState::Open,
                    spent: SignedDuration::ZERO,
                });
            }
            Event::CausesChanged { obstacle, causes } => {
                self.obstacle_mut(*obstacle)?.causes.clone_from(causes);
            }
            Event::ObstacleSolved { obstacle, by } => {
                self.obstacle_mut(*obstacle)?.state = ObstacleState::Solved { by: by.clone() };
            }
            Event::ObstacleLeft { obstacle } => self.obstacle_mut(*obstacle)?.state = ObstacleState::Unsolved,
            Event::Returned => {
                self.settle_at_an_ending();
                self.under_way.pop();
                self.current_mut()?;
            }
            Event::EndingChosen { ending, reason, redirected_to } => {
                let request = self.current_mut()?;
                if let Position::Step(here) = &request.position {
                    request.trail.push(here.clone());
                }
                request.position = Position::Ending(ChosenEnding {
                    id: ending.clone(),
                    reason: *reason,
                    redirected_to: redirected_to.clone(),
                });
            }
            Event::Paused { word } => {
                self.clock.stop();
                self.pause_word.clone_from(word);
            }
            Event::Resumed => self.pause_word = None,
            Event::Closed { record } => {
                self.settle_at_an_ending();
                self.closed = Some(*record);
                self.clock.stop();
            }
        }
        Ok(())
    }

    /// The name of the visit.
    pub fn id(&self) -> VisitId {
        self.id
    }

    /// The day of the visit, at the desk.
    pub fn on(&self) -> Date {
        self.on
    }

    /// Whether this is only to practise: nothing of it is kept.
    pub fn is_practice(&self) -> bool {
        self.library.is_practice()
    }

    /// The guides of this library.
    pub fn library(&self) -> &Arc<Catalogue> {
        &self.library
    }

    /// Every request, in the order in which they were opened, detours included.
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }

    /// The request before us.
    pub fn current(&self) -> &Request {
        // A visit has a request from its second event on, and `replay` refuses one without.
        let index = self.under_way.last().copied().unwrap_or_default();
        &self.requests[index.min(self.requests.len() - 1)]
    }

    /// How many detours lead from the request that was opened at home to the one before us.
    pub fn depth(&self) -> usize {
        self.under_way.len().saturating_sub(1)
    }

    /// The requests under way, the one before us last.
    pub fn under_way(&self) -> impl DoubleEndedIterator<Item = &Request> {
        self.under_way.iter().filter_map(|index| self.requests.get(*index))
    }

    /// Who does the step before us.
    pub fn mode(&self) -> HelpMode {
        self.mode
    }

    /// Who is there, as it was said last.
    pub fn presence(&self) -> Option<Presence> {
        self.requests.iter().rev().find_map(|request| request.frame.presence)
    }

    /// Whether the person is at a distance.
    pub fn is_remote(&self) -> bool {
        self.presence() == Some(Presence::Remote)
    }

    /// The record that remains, once the visit is over.
    pub fn closed(&self) -> Option<RecordId> {
        self.closed
    }

    /// How many events made it so far.
    pub fn happened(&self) -> usize {
        self.happened
    }

    /// Whether the clock stands still.
    pub fn is_paused(&self) -> bool {
        !self.clock.is_running()
    }

    /// The word that brings the visit back, while it is paused.
    pub fn pause_word(&self) -> Option<&PauseWord> {
        self.pause_word.as_ref()
    }

    /// The time that the visit took so far; pauses do not count.
    pub fn elapsed(&self, now: Timestamp) -> SignedDuration {
        self.clock.elapsed(now)
    }

    /// The time that the visit took, up to its last event.
    pub fn spent(&self) -> SignedDuration {
        self.clock.total()
    }

    fn pass_time(&mut self, at: Timestamp) {
        let counted = self.clock.tick(at);
        if let Ok(Some(step)) = self.step_before_us() {
            step.spent += counted;
        }
        // An obstacle counts while its step is before us, or waits for a detour; not while one went back from it.
        for index in &self.under_way {
            let Some(Request { position: Position::Step(here), obstacles, .. }) =
                self.requests.get_mut(*index)
            else {
                continue;
            };
            for obstacle in
                obstacles.iter_mut().filter(|obstacle| obstacle.is_open() && obstacle.step == *here)
            {
                obstacle.spent += counted;
            }
        }
    }

    fn current_mut(&mut self) -> Result<&mut Request, Misfit> {
        let index = self.under_way.last().ok_or(Misfit::OutOfPlace)?;
        self.requests.get_mut(*index).ok_or(Misfit::OutOfPlace)
    }

    fn obstacle_mut(&mut self, id: ObstacleId) -> Result<&mut Obstacle, Misfit> {
        let mut obstacles = self.requests.iter_mut().flat_map(|request| &mut request.obstacles);
        obstacles.find(|obstacle| obstacle.id == id).ok_or(Misfit::OutOfPlace)
    }

    /// What was recorded of a step. The way that led to it may be another one in the guide of today.
    fn step_record(&mut self, step: &NodeId) -> Result<&mut StepRecord, Misfit> {
        let mode = self.mode;
        let steps = &mut self.current_mut()?.steps;
        let place = steps.iter().position(|record| record.id == *step).unwrap_or_else(|| {
            steps.push(StepRecord::reached(step.clone(), mode));
            steps.len() - 1
        });
        steps.get_mut(place).ok_or(Misfit::OutOfPlace)
    }

    fn step_before_us(&mut self) -> Result<Option<&mut StepRecord>, Misfit> {
        match self.current_mut()?.position.clone() {
            Position::Step(id) => self.step_record(&id).map(Some),
            Position::Ending(_) => Ok(None),
        }
    }

    /// Stands before the step or at the ending `to`; what the guide no longer has was a step, as most are.
    fn arrive(&mut self, to: NodeId) -> Result<(), Misfit> {
        let request = self.current_mut()?;
        if request.guide.node(&to).is_none_or(|node| node.outcome().is_none()) {
            return self.stand_before(to);
        }
        request.position = Position::Ending(ChosenEnding { id: to, reason: None, redirected_to: None });
        Ok(())
    }

    /// What just happened happens at endings alone: where the guide of today sees a step, there was an ending.
    fn settle_at_an_ending(&mut self) {
        let Ok(request) = self.current_mut() else { return };
        if let Position::Step(id) = request.position.clone() {
            request.steps.retain(|record| record.done || record.id != id);
            request.position = Position::Ending(ChosenEnding { id, reason: None, redirected_to: None });
        }
    }

    fn stand_before(&mut self, step: NodeId) -> Result<(), Misfit> {
        let mode = self.mode;
        let request = self.current_mut()?;
        match request.steps.iter_mut().find(|record| record.id == step) {
            // What was done stays recorded as it was done, until it is done again.
            Some(record) if record.done => {}
            Some(record) => record.mode = mode,
            None => request.steps.push(StepRecord::reached(step.clone(), mode)),
        }
        request.position = Position::Step(step);
        Ok(())
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
