//! What a file of translations holds.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A file of translations: one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// What the language is, and who has read the file.
    pub language: Header,
    /// What is translated, in the order of the papers.
    #[serde(default)]
    pub parts: Vec<Part>,
}

/// What a language is, and who has read its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The language as a BCP 47 tag, which is also the name of the file: `uk`.
    pub tag: String,
    /// Its name in itself: « українська ».
    pub name: String,
    /// Its name in French: « ukrainien ».
    pub french_name: String,
    /// Where its lines start.
    pub direction: Direction,
    /// What the papers say, in this language, until somebody has read the file: « traduction non relue : le texte
    /// français fait foi ».
    pub unread: String,
    /// What translators agree on: words chosen, figures, dates.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Who has read the file and stands for it.
    pub read_by: Option<Reader>,
}

/// Where the lines of a language start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// On the left.
    #[default]
    Ltr,
    /// On the right.
    Rtl,
}

/// Somebody who has read a whole file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reader {
    /// Their name.
    pub name: String,
    /// What they are: « traductrice assermentée ».
    pub role: String,
    /// When they read it.
    pub on: Date,
    /// What the sentences came to then ([`super::signed::digest`]): once one changes the signature no longer holds.
    #[serde(default)]
    pub sentences: String,
}

/// The sentences of the papers, or of one guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What they are of, in French: « Demander le RSA ».
    pub part: String,
    /// The sentences.
    pub entries: Vec<Entry>,
}

/// A sentence with its translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is, the same in every file: `guide/caf/demander-le-rsa/ending/envoyee/say/0`.
    pub key: String,
    /// What a translator must know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The French of today.
    pub fr: String,
    /// The French that `text` is a translation of, where the French has changed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fr_then: Option<String>,
    /// The translation; empty while it is missing.
    pub text: String,
}

impl Entry {
    /// Whether there is no translation yet.
    pub fn is_missing(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether the French has changed since it was translated.
    pub fn is_stale(&self) -> bool {
        !self.is_missing() && self.fr_then.is_some()
    }

    /// The French that the translation says.
    pub fn translated_from(&self) -> &str {
        self.fr_then.as_deref().unwrap_or(&self.fr)
    }
}

impl File {
    /// Every sentence, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.parts.iter().flat_map(|part| &part.entries)
    }
}
