//! Who does what: the mode of help of a step, and the mandate that some gestures need.

use serde::{Deserialize, Serialize};

/// Who does a step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpMode {
    /// The person: « vous ».
    Person,
    /// The person with our help: « vous, avec notre aide ».
    #[default]
    Together,
    /// We, at the person's request: « nous, à votre demande ».
    ForThem,
}

impl HelpMode {
    /// Every mode, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Person, Self::Together, Self::ForThem];
}

/// The answer to the notice that a gesture done for the person needs a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MandateAnswer {
    /// A mandate is signed.
    Signed,
    /// A mandate of Aidants Connect.
    AidantsConnect,
    /// The person does it after all.
    PersonTakesOver,
    /// Go on without: noted without a name, never printed as a fault.
    Without,
}

impl MandateAnswer {
    /// Every answer, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Signed, Self::AidantsConnect, Self::PersonTakesOver, Self::Without];

    /// Whether the answer holds for the other gestures of the same request.
    pub fn covers_the_request(self) -> bool {
        matches!(self, Self::Signed | Self::AidantsConnect)
    }
}

#[cfg(test)]
#[path = "help_tests.rs"]
mod tests;
