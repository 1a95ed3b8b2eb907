//! What a helper waits for: the guides at the start, the search at each key, the paper.

use std::hint::black_box;
use std::sync::Arc;

use cote_a_cote::desk::Settings;
use cote_a_cote::paper::{Press, pdf, raster};
use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::search::Search;
use cote_a_cote::receipt::{self, Choices, Typed};
use cote_a_cote::visit::Visit;
use cote_a_cote::visit::rehearsal::rehearse;
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;

/// The longest of the guides that are built in.
const GUIDE: &str = "caf/demander-le-rsa";

/// The width in pixels at which the window draws a page.
const SCREEN: u32 = 1240;

fn catalogue(criterion: &mut Criterion) {
    criterion.bench_function("load the catalogue", |bench| bench.iter(|| Catalogue::load(None)));
    let library = Catalogue::load(None);
    criterion.bench_function("prepare the search", |bench| bench.iter(|| Search::new(&library)));
}

/// The mean of the keys of a word that is typed with an error in it.
fn search(criterion: &mut Criterion) {
    let search = Search::new(&Catalogue::load(None));
    let word = "actualistaion";
    let typed: Vec<_> = (1..=word.len()).filter_map(|end| word.get(..end)).collect();
    let mut keys = typed.iter().cycle();
    criterion.bench_function("search, one key", |bench| {
        bench.iter(|| keys.next().map(|typed| search.find(typed)));
    });
}

fn visit() -> Option<Visit> {
    rehearse(&Arc::new(Catalogue::load(None)), &GUIDE.into(), None, date(2026, 11, 23))
}

fn content(visit: &Visit, desk: &Settings) -> cote_a_cote::paper::Document {
    receipt::document(&receipt::receipt(visit, desk, &Choices::default()), Typed::default())
}

fn paper(criterion: &mut Criterion) {
    let Some(visit) = visit() else { return };
    let desk = Settings::default();
    let mut press = Press::new();
    criterion.bench_function("content and PDF", |bench| {
        bench.iter(|| pdf::write(&press.lay_out(&content(black_box(&visit), &desk))));
    });
    criterion.bench_function("content and pages on screen", |bench| {
        bench.iter(|| {
            let layout = press.lay_out(&content(black_box(&visit), &desk));
            (0..layout.pages().len()).map(|page| raster::page(&layout, page, SCREEN)).collect::<Vec<_>>()
        });
    });
}

criterion_group!(everyday, catalogue, search, paper);
criterion_main!(everyday);
