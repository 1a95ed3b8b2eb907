//! Figures: phones, dates, amounts, hours.

use super::numbers::dialled;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// What follows a number, and how it is said: for one, and for several.
const UNITS: [(&str, &str, &str); 7] = [
    ("€", "euro", "euros"),
    ("euros", "euros", "euros"),
    ("euro", "euro", "euro"),
    ("%", "pour cent", "pour cent"),
    ("h", "heure", "heures"),
    ("min", "minute", "minutes"),
    ("j", "jour", "jours"),
];

/// `text` with its figures written out; its spaces are plain ones.
pub(super) fn written_out(text: &str) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let begins = first.is_ascii_digit() && !said.ends_with(|before: char| before.is_alphanumeric());
        let read = if begins || first == '+' { figure(rest) } else { None };
        let length = match read {
            Some((words, length)) => {
                said.push_str(&words);
                length
            }
            // A figure of no known kind is left as it is, all of it.
            None => {
                let length = if begins { digits(rest).len() } else { first.len_utf8() };
                said.push_str(&rest[..length]);
                length
            }
        };
        rest = &rest[length..];
    }
    said
}

/// What a figure at the start of `text` says, and how long it is.
fn figure(text: &str) -> Option<(String, usize)> {
    phone(text).or_else(|| date(text)).or_else(|| hour(text)).or_else(|| amount(text))
}

/// The digits at the start.
fn digits(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    &text[..end]
}

/// Whether a figure that ends here ends indeed: neither a digit nor a decimal follows.
fn ends(rest: &str) -> bool {
    let mut letters = rest.trim_start_matches(' ').chars();
    let next = letters.next();
    let after = letters.next();
    let goes_on = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let decimal = matches!(next, Some(',' | '.')) && rest.starts_with([',', '.']) && goes_on(after);
    !goes_on(next) && !decimal
}

fn phone(text: &str) -> Option<(String, usize)> {
    let (lead, own) = match text.strip_prefix("+33 ") {
        Some(own) => ("plus trente-trois, ", own),
        None => ("", text),
    };
    let pairs = pairs(own, if lead.is_empty() { 2 } else { 1 });
    let words = |pairs: &[&str]| pairs.iter().map(|pair| dialled(pair)).collect::<Vec<_>>();
    let length = |pairs: &[&str]| pairs.last().map(|last| end_of(text, last));
    if pairs.len() == 5 && (!lead.is_empty() || pairs[0].starts_with('0')) {
        return Some((format!("{lead}{}", words(&pairs).join(", ")), length(&pairs)?));
    }
    // A short number of a public service: 3230, 39 49.
    let short: Vec<&str> = match (digits(own), &pairs[..]) {
        (four, _) if four.len() == 4 => vec![&own[..2], &own[2..4]],
        (_, [first, second]) => vec![first, second],
        _ => return None,
    };
    let length = length(&short)?;
    let counts = UNITS.iter().any(|(unit, ..)| has_unit(&text[length..], unit));
    let is_short = lead.is_empty() && short[0].starts_with('3') && ends(&text[length..]) && !counts;
    is_short.then(|| (words(&short).join(" "), length))
}

/// Where the piece `part` of `text` ends in it.
fn end_of(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize + part.len()
}

/// Groups of two digits, the first of `first`, with one space or point between them; none if more digits follow.
fn pairs(text: &str, first: usize) -> Vec<&str> {
    let mut pairs = Vec::new();
    let mut rest = text;
    loop {
        let group = digits(rest);
        let wanted = if pairs.is_empty() { first } else { 2 };
        if group.len() != wanted {
            break;
        }
        pairs.push(group);
        let after = &rest[group.len()..];
        match after.strip_prefix([' ', '.']) {
            Some(next) if next.starts_with(|letter: char| letter.is_ascii_digit()) => rest = next,
            _ => return pairs,
        }
    }
    Vec::new()
}

fn date(text: &str) -> Option<(String, usize)> {
    let parts: Vec<&str> = {
        let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '/').unwrap_or(text.len());
        text[..end].split('/').collect()
    };
    let month = |text: &str| text.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let year = |text: &str| text.len() == 4;
    let length = parts.iter().map(|part| part.len() + 1).sum::<usize>() - 1;
    match parts[..] {
        [day, of, in_year] if year(in_year) && day.len() <= 2 => {
            let day: u32 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
            let day = if day == 1 { "premier".to_owned() } else { day.to_string() };
            Some((format!("{day} {} {in_year}", month(of)?), length))
        }
        [of, in_year] if year(in_year) && of.len() <= 2 => {
            Some((format!("{} {in_year}", month(of)?), length))
        }
        _ => None,
    }
}

/// « 9 h », « 12 h 30 », « 9h30 ».
fn hour(text: &str) -> Option<(String, usize)> {
    let hours = digits(text);
    let rest = &text[hours.len()..];
    let rest = rest.strip_prefix(' ').unwrap_or(rest).strip_prefix('h')?;
    if hours.len() > 2 || rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let minutes = digits(rest.strip_prefix(' ').unwrap_or(rest));
    let word = if matches!(hours, "0" | "1") { "heure" } else { "heures" };
    if minutes.len() == 2 {
        return Some((format!("{hours} {word} {minutes}"), end_of(text, minutes)));
    }
    Some((format!("{hours} {word}"), text.len() - rest.len()))
}

/// A number with its thousands and decimals, and what it counts.
fn amount(text: &str) -> Option<(String, usize)> {
    let first = Some(digits(text)).filter(|first| !first.is_empty())?;
    let mut whole = first.to_owned();
    let mut length = whole.len();
    // Thousands: groups of three digits, after a first one of three at most.
    while first.len() <= 3
        && let Some(group) = text[length..].strip_prefix(' ').map(digits).filter(|group| group.len() == 3)
    {
        whole.push_str(group);
        length += group.len() + 1;
    }
    let decimals = text[length..].strip_prefix(',').map(digits).filter(|decimals| !decimals.is_empty());
    length += decimals.map_or(0, |decimals| decimals.len() + 1);
    let unit = UNITS.iter().find(|(unit, ..)| has_unit(&text[length..], unit));
    let number = match decimals {
        Some(decimals) => format!("{whole},{decimals}"),
        None => whole.clone(),
    };
    let Some((sign, one, several)) = unit else {
        return Some((number, length));
    };
    let rest = &text[length..];
    length += sign.len() + usize::from(rest.starts_with(' '));
    let word = if matches!(whole.as_str(), "0" | "1") { one } else { several };
    match decimals.filter(|decimals| *sign == "€" && decimals.len() <= 2) {
        Some(decimals) => {
            let cents: u32 = format!("{decimals:0<2}").parse().ok()?;
            let cents = match cents {
                0 => String::new(),
                1 => " et 1 centime".to_owned(),
                cents => format!(" et {cents} centimes"),
            };
            Some((format!("{whole} {word}{cents}"), length))
        }
        None => Some((format!("{number} {word}"), length)),
    }
}

/// Whether the text goes on with this unit, and the unit ends there.
fn has_unit(rest: &str, unit: &str) -> bool {
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    rest.strip_prefix(unit).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
}
