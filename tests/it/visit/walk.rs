//! A desk at which visits are walked, by wishes that are good, wrong or drawn at random.

use std::sync::{Arc, OnceLock};

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::cause::Cause;
use cote_a_cote::procedure::endings::CommonEnding;
use cote_a_cote::procedure::ids::GuideId;
use cote_a_cote::procedure::model::Procedure;
use cote_a_cote::visit::event::{NotHereReason, OpenedBy, Redirection};
use cote_a_cote::visit::frame::{Frame, Presence, Said};
use cote_a_cote::visit::help::{HelpMode, MandateAnswer};
use cote_a_cote::visit::ids::{RecordId, VisitId};
use cote_a_cote::visit::obstacle::ObstacleId;
use cote_a_cote::visit::{Command, End, Event, Opening, Refusal, Stamped, Visit};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};

/// The day of every visit here.
pub const TODAY: Date = date(2026, 11, 23);

/// The built-in guides, read once.
pub fn library() -> &'static Arc<Catalogue> {
    static LIBRARY: OnceLock<Arc<Catalogue>> = OnceLock::new();
    LIBRARY.get_or_init(|| Arc::new(Catalogue::load(None)))
}

/// The built-in guides.
pub fn guides() -> Vec<&'static Arc<Procedure>> {
    library().iter().collect()
}

/// The opening of `guide` at home, for the CAF where a body has to be picked.
pub fn opening(guide: &GuideId) -> Opening {
    let picked = library().get(guide).and_then(|guide| library().organism(&guide.organism));
    Opening {
        guide: guide.clone(),
        organism: picked.filter(|organism| organism.to_pick).map(|_| "caf".into()),
        frame: Frame::default(),
        by: OpenedBy::Home,
        visit: VisitId::from_bits(1),
    }
}

/// A visit, and what was written of it.
#[derive(Clone)]
pub struct Walk {
    /// The visit.
    pub visit: Visit,
    /// Its events.
    pub written: Vec<Stamped>,
    /// The clock on the wall.
    pub at: Timestamp,
}

impl Walk {
    /// A visit at the first step of `guide`.
    pub fn open(guide: &GuideId) -> Self {
        Self::open_in(library(), &opening(guide))
    }

    /// A visit of another library.
    pub fn open_in(library: &Arc<Catalogue>, opening: &Opening) -> Self {
        let at = Timestamp::UNIX_EPOCH;
        let events = Visit::begin(library, opening, TODAY).unwrap();
        let written: Vec<_> = events.into_iter().map(|event| Stamped { at, event }).collect();
        Self { visit: Visit::replay(library, &written).unwrap(), written, at }
    }

    /// Lets time pass, or the clock be set back.
    pub fn wait(&mut self, minutes: i64) {
        self.at += SignedDuration::from_mins(minutes);
    }

    /// Asks for something; what is granted happens.
    pub fn ask(&mut self, command: &Command) -> Result<Vec<Event>, Refusal> {
        let events = self.visit.decide(command)?;
        for event in &events {
            let stamped = Stamped { at: self.at, event: event.clone() };
            self.visit.apply(&stamped).unwrap_or_else(|misfit| panic!("{command:?}: {misfit}"));
            self.written.push(stamped);
        }
        Ok(events)
    }

    /// Asks for something that has to be granted.
    pub fn must(&mut self, command: &Command) {
        self.ask(command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
    }

    /// Asks for several things in a row that have to be granted.
    pub fn all(&mut self, commands: impl IntoIterator<Item = Command>) {
        commands.into_iter().for_each(|command| self.must(&command));
    }

    /// What a helper would ask next to come to an end; `None` once the visit is over.
    pub fn good(&self) -> Option<Command> {
        let request = self.visit.current();
        if self.visit.closed().is_some() {
            None
        } else if request.ending().is_some() {
            let close = Command::Close(RecordId::from_bits(2));
            Some(if self.visit.depth() > 0 { Command::Return } else { close })
        } else if let Some(obstacle) = request.open_obstacle() {
            Some(Command::Leave(obstacle.id))
        } else if self.visit.mandate_is_due() {
            Some(Command::AnswerMandate(MandateAnswer::Without))
        } else if let (Some(first), None) = (request.step()?.answers().first(), request.answer()) {
            Some(Command::Answer(first.id.clone()))
        } else {
            Some(Command::Done)
        }
    }

    /// Goes on to the end by good wishes; tells how many it took.
    pub fn finish(&mut self) -> usize {
        let mut wishes = 0;
        while let Some(command) = self.good() {
            self.must(&command);
            wishes += 1;
            assert!(wishes < 100, "this does not end: {command:?}");
        }
        wishes
    }
}

/// Numbers drawn at random, of which a wish is made when it is known where the visit stands.
pub type Draw = (u8, usize, usize, i8);

/// The wish that `draw` stands for: most often one that makes sense here, sometimes one that does not.
pub fn wish(visit: &Visit, (kind, a, b, _): Draw) -> Command {
    let all = guides();
    let here = &visit.current().guide;
    // One time in four the thing is looked for in a guide that may be another.
    let guide = if b.is_multiple_of(4) { all[a % all.len()] } else { here };
    let step = visit
        .current()
        .step()
        .filter(|_| !b.is_multiple_of(4))
        .unwrap_or(&guide.steps[b % guide.steps.len()]);
    let obstacle = ObstacleId(match visit.current().obstacles.len() {
        0 => 1,
        count => visit.current().obstacles[(count - 1).saturating_sub(b % 2)].id.0,
    });
    match kind % 24 {
        0..6 => Command::Done,
        6..9 => step
            .answers()
            .get(a % step.answers().len().max(1))
            .map_or(Command::Done, |answer| Command::Answer(answer.id.clone())),
        9 | 10 => Command::ChooseMode(HelpMode::ALL[a % 3]),
        11 => Command::AnswerMandate(MandateAnswer::ALL[a % 4]),
        12 => Command::Back,
        13 | 14 => step
            .stuck
            .get(a % step.stuck.len().max(1))
            .map_or(Command::Back, |stuck| Command::Stuck(stuck.id.clone())),
        15 => Command::Cause(Cause::ALL[a % Cause::ALL.len()]),
        16 => Command::Solve { obstacle, by: (b % 3 > 0).then_some(a % 5) },
        17 => Command::Leave(obstacle),
        18 | 19 => Command::Detour { obstacle, guide: all[a % all.len()].id.clone() },
        20 => Command::Return,
        21 => Command::End(an_end(guide, a, b)),
        22 => match b % 4 {
            0 => Command::Pause(None),
            1 => Command::Resume,
            2 => Command::Reframe(a_frame(guide, a)),
            // Every other one is the guide whose body has to be picked, however many guides there are.
            _ if b % 8 == 7 => Command::Open(a_request(&"autre/demande".into(), a)),
            _ => Command::Open(a_request(&all[a % all.len()].id, a)),
        },
        _ if b % 5 == 0 => Command::Close(RecordId::from_bits(3)),
        _ => Command::Resume,
    }
}

/// An opening that sometimes forgets to pick a body.
fn a_request(guide: &GuideId, a: usize) -> Opening {
    let opening = opening(guide);
    Opening { organism: opening.organism.clone().filter(|_| !(a / 7).is_multiple_of(3)), ..opening }
}

fn an_end(guide: &Procedure, a: usize, b: usize) -> End {
    let redirections = [
        Redirection::Organism("impots".into()),
        Redirection::Organism("nobody".into()),
        Redirection::HereLater,
    ];
    let ending = match CommonEnding::ALL.get(a % 8) {
        Some(common) => common.id().into(),
        None => guide.endings[a % guide.endings.len()].id.clone(),
    };
    End {
        ending,
        reason: NotHereReason::ALL.get(b % 5).copied(),
        redirected_to: redirections.get(b % 4).cloned(),
    }
}

fn a_frame(guide: &Procedure, a: usize) -> Frame {
    let item = guide.bring.get(a % (guide.bring.len() + 1)).map(|bring| bring.id.clone());
    let said = if a.is_multiple_of(2) { Said::NotThere } else { Said::There };
    Frame {
        presence: Presence::ALL.get(a % 5).copied(),
        minutes: u16::try_from(a % 90).ok(),
        items: item.into_iter().map(|item| (item, said)).collect(),
    }
}

/// Walks from `guide` by the wishes that `draws` stand for.
pub fn random(guide: usize, draws: &[Draw]) -> Walk {
    let all = guides();
    let mut walk = Walk::open(&all[guide % all.len()].id);
    for draw in draws {
        walk.wait(i64::from(draw.3));
        let _ = walk.ask(&wish(&walk.visit, *draw));
    }
    walk
}
