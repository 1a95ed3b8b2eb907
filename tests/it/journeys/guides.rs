//! Each guide from the home screen to the paper.

use std::path::Path;

use cote_a_cote::procedure::ids::NodeId;
use cote_a_cote::procedure::model::Outcome;
use cote_a_cote::receipt::common::may_have_been_sent;
use cote_a_cote::ui::words::{closing, frame, home, paper as papers, step as step_words};
use cote_a_cote::visit::Visit;

use super::desk::Desk;
use super::disk::{self, Paper};
use super::texts::{ACCESS, DECLARATION, FRANCE_CONNECT, PENSION, RSA};

/// What is on screen has to be what is on disk: a step of the guide, with what the person reads.
#[track_caller]
pub fn at(desk: &mut Desk, data: &Path, step: &str) {
    let visit = disk::visit(data);
    let here = visit.current().step().unwrap_or_else(|| panic!("{:?}", visit.current().position()));
    assert_eq!(here.id.as_str(), step);
    desk.sees_at_once(&here.title);
    let request = visit.current();
    let title = request.guide.title.as_str();
    let title = if request.is_detour() { step_words::detour(title) } else { title.to_owned() };
    desk.sees_at_once(&title);
}

/// An ending was reached, on disk and on screen.
#[track_caller]
pub fn at_ending(desk: &mut Desk, data: &Path, ending: &str) {
    let visit = disk::visit(data);
    assert_eq!(visit.current().ending().map(|chosen| &chosen.id), Some(&NodeId::from(ending)));
    let sent = may_have_been_sent(visit.current());
    desk.sees_at_once(closing::sure(visit.current().outcome().unwrap(), sent));
}

/// From an ending: the paper, printed; its words.
#[track_caller]
pub fn prints(desk: &mut Desk) -> Paper {
    desk.enter().sees_at_once(papers::TITLE);
    desk.enter().sees_at_once(papers::CAME_OUT);
    let printed = &desk.window().printed;
    Paper::read(printed.last().expect("a paper").bytes())
}

/// From the paper that came out: home, the visit closed and its record kept.
#[track_caller]
pub fn finishes(desk: &mut Desk, data: &Path) -> serde_json::Value {
    // The question has the focus: Enter is « Oui ».
    desk.enter().sees_at_once(home::QUESTION);
    let closed = disk::visit(data).closed().expect("the visit is closed");
    let record = disk::records(data).pop().expect("a record");
    assert_eq!(record["id"], closed.to_string());
    record
}

/// The paper says all that was done, how it ended and what is left.
#[track_caller]
pub fn says_all(paper: &Paper, visit: &Visit) {
    let says = |text: &str| assert!(paper.says(text), "{text:?} is not on the paper: {}", paper.words());
    says("lundi 23 novembre 2026");
    for request in visit.requests() {
        for record in request.steps.iter().filter(|record| record.done) {
            let did = request.guide.step(&record.id).and_then(|step| step.did.as_deref());
            did.into_iter().for_each(says);
        }
        let Some(ending) = request.own_ending().filter(|_| !request.is_detour()) else { continue };
        ending.say.iter().for_each(|sentence| says(&sentence.plain()));
        ending.verify.say.iter().for_each(|sentence| says(&sentence.plain()));
        if !ending.then.is_empty() {
            says("À faire maintenant");
        }
    }
}

fn ids(record: &serde_json::Value) -> Vec<String> {
    let steps = record["requests"][0]["steps"].as_array().unwrap().iter();
    steps.map(|step| step["id"].as_str().unwrap().to_owned()).collect()
}

/// A guide, the way through it, and its ending: an answer by its number, or none to say that it is done.
struct Way {
    guide: &'static str,
    words: &'static str,
    steps: &'static [(&'static str, Option<usize>)],
    ending: &'static str,
    result: &'static str,
}

fn walk(way: &Way) {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.sees_at_once(home::QUESTION).finds(way.words, way.guide).enter();
    for (step, answer) in way.steps {
        at(&mut desk, data, step);
        desk.wait(3);
        match answer {
            Some(n) => desk.answers(*n),
            None => desk.enter(),
        };
    }
    at_ending(&mut desk, data, way.ending);
    let paper = prints(&mut desk);
    let record = finishes(&mut desk, data);

    says_all(&paper, &disk::visit(data));
    let request = &record["requests"][0];
    assert_eq!((&request["guide"], &request["opened_by"]), (&way.guide.into(), &"home".into()));
    assert_eq!((&request["ending"], &request["result"]), (&way.ending.into(), &way.result.into()));
    assert_eq!(ids(&record), way.steps.iter().map(|(step, _)| *step).collect::<Vec<_>>());
    assert_eq!(record["month"], "2026-11");
    assert!(request["obstacles"].as_array().unwrap().is_empty());
    assert_eq!(disk::records(data).len(), 1);
    assert_eq!(desk.window().printed.len(), 1);
}

#[test]
fn rsa() {
    walk(&Way {
        guide: RSA,
        words: "rsa",
        steps: &[
            ("preparer", Some(1)),
            ("ouvrir", Some(1)),
            ("se-connecter", None),
            ("foyer", None),
            ("logement", None),
            ("travail", None),
            ("ressources", None),
            ("rib", None),
            ("envoyer", None),
            ("pieces", Some(1)),
        ],
        ending: "envoyee",
        result: "sent",
    });
}

#[test]
fn access_to_caf() {
    walk(&Way {
        guide: ACCESS,
        words: "mot de passe caf",
        steps: &[
            ("choisir", Some(1)),
            ("demander-code", None),
            ("nouveau-mot-de-passe", None),
            ("verifier", None),
        ],
        ending: "acces-retrouve",
        result: "granted",
    });
}

#[test]
fn monthly_declaration() {
    walk(&Way {
        guide: DECLARATION,
        words: "actualisation",
        steps: &[
            ("pour-qui", Some(1)),
            ("la-periode", Some(1)),
            ("preparer", None),
            ("se-connecter", None),
            ("trouver", Some(1)),
            ("repondre", None),
            ("valider", None),
            ("garder-la-preuve", Some(1)),
        ],
        ending: "envoyee",
        result: "sent",
    });
}

#[test]
fn pension() {
    walk(&Way {
        guide: PENSION,
        words: "retraite",
        steps: &[
            ("choisir-la-date", Some(1)),
            ("rassembler", None),
            ("se-connecter", None),
            ("regarder-sa-carriere", Some(2)),
            ("noter-ce-qui-manque", Some(1)),
            ("commencer", None),
            ("dire-sa-situation", None),
            ("banque-et-papiers", None),
            ("envoyer", Some(1)),
        ],
        ending: "envoyee",
        result: "sent",
    });
}

#[test]
fn france_connect() {
    walk(&Way {
        guide: FRANCE_CONNECT,
        words: "franceconnect",
        steps: &[
            ("quel-bouton", Some(1)),
            ("choisir-compte", Some(1)),
            ("entrer", None),
            ("confirmer", None),
        ],
        ending: "connecte",
        result: "granted",
    });
}

#[test]
fn a_request_without_a_guide_needs_its_body() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.types("hippopotame violet").sees_at_once(home::NOTHING_FOUND).press(home::OTHER);
    desk.sees_at_once(frame::ORGANISM).enter();
    // The body is asked for, and has the focus.
    desk.sees_at_once(frame::ORGANISM_MISSING);
    assert!(disk::journals(data).is_empty());
    // CAF, retraite, France Travail, Assurance maladie, Impôts.
    for _ in 0..5 {
        desk.key(iced::keyboard::key::Named::ArrowRight);
    }
    desk.does_not_see(frame::ORGANISM_MISSING).enter();
    for step in ["preparer", "se-connecter", "faire"] {
        at(&mut desk, data, step);
        desk.enter();
    }
    at(&mut desk, data, "garder-la-preuve");
    desk.answers(2);
    at_ending(&mut desk, data, "obtenue");
    assert_eq!(disk::visit(data).current().outcome(), Some(Outcome::Obtained));
    let paper = prints(&mut desk);
    let record = finishes(&mut desk, data);
    says_all(&paper, &disk::visit(data));
    assert_eq!(record["requests"][0]["organism"], "impots");
    assert_eq!(record["requests"][0]["result"], "obtained");
}
