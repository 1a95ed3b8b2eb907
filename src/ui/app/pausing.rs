//! Pauses: the word that is given when the clock stops, and the way back by it.

use super::{App, LeftOpen, Screen};
use crate::paper::pdf;
use crate::receipt::slip::slip;
use crate::ui::effect::Effect;
use crate::ui::screen::home;
use crate::ui::words::pause as words;
use crate::visit::ids::VisitId;
use crate::visit::{Command, PauseWord};

impl App {
    /// Stops the clock of the visit in hand.
    pub(super) fn pause(&mut self) -> Vec<Effect> {
        let word = self.given_words.next(&self.words_in_use(), self.now.bits);
        self.ask(Command::Pause(word))
    }

    fn words_in_use(&self) -> Vec<PauseWord> {
        self.left_open.iter().filter_map(|left| left.word.clone()).collect()
    }

    /// The visit is paused: home, with the word to give.
    pub(super) fn paused(&mut self, word: Option<PauseWord>) -> Vec<Effect> {
        let remote = self.session().is_some_and(|session| session.visit().is_remote());
        let practice = self.is_practising();
        let mut effects = self.go_home();
        let Some(word) = word else {
            self.notice = Some(words::NO_WORD.into());
            return effects;
        };
        if !practice {
            self.given_words.give(&word);
            effects.push(Effect::RememberWord(word.clone()));
        }
        self.screen = Screen::Home(home::State::after_a_pause(word, remote));
        effects
    }

    /// The visit whose word stands alone in the field of the guides: that field has the focus when a person comes back.
    pub(super) fn called_by_its_word(&self) -> Option<VisitId> {
        let Screen::Home(home) = &self.screen else { return None };
        let mut typed = home.query().split_whitespace();
        let (Some(word), None, None) = (typed.next(), typed.next(), self.in_hand) else { return None };
        let meant = |left: &&LeftOpen| left.word.as_ref().is_some_and(|known| known.is_meant_by(word));
        self.left_open.iter().find(meant).map(|left| left.id)
    }

    /// Takes up the visit whose word was typed.
    pub(super) fn recall(&mut self, typed: &str) -> Vec<Effect> {
        let meant = |left: &&LeftOpen| left.word.as_ref().is_some_and(|word| word.is_meant_by(typed));
        if let Some(visit) = self.left_open.iter().find(meant).map(|left| left.id) {
            return self.resume(visit);
        }
        if let Screen::Home(home) = &mut self.screen {
            home.pause.missed();
        }
        vec![Effect::Focus(home::WORD)]
    }

    /// The printer took the slip, or did not.
    pub(super) fn slip_printed(&mut self, word: &PauseWord, printed: bool) -> Vec<Effect> {
        if let Screen::Home(home) = &mut self.screen
            && !printed
        {
            home.pause.not_printed(word);
        }
        self.tell((!printed).then_some(words::NOT_PRINTED))
    }

    /// Prints the slip with the word that was just given.
    pub(super) fn print_slip(&mut self, word: &PauseWord) -> Vec<Effect> {
        let gave = |left: &&LeftOpen| left.word.as_ref() == Some(word);
        let practice = self.left_open.iter().find(gave).is_some_and(|left| self.practises(left.id));
        match pdf::write(&self.press.lay_out(&slip(word.as_str(), &self.settings, practice))) {
            Ok(bytes) => vec![Effect::PrintSlip { word: word.clone(), pdf: bytes.into() }],
            Err(_) => self.tell(Some(words::NOT_PRINTED)),
        }
    }
}
