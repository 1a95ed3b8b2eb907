//! One language as the papers speak it.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use super::file::{Entry, File, Header};
use super::phrase::{Phrase, fill};
use super::{check, shelf, signed};

/// A language beside French, ready to be looked up by the French.
#[derive(Debug)]
pub struct Tongue {
    /// What the language is.
    pub header: Header,
    /// Whether somebody has read the file as it is and stands for it.
    pub is_read: bool,
    texts: HashMap<String, String>,
}

impl Tongue {
    fn of(file: File) -> Self {
        let is_read = signed::signed(&file).is_some();
        let mut texts = HashMap::new();
        // A sentence whose French has changed since is still found by the French that it says, and by no other.
        for entry in file.parts.into_iter().flat_map(|part| part.entries).filter(|entry| !entry.is_missing())
        {
            texts.entry(entry.fr_then.unwrap_or(entry.fr)).or_insert(entry.text);
        }
        Self { header: file.language, is_read, texts }
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

static ALL: OnceLock<Vec<Tongue>> = OnceLock::new();

/// Every language, in the order of their tags.
pub fn all() -> &'static [Tongue] {
    ALL.get_or_init(|| with(Vec::new()))
}

/// Adds a desk's own files to those that the program carries, each in place of the one for the same language. To be
/// called before anything is said in another language: once it was, nothing is added.
pub fn add(own: Vec<File>) {
    ALL.get_or_init(|| with(own));
}

/// The languages that the program carries, and those of `own`.
fn with(own: Vec<File>) -> Vec<Tongue> {
    let built_in = shelf::built_in().into_iter().filter_map(|(_, bytes)| shelf::read(bytes).ok());
    let mut files: BTreeMap<String, File> = built_in.map(|file| (file.language.tag.clone(), file)).collect();
    // A sentence with another number or another site than its French is not said: the French stands there alone.
    let sound = |entry: &Entry| check::entry(entry).iter().all(|remark| remark.kind != check::Kind::Error);
    for mut file in own {
        file.parts.iter_mut().for_each(|part| part.entries.retain(sound));
        files.insert(file.language.tag.clone(), file);
    }
    files.into_values().map(Tongue::of).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn own(tag: &str, text: &str) -> File {
        let json = format!(
            r#"{{"language": {{"tag": "{tag}", "name": "x", "french_name": "x", "unread": "x", "read_by": null,
                "direction": "ltr"}}, "parts": [{{"part": "x", "entries": [
                {{"key": "a", "fr": "Appelez le 32 30.", "text": "{text}"}}]}}]}}"#
        );
        shelf::read(json.as_bytes()).unwrap()
    }

    fn says(tongues: &[Tongue], tag: &str) -> Option<String> {
        let tongue = tongues.iter().find(|tongue| tongue.header.tag == tag)?;
        tongue.text("Appelez le 32 30.").map(str::to_owned)
    }

    #[test]
    fn a_desks_own_file_is_a_language_more_or_stands_for_the_one_of_the_program() {
        let before = with(Vec::new()).len();
        let more = with(vec![own("it", "Chiami il 32 30.")]);
        assert_eq!((more.len(), says(&more, "it").as_deref()), (before + 1, Some("Chiami il 32 30.")));
        let other = with(vec![own("en", "Call 32 30.")]);
        assert_eq!((other.len(), says(&other, "en").as_deref()), (before, Some("Call 32 30.")));
    }

    #[test]
    fn a_sentence_with_another_number_is_not_said() {
        assert_eq!(says(&with(vec![own("it", "Chiami il 32 31.")]), "it"), None);
    }
}
