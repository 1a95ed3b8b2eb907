//! Closing.

use crate::procedure::endings::CommonEnding;
use crate::procedure::model::Outcome;

/// The title of the choice.
pub const CHOOSE: &str = "Comment cela se termine-t-il\u{a0}?";
/// The guide's own endings.
pub const OWN: &str = "Dans ce guide";
/// The endings of every guide.
pub const COMMON: &str = "Dans tous les cas";
/// Choose another.
pub const OTHER_ENDING: &str = "Une autre issue";
/// Back to the step.
pub const BACK: &str = "Revenir à l’étape";
/// One more request.
pub const ANOTHER: &str = "Autre chose\u{a0}?";
/// The paper.
pub const PAPER: &str = "Le papier";
/// What is left.
pub const LEFT: &str = "À faire maintenant";
/// How to know.
pub const VERIFY: &str = "Comment savoir si ça a marché\u{a0}?";
/// What comes next.
pub const AFTER: &str = "Ensuite";
/// Scams.
pub const BEWARE: &str = "Attention aux arnaques";
/// The way without the computer.
pub const OFFLINE: &str = "Sans ordinateur";
/// Proof.
pub const PROOF: &str = "Preuve à garder";
/// End with a reason and a place.
pub const END: &str = "Terminer ainsi";

/// How sure it is; `sent` tells whether something was validated, and may have been sent, before it ended.
pub fn sure(outcome: Outcome, sent: bool) -> &'static str {
    match outcome {
        Outcome::Blocked | Outcome::Stopped | Outcome::NotHere if sent => "À suivre",
        Outcome::Granted | Outcome::Obtained | Outcome::Already => "C’est certain",
        Outcome::Sent | Outcome::ToComplete | Outcome::Redirected => "À suivre",
        Outcome::Blocked | Outcome::Stopped | Outcome::NotHere => "Rien n’a été envoyé",
    }
}

/// An ending that every guide has.
pub fn common(ending: CommonEnding) -> &'static str {
    match ending {
        CommonEnding::Stopped => "Nous arrêtons pour aujourd’hui",
        CommonEnding::NotHere => "Nous ne le faisons pas ici",
        CommonEnding::Redirected => "C’est ailleurs que cela se fait",
        CommonEnding::Blocked => "Pas possible aujourd’hui",
        CommonEnding::Already => "C’est déjà fait",
    }
}
