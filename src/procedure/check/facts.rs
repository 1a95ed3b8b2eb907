//! Figures say where they come from: a figure without a source cannot be checked by anyone.

use jiff::civil::Date;

use super::figures::figure;
use super::prose::{Kind, Prose};
use super::sourced::Placed;
use super::{Findings, Rule, dates};
use crate::procedure::ids::SourceKey;
use crate::procedure::model::{Procedure, Source, SourceKind};
use crate::procedure::text::Sourced;

pub(super) fn check(guide: &Procedure, prose: &[Prose], sourced: &[Placed], found: &mut Findings) {
    bare_figures(prose, found);
    sourced_sentences(guide, sourced, found);
    deadlines(guide, found);
    if let Some(opens) = &guide.opens {
        dated(guide, "opens", &opens.source, Some(opens.as_of), found);
    }
}

pub(super) fn bare_figures(prose: &[Prose], found: &mut Findings) {
    for piece in prose {
        let Some(figure) = figure(&piece.text) else { continue };
        match piece.kind {
            Kind::Plain => {
                let message = format!(
                    "«\u{a0}{figure}\u{a0}»\u{a0}: dites d’où vient ce chiffre, avec «\u{a0}text\u{a0}», «\u{a0}source\u{a0}» et «\u{a0}as_of\u{a0}»."
                );
                found.add(Rule::Facts, &piece.path, message);
            }
            Kind::Label => {
                let message = format!(
                    "«\u{a0}{figure}\u{a0}»\u{a0}: pas de chiffre ici, il n’y a pas de place pour la source."
                );
                found.add(Rule::Facts, &piece.path, message);
            }
            Kind::Sourced | Kind::Keyword | Kind::Source => {}
        }
    }
}

fn sourced_sentences(guide: &Procedure, sourced: &[Placed], found: &mut Findings) {
    for (path, sourced) in sourced {
        match guide.sources.iter().find(|source| source.key == sourced.source) {
            Some(source) => of_source(source, sourced, path, found),
            None => dated(guide, path, &sourced.source, Some(sourced.as_of), found),
        }
    }
}

/// A sentence is no surer and no newer than its source.
pub(super) fn of_source(source: &Source, sourced: &Sourced, path: &str, found: &mut Findings) {
    if !sourced.to_check && source.kind == SourceKind::General {
        found.add(
            Rule::Facts,
            path,
            "une connaissance générale est toujours à vérifier\u{a0}: ajoutez «\u{a0}to_check\u{a0}».",
        );
    }
    of_date(source, path, sourced.as_of, found);
}

fn deadlines(guide: &Procedure, found: &mut Findings) {
    for (path, due) in dates::dues(guide) {
        let Some(key) = &due.source else {
            if due.as_of.is_some() {
                found.add(
                    Rule::Facts,
                    format!("{path}.as_of"),
                    "une date de source sans source\u{a0}: ajoutez «\u{a0}source\u{a0}».",
                );
            }
            continue;
        };
        let source = guide.sources.iter().find(|source| source.key == *key);
        if source.is_some_and(|source| source.kind == SourceKind::General) {
            let message = "une connaissance générale ne fait pas une date limite\u{a0}: enlevez «\u{a0}source\u{a0}», ce sera un conseil.";
            found.add(Rule::Facts, format!("{path}.source"), message);
        }
        dated(guide, &path, key, due.as_of, found);
    }
}

/// Holds the date of a fact against that of its source.
fn dated(guide: &Procedure, path: &str, key: &SourceKey, as_of: Option<Date>, found: &mut Findings) {
    let Some(as_of) = as_of else {
        found.add(Rule::Facts, path, "il manque la date de la source\u{a0}: «\u{a0}as_of\u{a0}».");
        return;
    };
    if let Some(source) = guide.sources.iter().find(|source| source.key == *key) {
        of_date(source, path, as_of, found);
    }
}

fn of_date(source: &Source, path: &str, as_of: Date, found: &mut Findings) {
    if let Some(date) = source.date.filter(|date| *date != as_of) {
        let message = format!("la source «\u{a0}{}\u{a0}» est datée du {date}.", source.key);
        found.add(Rule::Facts, format!("{path}.as_of"), message);
    }
}
