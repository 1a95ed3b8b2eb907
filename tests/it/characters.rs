//! Every character that users read can be drawn, and French is set as French.

mod literals;

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::desk::Settings;
use cote_a_cote::paper::fonts;
use cote_a_cote::procedure::cause::{Cause, Family};
use cote_a_cote::procedure::endings::CommonEnding;
use cote_a_cote::procedure::model::Outcome;
use serde_json::Value;

use literals::{filled, literals};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder and of those in it, with that ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The literals of the sources in a folder of `src`, each with its place.
fn words_of(folder: &str) -> Vec<(String, String)> {
    let sources = files(&root().join("src").join(folder), "rs");
    assert!(!sources.is_empty(), "no sources in {folder}");
    let of_file = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        let found = literals(&fs::read_to_string(&path).unwrap());
        found.into_iter().map(move |(line, text)| (format!("{name}:{line}"), text))
    };
    sources.into_iter().flat_map(of_file).collect()
}

/// What is wrong with the setting of `text` as French.
fn faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let letters: Vec<char> = filled(text).chars().collect();
    for (index, c) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| letters[index]);
        let after = letters.get(index + 1);
        match c {
            '\'' | '"' => faults.push(format!("a straight {c}")),
            '\u{202f}' | '\u{2009}' => faults.push("a narrow space".to_owned()),
            // A sign that stands alone is the name of a key.
            ':' | ';' | '!' | '?' | '»' if before != Some('\u{a0}') && letters.len() > 1 => {
                faults.push(format!("no no-break space before {c}"));
            }
            '«' if after != Some(&'\u{a0}') => faults.push("no no-break space after «".to_owned()),
            _ => {}
        }
    }
    if text.to_lowercase().contains("anonym") {
        faults.push("records are « sans nom »".to_owned());
    }
    faults
}

fn all_faults(words: impl IntoIterator<Item = (String, String)>) -> Vec<String> {
    let told = |(place, text): (String, String)| {
        faults(&text).into_iter().map(move |fault| format!("{place}: {fault} in {text:?}"))
    };
    words.into_iter().flat_map(told).collect()
}

/// The words that are data rather than literals of `ui/words`.
fn shared_words() -> Vec<(String, String)> {
    let causes = Cause::ALL.iter().map(|cause| (format!("{cause:?}"), cause.words()));
    let families = Family::ALL.iter().map(|family| (format!("{family:?}"), family.words()));
    let outcomes = CommonEnding::ALL.map(CommonEnding::outcome).into_iter();
    let outcomes = outcomes.chain([Outcome::Granted, Outcome::Sent, Outcome::Obtained, Outcome::ToComplete]);
    let outcomes = outcomes.map(|outcome| (format!("{outcome:?}"), outcome.words()));
    let shared = causes.chain(families).chain(outcomes).map(|(place, words)| (place, words.to_owned()));
    let desk = Settings::default();
    let sentences = [desk.we_do_sentence(), desk.we_do_not_sentence()].into_iter().flatten();
    shared.chain(sentences.map(|sentence| ("desk".to_owned(), sentence))).collect()
}

fn strings_of(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| strings_of(value, found)),
        Value::Object(values) => values.values().for_each(|value| strings_of(value, found)),
        _ => {}
    }
}

#[test]
fn the_words_of_the_window_are_drawn_and_set_as_french() {
    let words = words_of("ui/words");
    assert!(words.len() > 100, "{} literals", words.len());
    for (place, text) in &words {
        assert_eq!(fonts::missing(text), Vec::<char>::new(), "{place}: {text:?}");
    }
    insta::assert_snapshot!(all_faults(words).join("\n"), @"");
    // Signs and shortcuts stand in the views themselves.
    for (place, text) in words_of("ui") {
        assert_eq!(fonts::missing(&text), Vec::<char>::new(), "{place}: {text:?}");
    }
}

#[test]
fn the_words_of_papers_causes_and_outcomes_are_drawn_and_set_as_french() {
    let words = [words_of("receipt"), shared_words()].concat();
    for (place, text) in &words {
        assert_eq!(fonts::missing(text), Vec::<char>::new(), "{place}: {text:?}");
    }
    insta::assert_snapshot!(all_faults(words).join("\n"), @"");
}

#[test]
fn the_guides_and_the_bodies_are_drawn() {
    let all = [files(&root().join("procedures"), "json"), files(&root().join("practice"), "json")].concat();
    assert!(all.len() > 6);
    for path in all {
        let value: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let mut found = Vec::new();
        strings_of(&value, &mut found);
        for text in found {
            assert_eq!(fonts::missing(&text), Vec::<char>::new(), "{}: {text:?}", path.display());
            assert!(!text.contains('\''), "{}: {text:?}", path.display());
        }
    }
}

#[test]
fn faults_of_setting_are_found() {
    assert_eq!(faults("Données anonymes").len(), 1);
    assert_eq!(faults("Où ?"), ["no no-break space before ?"]);
    assert!(faults("?").is_empty());
    assert_eq!(faults("l'été").len(), 1);
    assert_eq!(faults("«rien\u{a0}»"), ["no no-break space after «"]);
    assert_eq!(faults("Étape\u{a0}{place}\u{a0}: «\u{a0}{name:?}\u{a0}»"), Vec::<String>::new());
}
