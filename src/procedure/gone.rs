//! What stands in the place of a guide that a visit was begun with, and that the library no longer has.

use jiff::civil::Date;

use super::ids::GuideId;
use super::model::{Procedure, Review, ReviewState, SCHEMA};
use super::organism::Organism;

/// A guide without a step or an ending: its title is all that is known of it.
pub(super) fn stand_in(id: &GuideId, organism: Option<&Organism>) -> Procedure {
    let title =
        organism.map_or_else(|| "Demande".to_owned(), |known| format!("Demande ({})", known.short_name));
    Procedure {
        schema_url: None,
        schema: SCHEMA,
        id: id.clone(),
        number: None,
        version: 0,
        title,
        organism: id.folder().into(),
        themes: vec![],
        keywords: vec![],
        minutes: 0,
        review: Review {
            state: ReviewState::FromSources,
            version: 0,
            on: Date::ZERO,
            by_role: String::new(),
        },
        sources: vec![],
        goal: vec![],
        concerns: vec![],
        opens: None,
        bring: vec![],
        needs: vec![],
        steps: vec![],
        endings: vec![],
        offline: vec![],
        recourse: vec![],
        beware: vec![],
        after: vec![],
    }
}
