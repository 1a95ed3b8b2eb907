//! Codes of records in French words, for those who read an export.

use super::record::{Origin, Place};
use crate::procedure::model::Outcome;
use crate::visit::event::{NotHereReason, Redirection};
use crate::visit::frame::Presence;
use crate::visit::help::MandateAnswer;

pub(super) fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Person => "la personne",
        Presence::WithRelative => "avec un proche",
        Presence::RelativeFor => "un proche vient pour elle",
        Presence::Remote => "à distance",
    }
}

pub(super) fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Home => "accueil",
        Origin::Detour => "détour",
        Origin::Ticket => "récapitulatif",
    }
}

pub(super) fn mandate(answer: MandateAnswer) -> &'static str {
    match answer {
        MandateAnswer::Signed => "mandat signé",
        MandateAnswer::AidantsConnect => "mandat Aidants Connect",
        MandateAnswer::PersonTakesOver => "la personne reprend la main",
        MandateAnswer::Without => "sans mandat",
    }
}

pub(super) fn reason(reason: NotHereReason) -> &'static str {
    match reason {
        NotHereReason::NoTime => "pas le temps",
        NotHereReason::OutOfFrame => "hors de notre cadre",
        NotHereReason::NoMandate => "pas de mandat",
        NotHereReason::AnotherBody => "un autre organisme",
    }
}

pub(super) fn redirection(to: &Redirection) -> String {
    match to {
        Redirection::Organism(id) => format!("organisme\u{a0}: {id}"),
        Redirection::FranceServices => "espace France services".to_owned(),
        Redirection::TownHall => "mairie ou CCAS".to_owned(),
        Redirection::SocialWorker => "service social du département".to_owned(),
        Redirection::DigitalAdviser => "conseiller numérique".to_owned(),
        Redirection::HereLater => "notre bureau, sur rendez-vous".to_owned(),
    }
}

pub(super) fn place(place: &Place) -> String {
    match place {
        Place::Frame => "avant la première étape".to_owned(),
        Place::Step(id) => id.to_string(),
    }
}

pub(super) fn outcome_code(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Granted => "granted",
        Outcome::Sent => "sent",
        Outcome::Obtained => "obtained",
        Outcome::ToComplete => "to_complete",
        Outcome::Redirected => "redirected",
        Outcome::Blocked => "blocked",
        Outcome::Stopped => "stopped",
        Outcome::Already => "already",
        Outcome::NotHere => "not_here",
    }
}
