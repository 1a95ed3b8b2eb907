//! What the paper says: a function of the visit, the desk's settings and a few choices.

use jiff::civil::Date;

use super::common;
use super::dates;
use crate::desk::Settings;
use crate::procedure::ids::ItemId;
use crate::procedure::model::{Outcome, Who};
use crate::procedure::text::Sentence;
use crate::visit::help::HelpMode;
use crate::visit::obstacle::{Obstacle, ObstacleState};
use crate::visit::request::{Request, StepRecord};
use crate::visit::state::Visit;

/// A sentence of the paper: `**bold**` is the only markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The sentence.
    pub text: String,
    /// Whether the paper must say « à vérifier ».
    pub to_check: bool,
}

/// What the helper and the person choose of the paper, beside what is typed on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// What the person wants, in their words, for each request; it stays in memory.
    pub aims: Vec<String>,
    /// Whether the pauses (families B and C) are printed.
    pub with_pauses: bool,
}

/// All that the paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The desk.
    pub desk: String,
    /// The day, in full.
    pub day: String,
    /// Address, phone and hours of the desk, where they are known.
    pub desk_lines: Vec<String>,
    /// One part a request.
    pub parts: Vec<Part>,
    /// The names of the bodies, with their articles.
    pub organisms: Vec<String>,
    /// Whether pauses were made (families B and C), printed or not.
    pub has_pauses: bool,
}

/// What the paper says of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the person came for.
    pub aim: String,
    /// What was done and how sure it is.
    pub result: Vec<Line>,
    /// What was done, and by whom.
    pub done: Vec<(String, &'static str)>,
    /// What got in the way.
    pub hindrances: Vec<Hindrance>,
    /// What is left to do.
    pub left: Vec<Left>,
    /// What to keep as a proof.
    pub proof: Option<Line>,
    /// How to know whether it worked.
    pub verify: Vec<Line>,
    /// What comes next.
    pub after: Vec<Line>,
    /// How to do it without the computer.
    pub offline: Vec<Line>,
    /// If one disagrees; the day of the answer is left blank.
    pub recourse: Vec<Line>,
}

/// Something that got in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hindrance {
    /// The stuck point's label in guillemets, or the words of the causes.
    pub what: String,
    /// « résolu » or « pas encore résolu »; none for a pause.
    pub state: Option<&'static str>,
    /// What solved it, where it was picked.
    pub by: Option<String>,
}

/// Something left to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Who: « Vous », « La CAF », « Nous ».
    pub who: String,
    /// What.
    pub what: Line,
    /// By when, in full.
    pub due: Option<String>,
}

impl Line {
    pub(super) fn sure(text: impl Into<String>) -> Self {
        Self { text: text.into(), to_check: false }
    }
}

impl From<&Sentence> for Line {
    fn from(sentence: &Sentence) -> Self {
        Self { text: sentence.raw().to_owned(), to_check: sentence.to_check() }
    }
}

/// What the paper of `visit` says.
pub fn receipt(visit: &Visit, desk: &Settings, choices: &Choices) -> Receipt {
    let asked = visit.requests().iter().filter(|request| !request.is_detour());
    let mut organisms: Vec<_> = asked.clone().map(|request| organism_name(visit, request)).collect();
    organisms.dedup();
    Receipt {
        desk: desk.name_or_default().to_owned(),
        day: dates::in_full(visit.on()),
        desk_lines: desk.contact_lines(),
        parts: asked
            .enumerate()
            .map(|(index, request)| {
                part_of(visit, request, choices, choices.aims.get(index).map(String::as_str))
            })
            .collect(),
        organisms,
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
    Part {
        aim: aim
            .map(str::trim)
            .filter(|aim| !aim.is_empty())
            .map_or_else(|| guide.title.clone(), str::to_owned),
        result: own.map_or_else(|| common::result(request), |ending| lines(&ending.say)),
        done: with_detours().flat_map(done_in).collect(),
        hindrances: with_detours().flat_map(|request| hindrances(request, choices.with_pauses)).collect(),
        left: left(visit, request),
        proof: own.and_then(|ending| ending.proof.as_ref()).map(Line::from),
        verify: own.map(|ending| verify(ending, visit.on())).unwrap_or_default(),
        after: if good { lines(&guide.after) } else { vec![] },
        offline: if good { vec![] } else { lines(&guide.offline) },
        recourse: if own.is_some() { lines(&guide.recourse) } else { vec![] },
    }
}

/// « **Vous** : regarder « Mes démarches », vers le … », with the markup of a line.
pub fn in_a_sentence(left: &Left) -> String {
    let what = super::document::lower_first(&left.what.text);
    let due = left.due.as_ref().map(|due| format!(", **{due}**")).unwrap_or_default();
    format!("**{}**\u{a0}: {what}{due}", left.who)
}

/// The request, and the detours that were taken from its obstacles.
fn with_detours<'a>(visit: &'a Visit, asked: &'a Request) -> impl Iterator<Item = &'a Request> {
    let from = visit.requests().iter().position(|request| std::ptr::eq(request, asked)).unwrap_or_default();
    let detours = visit.requests()[from + 1..].iter().take_while(|request| request.is_detour());
    std::iter::once(asked).chain(detours)
}

fn done_in(request: &Request) -> impl Iterator<Item = (String, &'static str)> {
    let done = request.steps.iter().filter(|record| record.done);
    done.filter_map(|record| {
        let did = request.guide.step(&record.id)?.did.clone()?;
        Some((did, by_whom(record)))
    })
}

/// Who did a step, as the paper says it.
fn by_whom(record: &StepRecord) -> &'static str {
    match record.mode {
        HelpMode::Person => "vous",
        HelpMode::Together => "vous, avec notre aide",
        HelpMode::ForThem => "nous, à votre demande",
    }
}

fn hindrances(request: &Request, with_pauses: bool) -> impl Iterator<Item = Hindrance> {
    request.obstacles.iter().filter_map(move |obstacle| hindrance(request, obstacle, with_pauses))
}

fn hindrance(request: &Request, obstacle: &Obstacle, with_pauses: bool) -> Option<Hindrance> {
    let step = request.guide.step(&obstacle.step);
    if is_pause(obstacle) {
        let short = step.map_or("", |step| step.short.as_str());
        let what = format!("Nous avons fait une pause à l’étape «\u{a0}{short}\u{a0}».");
        return with_pauses.then_some(Hindrance { what, state: None, by: None });
    }
    let label = step.zip(obstacle.stuck.as_ref()).and_then(|(step, stuck)| step.stuck(stuck));
    let what = match label {
        Some(stuck) => format!("«\u{a0}{}\u{a0}»", stuck.label.plain()),
        None => obstacle.causes.iter().map(|cause| cause.words()).collect::<Vec<_>>().join(", "),
    };
    let (state, by) = match &obstacle.state {
        ObstacleState::Solved { by } => ("résolu", by.clone()),
        ObstacleState::Open | ObstacleState::Unsolved => ("pas encore résolu", None),
    };
    Some(Hindrance { what, state: Some(state), by })
}

fn left(visit: &Visit, request: &Request) -> Vec<Left> {
    let mut left = missing(request);
    match request.own_ending() {
        Some(ending) => left.extend(ending.then.iter().map(|task| Left {
            who: who(visit, request, task.who),
            what: Line::from(&task.what),
            due: task.due.as_ref().map(|due| dates::due_by(due, visit.on())),
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
            who: "Vous".into(),
            what: Line::sure(format!(
                "préparer ce qui n’était pas là\u{a0}: {}",
                super::document::lower_first(&bring.item.plain())
            )),
            due: None,
        })
        .collect()
}

fn verify(ending: &crate::procedure::model::Ending, today: Date) -> Vec<Line> {
    let verify = &ending.verify;
    let mut said = lines(&verify.say);
    let by = verify.by.as_ref().map(|due| dates::due_by(due, today));
    if let Some(by) = by {
        said.push(Line::sure(format!("Vous devriez le savoir **{by}**.")));
    }
    let mut otherwise = lines(&verify.if_not);
    if let Some(first) = otherwise.first_mut() {
        first.text = format!("**Sinon\u{a0}:** {}", super::document::lower_first(&first.text));
    }
    said.extend(otherwise);
    said
}

pub(super) fn who(visit: &Visit, request: &Request, who: Who) -> String {
    match who {
        Who::Person => "Vous".into(),
        Who::Organism => upper_first(&organism_name(visit, request)),
        Who::Desk => "Nous".into(),
    }
}

/// The body's name with its article: « la CAF ».
pub(super) fn organism_name(visit: &Visit, request: &Request) -> String {
    visit
        .library()
        .organism(request.organism())
        .map_or_else(|| "l’organisme".to_owned(), |organism| organism.with_article.clone())
}

fn lines(text: &[Sentence]) -> Vec<Line> {
    text.iter().map(Line::from).collect()
}

/// `text` with a capital.
pub fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
