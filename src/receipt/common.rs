//! What the paper says at the endings that every guide has.

use super::content::{Left, Line};
use super::phrase::{organism_name, to_in};
use super::tell::Tell;
use super::words;
use crate::procedure::endings::CommonEnding;
use crate::procedure::model::{Gesture, Who};
use crate::tongue::Phrase;
use crate::visit::event::{NotHereReason, Redirection};
use crate::visit::request::Request;
use crate::visit::state::Visit;

/// What was done and how sure it is.
pub(super) fn result(request: &Request, tell: Tell) -> Vec<Line> {
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
    let mut result = vec![Line::sure(tell.say(&said, &[("title", &tell.voice.text(&request.guide.title))]))];
    result.extend(ending.reason.map(|reason| Line::sure(tell.say(&why_not_here(reason), &[]))));
    let sure = match CommonEnding::of_id(&ending.id) {
        Some(CommonEnding::Already) => words::NOTHING_TO_REDO,
        _ if may_have_been_sent(request) => words::STAYS_SENT,
        _ => words::NOTHING_SENT,
    };
    result.push(Line::sure(tell.say(&sure, &[])));
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
fn why_not_here(reason: NotHereReason) -> Phrase {
    match reason {
        NotHereReason::NoTime => words::NO_TIME,
        NotHereReason::OutOfFrame => words::OUT_OF_FRAME,
        NotHereReason::NoMandate => words::NO_MANDATE,
        NotHereReason::AnotherBody => words::ANOTHER_BODY,
    }
}

/// What is left to do.
pub(super) fn left(visit: &Visit, request: &Request, tell: Tell) -> Vec<Left> {
    let Some(ending) = request.ending() else { return vec![] };
    let mut left = Vec::new();
    if let Some(to) = &ending.redirected_to {
        left.push(you(go_to(visit, request, to, tell), tell));
    }
    match CommonEnding::of_id(&ending.id) {
        Some(CommonEnding::Stopped | CommonEnding::Blocked) => {
            let come_back = if visit.is_remote() { words::CALL_BACK } else { words::COME_BACK };
            left.push(you(Line::sure(tell.say(&come_back, &[])), tell));
        }
        Some(CommonEnding::NotHere | CommonEnding::Redirected) if left.is_empty() => {
            let body = to_in(tell.voice, &organism_name(visit, request, tell));
            left.push(you(Line::sure(tell.say(&words::ASK, &[("to_body", &body)])), tell));
        }
        _ => {}
    }
    left
}

/// Where to go, as an act: « demander à la CAF ».
fn go_to(visit: &Visit, request: &Request, place_to_go: &Redirection, tell: Tell) -> Line {
    let id = match place_to_go {
        Redirection::Organism(id) => id,
        Redirection::HereLater if visit.is_remote() => return Line::sure(tell.say(&words::CALL_US, &[])),
        Redirection::HereLater => return Line::sure(tell.say(&words::SEE_US, &[])),
        other => {
            let place = tell.say(&named(other), &[]);
            return Line::sure(tell.say(&words::GO_TO, &[("place", &place)]));
        }
    };
    let organism = visit.library().organism(id);
    let name = organism.map_or_else(|| organism_name(visit, request, tell), |known| tell.body(known));
    let body = to_in(tell.voice, &name);
    match organism.and_then(|known| known.phones.first()) {
        Some(phone) => Line {
            to_check: phone.to_check,
            ..Line::sure(tell.say(
                &words::ASK_BY_PHONE,
                &[("to_body", &body), ("phone", &phone.number), ("cost", &tell.voice.text(&phone.cost))],
            ))
        },
        None => Line::sure(tell.say(&words::ASK, &[("to_body", &body)])),
    }
}

/// A place to go, in words: « un espace France services ».
pub fn place(to: &Redirection) -> &'static str {
    named(to).fr
}

fn named(to: &Redirection) -> Phrase {
    match to {
        Redirection::Organism(_) => words::BODY_ITSELF,
        Redirection::FranceServices => words::FRANCE_SERVICES,
        Redirection::TownHall => words::TOWN_HALL,
        Redirection::SocialWorker => words::SOCIAL_WORKER,
        Redirection::DigitalAdviser => words::DIGITAL_ADVISER,
        Redirection::HereLater => words::OUR_DESK,
    }
}

fn you(what: Line, tell: Tell) -> Left {
    Left { by: Who::Person, who: tell.say(&words::YOU, &[]), what, due: None }
}
