//! What the paper says: a function of the visit, the desk's settings and a few choices.

use super::common;
use super::content::{Choices, Hindrance, Left, Line, Part, Receipt};
use super::dates;
use super::phrase::{lower_first, organism_name, upper_first};
use super::remote;
use super::words;
use crate::desk::Settings;
use crate::procedure::ids::ItemId;
use crate::procedure::model::{Ending, Outcome, Who};
use crate::procedure::text::Sentence;
use crate::visit::help::HelpMode;
use crate::visit::obstacle::{Obstacle, ObstacleState};
use crate::visit::request::{Request, StepRecord};
use crate::visit::state::Visit;

/// What the paper of `visit` says.
pub fn receipt(visit: &Visit, desk: &Settings, choices: &Choices) -> Receipt {
    let asked = visit.requests().iter().filter(|request| !request.is_detour());
    let mut organisms: Vec<_> = asked.clone().map(|request| organism_name(visit, request)).collect();
    organisms.dedup();
    Receipt {
        practice: visit.is_practice(),
        desk: desk.name_or_default().to_owned(),
        day: dates::in_full(visit.on()),
        remote: visit.is_remote(),
        address: desk.address_lines(),
        phone: desk.phone_said(),
        hours: desk.hours_said(),
        parts: asked
            .enumerate()
            .map(|(index, request)| {
                part_of(visit, request, choices, choices.aims.get(index).map(String::as_str))
            })
            .collect(),
        organisms,
        has_reference: visit.requests().iter().any(can_have_a_reference),
        has_pauses: visit.requests().iter().flat_map(|request| &request.obstacles).any(is_pause),
    }
}

/// A relative may read the paper: what it tells of someone's skills or doubts is their own choice.
fn is_pause(obstacle: &Obstacle) -> bool {
    obstacle.causes.iter().any(|cause| cause.family().is_kept_off_paper())
}

/// What the paper says of one request of `visit`, for the aim that was typed, if one was.
pub fn part_of(visit: &Visit, request: &Request, choices: &Choices, aim: Option<&str>) -> Part {
    let with_detours = || with_detours(visit, request);
    let guide = &request.guide;
    let good = request.outcome().is_some_and(Outcome::is_good);
    let own = request.own_ending();
    let afar = visit.is_remote();
    let typed = aim.map(str::trim).filter(|aim| !aim.is_empty());
    let part = Part {
        aim: typed.map_or_else(|| guide.title.clone(), str::to_owned),
        own_words: typed.is_some(),
        result: own.map_or_else(|| common::result(request), |ending| lines(&ending.say)),
        done: with_detours().flat_map(|request| done_in(request, afar)).collect(),
        hindrances: with_detours().flat_map(|request| hindrances(request, choices.with_pauses)).collect(),
        left: left(visit, request),
        proof: own.and_then(|ending| ending.proof.as_ref()).map(Line::from),
        verify: own.map(|ending| lines(&ending.verify.say)).unwrap_or_default(),
        known_by: own
            .and_then(|ending| ending.verify.by.as_ref())
            .and_then(|due| dates::due_by(due, visit.on())),
        otherwise: own.map(otherwise).unwrap_or_default(),
        after: if good { lines(&guide.after) } else { vec![] },
        offline: if good { vec![] } else { lines(offline(request)) },
        recourse: if awaits_or_has_a_decision(request) { lines(&guide.recourse) } else { vec![] },
        call: call(visit, request),
    };
    if afar { remote::part(part) } else { part }
}

/// The way without the computer: that of the ending where it leads to another body.
fn offline(request: &Request) -> &[Sentence] {
    let own = request.own_ending().and_then(|ending| ending.offline.as_ref());
    own.unwrap_or(&request.guide.offline)
}

fn can_have_a_reference(request: &Request) -> bool {
    use Outcome::{Granted, Obtained, Sent, ToComplete};
    let outcome = request.outcome().filter(|_| !request.is_detour());
    matches!(outcome, Some(Sent | Granted | Obtained | ToComplete)) || common::may_have_been_sent(request)
}

/// Whether there is or will be an answer that one may disagree with.
fn awaits_or_has_a_decision(request: &Request) -> bool {
    let outcome = request.own_ending().map(|ending| ending.result);
    matches!(outcome, Some(Outcome::Sent | Outcome::Granted))
}

/// The request, and the detours that were taken from its obstacles.
fn with_detours<'a>(visit: &'a Visit, asked: &'a Request) -> impl Iterator<Item = &'a Request> {
    let from = visit.requests().iter().position(|request| std::ptr::eq(request, asked)).unwrap_or_default();
    let detours = visit.requests()[from + 1..].iter().take_while(|request| request.is_detour());
    std::iter::once(asked).chain(detours)
}

fn done_in(request: &Request, remote: bool) -> impl Iterator<Item = (String, &'static str)> {
    let done = || request.steps.iter().filter(|record| record.done);
    let told: Vec<_> = done()
        .filter_map(|record| {
            let did = request.guide.step(&record.id)?.did.clone()?;
            Some((did, by_whom(record.mode, remote)))
        })
        .collect();
    // Steps that the guide of today no longer has have no words: they are counted.
    let untold = HelpMode::ALL.into_iter().filter_map(move |mode| {
        let gone = |record: &&StepRecord| record.mode == mode && request.guide.step(&record.id).is_none();
        let count = done().filter(gone).count();
        (count > 0).then(|| (steps_of_the_request(count), by_whom(mode, remote)))
    });
    told.into_iter().chain(untold)
}

fn steps_of_the_request(count: usize) -> String {
    match count {
        1 => words::ONE_STEP.fr.to_owned(),
        _ => words::STEPS.with(&[("count", &count.to_string())]),
    }
}

/// Who did a step, as the paper says it.
fn by_whom(mode: HelpMode, remote: bool) -> &'static str {
    match mode {
        HelpMode::Person => words::BY_PERSON.fr,
        HelpMode::Together if remote => words::BY_PHONE.fr,
        HelpMode::Together => words::BY_TOGETHER.fr,
        HelpMode::ForThem => words::BY_US.fr,
    }
}

fn hindrances(request: &Request, with_pauses: bool) -> impl Iterator<Item = Hindrance> {
    request.obstacles.iter().filter_map(move |obstacle| hindrance(request, obstacle, with_pauses))
}

fn hindrance(request: &Request, obstacle: &Obstacle, with_pauses: bool) -> Option<Hindrance> {
    let step = request.guide.step(&obstacle.step);
    if is_pause(obstacle) {
        let what = match step {
            Some(step) => words::PAUSE_AT.with(&[("step", &step.short)]),
            None => words::PAUSE.fr.to_owned(),
        };
        return with_pauses.then_some(Hindrance { what, state: None, by: None });
    }
    let label = step.zip(obstacle.stuck.as_ref()).and_then(|(step, stuck)| step.stuck(stuck));
    let what = match label {
        Some(stuck) => format!("«\u{a0}{}\u{a0}»", stuck.label.plain()),
        None => obstacle.causes.iter().map(|cause| cause.words()).collect::<Vec<_>>().join(", "),
    };
    let (state, by) = match &obstacle.state {
        ObstacleState::Solved { by } => (words::SOLVED.fr, by.clone()),
        ObstacleState::Open | ObstacleState::Unsolved => (words::UNSOLVED.fr, None),
    };
    Some(Hindrance { what, state: Some(state), by })
}

fn left(visit: &Visit, request: &Request) -> Vec<Left> {
    let finished = matches!(request.outcome(), Some(Outcome::Granted | Outcome::Obtained | Outcome::Already));
    let mut left = if finished { vec![] } else { missing(request) };
    match request.own_ending() {
        Some(ending) => left.extend(ending.then.iter().map(|task| Left {
            who: who(visit, request, task.who),
            what: Line::from(&task.what),
            due: task.due.as_ref().and_then(|due| dates::due_by(due, visit.on())),
        })),
        None => left.extend(common::left(visit, request)),
    }
    left
}

/// The papers that were said not to be there, for a request that is not finished without them.
fn missing(request: &Request) -> Vec<Left> {
    let missing = |id: &ItemId| request.guide.bring.iter().find(|bring| bring.id == *id);
    let papers = request.frame.missing().filter_map(missing);
    papers
        .map(|bring| Left {
            who: words::YOU.fr.into(),
            what: Line {
                text: words::PREPARE.with(&[("item", &lower_first(&bring.item.plain()))]),
                to_check: bring.item.to_check(),
            },
            due: None,
        })
        .collect()
}

/// The phone of the request's body, unless the request belongs elsewhere.
fn call(visit: &Visit, request: &Request) -> Option<Line> {
    if matches!(request.outcome(), Some(Outcome::Redirected | Outcome::NotHere)) {
        return None;
    }
    let organism = visit.library().organism(request.organism())?;
    let phone = organism.phones.first()?;
    let call = Line {
        text: words::CALL.with(&[
            ("body", &organism.with_article),
            ("phone", &phone.number),
            ("cost", &phone.cost),
        ]),
        to_check: phone.to_check,
    };
    Some(call)
}

fn otherwise(ending: &Ending) -> Vec<Line> {
    let mut otherwise = lines(&ending.verify.if_not);
    // « Sans nouvelles, appeler… » says by itself when.
    if let Some(first) = otherwise.first_mut().filter(|first| !first.text.starts_with("Sans ")) {
        first.text = words::OTHERWISE.with(&[("what", &lower_first(&first.text))]);
    }
    otherwise
}

pub(super) fn who(visit: &Visit, request: &Request, who: Who) -> String {
    match who {
        Who::Person => words::YOU.fr.into(),
        Who::Organism => upper_first(&organism_name(visit, request)),
        Who::Desk => words::WE.fr.into(),
    }
}

fn lines(text: &[Sentence]) -> Vec<Line> {
    text.iter().map(Line::from).collect()
}
