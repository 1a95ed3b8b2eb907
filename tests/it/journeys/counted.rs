//! How many clicks or keys a visit takes: what is counted is in `docs/performance.md`.

use std::path::Path;

use cote_a_cote::ui::words::{closing, frame, home, paper, step, stuck};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::texts::{self, RSA};

/// A guide of eight steps without a question.
const STRAIGHT: &str = include_str!("../fixtures/desk/caf/tout-droit.json");

/// Guide 1, frame 1, steps 8, stuck 2, solved 1, ending 1, print 1, out 1.
const WANTED: usize = 16;

/// A desk whose helper counts each act.
struct Counted {
    desk: Desk,
    acts: usize,
}

impl Counted {
    fn open(data: &Path) -> Self {
        let own = data.join("procedures/caf");
        std::fs::create_dir_all(&own).unwrap();
        std::fs::write(own.join("tout-droit.json"), STRAIGHT).unwrap();
        Self { desk: Desk::open(data), acts: 0 }
    }

    /// Letters typed in the search do not count.
    fn types(&mut self, words: &str) {
        self.desk.types(words);
    }

    fn key(&mut self, key: Named) {
        self.acts += 1;
        self.desk.key(key);
    }

    fn enters(&mut self, times: usize) {
        (0..times).for_each(|_| self.key(Named::Enter));
    }

    fn letters(&mut self, letters: &str) {
        self.acts += letters.chars().count();
        self.desk.letters(letters);
    }

    /// The wheel does not count: no click and no key.
    fn clicks(&mut self, text: &str) {
        self.acts += 1;
        for _ in 0..20 {
            if self.desk.sees(text).driver().visible(text).is_some() {
                break;
            }
            self.desk.driver().wheel(iced::Point::new(200.0, 384.0), 60.0);
        }
        self.desk.driver().click(text);
        self.desk.settle();
    }

    /// Home again: the visit is closed, its paper printed, its obstacle told. Answers how many acts it took.
    fn count_out(mut self, data: &Path) -> usize {
        self.desk.sees_at_once(home::QUESTION);
        assert_eq!(disk::events(data).last().map(String::as_str), Some("closed"));
        assert_eq!(self.desk.window().printed.len(), 1);
        let record = disk::records(data).pop().expect("a record");
        assert_eq!(record["requests"][0]["obstacles"][0]["solved"], true);
        self.acts
    }
}

#[test]
fn eight_steps_and_an_obstacle_by_keyboard() {
    let data = tempfile::tempdir().unwrap();
    let mut helper = Counted::open(data.path());
    helper.types("tout droit");
    helper.enters(1 + 1 + 3);
    helper.letters("c1");
    helper.enters(1 + 5);
    helper.enters(1 + 1 + 1);
    assert_eq!(helper.count_out(data.path()), WANTED);
}

#[test]
fn eight_steps_and_an_obstacle_by_mouse() {
    let data = tempfile::tempdir().unwrap();
    let mut helper = Counted::open(data.path());
    helper.types("tout droit");
    helper.clicks("Une demande qui va tout droit");
    helper.clicks(frame::BEGIN);
    (0..3).for_each(|_| helper.clicks(step::DONE));
    helper.clicks(step::STUCK);
    helper.clicks("1 · La page ne s’ouvre pas");
    helper.clicks(stuck::SOLVED_SHORT);
    (0..5).for_each(|_| helper.clicks(step::DONE));
    helper.clicks(closing::PAPER);
    helper.clicks(paper::PRINT);
    helper.clicks(paper::YES);
    assert_eq!(helper.count_out(data.path()), WANTED);
}

/// The RSA: its steps on the straight way, and those among them that ask a question.
const RSA_STEPS: usize = 10;
const RSA_QUESTIONS: usize = 3;

/// Two steps more than eight, one act more for each question.
const RSA_WANTED: usize = WANTED + (RSA_STEPS - 8) + RSA_QUESTIONS;

#[test]
fn a_real_guide_by_keyboard() {
    let data = tempfile::tempdir().unwrap();
    let mut helper = Counted::open(data.path());
    helper.types("rsa");
    helper.enters(1 + 1);
    for _ in ["preparer", "ouvrir"] {
        helper.letters("1");
        helper.enters(1);
    }
    helper.letters("c1");
    // Solved, then « se-connecter » to « envoyer ».
    helper.enters(1 + 7);
    helper.letters("1");
    helper.enters(1 + 1 + 1 + 1);
    assert_eq!(helper.count_out(data.path()), RSA_WANTED);
}

#[test]
fn a_real_guide_by_mouse() {
    let data = tempfile::tempdir().unwrap();
    let mut helper = Counted::open(data.path());
    helper.types("rsa");
    helper.clicks(texts::title(RSA));
    helper.clicks(frame::BEGIN);
    for here in ["preparer", "ouvrir"] {
        helper.clicks(&texts::answer(RSA, here, 1));
        helper.clicks(step::DONE);
    }
    helper.clicks(step::STUCK);
    helper.clicks(&format!("1 · {}", texts::stuck(RSA, "se-connecter", 1)));
    helper.clicks(stuck::SOLVED_SHORT);
    (0..7).for_each(|_| helper.clicks(step::DONE));
    helper.clicks(&texts::answer(RSA, "pieces", 1));
    helper.clicks(step::DONE);
    helper.clicks(closing::PAPER);
    helper.clicks(paper::PRINT);
    helper.clicks(paper::YES);
    assert_eq!(helper.count_out(data.path()), RSA_WANTED);
}
