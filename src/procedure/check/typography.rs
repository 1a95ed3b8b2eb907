//! French as it is printed: apostrophes, no-break spaces, ordinary characters.

use super::prose::{Kind, Prose};
use super::{Findings, Rule};

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

pub(super) fn check(prose: &[Prose], found: &mut Findings) {
    for piece in prose {
        if piece.kind == Kind::Keyword {
            characters(&piece.path, &piece.text, &['\''], found);
        } else {
            text(&piece.path, &piece.text, found);
        }
    }
}

/// Checks one piece of French.
pub(super) fn text(path: &str, text: &str, found: &mut Findings) {
    characters(path, text, &[], found);
    spaces(path, text, found);
    let mut say = |message: &str| found.add(Rule::Typography, path, message);
    if text.matches("**").count() % 2 == 1 {
        say("un «\u{a0}**\u{a0}» est seul\u{a0}: le gras s’ouvre et se ferme.");
    }
    if text.replace("**", "").contains('*') {
        say("une étoile est seule\u{a0}: le gras s’écrit avec deux étoiles.");
    }
    if text.contains("...") {
        say("les points de suspension s’écrivent «\u{a0}…\u{a0}».");
    }
    if text.starts_with("A ") {
        say("au début de la phrase, «\u{a0}A\u{a0}» devrait être «\u{a0}À\u{a0}».");
    }
    if let Some(word) = text.split(|c: char| !c.is_alphabetic()).find(|word| lacks_ligature(word)) {
        say(&format!("«\u{a0}{word}\u{a0}» s’écrit avec «\u{a0}œ\u{a0}»."));
    }
}

/// Complains once about each kind of wrong character.
fn characters(path: &str, text: &str, allowed: &[char], found: &mut Findings) {
    let mut told = Vec::new();
    for c in text.chars().filter(|c| !is_french(*c) && !allowed.contains(c)) {
        if told.contains(&c) {
            continue;
        }
        told.push(c);
        found.add(
            Rule::Typography,
            path,
            match c {
                '\'' => "l’apostrophe s’écrit «\u{a0}’\u{a0}», et non droite.".to_owned(),
                '"' => "les guillemets s’écrivent « et ».".to_owned(),
                NARROW => {
                    "l’espace fine insécable (U+202F) manque dans la police\u{a0}: mettez U+00A0.".to_owned()
                }
                '\u{300}'..='\u{36f}' => {
                    "un accent est séparé de sa lettre\u{a0}: retapez la lettre accentuée.".to_owned()
                }
                c if c.is_control() => "un texte ne va pas à la ligne et n’a pas de tabulation.".to_owned(),
                c => format!(
                    "le caractère «\u{a0}{c}\u{a0}» (U+{:04X}) n’est pas du français courant.",
                    u32::from(c)
                ),
            },
        );
    }
}

fn spaces(path: &str, text: &str, found: &mut Findings) {
    let mut say = |message: String| found.add(Rule::Typography, path, message);
    if text.trim() != text {
        say("il y a une espace au début ou à la fin.".to_owned());
    }
    let chars: Vec<char> = text.chars().collect();
    let pairs = chars.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    if pairs.clone().any(|(a, b)| is_space(a) && is_space(b)) {
        say("il y a deux espaces de suite.".to_owned());
    }
    let mut told = Vec::new();
    let first = chars.first().map(|first| ('\n', *first));
    for (index, (before, sign)) in first.into_iter().chain(pairs).enumerate() {
        let after = chars.get(index + 1).copied().unwrap_or('\n');
        let lacks = match sign {
            '«' => after != NO_BREAK,
            ':' => before != NO_BREAK && after != '/',
            '!' | '?' => before != NO_BREAK && !matches!(before, '!' | '?'),
            ';' | '»' | '%' | '€' => before != NO_BREAK,
            _ => false,
        };
        if lacks && before != NARROW && after != NARROW && !told.contains(&sign) {
            told.push(sign);
            let side = if sign == '«' { "après" } else { "avant" };
            say(format!("il manque l’espace insécable (U+00A0) {side} «\u{a0}{sign}\u{a0}»."));
        }
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | NO_BREAK | NARROW)
}

/// The characters of ordinary French, which the program's font has.
#[rustfmt::skip]
fn is_french(c: char) -> bool {
    matches!(
        c,
        'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | NO_BREAK
        | 'à' | 'â' | 'ä' | 'ç' | 'é' | 'è' | 'ê' | 'ë' | 'î' | 'ï' | 'ô' | 'ö' | 'ù' | 'û' | 'ü' | 'ÿ' | 'œ' | 'æ'
        | 'À' | 'Â' | 'Ä' | 'Ç' | 'É' | 'È' | 'Ê' | 'Ë' | 'Î' | 'Ï' | 'Ô' | 'Ö' | 'Ù' | 'Û' | 'Ü' | 'Ÿ' | 'Œ' | 'Æ'
        | '.' | ',' | ';' | ':' | '!' | '?' | '’' | '«' | '»' | '(' | ')' | '-' | '–' | '—' | '…'
        | '%' | '€' | '+' | '*' | '@' | '/' | '&' | '°'
    )
}

fn lacks_ligature(word: &str) -> bool {
    let word = word.to_lowercase();
    ["coeur", "soeur", "oeuvre", "noeud", "voeu", "oeil"].iter().any(|stem| word.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(words: &str) -> Vec<String> {
        let mut found = Findings::default();
        text("", words, &mut found);
        found.0.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn good_french_passes() {
        let good = [
            "Le site dit «\u{a0}Mes démarches\u{a0}»\u{a0}: c’est là.",
            "Vraiment\u{a0}?!",
            "Voir https://caf.fr",
            "**Attention\u{a0}:** lisez.",
            "Œuvre, cœur, État\u{a0}; 12\u{a0}% et 3\u{a0}€…",
            "«\u{a0}**Oui**\u{a0}»",
            "",
        ];
        for words in good {
            assert_eq!(faults(words), [""; 0], "{words}");
        }
    }

    #[test]
    fn faults_are_told_once() {
        let bad = [
            "L'accès, l'adresse",
            "Voici : ça",
            "Voici: ça",
            "« Mes démarches»",
            "«Oui »",
            "Quoi ?",
            "un \"mot\"",
            "fin\u{202f}!",
            "e\u{301}",
            "a → b",
            "deux  espaces",
            " bord",
            "gras** seul",
            "a*b",
            "Attendez...",
            "A bientôt",
            "ma soeur",
            "à\nla ligne",
            "100 %",
        ];
        let told: Vec<_> =
            bad.iter().map(|words| format!("{words:?} {}", faults(words).join(" | "))).collect();
        insta::assert_snapshot!(told.join("\n"));
    }
}
