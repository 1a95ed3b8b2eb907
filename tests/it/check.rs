//! What `check` finds: each rule broken in turn in a good guide.

use std::path::{Path, PathBuf};

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::check::{self, Around, Finding, Rule};
use cote_a_cote::procedure::model::Procedure;
use cote_a_cote::procedure::numbers::Numbers;
use cote_a_cote::procedure::shelf::Shelf;
use serde_json::{Value, json};

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/library")
}

fn fixture() -> Value {
    serde_json::from_str(include_str!("fixtures/library/caf/demander-le-rsa.json")).unwrap()
}

/// What is found in the good guide once each value stands at its JSON pointer; `null` takes the value away.
fn found(changes: &[(&str, Value)]) -> Vec<Finding> {
    let catalogue = Catalogue::of(&Shelf::folder(&library()), &Shelf::default());
    let mut numbers = Numbers::default();
    catalogue.iter().for_each(|guide| numbers.add(guide));
    let mut guide = fixture();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match guide.pointer_mut(parent).unwrap() {
            Value::Object(fields) if value.is_null() => drop(fields.shift_remove(key)),
            Value::Object(fields) => drop(fields.insert(key.to_owned(), value.clone())),
            Value::Array(items) if value.is_null() => drop(items.remove(key.parse().unwrap())),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("{pointer}"),
        }
    }
    let guide: Procedure = serde_json::from_value(guide).unwrap();
    let guides = catalogue.iter().map(|guide| (guide.id.clone(), guide.number)).collect();
    let around = Around { organisms: catalogue.organisms(), guides: &guides, numbers: &numbers, own: false };
    check::guide(&guide, &"caf/demander-le-rsa".into(), &around)
}

/// The findings of one change, as text.
fn told(pointer: &str, value: Value) -> String {
    let findings = found(&[(pointer, value)]);
    let lines: Vec<_> =
        findings.iter().map(|f| format!("  {:?} [{}] {}", f.rule, f.path, f.message)).collect();
    format!("{pointer}\n{}", if lines.is_empty() { "  NOTHING".to_owned() } else { lines.join("\n") })
}

#[test]
fn the_good_library_has_no_problem() {
    let report = check::shelf(&Shelf::folder(&library()), &Shelf::default());
    // Without a list of numbers it passes for a desk's own, which has none.
    let rules: Vec<_> = report.problems.iter().map(|problem| problem.rule).collect();
    assert_eq!(rules, [Rule::Numbers; 3]);
    assert_eq!(report.guides, 3);
    assert_eq!(found(&[]), []);
}

#[test]
fn ids_and_numbers() {
    let told = [
        told("/id", json!("caf/autre-nom")),
        told("/organism", json!("autre")),
        told("/steps/0/id", json!("Vos_Droits")),
        told("/steps/1/id", json!("envoyee")),
        told("/endings/2/id", json!("blocked")),
        told("/sources/1/key", json!("code")),
        told("/bring/0/id", json!("mail")),
        told("/steps/0/ask/answers/1/id", json!("oui")),
        told("/steps/0/number", json!(0)),
        told("/steps/0/number", json!(56)),
        told("/steps/0/number", json!(3)),
        told("/steps/0/number", json!(9)),
        told("/steps/1/stuck/0/number", json!(2)),
        told("/steps/0/ask/answers/1/number", json!(1)),
        told("/number", json!(2)),
        told("/number", json!(4)),
        told("/number", json!(511)),
        told("/number", json!(null)),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn ways_through() {
    let told = [
        told("/steps/2/next", json!(null)),
        told("/steps/2/next", json!("nulle-part")),
        told("/steps/2/next", json!("connexion")),
        told("/steps/2/next", json!("bloquee")),
        told("/steps/1/next", json!("envoyee")),
        told("/steps/0/next", json!("connexion")),
        told("/steps/0/ask/answers/0", json!(null)),
        told("/steps/1/stuck/0/ending", json!("envoi")),
        told("/steps/1/stuck/0/ending", json!("partout")),
        told("/steps/1/stuck/0/ending", json!("stopped")),
        told("/steps/0/ask/answers/0/go", json!("already")),
        told("/steps", json!([])),
        told("/endings", json!([])),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn what_is_named_exists() {
    let told = [
        told("/organism", json!("mairie")),
        told("/steps/1/needs/0", json!("telephone")),
        told("/steps/1/needs", json!(["mail", "mail"])),
        told("/steps/1/say/1/source", json!("personne")),
        told("/endings/0/verify/by/source", json!("personne")),
        told("/needs/0/detour", json!("caf/rien")),
        told("/steps/1/stuck/0/detour", json!("caf/demander-le-rsa")),
        told("/steps/1/link/url", json!("http://caf.fr")),
        told("/steps/1/link/url", json!("https://caf.fr.pirate.com/")),
        told("/steps/1/link/url", json!("https://caf.fr/ mon compte")),
        told("/sources/0/url", json!("www.caf.fr")),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn figures_and_dates() {
    let told = [
        told("/goal/0", json!("Vous touchez 600 euros.")),
        told("/steps/2/say/0", json!("Comptez dix minutes.")),
        told("/steps/1/stuck/0/label", json!("Le code à six chiffres n’arrive pas")),
        told("/title", json!("Demander le RSA 2026")),
        told("/steps/1/link/label", json!("Le 3230")),
        told("/steps/1/did", json!("Appel au 3230")),
        told("/keywords/0", json!("3230")),
        told("/steps/1/stuck/0/try/0/to_check", json!(false)),
        told("/steps/1/say/1/as_of", json!("2024-12-06")),
        told("/endings/0/verify/by/as_of", json!(null)),
        told("/endings/0/verify/by/source", json!(null)),
        told("/endings/0/verify/by/source", json!("general")),
        told("/endings/0/verify/by/rule", json!({"day_of_month": {"day": 32, "months": 0}})),
        told(
            "/opens",
            json!({"rule": {"monthly": {"open": 28, "open_in_february": 0, "close": 15}}, "source": "code", "as_of": "2024-12-05"}),
        ),
        told(
            "/opens",
            json!({"rule": {"months_before": {"from": 4, "to": 6}}, "source": "code", "as_of": "2020-12-05"}),
        ),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn nothing_needed_is_empty() {
    let told = [
        told("/title", json!(" ")),
        told("/goal", json!([])),
        told("/offline", json!([])),
        told("/minutes", json!(0)),
        told("/review/version", json!(3)),
        told("/steps/2/say", json!([])),
        told("/steps/1/stuck/0/try", json!([])),
        told("/endings/1/say/1", json!(null)),
        told("/endings/0/verify", json!(null)),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn french_everywhere() {
    let told = [
        told("/title", json!("L'accès")),
        told("/bring/0/item", json!("RIB : le vôtre")),
        told("/sources/0/title", json!("« Mes démarches »")),
        told("/keywords/0", json!("l'accès : quoi")),
        told("/keywords/0", json!("l’accès\tquoi")),
        told("/endings/0/then/0/what", json!("Attendre...")),
        told("/review/by_role", json!("agent\u{202f}!")),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn problems_have_their_line_and_file() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir_all(root.join("caf")).unwrap();
    std::fs::create_dir_all(root.join("vide")).unwrap();
    let guide = include_str!("fixtures/library/caf/demander-le-rsa.json");
    let bad = guide.replace("Relisez, puis envoyez.", "Relisez 2 fois, puis l'envoi.");
    std::fs::write(root.join("caf/demander-le-rsa.json"), bad).unwrap();
    std::fs::write(root.join("caf/casse.json"), "{\n\"schema\": 1,\n}").unwrap();
    std::fs::write(root.join("perdu.json"), guide).unwrap();
    std::fs::write(root.join("organisms.json"), r#"{"organisms": [{"id": "caf", "name": "L'un", "short_name": "CAF",
        "with_article": "la CAF", "site": "http://caf.fr", "official_domains": ["caf.fr", "https://caf.fr"]}]}"#).unwrap();
    std::fs::write(root.join("numbers.json"), r#"{"given": 12, "guides": {}}"#).unwrap();
    let report = check::shelf(&Shelf::folder(root), &Shelf::folder(&library()));
    let told: Vec<_> = report
        .problems
        .iter()
        .map(|p| format!("{}:{}: [{}] {}", p.file, p.line, p.json_path, p.message))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
    assert_eq!(report.guides, 2);
}
