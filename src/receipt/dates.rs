//! Dates in full, in French: « lundi 30 novembre 2026 ».

use jiff::civil::{Date, Weekday};

use super::words;
use crate::procedure::due::Due;
use crate::tongue::Voice;

/// « lundi 30 novembre 2026 »; the day is never cut from its month.
pub fn in_full(date: Date) -> String {
    format!("{} {} {}", weekday(date.weekday()), day_and_month(date), date.year())
}

/// The same in another language.
pub(super) fn in_full_in(voice: Voice, date: Date) -> String {
    if voice.is_french() {
        return in_full(date);
    }
    let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).ok();
    let weekday = weekday.and_then(|day| words::WEEKDAYS.get(day)).map(|day| voice.say(day, &[]));
    let month = usize::try_from(date.month()).ok().and_then(|month| words::MONTHS.get(month - 1));
    let values = [
        ("weekday", weekday.unwrap_or_default()),
        ("day", date.day().to_string()),
        ("month", month.map(|month| voice.say(month, &[])).unwrap_or_default()),
        ("year", date.year().to_string()),
    ];
    voice.say(&words::DATE, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// « 28 novembre ».
pub fn day_and_month(date: Date) -> String {
    let month = month_name(date);
    match date.day() {
        1 => format!("1er\u{a0}{month}"),
        day => format!("{day}\u{a0}{month}"),
    }
}

/// « août 2026 ».
pub fn month(date: Date) -> String {
    format!("{} {}", month_name(date), date.year())
}

/// « au plus tard le … » where a source makes it a deadline, « vers le … » where it is our advice; nothing of a day
/// that is over, which a guide that is no longer new may name.
pub fn due_by(due: &Due, today: Date) -> Option<String> {
    due_by_in(Voice::FRENCH, due, today)
}

/// The same in another language.
pub(super) fn due_by_in(voice: Voice, due: &Due, today: Date) -> Option<String> {
    let day = due.rule.date(today);
    let date = in_full_in(voice, day);
    let words = if due.source.is_some() { words::DEADLINE } else { words::ADVICE };
    (day >= today).then(|| voice.say(&words, &[("date", &date)]))
}

fn month_name(date: Date) -> &'static str {
    let month = usize::try_from(date.month()).ok().and_then(|month| words::MONTHS.get(month - 1));
    month.map_or("", |month| month.fr)
}

fn weekday(day: Weekday) -> &'static str {
    let index = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
    words::WEEKDAYS.get(index).map_or("", |day| day.fr)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::due::Rule;
    use jiff::civil::date;

    #[test]
    fn in_french() {
        assert_eq!(in_full(date(2026, 11, 30)), "lundi 30\u{a0}novembre 2026");
        assert_eq!(in_full(date(2026, 12, 1)), "mardi 1er\u{a0}décembre 2026");
        assert_eq!(month(date(2026, 8, 1)), "août 2026");
    }

    #[test]
    fn a_day_that_is_over_is_not_a_deadline() {
        let due = Due { rule: Rule::On(date(2026, 12, 31)), source: Some("s".into()), as_of: None };
        let said = due_by(&due, date(2026, 12, 31));
        assert_eq!(said.as_deref(), Some("au plus tard le\u{a0}jeudi 31\u{a0}décembre 2026"));
        assert_eq!(due_by(&due, date(2027, 1, 1)), None);
    }
}
