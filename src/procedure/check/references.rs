//! What a guide names exists: sources, means, other guides, the body.

use super::sourced::{self, Placed};
use super::{Around, Findings, Rule, twice};
use crate::procedure::ids::{GuideId, SourceKey};
use crate::procedure::model::Procedure;

pub(super) fn check(guide: &Procedure, around: &Around<'_>, sourced: &[Placed], found: &mut Findings) {
    if !around.organisms.iter().any(|organism| organism.id == guide.organism) {
        let message = format!("l’organisme «\u{a0}{}\u{a0}» n’est pas dans organisms.json.", guide.organism);
        found.add(Rule::References, "organism", message);
    }
    for (path, key) in sourced::keys(guide, sourced) {
        if !has_source(guide, &key) {
            found.add(Rule::References, path, format!("il n’y a pas de source «\u{a0}{key}\u{a0}»."));
        }
    }
    for (n, step) in guide.steps.iter().enumerate() {
        for (m, need) in step.needs.iter().enumerate() {
            if !guide.needs.iter().any(|known| known.id == *need) {
                let message = format!("il n’y a pas de moyen «\u{a0}{need}\u{a0}» dans «\u{a0}needs\u{a0}».");
                found.add(Rule::References, format!("steps[{n}].needs[{m}]"), message);
            }
        }
        let needs = step.needs.iter().enumerate().map(|(m, need)| (format!("steps[{n}].needs[{m}]"), need));
        twice(needs, |path, need| {
            found.add(Rule::References, path, format!("«\u{a0}{need}\u{a0}» est déjà cité."));
        });
    }
    for (path, detour) in detours(guide) {
        if *detour == guide.id {
            found.add(Rule::References, path, "un détour mène à un autre guide.");
        } else if !around.guides.contains_key(detour) {
            found.add(Rule::References, path, format!("il n’y a pas de guide «\u{a0}{detour}\u{a0}»."));
        }
    }
}

fn has_source(guide: &Procedure, key: &SourceKey) -> bool {
    guide.sources.iter().any(|source| source.key == *key)
}

fn detours(guide: &Procedure) -> Vec<(String, &GuideId)> {
    let needs = guide.needs.iter().enumerate();
    let needs = needs.filter_map(|(n, need)| Some((format!("needs[{n}].detour"), need.detour.as_ref()?)));
    let stuck = guide.steps.iter().enumerate().flat_map(|(n, step)| {
        let stuck = step.stuck.iter().enumerate();
        stuck.filter_map(move |(s, stuck)| {
            Some((format!("steps[{n}].stuck[{s}].detour"), stuck.detour.as_ref()?))
        })
    });
    needs.chain(stuck).collect()
}
