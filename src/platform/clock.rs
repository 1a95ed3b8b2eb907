//! The clock of the computer.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The moment, and the day at the desk.
pub fn now() -> (Timestamp, Date) {
    let now = Zoned::now();
    (now.timestamp(), now.date())
}

/// The day and the hour of a moment, at the desk.
pub fn here(at: Timestamp) -> DateTime {
    at.to_zoned(TimeZone::system()).datetime()
}
