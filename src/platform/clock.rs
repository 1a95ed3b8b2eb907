//! The clock of the computer.

use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// No visit can be older than the program.
const WRITTEN: Date = date(2026, 11, 1);
/// Nor will the program be used for longer than that, in years.
const LAST_YEARS: i16 = 20;

/// The moment, and the day at the desk.
pub fn now() -> (Timestamp, Date) {
    let now = Zoned::now();
    (now.timestamp(), now.date())
}

/// The day and the hour of a moment, at the desk.
pub fn here(at: Timestamp) -> DateTime {
    at.to_zoned(TimeZone::system()).datetime()
}

/// Whether it may be that day: a computer whose battery is empty starts years ago.
pub fn is_likely(today: Date) -> bool {
    today >= WRITTEN && today.year() < WRITTEN.year() + LAST_YEARS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_cannot_be() {
        assert!(is_likely(date(2026, 11, 23)) && is_likely(date(2035, 1, 1)));
        for wrong in [date(2010, 1, 1), date(2025, 11, 23), date(2099, 1, 1), Date::MAX] {
            assert!(!is_likely(wrong), "{wrong}");
        }
    }
}
