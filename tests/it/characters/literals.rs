//! The string literals of a Rust source, as the program sees them: comments and tests left out, escapes undone.

use std::iter::Peekable;
use std::str::Chars;

/// The literals of `source`, each with its line.
pub fn literals(source: &str) -> Vec<(usize, String)> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = source.chars().peekable();
    let mut before = ' ';
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'/') => rest.by_ref().take_while(|c| *c != '\n').for_each(drop),
            '\'' => skip_character(&mut rest),
            '"' => {
                let read = source.chars().count() - rest.clone().count();
                let line = source.chars().take(read).filter(|c| *c == '\n').count() + 1;
                found.push((line, if before == 'r' { raw(&mut rest) } else { escaped(&mut rest) }));
            }
            _ => {}
        }
        before = c;
    }
    found
}

/// `'x'` or `'\''`; a lifetime is no character.
fn skip_character(rest: &mut Peekable<Chars<'_>>) {
    let mut ahead = rest.clone();
    let length = match (ahead.next(), ahead.next()) {
        (Some('\\'), _) => rest.clone().skip(2).take_while(|c| *c != '\'').count() + 3,
        (Some(_), Some('\'')) => 2,
        _ => 0,
    };
    rest.by_ref().take(length).for_each(drop);
}

fn raw(rest: &mut Peekable<Chars<'_>>) -> String {
    rest.by_ref().take_while(|c| *c != '"').collect()
}

fn escaped(rest: &mut Peekable<Chars<'_>>) -> String {
    let mut text = String::new();
    while let Some(c) = rest.next() {
        match c {
            '"' => break,
            '\\' => text.extend(escape(rest)),
            _ => text.push(c),
        }
    }
    text
}

/// What comes after a backslash; at the end of a line it swallows what the next one begins with.
fn escape(rest: &mut Peekable<Chars<'_>>) -> Option<char> {
    match rest.next()? {
        'n' => Some('\n'),
        't' => Some('\t'),
        'u' => {
            let digits: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
            char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
        }
        '\n' => {
            while rest.next_if(|c| c.is_whitespace()).is_some() {}
            None
        }
        other => Some(other),
    }
}

/// `text` with an « x » in place of what `format!` fills in.
pub fn filled(text: &str) -> String {
    let mut filled = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                filled.push('x');
            }
            _ if depth == 0 => filled.push(c),
            _ => {}
        }
    }
    filled
}

#[test]
fn literals_are_read_as_the_program_reads_them() {
    let source = r##"
        //! Not "this".
        const A: &str = "un\u{a0}: \"deux\" // trois";
        fn f<'a>(c: char) -> &'a str { if c == '"' || c == '\'' { "quatre \
            cinq" } else { r"six\n" } } // "sept"
        #[cfg(test)]
        const B: &str = "huit";
    "##;
    let found = literals(source);
    let texts: Vec<_> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["un\u{a0}: \"deux\" // trois", "quatre cinq", "six\\n"]);
    assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 4, 5]);
    assert_eq!(filled("{a} et {b:?}\u{a0}!"), "x et x\u{a0}!");
}
