//! The start: what lies in the data folder, before the first screen and behind it.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::Now;
use super::app::{Boot, LeftOpen};
use super::ports::Ports;
use crate::desk::{self, Letters};
use crate::journal::{Journal, given_words};
use crate::platform::{chance, folders, paper_file};
use crate::procedure::catalogue::Catalogue;
use crate::register::{self, Record};
use crate::ui::words::bar;
use crate::visit::{Event, Stamped, Visit};

/// Reads what the first screen shows.
pub fn start(data: &Path, now: Now) -> (Ports, Boot) {
    // Where it cannot be made, the first write says so.
    let _ = std::fs::create_dir_all(data);
    let library = Arc::new(Catalogue::load(Some(&folders::procedures(data))));
    let first = matches!(folders::settings(data).try_exists(), Ok(false));
    let (mut settings, trouble) = desk::read(&folders::settings(data));
    let mut notice = trouble.map(|_| bar::SETTINGS_ASIDE);
    let bits = chance::bits();
    let fresh =
        settings.give_letters(Letters::from_bits(bits as u64), Letters::from_bits((bits >> 64) as u64));
    // At the first start they are written once the first questions are left.
    if !first && (fresh || trouble.is_some()) && desk::write(&folders::settings(data), &settings).is_err() {
        notice = notice.or(Some(bar::SETTINGS_NOT_KEPT));
    }
    let ports = Ports::new(data, Arc::clone(&library), settings.clone());
    let left_open = left_open(&ports.journal, &library);
    let given_words = given_words::read(data);
    (ports, Boot { library, settings, first, folder: data.to_owned(), left_open, given_words, notice, now })
}

/// The visits that are not over, those of another window left out; the newest first.
fn left_open(journal: &Journal, library: &Catalogue) -> Vec<LeftOpen> {
    let mut found = journal.list().unwrap_or_default();
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
    // A guide that is gone is named by its id: the visit is not hidden for it.
    let title = library.get(guide).map_or_else(|| guide.to_string(), |guide| guide.title.clone());
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
        // A guide that changed or is gone makes no record any more; the visit was counted while it was there.
        recorded.extend(
            register::store::read_all(&ports.data).unwrap_or_default().records.iter().map(|record| record.id),
        );
    }
    let _ = ports.journal.sweep(at, keep_days, |record| recorded.contains(&record));
}
