//! The clock of the computer.

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

/// The moment, and the day at the desk.
pub fn now() -> (Timestamp, Date) {
    let now = Zoned::now();
    (now.timestamp(), now.date())
}
