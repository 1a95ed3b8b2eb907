//! The guides that the program ships: good ones, whose numbers and schema are in step.
//!
//! `UPDATE=1 cargo test --test it library` writes the schema again and adds new numbers to the list.

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::check;
use cote_a_cote::procedure::numbers::{Numbers, Verdict};
use cote_a_cote::procedure::schema;
use cote_a_cote::procedure::shelf::{NUMBERS, SCHEMA, Shelf};
use serde_json::Value;

const HOW: &str = "run `UPDATE=1 cargo test --test it library` and look at what it changed";

fn procedures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("procedures")
}

fn updates() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

#[test]
fn shipped_guides_break_no_rule() {
    let report = check::shelf(&Shelf::folder(&procedures()), &Shelf::default());
    let told: Vec<_> = report
        .problems
        .iter()
        .map(|p| format!("{}:{}: {} {}", p.file, p.line, p.json_path, p.message))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(report.guides >= 6, "{} guides", report.guides);
}

#[test]
fn the_guide_to_practise_with_breaks_no_rule_and_counts_nowhere() {
    let report = check::shelf(&Shelf::practice(), &Shelf::default());
    assert_eq!((report.guides, report.problems), (1, vec![]));
    let (practice, library) = (Catalogue::practice(), Catalogue::load(None));
    let [guide] = practice.iter().collect::<Vec<_>>()[..] else { panic!("one guide") };
    assert!(practice.is_practice() && !library.is_practice());
    assert_eq!(guide.number, None);
    assert!(library.get(&guide.id).is_none());
    let found = cote_a_cote::procedure::search::Search::new(&library).find("essai découvrir côte à côte");
    assert!(found.iter().all(|hit| hit.target.to_string() != guide.id.to_string()));
}

#[test]
fn shipped_guides_are_all_built_in() {
    let catalogue = Catalogue::load(None);
    assert_eq!(catalogue.broken(), []);
    assert_eq!(catalogue.iter().count(), Shelf::folder(&procedures()).guides.len());
}

#[test]
fn the_schema_is_in_step() {
    let path = procedures().join(SCHEMA);
    let schema = schema::json().unwrap();
    if updates() {
        fs::write(&path, &schema).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap_or_default() == schema, "the schema is out of step: {HOW}");
}

#[test]
fn the_schema_speaks_french() {
    let schema: Value = serde_json::from_str(&schema::json().unwrap()).unwrap();
    let mut english = Vec::new();
    descriptions(&schema, &mut |text| {
        let telling =
            ["the", "of", "its", "what", "who", "how", "where", "when", "which", "is", "a step", "one"];
        let words: Vec<_> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
        if words.iter().any(|word| telling.contains(&word.as_str())) {
            english.push(text.to_owned());
        }
    });
    assert_eq!(english, [""; 0]);
}

fn descriptions(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(text)) = fields.get("description") {
                see(text);
            }
            fields.values().for_each(|field| descriptions(field, see));
        }
        Value::Array(items) => items.iter().for_each(|item| descriptions(item, see)),
        _ => {}
    }
}

#[test]
fn shipped_guides_follow_the_schema() {
    let schema: Value = serde_json::from_str(&schema::json().unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for file in Shelf::folder(&procedures()).guides {
        let guide: Value = serde_json::from_slice(&file.content.unwrap()).unwrap();
        let errors: Vec<_> = validator
            .iter_errors(&guide)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:?}", file.name);
    }
}

#[test]
fn the_schema_refuses_what_is_no_guide() {
    let schema: Value = serde_json::from_str(&schema::json().unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let file = Shelf::folder(&procedures()).guides.remove(0);
    let good: Value = serde_json::from_slice(&file.content.unwrap()).unwrap();
    for (path, value) in [("/schema", "2"), ("/steps/0/number", "56"), ("/title", "null"), ("/steps", "[]")] {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap() = serde_json::from_str(value).unwrap();
        assert!(!validator.is_valid(&bad), "{path} = {value}");
    }
}

#[test]
fn a_number_is_given_once_and_for_ever() {
    let path = procedures().join(NUMBERS);
    let mut numbers: Numbers = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let guides = Catalogue::of(&Shelf::folder(&procedures()), &Shelf::default());
    assert_eq!(numbers.given, numbers.count(), "a number was dropped from the list: put it back");
    if updates() {
        guides.iter().for_each(|guide| numbers.add(guide));
        fs::write(&path, serde_json::to_string_pretty(&numbers).unwrap() + "\n").unwrap();
    }
    for guide in guides.iter() {
        for used in numbers.uses(guide) {
            let place = format!("{} {}", guide.id, used.path);
            match used.verdict {
                Verdict::Given => {}
                Verdict::New => panic!("{place} is not in the list: {HOW}"),
                Verdict::Renumbered(number) => panic!("{place} was {number}: a number never changes"),
                Verdict::Reused(id) => panic!("{place} was given to {id}: take a new one"),
            }
        }
    }
}
