//! The word of a pause: given to the person, it brings the visit back without a name.

use serde::{Deserialize, Serialize};

use crate::procedure::search;

/// A plain French word that stands for a visit while it is paused. It says nothing of anyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PauseWord(String);

impl PauseWord {
    /// As it is said and written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is what was typed, whatever the accents, the case or the plural.
    pub fn is_meant_by(&self, typed: &str) -> bool {
        let one = typed.trim_end().strip_suffix(['s', 'S']);
        // « ananass » too: a word that ends in an s has no other plural to be stripped of.
        search::mentions(typed, &self.0) || one.is_some_and(|one| search::mentions(one, &self.0))
    }
}

/// The words that were given so far, the one given longest ago first: words only, no visit and no day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GivenWords(Vec<PauseWord>);

impl GivenWords {
    /// The word to give next: one that was never given, drawn by `bits`, or else the one given longest ago; never
    /// one that is `in_use`. `None` where all of them are.
    pub fn next(&self, in_use: &[PauseWord], bits: u128) -> Option<PauseWord> {
        let mut fresh: Vec<&str> = WORDS.to_vec();
        fresh.retain(|word| !self.0.iter().chain(in_use).any(|known| known.0 == *word));
        let drawn = usize::try_from(bits % fresh.len().max(1) as u128).unwrap_or_default();
        let fresh = fresh.get(drawn).map(|word| PauseWord((*word).to_owned()));
        fresh.or_else(|| self.0.iter().find(|word| !in_use.contains(word)).cloned())
    }

    /// This word was given just now.
    pub fn give(&mut self, word: &PauseWord) {
        self.0.retain(|known| known != word);
        self.0.push(word.clone());
    }

    /// Without what is not in the list, or is there twice: someone wrote in the file.
    #[must_use]
    pub fn cleaned(self) -> Self {
        let mut clean = Self::default();
        for word in self.0.iter().filter(|word| WORDS.contains(&word.as_str())) {
            clean.give(word);
        }
        clean
    }
}

/// Nature and everyday things: easy to say, to hear, to read and to write. No two of them are alike.
#[rustfmt::skip]
const WORDS: [&str; 200] = [
    "abeille", "abricot", "accordéon", "alouette", "ananas", "anémone", "aquarelle", "ardoise", "artichaut",
    "asperge", "assiette", "aurore", "bambou", "banane", "basilic", "betterave", "bleuet", "bonnet", "bougie",
    "bouleau", "bouteille", "bracelet", "brioche", "bruyère", "cactus", "caillou", "camélia", "camion",
    "camomille", "capucine", "carnet", "carotte", "cartable", "cascade", "casquette", "castor", "céleri",
    "cerise", "chapeau", "chevreuil", "cigale", "cigogne", "citron", "clairière", "colline", "colombe",
    "compas", "concombre", "corbeille", "courgette", "coussin", "crayon", "crevette", "cuillère", "dahlia",
    "dauphin", "écharpe", "écureuil", "édredon", "éléphant", "endive", "enveloppe", "épinard", "érable",
    "escalier", "escargot", "étoile", "fauteuil", "fenêtre", "fenouil", "figue", "flûte", "fontaine",
    "fougère", "fourmi", "fraise", "framboise", "fusée", "gâteau", "gazelle", "girafe", "givre", "glacier",
    "glycine", "gomme", "groseille", "guitare", "hérisson", "hibou", "homard", "horizon", "horloge",
    "hortensia", "jasmin", "jonquille", "kangourou", "kayak", "kiwi", "koala", "lagune", "lampe", "lanterne",
    "lavande", "lentille", "libellule", "lilas", "loutre", "luciole", "mangue", "marmite", "médaille",
    "melon", "mésange", "mimosa", "mirabelle", "miroir", "mousse", "muguet", "myrtille", "navet", "nénuphar",
    "noisette", "nuage", "océan", "olivier", "orange", "orchidée", "oreiller", "osier", "panda", "panier",
    "papillon", "parapluie", "pastèque", "peinture", "pélican", "pendule", "perdrix", "persil", "peuplier",
    "piano", "pinceau", "pingouin", "pinson", "pirogue", "pivoine", "planète", "platane", "poireau",
    "pommier", "poterie", "potiron", "poulain", "prairie", "primevère", "prune", "radis", "raisin", "renard",
    "rhubarbe", "rivière", "rocher", "romarin", "roseau", "ruban", "ruisseau", "sabot", "salade", "sapin",
    "sardine", "saumon", "sentier", "serrure", "sifflet", "soleil", "soupière", "tablier", "tabouret",
    "théière", "tilleul", "toboggan", "tomate", "tonneau", "torrent", "tortue", "tournesol", "trèfle",
    "tricycle", "trompette", "troupeau", "truite", "tulipe", "vallée", "verger", "violette", "violon",
    "voilier", "volcan", "wagon", "zèbre",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn word(text: &str) -> PauseWord {
        assert!(WORDS.contains(&text), "{text}");
        PauseWord(text.to_owned())
    }

    #[test]
    fn each_word_is_known_in_capitals_and_with_an_s_too_many() {
        for word in WORDS {
            let word = PauseWord(word.to_owned());
            for typed in
                [word.0.to_uppercase(), format!("{}S", word.0.to_uppercase()), format!(" {}s ", word.0)]
            {
                assert!(word.is_meant_by(&typed), "{typed}");
            }
        }
    }

    #[test]
    fn no_two_words_are_alike() {
        for (place, one) in WORDS.iter().enumerate() {
            assert!((4..=9).contains(&one.chars().count()), "{one}");
            assert!(word(one).is_meant_by(one), "{one} is a word that search leaves out");
            for other in &WORDS[place + 1..] {
                assert!(strsim::osa_distance(one, other) >= 2, "{one} and {other}");
                assert!(!word(one).is_meant_by(other) && !word(other).is_meant_by(one), "{one} and {other}");
            }
        }
    }

    #[test]
    fn accents_case_and_plurals_do_not_matter() {
        let trefoil = word("trèfle");
        for typed in ["trèfle", "TREFLE", " Trefles ", "le trèfle", "« trèfle »"] {
            assert!(trefoil.is_meant_by(typed), "{typed}");
        }
        for typed in ["", "  ", "le", "tr", "tilleul", "trafle"] {
            assert!(!trefoil.is_meant_by(typed), "{typed}");
        }
        assert!(word("gâteau").is_meant_by("gateaux") && word("tilleul").is_meant_by("tilleuls"));
    }

    #[test]
    fn every_word_comes_once_before_one_comes_again() {
        let mut given = GivenWords::default();
        let mut seen = Vec::new();
        for bits in 0..200 {
            let next = given.next(&[], bits * 7919).unwrap();
            given.give(&next);
            seen.push(next);
        }
        assert_eq!(seen.iter().map(PauseWord::as_str).collect::<BTreeSet<_>>().len(), 200);
        assert_eq!(given.next(&[], 5).as_ref(), Some(&seen[0]), "the one given longest ago");
        assert_eq!(given.next(&seen[..3], 5).as_ref(), Some(&seen[3]), "never one in use");
        assert_eq!(given.next(&seen, 5), None);
        assert_eq!(GivenWords::default().next(&seen, 5), None);
    }

    #[test]
    fn the_file_keeps_only_words_of_the_list() {
        let given: GivenWords =
            serde_json::from_str(r#"["tulipe", "Amina", "galère", "tilleul", "tulipe"]"#).unwrap();
        assert_eq!(given.cleaned(), GivenWords(vec![word("tilleul"), word("tulipe")]));
    }
}
