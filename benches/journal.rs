//! How long an event takes to be on disk.

use cote_a_cote::journal::{Journal, recover};
use cote_a_cote::visit::event::{Event, FORMAT, Stamped};
use cote_a_cote::visit::help::HelpMode;
use cote_a_cote::visit::ids::VisitId;
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::Timestamp;

fn id() -> VisitId {
    VisitId::from_bits(0xcafe)
}

fn events(count: i64) -> Vec<Stamped> {
    let at = |second| Timestamp::from_second(1_800_000_000 + second).unwrap_or_default();
    let start = Event::Started { format: FORMAT, visit: id(), on: jiff::civil::date(2027, 1, 15) };
    let done = Event::Done { step: "se-connecter".into(), mode: HelpMode::Together, to: "remplir".into() };
    let rest = (1..count).map(|second| Stamped { at: at(second), event: done.clone() });
    std::iter::once(Stamped { at: at(0), event: start }).chain(rest).collect()
}

/// One click: one event, one line, one fsync. Under `target`, since the usual temporary folder may be in memory.
fn append(criterion: &mut Criterion) {
    let Ok(data) = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")) else { return };
    let journal = Journal::new(data.path());
    let all = events(2);
    if journal.append(id(), &all[..1]).is_err() {
        return;
    }
    criterion.bench_function("append one event, fsync", |bench| {
        bench.iter(|| journal.append(id(), &all[1..]));
    });
}

/// A long visit, as it is read at the start.
fn read(criterion: &mut Criterion) {
    let all = events(300);
    let bytes: Vec<u8> = all
        .iter()
        .flat_map(|event| [serde_json::to_vec(event).unwrap_or_default(), b"\n".to_vec()].concat())
        .collect();
    criterion.bench_function("recover 300 events", |bench| bench.iter(|| recover(&bytes)));
}

criterion_group!(journal, append, read);
criterion_main!(journal);
