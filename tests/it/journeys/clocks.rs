//! Computers whose clock is wrong: nothing is erased early, nothing is kept for ever, no time is less than nothing.

use cote_a_cote::ui::words::{bar, home, pause, start};
use jiff::{SignedDuration, Timestamp};

use super::desk::{Desk, MORNING};
use super::disk;
use super::guides::{at_ending, finishes, prints};
use super::texts::{self, ACCESS};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

fn days(days: i64) -> Timestamp {
    MORNING.parse::<Timestamp>().unwrap() + SignedDuration::from_hours(24 * days)
}

/// A whole visit, begun at that moment.
fn visit(data: &std::path::Path, at: Timestamp) {
    let mut desk = Desk::open_at(data, at);
    desk.press_read().finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter();
    prints(&mut desk);
    finishes(&mut desk, data);
}

/// How many visits are kept after a start on each of these days.
fn kept(data: &std::path::Path, starts: &[i64]) -> Vec<usize> {
    let start = |day: &i64| {
        Desk::open_at(data, days(*day));
        disk::journals(data).len()
    };
    starts.iter().map(start).collect()
}

#[test]
fn a_clock_ten_years_ahead_for_a_morning_erases_nothing() {
    let data = tempfile::tempdir().unwrap();
    visit(data.path(), days(0));
    assert_eq!(kept(data.path(), &[1, 3650, 2, 5, 8, 9]), [1, 1, 1, 1, 1, 0]);
}

#[test]
fn a_visit_under_a_clock_ten_years_ahead_is_not_kept_for_ten_years() {
    let data = tempfile::tempdir().unwrap();
    visit(data.path(), days(3650));
    assert_eq!(kept(data.path(), &[1, 4, 8]), [1, 1, 0]);
}

#[test]
fn a_visit_under_a_clock_a_year_late_has_its_days() {
    let data = tempfile::tempdir().unwrap();
    visit(data.path(), days(-365));
    assert_eq!(kept(data.path(), &[1, 4, 8]), [1, 1, 0]);
    assert_eq!(disk::records(data.path()).len(), 1);
}

#[test]
fn a_clock_that_cannot_be_right_is_said() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let said = |at: Timestamp| start::clock(at.to_zoned(jiff::tz::TimeZone::UTC).date());
    for wrong in [days(-365), days(365 * 30)] {
        Desk::open_at(data, wrong).sees_at_once(&said(wrong)).sees_at_once(home::QUESTION);
    }
    Desk::open_at(data, days(0)).does_not_see(&said(days(0)));
    // Something happened here later than now.
    visit(data, days(3));
    Desk::open_at(data, days(2)).sees_at_once(&said(days(2)));
}

#[test]
fn a_clock_set_during_a_visit_counts_for_nothing() {
    for hours in [-1, -24, -24 * 365, 24 * 365] {
        let data = tempfile::tempdir().unwrap();
        let data = data.path();
        let mut desk = Desk::open(data);
        desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).wait(2);
        desk.window().at += SignedDuration::from_hours(hours);
        desk.enter().wait(3);
        desk.letter('p').press(pause::NOTED);
        let word = disk::visit(data).pause_word().unwrap().as_str().to_owned();
        desk.window().at += SignedDuration::from_hours(-hours);
        desk.tab_to_field(pause::FIELD).types(&word).enter();
        desk.sees_at_once(texts::step(ACCESS, "nouveau-mot-de-passe")).enter().enter();
        at_ending(&mut desk, data, "acces-retrouve");
        prints(&mut desk);
        finishes(&mut desk, data);
        let spent = disk::visit(data).spent();
        assert!((0..8).contains(&spent.as_mins()), "{hours}: {spent:?}");
        let late = disk::visit(data).current().steps.iter().any(|step| step.spent.is_negative());
        assert!(!late && !desk.says(bar::READ));
    }
}

#[test]
fn the_last_day_of_the_calendar_is_a_day() {
    let data = tempfile::tempdir().unwrap();
    let last: Timestamp = "9999-12-29T12:00:00Z".parse().unwrap();
    visit(data.path(), last);
}
