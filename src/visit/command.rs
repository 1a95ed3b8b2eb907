//! What someone at the desk wants to happen.

use super::event::{NotHereReason, OpenedBy, Redirection};
use super::frame::Frame;
use super::help::{HelpMode, MandateAnswer};
use super::ids::{RecordId, VisitId};
use super::obstacle::ObstacleId;
use super::pause_word::PauseWord;
use crate::procedure::cause::Cause;
use crate::procedure::endings::CommonEnding;
use crate::procedure::ids::{AnswerId, GuideId, ItemId, NodeId, OrganismId, StuckId};

/// A wish that a visit under way grants or refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Answer the question of the step before us.
    Answer(AnswerId),
    /// Let somebody else do the step.
    ChooseMode(HelpMode),
    /// Answer the notice of the mandate.
    AnswerMandate(MandateAnswer),
    /// The whole step is done.
    Done,
    /// Go back to the step before; from an ending, to the last step.
    Back,
    /// A stuck point of this step gets in the way.
    Stuck(StuckId),
    /// Something else gets in the way; with an obstacle open here, one more cause of it, or one less.
    Cause(Cause),
    /// The obstacle is solved, by that sentence of the guide (its place in `try`) where it is known.
    Solve {
        /// Which obstacle.
        obstacle: ObstacleId,
        /// The place in the stuck point's `try`, from 0.
        by: Option<usize>,
    },
    /// The obstacle stays as it is.
    Leave(ObstacleId),
    /// Open another guide to get round an obstacle.
    Detour {
        /// Which obstacle.
        obstacle: ObstacleId,
        /// Which guide.
        guide: GuideId,
    },
    /// Open the guide that gets a means that was said to be missing.
    Supply(ItemId),
    /// A means that was said to be missing is there after all.
    Has(ItemId),
    /// Come back from a detour; before its end, it counts as stopped.
    Return,
    /// End here.
    End(End),
    /// Open one more guide for the same person.
    Open(Opening),
    /// Change what was agreed.
    Reframe(Frame),
    /// Stop the clock; the word, if one is free, brings the visit back.
    Pause(Option<PauseWord>),
    /// Let the clock run again.
    Resume,
    /// The visit is over.
    Close(RecordId),
}

/// A guide to open, and what was agreed before its first step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The guide.
    pub guide: GuideId,
    /// The body that was picked, where the guide is for any body.
    pub organism: Option<OrganismId>,
    /// What was agreed.
    pub frame: Frame,
    /// From where: never a detour.
    pub by: OpenedBy,
    /// The name of the visit that it starts, where it starts one.
    pub visit: VisitId,
}

/// An ending to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The ending: the guide's own, or one that every guide has.
    pub ending: NodeId,
    /// Why it is not done here: indispensable for that ending.
    pub reason: Option<NotHereReason>,
    /// Where the person can go.
    pub redirected_to: Option<Redirection>,
}

impl End {
    /// An ending with nothing more to say of it.
    pub fn at(ending: impl Into<NodeId>) -> Self {
        Self { ending: ending.into(), reason: None, redirected_to: None }
    }

    /// An ending that every guide has, with the reason that one of them needs.
    pub(super) fn at_common(ending: &NodeId) -> Self {
        let not_here = ending.as_str() == CommonEnding::NotHere.id();
        Self { reason: not_here.then_some(NotHereReason::OutOfFrame), ..Self::at(ending.clone()) }
    }
}
