//! Which bodies a query names: « pôle emploi », « la sécu ».

use super::index::names_of;
use super::matching::{Quality, Shape};
use super::words::{Sense, words};
use crate::procedure::catalogue::Catalogue;

/// From this likeness on, a typed word is the word of a name.
const SURE: Quality = 0.6;

/// The names of the bodies that have guides.
#[derive(Debug)]
pub(super) struct Bodies(Vec<Body>);

#[derive(Debug)]
struct Body {
    /// Its guides, by their place in the catalogue.
    guides: Vec<usize>,
    names: Vec<Vec<Shape>>,
}

/// What a query says of bodies.
#[derive(Debug)]
pub(super) struct Named {
    /// The guides of the bodies that it names, by their place in the catalogue.
    pub(super) guides: Vec<usize>,
    /// For each word of the query, whether it is one of such a name.
    pub(super) words: Vec<bool>,
}

impl Bodies {
    /// The bodies of a catalogue, without the one that stands for any other.
    pub(super) fn new(catalogue: &Catalogue, shape: impl Fn(&str) -> Shape) -> Self {
        let name = |name: &str| -> Vec<Shape> {
            let telling = words(name).into_iter().filter(|word| word.sense == Sense::Telling);
            telling.map(|word| shape(&word.text)).collect()
        };
        let bodies = catalogue.organisms().iter().filter(|organism| !organism.to_pick);
        let bodies = bodies.map(|organism| {
            let guides = catalogue.iter().enumerate();
            let guides = guides.filter(|(_, guide)| guide.organism == organism.id).map(|(place, _)| place);
            Body { guides: guides.collect(), names: names_of(organism).map(name).collect() }
        });
        Self(bodies.filter(|body| !body.guides.is_empty()).collect())
    }

    /// The bodies that these words name: every word of one of their names was typed.
    pub(super) fn named(&self, typed: &[Shape]) -> Named {
        let mut named = Named { guides: Vec::new(), words: vec![false; typed.len()] };
        for body in &self.0 {
            let mut is_named = false;
            for name in &body.names {
                let Some(places) = places_of(name, typed) else { continue };
                is_named = true;
                for place in places {
                    if let Some(word) = named.words.get_mut(place) {
                        *word = true;
                    }
                }
            }
            if is_named {
                named.guides.extend(&body.guides);
            }
        }
        named
    }
}

impl Named {
    /// Whether nothing but bodies was named.
    pub(super) fn nothing_else(&self) -> bool {
        !self.words.is_empty() && self.words.iter().all(|of_a_name| *of_a_name)
    }
}

/// Where each word of a name was typed, if all of them were; words that were run together count as one.
fn places_of(name: &[Shape], typed: &[Shape]) -> Option<Vec<usize>> {
    if name.is_empty() {
        return None;
    }
    let place_of = |known: &Shape| typed.iter().position(|word| word.matches(known, false) >= SURE);
    let apart: Option<Vec<usize>> = name.iter().map(place_of).collect();
    apart.or_else(|| {
        let together: String = name.iter().map(|word| word.text.as_str()).collect();
        let place = typed.iter().position(|word| word.text == together)?;
        (name.len() > 1).then(|| vec![place])
    })
}
