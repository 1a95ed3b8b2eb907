//! What each word means to what can be found.

use std::collections::{BTreeMap, BTreeSet};

use super::Target;
use super::matching::Shape;
use super::words::{Sense, Word, words};
use crate::procedure::catalogue::Catalogue;
use crate::procedure::model::Procedure;
use crate::procedure::organism::Organism;
use crate::procedure::situation::Situation;

/// All that can be found, and the words by which it is.
pub(super) struct Index {
    pub(super) found: Vec<Found>,
    pub(super) terms: Vec<Term>,
    pub(super) phrases: Vec<Phrase>,
}

/// A guide or a situation.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) target: Target,
    pub(super) title: String,
    /// « Autre demande » fits everything a little, and so comes after whatever fits.
    pub(super) comes_last: bool,
    /// How much desks are asked for it: of two that fit alike, the lower comes first.
    pub(super) rank: usize,
}

/// A word of some guides, or some of its words run together.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) shape: Shape,
    pub(super) places: Vec<Place>,
}

/// What a word means to a guide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The guide, by its place among what can be found.
    pub(super) of: usize,
    pub(super) weight: f32,
    /// Whether the word alone is a whole name or keyword, and so says it all.
    pub(super) whole: bool,
}

/// A title or a keyword: the words that tell something, without those of the body's name.
#[derive(Debug)]
pub(super) struct Phrase {
    /// The guide, by its place among what can be found.
    pub(super) of: usize,
    /// Its words, by their places among the terms.
    pub(super) terms: Vec<usize>,
}

/// The words, and what each means to which of the things that can be found.
type Places = BTreeMap<String, BTreeMap<usize, Place>>;

/// A way of naming something, and what it is worth.
struct Name {
    words: Vec<Word>,
    weight: f32,
}

const TITLE: f32 = 3.0;
/// What a keyword is worth.
pub(super) const KEYWORD: f32 = 2.5;
const ORGANISM: f32 = 2.0;
const GOAL: f32 = 0.6;

/// What a word of a longer name or keyword is worth, beside one that stands alone.
pub(super) const PART: f32 = 0.7;

impl Index {
    /// Reads the words of every guide and situation.
    pub(super) fn new(catalogue: &Catalogue, shape: impl Fn(&str) -> Shape) -> Self {
        let bodies = Vec::from_iter(catalogue.organisms().iter().filter(|organism| !organism.to_pick));
        let bodies: Vec<Vec<Word>> = bodies.into_iter().flat_map(names_of).map(words).collect();
        let guides = catalogue
            .iter()
            .map(|guide| (guide_found(guide, catalogue), names_of_guide(guide, catalogue, &bodies)));
        let situations = catalogue.situations().situations.iter();
        let situations =
            situations.map(|situation| (situation_found(situation), names_of_situation(situation)));
        let (found, names): (Vec<_>, Vec<_>) = guides.chain(situations).unzip();

        let mut places = Places::new();
        for (of, names) in names.iter().enumerate() {
            names.iter().for_each(|name| learn(of, name, &mut places));
        }
        let numbers: BTreeMap<&str, usize> =
            places.keys().enumerate().map(|(number, text)| (text.as_str(), number)).collect();
        let mut phrases = Vec::new();
        for (of, names) in names.iter().enumerate() {
            let own = names.iter().filter(|name| name.weight >= KEYWORD);
            phrases.extend(own.map(|name| Phrase { of, terms: telling_of(name, &bodies, &numbers) }));
        }
        phrases.retain(|phrase| !phrase.terms.is_empty());
        let terms = places.into_iter();
        let terms =
            terms.map(|(text, places)| Term { shape: shape(&text), places: places.into_values().collect() });
        Self { found, terms: terms.collect(), phrases }
    }
}

/// The names of a body: in full, as people say it, and as they used to.
pub(super) fn names_of(organism: &Organism) -> impl Iterator<Item = &str> {
    let also = organism.also_called.iter().map(String::as_str);
    [organism.name.as_str(), organism.short_name.as_str()].into_iter().chain(also)
}

fn guide_found(guide: &Procedure, catalogue: &Catalogue) -> Found {
    let most_asked = &catalogue.situations().most_asked;
    Found {
        target: Target::Guide(guide.id.clone()),
        title: guide.title.clone(),
        comes_last: catalogue.organism(&guide.organism).is_some_and(|organism| organism.to_pick),
        rank: most_asked.iter().position(|asked| *asked == guide.id).unwrap_or(usize::MAX),
    }
}

fn situation_found(situation: &Situation) -> Found {
    Found {
        target: Target::Situation(situation.id.clone()),
        title: situation.title.clone(),
        comes_last: false,
        rank: usize::MAX,
    }
}

/// The names and sentences by which a guide is found.
fn names_of_guide(guide: &Procedure, catalogue: &Catalogue, bodies: &[Vec<Word>]) -> Vec<Name> {
    let keyword = |keyword: &String| {
        let words = words(keyword);
        // A keyword that is nothing but the name of a body says where, not what.
        let weight = if bodies.contains(&words) { ORGANISM } else { KEYWORD };
        Name { words, weight }
    };
    let name = |text: &str, weight| Name { words: words(text), weight };
    let organism = catalogue.organism(&guide.organism).into_iter().flat_map(names_of);
    std::iter::once(name(&guide.title, TITLE))
        .chain(guide.keywords.iter().map(keyword))
        .chain(organism.map(|of_body| name(of_body, ORGANISM)))
        .chain(guide.goal.iter().map(|sentence| name(&sentence.plain(), GOAL)))
        .collect()
}

/// The ways of saying a situation.
fn names_of_situation(situation: &Situation) -> Vec<Name> {
    let keywords = situation.keywords.iter().map(|keyword| Name { words: words(keyword), weight: KEYWORD });
    keywords.chain([Name { words: words(&situation.title), weight: TITLE }]).collect()
}

/// Keeps the words of a name in mind for what it names.
fn learn(of: usize, name: &Name, places: &mut Places) {
    for (word, whole) in terms_of(&name.words) {
        let weight = if whole { name.weight } else { name.weight * PART };
        let known = places.entry(word).or_default().entry(of).or_insert(Place { of, weight, whole });
        known.weight = known.weight.max(weight);
        known.whole |= whole;
    }
}

/// The words of a name, its neighbouring words joined and all of it joined; whether each says it all.
fn terms_of(words: &[Word]) -> Vec<(String, bool)> {
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

/// The words of a name that tell something, without the name of a body in it: « inscription » of « inscription CAF ».
fn telling_of(name: &Name, bodies: &[Vec<Word>], numbers: &BTreeMap<&str, usize>) -> Vec<usize> {
    let of_body: BTreeSet<&str> = bodies
        .iter()
        .filter(|body| name.words.windows(body.len().max(1)).any(|part| part == body.as_slice()))
        .flatten()
        .map(|word| word.text.as_str())
        .collect();
    let telling = name.words.iter().filter(|word| word.sense == Sense::Telling);
    let own = telling.filter(|word| !of_body.contains(word.text.as_str()));
    own.filter_map(|word| numbers.get(word.text.as_str()).copied()).collect()
}
