//! A visit in hand: what was asked of it, what the disk has of it, and what it does not have yet.

use std::collections::VecDeque;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::effect::Effect;
use super::private::Private;
use crate::procedure::catalogue::Catalogue;
use crate::visit::{Command, Event, Misfit, Opening, Refusal, Stamped, Visit};

/// The moment of an update, given from outside so that every update can be tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The moment.
    pub at: Timestamp,
    /// The day, at the desk.
    pub today: Date,
    /// Random bits, for whatever needs a name.
    pub bits: u128,
}

/// A visit, and the way of its events to the disk.
#[derive(Debug)]
pub struct Session {
    visit: Visit,
    /// What the person wants, in their words, for each guide opened at home: in memory only.
    pub aims: Vec<Private>,
    /// Wishes that wait for the disk to answer, so that each is decided on what really happened.
    waiting: VecDeque<(Command, Now)>,
    writing: Option<Writing>,
    /// Events that happened but that the disk refused, in order.
    unsaved: Vec<Stamped>,
}

#[derive(Debug)]
struct Writing {
    new: Vec<Stamped>,
    /// Whether the new events made the visit: the others are applied once the disk has answered.
    applied: bool,
}

/// What came of an answer of the disk.
#[derive(Debug, Default)]
pub struct Settled {
    /// The events that now have happened.
    pub happened: Vec<Event>,
    /// The next thing to write.
    pub effect: Option<Effect>,
    /// Why a wish that waited is not granted.
    pub refusal: Option<Refusal>,
}

impl Session {
    /// Starts a visit: its first events are on their way to the disk.
    pub fn begin(
        library: &Arc<Catalogue>,
        opening: &Opening,
        aim: Private,
        now: Now,
    ) -> Result<(Self, Effect), Refusal> {
        let events = stamp(Visit::begin(library, opening, now.today)?, now);
        let visit = Visit::replay(library, &events).map_err(|_| Refusal::NoSuchThing)?;
        let effect = effect(&visit, events.clone());
        let mut session = Self::of(visit);
        session.aims = vec![aim];
        session.writing = Some(Writing { new: events, applied: true });
        Ok((session, effect))
    }

    /// Takes up a visit again from what the disk has of it.
    pub fn resume(library: &Arc<Catalogue>, events: &[Stamped]) -> Result<Self, Misfit> {
        let mut session = Self::of(Visit::replay(library, events)?);
        // What was typed is gone: each request keeps its place in the list.
        let asked = session.visit.requests().iter().filter(|request| !request.is_detour()).count();
        session.aims = vec![Private::default(); asked];
        Ok(session)
    }

    fn of(visit: Visit) -> Self {
        Self { visit, aims: Vec::new(), waiting: VecDeque::new(), writing: None, unsaved: Vec::new() }
    }

    /// The visit, as far as its events have happened.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }

    /// Whether the disk owes the answer to the first events.
    pub fn is_beginning(&self) -> bool {
        self.writing.as_ref().is_some_and(|writing| writing.applied)
    }

    /// Whether something happened that the disk refused.
    pub fn has_unsaved(&self) -> bool {
        !self.unsaved.is_empty()
    }

    /// Asks for something. The events are written first, and happen when the disk has answered.
    pub fn ask(&mut self, command: Command, now: Now) -> Result<Option<Effect>, Refusal> {
        if self.writing.is_some() {
            self.waiting.push_back((command, now));
            return Ok(None);
        }
        let new = stamp(self.visit.decide(&command)?, now);
        if new.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.write(new)))
    }

    /// Tries again to write what the disk refused.
    pub fn retry(&mut self) -> Option<Effect> {
        (self.writing.is_none() && !self.unsaved.is_empty()).then(|| self.write(vec![]))
    }

    /// Takes the answer of the disk: on success or not, the events have happened.
    pub fn settle(&mut self, written: bool) -> Settled {
        let Some(Writing { new, applied }) = self.writing.take() else { return Settled::default() };
        let mut settled = Settled::default();
        for stamped in &new {
            if !applied {
                // `decide` made them for this very state, so they fit it.
                let _ = self.visit.apply(stamped);
            }
            settled.happened.push(stamped.event.clone());
        }
        if written {
            self.unsaved.clear();
        } else {
            self.unsaved.extend(new);
        }
        if settled.happened.iter().any(moves_on) {
            // They were meant for what was shown, not for what nobody has seen yet.
            self.waiting.retain(|(command, _)| !is_about_what_is_shown(command));
        }
        while let Some((command, now)) = self.waiting.pop_front() {
            match self.ask(command, now) {
                Ok(None) => {}
                Ok(effect) => {
                    settled.effect = effect;
                    break;
                }
                Err(refusal) => settled.refusal = Some(refusal),
            }
        }
        settled
    }

    fn write(&mut self, new: Vec<Stamped>) -> Effect {
        let events = self.unsaved.iter().chain(&new).cloned().collect();
        self.writing = Some(Writing { new, applied: false });
        effect(&self.visit, events)
    }
}

/// The events go to the disk, unless they are only to practise.
fn effect(visit: &Visit, events: Vec<Stamped>) -> Effect {
    let id = visit.id();
    if visit.is_practice() { Effect::Practised(id) } else { Effect::Append { visit: id, events } }
}

/// Whether something else is before us after this.
fn moves_on(event: &Event) -> bool {
    matches!(
        event,
        Event::Done { .. }
            | Event::WentBack { .. }
            | Event::ObstacleOpened { .. }
            | Event::EndingChosen { .. }
            | Event::Returned
    )
}

/// Whether this names no step of its own, so that it would do another one as well.
fn is_about_what_is_shown(command: &Command) -> bool {
    matches!(
        command,
        Command::Done
            | Command::Back
            | Command::Stuck(_)
            | Command::Cause(_)
            | Command::Supply(_)
            | Command::Return
    )
}

fn stamp(events: Vec<Event>, now: Now) -> Vec<Stamped> {
    events.into_iter().map(|event| Stamped { at: now.at, event }).collect()
}
