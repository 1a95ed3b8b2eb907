//! The endings that every guide has, beside its own.

use super::ids::NodeId;
use super::model::Outcome;

/// An ending that every guide has without writing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommonEnding {
    /// Stopped for today.
    Stopped,
    /// Not done at this desk.
    NotHere,
    /// Sent elsewhere.
    Redirected,
    /// Not possible today.
    Blocked,
    /// Already done or already open.
    Already,
}

impl CommonEnding {
    /// Every common ending, in the order of their numbers.
    pub const ALL: [Self; 5] = [Self::Stopped, Self::NotHere, Self::Redirected, Self::Blocked, Self::Already];

    /// The id that journals and records keep.
    pub fn id(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::NotHere => "not_here",
            Self::Redirected => "redirected",
            Self::Blocked => "blocked",
            Self::Already => "already",
        }
    }

    /// The number that tickets write: 56–60, after those of the guides.
    pub fn number(self) -> u8 {
        match self {
            Self::Stopped => 56,
            Self::NotHere => 57,
            Self::Redirected => 58,
            Self::Blocked => 59,
            Self::Already => 60,
        }
    }

    /// How sure it is.
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Stopped => Outcome::Stopped,
            Self::NotHere => Outcome::NotHere,
            Self::Redirected => Outcome::Redirected,
            Self::Blocked => Outcome::Blocked,
            Self::Already => Outcome::Already,
        }
    }

    /// The common ending of that id.
    pub fn of_id(id: &NodeId) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.id() == id.as_str())
    }

    /// The common ending of that number.
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.number() == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_numbers_lead_back() {
        for ending in CommonEnding::ALL {
            assert_eq!(CommonEnding::of_id(&ending.id().into()), Some(ending));
            assert_eq!(CommonEnding::of_number(ending.number()), Some(ending));
        }
        assert_eq!(CommonEnding::ALL.map(CommonEnding::number), [56, 57, 58, 59, 60]);
        assert_eq!(CommonEnding::of_number(55), None);
    }

    #[test]
    fn ids_are_the_codes_of_their_outcomes() {
        for ending in CommonEnding::ALL {
            let code = serde_json::to_value(ending.outcome()).unwrap();
            assert_eq!(code, ending.id());
        }
    }
}
