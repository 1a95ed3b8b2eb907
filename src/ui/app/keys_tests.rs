//! The page of all keys, held against what each screen answers.

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::keyboard::{Key, Modifiers, key::Named};
use jiff::{SignedDuration, Timestamp};

use super::{App, Boot, Cover, Message};
use crate::desk::Settings;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::endings::CommonEnding;
use crate::procedure::ids::GuideId;
use crate::ui::effect::Effect;
use crate::ui::screen::{closing, frame, home, step, stuck};
use crate::ui::session::Now;
use crate::ui::words::bar;
use crate::ui::words::keys::{self, Line, Screen};
use crate::visit::GivenWords;
use crate::visit::help::HelpMode;

/// The program at a desk whose disk always answers.
struct Desk {
    app: App,
    at: Timestamp,
}

impl Desk {
    fn open() -> Self {
        let at: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
        let boot = Boot {
            library: Arc::new(Catalogue::load(None)),
            settings: Settings::default(),
            first: false,
            folder: std::path::PathBuf::new(),
            left_open: vec![],
            given_words: GivenWords::default(),
            notice: None,
            now: Now { at, today: jiff::civil::date(2026, 11, 23), bits: 7 },
        };
        let mut desk = Self { app: App::new(boot).0, at };
        desk.tell(Message::VoiceFound(true));
        desk
    }

    fn at_the_frame() -> Self {
        let mut desk = Self::open();
        desk.tell(Message::Home(home::Message::Opened(GuideId::from("caf/demander-le-rsa"))));
        desk
    }

    fn at_a_step() -> Self {
        let mut desk = Self::at_the_frame();
        desk.tell(Message::Frame(frame::Message::Begin));
        desk
    }

    fn stuck() -> Self {
        let mut desk = Self::at_a_step();
        desk.tell(Message::Step(step::Message::Stuck));
        desk
    }

    fn at_an_ending() -> Self {
        let mut desk = Self::at_a_step();
        desk.tell(Message::Step(step::Message::EndOtherwise));
        let stopped = CommonEnding::Stopped.id().into();
        desk.tell(Message::Closing(closing::Message::Chosen(stopped)));
        desk
    }

    fn tell(&mut self, message: Message) {
        self.at += SignedDuration::from_secs(2);
        let now = Now { at: self.at, today: jiff::civil::date(2026, 11, 23), bits: 7 };
        for effect in self.app.update(message, now) {
            if let Effect::Append { visit, .. } = effect {
                self.tell(Message::Journalled { visit, written: true });
            }
        }
    }

    /// The keys that mean something now.
    fn answers(&self) -> BTreeSet<String> {
        let characters =
            ('!'..='~').chain("éèçàùµ§²€".chars()).map(|key| Key::Character(key.to_string().into()));
        let named =
            [Named::Enter, Named::Escape, Named::F1, Named::F5, Named::Home, Named::Delete, Named::Backspace];
        let all: Vec<Key> = characters.chain(named.map(Key::Named)).collect();
        let mut answered = BTreeSet::new();
        for key in &all {
            let name = match key {
                Key::Character(text) => text.to_string(),
                Key::Named(named) => format!("{named:?}"),
                Key::Unidentified => continue,
            };
            if self.app.shortcut(key, Modifiers::empty()).is_some() {
                answered.insert(name.clone());
            }
            if self.app.shortcut(key, Modifiers::CTRL).is_some() {
                answered.insert(format!("Ctrl {name}"));
            }
        }
        // Caps Lock changes nothing, and the upper row of a French keyboard stands for its digits.
        answered.retain(|key| !key.chars().all(|c| c.is_ascii_uppercase()));
        if answered.contains("1") {
            answered
                .retain(|key| !["&", "é", "\"", "'", "(", "-", "è", "_", "ç", "à"].contains(&key.as_str()));
        }
        answered
    }
}

fn listed(screens: &[&Screen]) -> BTreeSet<String> {
    let lines = screens.iter().flat_map(|screen| screen.lines);
    lines.flat_map(|line: &Line| line.keys).map(ToString::to_string).collect()
}

/// The states of a screen together answer the keys that the page lists for it, and no others.
#[track_caller]
fn holds(screen: &Screen, states: &[Desk]) {
    let mut answered: BTreeSet<_> = states.iter().flat_map(Desk::answers).collect();
    if screen.title == keys::STEP.title {
        // As many digits as the question has answers.
        answered.retain(|key| key.parse::<u8>().is_err());
    }
    assert_eq!(answered, listed(&[&keys::EVERYWHERE, screen]), "{}", screen.title);
}

#[test]
fn the_page_lists_every_key_and_no_other() {
    let nothing = Screen { title: "Accueil", lines: &[] };
    holds(&nothing, &[Desk::open()]);

    let mut first = Desk::open();
    first.app.screen = super::Screen::First;
    holds(&keys::FIRST, &[first]);
    let mut settings = Desk::open();
    settings.tell(Message::Home(home::Message::Settings));
    holds(&keys::SETTINGS, &[settings]);

    let mut last = Desk::open();
    last.tell(Message::Home(home::Message::LastPapers));
    holds(&keys::LAST, &[last]);

    let mut not_here = Desk::at_the_frame();
    not_here.tell(Message::Frame(frame::Message::NotHere));
    holds(&keys::FRAME, &[Desk::at_the_frame(), not_here]);

    let mut mandate = Desk::at_a_step();
    mandate.tell(Message::Step(step::Message::Mode(HelpMode::ForThem)));
    let super::Screen::Step(state) = &mut mandate.app.screen else { panic!("at a step") };
    state.show_notice();
    holds(&keys::STEP, &[Desk::at_a_step(), mandate]);

    let mut states = vec![Desk::stuck()];
    for family in crate::procedure::cause::Family::ALL {
        let mut state = Desk::stuck();
        state.tell(Message::Stuck(stuck::Message::Family(family)));
        states.push(state);
    }
    let mut open = Desk::at_a_step();
    open.tell(Message::Step(step::Message::ScreenChanged));
    states.push(open);
    holds(&keys::STUCK, &states);

    let mut choosing = Desk::at_a_step();
    choosing.tell(Message::Step(step::Message::EndOtherwise));
    holds(&keys::CLOSING, &[choosing, Desk::at_an_ending()]);

    let mut paper = Desk::at_an_ending();
    paper.tell(Message::Closing(closing::Message::Paper));
    let mut erasing = Desk::at_an_ending();
    erasing.tell(Message::Closing(closing::Message::Paper));
    erasing.tell(Message::Paper(crate::ui::screen::paper::Message::Erase));
    holds(&keys::PAPER, &[paper, erasing]);
}

#[test]
fn each_answer_of_a_question_has_its_digit() {
    let mut desk = Desk::at_a_step();
    let digits = |desk: &Desk| desk.answers().into_iter().filter(|key| key.parse::<u8>().is_ok()).count();
    let answers = |desk: &Desk| {
        let step = desk.app.session().unwrap().visit().current().step().unwrap();
        step.ask.as_ref().unwrap().answers.clone()
    };
    assert_eq!(digits(&desk), answers(&desk).len());
    for (key, place) in [("2", 1), ("&", 0)] {
        let answer = answers(&desk)[place].id.clone();
        let message = desk.app.shortcut(&Key::Character(key.into()), Modifiers::empty()).unwrap();
        assert_eq!(message, Message::Step(step::Message::Answered(answer.clone())));
        desk.tell(message);
        assert_eq!(desk.app.session().unwrap().visit().current().answer(), Some(&answer));
    }
    let super::Screen::Step(state) = &mut desk.app.screen else { panic!("at a step") };
    state.show_notice();
    assert_eq!(digits(&desk), 0);
}

#[test]
fn a_cover_has_the_keyboard_to_itself() {
    let mut desk = Desk::at_a_step();
    desk.tell(Message::Cover(Some(Cover::Keys)));
    let expected: BTreeSet<_> = ["Escape", "?", "m", "Ctrl +", "Ctrl =", "Ctrl -", "Ctrl 0", "Ctrl à"]
        .map(str::to_owned)
        .into_iter()
        .collect();
    assert_eq!(desk.answers(), expected);
    desk.tell(Message::Cover(Some(Cover::Blank)));
    let key = |key: &str| desk.app.shortcut(&Key::Character(key.into()), Modifiers::empty());
    for any in ["m", "c", "?", "x", "1"] {
        assert_eq!(key(any), Some(Message::Cover(None)), "{any}");
    }
}

#[test]
fn the_bar_and_the_page_call_the_keys_of_the_size_the_same() {
    let shown: Vec<_> = keys::EVERYWHERE.lines.iter().map(|line| line.shown).collect();
    assert!(
        [bar::KEY_SMALLER, bar::KEY_LARGER, bar::KEY_HIDE, bar::ALL_KEYS]
            .iter()
            .all(|key| shown.contains(key))
    );
}
