//! Real ways of asking, misspelt and half-remembered ones included, written by someone who had not seen the keywords.
//!
//! `asking/known.json` may be looked at while keywords are written; `asking/aside.json` is looked at only to report the
//! figure. `cargo test --test it asking -- --nocapture` tells which ones are missed.

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::search::Search;
use serde::Deserialize;

const KNOWN: &str = include_str!("asking/known.json");
const ASIDE: &str = include_str!("asking/aside.json");
const OTHER: &str = "autre/demande";

/// What someone asks for at the desk.
#[derive(Deserialize)]
struct Asked {
    /// The words, as they are typed.
    words: String,
    /// The guides or situations that answer: the first is the best, any of them is right.
    wants: Vec<String>,
}

/// How many were found, of how many.
#[derive(Clone, Copy, Default)]
struct Figure {
    asked: usize,
    first: usize,
    in_three: usize,
}

impl Figure {
    fn and(self, other: Self) -> Self {
        Self {
            asked: self.asked + other.asked,
            first: self.first + other.first,
            in_three: self.in_three + other.in_three,
        }
    }

    /// In hundredths: first, in the first three.
    fn shares(&self) -> (f64, f64) {
        let share = |found: usize| 100.0 * found as f64 / self.asked as f64;
        (share(self.first), share(self.in_three))
    }
}

/// Looks for each of a list; `tell`s which ones do not come first.
fn look_for(list: &str, name: &str, tell: bool) -> Figure {
    let asked: Vec<Asked> = serde_json::from_str(list).unwrap();
    let library = Catalogue::load(None);
    let search = Search::new(&library);
    let mut figure = Figure { asked: asked.len(), ..Figure::default() };
    for Asked { words, wants } in &asked {
        let found = search.find(words).iter().map(|hit| hit.target.to_string()).collect::<Vec<_>>();
        // As on the home screen: whatever is found, « Autre demande » comes after it.
        let found = found.into_iter().filter(|id| id != OTHER).chain([OTHER.to_owned()]);
        let found: Vec<_> = found.take(3).collect();
        let place = found.iter().position(|found| wants.contains(found));
        figure.first += usize::from(place == Some(0));
        figure.in_three += usize::from(place.is_some());
        if tell && place != Some(0) {
            println!("{name}: {words:?} wants {wants:?}, finds {found:?}");
        }
    }
    let (first, in_three) = figure.shares();
    println!("{name}: {} asked, {first:.1} % first, {in_three:.1} % in three", figure.asked);
    figure
}

#[test]
fn the_right_guide_comes_first() {
    let known = look_for(KNOWN, "known", true);
    // Not told one by one: who looks at them could tune keywords to them.
    let aside = look_for(ASIDE, "aside", false);
    let (first, in_three) = aside.shares();
    assert!(first >= 80.0 && in_three >= 94.0, "aside: {first:.1} % first, {in_three:.1} % in three");
    let (first, in_three) = known.and(aside).shares();
    assert!(first >= 90.0, "the right guide comes first in {first:.1} %");
    assert!(in_three >= 98.0, "the right guide is among three in {in_three:.1} %");
}

#[test]
fn each_names_what_there_is() {
    let library = Catalogue::load(None);
    for list in [KNOWN, ASIDE] {
        for Asked { words, wants } in serde_json::from_str::<Vec<Asked>>(list).unwrap() {
            for want in wants {
                let there = match want.strip_prefix("situation/") {
                    Some(id) => library.situations().get(&id.into()).is_some(),
                    None => library.get(&want.as_str().into()).is_some(),
                };
                assert!(there, "{words:?} wants {want}, which is not there");
            }
        }
    }
}
