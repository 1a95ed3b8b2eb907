//! Dates in full, in French: « lundi 30 novembre 2026 ».

use jiff::civil::{Date, Weekday};

use crate::procedure::due::Due;

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

/// « lundi 30 novembre 2026 »; the day is never cut from its month.
pub fn in_full(date: Date) -> String {
    format!("{} {} {}", weekday(date.weekday()), day_and_month(date), date.year())
}

/// « 28 novembre ».
pub fn day_and_month(date: Date) -> String {
    let month = usize::try_from(date.month()).ok().and_then(|month| MONTHS.get(month - 1)).unwrap_or(&"");
    match date.day() {
        1 => format!("1er\u{a0}{month}"),
        day => format!("{day}\u{a0}{month}"),
    }
}

/// « au plus tard le … » where a source makes it a deadline, « vers le … » where it is our advice.
pub fn due_by(due: &Due, today: Date) -> String {
    let date = in_full(due.rule.date(today));
    if due.source.is_some() { format!("au plus tard le\u{a0}{date}") } else { format!("vers le\u{a0}{date}") }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "lundi",
        Weekday::Tuesday => "mardi",
        Weekday::Wednesday => "mercredi",
        Weekday::Thursday => "jeudi",
        Weekday::Friday => "vendredi",
        Weekday::Saturday => "samedi",
        Weekday::Sunday => "dimanche",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn in_french() {
        assert_eq!(in_full(date(2026, 11, 30)), "lundi 30\u{a0}novembre 2026");
        assert_eq!(in_full(date(2026, 12, 1)), "mardi 1er\u{a0}décembre 2026");
    }
}
