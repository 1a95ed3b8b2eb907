//! A pause with a word: the phone rings, the next person comes, and the first one comes back.

use std::path::Path;

use cote_a_cote::ui::words::{home, pause};
use cote_a_cote::visit::PauseWord;
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk::{self, Paper};
use super::guides::{at_ending, finishes, prints};
use super::texts::{self, ACCESS, RSA};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

/// The words of the journals of the data folder that end with a pause, by name.
fn words(data: &Path) -> Vec<String> {
    let events = disk::journals(data).into_iter().filter_map(|path| {
        let line: serde_json::Value =
            serde_json::from_str(std::fs::read_to_string(path).unwrap().lines().last().unwrap()).unwrap();
        (line["event"] == "paused").then(|| line["word"].as_str().unwrap().to_owned())
    });
    events.collect()
}

/// At the home screen, a visit at the second step of [`GUIDE`] just paused.
fn paused(data: &Path) -> (Desk, String) {
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).letter('p').sees_at_once(home::QUESTION);
    let [word] = &words(data)[..] else { panic!("one word") };
    (desk, word.clone())
}

#[test]
fn a_word_is_given_and_brings_the_visit_back() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let (mut desk, word) = paused(data);
    // Nothing of the visit is said, but that there is one.
    desk.sees_at_once(pause::TO_GIVE).sees_at_once(&word).sees(&home::paused(1));
    desk.does_not_see(&home::begun(jiff::civil::date(2026, 11, 23))).does_not_see(&pause::interrupted(1));
    desk.press(pause::NOTED).does_not_see(&word).does_not_see(pause::TO_GIVE);
    desk.wait(45);

    // The field of the guides has the focus again: the next person is there.
    desk.finds("rsa", RSA).key(Named::Escape).sees_at_once(&home::paused(1));
    desk.tab_to_field(pause::FIELD).types("xyzzy").enter().sees_at_once(pause::UNKNOWN);
    for _ in 0..5 {
        desk.key(Named::Backspace);
    }
    desk.does_not_see(pause::UNKNOWN).types(&word.to_uppercase()).types("s").enter();
    desk.sees_at_once(texts::step(ACCESS, "demander-code"));
    assert!(disk::visit(data).spent().as_mins() < 5, "a pause does not count");
    assert_eq!(disk::visit(data).pause_word(), None);

    desk.enter().enter().enter();
    at_ending(&mut desk, data, "acces-retrouve");
    let paper = prints(&mut desk);
    finishes(&mut desk, data);
    desk.does_not_see(&home::paused(1));
    assert!(!paper.says(&word));
    assert!(!disk::holds(&data.join("register"), &word), "the word is in the record");
}

#[test]
fn the_word_alone_in_the_field_of_the_guides_brings_the_visit_back_too() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let (mut desk, word) = paused(data);
    desk.press(pause::NOTED).types(&word).types(" rsa").enter().does_not_see(home::QUESTION);
    assert_ne!(disk::events(data).last().unwrap(), "resumed");
    desk.key(Named::Escape).sees_at_once(home::QUESTION).types(&word).enter();
    desk.sees_at_once(texts::step(ACCESS, "demander-code"));
    assert_eq!(disk::events(data).last().unwrap(), "resumed");
}

#[test]
fn a_word_outlives_a_crash_and_a_visit_without_one_was_interrupted() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let (mut desk, word) = paused(data);
    desk.finds("rsa", RSA).enter();
    drop(desk);
    let mut desk = Desk::open(data);
    desk.sees_at_once(&home::paused(1)).sees_at_once(&pause::interrupted(1)).does_not_see(&word);
    desk.sees_at_once(texts::title(RSA)).tab_to_field(pause::FIELD).types(&word).press(pause::RESUME);
    desk.sees_at_once(texts::step(ACCESS, "demander-code"));
}

#[test]
fn no_word_is_asked_for_in_words() {
    let data = tempfile::tempdir().unwrap();
    let (mut desk, word) = paused(data.path());
    desk.press(pause::NOTED).press(pause::RESUME).sees_at_once(pause::WORD_FIRST);
    // The field has the focus now.
    desk.types(&word).does_not_see(pause::WORD_FIRST).enter();
    desk.sees_at_once(texts::step(ACCESS, "demander-code"));
}

#[test]
fn a_forgotten_word_is_no_trouble() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let (mut desk, first) = paused(data);
    desk.finds("rsa", RSA).enter().letter('p').sees(&home::paused(2));
    let words = words(data);
    assert!(words.len() == 2 && words[0] != words[1], "{words:?}");
    assert!(words.contains(&first));
    desk.press(pause::NOTED).press(pause::FORGOTTEN);
    words.iter().for_each(|word| {
        desk.does_not_see(word);
    });
    // By guide alone; the newest first: the other one is the second.
    desk.does_not_see(&home::begun(jiff::civil::date(2026, 11, 23)));
    desk.tab_to(pause::HIDE_LIST).key(Named::Tab).key(Named::Tab).enter();
    desk.sees_at_once(texts::step(ACCESS, "demander-code"));
}

#[test]
fn a_slip_says_the_word_and_nothing_else_of_the_visit() {
    let data = tempfile::tempdir().unwrap();
    let (mut desk, word) = paused(data.path());
    desk.window().slow = true;
    desk.window().printer = Err(pause::NOT_PRINTED);
    desk.press(pause::PRINT).sees_at_once(pause::SENT).sees_at_once(&word).catch_up();
    let [slip] = &desk.window().slips[..] else { panic!("one slip") };
    let slip = Paper::read(slip.bytes());
    assert!(slip.says(&word) && slip.says("dites ce mot"), "{}", slip.words());
    assert!(!slip.says(texts::title(ACCESS)) && !slip.says("CAF"));
    desk.sees_at_once(pause::NOT_PRINTED).sees_at_once(&word).press(pause::PRINT);
    assert_eq!(desk.window().slips.len(), 2);
}

#[test]
fn a_word_comes_again_only_after_all_the_others() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let (_, first) = paused(data);
    // Another day, another window: the words given so far are known.
    let given = cote_a_cote::journal::given_words::read(data);
    let next = given.next(&[], 0).unwrap();
    assert_ne!(next.as_str(), first);
    let mut seen = vec![first.clone()];
    for bits in 0..199 {
        let next: PauseWord = cote_a_cote::journal::given_words::read(data).next(&[], bits).unwrap();
        cote_a_cote::journal::given_words::remember(data, &next).unwrap();
        seen.push(next.as_str().to_owned());
    }
    // « first » was given longest ago, but it is in use: the second one comes.
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).enter().letter('p');
    let words = words(data);
    assert!(words.contains(&first) && words.contains(&seen[1]), "{words:?}, {:?}", &seen[..3]);
}

#[test]
fn a_pause_while_the_disk_refuses_has_its_word_too() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter();
    desk.window().refuses = true;
    desk.letter('p').sees_at_once(pause::TO_GIVE);
    assert!(words(data).is_empty());
    desk.window().refuses = false;
    desk.wait(1);
    let [word] = &words(data)[..] else { panic!("one word") };
    desk.sees_at_once(word);
}
