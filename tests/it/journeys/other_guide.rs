//! Visits taken up again with another guide than they were begun with, or with less than was written.

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::platform::folders;
use cote_a_cote::ui::words::{bar, closing, home, pause, resumed};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{at_ending, finishes, prints};
use super::texts::{self, ACCESS};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);
const BUILT_IN: &str = include_str!("../../../procedures/caf/recuperer-son-acces.json");

/// Puts `text` in the desk's own folder, as the guide `id`.
fn own(data: &Path, id: &str, text: &str) -> PathBuf {
    let path = folders::procedures(data).join(format!("{id}.json"));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

/// The built-in guide in a newer version.
fn newer() -> String {
    let version = texts::library().get(&ACCESS.into()).unwrap().version;
    BUILT_IN.replacen(&format!("\"version\": {version},"), &format!("\"version\": {},", version + 1), 1)
}

/// A visit interrupted at the step « demander-code ».
fn interrupted(data: &Path) {
    Desk::open(data)
        .finds(GUIDE.0, GUIDE.1)
        .enter()
        .answers(1)
        .sees_at_once(texts::step(ACCESS, "demander-code"));
}

fn updated(step: &str) -> String {
    format!("Le guide a été mis à jour depuis. Vous reprenez à l’étape «\u{a0}{step}\u{a0}».")
}

#[test]
fn a_guide_that_was_updated_says_so() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    interrupted(data);
    own(data, ACCESS, &newer());
    let mut desk = Desk::open(data);
    desk.does_not_see(home::BROKEN).press(pause::RESUME);
    let here = texts::step(ACCESS, "demander-code");
    desk.sees_at_once(here).sees_at_once(&updated(here)).press(bar::READ).does_not_see(&updated(here));
    desk.enter().enter().enter();
    at_ending(&mut desk, data, "acces-retrouve");
    prints(&mut desk);
    finishes(&mut desk, data);
}

#[test]
fn a_step_that_is_gone_gives_way_to_the_one_before() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    interrupted(data);
    let number = texts::library().get(&ACCESS.into()).unwrap().step(&"demander-code".into()).unwrap().number;
    let renamed = newer().replace("\"demander-code\"", "\"recevoir-un-code\"");
    let (before, after) = renamed.split_once("\"id\": \"recevoir-un-code\"").unwrap();
    let after = after.replacen(&format!("\"number\": {number}"), "\"number\": 54", 1);
    own(data, ACCESS, &format!("{before}\"id\": \"recevoir-un-code\"{after}"));

    let mut desk = Desk::open(data);
    desk.does_not_see(home::BROKEN).press(pause::RESUME).sees_at_once(texts::step(ACCESS, "choisir"));
    let moved = format!(
        "Le guide a été mis à jour depuis, et l’endroit où vous en étiez n’y est plus. Vous reprenez à l’étape \
         «\u{a0}{}\u{a0}». Ce qui a été fait est gardé.",
        texts::step(ACCESS, "choisir")
    );
    desk.sees_at_once(&moved);
    let events = disk::events(data);
    assert_eq!(events[events.len() - 2..], ["resumed", "went_back"]);
    // The answer is still there.
    desk.enter().sees_at_once(texts::step(ACCESS, "demander-code")).enter().enter().enter();
    at_ending(&mut desk, data, "acces-retrouve");
    let record = {
        prints(&mut desk);
        finishes(&mut desk, data)
    };
    let steps = record["requests"][0]["steps"].as_array().unwrap();
    assert_eq!(steps.iter().filter(|step| step["id"] == "demander-code").count(), 1, "{steps:?}");
}

/// A visit of a desk's own guide, which someone then took away, taken up again.
fn gone(data: &Path) -> Desk {
    let number = texts::library().get(&ACCESS.into()).unwrap().number.unwrap();
    let mine = BUILT_IN
        .replace(ACCESS, "caf/chez-nous")
        .replacen(&format!("\"number\": {number},"), "", 1)
        .replace(texts::title(ACCESS), "Chez nous tout est bleu");
    let path = own(data, "caf/chez-nous", &mine);
    let mut desk = Desk::open(data);
    desk.does_not_see(home::BROKEN).types("chez nous tout est bleu").enter().enter().answers(1);
    desk.sees_at_once(texts::step(ACCESS, "demander-code")).enter();
    drop(desk);
    fs::remove_file(path).unwrap();
    let mut desk = Desk::open(data);
    desk.sees("Demande (CAF)").press(pause::RESUME);
    desk.sees_at_once(resumed::GUIDE_GONE).sees_at_once(closing::CHOOSE).does_not_see(closing::OWN);
    desk
}

#[test]
fn a_visit_whose_guide_is_gone_is_ended_printed_and_recorded() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = gone(data);
    desk.does_not_see("Rien n’a été envoyé");
    desk.press(closing::common(cote_a_cote::procedure::endings::CommonEnding::Stopped));
    let paper = prints(&mut desk);
    assert!(
        paper.says("2 étapes de la démarche") && paper.says("vous, avec notre aide"),
        "{}",
        paper.words()
    );
    assert!(!paper.says("Rien n’a été envoyé"), "nobody can tell: {}", paper.words());
    let record = finishes(&mut desk, data);
    assert_eq!(record["requests"][0]["guide"], "caf/chez-nous");
    assert_eq!(record["requests"][0]["steps"].as_array().unwrap().len(), 3);
    assert_eq!(record["requests"][0]["result"], "stopped");
    assert!(Desk::open(data).does_not_see(&pause::interrupted(1)).says(home::QUESTION));
}

#[test]
fn a_visit_whose_guide_is_gone_may_wait() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = gone(data);
    desk.key(Named::Escape).sees_at_once(home::QUESTION).sees(&home::paused(1));
    assert_eq!(disk::events(data).last().unwrap(), "paused");
    drop(desk);
    let mut desk = Desk::open(data);
    desk.press(pause::FORGOTTEN);
    desk.sees("Demande (CAF)");
}

#[test]
fn a_damaged_middle_is_said_with_where_one_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    interrupted(data);
    let path = disk::journals(data).pop().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let damaged = text.replace("\"event\":\"done\"", "\"event\":\"d\u{0}ne\"");
    fs::write(&path, &damaged).unwrap();
    let mut desk = Desk::open(data);
    desk.press(pause::RESUME).sees_at_once(texts::step(ACCESS, "choisir"));
    let said = desk.driver().texts().into_iter().find(|text| text.starts_with("Une partie de cet")).unwrap();
    assert!(said.contains("Vous reprenez à l’étape"), "{said}");
    let copies = disk::files(data).into_iter().filter(|path| path.to_string_lossy().contains("damaged-1"));
    assert_eq!(copies.map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>(), [damaged]);
}
