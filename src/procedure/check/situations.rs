//! The list of situations: what it names exists, its figures have sources, its French is written as it should be.

use std::collections::BTreeMap;

use super::prose::{self, Kind};
use super::{Finding, Findings, Rule, facts, twice, typography};
use crate::procedure::ids::{GuideId, SourceKey};
use crate::procedure::organism::Organism;
use crate::procedure::situation::{Place, Situation, Situations};
use crate::procedure::text::Sentence;

pub(super) fn check(
    list: &Situations,
    guides: &BTreeMap<GuideId, Option<u16>>,
    organisms: &[Organism],
) -> Vec<Finding> {
    let mut found = Findings::default();
    let no_guide = |guide: &GuideId| format!("il n’y a pas de guide «\u{a0}{guide}\u{a0}».");
    for (n, guide) in list.most_asked.iter().enumerate().filter(|(_, guide)| !guides.contains_key(guide)) {
        found.add(Rule::References, format!("most_asked[{n}]"), no_guide(guide));
    }
    let ids = list.situations.iter().enumerate().map(|(n, one)| (format!("situations[{n}].id"), &one.id));
    twice(ids, |path, id| found.add(Rule::Ids, path, format!("«\u{a0}{id}\u{a0}» sert déjà plus haut.")));
    for (n, situation) in list.situations.iter().enumerate() {
        order(n, situation, &mut found);
        for (t, thing) in situation.think_of.iter().enumerate() {
            let path = format!("situations[{n}].think_of[{t}]");
            match &thing.place {
                Place::Guide { guide } if !guides.contains_key(guide) => {
                    found.add(Rule::References, format!("{path}.guide"), no_guide(guide));
                }
                Place::Outside { organism, .. } if !organisms.iter().any(|known| known.id == *organism) => {
                    let message =
                        format!("l’organisme «\u{a0}{organism}\u{a0}» n’est pas dans organisms.json.");
                    found.add(Rule::References, format!("{path}.organism"), message);
                }
                Place::Guide { .. } | Place::Outside { .. } => {}
            }
            source(list, &thing.why, &format!("{path}.why"), &mut found);
        }
        for (s, sentence) in situation.say.iter().enumerate() {
            source(list, sentence, &format!("situations[{n}].say[{s}]"), &mut found);
        }
    }
    let mut prose = prose::of(&serde_json::to_value(list).unwrap_or_default());
    prose.retain(|piece| !piece.path.starts_with("most_asked") && !piece.path.ends_with(".guide"));
    prose
        .iter_mut()
        .filter(|piece| piece.path.starts_with("sources["))
        .for_each(|piece| piece.kind = Kind::Source);
    facts::bare_figures(&prose, &mut found);
    typography::check(&prose, &mut found);
    found.0
}

/// What cannot wait comes first: it is read from the top.
fn order(n: usize, situation: &Situation, found: &mut Findings) {
    let waits = situation.think_of.iter().position(|thing| !thing.urgent).unwrap_or(situation.think_of.len());
    let late = situation.think_of.iter().enumerate().skip(waits).find(|(_, thing)| thing.urgent);
    if let Some((t, _)) = late {
        let message = "ce qui est urgent vient avant le reste.";
        found.add(Rule::Shape, format!("situations[{n}].think_of[{t}]"), message);
    }
    if situation.think_of.is_empty() {
        found.add(Rule::Shape, format!("situations[{n}].think_of"), "la liste est vide.");
    }
}

fn source(list: &Situations, sentence: &Sentence, path: &str, found: &mut Findings) {
    let Some(sourced) = sentence.sourced() else { return };
    let key: &SourceKey = &sourced.source;
    match list.sources.iter().find(|source| source.key == *key) {
        None => found.add(Rule::References, path, format!("il n’y a pas de source «\u{a0}{key}\u{a0}».")),
        Some(source) => facts::of_source(source, sourced, path, found),
    }
}
