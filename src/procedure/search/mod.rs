//! Finding a guide as one types: accents, case, plurals, elisions and a typing error a word do not matter.

mod matching;
mod words;

use std::collections::BTreeMap;
use std::fmt;

use frostem::{Algorithm, Stemmer};

use super::catalogue::Catalogue;
use super::ids::{GuideId, SituationId};
use super::model::Procedure;
use super::organism::Organism;
use super::situation::Situation;
use matching::{Quality, Shape};
use words::{Sense, Word, words};

/// The words of every guide, ready to be searched.
pub struct Search {
    guides: Vec<Found>,
    terms: Vec<Term>,
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

/// What can be found.
#[derive(Debug)]
struct Found {
    target: Target,
    title: String,
    /// « Autre demande » fits everything a little, and so comes after whatever fits.
    comes_last: bool,
    /// How much desks are asked for it: of two that fit alike, the lower comes first.
    rank: usize,
}

/// A word of some guides.
#[derive(Debug)]
struct Term {
    shape: Shape,
    places: Vec<Place>,
}

/// What a word means to a guide.
#[derive(Debug, Clone, Copy)]
struct Place {
    guide: usize,
    weight: f32,
    /// Whether the word alone is a whole name or keyword, and so says it all.
    whole: bool,
}

/// What a typed word means to a guide.
#[derive(Debug, Clone, Copy, Default)]
struct Match {
    value: f32,
    /// How much of what the person means the word covers.
    share: f32,
}

/// The words, and what each means to which of the things that can be found.
type Terms = BTreeMap<String, BTreeMap<usize, Place>>;

const TITLE: f32 = 3.0;
const KEYWORD: f32 = 2.5;
const ORGANISM: f32 = 2.0;
const GOAL: f32 = 0.6;

/// What a word of a longer name or keyword is worth, beside one that stands alone.
const PART: f32 = 0.7;
/// What a word that no guide has is worth, beside one that a single guide has: names of towns and the like.
const UNKNOWN: f32 = 0.6;
/// The share of the words, by what they are worth, that a guide must match.
const ENOUGH: f32 = 0.45;
/// Beside the best guide, what the others must reach to be shown.
const WORTH_SHOWING: f32 = 0.25;

impl Search {
    /// Reads the words of every guide.
    pub fn new(catalogue: &Catalogue) -> Self {
        let stemmer = Stemmer::new(Algorithm::French);
        let mut terms = Terms::new();
        let mut guides = Vec::new();
        for (index, guide) in catalogue.iter().enumerate() {
            let organism = catalogue.organism(&guide.organism);
            let comes_last = organism.is_some_and(|organism| organism.to_pick);
            guides.push(Found {
                target: Target::Guide(guide.id.clone()),
                title: guide.title.clone(),
                comes_last,
                rank: rank_of(&guide.id, catalogue),
            });
            learn(index, phrases(guide, organism), &mut terms);
        }
        for situation in &catalogue.situations().situations {
            learn(guides.len(), said_of(situation), &mut terms);
            let target = Target::Situation(situation.id.clone());
            guides.push(Found {
                target,
                title: situation.title.clone(),
                comes_last: false,
                rank: usize::MAX,
            });
        }
        let terms = terms.into_iter().map(|(text, places)| {
            let stem = stemmer.stem(&text).into_owned();
            Term { shape: Shape::new(text, stem), places: places.into_values().collect() }
        });
        Self { guides, terms: terms.collect(), stemmer }
    }

    /// The guides that `words` may mean, the best first; none where nothing fits, or nothing was typed.
    pub fn find(&self, words: &str) -> Vec<Hit> {
        let typed = typed(words);
        let being_typed = words.chars().next_back().is_some_and(char::is_alphanumeric);
        let mut matches = Vec::new();
        for (index, word) in typed.iter().enumerate() {
            matches.push(self.look_up(word, being_typed && index + 1 == typed.len()));
        }
        // « france connect » and « franceconnect » are the same.
        for (index, pair) in typed.windows(2).enumerate() {
            let joined = pair.concat();
            let last = being_typed && index + 2 == typed.len();
            if joined.chars().count() >= 5 {
                let shape = self.shape(&joined);
                let both = self.gather(|known| shape.matches(known, last));
                matches.iter_mut().skip(index).take(2).for_each(|one| take_best(one, &both));
            }
        }
        self.ranked(&matches)
    }

    /// What a word means to each guide; where it means nothing, what it may mean.
    fn look_up(&self, word: &str, typing: bool) -> Vec<Match> {
        let shape = self.shape(word);
        let found = self.gather(|known| shape.matches(known, typing));
        if found.iter().any(|one| one.value > 0.0) {
            found
        } else {
            self.gather(|known| shape.guesses(known))
        }
    }

    fn shape(&self, word: &str) -> Shape {
        Shape::new(word.to_owned(), self.stemmer.stem(word).into_owned())
    }

    fn gather(&self, quality: impl Fn(&Shape) -> Quality) -> Vec<Match> {
        let mut found = vec![Match::default(); self.guides.len()];
        for term in &self.terms {
            let quality = quality(&term.shape);
            if quality > 0.0 {
                for place in &term.places {
                    if let Some(one) = found.get_mut(place.guide) {
                        one.value = one.value.max(quality * place.weight);
                        one.share = one.share.max(if place.whole { 1.0 } else { PART });
                    }
                }
            }
        }
        found
    }

    /// Adds up what each word means to each guide; a word that few guides have says more.
    fn ranked(&self, matches: &[Vec<Match>]) -> Vec<Hit> {
        let worth: Vec<f32> = matches.iter().map(|found| worth(found)).collect();
        let all: f32 = worth.iter().sum();
        let mut hits: Vec<(&Found, f32)> = Vec::new();
        for (index, guide) in self.guides.iter().enumerate() {
            let of_guide =
                || matches.iter().zip(&worth).filter_map(|(found, worth)| Some((found.get(index)?, worth)));
            let share: f32 = of_guide().map(|(one, worth)| one.share * worth).sum();
            let score: f32 = of_guide().map(|(one, worth)| one.value * worth).sum();
            if score > 0.0 && share >= ENOUGH * all {
                hits.push((guide, score));
            }
        }
        let best = hits.iter().map(|(_, score)| *score).fold(0.0, f32::max);
        hits.retain(|(_, score)| *score >= WORTH_SHOWING * best);
        hits.sort_by(|(a, score_a), (b, score_b)| {
            a.comes_last
                .cmp(&b.comes_last)
                .then(score_b.total_cmp(score_a))
                .then(a.rank.cmp(&b.rank))
                .then_with(|| a.target.cmp(&b.target))
        });
        let hit = |(found, score): (&Found, f32)| Hit {
            target: found.target.clone(),
            title: found.title.clone(),
            score,
        };
        hits.into_iter().map(hit).collect()
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
            .field("guides", &self.guides.len())
            .field("terms", &self.terms.len())
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

/// The names and sentences by which a guide is found, and what each is worth.
fn phrases(guide: &Procedure, organism: Option<&Organism>) -> Vec<(String, f32)> {
    let mut phrases = vec![(guide.title.clone(), TITLE)];
    phrases.extend(guide.keywords.iter().map(|keyword| (keyword.clone(), KEYWORD)));
    if let Some(organism) = organism {
        phrases.extend([&organism.name, &organism.short_name].map(|name| (name.clone(), ORGANISM)));
    }
    phrases.extend(guide.goal.iter().map(|sentence| (sentence.plain(), GOAL)));
    phrases
}

/// The place of a guide among those most asked for; the last of all where it is not among them.
fn rank_of(guide: &GuideId, catalogue: &Catalogue) -> usize {
    let most_asked = &catalogue.situations().most_asked;
    most_asked.iter().position(|asked| asked == guide).unwrap_or(usize::MAX)
}

/// The ways of saying a situation, and what each is worth.
fn said_of(situation: &Situation) -> Vec<(String, f32)> {
    let keywords = situation.keywords.iter().map(|keyword| (keyword.clone(), KEYWORD));
    keywords.chain([(situation.title.clone(), TITLE)]).collect()
}

/// Keeps the words of `phrases` in mind for what stands at `index`.
fn learn(index: usize, phrases: Vec<(String, f32)>, terms: &mut Terms) {
    for (phrase, weight) in phrases {
        for (word, whole) in terms_of(&phrase) {
            let place = Place { guide: index, weight: if whole { weight } else { weight * PART }, whole };
            let known = terms.entry(word).or_default().entry(index).or_insert(place);
            known.weight = known.weight.max(place.weight);
            known.whole |= whole;
        }
    }
}

/// The words of a phrase, its neighbouring words joined and the whole phrase joined; whether each says it all.
fn terms_of(phrase: &str) -> Vec<(String, bool)> {
    let words = words(phrase);
    let telling: Vec<&Word> = words.iter().filter(|word| word.sense == Sense::Telling).collect();
    let whole = |word: &Word| words.len() == 1 || (telling.len() == 1 && word.sense == Sense::Telling);
    let mut terms: Vec<_> = words.iter().map(|word| (word.text.clone(), whole(word))).collect();
    terms.extend(telling.windows(2).map(|pair| {
        let joined = pair.iter().map(|word| word.text.as_str()).collect();
        (joined, telling.len() == 2)
    }));
    if (3..=4).contains(&words.len()) {
        terms.push((words.iter().map(|word| word.text.as_str()).collect(), true));
    }
    terms
}

fn take_best(into: &mut [Match], other: &[Match]) {
    for (one, other) in into.iter_mut().zip(other) {
        one.value = one.value.max(other.value);
        one.share = one.share.max(other.share);
    }
}

/// What a typed word is worth: the fewer guides it fits, the more.
fn worth(found: &[Match]) -> f32 {
    let guides = found.len() as f32;
    match found.iter().filter(|one| one.value > 0.0).count() {
        0 => UNKNOWN * guides.ln_1p(),
        fitting => (guides / fitting as f32).ln_1p(),
    }
}
