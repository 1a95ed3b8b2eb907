//! How the paper is told: in which language, and to whom.

use super::content::Line;
use super::phrase::lower_first;
use super::remote::said_from_afar;
use crate::procedure::organism::Organism;
use crate::procedure::text::Sentence;
use crate::tongue::{Phrase, Voice};

/// How the paper is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tell {
    pub voice: Voice,
    /// Whether the person is at a distance.
    pub afar: bool,
}

impl Tell {
    pub(super) fn say(self, phrase: &Phrase, values: &[(&str, &str)]) -> String {
        self.voice.say(phrase, values)
    }

    /// What a guide says.
    pub(super) fn line(self, sentence: &Sentence) -> Line {
        let line = Line::from(sentence);
        if self.voice.is_french() {
            return line;
        }
        let fr = if self.afar { said_from_afar(&line.text) } else { line.text };
        match self.voice.own(&fr) {
            Some(own) => Line { text: own.to_owned(), ..line },
            None => Line { text: fr, untranslated: true, ..line },
        }
    }

    pub(super) fn lines(self, text: &[Sentence]) -> Vec<Line> {
        text.iter().map(|sentence| self.line(sentence)).collect()
    }

    /// The body's name: « la CAF »; in another language, as its translators name it.
    pub(super) fn body(self, organism: &Organism) -> String {
        if self.voice.is_french() {
            organism.with_article.clone()
        } else {
            self.voice.text(&organism.short_name)
        }
    }

    /// What follows « Vous : »: in French it begins in lower case.
    pub(super) fn lower(self, text: &str) -> String {
        lower(self.voice, text)
    }
}

/// What follows a colon: in French it begins in lower case, elsewhere as translators wrote it.
pub(super) fn lower(voice: Voice, text: &str) -> String {
    if voice.is_french() { lower_first(text) } else { text.to_owned() }
}
