//! Nothing that a screen or the paper needs is left empty.

use super::{Findings, Rule};
use crate::procedure::model::{Ending, Outcome, Procedure};

pub(super) fn check(guide: &Procedure, found: &mut Findings) {
    let mut need = |there: bool, path: String, message: &str| {
        if !there {
            found.add(Rule::Shape, path, message);
        }
    };
    need(!guide.title.trim().is_empty(), "title".into(), EMPTY);
    need(!guide.goal.is_empty(), "goal".into(), "dites ce que la personne aura à la fin.");
    need(!guide.offline.is_empty(), "offline".into(), "dites comment faire sans ordinateur.");
    need(guide.minutes > 0, "minutes".into(), "la durée habituelle est d’au moins une minute.");
    need(guide.version > 0, "version".into(), "la version va de 1 en 1, à partir de 1.");
    need(
        guide.review.version <= guide.version,
        "review.version".into(),
        "la version relue ne peut pas être plus récente que celle du guide.",
    );
    need(!guide.review.by_role.trim().is_empty(), "review.by_role".into(), EMPTY);
    for (n, step) in guide.steps.iter().enumerate() {
        need(!step.title.trim().is_empty(), format!("steps[{n}].title"), EMPTY);
        need(!step.short.trim().is_empty(), format!("steps[{n}].short"), EMPTY);
        need(!step.say.is_empty(), format!("steps[{n}].say"), "dites à la personne ce qui se passe.");
        for (s, stuck) in step.stuck.iter().enumerate() {
            let path = format!("steps[{n}].stuck[{s}].try");
            need(!stuck.r#try.is_empty(), path, "dites ce qu’on peut essayer.");
        }
    }
    for (n, ending) in guide.endings.iter().enumerate() {
        need(!ending.title.trim().is_empty(), format!("endings[{n}].title"), EMPTY);
        check_ending(n, ending, &mut need);
    }
}

/// Sent is not granted: an ending says how sure it is, and one that waits says how to know.
fn check_ending(n: usize, ending: &Ending, need: &mut impl FnMut(bool, String, &str)) {
    let two = "il faut deux phrases\u{a0}: ce qui est fait, puis à quel point c’est sûr.";
    need(ending.say.len() >= 2, format!("endings[{n}].say"), two);
    if ending.result == Outcome::Sent {
        let say = "dites comment savoir si la demande a abouti.";
        need(!ending.verify.say.is_empty(), format!("endings[{n}].verify.say"), say);
        let if_not = "dites que faire si la demande n’a pas abouti.";
        need(!ending.verify.if_not.is_empty(), format!("endings[{n}].verify.if_not"), if_not);
    }
}

const EMPTY: &str = "ce texte est vide.";
