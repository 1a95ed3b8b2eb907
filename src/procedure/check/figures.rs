//! Figures in French: digits, or a number in letters with what it counts.

/// The first figure of a text: digits, or a number in letters with what it counts.
pub(super) fn figure(text: &str) -> Option<String> {
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
