//! What happened, as the journal keeps it: ids and codes, never a word that someone typed.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::frame::Frame;
use super::help::{HelpMode, MandateAnswer};
use super::ids::{RecordId, VisitId};
use super::obstacle::ObstacleId;
use super::pause_word::PauseWord;
use crate::procedure::cause::Cause;
use crate::procedure::ids::{AnswerId, GuideId, NodeId, OrganismId, StuckId};

/// The version of the journal's format.
pub const FORMAT: u8 = 1;

/// An event and when it happened: one line of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamped {
    /// When.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A visit began: always the first event, and only the first.
    Started {
        /// The version of the journal's format.
        format: u8,
        /// The visit's name.
        visit: VisitId,
        /// The day, at the desk.
        on: Date,
    },
    /// A guide was opened, and its first step is before us.
    Opened {
        /// The guide.
        guide: GuideId,
        /// Its version.
        version: u32,
        /// The body that was picked, where the guide is for any body.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organism: Option<OrganismId>,
        /// From where.
        by: OpenedBy,
        /// The step at which it starts.
        at_step: NodeId,
    },
    /// The frame was agreed, or changed.
    Framed {
        /// All of it.
        frame: Frame,
    },
    /// A question was answered, or answered otherwise.
    Answered {
        /// The step of the question.
        step: NodeId,
        /// The answer.
        answer: AnswerId,
    },
    /// Somebody else does the step from now on.
    ModeChosen {
        /// Who.
        mode: HelpMode,
    },
    /// The notice of the mandate was answered.
    MandateAnswered {
        /// The step of the gesture.
        step: NodeId,
        /// The answer.
        answer: MandateAnswer,
    },
    /// A step was done.
    Done {
        /// The step.
        step: NodeId,
        /// Who did it.
        mode: HelpMode,
        /// The step or ending that comes next.
        to: NodeId,
    },
    /// One went back: what was done stays recorded.
    WentBack {
        /// The step to which.
        to: NodeId,
    },
    /// Something got in the way.
    ObstacleOpened {
        /// Its name within the visit.
        obstacle: ObstacleId,
        /// The step.
        step: NodeId,
        /// The stuck point of the guide, where it is a known one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stuck: Option<StuckId>,
        /// Why.
        causes: Vec<Cause>,
    },
    /// The causes of an obstacle were completed or corrected.
    CausesChanged {
        /// Which obstacle.
        obstacle: ObstacleId,
        /// All of them.
        causes: Vec<Cause>,
    },
    /// An obstacle was solved.
    ObstacleSolved {
        /// Which.
        obstacle: ObstacleId,
        /// The guide's own sentence that solved it, if it was picked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    /// An obstacle was left unsolved.
    ObstacleLeft {
        /// Which.
        obstacle: ObstacleId,
    },
    /// A detour came to its end, and the step from which it was taken is before us again.
    Returned,
    /// An ending was chosen; one may still go back.
    EndingChosen {
        /// The ending: the guide's own, or one that every guide has.
        ending: NodeId,
        /// Why it is not done here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<NotHereReason>,
        /// Where the person can go.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        redirected_to: Option<Redirection>,
    },
    /// The clock stopped.
    Paused {
        /// The word by which the person comes back; every word may be in use.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        word: Option<PauseWord>,
    },
    /// The clock goes on, after a pause or a restart.
    Resumed,
    /// The visit is over: nothing follows.
    Closed {
        /// The name of the record that remains of it.
        record: RecordId,
    },
}

/// From where a guide was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenedBy {
    /// The home screen.
    Home,
    /// An obstacle.
    Detour {
        /// Which.
        obstacle: ObstacleId,
    },
    /// A code on a paper.
    Ticket,
}

/// Why it is not done at this desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotHereReason {
    /// There is no time (F1).
    NoTime,
    /// It is out of the desk's frame (F2).
    OutOfFrame,
    /// There is no mandate (F3).
    NoMandate,
    /// Another body does it.
    AnotherBody,
}

impl NotHereReason {
    /// Every reason, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::NoTime, Self::OutOfFrame, Self::NoMandate, Self::AnotherBody];

    /// The code that records keep.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoTime => "F1",
            Self::OutOfFrame => "F2",
            Self::NoMandate => "F3",
            Self::AnotherBody => "another_body",
        }
    }
}

/// Where a person is told to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Redirection {
    /// A body: its counter or its phone.
    Organism(OrganismId),
    /// A France services desk.
    FranceServices,
    /// The town hall or its social centre (CCAS).
    TownHall,
    /// A social worker of the department.
    SocialWorker,
    /// A digital adviser.
    DigitalAdviser,
    /// Here, another day, by appointment.
    HereLater,
}
