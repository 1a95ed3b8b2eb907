//! One language as the papers speak it.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::file::{File, Header};
use super::phrase::{Phrase, fill};
use super::shelf;

/// A language beside French, ready to be looked up by the French.
#[derive(Debug)]
pub struct Tongue {
    /// What the language is, and who has read its file.
    pub header: Header,
    texts: HashMap<String, String>,
}

impl Tongue {
    fn of(file: File) -> Self {
        let mut texts = HashMap::new();
        // A sentence whose French has changed since is still found by the French that it says, and by no other.
        for entry in file.parts.into_iter().flat_map(|part| part.entries).filter(|entry| !entry.is_missing())
        {
            texts.entry(entry.fr_then.unwrap_or(entry.fr)).or_insert(entry.text);
        }
        Self { header: file.language, texts }
    }

    /// The translation of `fr`, if there is one of today's French.
    pub fn text(&self, fr: &str) -> Option<&str> {
        self.texts.get(fr).map(String::as_str)
    }

    /// Whether all of these are translated: without them no paper can be in this language.
    pub fn says(&self, phrases: &[Phrase]) -> bool {
        phrases.iter().all(|phrase| self.texts.contains_key(phrase.fr))
    }
}

/// The languages that the program carries, in the order of their tags.
pub fn all() -> &'static [Tongue] {
    static ALL: OnceLock<Vec<Tongue>> = OnceLock::new();
    ALL.get_or_init(|| {
        let files = shelf::built_in().into_iter().filter_map(|(_, bytes)| shelf::read(bytes).ok());
        files.map(Tongue::of).collect()
    })
}

/// French, or another language that falls back on it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Voice(Option<&'static Tongue>);

impl Voice {
    /// French.
    pub const FRENCH: Self = Self(None);

    /// The voice of a language, given as its tag; none where the program has no such language.
    pub fn of(tag: &str) -> Option<Self> {
        all().iter().find(|tongue| tongue.header.tag == tag).map(|tongue| Self(Some(tongue)))
    }

    /// The language, where it is not French.
    pub fn tongue(self) -> Option<&'static Tongue> {
        self.0
    }

    /// Whether it is French.
    pub fn is_french(self) -> bool {
        self.0.is_none()
    }

    /// A fixed sentence, filled in.
    pub fn say(self, phrase: &Phrase, values: &[(&str, &str)]) -> String {
        fill(self.own(phrase.fr).unwrap_or(phrase.fr), values)
    }

    /// `fr` in this language, or as it is.
    pub fn text(self, fr: &str) -> String {
        self.own(fr).unwrap_or(fr).to_owned()
    }

    /// `fr` in this language, where it is another and has it.
    pub fn own(self, fr: &str) -> Option<&'static str> {
        self.0.and_then(|tongue| tongue.text(fr))
    }
}

impl PartialEq for Voice {
    fn eq(&self, other: &Self) -> bool {
        let tag = |voice: &Self| voice.0.map(|tongue| tongue.header.tag.as_str());
        tag(self) == tag(other)
    }
}

impl Eq for Voice {}
