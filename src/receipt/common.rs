//! What the paper says at the endings that every guide has.

use super::content::{Left, Line};
use super::phrase::{organism_name, to};
use super::remote;
use crate::procedure::endings::CommonEnding;
use crate::procedure::model::Gesture;
use crate::visit::event::{NotHereReason, Redirection};
use crate::visit::request::Request;
use crate::visit::state::Visit;

/// What was done and how sure it is.
pub(super) fn result(request: &Request) -> Vec<Line> {
    let Some(ending) = request.ending() else { return vec![] };
    let said = match CommonEnding::of_id(&ending.id) {
        Some(CommonEnding::Stopped) => "nous arrêtons **pour aujourd’hui**.",
        // The guide no longer has the ending: nothing is said that may be wrong.
        None => "nous avons suivi cette demande **aujourd’hui**. Notre guide a changé depuis.",
        Some(CommonEnding::NotHere) => "**nous ne le faisons pas ici**.",
        Some(CommonEnding::Redirected) => "c’est **ailleurs** que cela se fait.",
        Some(CommonEnding::Blocked) => "**pas possible aujourd’hui**.",
        Some(CommonEnding::Already) => "c’est **déjà fait**.",
    };
    let mut result = vec![Line::sure(format!("{}\u{a0}: {said}", request.guide.title))];
    result.extend(ending.reason.map(|reason| Line::sure(why_not_here(reason))));
    result.push(Line::sure(match CommonEnding::of_id(&ending.id) {
        Some(CommonEnding::Already) => "Il n’y a rien à refaire.",
        _ if may_have_been_sent(request) => "Ce qui est déjà envoyé reste envoyé.",
        _ => "Rien n’a été envoyé.",
    }));
    result
}

/// Whether something was validated: what is sent stays sent, even if one stops afterwards. Of a step that the guide
/// no longer has, nobody can say that nothing was.
pub fn may_have_been_sent(request: &Request) -> bool {
    let mut done = request.steps.iter().filter(|record| record.done);
    done.any(|record| {
        request.guide.step(&record.id).is_none_or(|step| step.gesture == Some(Gesture::Validation))
    })
}

/// Why a request is not done at this desk, in words that blame nobody.
pub fn why_not_here(reason: NotHereReason) -> &'static str {
    match reason {
        NotHereReason::NoTime => "Nous n’avons pas assez de temps aujourd’hui.",
        NotHereReason::OutOfFrame => "Ce bureau n’est pas prévu pour cette demande.",
        NotHereReason::NoMandate => "Il faut un mandat pour cela, et nous n’en avons pas.",
        NotHereReason::AnotherBody => "C’est un autre service qui s’en occupe.",
    }
}

/// What is left to do.
pub(super) fn left(visit: &Visit, request: &Request) -> Vec<Left> {
    let Some(ending) = request.ending() else { return vec![] };
    let mut left = Vec::new();
    if let Some(to) = &ending.redirected_to {
        left.push(you(go_to(visit, request, to)));
    }
    match CommonEnding::of_id(&ending.id) {
        Some(CommonEnding::Stopped | CommonEnding::Blocked) => {
            let come_back =
                if visit.is_remote() { remote::COME_BACK } else { "revenir avec ce papier pour continuer" };
            left.push(you(Line::sure(come_back)));
        }
        Some(CommonEnding::NotHere | CommonEnding::Redirected) if left.is_empty() => {
            left.push(you(Line::sure(format!("demander {}", to(&organism_name(visit, request))))));
        }
        _ => {}
    }
    left
}

/// Where to go, as an act: « demander à la CAF ».
fn go_to(visit: &Visit, request: &Request, place_to_go: &Redirection) -> Line {
    let id = match place_to_go {
        Redirection::Organism(id) => id,
        Redirection::HereLater if visit.is_remote() => return Line::sure(remote::ANOTHER_DAY),
        Redirection::HereLater => return Line::sure("revenir nous voir, un autre jour, sur rendez-vous"),
        other => return Line::sure(format!("aller voir {}", place(other))),
    };
    let organism = visit.library().organism(id);
    let name = organism.map_or_else(|| organism_name(visit, request), |known| known.with_article.clone());
    let ask = format!("demander {}", to(&name));
    match organism.and_then(|known| known.phones.first()) {
        Some(phone) => Line {
            // A number is dialled in one go: it is not cut at the end of a line.
            text: format!("{ask}\u{a0}: **{}** ({})", phone.number.replace(' ', "\u{a0}"), phone.cost),
            to_check: phone.to_check,
        },
        None => Line::sure(ask),
    }
}

/// A place to go, in words: « un espace France services ».
pub fn place(to: &Redirection) -> &'static str {
    match to {
        Redirection::Organism(_) => "l’organisme lui-même",
        Redirection::FranceServices => "un espace France services",
        Redirection::TownHall => "la mairie ou son centre communal d’action sociale (CCAS)",
        Redirection::SocialWorker => "le service social du département",
        Redirection::DigitalAdviser => "un conseiller numérique",
        Redirection::HereLater => "notre bureau, un autre jour, sur rendez-vous",
    }
}

fn you(what: Line) -> Left {
    Left { who: "Vous".into(), what, due: None }
}
