//! A record without a name: codes, bands and a month. No day, no hour, no word that someone typed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::band::{ShortBand, VisitBand};
use super::month::Month;
use crate::desk::Letters;
use crate::procedure::cause::Cause;
use crate::procedure::ids::{GuideId, ItemId, NodeId, OrganismId, StuckId};
use crate::procedure::model::{Outcome, Procedure};
use crate::visit::event::{NotHereReason, OpenedBy, Redirection};
use crate::visit::frame::Presence;
use crate::visit::help::{HelpMode, MandateAnswer};
use crate::visit::ids::RecordId;
use crate::visit::obstacle::Obstacle;
use crate::visit::request::{Request, StepRecord};
use crate::visit::state::Visit;

/// The version of the records that this program writes.
pub const VERSION: u8 = 1;

/// What remains of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The version of the format.
    pub v: u8,
    /// Its random name.
    pub id: RecordId,
    /// The desk.
    pub desk: Letters,
    /// The month of the visit.
    pub month: Month,
    /// Who was there, if it was said.
    pub presence: Option<Presence>,
    /// How long the visit took, pauses left out.
    pub band: VisitBand,
    /// The guides that were opened, detours included, in order.
    pub requests: Vec<RequestRecord>,
}

/// What remains of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRecord {
    /// The guide.
    pub guide: GuideId,
    /// Its version at that time.
    pub version: u32,
    /// The body that was picked, where the guide is for any body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organism: Option<OrganismId>,
    /// From where it was opened.
    pub opened_by: Origin,
    /// The steps that were reached.
    pub steps: Vec<ReachedStep>,
    /// What got in the way.
    pub obstacles: Vec<ObstacleRecord>,
    /// The papers and means that were said to be missing.
    pub missing: Vec<ItemId>,
    /// How sure the ending is; `None` where there is no ending, or one that the guide no longer has.
    pub result: Option<Outcome>,
    /// The ending.
    pub ending: Option<NodeId>,
    /// Why it was not done here.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "reason_code")]
    pub reason: Option<NotHereReason>,
    /// Where the person was told to go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirected_to: Option<Redirection>,
}

/// From where a request was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The home screen.
    Home,
    /// An obstacle.
    Detour,
    /// A code on a paper.
    Ticket,
}

/// A step that was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReachedStep {
    /// The step.
    pub id: NodeId,
    /// Who did it, or was about to.
    pub mode: HelpMode,
    /// How long one stood before it.
    pub band: ShortBand,
    /// The answer to the notice of the mandate, if it was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateAnswer>,
}

/// Something that got in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObstacleRecord {
    /// Where.
    pub step: Place,
    /// The stuck point, where it is one of the guide's.
    pub stuck: Option<StuckId>,
    /// Why.
    pub causes: Vec<Cause>,
    /// How long it stood in the way; `None` in the frame, which takes no time of its own.
    pub band: Option<ShortBand>,
    /// Whether it was solved.
    pub solved: bool,
}

/// Where an obstacle stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "NodeId", into = "NodeId")]
pub enum Place {
    /// Before the first step: a paper or a means was missing.
    Frame,
    /// At a step.
    Step(NodeId),
}

/// The code of [`Place::Frame`]: no step may bear that id.
const FRAME: &str = "frame";

impl From<NodeId> for Place {
    fn from(id: NodeId) -> Self {
        if id.as_str() == FRAME { Self::Frame } else { Self::Step(id) }
    }
}

impl From<Place> for NodeId {
    fn from(place: Place) -> Self {
        match place {
            Place::Frame => FRAME.into(),
            Place::Step(id) => id,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Frame => f.write_str(FRAME),
            Self::Step(id) => write!(f, "{id}"),
        }
    }
}

/// What became of a request, said by a person who comes back with the paper: a record of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followup {
    /// The version of the format.
    pub v: u8,
    /// Its random name: nothing links it to the record of the visit.
    pub id: RecordId,
    /// The desk.
    pub desk: Letters,
    /// The month in which it was said.
    pub month: Month,
    /// The guide.
    pub guide: GuideId,
    /// The result that the paper said.
    pub result_said: Outcome,
    /// What became of it.
    pub became: Became,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// Granted.
    Granted,
    /// Refused.
    Refused,
    /// No answer came.
    NoAnswer,
    /// One does not know yet.
    Unknown,
}

impl Became {
    /// Every answer, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Granted, Self::Refused, Self::NoAnswer, Self::Unknown];
}

impl Record {
    /// What remains of `visit` at the desk `desk`, once it is closed; `None` before, and where it was only to
    /// practise.
    pub fn of(visit: &Visit, desk: Letters) -> Option<Self> {
        if visit.is_practice() {
            return None;
        }
        Some(Self {
            v: VERSION,
            id: visit.closed()?,
            desk,
            month: Month::of(visit.on()),
            presence: visit.requests().iter().find_map(|request| request.frame.presence),
            band: VisitBand::of(visit.spent()),
            requests: visit.requests().iter().map(RequestRecord::of).collect(),
        })
    }
}

impl RequestRecord {
    fn of(request: &Request) -> Self {
        let missing: Vec<_> = request.frame.missing().cloned().collect();
        let in_the_frame = missing.iter().map(|item| ObstacleRecord::of_missing(&request.guide, item));
        let ending = request.ending();
        Self {
            guide: request.guide.id.clone(),
            version: request.version,
            organism: request.organism.clone(),
            opened_by: Origin::from(request.by),
            steps: request.steps.iter().map(ReachedStep::of).collect(),
            obstacles: in_the_frame.chain(request.obstacles.iter().map(ObstacleRecord::of)).collect(),
            missing,
            result: request.outcome(),
            ending: ending.map(|ending| ending.id.clone()),
            reason: ending.and_then(|ending| ending.reason),
            redirected_to: ending.and_then(|ending| ending.redirected_to.clone()),
        }
    }
}

impl From<OpenedBy> for Origin {
    fn from(by: OpenedBy) -> Self {
        match by {
            OpenedBy::Home => Self::Home,
            OpenedBy::Detour { .. } => Self::Detour,
            OpenedBy::Ticket => Self::Ticket,
        }
    }
}

impl ReachedStep {
    fn of(step: &StepRecord) -> Self {
        let band = ShortBand::of(step.spent);
        Self { id: step.id.clone(), mode: step.mode, band, mandate: step.mandate }
    }
}

impl ObstacleRecord {
    fn of(obstacle: &Obstacle) -> Self {
        Self {
            step: Place::Step(obstacle.step.clone()),
            stuck: obstacle.stuck.clone(),
            causes: obstacle.causes.clone(),
            band: Some(ShortBand::of(obstacle.spent)),
            solved: obstacle.is_solved(),
        }
    }

    fn of_missing(guide: &Procedure, item: &ItemId) -> Self {
        let causes = vec![cause_of(guide, item)];
        Self { step: Place::Frame, stuck: None, causes, band: None, solved: false }
    }
}

/// The cause that the guide gives to a missing paper or means.
fn cause_of(guide: &Procedure, item: &ItemId) -> Cause {
    let paper = guide.bring.iter().find(|bring| bring.id == *item).map(|bring| bring.cause);
    let means = || guide.needs.iter().find(|need| need.id == *item).map(|need| need.mean.cause());
    // An item that the guide no longer has was a paper, most likely.
    paper.or_else(means).unwrap_or(Cause::A8)
}

/// A reason by the code that the shared lists give it: `F1`, not `no_time`.
mod reason_code {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::{Serialize, Serializer};

    use crate::visit::event::NotHereReason;

    pub(super) fn serialize<S: Serializer>(
        reason: &Option<NotHereReason>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        reason.map(NotHereReason::code).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NotHereReason>, D::Error> {
        let Some(code) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        let known = NotHereReason::ALL.into_iter().find(|reason| reason.code() == code);
        known.map(Some).ok_or_else(|| D::Error::custom("no such reason"))
    }
}
