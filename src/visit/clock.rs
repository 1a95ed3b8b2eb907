//! The time that a visit really took: pauses, and the gap before a restart, do not count.

use jiff::{SignedDuration, Timestamp};

/// Nobody sits for longer before one step: the computer slept, or its clock was set.
const LONGEST: SignedDuration = SignedDuration::from_hours(4);

/// A clock that runs from event to event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    last: Timestamp,
    running: bool,
    total: SignedDuration,
}

impl Clock {
    pub(super) fn starting(at: Timestamp) -> Self {
        Self { last: at, running: true, total: SignedDuration::ZERO }
    }

    /// Moves on to `at` and tells how much of it counts; a clock that was set counts for nothing.
    pub(super) fn tick(&mut self, at: Timestamp) -> SignedDuration {
        let counted = self.counted_until(at);
        self.total += counted;
        self.last = at;
        counted
    }

    /// Stops counting.
    pub(super) fn stop(&mut self) {
        self.running = false;
    }

    /// Counts from `at` on: what lies between the last event and now was a pause or a power cut.
    pub(super) fn restart(&mut self, at: Timestamp) {
        self.last = at;
        self.running = true;
    }

    pub(super) fn is_running(&self) -> bool {
        self.running
    }

    /// The time that counts, up to `now`.
    pub(super) fn elapsed(&self, now: Timestamp) -> SignedDuration {
        self.total + self.counted_until(now)
    }

    /// The time that counts, up to the last event.
    pub(super) fn total(&self) -> SignedDuration {
        self.total
    }

    fn counted_until(&self, at: Timestamp) -> SignedDuration {
        let passed = at.duration_since(self.last);
        if self.running && passed <= LONGEST {
            passed.max(SignedDuration::ZERO)
        } else {
            SignedDuration::ZERO
        }
    }
}
