//! What is typed or pasted, as one line that a screen and a paper can show.

/// The longest line, in characters: what is pasted by mistake is cut.
const LONGEST: usize = 200;

/// One line of at most 200 characters, without control characters.
pub fn line(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_whitespace() && letter.is_control() { ' ' } else { letter })
        .filter(|letter| !letter.is_control())
        .take(LONGEST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_becomes_a_line() {
        assert_eq!(line("1 place\u{7}\nde la Mairie"), "1 place de la Mairie");
        assert_eq!(line(&"é".repeat(10_000)).chars().count(), LONGEST);
    }
}
