//! Figures say where they come from: a figure without a source cannot be checked by anyone.

use super::prose::{Kind, Prose};
use super::{Findings, Rule, dates};
use crate::procedure::ids::SourceKey;
use crate::procedure::model::{Procedure, SourceKind};
use crate::procedure::text::Sourced;

use jiff::civil::Date;
use serde_json::Value;

pub(super) fn check(guide: &Procedure, prose: &[Prose], found: &mut Findings) {
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
    for (path, sourced) in sourced(guide) {
        let source = guide.sources.iter().find(|source| source.key == sourced.source);
        if !sourced.to_check && source.is_some_and(|source| source.kind == SourceKind::General) {
            found.add(
                Rule::Facts,
                &path,
                "une connaissance générale est toujours à vérifier\u{a0}: ajoutez «\u{a0}to_check\u{a0}».",
            );
        }
        dated(guide, &path, &sourced.source, Some(sourced.as_of), found);
    }
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
    if let Some(opens) = &guide.opens {
        dated(guide, "opens", &opens.source, Some(opens.as_of), found);
    }
}

/// Holds the date of a fact against that of its source.
fn dated(guide: &Procedure, path: &str, key: &SourceKey, as_of: Option<Date>, found: &mut Findings) {
    let Some(as_of) = as_of else {
        found.add(Rule::Facts, path, "il manque la date de la source\u{a0}: «\u{a0}as_of\u{a0}».");
        return;
    };
    let date = guide.sources.iter().find(|source| source.key == *key).and_then(|source| source.date);
    if let Some(date) = date.filter(|date| *date != as_of) {
        found.add(
            Rule::Facts,
            format!("{path}.as_of"),
            format!("la source «\u{a0}{key}\u{a0}» est datée du {date}."),
        );
    }
}

/// Every source that a guide names, with the path of the name.
pub(super) fn source_keys(guide: &Procedure) -> Vec<(String, SourceKey)> {
    let mut keys: Vec<_> = sourced(guide)
        .into_iter()
        .map(|(path, sourced)| (format!("{path}.source"), sourced.source))
        .collect();
    let dues = dates::dues(guide).into_iter();
    keys.extend(dues.filter_map(|(path, due)| Some((format!("{path}.source"), due.source.clone()?))));
    keys.extend(guide.opens.as_ref().map(|opens| ("opens.source".to_owned(), opens.source.clone())));
    keys
}

/// Every sentence with a source, wherever it stands.
fn sourced(guide: &Procedure) -> Vec<(String, Sourced)> {
    let mut found = Vec::new();
    walk(&serde_json::to_value(guide).unwrap_or_default(), "", &mut found);
    found
}

fn walk(value: &Value, path: &str, found: &mut Vec<(String, Sourced)>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| walk(item, &format!("{path}[{index}]"), found));
        }
        Value::Object(fields) => match serde_json::from_value(value.clone()) {
            Ok(sourced) => found.push((path.to_owned(), sourced)),
            Err(_) => fields
                .iter()
                .for_each(|(key, field)| walk(field, &crate::procedure::place::join(path, key), found)),
        },
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The first figure of a text: digits, or a number in letters with what it counts.
fn figure(text: &str) -> Option<String> {
    if let Some(start) = text.find(char::is_numeric) {
        let digits = text.get(start..).unwrap_or_default();
        return Some(
            digits.split(|c: char| c.is_whitespace() || c == '*').next().unwrap_or_default().to_owned(),
        );
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    (0..words.len()).find_map(|start| counted(words.get(start..)?))
}

/// The number at the beginning of `words`, if what follows is something that one counts.
fn counted(words: &[&str]) -> Option<String> {
    let (number, rest) = words.split_first()?;
    let one = ["un", "une"].contains(number);
    let vague = VAGUE.contains(number);
    if !one && !vague && !NUMBERS.contains(number) {
        return None;
    }
    let between = |word: &&&str| BETWEEN.contains(*word) || (vague && ["de", "d"].contains(*word));
    let skipped = rest.iter().take_while(between).count();
    let unit = rest.get(skipped)?;
    // « un jour », « une fois » and « une personne » are no figures; « un mois » and « une heure » are delays.
    let known = TIMES.contains(unit) || MONEY.contains(unit) || (!one && COUNTS.contains(unit));
    known.then(|| words[..=skipped + 1].join(" "))
}

#[rustfmt::skip]
const NUMBERS: [&str; 31] = [
    "demi", "demie", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "vingt", "vingts", "trente", "quarante", "cinquante", "soixante", "septante",
    "octante", "nonante", "cent", "cents", "mille", "million", "millions",
];
/// Numbers that take « de » before what they count.
#[rustfmt::skip]
const VAGUE: [&str; 11] = [
    "quart", "huitaine", "dizaine", "dizaines", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine",
    "cinquantaine", "centaine",
];
/// Words that may stand between a number and what it counts.
#[rustfmt::skip]
const BETWEEN: [&str; 10] = [
    "derniers", "dernières", "prochains", "prochaines", "premiers", "premières", "bons", "bonnes", "longs", "longues",
];
#[rustfmt::skip]
const TIMES: [&str; 20] = [
    "seconde", "secondes", "minute", "minutes", "heure", "heures", "journée", "journées", "semaine", "semaines", "mois",
    "trimestre", "trimestres", "semestre", "semestres", "an", "ans", "année", "années", "quinzaine",
];
const MONEY: [&str; 4] = ["euro", "euros", "centime", "centimes"];
/// What is counted from two on.
#[rustfmt::skip]
const COUNTS: [&str; 32] = [
    "jour", "jours", "fois", "personnes", "enfants", "chiffres", "lettres", "caractères", "pages", "pièces",
    "documents", "papiers", "exemplaires", "photos", "copies", "bulletins", "essais", "tentatives", "codes", "écrans",
    "étapes", "questions", "réponses", "points", "avis", "dates", "relances", "courriers", "ménages", "pour", "mots",
    "cases",
];

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn figures_are_seen() {
        let yes = [
            "Le code a 6 chiffres.",
            "Appelez le **3230**.",
            "dans deux mois",
            "Comptez dix minutes.",
            "un mois",
            "sous une quinzaine de jours",
            "une demi-heure",
            "un quart d’heure",
            "les trois derniers mois",
            "soixante-deux ans",
            "deux à trois semaines",
            "quatre-vingts euros",
            "cinq pour cent",
            "½ page",
            "deux enfants",
            "D’ici un an.",
            "une dizaine de jours",
        ];
        for text in yes {
            assert!(figure(text).is_some(), "{text}");
        }
    }

    #[test]
    fn words_are_not_figures() {
        let no = [
            "Un jour, le site a changé.",
            "Encore une fois.",
            "Les deux sont possibles.",
            "une personne",
            "un code",
            "Il y en a un.",
            "Quelques jours plus tard.",
            "Le mois dernier.",
            "un compte neuf",
            "Le premier écran.",
            "une pièce d’identité",
            "Ni l’un ni l’autre.",
            "",
            "L’un des deux parents.",
        ];
        for text in no {
            assert_eq!(figure(text), None, "{text}");
        }
    }

    #[test]
    fn the_figure_is_told() {
        assert_eq!(figure("Un **code à 6** chiffres").as_deref(), Some("6"));
        assert_eq!(figure("Comptez deux longs mois.").as_deref(), Some("deux longs mois"));
    }
}
