//! A small library and a desk to try visits on, for the tests of this room.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::command::{Command, Opening};
use super::event::{Event, OpenedBy, Stamped};
use super::frame::Frame;
use super::help::HelpMode;
use super::ids::{RecordId, VisitId};
use super::refusal::Refusal;
use super::request::{Position, StepRecord};
use super::state::Visit;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::shelf::{GuideFile, Shelf};

pub(super) const TODAY: Date = date(2026, 11, 23);

/// A way of four steps with a question at both ends, and three gestures that need a mandate.
pub(super) const MAIN: &str = "caf/essai";
/// A way of two steps, to which an obstacle of the main one leads.
pub(super) const DETOUR: &str = "franceconnect/essai";
/// A way of one step, to which an obstacle of the detour leads.
pub(super) const DEEPER: &str = "caf/compte";
/// A way of one step, for a body that has to be picked.
pub(super) const ANY: &str = "autre/essai";

pub(super) fn library() -> Arc<Catalogue> {
    library_with(|_| {})
}

/// The same library, after someone changed its guides: the main one is the first, the detour the second.
pub(super) fn library_with(edit: impl FnOnce(&mut Vec<Value>)) -> Arc<Catalogue> {
    let mut guides = vec![main_guide(), detour_guide(), deeper_guide(), any_guide()];
    edit(&mut guides);
    let organism = |id: &str, to_pick: bool| json!({"id": id, "name": id, "short_name": id, "with_article": format!("la {id}"), "to_pick": to_pick});
    let organisms = json!({"organisms": [organism("caf", false), organism("franceconnect", false), organism("autre", true)]});
    let bytes = |value: &Value| Ok(Cow::Owned(value.to_string().into_bytes()));
    let file = |guide: &Value| {
        let id = guide["id"].as_str().unwrap();
        GuideFile { name: format!("{id}.json"), id: id.into(), content: bytes(guide) }
    };
    let shelf = Shelf {
        guides: guides.iter().map(file).collect(),
        organisms: Some(bytes(&organisms)),
        ..Shelf::default()
    };
    let library = Catalogue::of(&shelf, &Shelf::default());
    assert_eq!(library.broken(), []);
    Arc::new(library)
}

fn main_guide() -> Value {
    let steps = json!([
        {
            "id": "who", "number": 1, "title": "", "short": "", "say": [],
            "ask": {"question": "", "answers": [answer("yes", 1, "enter"), answer("no", 2, "away")]},
            "stuck": [{"id": "doubt", "number": 1, "label": "", "cause": "C4", "try": []}],
        },
        {
            "id": "enter", "number": 2, "title": "", "short": "", "say": [], "gesture": "credentials", "next": "fill",
            "stuck": [
                {
                    "id": "code", "number": 1, "label": "", "cause": "A3", "try": ["Attendre.", "Demander **un autre** code."],
                    "detour": DETOUR, "ending": "unfinished",
                },
                {"id": "slow", "number": 2, "label": "", "cause": "D1", "try": []},
            ],
        },
        {"id": "fill", "number": 3, "title": "", "short": "", "say": [], "gesture": "form", "next": "send", "needs": ["phone"]},
        {
            "id": "send", "number": 4, "title": "", "short": "", "say": [], "gesture": "validation", "needs": ["mail"],
            "ask": {"question": "", "answers": [answer("all", 1, "sent"), answer("some", 2, "unfinished")]},
        },
    ]);
    let endings = [
        ending("sent", 40, "sent"),
        ending("away", 41, "redirected"),
        ending("unfinished", 42, "to_complete"),
    ];
    let mut main = guide(MAIN, &steps, &endings);
    main["needs"] = json!([
        {"id": "mail", "mean": "mail", "detour": DETOUR},
        {"id": "phone", "mean": "phone"},
        {"id": "secret", "mean": "password", "detour": "nobody/has-it"},
        {"id": "scanner", "mean": "scanner"},
    ]);
    main
}

fn detour_guide() -> Value {
    let stuck =
        json!([{"id": "account", "number": 1, "label": "", "cause": "A4", "try": [], "detour": DEEPER}]);
    let steps = json!([
        {"id": "button", "number": 1, "title": "", "short": "", "say": [], "next": "confirm", "stuck": stuck},
        {"id": "confirm", "number": 2, "title": "", "short": "", "say": [], "gesture": "credentials", "next": "connected"},
    ]);
    let mut detour = guide(DETOUR, &steps, &[ending("connected", 40, "granted")]);
    detour["needs"] =
        json!([{"id": "phone-too", "mean": "phone"}, {"id": "other-secret", "mean": "password"}]);
    detour
}

fn deeper_guide() -> Value {
    let steps = json!([{"id": "ask", "number": 1, "title": "", "short": "", "say": [], "next": "found"}]);
    guide(DEEPER, &steps, &[ending("found", 40, "granted")])
}

fn any_guide() -> Value {
    let steps = json!([{"id": "do", "number": 1, "title": "", "short": "", "say": [], "next": "done"}]);
    guide(ANY, &steps, &[ending("done", 40, "obtained")])
}

fn answer(id: &str, number: u8, go: &str) -> Value {
    json!({"id": id, "number": number, "label": "", "go": go})
}

fn ending(id: &str, number: u8, result: &str) -> Value {
    json!({"id": id, "number": number, "title": "", "result": result, "say": []})
}

fn guide(id: &str, steps: &Value, endings: &[Value]) -> Value {
    json!({
        "schema": 1, "id": id, "version": 3, "title": "", "organism": id.split('/').next(), "themes": [],
        "keywords": [], "minutes": 5, "sources": [], "goal": [], "concerns": [], "offline": [], "recourse": [],
        "beware": [], "after": [], "steps": steps, "endings": endings,
        "review": {"state": "from_sources", "version": 1, "on": "2026-11-23", "by_role": ""},
    })
}

pub(super) fn opening(guide: &str) -> Opening {
    Opening {
        guide: guide.into(),
        organism: None,
        frame: Frame::default(),
        by: OpenedBy::Home,
        visit: VisitId::from_bits(7),
    }
}

pub(super) fn record() -> RecordId {
    RecordId::from_bits(9)
}

/// A desk where a visit is under way, and what was written of it.
pub(super) struct Desk {
    pub(super) visit: Visit,
    pub(super) written: Vec<Stamped>,
    at: Timestamp,
}

impl Desk {
    /// A visit at the first step of `guide`.
    pub(super) fn open(guide: &str) -> Self {
        let (library, at) = (library(), Timestamp::UNIX_EPOCH);
        let events = Visit::begin(&library, &opening(guide), TODAY).unwrap();
        let written: Vec<_> = events.into_iter().map(|event| Stamped { at, event }).collect();
        Self { visit: Visit::replay(&library, &written).unwrap(), written, at }
    }

    /// A visit of the main guide, before the step at which the credentials are entered.
    pub(super) fn entering() -> Self {
        let mut desk = Self::open(MAIN);
        desk.all([Command::Answer("yes".into()), Command::Done]);
        desk
    }

    /// Lets time pass before the next wish; a negative time is a clock set back.
    pub(super) fn wait(&mut self, minutes: i64) -> &mut Self {
        self.at += SignedDuration::from_mins(minutes);
        self
    }

    /// Asks for something that is granted, and lets it happen.
    #[allow(clippy::needless_pass_by_value)] // `ask(Command::Done)` reads better.
    pub(super) fn ask(&mut self, command: Command) -> Vec<Event> {
        let events = self.visit.decide(&command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
        for event in &events {
            let stamped = Stamped { at: self.at, event: event.clone() };
            self.visit.apply(&stamped).unwrap();
            self.written.push(stamped);
        }
        events
    }

    /// Asks for several things in a row.
    pub(super) fn all(&mut self, commands: impl IntoIterator<Item = Command>) {
        for command in commands {
            self.ask(command);
        }
    }

    /// Asks for something that is not granted.
    pub(super) fn refused(&self, command: &Command) -> Refusal {
        self.visit.decide(command).unwrap_err()
    }

    /// Puts the visit together again from what was written, as after a power cut.
    pub(super) fn restart(&mut self) {
        self.restart_with(|_| {});
    }

    /// The same, with a library that someone changed meanwhile.
    pub(super) fn restart_with(&mut self, edit: impl FnOnce(&mut Vec<Value>)) {
        self.visit = Visit::replay(&library_with(edit), &self.written).unwrap();
    }

    /// The step or ending before us.
    pub(super) fn here(&self) -> &str {
        match self.visit.current().position() {
            Position::Step(id) => id.as_str(),
            Position::Ending(chosen) => chosen.id.as_str(),
        }
    }

    /// What was recorded of a step of the request before us.
    pub(super) fn record(&self, step: &str) -> &StepRecord {
        self.visit.current().record(&step.into()).unwrap()
    }

    /// Whole minutes that count up to now.
    pub(super) fn minutes(&self) -> i64 {
        self.visit.elapsed(self.at).as_mins()
    }

    /// Chooses a mode.
    pub(super) fn mode(&mut self, mode: HelpMode) -> Vec<Event> {
        self.ask(Command::ChooseMode(mode))
    }
}
