//! Finding a guide as one types: accents, case, plurals, elisions and a typing error a word do not matter.

mod bodies;
mod index;
mod matching;
mod rank;
mod sound;
mod words;

use std::fmt;

use frostem::{Algorithm, Stemmer};

use super::catalogue::Catalogue;
use super::ids::{GuideId, SituationId};
use bodies::Bodies;
use index::Index;
use matching::{Quality, Shape};
use rank::Meaning;
use words::{Sense, without_elision, words};

/// The words of every guide, ready to be searched.
pub struct Search {
    index: Index,
    bodies: Bodies,
    stemmer: Stemmer,
}

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A guide.
    Guide(GuideId),
    /// A situation, which leads to guides.
    Situation(SituationId),
}

/// A guide or a situation that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// How well it matches: more is better, without a scale.
    pub score: f32,
}

impl Search {
    /// Reads the words of every guide.
    pub fn new(catalogue: &Catalogue) -> Self {
        let stemmer = Stemmer::new(Algorithm::French);
        let shape = |word: &str| Shape::new(word.to_owned(), stemmer.stem(word).into_owned());
        let (index, bodies) = (Index::new(catalogue, shape), Bodies::new(catalogue, shape));
        Self { index, bodies, stemmer }
    }

    /// The guides that `words` may mean, the best first; none where nothing fits, or nothing was typed.
    pub fn find(&self, words: &str) -> Vec<Hit> {
        let typed: Vec<_> = typed(words).iter().map(|word| self.shape(word)).collect();
        let named = self.bodies.named(&typed);
        let being_typed = words.chars().next_back().is_some_and(char::is_alphanumeric);
        let mut meanings = Vec::new();
        for (index, word) in typed.iter().enumerate() {
            meanings.push(self.look_up(word, being_typed && index + 1 == typed.len()));
        }
        // « france connect » and « franceconnect » are the same.
        for (index, pair) in typed.windows(2).enumerate() {
            let joined: String = pair.iter().map(|word| word.text.as_str()).collect();
            let last = being_typed && index + 2 == typed.len();
            if joined.chars().count() >= 5 {
                let shape = self.shape(&joined);
                let both = self.terms_like(|known| shape.matches(known, last));
                meanings.iter_mut().skip(index).take(2).for_each(|one| one.extend(&both));
            }
        }
        rank::ranked(&self.index, &meanings, &named)
    }

    /// What a word means; where it means nothing, what it may mean.
    fn look_up(&self, shape: &Shape, typing: bool) -> Meaning {
        let rest = without_elision(&shape.text).map(|rest| self.shape(rest));
        let surely = |shape: &Shape| self.terms_like(|known| shape.matches(known, typing));
        let perhaps = |shape: &Shape| self.terms_like(|known| shape.guesses(known));
        let ways = || [Some(shape), rest.as_ref()].into_iter().flatten();
        let mut meanings = ways().map(surely).chain(ways().map(perhaps));
        meanings.find(|meaning| !meaning.is_empty()).unwrap_or_default()
    }

    fn terms_like(&self, quality: impl Fn(&Shape) -> Quality) -> Meaning {
        let terms = self.index.terms.iter().enumerate();
        terms
            .map(|(place, term)| (place, quality(&term.shape)))
            .filter(|(_, quality)| *quality > 0.0)
            .collect()
    }

    fn shape(&self, word: &str) -> Shape {
        Shape::new(word.to_owned(), self.stemmer.stem(word).into_owned())
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Guide(id) => write!(f, "{id}"),
            Self::Situation(id) => write!(f, "situation/{id}"),
        }
    }
}

impl fmt::Debug for Search {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Search")
            .field("found", &self.index.found.len())
            .field("terms", &self.index.terms.len())
            .finish()
    }
}

/// Whether `text` names `word`, whatever the accents, the case or the plural.
pub fn mentions(text: &str, word: &str) -> bool {
    let stemmer = Stemmer::new(Algorithm::French);
    let stem = |text: &str| stemmer.stem(text).into_owned();
    let known: Vec<_> = typed(word).iter().map(|word| stem(word)).collect();
    !known.is_empty() && typed(text).iter().any(|typed| known.contains(&stem(typed)))
}

/// The words that tell something, or else those that tell a little.
fn typed(text: &str) -> Vec<String> {
    let words = words(text);
    let of =
        |sense: Sense| words.iter().filter(move |word| word.sense == sense).map(|word| word.text.clone());
    let telling: Vec<_> = of(Sense::Telling).collect();
    if telling.is_empty() { of(Sense::Vague).collect() } else { telling }
}
