//! Numbers: in range, used once, and never those of something else. A paper may come back years later.

use super::{Around, Findings, Problem, Rule, twice};
use crate::procedure::model::Procedure;
use crate::procedure::numbers::{Numbers, Verdict};
use crate::procedure::shelf;

/// The highest number of a guide.
const LAST_GUIDE: u16 = 510;
/// The highest number of a step or ending of a guide's own.
const LAST_NODE: u8 = 55;
/// The highest number of a stuck point or an answer.
const LAST_IN_STEP: u8 = 31;

pub(super) fn check(guide: &Procedure, around: &Around<'_>, found: &mut Findings) {
    own_number(guide, around, found);
    let steps = guide.steps.iter().enumerate().map(|(n, step)| (format!("steps[{n}].number"), step.number));
    let endings =
        guide.endings.iter().enumerate().map(|(n, ending)| (format!("endings[{n}].number"), ending.number));
    numbered(steps.chain(endings), LAST_NODE, found);
    for (n, step) in guide.steps.iter().enumerate() {
        let stuck = step.stuck.iter().enumerate();
        numbered(
            stuck.map(|(s, stuck)| (format!("steps[{n}].stuck[{s}].number"), stuck.number)),
            LAST_IN_STEP,
            found,
        );
        let answers = step.answers().iter().enumerate();
        let answers =
            answers.map(|(a, answer)| (format!("steps[{n}].ask.answers[{a}].number"), answer.number));
        numbered(answers, LAST_IN_STEP, found);
    }
    for used in around.numbers.uses(guide) {
        match used.verdict {
            Verdict::Given | Verdict::New => {}
            Verdict::Renumbered(number) => {
                found.add(
                    Rule::Numbers,
                    used.path,
                    format!("ce numéro était {number}\u{a0}: un numéro ne change jamais."),
                );
            }
            Verdict::Reused(id) => {
                let message =
                    format!("ce numéro a déjà été donné à «\u{a0}{id}\u{a0}»\u{a0}: prenez-en un nouveau.");
                found.add(Rule::Numbers, used.path, message);
            }
        }
    }
}

/// The list of numbers itself, which lost some.
pub(super) fn lost(numbers: &Numbers) -> Problem {
    Problem {
        rule: Rule::Numbers,
        file: shelf::NUMBERS.to_owned(),
        line: 1,
        json_path: "given".to_owned(),
        message: format!(
            "la liste dit avoir {} numéros et en a {}\u{a0}: un numéro donné ne s’efface pas.",
            numbers.given,
            numbers.count()
        ),
    }
}

fn own_number(guide: &Procedure, around: &Around<'_>, found: &mut Findings) {
    let mut say = |message: String| found.add(Rule::Numbers, "number", message);
    let listed = around.numbers.guides.get(&guide.id).map(|known| known.number);
    match (guide.number, listed) {
        (Some(number), _) if number == 0 || number > LAST_GUIDE => {
            say(format!("le numéro d’un guide va de 1 à {LAST_GUIDE}."));
        }
        (None, Some(number)) => say(format!("il manque le numéro du guide d’origine\u{a0}: {number}.")),
        (None, None) if !around.own => say("il manque le numéro du guide.".to_owned()),
        (Some(_), None) if around.own => say("un guide propre au bureau n’a pas de numéro.".to_owned()),
        // Whose number it is by the list is not at fault if another takes it.
        (Some(number), Some(listed)) if number == listed => {}
        (Some(number), _) => {
            let other = around.guides.iter().find(|(id, known)| **known == Some(number) && **id != guide.id);
            if let Some((other, _)) = other {
                say(format!("«\u{a0}{other}\u{a0}» a le même numéro."));
            }
        }
        (None, None) => {}
    }
}

fn numbered(numbers: impl Iterator<Item = (String, u8)>, last: u8, found: &mut Findings) {
    let numbers: Vec<_> = numbers.collect();
    for (path, number) in &numbers {
        if *number == 0 || *number > last {
            found.add(Rule::Numbers, path, format!("le numéro {number} n’est pas entre 1 et {last}."));
        }
    }
    twice(numbers.into_iter(), |path, number| {
        found.add(Rule::Numbers, path, format!("le numéro {number} sert déjà plus haut."));
    });
}
