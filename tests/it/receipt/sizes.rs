//! How much room the papers take in each size.

use std::sync::OnceLock;

use cote_a_cote::desk::{PaperSize, Settings};
use cote_a_cote::paper::Press;
use cote_a_cote::paper::display::{Layout, Page, Shape};
use cote_a_cote::paper::tree::Role;
use cote_a_cote::receipt::content::Hindrance;
use cote_a_cote::receipt::{self, Choices, Typed};
use cote_a_cote::visit::Visit;
use cote_a_cote::visit::rehearsal::rehearse;

use super::{every_ending, talkative_desk};
use crate::visit::walk::{TODAY, guides, library};

/// The papers of all endings of all guides, by name, at a desk that says all it can of itself or nothing.
fn papers(talkative: bool, size: PaperSize) -> &'static [(&'static str, Layout)] {
    static ALL: [OnceLock<Vec<(&str, Layout)>>; 6] = [const { OnceLock::new() }; 6];
    let place = PaperSize::ALL.iter().position(|one| *one == size).unwrap() + 3 * usize::from(talkative);
    ALL[place].get_or_init(|| {
        let desk = if talkative { talkative_desk() } else { Settings::default() };
        let mut press = Press::new();
        let mut laid_out = |visit: &Visit| {
            let receipt = receipt::receipt(visit, &desk, &Choices::default());
            press.lay_out(&receipt::sized(&receipt, Typed::default(), size))
        };
        every_ending().iter().map(|(name, visit)| (name.as_str(), laid_out(visit))).collect()
    })
}

/// Where the words of the page end, without its number.
fn end(page: &Page) -> f32 {
    let said = page.items.iter().filter(|item| item.node.is_some()).map(|item| item.shape.bounds());
    said.map(|b| b.y + b.h).fold(0.0, f32::max)
}

fn lines(page: &Page) -> usize {
    let said = page.items.iter().filter(|item| item.node.is_some());
    let lines: std::collections::BTreeSet<u32> = said
        .filter_map(|item| match &item.shape {
            Shape::Text(run) => Some(run.origin.y.to_bits()),
            _ => None,
        })
        .collect();
    lines.len()
}

fn share(count: usize, of: usize) -> f32 {
    100.0 * count as f32 / of as f32
}

#[test]
fn a_usual_visit_takes_one_page() {
    for (talkative, least) in [(false, 95.0), (true, 80.0)] {
        let papers = papers(talkative, PaperSize::Standard);
        let long: Vec<_> = papers.iter().filter(|(_, layout)| layout.pages().len() > 1).collect();
        let one = papers.len() - long.len();
        println!("standard: {one} of {} papers take one page, others two", papers.len());
        for (name, layout) in &long {
            println!("  {name}: {:.0}", end(layout.pages().last().unwrap()));
            assert_eq!(layout.pages().len(), 2, "{name}");
        }
        assert!(share(one, papers.len()) >= least, "{one} of {}", papers.len());
        let rsa = papers.iter().find(|(name, _)| *name == "caf/demander-le-rsa envoyee").unwrap();
        assert!(talkative || rsa.1.pages().len() == 1);
    }
}

#[test]
fn the_essential_takes_half_a_page() {
    for (talkative, least) in [(false, 90.0), (true, 80.0)] {
        let papers = papers(talkative, PaperSize::Essential);
        let mut half = 0;
        for (name, layout) in papers {
            assert_eq!(layout.pages().len(), 1, "{name}");
            let bottom = layout.pages()[0].bottom();
            if bottom <= Layout::HEIGHT / 2.0 { half += 1 } else { println!("  {name}: {bottom:.0}") }
        }
        println!("essential: {half} of {} papers take half a page, others one", papers.len());
        assert!(share(half, papers.len()) >= least, "{half} of {}", papers.len());
    }
}

#[test]
fn large_type_takes_four_pages_at_most() {
    for talkative in [false, true] {
        let papers = papers(talkative, PaperSize::Large);
        let mut counts = [0; 5];
        for (name, layout) in papers {
            assert!(layout.pages().len() <= 4, "{name}");
            counts[layout.pages().len()] += 1;
        }
        println!("large: {counts:?} papers of 0, 1, 2, 3, 4 pages");
    }
}

#[test]
fn type_is_as_large_as_the_size_says() {
    for (size, body, least) in [
        (PaperSize::Standard, 13.0, 13.0),
        (PaperSize::Large, 18.0, 16.0),
        (PaperSize::Essential, 16.0, 16.0),
    ] {
        for (name, layout) in papers(true, size) {
            for item in layout.pages().iter().flat_map(|page| &page.items) {
                let Shape::Text(run) = &item.shape else { continue };
                assert!(run.size >= least, "{name}: {} at {}", run.text, run.size);
                let role = item.node.map(|node| layout.tree.nodes()[node.index()].role);
                let running = matches!(role, Some(Role::LBody));
                assert!(!running || run.size >= body, "{name}: {} at {}", run.text, run.size);
            }
        }
    }
}

#[test]
fn no_page_is_an_afterthought() {
    for size in PaperSize::ALL {
        for talkative in [false, true] {
            for (name, layout) in papers(talkative, size) {
                for page in layout.pages() {
                    assert!(lines(page) >= 5, "{name}, {size:?}: {}", page.text());
                }
            }
        }
    }
}

/// A visit as they mostly go: something got in the way and was solved, and the aim is in the person's words.
#[test]
fn an_obstacle_and_an_aim_mostly_leave_it_on_one_page() {
    let mut press = Press::new();
    let (mut one, mut two) = (0, Vec::new());
    for guide in guides() {
        let visit = rehearse(library(), &guide.id, None, TODAY).unwrap();
        let choices =
            Choices { aims: vec!["Avoir une réponse avant la fin du mois".into()], ..Choices::default() };
        let mut receipt = receipt::receipt(&visit, &Settings::default(), &choices);
        receipt.parts[0].hindrances.push(Hindrance {
            what: "«\u{a0}Le code n’arrive pas\u{a0}»".into(),
            state: Some("résolu".into()),
            by: Some("regarder dans les courriers indésirables".into()),
        });
        let layout = press.lay_out(&receipt::sized(&receipt, Typed::default(), PaperSize::Standard));
        if layout.pages().len() == 1 { one += 1 } else { two.push(guide.id.to_string()) }
    }
    println!("{one} on one page, on two: {}", two.join(", "));
    assert!(two.len() <= 3);
}
