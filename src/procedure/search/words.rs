//! From what people type to words that can be compared: no accents, no case, no elisions.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word, folded to lower-case letters and digits without accents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The folded word.
    pub(super) text: String,
    /// How much it says about what is looked for.
    pub(super) sense: Sense,
}

/// How much a word says about what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// « rsa », « retraite ».
    Telling,
    /// « demande », « démarche »: every guide has one, so it counts only where nothing else was typed.
    Vague,
    /// « je », « voudrais », « pour ».
    Empty,
}

/// How many words of a query are looked at.
const MOST_WORDS: usize = 16;
/// How many letters of a word are looked at.
const MOST_LETTERS: usize = 32;

/// The words of a text. Letters that were spelled out, « r s a » or « R.S.A. », make one word.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut spelled = String::new();
    for piece in pieces(&folded(text)) {
        if piece.chars().count() == 1 && words.len() < MOST_WORDS {
            spelled.push_str(piece);
            continue;
        }
        end_of_spelling(&mut spelled, &mut words);
        words.push(word(piece));
    }
    end_of_spelling(&mut spelled, &mut words);
    words.truncate(MOST_WORDS);
    words
}

fn end_of_spelling(spelled: &mut String, words: &mut Vec<Word>) {
    if !spelled.is_empty() {
        words.push(word(spelled));
        spelled.clear();
    }
}

fn word(text: &str) -> Word {
    let text: String = text.chars().take(MOST_LETTERS).collect();
    // A letter alone is what is left of an elision: « l apl ».
    let sense = if text.len() == 1 || EMPTY.contains(&text.as_str()) {
        Sense::Empty
    } else if VAGUE.contains(&text.as_str()) {
        Sense::Vague
    } else {
        Sense::Telling
    };
    Word { text, sense }
}

/// Lower case, without accents, with `'` for every apostrophe.
fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for c in plain {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' | '‘' | '`' | '´' | 'ʼ' | '′' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded
}

/// Runs of letters and digits, without elided words: « l’ », « d’ », « qu’ »…
fn pieces(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .flat_map(|piece| piece.split_inclusive('\''))
        .filter(|piece| !is_elision(piece))
        .map(|piece| piece.trim_matches('\''))
        .filter(|piece| !piece.is_empty())
}

fn is_elision(piece: &str) -> bool {
    piece.strip_suffix('\'').is_some_and(|word| ELIDED.contains(&word))
}

/// A folded word without the letters of an elision whose apostrophe was left out: « lattestation ».
pub(super) fn without_elision(word: &str) -> Option<&str> {
    let begin = ["qu", "d", "l", "j", "m", "n", "s", "t", "c"];
    let rest = begin.iter().find_map(|elided| word.strip_prefix(elided))?;
    (rest.len() >= 4 && rest.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h'])).then_some(rest)
}

const ELIDED: [&str; 14] =
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

const VAGUE: [&str; 16] = [
    "demande",
    "demander",
    "demandes",
    "demarche",
    "demarches",
    "obtenir",
    "toucher",
    "an",
    "ans",
    "mois",
    "jour",
    "jours",
    "semaine",
    "semaines",
    "euro",
    "euros",
];

/// Words that people say around what they look for.
#[rustfmt::skip]
const EMPTY: [&str; 124] = [
    "au", "aux", "avec", "ce", "cette", "ces", "comme", "dans", "de", "des", "du", "elle", "en", "est", "et", "il",
    "ils", "je", "la", "le", "les", "leur", "lui", "ma", "mais", "me", "mes", "moi", "mon", "ne", "nos", "notre",
    "nous", "on", "ou", "par", "pas", "peu", "plus", "pour", "que", "quel", "quelle", "qui", "sa", "se", "ses", "si",
    "son", "sont", "suis", "sur", "ta", "te", "tes", "toi", "ton", "tu", "un", "une", "vers", "vos", "votre", "vous",
    "ai", "avoir", "avons", "ont", "etre", "etes", "fait", "faire", "faut", "fais", "veux", "veut", "vouloir",
    "voudrais", "voudrait", "souhaite", "souhaiterais", "aimerais", "aimerait", "besoin", "peux", "peut", "pouvoir",
    "pourrais", "comment", "savoir", "quoi", "bonjour", "merci", "svp", "plait", "monsieur", "madame", "ca", "cela",
    "trop", "fois", "jamais", "toujours", "encore", "tres", "bien", "aussi", "alors", "donc", "car", "puis", "parce",
    "avez", "etait", "sera", "vais", "va", "vont", "dit", "dire", "truc", "chose", "quand", "deja",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<String> {
        words(text).into_iter().filter(|word| word.sense == Sense::Telling).map(|word| word.text).collect()
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(kept("Je veux m’actualiser à Pôle-emploi"), ["actualiser", "pole", "emploi"]);
        assert_eq!(kept("L'ŒUVRE d‘ÉTÉ"), ["oeuvre", "ete"]);
        assert_eq!(kept("jusqu'à aujourd’hui"), ["aujourd", "hui"]);
        assert_eq!(kept("3230, caf.fr"), ["3230", "caf", "fr"]);
    }

    #[test]
    fn spelled_words_are_joined() {
        assert_eq!(kept("r s a"), ["rsa"]);
        assert_eq!(kept("le R.S.A. de la CAF"), ["rsa", "caf"]);
        assert_eq!(kept("l apl"), ["apl"]);
    }

    #[test]
    fn each_empty_word_is_folded_and_there_once() {
        let all = || EMPTY.iter().chain(&VAGUE);
        for word in all() {
            assert_eq!(words(word).first().map(|word| word.text.as_str()), Some(*word));
            assert_eq!(all().filter(|other| *other == word).count(), 1, "{word}");
        }
    }
}
