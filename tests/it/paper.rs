//! Papers from blocks to pages, files and pictures.

// The exception that clippy.toml makes for tests stops at their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod arabic;
mod breaks;
mod chromium;
mod file;
mod picture;
mod sample;
mod structure;
mod tagged;

use cote_a_cote::paper::display::{Page, Shape, TextRun};
use cote_a_cote::paper::tree::{NodeId, Tree};
use cote_a_cote::paper::{Block, Document, Field, Layout, Press, fonts};

fn runs(page: &Page) -> impl Iterator<Item = (Option<NodeId>, &TextRun)> {
    page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(run) => Some((item.node, run)),
        _ => None,
    })
}

/// The tree of a paper, with the words of each node.
fn outline(layout: &Layout) -> String {
    fn write(layout: &Layout, id: usize, depth: usize, out: &mut String) {
        let node = &layout.tree.nodes()[id];
        let own =
            layout.pages().iter().flat_map(runs).filter(|(at, _)| at.is_some_and(|at| at.index() == id));
        let words: String = own.map(|(_, run)| run.text.as_str()).collect();
        let alt = node.alt.map(|alt| format!(" ({alt})")).unwrap_or_default();
        let line = format!("{}{}{alt} {words}", "  ".repeat(depth), node.role.name());
        out.push_str(line.replace('\u{a0}', "~").trim_end());
        out.push('\n');
        for child in &node.children {
            write(layout, child.index(), depth + 1, out);
        }
    }
    let mut out = String::new();
    write(layout, Tree::ROOT.index(), 0, &mut out);
    out
}

#[test]
fn a_receipt_takes_one_page_and_reads_in_order() {
    let layout = Press::new().lay_out(&sample::receipt());
    assert_eq!(layout.pages().len(), 1);
    insta::assert_snapshot!(outline(&layout));
}

#[test]
fn large_type_takes_two_pages_that_say_so() {
    let layout = Press::new().lay_out(&sample::long());
    assert_eq!(layout.pages().len(), 2);
    for (index, page) in layout.pages().iter().enumerate() {
        let (node, last) = runs(page).last().unwrap();
        assert_eq!((node, last.text.as_str()), (None, &*format!("Page\u{a0}{} sur\u{a0}2", index + 1)));
    }
}

#[test]
fn one_page_has_no_number() {
    let layout = Press::new().lay_out(&sample::receipt());
    assert!(!layout.pages()[0].text().contains("Page"));
}

#[test]
fn nothing_is_small_and_no_glyph_is_missing() {
    for document in [sample::receipt(), sample::long()] {
        let layout = Press::new().lay_out(&document);
        for (_, run) in layout.pages().iter().flat_map(runs) {
            assert!(run.size >= 13.0, "{}", run.text);
            assert!(run.glyphs.iter().all(|glyph| glyph.id != 0), "{}", run.text);
            assert_eq!(fonts::missing(&run.text), Vec::<char>::new());
        }
    }
}

#[test]
fn two_fields_side_by_side_share_their_rows() {
    let long = "Le numéro que le site vous donne à la fin de la demande";
    let mut document = Document::new("Essai");
    document.blocks =
        vec![Block::Pair(Field::to_write([long.into()]), Field::filled(["Code".into()], "KDRT"))];
    let layout = Press::new().lay_out(&document);
    let items = &layout.pages()[0].items;
    let boxes: Vec<_> = items.iter().filter(|item| matches!(item.shape, Shape::Box { .. })).collect();
    let [left, right] = boxes[..] else { panic!("two boxes, not {}", boxes.len()) };
    let (left, right) = (left.shape.bounds(), right.shape.bounds());
    assert_eq!((left.y, left.h, left.w), (right.y, right.h, right.w));
    assert!(left.x + left.w < right.x);

    let dots = items.iter().find(|item| matches!(item.shape, Shape::Dots { .. })).unwrap().shape.bounds().y;
    let value = runs(&layout.pages()[0]).find(|(_, run)| run.text == "KDRT").unwrap().1.origin.y;
    assert!((dots - value).abs() < 2.0, "the code stands where one would write: {dots}, {value}");
}
