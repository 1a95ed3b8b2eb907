//! Other systems: nothing is known.

use std::time::Duration;

pub(super) fn since_last_input() -> Option<Duration> {
    None
}
