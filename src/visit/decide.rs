//! What a wish makes happen: pure, from the state of the visit to events or a refusal.

use std::sync::Arc;

use jiff::civil::Date;

use super::change::Change;
use super::command::{Command, End, Opening};
use super::event::{Event, FORMAT, OpenedBy};
use super::frame::{Frame, Said};
use super::help::{HelpMode, MandateAnswer};
use super::obstacle::{Obstacle, ObstacleId};
use super::refusal::Refusal;
use super::request::{Position, Request};
use super::state::Visit;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::cause::Cause;
use crate::procedure::endings::CommonEnding;
use crate::procedure::ids::{AnswerId, GuideId, ItemId, NodeId, StuckId};
use crate::procedure::model::Step;

type Decision = Result<Vec<Event>, Refusal>;

impl Visit {
    /// The events that start a visit on `today`.
    pub fn begin(library: &Arc<Catalogue>, opening: &Opening, today: Date) -> Decision {
        let mut events = vec![Event::Started { format: FORMAT, visit: opening.visit, on: today }];
        events.extend(open(library, opening)?);
        Ok(events)
    }

    /// The events that `command` makes happen. They are not applied: they have to be on disk first.
    pub fn decide(&self, command: &Command) -> Decision {
        if self.closed.is_some() {
            return Err(Refusal::Over);
        }
        match command {
            Command::Answer(answer) => self.answer(answer),
            Command::ChooseMode(mode) => Ok(self.choose_mode(*mode)),
            Command::AnswerMandate(answer) => self.answer_mandate(*answer),
            Command::Done => self.done(),
            Command::Back => self.back(),
            Command::Stuck(stuck) => self.stuck(stuck),
            Command::Cause(cause) => self.cause(*cause),
            Command::Solve { obstacle, by } => self.solve(*obstacle, *by),
            Command::Leave(obstacle) => {
                self.open_obstacle(*obstacle)?;
                Ok(vec![Event::ObstacleLeft { obstacle: *obstacle }])
            }
            Command::Detour { obstacle, guide } => self.detour(*obstacle, guide),
            Command::Supply(need) => self.supply(need),
            Command::Has(need) => self.has(need),
            Command::Return => self.return_from_detour(),
            Command::End(end) => self.end(end),
            Command::Open(opening) => self.open_another(opening),
            Command::Reframe(frame) => Ok(self.reframe(frame)),
            Command::Pause(_) if self.is_paused() => Ok(vec![]),
            Command::Pause(word) => Ok(vec![Event::Paused { word: word.clone() }]),
            Command::Resume => Ok(self.resume()),
            Command::Close(record) => {
                self.at_an_ending_outside_detours()?;
                Ok(vec![Event::Closed { record: *record }])
            }
        }
    }

    fn answer(&self, answer: &AnswerId) -> Decision {
        let step = self.step()?;
        let ask = step.ask.as_ref().ok_or(Refusal::NoSuchThing)?;
        if !ask.answers.iter().any(|known| known.id == *answer) {
            return Err(Refusal::NoSuchThing);
        }
        if self.current().answer() == Some(answer) {
            return Ok(vec![]);
        }
        Ok(vec![Event::Answered { step: step.id.clone(), answer: answer.clone() }])
    }

    fn choose_mode(&self, mode: HelpMode) -> Vec<Event> {
        if self.mode() == mode { vec![] } else { vec![Event::ModeChosen { mode }] }
    }

    fn answer_mandate(&self, answer: MandateAnswer) -> Decision {
        let step = self.step()?;
        if step.gesture.is_none() || self.mode() != HelpMode::ForThem {
            return Err(Refusal::NoSuchThing);
        }
        // Answered already: a second answer would change under what mandate the step was done.
        if !self.mandate_is_due() {
            return Ok(vec![]);
        }
        let mut events = vec![Event::MandateAnswered { step: step.id.clone(), answer }];
        if answer == MandateAnswer::PersonTakesOver {
            events.push(Event::ModeChosen { mode: HelpMode::Together });
        }
        Ok(events)
    }

    /// Whether the notice of the mandate has to be answered before the step before us is done.
    pub fn mandate_is_due(&self) -> bool {
        let request = self.current();
        let Some(step) = request.step().filter(|step| step.gesture.is_some()) else { return false };
        let answered = request.record(&step.id).and_then(|record| record.mandate);
        // « La personne reprend la main » is about that moment: doing it for her again asks again.
        let holds = answered.is_some_and(|answer| answer != MandateAnswer::PersonTakesOver);
        self.mode() == HelpMode::ForThem && !holds && request.mandate().is_none()
    }

    fn done(&self) -> Decision {
        let step = self.step()?;
        let request = self.current();
        if request.open_obstacle().is_some() {
            return Err(Refusal::ObstacleOpen);
        }
        if self.mandate_is_due() {
            return Err(Refusal::MandateUnanswered);
        }
        let to = next_of(step, request)?;
        // Gone back from an obstacle, another way may lead to an ending: nothing stays open behind it.
        let mut events = if request.guide.step(&to).is_none() { self.left_at_the_end() } else { vec![] };
        if let Some(answer) = self.mandate_to_note(step) {
            events.push(Event::MandateAnswered { step: step.id.clone(), answer });
        }
        events.push(Event::Done { step: step.id.clone(), mode: self.mode(), to });
        Ok(events)
    }

    /// A mandate that holds for the whole request is noted at each gesture that it covers.
    fn mandate_to_note(&self, step: &Step) -> Option<MandateAnswer> {
        let request = self.current();
        let noted = request.record(&step.id).and_then(|record| record.mandate);
        // A step that the person had taken over, and that we do after all, is done under the mandate too.
        let unnoted = matches!(noted, None | Some(MandateAnswer::PersonTakesOver));
        (step.gesture.is_some() && self.mode() == HelpMode::ForThem && unnoted)
            .then(|| request.mandate())
            .flatten()
    }

    fn back(&self) -> Decision {
        let request = self.current();
        let walked = request.trail().iter().rev().find(|id| request.guide.step(id).is_some());
        let to = walked.ok_or(Refusal::AtTheStart)?;
        Ok(vec![Event::WentBack { to: to.clone() }])
    }

    fn stuck(&self, stuck: &StuckId) -> Decision {
        let step = self.step()?;
        let known = step.stuck(stuck).ok_or(Refusal::NoSuchThing)?;
        let mut open = self.current().obstacles.iter().filter(|obstacle| obstacle.is_open());
        if open.any(|obstacle| obstacle.step == step.id && obstacle.stuck.as_ref() == Some(stuck)) {
            return Ok(vec![]);
        }
        Ok(vec![self.obstacle_opened(step, Some(known.id.clone()), known.cause)])
    }

    fn cause(&self, cause: Cause) -> Decision {
        let step = self.step()?;
        let Some(obstacle) = self.current().open_obstacle() else {
            return Ok(vec![self.obstacle_opened(step, None, cause)]);
        };
        let mut causes = obstacle.causes.clone();
        match causes.iter().position(|known| *known == cause) {
            // An obstacle always keeps one cause.
            Some(_) if causes.len() == 1 => return Ok(vec![]),
            Some(place) => {
                causes.remove(place);
            }
            None => causes.push(cause),
        }
        Ok(vec![Event::CausesChanged { obstacle: obstacle.id, causes }])
    }

    fn obstacle_opened(&self, step: &Step, stuck: Option<StuckId>, cause: Cause) -> Event {
        Event::ObstacleOpened {
            obstacle: ObstacleId(self.obstacles_so_far + 1),
            step: step.id.clone(),
            stuck,
            causes: vec![cause],
        }
    }

    fn solve(&self, obstacle: ObstacleId, by: Option<usize>) -> Decision {
        let open = self.open_obstacle(obstacle)?;
        let tried = || {
            let step = self.current().guide.step(&open.step)?;
            step.stuck(open.stuck.as_ref()?)?.r#try.get(by?)
        };
        Ok(vec![Event::ObstacleSolved { obstacle, by: tried().map(|sentence| sentence.raw().to_owned()) }])
    }

    fn detour(&self, obstacle: ObstacleId, guide: &GuideId) -> Decision {
        self.open_obstacle(obstacle)?;
        Ok(vec![self.detour_opened(obstacle, guide)?])
    }

    /// A detour to get a means: what it is missing for is the obstacle that it gets round.
    fn supply(&self, need: &ItemId) -> Decision {
        let step = self.step()?;
        let (need, guide) = self.missing_with_detour(need).ok_or(Refusal::NoSuchThing)?;
        let cause = need.mean.cause();
        let known = self.current().open_obstacle().filter(|obstacle| obstacle.causes.contains(&cause));
        let (obstacle, opened) = match known {
            Some(known) => (known.id, None),
            None => {
                let opened = self.obstacle_opened(step, None, cause);
                (ObstacleId(self.obstacles_so_far + 1), Some(opened))
            }
        };
        let detour = self.detour_opened(obstacle, &guide.id)?;
        Ok(opened.into_iter().chain([detour]).collect())
    }

    fn has(&self, need: &ItemId) -> Decision {
        if !self.current().guide.needs.iter().any(|known| known.id == *need) {
            return Err(Refusal::NoSuchThing);
        }
        let mut frame = self.current().frame.clone();
        frame.items.insert(need.clone(), Said::There);
        Ok(self.reframe(&frame))
    }

    fn detour_opened(&self, obstacle: ObstacleId, guide: &GuideId) -> Result<Event, Refusal> {
        let opened = self.library.get(guide).ok_or(Refusal::NoSuchThing)?;
        if self.under_way().any(|request| request.guide.id == *guide) {
            return Err(Refusal::AlreadyUnderWay);
        }
        let first = opened.first_step().ok_or(Refusal::NoSuchThing)?;
        Ok(Event::Opened {
            guide: guide.clone(),
            version: opened.version,
            organism: None,
            by: OpenedBy::Detour { obstacle },
            at_step: first.id.clone(),
        })
    }

    fn return_from_detour(&self) -> Decision {
        if self.depth() == 0 {
            return Err(Refusal::NotInADetour);
        }
        let mut events = match self.current().position() {
            Position::Step(_) => self.end(&End::at(CommonEnding::Stopped.id()))?,
            Position::Ending(_) => vec![],
        };
        events.push(Event::Returned);
        events.extend(self.under_way().rev().nth(1).and_then(moved));
        Ok(events)
    }

    /// The clock goes on, before a step that the guide of today has.
    fn resume(&self) -> Vec<Event> {
        std::iter::once(Event::Resumed).chain(moved(self.current())).collect()
    }

    fn end(&self, end: &End) -> Decision {
        let common = CommonEnding::of_id(&end.ending);
        if common.is_none() && self.current().guide.ending(&end.ending).is_none() {
            return Err(Refusal::NoSuchThing);
        }
        if common == Some(CommonEnding::NotHere) && end.reason.is_none() {
            return Err(Refusal::ReasonMissing);
        }
        let mut events = self.left_at_the_end();
        events.push(Event::EndingChosen {
            ending: end.ending.clone(),
            reason: end.reason,
            redirected_to: end.redirected_to.clone(),
        });
        Ok(events)
    }

    /// What still stands in the way when an ending is reached is left as it is.
    fn left_at_the_end(&self) -> Vec<Event> {
        let open = self.current().obstacles.iter().filter(|obstacle| obstacle.is_open());
        open.map(|obstacle| Event::ObstacleLeft { obstacle: obstacle.id }).collect()
    }

    fn open_another(&self, opening: &Opening) -> Decision {
        self.at_an_ending_outside_detours()?;
        open(&self.library, opening)
    }

    fn reframe(&self, frame: &Frame) -> Vec<Event> {
        if self.current().frame == *frame { vec![] } else { vec![Event::Framed { frame: frame.clone() }] }
    }

    fn at_an_ending_outside_detours(&self) -> Result<(), Refusal> {
        if self.depth() > 0 {
            return Err(Refusal::InADetour);
        }
        self.current().ending().map(|_| ()).ok_or(Refusal::NotAtAnEnding)
    }

    fn step(&self) -> Result<&Step, Refusal> {
        self.current().step().ok_or(Refusal::AtAnEnding)
    }

    fn open_obstacle(&self, id: ObstacleId) -> Result<&Obstacle, Refusal> {
        self.current().obstacle(id).filter(|obstacle| obstacle.is_open()).ok_or(Refusal::NoSuchThing)
    }
}

/// The way to a step from which one can go on, where the guide no longer has the one at which one stood.
fn moved(request: &Request) -> Option<Event> {
    match request.change() {
        Change::Moved(to) => Some(Event::WentBack { to }),
        Change::None | Change::Updated | Change::Gone => None,
    }
}

/// Where the step leads, once its question, if it has one, is answered.
fn next_of(step: &Step, request: &Request) -> Result<NodeId, Refusal> {
    let Some(ask) = &step.ask else {
        return step.next.clone().ok_or(Refusal::NoSuchThing);
    };
    let given = request.answers.get(&step.id).ok_or(Refusal::Unanswered)?;
    let answer = ask.answers.iter().find(|answer| answer.id == *given).ok_or(Refusal::Unanswered)?;
    Ok(answer.go.clone())
}

/// The events that open a guide from the home screen or from a paper.
fn open(library: &Catalogue, opening: &Opening) -> Decision {
    // A detour has its own command: it needs an obstacle to come from.
    if matches!(opening.by, OpenedBy::Detour { .. }) {
        return Err(Refusal::NoSuchThing);
    }
    let guide = library.get(&opening.guide).ok_or(Refusal::NoSuchThing)?;
    let to_pick = library.organism(&guide.organism).is_some_and(|organism| organism.to_pick);
    if to_pick && opening.organism.is_none() {
        return Err(Refusal::OrganismNotPicked);
    }
    let first = guide.first_step().ok_or(Refusal::NoSuchThing)?;
    let opened = Event::Opened {
        guide: guide.id.clone(),
        version: guide.version,
        organism: opening.organism.clone().filter(|_| to_pick),
        by: opening.by,
        at_step: first.id.clone(),
    };
    Ok(vec![opened, Event::Framed { frame: opening.frame.clone() }])
}

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;
