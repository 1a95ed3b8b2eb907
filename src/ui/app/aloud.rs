//! The voice: what is read to the person when asked, what is said of the screen to a helper who does not see it.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{App, Cover, Screen};
use crate::speech;
use crate::ui::effect::Effect;
use crate::ui::kit::hearing::Heard;
use crate::ui::private::Private;
use crate::ui::screen::{closing, frame, step};

/// The voice of this computer, as far as the program knows.
#[derive(Debug, Default)]
pub(super) struct Voice {
    /// Whether there is one.
    pub(super) there: bool,
    /// The number of the text that is read to the person now.
    pub(super) reading: Option<u64>,
    /// How many texts were said.
    count: u64,
    /// Where the program was when it was last looked at.
    place: u64,
}

impl App {
    /// Whether the screen is said aloud.
    pub(super) fn says_the_screen(&self) -> bool {
        self.voice.there && self.settings.say_screen
    }

    /// For the buttons: whether something is being read; `None` without a voice.
    pub(super) fn listening(&self) -> Option<bool> {
        self.voice.there.then_some(self.voice.reading.is_some())
    }

    /// Whether the screen has something to read to the person.
    pub(super) fn can_read(&self) -> bool {
        let here = match &self.screen {
            Screen::Frame(state) => !state.has_dialog(),
            Screen::Step(state) => !state.has_dialog(),
            Screen::Closing(state) => !state.is_choosing(),
            Screen::Paper(state) => !state.has_dialog(),
            Screen::First | Screen::Home(_) | Screen::Stuck(_) | Screen::Settings(_) | Screen::Last(_) => {
                false
            }
        };
        self.voice.there && here
    }

    /// « Écouter », or « Arrêter ».
    pub(super) fn listen(&mut self) -> Vec<Effect> {
        if !self.can_read() {
            return vec![];
        }
        if self.voice.reading.take().is_some() {
            return vec![Effect::Hush];
        }
        let lines = match (&self.screen, self.session()) {
            (Screen::Frame(state), _) => frame::aloud(state, &self.settings),
            (Screen::Step(_), Some(session)) => step::aloud(session),
            (Screen::Closing(_), Some(session)) => closing::aloud(session),
            (Screen::Paper(state), _) => state.aloud(),
            _ => vec![],
        };
        let effect = self.say(&lines.join("\n"), false);
        self.voice.reading = Some(self.voice.count);
        vec![effect]
    }

    /// What the page tells someone who does not see it.
    pub(super) fn heard(&mut self, heard: Heard) -> Vec<Effect> {
        match heard {
            _ if !self.says_the_screen() => vec![],
            Heard::Hush => {
                self.voice.reading = None;
                vec![Effect::Hush]
            }
            Heard::Say { words, after } => vec![self.say(words.expose(), after)],
        }
    }

    fn say(&mut self, text: &str, after: bool) -> Effect {
        if !after {
            self.voice.reading = None;
        }
        self.voice.count += 1;
        Effect::Say { number: self.voice.count, text: Private::from(speech::aloud(text)), after }
    }

    /// A text was said to its end.
    pub(super) fn was_said(&mut self, number: u64) -> Vec<Effect> {
        if self.voice.reading == Some(number) {
            self.voice.reading = None;
        }
        vec![]
    }

    /// What is read to the person stops where its page is left, and nothing is said of a hidden screen.
    pub(super) fn hush_elsewhere(&mut self) -> Option<Effect> {
        let place = self.place();
        let left = std::mem::replace(&mut self.voice.place, place) != place;
        (left && self.voice.reading.take().is_some()).then_some(Effect::Hush)
    }

    /// A name for where the program is, whatever the shape of its window.
    fn place(&self) -> u64 {
        let mut name = DefaultHasher::new();
        self.page_in(false).hash(&mut name);
        self.cover.map(|cover| cover == Cover::Blank).hash(&mut name);
        let dialog = match &self.screen {
            Screen::Frame(state) => state.has_dialog(),
            Screen::Step(state) => state.has_dialog(),
            Screen::Paper(state) => state.has_dialog(),
            _ => false,
        };
        dialog.hash(&mut name);
        name.finish()
    }
}
