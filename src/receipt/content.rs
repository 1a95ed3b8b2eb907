//! What a paper says, before it is set: plain data.

use super::words;
use crate::procedure::model::Who;
use crate::procedure::text::Sentence;
use crate::tongue::Voice;

/// A sentence of the paper: `**bold**` is the only markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The sentence.
    pub text: String,
    /// Whether the paper must say « à vérifier ».
    pub to_check: bool,
    /// Whether it stayed in French beside another language, which lacks it.
    pub untranslated: bool,
}

/// What the helper and the person choose of the paper, beside what is typed on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// What the person wants, in their words, for each request; it stays in memory.
    pub aims: Vec<String>,
    /// Whether the pauses (families B and C) are printed.
    pub with_pauses: bool,
    /// The language beside French, by its tag.
    pub tongue: Option<String>,
}

/// All that the paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Whether it is only to practise: the paper says so.
    pub practice: bool,
    /// The desk.
    pub desk: String,
    /// The day, in full.
    pub day: String,
    /// Whether the person is at a distance.
    pub remote: bool,
    /// Where the desk is, line by line, where it is known.
    pub address: Vec<String>,
    /// Its phone, where it is known.
    pub phone: Option<String>,
    /// Its hours, where they are known.
    pub hours: Option<String>,
    /// One part a request.
    pub parts: Vec<Part>,
    /// The names of the bodies, with their articles.
    pub organisms: Vec<String>,
    /// Whether something was or may have been sent, so that there can be a number for it.
    pub has_reference: bool,
    /// Whether pauses were made (families B and C), printed or not.
    pub has_pauses: bool,
    /// The same in another language, to be set beside it.
    pub beside: Option<Box<Beside>>,
}

/// All that the paper says, in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The language.
    pub voice: Voice,
    /// What it says: as many parts and lines as the French.
    pub receipt: Receipt,
}

/// What the paper says of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the person came for.
    pub aim: String,
    /// Whether that is in their own words, or else by the guide's name.
    pub own_words: bool,
    /// What was done and how sure it is.
    pub result: Vec<Line>,
    /// What was done, and by whom.
    pub done: Vec<(String, String)>,
    /// What got in the way.
    pub hindrances: Vec<Hindrance>,
    /// What is left to do.
    pub left: Vec<Left>,
    /// What to keep as a proof.
    pub proof: Option<Line>,
    /// How to know whether it worked.
    pub verify: Vec<Line>,
    /// By when one should know, in full.
    pub known_by: Option<String>,
    /// What to do if it did not.
    pub otherwise: Vec<Line>,
    /// What comes next.
    pub after: Vec<Line>,
    /// How to do it without the computer.
    pub offline: Vec<Line>,
    /// If one disagrees; the day of the answer is left blank.
    pub recourse: Vec<Line>,
    /// The body to call, with its number and the price of a call.
    pub call: Option<Line>,
}

impl Part {
    /// All there is to know whether it worked: how, by when, and what else to do.
    pub fn verified(&self) -> Vec<Line> {
        let by = self.known_by.as_ref().map(|by| Line::sure(words::SHOULD_KNOW.with(&[("by", by)])));
        self.verify.iter().cloned().chain(by).chain(self.otherwise.iter().cloned()).collect()
    }
}

/// Something that got in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hindrance {
    /// The stuck point's label in guillemets, or the words of the causes.
    pub what: String,
    /// « résolu » or « pas encore résolu »; none for a pause.
    pub state: Option<String>,
    /// What solved it, where it was picked.
    pub by: Option<String>,
}

/// Something left to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Who.
    pub by: Who,
    /// Who, in words: « Vous », « La CAF », « Nous ».
    pub who: String,
    /// What.
    pub what: Line,
    /// By when, in full.
    pub due: Option<String>,
}

impl Line {
    pub(super) fn sure(text: impl Into<String>) -> Self {
        Self { text: text.into(), to_check: false, untranslated: false }
    }
}

impl From<&Sentence> for Line {
    fn from(sentence: &Sentence) -> Self {
        Self { text: sentence.raw().to_owned(), to_check: sentence.to_check(), untranslated: false }
    }
}
