//! Finding guides with the words that agents and people use.

use std::sync::LazyLock;

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::search::Search;
use proptest::prelude::*;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(None));
static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::new(&CATALOGUE));

fn found(words: &str) -> Vec<String> {
    SEARCH.find(words).iter().map(|hit| hit.target.to_string()).collect()
}

const RSA: &str = "caf/demander-le-rsa";
const RETIREMENT: &str = "retraite/demander-sa-retraite";
const UPDATE: &str = "france-travail/s-actualiser";
const OTHER: &str = "autre/demande";
const FRANCE_CONNECT: &str = "franceconnect/se-connecter";
const ACCESS: &str = "caf/recuperer-son-acces";

#[test]
fn real_ways_of_asking() {
    let asked = [
        ("rsa", RSA),
        ("RSA", RSA),
        ("r s a", RSA),
        ("R.S.A.", RSA),
        ("le rsa", RSA),
        ("demande rsa", RSA),
        ("demande de RSA", RSA),
        ("demander le rsa", RSA),
        ("je veux demander le RSA", RSA),
        ("je voudrais le rsa svp", RSA),
        ("rsa caf", RSA),
        ("revenu de solidarité active", RSA),
        ("REVENU DE SOLIDARITE ACTIVE", RSA),
        ("revenu solidarite", RSA),
        ("revenus de solidarités", RSA),
        ("retraite", RETIREMENT),
        ("retraites", RETIREMENT),
        ("la retraite", RETIREMENT),
        ("ma retraite", RETIREMENT),
        ("retrete", RETIREMENT),
        ("retaite", RETIREMENT),
        ("retriate", RETIREMENT),
        ("demande de retraite", RETIREMENT),
        ("partir à la retraite", RETIREMENT),
        ("carsat", RETIREMENT),
        ("actualisation", UPDATE),
        ("actualiser", UPDATE),
        ("m'actualiser", UPDATE),
        ("m’actualiser", UPDATE),
        ("s'actualiser", UPDATE),
        ("m'actualiser pole emploi", UPDATE),
        ("actualisation pôle emploi", UPDATE),
        ("actualisation mensuelle", UPDATE),
        ("pole emploi", UPDATE),
        ("pole-emploi", UPDATE),
        ("poleemploi", UPDATE),
        ("france travail", UPDATE),
        ("francetravail", UPDATE),
        ("mot de passe caf perdu", ACCESS),
        ("mot de passe oublié caf", ACCESS),
        ("j'ai perdu mon mot de passe de la caf", ACCESS),
        ("motdepasse caf", ACCESS),
        ("accès caf.fr", ACCESS),
        ("acces caf", ACCESS),
        ("france connect", FRANCE_CONNECT),
        ("franceconnect", FRANCE_CONNECT),
        ("France-Connect", FRANCE_CONNECT),
        ("franceconect", FRANCE_CONNECT),
        ("frannce connect", FRANCE_CONNECT),
        ("se connecter avec franceconnect", FRANCE_CONNECT),
        ("autre démarche", OTHER),
        ("autre demande", OTHER),
        ("autre", OTHER),
    ];
    let wrong: Vec<_> = asked
        .iter()
        .map(|(words, id)| (words, id, found(words)))
        .filter(|(_, id, found)| found.first().map(String::as_str) != Some(**id))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_guide_comes_up_while_one_types() {
    for (word, id) in [
        ("actualisation", UPDATE),
        ("retraite", RETIREMENT),
        ("franceconnect", FRANCE_CONNECT),
        ("solidarite", RSA),
    ] {
        for end in 4..=word.len() {
            let typed = &word[..end];
            assert!(found(typed).contains(&id.to_owned()), "{typed}: {:?}", found(typed));
        }
    }
}

#[test]
fn what_no_guide_is_for_finds_none() {
    for words in ["", " ", "'", "?!", "zzzzz", "le", "pour la", "je voudrais", "🦀"] {
        let real: Vec<_> = found(words).into_iter().filter(|id| id != OTHER).collect();
        assert!(real.is_empty(), "{words:?}: {real:?}");
    }
    assert_eq!(found(""), [""; 0]);
    assert_eq!(found("   "), [""; 0]);
}

#[test]
fn any_other_request_never_comes_before_a_real_match() {
    for words in [
        "dossier rsa",
        "formulaire retraite",
        "autre demande de rsa",
        "demande",
        "document",
        "attestation caf",
    ] {
        let found = found(words);
        let other = found.iter().position(|id| id == OTHER);
        assert!(other.is_none_or(|place| place + 1 == found.len()), "{words}: {found:?}");
    }
}

/// Words that say nothing about what is looked for, and that an error may lead to or from.
#[rustfmt::skip]
const EVERYDAY: [&str; 71] = [
    "avec", "cette", "comme", "dans", "elle", "leur", "mais", "notre", "nous", "plus", "pour", "quel",
    "quelle", "sont", "suis", "vers", "votre", "vous", "avoir", "avons", "etre", "etes", "fait", "faire",
    "faut", "fais", "veux", "veut", "vouloir", "voudrais", "voudrait", "souhaite", "souhaiterais",
    "aimerais", "aimerait", "besoin", "peux", "peut", "pouvoir", "pourrais", "comment", "savoir", "quoi",
    "bonjour", "merci", "plait", "monsieur", "madame", "cela", "trop", "fois", "jamais", "toujours",
    "encore", "tres", "bien", "aussi", "alors", "donc", "puis", "parce", "avez", "etait", "sera", "vais",
    "vont", "dire", "truc", "chose", "quand", "deja",
];

/// The words of five letters and more of every title and keyword, with the guides that have them.
fn long_words() -> Vec<(String, String)> {
    let mut words = Vec::new();
    for guide in CATALOGUE.iter() {
        for phrase in std::iter::once(&guide.title).chain(&guide.keywords) {
            for word in phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 5)
            {
                words.push((word.to_owned(), guide.id.to_string()));
            }
        }
    }
    words
}

/// What a hand does: leaves a letter out, types one too many, another one, or two the wrong way round.
fn misspelt(word: &str, kind: u8, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % letters.len();
    match kind {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letter),
        2 => letters[at] = letter,
        // The last letter and the first are no neighbours.
        _ => letters.swap(at.saturating_sub(1), at.max(1)),
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn nothing_typed_panics(words in "\\PC{0,80}") {
        let hits = SEARCH.find(&words);
        prop_assert!(hits.iter().all(|hit| hit.score.is_finite() && hit.score > 0.0));
    }

    #[test]
    fn no_bytes_panic(words in any::<String>()) {
        SEARCH.find(&words);
    }

    #[test]
    fn one_error_in_a_long_word_still_finds(
        (word, id) in proptest::sample::select(long_words()),
        kind in 0_u8..4,
        at in 0_usize..40,
        letter in proptest::char::range('a', 'z'),
    ) {
        let typed = misspelt(&word, kind, at, letter);
        prop_assume!(!EVERYDAY.contains(&typed.to_lowercase().as_str()));
        prop_assert!(found(&typed).contains(&id), "{typed} for {word}: {:?}", found(&typed));
    }
}
