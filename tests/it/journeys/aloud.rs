//! The voice: read to the person when asked, and a whole visit for a helper who does not see.

use std::path::Path;

use cote_a_cote::speech;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::screen::settings::Licence;
use cote_a_cote::ui::words::{
    about, aloud as words, bar, closing, frame, home, keys, paper, pause, settings, step,
};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{at, at_ending};
use super::texts::{self, ACCESS, RSA};
use super::window::SILENCE;

/// A desk whose computer has a voice.
fn with_voice(data: &Path) -> Desk {
    let mut desk = Desk::open(data);
    desk.tell(Message::VoiceFound(true));
    desk
}

/// The same, for a helper who does not see the screen.
fn said_aloud(data: &Path) -> Desk {
    std::fs::create_dir_all(data).unwrap();
    std::fs::write(cote_a_cote::platform::folders::settings(data), r#"{"say_screen":true}"#).unwrap();
    with_voice(data)
}

/// What was said since it was last asked.
fn spoken(desk: &mut Desk) -> Vec<String> {
    std::mem::take(&mut desk.window().spoken)
}

#[test]
fn without_a_voice_nothing_offers_one() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.does_not_see(words::LISTEN).finds("mot de passe caf", ACCESS).does_not_see(words::LISTEN);
    desk.enter().letter('l').does_not_see(words::LISTEN).letter('?').sees(keys::TITLE);
    desk.does_not_see("écouter, ou arrêter la voix").letter('?').key(Named::Escape);
    assert_eq!(spoken(&mut desk), [""; 0]);
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.press(home::SETTINGS).sees(settings::SIZE).does_not_see(settings::SAY_SCREEN);
    desk.tell(Message::VoiceFound(true));
    desk.sees(settings::SAY_SCREEN);
}

#[test]
fn the_persons_part_is_read_and_stops_where_the_step_is_left() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_voice(data.path());
    desk.finds("rsa", RSA).letter('l');
    let said = spoken(&mut desk).pop().unwrap();
    assert!(said.contains("Ici, nous pouvons expliquer, montrer"), "{said}");
    assert!(said.contains("À avoir sous la main"), "{said}");
    // Leaving the frame stops it; nothing is read of the next page by itself.
    desk.enter().sees(words::LISTEN);
    assert_eq!(spoken(&mut desk), [SILENCE]);
    desk.letter('l').sees(words::STOP);
    let said = spoken(&mut desk).pop().unwrap();
    assert!(said.starts_with(texts::step(RSA, "preparer")), "{said}");
    assert!(said.contains(words::ANSWERS.trim_end_matches(['\u{a0}', ':'])), "{said}");
    // Once more stops it, by key or by button; the column or the full window does not.
    desk.letter('l').sees(words::LISTEN);
    assert_eq!(spoken(&mut desk), [SILENCE]);
    desk.press(words::LISTEN);
    assert_eq!(spoken(&mut desk).len(), 1);
    desk.press(bar::ENLARGE).sees(words::STOP);
    assert_eq!(spoken(&mut desk), [""; 0]);
    desk.letter('c');
    assert_eq!(spoken(&mut desk), [SILENCE]);
    desk.letter('l');
    assert_eq!(spoken(&mut desk), [""; 0], "nothing is read where something gets in the way");
}

#[test]
fn the_button_offers_to_read_again_once_all_is_said() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_voice(data.path());
    desk.finds("mot de passe caf", ACCESS).enter().letter('l').sees(words::STOP);
    desk.tell(Message::Said(99));
    desk.sees(words::STOP).tell(Message::Said(1));
    desk.sees(words::LISTEN).does_not_see(words::STOP);
}

#[test]
fn a_hidden_screen_is_silent() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_voice(data.path());
    desk.finds("mot de passe caf", ACCESS).enter().letters("lm");
    assert_eq!(spoken(&mut desk).pop().unwrap(), SILENCE);
    desk.enter().letters("lp");
    assert_eq!(spoken(&mut desk).pop().unwrap(), SILENCE, "a pause stops it too");
}

#[test]
fn the_whole_paper_is_read_but_for_the_name_and_the_number() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = with_voice(data);
    desk.finds("mot de passe caf", ACCESS).tab_to_field(frame::AIM).types("Payer la rue des Lilas").enter();
    desk.answers(1).enter().enter().enter();
    at_ending(&mut desk, data, "acces-retrouve");
    desk.letter('l');
    let ended = spoken(&mut desk).pop().unwrap();
    assert!(
        ended.contains(closing::sure(cote_a_cote::procedure::model::Outcome::Obtained, false)),
        "{ended}"
    );
    desk.enter().tab_to_field(paper::NAME).types("Amina Diallo").key(Named::Escape).letter('l');
    let said = spoken(&mut desk).pop().unwrap();
    insta::assert_snapshot!(said);
    assert!(!said.contains("Diallo"));
    assert!(!desk.window().debug.contains("Lilas"), "what is said is in a message or an effect");
    desk.press(paper::FINISH);
    assert_eq!(spoken(&mut desk).pop().unwrap(), SILENCE);
}

/// A visit by keyboard alone, each key with what it makes the voice say.
struct Blind {
    desk: Desk,
    heard: String,
}

impl Blind {
    fn note(&mut self, key: &str) -> &mut Self {
        self.heard += &format!("[{key}]\n");
        for said in spoken(&mut self.desk) {
            for line in said.lines() {
                self.heard += &format!("    {line}\n");
            }
        }
        self
    }

    fn key(&mut self, key: Named, name: &str) -> &mut Self {
        self.desk.key(key);
        self.note(name)
    }

    fn tab(&mut self) -> &mut Self {
        self.key(Named::Tab, "Tab")
    }

    fn enter(&mut self) -> &mut Self {
        self.key(Named::Enter, "Entrée")
    }

    fn letter(&mut self, letter: char) -> &mut Self {
        self.desk.letter(letter);
        self.note(&letter.to_uppercase().to_string())
    }

    fn types(&mut self, text: &str) -> &mut Self {
        self.desk.types(text);
        self.note(text)
    }

    /// Tab until the voice says this.
    #[track_caller]
    fn tab_until(&mut self, words: &str) -> &mut Self {
        for _ in 0..60 {
            self.desk.key(Named::Tab);
            let said = self.desk.window().spoken.concat();
            assert!(!said.trim().is_empty(), "the focus moves in silence");
            let found = said.contains(words);
            self.note("Tab");
            if found {
                return self;
            }
        }
        panic!("the voice never says {words:?}:\n{}", self.heard);
    }
}

#[test]
fn a_whole_visit_is_heard() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut blind = Blind { desk: said_aloud(data), heard: String::new() };
    blind.note("démarrage").types("mot de passe caf").enter();
    blind.tab_until(frame::AIM).types("Voir son compte ").tab().key(Named::ArrowRight, "flèche").enter();
    at(&mut blind.desk, data, "choisir");
    // Going on without an answer is refused in words, and leads to the question.
    blind.enter().key(Named::ArrowRight, "flèche").enter();
    at(&mut blind.desk, data, "demander-code");
    blind.tab_until(bar::ENLARGE).key(Named::Space, "Espace").letter('v').letter('e');
    blind.letter('c').letter('1').tab_until("case à cocher").key(Named::Space, "Espace").enter();
    blind.letter('n').key(Named::Escape, "Échap").enter().enter();
    at(&mut blind.desk, data, "verifier");
    blind.desk.window().refuses = true;
    blind.enter();
    blind.desk.window().refuses = false;
    blind.desk.tell(Message::Retry);
    blind.note("le disque répond");
    at_ending(&mut blind.desk, data, "acces-retrouve");
    blind.enter().tab_until(paper::NAME).types("Amina Diallo ").key(Named::Escape, "Échap").enter();
    blind.enter();
    assert!(disk::visit(data).closed().is_some());
    assert_eq!(blind.desk.window().printed.len(), 1);
    insta::assert_snapshot!(blind.heard);
    assert!(!blind.desk.window().debug.contains("Diallo"));
    assert!(!blind.desk.window().debug.contains("Voir son compte"));
}

#[test]
fn every_control_of_every_screen_has_a_name() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = said_aloud(data);
    let go_round = |desk: &mut Desk, screen: &str| {
        spoken(desk);
        for _ in 0..40 {
            desk.key(Named::Tab);
            let said = spoken(desk);
            let [one] = &said[..] else { panic!("{screen}: one thing at a time, and not {said:?}") };
            assert!(one.chars().next().is_some_and(char::is_alphanumeric), "{screen}: {one:?} has no name");
            // « Taille du texte, 100 %, choisi, 1 sur 4 »: what is asked comes before the answer.
            let asked = one.split(", choisi, ").next().unwrap_or_default();
            let asks =
                !one.contains(", choisi, ") || [", ", "? ", ": "].iter().any(|end| asked.contains(end));
            assert!(asks, "{screen}: {one:?} does not say what is asked");
            assert!(!one.starts_with("rien de choisi"), "{screen}: {one:?} does not say what is asked");
        }
    };
    go_round(&mut desk, "home");
    desk.press(home::SETTINGS);
    go_round(&mut desk, "settings");
    desk.press(settings::ABOUT);
    go_round(&mut desk, "about");
    desk.key(Named::Escape).key(Named::Escape).key(Named::Escape);
    let mut desk = said_aloud(&data.join("visit"));
    desk.finds("rsa", RSA);
    go_round(&mut desk, "frame");
    desk.press(frame::NOT_HERE);
    go_round(&mut desk, "not here");
    desk.key(Named::Escape).press(frame::BEGIN);
    go_round(&mut desk, "step");
    desk.press(bar::ENLARGE);
    go_round(&mut desk, "step, in full");
    desk.press(bar::BESIDE).letter('c');
    go_round(&mut desk, "stuck");
    desk.letter('1');
    go_round(&mut desk, "to try");
    desk.key(Named::Escape).press(step::END_OTHERWISE);
    go_round(&mut desk, "endings");
}

#[test]
fn control_alone_is_silence() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = said_aloud(data.path());
    spoken(&mut desk);
    desk.key(Named::Control);
    assert_eq!(spoken(&mut desk), [SILENCE]);
}

#[test]
fn the_setting_holds_at_once_and_at_the_next_start() {
    use cote_a_cote::ui::screen::settings::{Chosen, Message as Settings};

    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = with_voice(data);
    desk.press(home::SETTINGS).key(Named::Tab);
    assert_eq!(spoken(&mut desk), [""; 0]);
    desk.tell(Message::Settings(Settings::Chosen(Chosen::SayScreen(true))));
    assert!(spoken(&mut desk).concat().contains(settings::TITLE));
    let mut desk = with_voice(data);
    assert!(spoken(&mut desk).concat().contains(&home::QUESTION.replace('\u{a0}', " ")));
    desk.tell(Message::VoiceFound(false));
    desk.key(Named::Tab);
    assert_eq!(spoken(&mut desk), [""; 0], "the voice is gone");
}

#[test]
fn nothing_is_said_of_the_screen_unless_it_is_wanted() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = with_voice(data);
    desk.finds("mot de passe caf", ACCESS).key(Named::Tab).enter().enter();
    assert_eq!(spoken(&mut desk), [""; 0]);
}

#[test]
fn what_opens_and_folds_says_how_it_stands() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    // At 200 % the helper's part is a line that opens.
    let mut blind = Blind { desk: said_aloud(data), heard: String::new() };
    blind.desk.finds("rsa", RSA).larger(10).enter();
    blind.note("étape").tab_until("Pour l’aidant, bouton, fermé, touche A");
    let last = |blind: &mut Blind| spoken(&mut blind.desk).concat();
    blind.desk.enter();
    let opened = last(&mut blind);
    assert!(
        opened.lines().count() > 1 && opened.ends_with("\nouvert"),
        "what it opens to, and how it stands: {opened}"
    );
    blind.desk.enter();
    assert_eq!(last(&mut blind), "fermé");
    // By its key from elsewhere it says its name too; the hint of the key is no part of it.
    blind.desk.key(Named::Tab).letter('a');
    assert!(last(&mut blind).ends_with("\nPour l’aidant, bouton, ouvert, touche A"));
    let place = step::place(&disk::visit(data).current().rail());
    blind.tab_until(&format!("{place}, bouton, fermé"));
    blind.desk.enter();
    assert!(last(&mut blind).ends_with("\nouvert"));
}

#[test]
fn lists_and_licences_say_what_they_are_and_how_they_stand() {
    let data = tempfile::tempdir().unwrap();
    let mut blind = Blind { desk: said_aloud(data.path()), heard: String::new() };
    blind.desk.finds("rsa", RSA).enter().letter('p').press(pause::NOTED);
    blind.note("pause").tab_until("Mot oublié, bouton, fermé");
    blind.desk.enter();
    let said = spoken(&mut blind.desk).concat();
    assert!(said.contains(texts::title(RSA)) && said.ends_with("\nouvert"), "{said}");
    blind.desk.press(home::SETTINGS).press(settings::ABOUT);
    blind.note("à propos");
    for licence in [Licence::Atkinson, Licence::Noto, Licence::Lucide, Licence::Crates] {
        blind.tab_until(&format!("{}, bouton, fermé", speech::aloud(about::licence(licence))));
    }
}

#[test]
fn the_digit_of_an_answer_is_said_with_it() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = said_aloud(data.path());
    desk.finds("mot de passe caf", ACCESS).enter();
    let answer = |n: usize| speech::aloud(&texts::answer(ACCESS, "choisir", n));
    // Without a look at the window: its keys are its own all the same.
    desk.tell(Message::Focused(false));
    spoken(&mut desk);
    desk.enter();
    let asked = spoken(&mut desk).concat();
    for n in 1..=4 {
        assert!(asked.contains(&format!("Touche {n}, {}", answer(n))), "{asked}");
    }
    desk.letter('3');
    assert!(spoken(&mut desk).concat().ends_with(&format!("{}, choisi, 3 sur 4, touche 3", answer(3))));
}
