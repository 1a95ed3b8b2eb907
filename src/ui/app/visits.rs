//! The visits in hand: how a wish becomes events, how events are kept, and which screen follows.

use std::sync::Arc;

use super::{App, LeftOpen, NotReopened, Screen};
use crate::journal::{Damage, Recovered};
use crate::procedure::ids::GuideId;
use crate::register::Record;
use crate::ui::effect::Effect;
use crate::ui::screen::frame::Agreed;
use crate::ui::screen::{closing, home, step, stuck};
use crate::ui::session::Session;
use crate::ui::words::{bar, refusal, resumed};
use crate::visit::event::OpenedBy;
use crate::visit::ids::VisitId;
use crate::visit::{Change, Command, Event, Opening, Refusal, Visit};

impl App {
    /// The visit that the window shows.
    pub(super) fn session(&self) -> Option<&Session> {
        self.sessions.iter().find(|session| Some(session.visit().id()) == self.in_hand)
    }

    fn session_mut(&mut self) -> Option<&mut Session> {
        let in_hand = self.in_hand;
        self.sessions.iter_mut().find(|session| Some(session.visit().id()) == in_hand)
    }

    /// Starts a visit with this guide, or opens the guide in the visit that we have in hand.
    pub(super) fn begin(&mut self, guide: GuideId, agreed: Agreed) -> Vec<Effect> {
        let Agreed { frame, organism, aim, not_here } = agreed;
        let visit = VisitId::from_bits(self.now.bits);
        let opening = Opening { guide, organism, frame, by: OpenedBy::Home, visit };
        let library = Arc::clone(if self.is_practising() { &self.practice } else { &self.library });
        let mut effects = if let Some(session) = self.session_mut() {
            session.aims.push(aim);
            self.ask(Command::Open(opening))
        } else {
            match Session::begin(&library, &opening, aim, self.now) {
                Ok((session, effect)) => {
                    self.in_hand = Some(session.visit().id());
                    self.sessions.push(session);
                    vec![effect]
                }
                Err(refusal) => return self.refused(refusal),
            }
        };
        effects.extend(not_here.map(|end| self.ask(Command::End(end))).into_iter().flatten());
        effects
    }

    /// Keeps a frame that was changed during the visit.
    pub(super) fn reframe(&mut self, agreed: Agreed) -> Vec<Effect> {
        if let Some(aim) = self.session_mut().and_then(|session| session.aims.last_mut()) {
            *aim = agreed.aim;
        }
        let mut effects = self.ask(Command::Reframe(agreed.frame));
        effects.extend(self.show_visit());
        effects
    }

    /// Asks something of the visit in hand.
    pub(super) fn ask(&mut self, command: Command) -> Vec<Effect> {
        let now = self.now;
        let Some(session) = self.session_mut() else { return vec![] };
        match session.ask(command, now) {
            Ok(effect) => effect.into_iter().collect(),
            Err(refusal) => self.refused(refusal),
        }
    }

    /// A wish is not granted: what is missing takes the focus.
    fn refused(&mut self, refusal: Refusal) -> Vec<Effect> {
        match (refusal, &mut self.screen) {
            (Refusal::Unanswered, Screen::Step(step)) => {
                step.ask_for_an_answer();
                // Where the answers are higher than the window, what is asked shows all the same.
                vec![Effect::Focus(step::QUESTION), Effect::Reveal(step::ASKED)]
            }
            (Refusal::MandateUnanswered, Screen::Step(step)) => {
                step.show_notice();
                vec![Effect::Focus(step::MANDATE)]
            }
            (Refusal::ObstacleOpen, screen) => {
                *screen = Screen::Stuck(stuck::State::asking());
                vec![Effect::Unfocus]
            }
            _ => self.tell(refusal::words(refusal)),
        }
    }

    /// The disk answered: the events have happened, on disk or under the banner.
    pub(super) fn journalled(&mut self, visit: VisitId, written: bool) -> Vec<Effect> {
        let Some(place) = self.sessions.iter().position(|session| session.visit().id() == visit) else {
            return vec![];
        };
        let settled = self.sessions[place].settle(written);
        if self.notice.as_deref() == Some(bar::CLOSE_LOSES) && !self.sessions.iter().any(Session::has_unsaved)
        {
            self.notice = None;
        }
        let mut effects = Vec::new();
        let over = self.sessions[place].visit().closed().is_some();
        if over && !self.sessions[place].has_unsaved() {
            effects.extend(self.keep_record(place));
        }
        if let Some(effect) = settled.effect {
            // More is on its way: the screen follows when that has happened too.
            effects.push(effect);
            return effects;
        }
        if self.in_hand == Some(visit) {
            effects.extend(self.follow(&settled.happened));
        }
        effects.extend(settled.refusal.map(|refusal| self.refused(refusal)).into_iter().flatten());
        effects
    }

    /// The visit is closed, on disk: what remains of it is its record.
    fn keep_record(&mut self, place: usize) -> Vec<Effect> {
        let session = self.sessions.remove(place);
        if session.visit().is_practice() {
            return vec![];
        }
        if self.take_erasing(session.visit().id()) {
            // Its record is kept first, from its file.
            return vec![Effect::Erase(vec![session.visit().id()])];
        }
        let record = self.settings.desk.and_then(|desk| Record::of(session.visit(), desk));
        let kept = record.map(|record| Effect::KeepRecord(Box::new(record)));
        kept.into_iter().chain([Effect::Sweep { keep_days: self.settings.keep_visits_days }]).collect()
    }

    /// Shows what follows from what just happened.
    fn follow(&mut self, happened: &[Event]) -> Vec<Effect> {
        match happened.last() {
            None => vec![],
            Some(Event::Closed { .. }) => self.go_home(),
            Some(Event::Paused { word }) => self.paused(word.clone()),
            Some(Event::Answered { .. } | Event::Framed { .. } | Event::CausesChanged { .. })
                if !matches!(self.screen, Screen::Frame(_)) =>
            {
                vec![]
            }
            Some(Event::ModeChosen { .. } | Event::MandateAnswered { .. }) => self.show_notice_if_due(),
            Some(_) => self.show_visit(),
        }
    }

    /// Shows the visit in hand where it stands.
    pub(super) fn show_visit(&mut self) -> Vec<Effect> {
        let Some(session) = self.session() else { return self.go_home() };
        let request = session.visit().current();
        self.screen = if request.outcome().is_some() {
            Screen::Closing(closing::State::default())
        } else if request.step().is_none() {
            Screen::Closing(closing::State::choosing())
        } else if request.open_obstacle().is_some() {
            Screen::Stuck(stuck::State::default())
        } else {
            Screen::Step(step::State::default())
        };
        self.arrived = self.now.at;
        let mut effects = vec![Effect::Unfocus];
        effects.extend(self.show_notice_if_due());
        effects
    }

    /// A gesture done for the person needs a mandate: this is the moment to say so.
    fn show_notice_if_due(&mut self) -> Vec<Effect> {
        let due = self.session().is_some_and(|session| session.visit().mandate_is_due());
        match &mut self.screen {
            Screen::Step(step) if due => {
                step.show_notice();
                vec![Effect::Focus(step::MANDATE)]
            }
            _ => vec![],
        }
    }

    /// The home screen; a visit that is not over is among those left open.
    pub(super) fn go_home(&mut self) -> Vec<Effect> {
        let left = self.session().filter(|session| session.visit().closed().is_none()).map(|session| {
            let visit = session.visit();
            LeftOpen {
                id: visit.id(),
                title: title_of(session),
                on: visit.on(),
                word: visit.pause_word().cloned(),
            }
        });
        let in_hand = self.in_hand.take();
        self.left_open.retain(|known| Some(known.id) != in_hand);
        self.left_open.splice(..0, left);
        self.screen = Screen::Home(home::State::default());
        vec![Effect::Focus(home::FIELD)]
    }

    /// Takes up a visit again: from memory, or else from the disk.
    pub(super) fn resume(&mut self, visit: VisitId) -> Vec<Effect> {
        if self.sessions.iter().any(|session| session.visit().id() == visit) {
            self.in_hand = Some(visit);
            self.reopening = None;
            return self.ask(Command::Resume);
        }
        // Once: the disk may take its time.
        let asked = self.reopening.replace(visit) == Some(visit);
        if asked { vec![] } else { vec![Effect::Reopen(visit)] }
    }

    pub(super) fn reopened(&mut self, visit: VisitId, read: Result<Recovered, NotReopened>) -> Vec<Effect> {
        if self.reopening.take_if(|waited| *waited == visit).is_none() {
            // Something else is before us by now: it waits on, for whoever takes it up.
            let held = self.sessions.iter().any(|session| session.visit().id() == visit);
            return if read.is_ok() && !held { vec![Effect::Release(visit)] } else { vec![] };
        }
        let Recovered { events, damage, .. } = match read {
            Err(NotReopened::HeldElsewhere) => return self.tell(Some(bar::OPEN_ELSEWHERE)),
            Err(NotReopened::Unreadable) => return self.tell(Some(bar::NOT_RESUMED)),
            Ok(read) => read,
        };
        let Ok(session) = Session::resume(&self.library, &events) else {
            self.notice = Some(bar::NOT_RESUMED.into());
            return vec![Effect::Release(visit)];
        };
        if session.visit().closed().is_some() {
            // Another window took it up and closed it since this one looked.
            self.left_open.retain(|known| known.id != visit);
            self.notice = Some(bar::CLOSED_ELSEWHERE.into());
            return vec![Effect::Release(visit)];
        }
        if let Some(said) = resumed::said(session.visit().current(), damage == Some(Damage::Middle)) {
            self.notice = Some(said.into());
        }
        self.sessions.push(session);
        self.in_hand = Some(visit);
        self.ask(Command::Resume)
    }

    /// Whether the guide before us is no longer in the library.
    pub(super) fn is_gone(&self) -> bool {
        self.session().is_some_and(|session| session.visit().current().change() == Change::Gone)
    }
}

/// What a visit is about: the guide that was opened at home.
pub(super) fn title_of(session: &Session) -> String {
    title(session.visit())
}

/// What a visit is about.
pub(super) fn title(visit: &Visit) -> String {
    let asked = visit.requests().iter().rev().find(|request| !request.is_detour());
    asked.map(|request| request.guide.title.clone()).unwrap_or_default()
}
