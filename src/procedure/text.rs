//! What a guide says: short sentences, one idea each, with `**bold**` as the only markup.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::SourceKey;

/// Several short sentences, one idea each.
pub type Text = Vec<Sentence>;

/// One sentence. With an amount, an age, a number, a delay or a deadline it carries its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(description = "Une phrase courte, une idée. Avec un chiffre ou un délai, elle porte sa source.")]
pub enum Sentence {
    /// A sentence without a figure.
    #[schemars(description = "Une phrase sans chiffre ni délai. **gras** est la seule mise en forme.")]
    Plain(String),
    /// A sentence that states a fact, with where the fact comes from.
    #[schemars(description = "Une phrase qui contient un montant, un âge, un numéro, un délai ou une date.")]
    Sourced(Sourced),
}

/// A sentence with the source of its fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une phrase avec la source de ce qu’elle affirme.")]
pub struct Sourced {
    /// The sentence itself.
    #[schemars(description = "La phrase.")]
    pub text: String,
    /// A key of the guide's `sources`.
    #[schemars(description = "La clé d’une source du guide.")]
    pub source: SourceKey,
    /// The date of the source.
    #[schemars(description = "La date de la source, AAAA-MM-JJ.", with = "String")]
    pub as_of: Date,
    /// Whether the fact is unsure and must be shown as « à vérifier ».
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(description = "Vrai si le fait n’est pas sûr : affiché « à vérifier ».")]
    pub to_check: bool,
}

/// A run of characters of one weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// The characters, without the markup.
    pub text: &'a str,
    /// Whether they stand out.
    pub bold: bool,
}

impl Sentence {
    /// The sentence as written, markup included.
    pub fn raw(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Sourced(sourced) => &sourced.text,
        }
    }

    /// Whether the screen must say « à vérifier » beside it.
    pub fn to_check(&self) -> bool {
        matches!(self, Self::Sourced(Sourced { to_check: true, .. }))
    }

    /// The source, where the sentence carries one.
    pub fn sourced(&self) -> Option<&Sourced> {
        match self {
            Self::Plain(_) => None,
            Self::Sourced(sourced) => Some(sourced),
        }
    }

    /// The sentence cut into runs of one weight.
    pub fn spans(&self) -> Vec<Span<'_>> {
        spans(self.raw())
    }

    /// The sentence without its markup.
    pub fn plain(&self) -> String {
        plain(self.raw())
    }
}

impl From<&str> for Sentence {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

/// Cuts `text` at each `**`; the pieces between a pair of them are bold.
pub fn spans(text: &str) -> Vec<Span<'_>> {
    text.split("**")
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
        .map(|(index, text)| Span { text, bold: index % 2 == 1 })
        .collect()
}

/// `text` without its markup.
pub fn plain(text: &str) -> String {
    text.replace("**", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_alternates() {
        let spans = spans("Il envoie un **code** par mail.");
        assert_eq!(spans.len(), 3);
        assert_eq!(spans[1], Span { text: "code", bold: true });
        assert_eq!(plain("**a** b"), "a b");
    }
}
