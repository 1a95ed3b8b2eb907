//! A file of translations brought up to date with the French: nothing that somebody translated is lost.

use std::collections::HashMap;

use super::file::{Entry, File, Part};

/// What is to be translated, as it stands in French today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// What the sentences are of, in French.
    pub part: String,
    /// The sentences.
    pub sentences: Vec<Sentence>,
}

/// A sentence to translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its key.
    pub key: String,
    /// The French.
    pub fr: String,
    /// What a translator must know of it; may be empty.
    pub note: String,
}

/// Lays the French of today over `file`.
///
/// - A sentence whose French is the same keeps its translation, even if its key changed.
/// - One whose French changed keeps it too, with the French that it says in `fr_then`.
/// - One that is new takes the translation of the same French elsewhere in the file, or stays empty.
/// - What is no longer in French leaves the file.
pub fn update(file: File, sources: &[Source]) -> File {
    let known: HashMap<&str, &Entry> = file.entries().map(|entry| (entry.key.as_str(), entry)).collect();
    let mut by_french: HashMap<&str, &str> = HashMap::new();
    for entry in file.entries().filter(|entry| !entry.is_missing()) {
        by_french.entry(entry.translated_from()).or_insert(&entry.text);
    }
    let entry = |sentence: &Sentence| {
        let (text, fr_then) = text(known.get(sentence.key.as_str()).copied(), &by_french, &sentence.fr);
        Entry {
            key: sentence.key.clone(),
            note: Some(sentence.note.clone()).filter(|note| !note.is_empty()),
            fr: sentence.fr.clone(),
            fr_then,
            text,
        }
    };
    let part = |source: &Source| Part {
        part: source.part.clone(),
        entries: source.sentences.iter().map(entry).collect(),
    };
    let parts = sources.iter().map(part).collect();
    File { parts, language: file.language }
}

/// The translation of `fr`, and the French that it says where that is another.
fn text(known: Option<&Entry>, by_french: &HashMap<&str, &str>, fr: &str) -> (String, Option<String>) {
    let known = known.filter(|entry| !entry.is_missing());
    if let Some(entry) = known.filter(|entry| entry.translated_from() == fr) {
        return (entry.text.clone(), None);
    }
    if let Some(same) = by_french.get(fr) {
        return ((*same).to_owned(), None);
    }
    match known {
        Some(entry) => (entry.text.clone(), Some(entry.translated_from().to_owned())),
        None => (String::new(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tongue::file::{Direction, Header};

    fn file(entries: &[(&str, &str, &str)]) -> File {
        let entry = |(key, fr, text): &(&str, &str, &str)| Entry {
            key: (*key).into(),
            note: None,
            fr: (*fr).into(),
            fr_then: None,
            text: (*text).into(),
        };
        File {
            language: Header {
                tag: "en".into(),
                name: "English".into(),
                french_name: "anglais".into(),
                direction: Direction::Ltr,
                unread: "not read".into(),
                notes: vec![],
                read_by: None,
            },
            parts: vec![Part { part: "Papier".into(), entries: entries.iter().map(entry).collect() }],
        }
    }

    fn sources(sentences: &[(&str, &str)]) -> [Source; 1] {
        let sentence =
            |(key, fr): &(&str, &str)| Sentence { key: (*key).into(), fr: (*fr).into(), note: String::new() };
        [Source { part: "Papier".into(), sentences: sentences.iter().map(sentence).collect() }]
    }

    fn after(file: File, french: &[(&str, &str)]) -> Vec<(String, Option<String>, String)> {
        let updated = update(file, &sources(french));
        updated.entries().map(|e| (e.key.clone(), e.fr_then.clone(), e.text.clone())).collect()
    }

    fn row(key: &str, then: Option<&str>, text: &str) -> (String, Option<String>, String) {
        (key.into(), then.map(str::to_owned), text.into())
    }

    #[test]
    fn what_did_not_change_is_kept_and_what_is_new_is_empty() {
        let file = file(&[("a", "Oui", "Yes"), ("gone", "Rien", "Nothing")]);
        assert_eq!(after(file, &[("a", "Oui"), ("b", "Non")]), [row("a", None, "Yes"), row("b", None, "")]);
    }

    #[test]
    fn what_changed_keeps_its_translation_and_says_of_which_french_it_is() {
        let first = update(file(&[("a", "2 mois", "2 months")]), &sources(&[("a", "3 mois")]));
        assert_eq!(first.entries().next().map(Entry::is_stale), Some(true));
        let again = after(first.clone(), &[("a", "4 mois")]);
        assert_eq!(
            again,
            [row("a", Some("2 mois"), "2 months")],
            "the French that was translated, not the last"
        );
        assert_eq!(after(first, &[("a", "2 mois")]), [row("a", None, "2 months")], "back to what it was");
    }

    #[test]
    fn a_sentence_that_moved_takes_its_translation_along() {
        let file = file(&[("say/0", "Un", "One"), ("say/1", "Deux", "Two")]);
        let moved = after(file, &[("say/0", "Zéro"), ("say/1", "Un"), ("say/2", "Deux")]);
        assert_eq!(
            moved,
            [row("say/0", Some("Un"), "One"), row("say/1", None, "One"), row("say/2", None, "Two")]
        );
    }

    #[test]
    fn updating_twice_changes_nothing_more() {
        let french = [("a", "3 mois"), ("b", "Oui")];
        let once = update(file(&[("a", "2 mois", "2 months"), ("b", "Oui", "")]), &sources(&french));
        assert_eq!(update(once.clone(), &sources(&french)), once);
    }
}
