//! How a French word sounds, roughly: « inpos » and « impôts » sound alike.

/// The sound of a folded word: a letter or so for each sound, silent ends left out.
pub(super) fn sound(word: &str) -> String {
    let heard_until = without_silent_end(word).chars().filter(|letter| *letter != 'h').count();
    let letters: Vec<char> = word.chars().filter(|letter| *letter != 'h').collect();
    let mut sound = String::with_capacity(letters.len());
    let mut at = 0;
    // An end that is silent still softens what stands before it: « france ».
    while at < heard_until {
        let before = at.checked_sub(1).and_then(|place| letters.get(place)).copied();
        let (heard, taken) = first_sound(letters.get(at..).unwrap_or_default(), before);
        if !sound.ends_with(heard) {
            sound.push_str(heard);
        }
        at += taken;
    }
    sound
}

/// Ends that are not heard, or that are heard alike: « é », « er », « ée », « ez »; plurals.
fn without_silent_end(word: &str) -> &str {
    const SOUNDED_E: [&str; 6] = ["ees", "ee", "er", "ez", "es", "e"];
    if let Some(begin) = SOUNDED_E.iter().find_map(|end| word.strip_suffix(end)) {
        return begin;
    }
    let begin = word.strip_suffix(['s', 'x', 't', 'd', 'p']).unwrap_or(word);
    if begin.len() < word.len() { begin.strip_suffix(['t', 'd', 'p']).unwrap_or(begin) } else { word }
}

/// Letters that make one sound together, the longest first, with that sound.
const TOGETHER: [(&str, &str); 17] = [
    ("tion", "sjO"),
    ("ssion", "sjO"),
    ("eau", "o"),
    ("ain", "I"),
    ("ein", "I"),
    ("aim", "I"),
    ("au", "o"),
    ("ai", "e"),
    ("ei", "e"),
    ("ph", "f"),
    ("qu", "k"),
    ("ck", "k"),
    ("ou", "U"),
    ("oi", "W"),
    ("ss", "s"),
    ("sc", "s"),
    ("eu", "E"),
];

/// A vowel with an n or m after it that is heard through the nose.
const NASAL: [(char, &str); 6] = [('a', "A"), ('e', "A"), ('i', "I"), ('y', "I"), ('u', "I"), ('o', "O")];

/// The first sound of these letters, and how many letters it takes. `before`: the letter in front of them.
fn first_sound(letters: &[char], before: Option<char>) -> (&'static str, usize) {
    let starts = |with: &str| with.chars().enumerate().all(|(at, letter)| letters.get(at) == Some(&letter));
    let at = |place: usize| letters.get(place).copied();
    let nasal_after = |vowels: usize| {
        matches!(at(vowels), Some('n' | 'm'))
            && !at(vowels + 1).is_some_and(|next| is_vowel(next) || "nm".contains(next))
    };
    for (together, heard) in TOGETHER {
        // « sc » is one sound before e and i alone: « inscription ».
        if starts(together) && (together != "sc" || matches!(at(2), Some('e' | 'i' | 'y'))) {
            return (heard, together.len());
        }
    }
    let Some(first) = at(0) else { return ("", 1) };
    if let Some((_, heard)) = NASAL.iter().find(|(vowel, _)| *vowel == first).filter(|_| nasal_after(1)) {
        return (heard, 2);
    }
    let soft = matches!(at(1), Some('e' | 'i' | 'y'));
    let between_vowels = before.is_some_and(is_vowel) && at(1).is_some_and(is_vowel);
    let heard = match first {
        'c' if soft => "s",
        'g' if soft => "j",
        's' if between_vowels => "z",
        'c' | 'k' | 'q' => "k",
        'y' | 'i' => "i",
        'w' => "v",
        'x' => "ks",
        other => as_it_is(other),
    };
    (heard, 1)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// A letter or digit that is heard as it is written; nothing for the signs of other alphabets.
fn as_it_is(letter: char) -> &'static str {
    const WRITTEN: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    WRITTEN.find(letter).and_then(|place| WRITTEN.get(place..=place)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::sound;

    #[test]
    fn what_sounds_alike_is_alike() {
        for (written, meant) in [
            ("inpos", "impots"),
            ("imposission", "imposition"),
            ("grize", "grise"),
            ("dossie", "dossier"),
            ("aplication", "application"),
            ("identitee", "identite"),
            ("retrete", "retraite"),
            ("alocassion", "allocation"),
            ("deklaration", "declaration"),
            ("demenager", "demenagee"),
            ("fransse", "france"),
            ("titre", "titres"),
        ] {
            assert_eq!(sound(written), sound(meant), "{written} for {meant}");
        }
    }

    #[test]
    fn what_does_not_stays_apart() {
        for (one, other) in
            [("carte", "quatre"), ("retraite", "traite"), ("caf", "cap"), ("droit", "doigt"), ("mail", "mal")]
        {
            assert_ne!(sound(one), sound(other), "{one} and {other}");
        }
    }

    #[test]
    fn any_letters_have_some_sound_or_none() {
        assert_eq!(sound(""), "");
        assert_eq!(sound("ж"), "");
        assert_eq!(sound("3230"), "3230");
    }
}
