//! What is wrong in a file of translations, what is missing, and what is older than its French.

use std::collections::BTreeMap;

use super::file::{Entry, File};
use super::signed;

/// Something about one sentence of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The key of the sentence, or of what in the header.
    pub key: String,
    /// How bad it is.
    pub kind: Kind,
    /// What it is, in French: lower case, with a full stop.
    pub message: String,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The paper would say something else than the French.
    Error,
    /// The French has changed since.
    Stale,
    /// There is no translation.
    Missing,
    /// To look at again.
    Doubt,
}

/// Everything about `file`, which stands under the name `TAG.json`.
pub fn file(file: &File, name: &str) -> Vec<Remark> {
    let mut remarks = header(file, name);
    remarks.extend(file.entries().flat_map(entry));
    remarks
}

/// What there is to say of its header.
pub fn header(file: &File, name: &str) -> Vec<Remark> {
    let language = &file.language;
    let mut wrong = Vec::new();
    if name != format!("{}.json", language.tag) {
        wrong.push(("language/tag", "le fichier doit porter le nom de la langue."));
    }
    let said = [&language.tag, &language.name, &language.french_name, &language.unread];
    if said.iter().any(|text| text.trim().is_empty()) {
        wrong.push(("language", "le nom de la langue et la phrase « unread » sont obligatoires."));
    }
    let remark = |(key, message): (&str, &str)| Remark {
        key: key.to_owned(),
        kind: Kind::Error,
        message: message.to_owned(),
    };
    let mut remarks: Vec<_> = wrong.into_iter().map(remark).collect();
    if let Some(reader) = language.read_by.as_ref().filter(|_| signed::signed(file).is_none()) {
        let message = format!(
            "{} a relu d’autres phrases que celles-ci\u{a0}: le papier dit de nouveau qu’elles ne sont pas relues.",
            reader.name
        );
        remarks.push(Remark { key: "language/read_by".to_owned(), kind: Kind::Doubt, message });
    }
    remarks
}

/// What there is to say of one sentence.
pub fn entry(entry: &Entry) -> Vec<Remark> {
    let remark = |kind, message: String| Remark { key: entry.key.clone(), kind, message };
    if entry.is_missing() {
        return vec![remark(
            Kind::Missing,
            format!("il manque la traduction de «\u{a0}{}\u{a0}».", entry.fr),
        )];
    }
    let (fr, text) = (entry.translated_from(), entry.text.as_str());
    let mut remarks: Vec<Remark> = Vec::new();
    if entry.is_stale() {
        let message = format!("le français a changé, il est maintenant\u{a0}: «\u{a0}{}\u{a0}».", entry.fr);
        remarks.push(remark(Kind::Stale, message));
    }
    let told = [
        ("ce qui est entre accolades", placeholders(fr), placeholders(text)),
        ("les numéros et les nombres écrits en chiffres", figures(fr), figures(text)),
        ("les adresses de sites", sites(fr), sites(text)),
    ];
    for (what, asked, given) in told {
        if let Some(difference) = difference(&asked, &given) {
            remarks.push(remark(
                Kind::Error,
                format!("{what} ne sont pas les mêmes qu’en français\u{a0}: {difference}."),
            ));
        }
    }
    if bold(fr) != bold(text) {
        let message = "il ne faut ni plus ni moins de passages en **gras** qu’en français.";
        remarks.push(remark(Kind::Error, message.to_owned()));
    }
    let unquoted: Vec<_> = quoted(fr).into_iter().filter(|words| !text.contains(words)).collect();
    if !unquoted.is_empty() {
        let message = format!(
            "les mots que la personne verra sur le site restent en français\u{a0}: «\u{a0}{}\u{a0}».",
            unquoted.join("\u{a0}», «\u{a0}")
        );
        remarks.push(remark(Kind::Doubt, message));
    }
    remarks
}

/// How often each is there.
type Counted = BTreeMap<String, usize>;

fn counted(all: impl Iterator<Item = String>) -> Counted {
    let mut counted = Counted::new();
    for one in all {
        *counted.entry(one).or_default() += 1;
    }
    counted
}

/// « manque 32 30, en trop 3231 », or nothing where both are the same.
fn difference(asked: &Counted, given: &Counted) -> Option<String> {
    let beyond = |more: &Counted, less: &Counted| -> Vec<String> {
        let over = more.iter().filter(|(one, count)| less.get(*one).copied().unwrap_or(0) < **count);
        over.map(|(one, _)| one.clone()).collect()
    };
    let (lost, added) = (beyond(asked, given), beyond(given, asked));
    let said = [("manque", lost), ("en trop", added)];
    let said: Vec<_> = said
        .into_iter()
        .filter(|(_, which)| !which.is_empty())
        .map(|(word, which)| format!("{word} {}", which.join(", ")))
        .collect();
    (!said.is_empty()).then(|| said.join(" ; "))
}

/// The `{names}` in a text.
fn placeholders(text: &str) -> Counted {
    let named = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    counted(named.map(|(name, _)| format!("{{{name}}}")))
}

/// The figures in a text, whatever separates their thousands, decimals or pairs of digits, and in whatever digits.
fn figures(text: &str) -> Counted {
    let letters: Vec<char> = text.chars().collect();
    let starts = |at: usize| letters.get(at).copied().and_then(western).is_some();
    let mut figures = Vec::new();
    let mut open = String::new();
    for (at, letter) in letters.iter().enumerate() {
        if let Some(digit) = western(*letter) {
            open.push(digit);
        } else if open.is_empty() || !is_separator(*letter) || !starts(at + 1) {
            figures.push(std::mem::take(&mut open));
        }
    }
    figures.push(open);
    counted(figures.into_iter().filter(|figure| !figure.is_empty()))
}

/// A digit of any of the scripts of the bundled fonts, as a western one.
fn western(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

/// What may stand within one figure.
fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | ',' | '’' | '\'' | '\u{66b}' | '\u{66c}')
}

/// The addresses of sites in a text: « caf.fr ».
fn sites(text: &str) -> Counted {
    let part_of = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let words = text.split(|c: char| !part_of(c)).map(|word| word.trim_matches(['.', '-']));
    let is_site = |word: &&str| {
        word.rsplit_once('.')
            .is_some_and(|(name, end)| name.len() > 1 && matches!(end, "fr" | "com" | "eu" | "org"))
    };
    counted(words.filter(is_site).map(str::to_owned))
}

/// How many passages are in bold; none where a mark is left open.
fn bold(text: &str) -> Option<usize> {
    let marks = text.matches("**").count();
    marks.is_multiple_of(2).then_some(marks / 2)
}

/// What stands between guillemets.
fn quoted(text: &str) -> Vec<&str> {
    let inside = text.split('«').skip(1).filter_map(|rest| rest.split_once('»'));
    inside.map(|(words, _)| words.trim_matches([' ', '\u{a0}'])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remarks(fr: &str, text: &str) -> Vec<(Kind, String)> {
        let one = Entry { key: "k".into(), note: None, fr: fr.into(), fr_then: None, text: text.into() };
        entry(&one).into_iter().map(|remark| (remark.kind, remark.message)).collect()
    }

    #[test]
    fn a_faithful_translation_has_no_remark() {
        for (fr, text) in [
            ("Appelez le **32\u{a0}30**.", "اتصل بالرقم **3230**."),
            ("Il faut 2\u{a0}000,50\u{a0}€ avant le 1er mars.", "You need €2,000.50 before 1 March."),
            ("De 8 h 30 à 12 h.", "From 8:30 to 12."),
            ("{title}\u{a0}: **fini** sur caf.fr.", "**Done** on caf.fr: {title}."),
            ("5 ans", "٥ سنوات"),
            ("Ouvrir «\u{a0}Mes démarches\u{a0}».", "Open « Mes démarches » (my procedures)."),
        ] {
            assert_eq!(remarks(fr, text), [], "{fr}");
        }
    }

    #[test]
    fn what_the_paper_would_say_otherwise_is_an_error() {
        for (fr, text) in [
            ("Appelez le 3230.", "Call 3231."),
            ("Sous 2 mois.", "Within two months."),
            ("{title}\u{a0}: fini.", "{titel}: done."),
            ("C’est **fait**.", "It is done."),
            ("C’est **fait**.", "It is **done."),
            ("Sur caf.fr.", "On caf.com."),
        ] {
            let kinds: Vec<_> = remarks(fr, text).into_iter().map(|(kind, _)| kind).collect();
            assert_eq!(kinds, [Kind::Error], "{fr}");
        }
    }

    #[test]
    fn what_lacks_is_named() {
        let said = remarks("Appelez le 3230 ou le 3939.", "Call 3230, 3230.");
        assert!(said[0].1.contains("manque 3939"), "{said:?}");
        assert!(said[0].1.contains("en trop 3230"), "{said:?}");
        assert_eq!(remarks("Oui", " ")[0].0, Kind::Missing);
        assert_eq!(remarks("Sur « Payer »", "On “Pay”")[0].0, Kind::Doubt);
    }

    #[test]
    fn a_translation_is_held_to_the_french_that_it_says() {
        let one = Entry {
            key: "k".into(),
            note: None,
            fr: "3 mois".into(),
            fr_then: Some("2 mois".into()),
            text: "2 months".into(),
        };
        let kinds: Vec<_> = entry(&one).into_iter().map(|remark| remark.kind).collect();
        assert_eq!(kinds, [Kind::Stale]);
    }
}
