//! What is typed or pasted, as one line that a screen and a paper can show.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest line, in characters: what is pasted by mistake is cut.
pub const LONGEST: usize = 200;

/// How many marks may stand on one letter: Vietnamese has two.
const MOST_MARKS: usize = 2;

/// One line of at most [`LONGEST`] characters. What would end the line or show as nothing is a space or nothing,
/// and nothing is left that turns the direction of the text around it.
pub fn line(text: &str) -> String {
    let mut marks = 0;
    let few_marks = move |letter: &char| {
        marks = if is_combining_mark(*letter) { marks + 1 } else { 0 };
        marks <= MOST_MARKS
    };
    // A letter and its accents first become one character, where there is one: the fonts have those.
    let letters = text.chars().filter_map(plain).nfc().filter(few_marks);
    letters.take(LONGEST).collect()
}

/// The character as a line can hold it, if it can.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{2028}' | '\u{2029}' => Some(' '),
        _ if letter.is_control() => letter.is_whitespace().then_some(' '),
        // The one no-break space that the fonts have.
        '\u{2007}' | '\u{202F}' => Some('\u{a0}'),
        '\u{a0}' => Some(letter),
        _ if letter.is_whitespace() => Some(' '),
        _ => (!is_unseen(letter)).then_some(letter),
    }
}

/// Marks that show as nothing: they join, hide, or turn the direction of what stands around them.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFF}'
        // Those for private use, and those that are no characters.
        | '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_paste_becomes_a_line() {
        assert_eq!(line("1 place\u{7}\nde la Mairie\u{0}"), "1 place de la Mairie");
        assert_eq!(line("a\tb\r\nc\u{2028}d\u{85}e"), "a b  c d e");
        assert_eq!(line(&"é".repeat(10_000)).chars().count(), LONGEST);
        assert_eq!(line("12\u{202f}000\u{2009}€"), "12\u{a0}000 €");
    }

    #[test]
    fn letters_and_their_accents_are_one() {
        assert_eq!(line("E\u{301}lodie Franc\u{327}ois"), "Élodie François");
        assert_eq!(line("Nguye\u{302}\u{303}n"), "Nguyễn");
        assert_eq!(line(&format!("x{}y", "\u{315}".repeat(60))), "x\u{315}\u{315}y");
    }

    #[test]
    fn nothing_turns_the_direction_of_the_text() {
        assert_eq!(line("Amina\u{202e}fdp.exe\u{2066}\u{200f}"), "Aminafdp.exe");
        assert_eq!(line("محمد"), "محمد", "a name in Arabic letters is left as it is");
        assert_eq!(line("👩\u{200d}🦽\u{fe0f}"), "👩🦽");
    }

    proptest! {
        #[test]
        fn whatever_is_pasted_is_one_line_and_stays_as_it_is(text in "\\PC{0,300}|.{0,300}|[\\x00-\\u{3ff}]{0,300}") {
            let once = line(&text);
            prop_assert!(once.chars().count() <= LONGEST);
            prop_assert!(!once.chars().any(|letter| letter.is_control() || is_unseen(letter)));
            prop_assert_eq!(line(&once), once);
        }
    }
}
