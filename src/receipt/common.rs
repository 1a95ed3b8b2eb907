//! What the paper says at the endings that every guide has.

use super::content::{Left, Line};
use super::phrase::{organism_name, to};
use super::words;
use crate::procedure::endings::CommonEnding;
use crate::procedure::model::Gesture;
use crate::visit::event::{NotHereReason, Redirection};
use crate::visit::request::Request;
use crate::visit::state::Visit;

/// What was done and how sure it is.
pub(super) fn result(request: &Request) -> Vec<Line> {
    let Some(ending) = request.ending() else { return vec![] };
    let said = match CommonEnding::of_id(&ending.id) {
        Some(CommonEnding::Stopped) => words::STOPPED,
        // The guide no longer has the ending: nothing is said that may be wrong.
        None => words::CHANGED,
        Some(CommonEnding::NotHere) => words::NOT_HERE,
        Some(CommonEnding::Redirected) => words::REDIRECTED,
        Some(CommonEnding::Blocked) => words::BLOCKED,
        Some(CommonEnding::Already) => words::ALREADY,
    };
    let mut result = vec![Line::sure(said.with(&[("title", &request.guide.title)]))];
    result.extend(ending.reason.map(|reason| Line::sure(why_not_here(reason))));
    result.push(Line::sure(match CommonEnding::of_id(&ending.id) {
        Some(CommonEnding::Already) => words::NOTHING_TO_REDO.fr,
        _ if may_have_been_sent(request) => words::STAYS_SENT.fr,
        _ => words::NOTHING_SENT.fr,
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
fn why_not_here(reason: NotHereReason) -> &'static str {
    match reason {
        NotHereReason::NoTime => words::NO_TIME.fr,
        NotHereReason::OutOfFrame => words::OUT_OF_FRAME.fr,
        NotHereReason::NoMandate => words::NO_MANDATE.fr,
        NotHereReason::AnotherBody => words::ANOTHER_BODY.fr,
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
            let come_back = if visit.is_remote() { words::CALL_BACK } else { words::COME_BACK };
            left.push(you(Line::sure(come_back.fr)));
        }
        Some(CommonEnding::NotHere | CommonEnding::Redirected) if left.is_empty() => {
            let body = to(&organism_name(visit, request));
            left.push(you(Line::sure(words::ASK.with(&[("to_body", &body)]))));
        }
        _ => {}
    }
    left
}

/// Where to go, as an act: « demander à la CAF ».
fn go_to(visit: &Visit, request: &Request, place_to_go: &Redirection) -> Line {
    let id = match place_to_go {
        Redirection::Organism(id) => id,
        Redirection::HereLater if visit.is_remote() => return Line::sure(words::CALL_US.fr),
        Redirection::HereLater => return Line::sure(words::SEE_US.fr),
        other => return Line::sure(words::GO_TO.with(&[("place", place(other))])),
    };
    let organism = visit.library().organism(id);
    let name = organism.map_or_else(|| organism_name(visit, request), |known| known.with_article.clone());
    let body = to(&name);
    match organism.and_then(|known| known.phones.first()) {
        Some(phone) => Line {
            text: words::ASK_BY_PHONE.with(&[
                ("to_body", &body),
                ("phone", &phone.number),
                ("cost", &phone.cost),
            ]),
            to_check: phone.to_check,
        },
        None => Line::sure(words::ASK.with(&[("to_body", &body)])),
    }
}

/// A place to go, in words: « un espace France services ».
pub fn place(to: &Redirection) -> &'static str {
    match to {
        Redirection::Organism(_) => words::BODY_ITSELF.fr,
        Redirection::FranceServices => words::FRANCE_SERVICES.fr,
        Redirection::TownHall => words::TOWN_HALL.fr,
        Redirection::SocialWorker => words::SOCIAL_WORKER.fr,
        Redirection::DigitalAdviser => words::DIGITAL_ADVISER.fr,
        Redirection::HereLater => words::OUR_DESK.fr,
    }
}

fn you(what: Line) -> Left {
    Left { who: words::YOU.fr.into(), what, due: None }
}
