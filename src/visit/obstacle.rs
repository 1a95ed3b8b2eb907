//! An obstacle: where, why, how long, solved or not.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::procedure::cause::Cause;
use crate::procedure::ids::{NodeId, StuckId};

/// The name of an obstacle within its visit: 1, 2, 3…
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ObstacleId(pub u32);

/// Something that got in the way at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// Its name within the visit.
    pub id: ObstacleId,
    /// The step.
    pub step: NodeId,
    /// The stuck point of the guide, where it is a known one.
    pub stuck: Option<StuckId>,
    /// Why, at least one.
    pub causes: Vec<Cause>,
    /// Solved or not.
    pub state: ObstacleState,
    /// How long it stood in the way.
    pub spent: SignedDuration,
}

/// Whether an obstacle still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ObstacleState {
    /// It is being dealt with.
    Open,
    /// Solved, by the guide's own sentence where one was picked.
    Solved {
        /// The sentence.
        by: Option<String>,
    },
    /// Left as it was.
    Unsolved,
}

impl Obstacle {
    /// Whether it was solved.
    pub fn is_solved(&self) -> bool {
        matches!(self.state, ObstacleState::Solved { .. })
    }

    /// Whether it is being dealt with.
    pub fn is_open(&self) -> bool {
        self.state == ObstacleState::Open
    }
}
