//! Which of what can be found a query means: how well its words fit, and how well it fits a name.

use super::Hit;
use super::bodies::Named;
use super::index::{Found, Index, KEYWORD, PART};
use super::matching::Quality;

/// The terms that a typed word may be, by their places in the index, each with its likeness.
pub(super) type Meaning = Vec<(usize, Quality)>;

/// What a word that no guide has is worth, beside one that a single guide has: names of towns and the like.
const UNKNOWN: f32 = 0.15;
/// The share of the words, by what they are worth, that a guide must match.
const ENOUGH: f32 = 0.15;
/// Beside the best guide, what the others must reach to be shown.
const WORTH_SHOWING: f32 = 0.25;
/// What a word of a body's name is worth, beside another: it says where, not what.
const OF_A_BODY: f32 = 0.5;
/// How much more a guide of the named body is worth than one of another.
const NAMED_BODY: f32 = 3.0;
/// How much a name that fits from end to end adds to what its words are worth.
const WHOLE_NAME: f32 = 2.0;

/// What a typed word means to a guide.
#[derive(Debug, Clone, Copy, Default)]
struct Match {
    value: f32,
    /// How much of what the person means the word covers.
    share: f32,
}

/// What the words of a query mean, the best first. A word that few guides have says more.
pub(super) fn ranked(index: &Index, meanings: &[Meaning], named: &Named) -> Vec<Hit> {
    let matches: Vec<Vec<Match>> = meanings.iter().map(|meaning| matches(index, meaning)).collect();
    let of_a_name = named.words.iter().map(|of_a_name| if *of_a_name { OF_A_BODY } else { 1.0 });
    let worth: Vec<f32> = matches.iter().zip(of_a_name).map(|(found, part)| worth(found) * part).collect();
    let all: f32 = worth.iter().sum();
    let fits = fits(index, meanings, &worth, named);
    let mut hits: Vec<(usize, f32)> = Vec::new();
    for (of, fit) in fits.into_iter().enumerate() {
        let of_guide =
            || matches.iter().zip(&worth).filter_map(|(found, worth)| Some((found.get(of)?, worth)));
        let share: f32 = of_guide().map(|(one, worth)| one.share * worth).sum();
        let score: f32 = of_guide().map(|(one, worth)| one.value * worth).sum();
        if score > 0.0 && share >= ENOUGH * all {
            hits.push((of, score * (1.0 + WHOLE_NAME * fit)));
        }
    }
    let best = hits.iter().map(|(_, score)| *score).fold(0.0, f32::max);
    hits.retain(|(_, score)| *score >= WORTH_SHOWING * best);
    for (of, score) in &mut hits {
        *score *= if named.guides.contains(of) { NAMED_BODY } else { 1.0 };
    }
    if named.nothing_else() {
        // Of a body alone, all its guides fit as well.
        hits.retain(|(of, _)| !named.guides.contains(of));
        hits.extend(named.guides.iter().map(|guide| (*guide, NAMED_BODY * best)));
    }
    in_order(index, hits)
}

/// What was found with its score, the best first.
fn in_order(index: &Index, hits: Vec<(usize, f32)>) -> Vec<Hit> {
    let found = hits.into_iter().filter_map(|(of, score)| Some((index.found.get(of)?, score)));
    let mut hits: Vec<(&Found, f32)> = found.collect();
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

/// What a typed word means to each of what can be found.
fn matches(index: &Index, meaning: &Meaning) -> Vec<Match> {
    let mut matches = vec![Match::default(); index.found.len()];
    for (term, quality) in meaning {
        for place in index.terms.get(*term).into_iter().flat_map(|term| &term.places) {
            if let Some(one) = matches.get_mut(place.of) {
                one.value = one.value.max(quality * place.weight);
                one.share = one.share.max(if place.whole { 1.0 } else { PART });
            }
        }
    }
    matches
}

/// What a typed word is worth: the fewer guides it fits, and the less, the more.
fn worth(found: &[Match]) -> f32 {
    let guides = found.len() as f32;
    let fitting: f32 = found.iter().map(|one| (one.value / KEYWORD).min(1.0)).sum();
    if fitting == 0.0 { UNKNOWN * guides.ln_1p() } else { (guides / fitting.max(1.0)).ln_1p() }
}

/// For each of what can be found, how well one of its names is what was typed: all of it, and nothing else.
fn fits(index: &Index, meanings: &[Meaning], worth: &[f32], named: &Named) -> Vec<f32> {
    // The likeness of each typed word to each term, the words of a body's name left out.
    let own = meanings.iter().zip(worth).zip(&named.words).filter(|(_, of_a_name)| !**of_a_name);
    let own: Vec<(Vec<Quality>, f32)> = own
        .map(|((meaning, worth), _)| {
            let mut likeness = vec![0.0; index.terms.len()];
            for (term, quality) in meaning {
                if let Some(one) = likeness.get_mut(*term) {
                    *one = quality.max(*one);
                }
            }
            (likeness, *worth)
        })
        .collect();
    let typed: f32 = own.iter().map(|(_, worth)| worth).sum();
    let mut fits = vec![0.0_f32; index.found.len()];
    for phrase in &index.phrases {
        let like = |(likeness, worth): &(Vec<Quality>, f32)| {
            let best =
                phrase.terms.iter().filter_map(|term| likeness.get(*term)).fold(0.0, |a: f32, b| a.max(*b));
            best * worth
        };
        let covered: f32 = own.iter().map(like).sum();
        if covered == 0.0 {
            continue;
        }
        let (mut said, mut whole) = (0.0, 0.0);
        for term in &phrase.terms {
            let rarity =
                index.terms.get(*term).map_or(0.0, |term| rarity(term.places.len(), index.found.len()));
            let best =
                own.iter().filter_map(|(likeness, _)| likeness.get(*term)).fold(0.0, |a: f32, b| a.max(*b));
            said += best * rarity;
            whole += rarity;
        }
        let (of_query, of_phrase) = (covered / typed, said / whole);
        let both = 2.0 * of_query * of_phrase / (of_query + of_phrase);
        if let Some(fit) = fits.get_mut(phrase.of) {
            *fit = fit.max(both);
        }
    }
    fits
}

/// How much a word tells that `having` of `all` have.
fn rarity(having: usize, all: usize) -> f32 {
    (all as f32 / having.max(1) as f32).ln_1p()
}
