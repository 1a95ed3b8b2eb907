//! The start: what lies in the data folder, before the first screen and behind it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::Now;
use super::app::{Boot, LeftOpen};
use super::ports::Ports;
use crate::desk::{self, Letters};
use crate::disk;
use crate::journal::{Found, given_words};
use crate::platform::{chance, clock, folders, paper_file};
use crate::procedure::catalogue::Catalogue;
use crate::register::{self, Record};
use crate::tongue::{shelf, voice};
use crate::ui::words::{bar, start as words};
use crate::visit::{Event, Stamped, Visit};

/// Time zones and summer time move a clock by some hours at most.
const A_WHILE: SignedDuration = SignedDuration::from_hours(12);

/// Reads what the first screen shows.
pub fn start(data: &Path, now: Now) -> (Ports, Boot) {
    let folder = disk::try_out(data);
    let library = Arc::new(Catalogue::load(Some(&folders::procedures(data))));
    let first = matches!(folders::settings(data).try_exists(), Ok(false));
    let (mut settings, trouble) = desk::read(&folders::settings(data));
    let bits = chance::bits();
    let fresh =
        settings.give_letters(Letters::from_bits(bits as u64), Letters::from_bits((bits >> 64) as u64));
    // At the first start they are written once the first questions are left.
    let kept = first || !(fresh || trouble.is_some()) || {
        // Another window that starts now may have given its own: the first ones stay.
        let written = desk::change(&folders::settings(data), &settings, &settings);
        written.map(|written| settings = written.tidied()).is_ok()
    };
    let ports = Ports::new(data, Arc::clone(&library), settings.clone());
    let found = ports.journal.list().unwrap_or_default();
    let mut wrong: Vec<String> = Vec::new();
    match (folder, trouble) {
        // Nothing can be read or written: the settings are the least of it.
        (Err(error), _) => wrong.push(words::no_folder(error)),
        (Ok(()), Some(trouble)) => wrong.push(words::settings(trouble)),
        (Ok(()), None) => wrong.extend((!kept).then(|| bar::SETTINGS_NOT_KEPT.to_owned())),
    }
    wrong.extend(clock_seems_wrong(now, &found).then(|| words::clock(now.today)));
    wrong.extend(words::journals(&found));
    let (tongues, unused) = shelf::of_folder(&folders::translations(data));
    voice::add(tongues);
    wrong.extend(unused.iter().map(words::translation));
    let notice = (!wrong.is_empty()).then(|| Cow::Owned(wrong.join(" ")));
    let left_open = left_open(found, &library);
    let given_words = given_words::read(data);
    (ports, Boot { library, settings, first, folder: data.to_owned(), left_open, given_words, notice, now })
}

/// Whether it cannot be that day: it is not likely in itself, or something happened here later than now.
fn clock_seems_wrong(now: Now, found: &[Found]) -> bool {
    let last = found.iter().flat_map(Found::events).map(|stamped| stamped.at).max();
    !clock::is_likely(now.today) || last.is_some_and(|last| last.duration_since(now.at) > A_WHILE)
}

/// The visits that are not over, those of another window left out; the newest first.
fn left_open(mut found: Vec<Found>, library: &Catalogue) -> Vec<LeftOpen> {
    found.retain(|found| found.is_under_way());
    found.sort_by_key(|found| std::cmp::Reverse(found.events().last().map(|last| last.at)));
    found.iter().filter_map(|found| about(found.id, found.events(), library)).collect()
}

pub(super) fn about(
    id: crate::visit::ids::VisitId,
    events: &[Stamped],
    library: &Catalogue,
) -> Option<LeftOpen> {
    let on = events.iter().find_map(|stamped| match stamped.event {
        Event::Started { on, .. } => Some(on),
        _ => None,
    })?;
    let guide = events.iter().rev().find_map(|stamped| match &stamped.event {
        Event::Opened { guide, by, .. } if !matches!(by, crate::visit::event::OpenedBy::Detour { .. }) => {
            Some(guide)
        }
        _ => None,
    })?;
    // A visit is not hidden for a guide that is gone.
    let title = library.get_or_stand_in(guide).title.clone();
    // A word in the last event: it was paused, and not left by a crash.
    let word = events.last().and_then(|stamped| match &stamped.event {
        Event::Paused { word } => word.clone(),
        _ => None,
    });
    Some(LeftOpen { id, title, on, word })
}

/// Removes the papers left from the last time, and sweeps.
pub fn settle_closed(ports: &Ports, at: Timestamp) {
    paper_file::sweep(&folders::print(&ports.data));
    disk::sweep_unfinished(&ports.data);
    sweep(ports, at, ports.settings.keep_visits_days);
}

/// Keeps the record of every closed visit that lacks one, and removes those that were closed `keep_days` days ago.
pub fn sweep(ports: &Ports, at: Timestamp, keep_days: u16) {
    let (Some(kept_in), Some(desk)) = (ports.register(), ports.settings.desk) else { return };
    let mut recorded = BTreeSet::new();
    let mut unsure = false;
    for found in ports.journal.list().unwrap_or_default() {
        let Some((_, record)) = found.closed() else { continue };
        let visit = Visit::replay(&ports.library, found.events()).ok();
        match visit.and_then(|visit| Record::of(&visit, desk)).map(|record| kept_in.keep(&record)) {
            Some(Ok(_)) => {
                recorded.insert(record);
            }
            Some(Err(_)) => {}
            None => unsure = true,
        }
    }
    if unsure {
        // Events that make no visit make no record either; it was kept when they still did.
        recorded.extend(
            register::store::read_all(&ports.data).unwrap_or_default().records.iter().map(|record| record.id),
        );
    }
    let _ = ports.journal.sweep(at, keep_days, |record| recorded.contains(&record));
}
