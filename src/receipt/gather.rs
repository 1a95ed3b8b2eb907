//! What the paper says: a function of the visit, the desk's settings and a few choices.

use super::common;
use super::content::{Beside, Choices, Hindrance, Left, Line, Part, Receipt};
use super::dates;
use super::phrase::{organism_name, upper_first};
use super::remote;
use super::tell::Tell;
use super::words;
use crate::desk::Settings;
use crate::procedure::ids::ItemId;
use crate::procedure::model::{Ending, Outcome, Who};
use crate::procedure::text::Sentence;
use crate::tongue::Voice;
use crate::visit::help::HelpMode;
use crate::visit::obstacle::{Obstacle, ObstacleState};
use crate::visit::request::{Request, StepRecord};
use crate::visit::state::Visit;

/// What the paper of `visit` says.
pub fn receipt(visit: &Visit, desk: &Settings, choices: &Choices) -> Receipt {
    let voice = choices.tongue.as_deref().and_then(Voice::of);
    let beside = voice.map(|voice| Box::new(Beside { voice, receipt: told(visit, desk, choices, voice) }));
    Receipt { beside, ..told(visit, desk, choices, Voice::FRENCH) }
}

fn told(visit: &Visit, desk: &Settings, choices: &Choices, voice: Voice) -> Receipt {
    let tell = Tell { voice, afar: visit.is_remote() };
    let asked = visit.requests().iter().filter(|request| !request.is_detour());
    let mut organisms: Vec<_> = asked.clone().map(|request| organism_name(visit, request, tell)).collect();
    organisms.dedup();
    Receipt {
        practice: visit.is_practice(),
        desk: desk.name_or_default().to_owned(),
        day: dates::in_full_in(voice, visit.on()),
        remote: visit.is_remote(),
        address: desk.address_lines(),
        phone: desk.phone_said(),
        hours: desk.hours_said(),
        parts: asked
            .enumerate()
            .map(|(index, request)| {
                part_told(visit, request, choices, choices.aims.get(index).map(String::as_str), tell)
            })
            .collect(),
        organisms,
        has_reference: visit.requests().iter().any(can_have_a_reference),
        has_pauses: visit.requests().iter().flat_map(|request| &request.obstacles).any(is_pause),
        beside: None,
    }
}

/// A relative may read the paper: what it tells of someone's skills or doubts is their own choice.
fn is_pause(obstacle: &Obstacle) -> bool {
    obstacle.causes.iter().any(|cause| cause.family().is_kept_off_paper())
}

/// What the paper says of one request of `visit`, for the aim that was typed, if one was.
pub fn part_of(visit: &Visit, request: &Request, choices: &Choices, aim: Option<&str>) -> Part {
    let tell = Tell { voice: Voice::FRENCH, afar: visit.is_remote() };
    part_told(visit, request, choices, aim, tell)
}

fn part_told(visit: &Visit, request: &Request, choices: &Choices, aim: Option<&str>, tell: Tell) -> Part {
    let with_detours = || with_detours(visit, request);
    let guide = &request.guide;
    let good = request.outcome().is_some_and(Outcome::is_good);
    let own = request.own_ending();
    let typed = aim.map(str::trim).filter(|aim| !aim.is_empty());
    let part = Part {
        aim: typed.map_or_else(|| tell.voice.text(&guide.title), str::to_owned),
        own_words: typed.is_some(),
        result: own.map_or_else(|| common::result(request, tell), |ending| tell.lines(&ending.say)),
        done: with_detours().flat_map(|request| done_in(request, tell)).collect(),
        hindrances: with_detours()
            .flat_map(|request| hindrances(request, choices.with_pauses, tell))
            .collect(),
        left: left(visit, request, tell),
        proof: own.and_then(|ending| ending.proof.as_ref()).map(|proof| tell.line(proof)),
        verify: own.map(|ending| tell.lines(&ending.verify.say)).unwrap_or_default(),
        known_by: own
            .and_then(|ending| ending.verify.by.as_ref())
            .and_then(|due| dates::due_by_in(tell.voice, due, visit.on())),
        otherwise: own.map(|ending| otherwise(ending, tell)).unwrap_or_default(),
        after: if good { tell.lines(&guide.after) } else { vec![] },
        offline: if good { vec![] } else { tell.lines(offline(request)) },
        recourse: if awaits_or_has_a_decision(request) { tell.lines(&guide.recourse) } else { vec![] },
        call: call(visit, request, tell),
    };
    // Other languages have sentences of their own for people at a distance.
    if tell.afar && tell.voice.is_french() { remote::part(part) } else { part }
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

fn done_in(request: &Request, tell: Tell) -> impl Iterator<Item = (String, String)> {
    let done = || request.steps.iter().filter(|record| record.done);
    let told: Vec<_> = done()
        .filter_map(|record| {
            let did = request.guide.step(&record.id)?.did.as_ref()?;
            Some((tell.voice.text(did), by_whom(record.mode, tell)))
        })
        .collect();
    // Steps that the guide of today no longer has have no words: they are counted.
    let untold = HelpMode::ALL.into_iter().filter_map(move |mode| {
        let gone = |record: &&StepRecord| record.mode == mode && request.guide.step(&record.id).is_none();
        let count = done().filter(gone).count();
        (count > 0).then(|| (steps_of_the_request(count, tell), by_whom(mode, tell)))
    });
    told.into_iter().chain(untold)
}

fn steps_of_the_request(count: usize, tell: Tell) -> String {
    match count {
        1 => tell.say(&words::ONE_STEP, &[]),
        _ => tell.say(&words::STEPS, &[("count", &count.to_string())]),
    }
}

/// Who did a step, as the paper says it.
fn by_whom(mode: HelpMode, tell: Tell) -> String {
    let by = match mode {
        HelpMode::Person => words::BY_PERSON,
        HelpMode::Together if tell.afar => words::BY_PHONE,
        HelpMode::Together => words::BY_TOGETHER,
        HelpMode::ForThem => words::BY_US,
    };
    tell.say(&by, &[])
}

fn hindrances(request: &Request, with_pauses: bool, tell: Tell) -> impl Iterator<Item = Hindrance> {
    request.obstacles.iter().filter_map(move |obstacle| hindrance(request, obstacle, with_pauses, tell))
}

fn hindrance(request: &Request, obstacle: &Obstacle, with_pauses: bool, tell: Tell) -> Option<Hindrance> {
    let step = request.guide.step(&obstacle.step);
    if is_pause(obstacle) {
        let what = match step {
            Some(step) => tell.say(&words::PAUSE_AT, &[("step", &step.short)]),
            None => tell.say(&words::PAUSE, &[]),
        };
        return with_pauses.then_some(Hindrance { what, state: None, by: None });
    }
    let label = step.zip(obstacle.stuck.as_ref()).and_then(|(step, stuck)| step.stuck(stuck));
    let what = match label {
        Some(stuck) => format!("«\u{a0}{}\u{a0}»", stuck.label.plain()),
        None => {
            obstacle.causes.iter().map(|cause| tell.voice.text(cause.words())).collect::<Vec<_>>().join(", ")
        }
    };
    let (state, by) = match &obstacle.state {
        ObstacleState::Solved { by } => (words::SOLVED, by.as_deref().map(|by| tell.voice.text(by))),
        ObstacleState::Open | ObstacleState::Unsolved => (words::UNSOLVED, None),
    };
    Some(Hindrance { what, state: Some(tell.say(&state, &[])), by })
}

fn left(visit: &Visit, request: &Request, tell: Tell) -> Vec<Left> {
    let finished = matches!(request.outcome(), Some(Outcome::Granted | Outcome::Obtained | Outcome::Already));
    let mut left = if finished { vec![] } else { missing(request, tell) };
    match request.own_ending() {
        Some(ending) => left.extend(ending.then.iter().map(|task| Left {
            by: task.who,
            who: who(visit, request, task.who, tell),
            what: tell.line(&task.what),
            due: task.due.as_ref().and_then(|due| dates::due_by_in(tell.voice, due, visit.on())),
        })),
        None => left.extend(common::left(visit, request, tell)),
    }
    left
}

/// The papers that were said not to be there, for a request that is not finished without them.
fn missing(request: &Request, tell: Tell) -> Vec<Left> {
    let missing = |id: &ItemId| request.guide.bring.iter().find(|bring| bring.id == *id);
    let papers = request.frame.missing().filter_map(missing);
    papers
        .map(|bring| {
            let item = crate::procedure::text::plain(&tell.line(&bring.item).text);
            let what = tell.say(&words::PREPARE, &[("item", &tell.lower(&item))]);
            Left {
                by: Who::Person,
                who: tell.say(&words::YOU, &[]),
                what: Line { to_check: bring.item.to_check(), ..Line::sure(what) },
                due: None,
            }
        })
        .collect()
}

/// The phone of the request's body, unless the request belongs elsewhere.
fn call(visit: &Visit, request: &Request, tell: Tell) -> Option<Line> {
    if matches!(request.outcome(), Some(Outcome::Redirected | Outcome::NotHere)) {
        return None;
    }
    let organism = visit.library().organism(request.organism())?;
    let phone = organism.phones.first()?;
    let values =
        [("body", &*tell.body(organism)), ("phone", &phone.number), ("cost", &tell.voice.text(&phone.cost))];
    let call = Line { to_check: phone.to_check, ..Line::sure(tell.say(&words::CALL, &values)) };
    Some(call)
}

fn otherwise(ending: &Ending, tell: Tell) -> Vec<Line> {
    let mut otherwise = tell.lines(&ending.verify.if_not);
    let says_when = ending.verify.if_not.first().is_some_and(|first| first.raw().starts_with("Sans "));
    // « Sans nouvelles, appeler… » says by itself when.
    if let Some(first) = otherwise.first_mut().filter(|_| !says_when) {
        first.text = tell.say(&words::OTHERWISE, &[("what", &tell.lower(&first.text))]);
    }
    otherwise
}

fn who(visit: &Visit, request: &Request, who: Who, tell: Tell) -> String {
    match who {
        Who::Person => tell.say(&words::YOU, &[]),
        Who::Organism => upper_first(&organism_name(visit, request, tell)),
        Who::Desk => tell.say(&words::WE, &[]),
    }
}
