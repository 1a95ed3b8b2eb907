//! Whatever the blocks, no line is lost, covered, cut or out of the margins, and pages end where they should.

use std::collections::{BTreeMap, BTreeSet};

use cote_a_cote::paper::display::{Page, Rect};
use cote_a_cote::paper::tree::{NodeId, Role};
use cote_a_cote::paper::{Block, Document, Field, Heading, Inline, Layout, Mark, Press, Run, Sign, TextSize};
use proptest::prelude::*;

use super::runs;

const MARGIN: f32 = 34.02;
/// The type of a title is set tighter than its own height.
const TIGHT: f32 = 2.5;

fn words(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zéèàçœ]{1,12}",
        1 => Just("«\u{a0}là\u{a0}»".to_owned()),
        1 => Just("32\u{a0}30".to_owned()),
        1 => Just("ЖΩ".to_owned()),
        1 => "[A-Z]{30,70}",
    ];
    prop::collection::vec(word, 1..most.max(2)).prop_map(|words| words.join(" "))
}

fn rarely(text: &'static str) -> impl Strategy<Value = Option<String>> {
    prop::option::weighted(0.1, Just(text.to_owned()))
}

fn inlines(most: usize) -> impl Strategy<Value = Vec<Inline>> {
    let run = (words(most), any::<bool>(), any::<bool>(), rarely("https://a.fr"), rarely("uk"))
        .prop_map(|(text, bold, soft, link, lang)| Inline::Text(Run { text, bold, soft, link, lang }));
    let sign = sign().prop_map(Inline::Sign);
    let inline = prop_oneof![18 => run, 2 => (5.0f32..700.0).prop_map(Inline::blank), 3 => sign];
    prop::collection::vec(inline, 1..4)
}

fn field(most: usize) -> impl Strategy<Value = Field> {
    (inlines(most), prop::option::of(words(4))).prop_map(|(label, value)| Field { label, value })
}

fn sign() -> impl Strategy<Value = Sign> {
    prop::sample::select(Sign::ALL.to_vec())
}

fn mark() -> impl Strategy<Value = Mark> {
    let sign = sign().prop_map(Mark::Sign);
    prop_oneof![Just(Mark::Tick), Just(Mark::Bang), Just(Mark::Box), Just(Mark::Dot), sign]
}

fn heading() -> impl Strategy<Value = Heading> {
    (prop::option::of(sign()), words(6), prop::option::weighted(0.2, words(4))).prop_map(
        |(sign, text, aside)| Heading { sign, text, aside: aside.map(Inline::plain).into_iter().collect() },
    )
}

/// Any block, with at most this many words in a run, or some in another language.
fn block(most: usize) -> impl Strategy<Value = Block> {
    let blocks = prop::collection::vec(one(most), 0..4);
    let elsewhere = blocks.prop_map(|blocks| Block::InLanguage { lang: "uk".into(), blocks });
    prop_oneof![12 => one(most), 1 => elsewhere]
}

fn one(most: usize) -> impl Strategy<Value = Block> {
    prop_oneof![
        1 => inlines(most).prop_map(Block::Small),
        1 => words(6).prop_map(Block::Title),
        2 => heading().prop_map(Block::Heading),
        3 => inlines(most).prop_map(Block::Paragraph),
        2 => (inlines(most), prop::collection::vec(inlines(most), 0..4))
            .prop_map(|(lead, rest)| Block::Framed { lead, rest }),
        3 => (mark(), inlines(most)).prop_map(|(mark, text)| Block::Item { mark, text }),
        1 => prop::collection::vec((mark(), inlines(most.min(6))), 0..9).prop_map(Block::Columns),
        1 => field(most).prop_map(Block::Field),
        1 => (field(most), field(most)).prop_map(|(a, b)| Block::Pair(a, b)),
        1 => prop::collection::vec(words(4), 1..4).prop_map(Block::Large),
        1 => inlines(most).prop_map(Block::Fine),
    ]
}

pub fn document(most: usize) -> impl Strategy<Value = Document> {
    let size = prop_oneof![Just(TextSize::Normal), Just(TextSize::Large), Just(TextSize::HalfPage)];
    (prop::collection::vec(block(most), 0..14), size).prop_map(|(blocks, size)| {
        let mut document = Document::new("Essai");
        (document.blocks, document.size) = (blocks, size);
        document
    })
}

/// What a document says, without spaces.
fn said(document: &Document) -> String {
    let mut out: String = document.blocks.iter().map(say).collect();
    out.retain(|c| !c.is_whitespace());
    out
}

fn say(block: &Block) -> String {
    match block {
        Block::Small(text) | Block::Paragraph(text) | Block::Fine(text) | Block::Item { text, .. } => {
            words_of(text)
        }
        Block::Title(text) => text.clone(),
        Block::Heading(heading) => {
            let dash = if heading.aside.is_empty() { "" } else { "—" };
            let aside = format!("{dash}{}", words_of(&heading.aside));
            format!("{}{aside}", heading.text)
        }
        Block::Columns(items) => items.iter().map(|(_, text)| words_of(text)).collect(),
        Block::Framed { lead, rest } => [lead].into_iter().chain(rest).map(|text| words_of(text)).collect(),
        Block::Large(lines) => lines.concat(),
        Block::Field(field) => say_field(field),
        Block::Pair(a, b) => say_field(a) + &say_field(b),
        Block::InLanguage { blocks, .. } => blocks.iter().map(say).collect(),
    }
}

fn say_field(field: &Field) -> String {
    words_of(&field.label) + field.value.as_deref().unwrap_or_default()
}

fn words_of(inlines: &[Inline]) -> String {
    let words = inlines.iter().filter_map(|inline| match inline {
        Inline::Text(run) => Some(run.text.as_str()),
        Inline::Blank { .. } | Inline::Sign(_) => None,
    });
    words.collect()
}

fn printed(layout: &Layout) -> String {
    let runs = layout.pages().iter().flat_map(runs).filter(|(node, _)| node.is_some());
    runs.flat_map(|(_, run)| run.text.chars()).filter(|c| !c.is_whitespace()).collect()
}

/// The nodes from the root's children down to this one.
fn ancestry(layout: &Layout, id: NodeId) -> Vec<NodeId> {
    let mut path = vec![id];
    while let Some(parent) = path.last().and_then(|id| layout.tree.nodes()[id.index()].parent) {
        path.push(parent);
    }
    path
}

fn role(layout: &Layout, id: NodeId) -> Role {
    layout.tree.nodes()[id.index()].role
}

fn headings(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| matches!(block, Block::Heading(_) | Block::Title(_)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_word_is_printed_once_and_in_order(document in document(120)) {
        let layout = Press::new().lay_out(&document);
        prop_assert_eq!(printed(&layout), said(&document));
    }

    #[test]
    fn everything_is_within_the_margins(document in document(120)) {
        let layout = Press::new().lay_out(&document);
        for page in layout.pages() {
            for item in &page.items {
                let b = item.shape.bounds();
                let foot = item.node.is_none() && b.y > Layout::HEIGHT - MARGIN;
                prop_assert!(b.x >= MARGIN - 0.1 && b.x + b.w <= Layout::WIDTH - MARGIN + 0.1, "{:?}", item);
                prop_assert!(foot || b.y >= MARGIN - TIGHT, "{:?}", item);
                prop_assert!(foot || b.y + b.h <= Layout::HEIGHT - MARGIN + TIGHT, "{:?}", item);
            }
        }
    }

    #[test]
    fn no_words_cover_others(document in document(60)) {
        let layout = Press::new().lay_out(&document);
        for page in layout.pages() {
            let cores: Vec<(Rect, &str)> = runs(page)
                .map(|(_, run)| {
                    let (x, y) = (run.origin.x, run.origin.y - 0.7 * run.size);
                    (Rect { x, y, w: run.width, h: 0.9 * run.size }, run.text.as_str())
                })
                .collect();
            for (index, (a, first)) in cores.iter().enumerate() {
                for (b, second) in &cores[index + 1..] {
                    let across = (a.x + a.w).min(b.x + b.w) - a.x.max(b.x);
                    let down = (a.y + a.h).min(b.y + b.h) - a.y.max(b.y);
                    prop_assert!(across < 0.5 || down < 0.1, "{first} / {second}");
                }
            }
        }
    }

    #[test]
    fn a_heading_is_never_last_on_a_page(document in document(25)) {
        prop_assume!(!document.blocks.windows(4).any(headings));
        let layout = Press::new().lay_out(&document);
        let pages = layout.pages();
        for page in &pages[..pages.len() - 1] {
            let last = page.items.iter().rev().find_map(|item| item.node);
            let last = last.map(|id| role(&layout, id));
            prop_assert!(!matches!(last, Some(Role::H1 | Role::H2)), "{:?}", page.text());
        }
    }

    #[test]
    fn boxes_and_items_that_fit_a_page_are_on_one(document in document(60)) {
        prop_assume!(!document.blocks.windows(4).any(headings));
        let layout = Press::new().lay_out(&document);
        let mut parts: BTreeMap<NodeId, BTreeMap<usize, (f32, f32)>> = BTreeMap::new();
        for (index, page) in layout.pages().iter().enumerate() {
            for (id, run) in runs(page).filter_map(|(node, run)| Some((node?, run))) {
                for id in ancestry(&layout, id) {
                    let part = parts.entry(id).or_default().entry(index).or_insert((f32::MAX, 0.0));
                    *part = (part.0.min(run.origin.y - run.size), part.1.max(run.origin.y));
                }
            }
        }
        for (id, pages) in parts {
            let whole = matches!(role(&layout, id), Role::Div | Role::Li | Role::H1 | Role::H2);
            let height: f32 = pages.values().map(|(top, bottom)| bottom - top).sum();
            // A page, less three headings, the padding of a box and a line to write on.
            let fits = height < Layout::HEIGHT - 2.0 * MARGIN - 330.0;
            prop_assert!(!whole || !fits || pages.len() == 1, "{:?} on {:?}", role(&layout, id), pages);
        }
    }

    #[test]
    fn no_line_of_a_paragraph_is_alone(document in document(200)) {
        let blocks = document.blocks.into_iter().filter(|block| matches!(block, Block::Paragraph(_)));
        let document = Document { blocks: blocks.collect(), ..Document::new("Essai") };
        let layout = Press::new().lay_out(&document);
        let mut lines: BTreeMap<NodeId, BTreeMap<usize, BTreeSet<u32>>> = BTreeMap::new();
        for (index, page) in layout.pages().iter().enumerate() {
            for item in &page.items {
                let Some(id) = item.node else { continue };
                let Some(id) = ancestry(&layout, id).into_iter().find(|id| role(&layout, *id) == Role::P) else {
                    continue;
                };
                if let cote_a_cote::paper::display::Shape::Text(run) = &item.shape {
                    lines.entry(id).or_default().entry(index).or_default().insert(run.origin.y.to_bits());
                }
            }
        }
        // A line that is only a blank to write on holds no words, and is not counted here.
        let blanks = document.blocks.iter().any(|b| matches!(b, Block::Paragraph(text)
            if text.iter().any(|i| matches!(i, Inline::Blank { .. }))));
        for pages in lines.values().filter(|pages| pages.len() > 1 && !blanks) {
            prop_assert!(pages.values().all(|lines| lines.len() > 1));
        }
    }
}

#[test]
fn a_mark_stands_at_the_head_of_every_page() {
    let mark = "Essai\u{a0}: ne pas remettre".to_owned();
    let marked = Document { mark: Some(mark), ..super::sample::long() };
    let (plain, marked) = (Press::new().lay_out(&super::sample::long()), Press::new().lay_out(&marked));
    assert!(plain.pages().len() > 1 && plain.pages().len() == marked.pages().len());
    for (plain, marked) in plain.pages().iter().zip(marked.pages()) {
        assert!(marked.items.len() > plain.items.len());
        let top = |page: &Page| page.items.iter().map(|item| item.shape.bounds().y).fold(f32::MAX, f32::min);
        assert!(top(marked) < top(plain));
    }
}
