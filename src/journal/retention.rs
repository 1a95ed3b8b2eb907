//! Since when a closed visit is kept, whatever the clock of the computer did meanwhile.
//!
//! A visit is kept for its days, never less because a clock was wrong, and never for ever. Where the clock jumped, the
//! days begin anew, once: `swept.json` remembers when.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::disk::{self, DiskError};
use crate::visit::ids::VisitId;

/// A program that was not started for longer may have been: one cannot tell a clock set ahead from a long holiday.
const JUMP: SignedDuration = SignedDuration::from_hours(24 * 31);
/// Clocks are set by some minutes all the time.
const SLACK: SignedDuration = SignedDuration::from_hours(1);

/// The size of a file, in bytes, beyond which it is none of ours.
const LARGEST: u64 = 1_000_000;

/// When the folder was last swept, and the visits whose days began anew.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Retention {
    last: Option<Timestamp>,
    since: BTreeMap<VisitId, Timestamp>,
    /// Whether the clock jumped since the last sweep.
    #[serde(skip)]
    jumped: bool,
}

impl Retention {
    /// What is remembered of the folder `visits`, at `now`; nothing where it cannot be read.
    pub(super) fn read(visits: &Path, now: Timestamp) -> Self {
        let bytes = disk::read_within(&file(visits), LARGEST).ok().flatten().unwrap_or_default();
        let mut read: Self = serde_json::from_slice(disk::without_bom(&bytes)).unwrap_or_default();
        let jumped = |last: Timestamp| {
            let passed = now.duration_since(last);
            passed < -SLACK || passed > JUMP
        };
        read.jumped = read.last.is_some_and(jumped);
        read.last = Some(now);
        read
    }

    /// Since when the visit is kept, that was closed at `closed` by the clock of then.
    pub(super) fn since(&mut self, id: VisitId, closed: Timestamp, now: Timestamp) -> Timestamp {
        let to_come = |at: Timestamp| now.duration_since(at) < -SLACK;
        match self.since.get(&id) {
            Some(anew) if !to_come(*anew) => *anew,
            None if !self.jumped && !to_come(closed) => closed,
            _ => {
                self.since.insert(id, now);
                now
            }
        }
    }

    /// Remembers it for the visits that are still there.
    pub(super) fn write(mut self, visits: &Path, there: impl Fn(VisitId) -> bool) -> Result<(), DiskError> {
        self.since.retain(|id, _| there(*id));
        disk::replace(&file(visits), &serde_json::to_vec(&self).map_err(std::io::Error::from)?)
    }
}

fn file(visits: &Path) -> PathBuf {
    disk::folder_of(visits).join("swept.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: VisitId = VisitId::from_bits(1);

    fn day(day: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + day * 86_400).unwrap()
    }

    /// For how many days a visit closed on the first of these days counts as kept, at each start.
    fn kept(closed: i64, starts: &[i64]) -> Vec<i64> {
        let data = tempfile::tempdir().unwrap();
        let visits = data.path().join("visits");
        let at_a_start = |now: &i64| {
            let mut retention = Retention::read(&visits, day(*now));
            let since = retention.since(ID, day(closed), day(*now));
            retention.write(&visits, |_| true).unwrap();
            day(*now).duration_since(since).as_hours() / 24
        };
        starts.iter().map(at_a_start).collect()
    }

    #[test]
    fn days_count_from_the_closing() {
        assert_eq!(kept(0, &[0, 1, 7, 8]), [0, 1, 7, 8]);
        assert_eq!(kept(0, &[30, 60]), [30, 60], "the first start knows of no other");
    }

    #[test]
    fn a_clock_set_far_ahead_erases_nothing_early() {
        assert_eq!(kept(0, &[0, 3650, 1, 5, 8]), [0, 0, 0, 4, 7]);
    }

    #[test]
    fn a_visit_closed_in_a_year_to_come_is_not_kept_for_ever() {
        assert_eq!(kept(3650, &[3650, 1, 2, 8]), [0, 0, 1, 7]);
    }

    #[test]
    fn a_visit_closed_in_a_year_long_past_has_its_days() {
        assert_eq!(kept(-365, &[-365, 1, 2, 8]), [0, 0, 1, 7]);
    }

    #[test]
    fn a_clock_set_back_by_a_day_keeps_a_little_longer() {
        assert_eq!(kept(0, &[1, 0, 1, 7]), [1, 0, 1, 7]);
    }

    #[test]
    fn a_program_started_now_and_then_still_erases() {
        assert_eq!(kept(0, &[0, 40, 80]), [0, 0, 40]);
    }

    #[test]
    fn a_damaged_memory_is_none() {
        let data = tempfile::tempdir().unwrap();
        let visits = data.path().join("visits");
        std::fs::write(file(&visits), "{").unwrap();
        assert_eq!(Retention::read(&visits, day(3)).since(ID, day(1), day(3)), day(1));
    }
}
