//! A step.

use crate::procedure::model::{Gesture, ReviewState};
use crate::visit::help::{HelpMode, MandateAnswer};
use crate::visit::rail::Rail;
use jiff::civil::Date;

/// What only experience teaches.
pub const HELPER: &str = "Pour l’aidant";
/// What often gets in the way here.
pub const STUCK_HERE: &str = "Si ça coince ici";
/// Something else gets in the way.
pub const SCREEN_CHANGED: &str = "L’écran ne ressemble pas à cela";
/// Who does it.
pub const WHO: &str = "Qui fait\u{a0}?";
/// Something gets in the way.
pub const STUCK: &str = "Ça coince";
/// The step is done.
pub const DONE: &str = "C’est fait";
/// Back.
pub const BACK: &str = "Étape d’avant";
/// Back, in the full window.
pub const BACK_SHORT: &str = "Retour";
/// Open the body's site.
pub const OPEN_SITE: &str = "Ouvrir le site";
/// No browser opened.
pub const NO_BROWSER: &str = "Le navigateur ne s’est pas ouvert. Voici l’adresse du site, à copier ou à taper dans un navigateur\u{a0}:";
/// Try again to open it.
pub const OPEN_AGAIN: &str = "Réessayer";
/// Copy its address.
pub const COPY: &str = "Copier l’adresse";
/// It was copied.
pub const COPIED: &str = "Adresse copiée";
/// End otherwise.
pub const END_OTHERWISE: &str = "Terminer ici";
/// Look at the frame again.
pub const FRAME: &str = "Le cadre";
/// A question whose answer chooses the way.
pub const QUESTION: &str = "Une question pour la suite\u{a0}:";
/// Said where it was not answered.
pub const ANSWER_FIRST: &str = "Répondez d’abord à la question.";
/// What to write down by hand.
pub const NOTE: &str = "À noter";
/// Come back from a detour.
pub const RETURN: &str = "Revenir à la démarche";
/// Something got in the way and was solved.
pub const SOLVED: &str = "ça a coincé, résolu";
/// Something got in the way and was not.
pub const UNSOLVED: &str = "ça a coincé";

/// « Étape 4, il en reste environ 5 ».
pub fn place(rail: &Rail<'_>) -> String {
    match rail.left {
        0 => format!("Étape {}, la dernière", rail.here),
        left => format!("Étape {}, il en reste environ {left}", rail.here),
    }
}

/// « Détour : Récupérer son accès caf.fr ».
pub fn detour(title: &str) -> String {
    format!("Détour\u{a0}: {title}")
}

/// Who does it.
pub fn mode(mode: HelpMode, column: bool) -> &'static str {
    match (mode, column) {
        (HelpMode::Person, _) => "La personne",
        (HelpMode::Together, _) => "Ensemble",
        (HelpMode::ForThem, true) => "Nous",
        (HelpMode::ForThem, false) => "Nous, pour elle",
    }
}

/// « Il reste 27 minutes. »
pub fn time_left(minutes: i64) -> String {
    match minutes {
        ..=0 => "Le temps prévu est passé.".to_owned(),
        1 => "Il reste 1 minute.".to_owned(),
        _ => format!("Il reste {minutes} minutes."),
    }
}

/// « Depuis 12 minutes. »
pub fn time_spent(minutes: i64) -> String {
    match minutes {
        ..=0 => "Nous venons de commencer.".to_owned(),
        1 => "Depuis 1 minute.".to_owned(),
        _ => format!("Depuis {minutes} minutes."),
    }
}

/// Who has read the guide.
pub fn review(state: ReviewState, on: Date, organism: &str) -> String {
    let month = format!("{:02}/{}", on.month(), on.year());
    match state {
        ReviewState::FromSources => {
            format!("Guide écrit d’après des sources publiques ({month}). Pas encore relu par {organism}.")
        }
        ReviewState::ReadByAgent => {
            format!("Guide relu par un agent ({month}). Pas encore relu par {organism}.")
        }
        ReviewState::SignedByOrganism => format!("Guide relu et signé par {organism} ({month})."),
    }
}

/// The notice of the mandate.
pub const MANDATE: &str = "Ce geste demande un mandat";
/// What to do about it.
pub const MANDATE_ASK: &str =
    "Quand nous le faisons pour la personne, il faut un mandat écrit. Que faisons-nous\u{a0}?";

/// The gesture, in words.
pub fn gesture(gesture: Gesture) -> &'static str {
    match gesture {
        Gesture::Credentials => "À cette étape, on saisit l’identifiant et le mot de passe.",
        Gesture::Form => "À cette étape, on remplit un formulaire.",
        Gesture::Validation => "À cette étape, on valide des informations.",
    }
}

/// An answer to the notice.
pub fn mandate(answer: MandateAnswer) -> &'static str {
    match answer {
        MandateAnswer::Signed => "Un mandat est signé",
        MandateAnswer::AidantsConnect => "Un mandat Aidants Connect est ouvert",
        MandateAnswer::PersonTakesOver => "La personne reprend la main",
        MandateAnswer::Without => "Continuer sans mandat",
    }
}

/// What an answer means.
pub fn mandate_sub(answer: MandateAnswer) -> &'static str {
    match answer {
        MandateAnswer::Signed => "Il nomme ces gestes et porte une date. Il reste ici, sur papier.",
        MandateAnswer::AidantsConnect => "Il vaut pour toute cette demande.",
        MandateAnswer::PersonTakesOver => "Nous restons à côté.",
        MandateAnswer::Without => "C’est noté, sans nom. Rien n’est écrit sur le papier.",
    }
}
