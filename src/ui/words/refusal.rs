//! Why a wish is not granted, in words.

use crate::visit::Refusal;

/// What to say, where saying something helps.
pub fn words(refusal: Refusal) -> Option<&'static str> {
    match refusal {
        // The screen shows these where they are: the question, the notice, the obstacle.
        Refusal::Unanswered | Refusal::MandateUnanswered | Refusal::ObstacleOpen => None,
        Refusal::AtTheStart => Some("C’est la première étape."),
        Refusal::AlreadyUnderWay => Some("Ce guide est déjà ouvert. Revenez d’abord à la démarche."),
        Refusal::OrganismNotPicked => Some("Choisissez d’abord l’organisme."),
        Refusal::InADetour => Some("Un détour est en cours. Revenez d’abord à la démarche."),
        Refusal::AtAnEnding
        | Refusal::NotAtAnEnding
        | Refusal::NotInADetour
        | Refusal::ReasonMissing
        | Refusal::NoSuchThing
        | Refusal::Over => None,
    }
}
