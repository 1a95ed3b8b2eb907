//! Ids and paths: well made, used once, at their place.

use super::{Findings, Rule, twice};
use crate::procedure::endings::CommonEnding;
use crate::procedure::ids::GuideId;
use crate::procedure::model::{Procedure, Step};

pub(super) fn check(guide: &Procedure, place: &GuideId, found: &mut Findings) {
    if guide.id != *place {
        found.add(
            Rule::Ids,
            "id",
            format!(
                "l’id est «\u{a0}{}\u{a0}», mais le fichier est à la place de «\u{a0}{place}\u{a0}».",
                guide.id
            ),
        );
    }
    if guide.id.as_str().split('/').count() != 2 || !guide.id.as_str().split('/').all(is_kebab) {
        found.add(Rule::Ids, "id", format!("«\u{a0}{}\u{a0}»\u{a0}: {KEBAB}", guide.id));
    }
    if guide.id.folder() != guide.organism.as_str() {
        let folder = guide.id.folder();
        let message = format!(
            "l’organisme est «\u{a0}{}\u{a0}», mais le dossier est «\u{a0}{folder}\u{a0}».",
            guide.organism
        );
        found.add(Rule::Ids, "organism", message);
    }
    let nodes = || {
        let steps =
            guide.steps.iter().enumerate().map(|(n, step)| (format!("steps[{n}].id"), step.id.as_str()));
        let endings = guide
            .endings
            .iter()
            .enumerate()
            .map(|(n, ending)| (format!("endings[{n}].id"), ending.id.as_str()));
        steps.chain(endings)
    };
    for (path, id) in nodes() {
        if CommonEnding::ALL.iter().any(|ending| ending.id() == id) {
            found.add(
                Rule::Ids,
                path,
                format!("«\u{a0}{id}\u{a0}» est une issue commune à tous les guides\u{a0}: choisissez un autre id."),
            );
        }
    }
    well_made(nodes(), found);
    let sources = guide.sources.iter().enumerate();
    well_made(sources.map(|(n, source)| (format!("sources[{n}].key"), source.key.as_str())), found);
    // Records say which paper or means was missing by its id alone.
    let bring =
        guide.bring.iter().enumerate().map(|(n, bring)| (format!("bring[{n}].id"), bring.id.as_str()));
    let needs = guide.needs.iter().enumerate().map(|(n, need)| (format!("needs[{n}].id"), need.id.as_str()));
    well_made(bring.chain(needs), found);
    for (n, step) in guide.steps.iter().enumerate() {
        within_step(n, step, found);
    }
    for (n, ending) in guide.endings.iter().enumerate() {
        let tasks = ending.then.iter().enumerate();
        well_made(tasks.map(|(t, task)| (format!("endings[{n}].then[{t}].id"), task.id.as_str())), found);
    }
}

fn within_step(n: usize, step: &Step, found: &mut Findings) {
    let stuck = step.stuck.iter().enumerate();
    well_made(stuck.map(|(s, stuck)| (format!("steps[{n}].stuck[{s}].id"), stuck.id.as_str())), found);
    let answers = step.answers().iter().enumerate();
    well_made(
        answers.map(|(a, answer)| (format!("steps[{n}].ask.answers[{a}].id"), answer.id.as_str())),
        found,
    );
}

/// Ids that must be kebab-case and differ from one another.
fn well_made<'a>(ids: impl Iterator<Item = (String, &'a str)>, found: &mut Findings) {
    let ids: Vec<_> = ids.collect();
    for (path, id) in &ids {
        if !is_kebab(id) {
            found.add(Rule::Ids, path, format!("«\u{a0}{id}\u{a0}»\u{a0}: {KEBAB}"));
        }
    }
    twice(ids.into_iter(), |path, id| {
        found.add(Rule::Ids, path, format!("«\u{a0}{id}\u{a0}» sert déjà plus haut."));
    });
}

const KEBAB: &str = "un id s’écrit en minuscules sans accent, avec des chiffres et des traits d’union.";

fn is_kebab(id: &str) -> bool {
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    !id.is_empty() && id.split('-').all(|word| !word.is_empty() && word.chars().all(fine))
}
