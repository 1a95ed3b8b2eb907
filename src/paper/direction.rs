//! Where words start, and what keeps its own direction among words of the other one.

/// Says that a paragraph starts on the left, whatever its first word.
pub(crate) const LEFT_TO_RIGHT: char = '\u{200e}';
/// Says that a paragraph starts on the right, whatever its first word.
pub(crate) const RIGHT_TO_LEFT: char = '\u{200f}';
/// Opens words that keep the order from left to right.
const ISLAND_LTR: char = '\u{2066}';
/// Opens words that keep the order from right to left.
const ISLAND_RTL: char = '\u{2067}';
/// Closes them.
const SHORE: char = '\u{2069}';

/// Whether a language, given as a BCP 47 tag, is written from right to left.
pub(crate) fn is_rtl(lang: &str) -> bool {
    let language = lang.split('-').next().unwrap_or_default();
    matches!(language, "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi")
}

/// Whether a character says nothing but a direction.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, LEFT_TO_RIGHT | RIGHT_TO_LEFT | ISLAND_LTR | ISLAND_RTL | SHORE)
}

/// `words` as an island of the other direction.
pub(crate) fn island(words: &str, rtl: bool) -> String {
    let open = if rtl { ISLAND_RTL } else { ISLAND_LTR };
    format!("{open}{words}{SHORE}")
}

/// Words from right to left, made ready: figures in groups keep their order and stay on one line, and what stands
/// between guillemets in another script is an island, its own « ? » or full stop included.
pub(crate) fn ready_rtl(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let joined: String = letters
        .iter()
        .enumerate()
        .map(|(at, c)| match c {
            ' ' if digit(at.checked_sub(1)) && digit(Some(at + 1)) => '\u{a0}',
            c => *c,
        })
        .collect();
    let mut ready = String::with_capacity(joined.len());
    let mut rest = joined.as_str();
    while let Some((before, after)) = rest.split_once('«') {
        ready.push_str(before);
        ready.push('«');
        rest = after;
        let Some((inside, after)) = after.split_once('»') else { break };
        let foreign = inside.chars().any(char::is_alphabetic) && !inside.chars().any(is_rtl_letter);
        ready.push_str(&if foreign { island(inside, false) } else { inside.to_owned() });
        ready.push('»');
        rest = after;
    }
    ready + rest
}

/// Whether a letter is of a script written from right to left.
pub(crate) fn is_rtl_letter(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_a_direction() {
        assert!(is_rtl("ar") && is_rtl("fa-IR") && !is_rtl("fr-FR") && !is_rtl("uk") && !is_rtl("arn"));
    }

    #[test]
    fn phones_hold_together_and_french_is_an_island() {
        assert_eq!(ready_rtl("اتصل 01 23 45."), "اتصل 01\u{a0}23\u{a0}45.");
        assert_eq!(ready_rtl("«ما هذا ؟»"), "«ما هذا ؟»");
        assert_eq!(
            ready_rtl("ا « Avez-vous un compte ? » ب «"),
            "ا «\u{2066} Avez-vous un compte ? \u{2069}» ب «"
        );
    }
}
