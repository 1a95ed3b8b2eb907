//! How well a typed word matches a word of a guide.

use strsim::osa_distance;

use super::sound::sound;

/// A folded word with what comparing needs, made once.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    /// The folded word.
    pub(super) text: String,
    /// Its stem, which plurals and conjugations share.
    pub(super) stem: String,
    /// How it sounds.
    sound: String,
    length: usize,
    letters: u64,
}

/// How well two words match, from 0 (not at all) to 1 (the same).
pub(super) type Quality = f32;

/// The same stem.
const STEM: Quality = 0.9;
/// The beginning of a word, as far as one letter goes; the rest of the word adds up to [`STEM`].
const PREFIX: Quality = 0.5;
/// Written as it sounds.
const SOUND: Quality = 0.7;
/// One typing error.
const TYPO: Quality = 0.6;
/// One typing error in the beginning of a word.
const PREFIX_TYPO: Quality = 0.4;
/// Two typing errors in a long word, or one in a short one: a guess.
const GUESS: Quality = 0.35;

impl Shape {
    pub(super) fn new(text: String, stem: String) -> Self {
        let letters = letters(text.bytes());
        Self { length: text.chars().count(), sound: sound(&text), text, stem, letters }
    }

    /// How well `self`, as typed, matches `known`. `typing`: it may be the beginning of a word.
    pub(super) fn matches(&self, known: &Self, typing: bool) -> Quality {
        if self.text == known.text {
            return 1.0;
        }
        let stem = if self.stem == known.stem { STEM } else { 0.0 };
        let prefix = if typing && known.text.starts_with(&self.text) {
            PREFIX + (STEM - PREFIX) * self.length as Quality / known.length as Quality
        } else {
            0.0
        };
        let exact = stem.max(prefix);
        if exact > 0.0 {
            return exact;
        }
        if self.sounds_like(known) {
            SOUND
        } else if self.is_one_error_from(known) {
            TYPO
        } else if typing && self.begins_with_an_error(known) {
            PREFIX_TYPO
        } else {
            0.0
        }
    }

    /// A weaker likeness, for a word that matches nothing at all.
    pub(super) fn guesses(&self, known: &Self) -> Quality {
        let (short, long) = (self.length.min(known.length), self.length.max(known.length));
        let one = short >= 4 && self.is_near(known, 1) && osa_distance(&self.text, &known.text) <= 1;
        let two =
            short >= 6 && long >= 7 && self.is_near(known, 2) && osa_distance(&self.text, &known.text) <= 2;
        if one || two { GUESS } else { 0.0 }
    }

    fn sounds_like(&self, known: &Self) -> bool {
        self.length.min(known.length) >= 4 && self.sound.len() >= 3 && self.sound == known.sound
    }

    fn is_one_error_from(&self, known: &Self) -> bool {
        if self.length.max(known.length) < 5 {
            return false;
        }
        let words = self.is_near(known, 1) && osa_distance(&self.text, &known.text) <= 1;
        // « retrates » is an error and a plural away from « retraite ».
        words || (self.length >= 6 && self.is_near(known, 2) && self.stems_are_one_error_apart(known))
    }

    fn stems_are_one_error_apart(&self, known: &Self) -> bool {
        self.stem.len() >= 5 && known.stem.len() >= 5 && osa_distance(&self.stem, &known.stem) <= 1
    }

    /// Whether the beginning of `known`, as long as what was typed or a letter off, is one error away.
    fn begins_with_an_error(&self, known: &Self) -> bool {
        let strange = |there: u64, here: u64| (there & !here).count_ones();
        if self.length < 5 || known.length <= self.length || strange(self.letters, known.letters) > 1 {
            return false;
        }
        // Of a beginning a letter longer than what was typed, an error and that letter may be new.
        let beginning = letters(known.text.bytes().take(self.length + 1));
        if strange(beginning, self.letters) > 2 {
            return false;
        }
        (self.length - 1..=self.length + 1).any(|length| {
            let end = known.text.char_indices().nth(length).map_or(known.text.len(), |(end, _)| end);
            known.text.get(..end).is_some_and(|beginning| osa_distance(&self.text, beginning) <= 1)
        })
    }

    /// A quick look that rules most words out: `errors` change the length and the letters only so far.
    fn is_near(&self, known: &Self, errors: usize) -> bool {
        // A substitution takes a letter away and brings another.
        let letters_apart = (self.letters ^ known.letters).count_ones() as usize;
        self.length.abs_diff(known.length) <= errors + 1 && letters_apart <= 2 * errors
    }
}

/// The set of letters of a word.
fn letters(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.map(bit).fold(0, |all, bit| all | bit)
}

/// One bit a letter or digit; the bytes of other alphabets share what is left.
fn bit(byte: u8) -> u64 {
    match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + byte - b'0'),
        other => 1 << (36 + other % 28),
    }
}
