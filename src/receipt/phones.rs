//! Phone numbers as people say them, and never cut at the end of a line: « 39 49 », « 09 69 39 00 00 ».

use std::ops::Range;

/// How the short numbers of public services begin.
const SHORT: [&str; 6] = ["30", "31", "32", "34", "36", "39"];
/// What is counted, after a number that is no phone.
const UNITS: [&str; 7] = ["€", "euro", "%", "h", "jour", "mois", "an"];

/// A phone number found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phone {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// The number, grouped.
    pub said: String,
}

/// The phone numbers of `text`, from first to last.
pub(super) fn find(text: &str) -> Vec<Phone> {
    let mut found: Vec<Phone> = Vec::new();
    let mut from = 0;
    while let Some(start) = next_number(text, from) {
        let end = end_of_number(text, start);
        if let Some(said) = text.get(start..end).and_then(grouped).filter(|_| !is_counted(text, end)) {
            found.push(Phone { at: start..end, said });
        }
        from = end;
    }
    found
}

/// `text` with its phone numbers as people say them.
pub fn in_groups(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for phone in find(text) {
        out.push_str(text.get(from..phone.at.start).unwrap_or_default());
        out.push_str(&phone.said);
        from = phone.at.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Where the next number starts that no letter, digit or dash touches.
fn next_number(text: &str, from: usize) -> Option<usize> {
    let mut before = text.get(..from)?.chars().next_back();
    for (at, c) in text.get(from..)?.char_indices() {
        let free = !before.is_some_and(|before| before.is_alphanumeric() || "-/_,.+".contains(before));
        if free && (c.is_ascii_digit() || c == '+') {
            return Some(from + at);
        }
        before = Some(c);
    }
    None
}

/// Where a number ends: digits, with one space or point between groups.
fn end_of_number(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut letters = text.get(start..).unwrap_or_default().chars().peekable();
    let mut at = start;
    while let Some(c) = letters.next() {
        at += c.len_utf8();
        let joins = matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '.')
            && letters.peek().is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() || (c == '+' && end == start) {
            end = at;
        } else if !joins {
            break;
        }
    }
    end.max(start + 1)
}

/// Whether what follows says that it is an amount, a part of a word or of an address.
fn is_counted(text: &str, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default();
    let joined = |c: char| c.is_alphanumeric() || "-/_".contains(c);
    let decimal =
        after.strip_prefix([',', '.']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let unit = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let counted = UNITS.iter().any(|word| {
        let rest = unit.strip_prefix(word).map(|rest| rest.trim_start_matches('s'));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    after.starts_with(joined) || decimal || counted
}

/// A number in the groups in which it is said; none if it is no phone.
fn grouped(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let join = |groups: Vec<&str>| Some(groups.join("\u{a0}"));
    let sizes = |sizes: &[usize]| {
        let mut at = 0;
        sizes
            .iter()
            .filter_map(|size| {
                at += size;
                digits.get(at - size..at)
            })
            .collect::<Vec<_>>()
    };
    match digits.len() {
        // « 0 809 401 401 », as the numbers at a price of their own are written.
        10 if digits.starts_with("08") || in_threes(number) => join(sizes(&[1, 3, 3, 3])),
        10 if digits.starts_with('0') => join(sizes(&[2, 2, 2, 2, 2])),
        11 if number.starts_with("+33") => Some(format!("+{}", sizes(&[2, 1, 2, 2, 2, 2]).join("\u{a0}"))),
        4 if SHORT.iter().any(|start| digits.starts_with(start)) => join(sizes(&[2, 2])),
        // The number that takes unwanted messages.
        5 if digits == "33700" => join(sizes(&[2, 3])),
        _ => None,
    }
}

/// Whether it is written as « 0 969 399 111 » already.
fn in_threes(number: &str) -> bool {
    let groups: Vec<usize> = number.split(|c: char| !c.is_ascii_digit()).map(str::len).collect();
    groups == [1, 3, 3, 3] && number.starts_with('0')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(text: &str) -> String {
        in_groups(text).replace('\u{a0}', "~")
    }

    #[test]
    fn numbers_are_grouped_as_people_say_them() {
        assert_eq!(said("Appelez le **3949**."), "Appelez le **39~49**.");
        assert_eq!(said("0969390000"), "09~69~39~00~00");
        assert_eq!(
            said("au 09.69.39.00.00, ou au 02 33 00 00 00."),
            "au 09~69~39~00~00, ou au 02~33~00~00~00."
        );
        assert_eq!(said("0 809 401 401"), "0~809~401~401");
        assert_eq!(said("0969399111 et 0 969 399 111"), "09~69~39~91~11 et 0~969~399~111");
        assert_eq!(said("0809401401"), "0~809~401~401");
        assert_eq!(said("+33 1 23 45 67 89"), "+33~1~23~45~67~89");
        assert_eq!(said("par SMS au 33700"), "par SMS au 33~700");
        assert_eq!(said("le 32\u{a0}30"), "le 32~30");
    }

    #[test]
    fn other_numbers_stay_as_they_are() {
        for text in [
            "3000 €",
            "3646,20 €",
            "3\u{a0}230\u{a0}€",
            "le 12/05/2026",
            "en 2026",
            "formulaire 2042",
            "S3230",
            "10 339*05",
            "75 000 habitants",
            "3949 euros",
            "du 3 au 12",
            "3230 jours",
            "cerfa 12504",
            "36-46",
            "3230a",
        ] {
            assert_eq!(in_groups(text), text);
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_twice_is_once(text in "([0-9]{1,11}| |\u{a0}|\\.|,|a|€|\\+|é|\\*){0,14}") {
            let once = in_groups(&text);
            let bare = |text: &str| text.chars().filter(|c| !" \u{a0}\u{202f}.".contains(*c)).collect::<String>();
            prop_assert_eq!(bare(&once), bare(&text));
            prop_assert_eq!(in_groups(&once), once);
        }
    }
}
