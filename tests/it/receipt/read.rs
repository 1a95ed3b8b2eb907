//! Papers as they are read: every word that is printed, in reading order.

use cote_a_cote::desk::Settings;
use cote_a_cote::paper::Press;
use cote_a_cote::paper::display::{Layout, Shape};
use cote_a_cote::paper::tree::{Node, Role, Tree};
use cote_a_cote::receipt::{self, Choices, Typed};
use cote_a_cote::visit::Visit;

/// The paper of a visit as it is laid out.
pub fn laid_out(visit: &Visit, desk: &Settings, choices: &Choices, typed: Typed<'_>) -> Layout {
    let receipt = receipt::receipt(visit, desk, choices);
    Press::new().lay_out(&receipt::document(&receipt, typed))
}

/// The paper of a visit at a desk of which nothing is said.
pub fn plain(visit: &Visit) -> String {
    read(&laid_out(visit, &Settings::default(), &Choices::default(), Typed::default()))
}

/// A line a paragraph: `#` title, `##` heading, `|` framed, `[Fait]` a mark, `_____` a blank to write on.
pub fn read(layout: &Layout) -> String {
    let mut out = String::new();
    write(layout, Tree::ROOT.index(), "", &mut out);
    out
}

fn write(layout: &Layout, id: usize, before: &str, out: &mut String) {
    let node = &layout.tree.nodes()[id];
    let before = match node.role {
        Role::H1 => "# ",
        Role::H2 => "## ",
        Role::Div => "| ",
        _ => before,
    };
    let in_a_line = node.parent.is_some_and(|parent| layout.tree.nodes()[parent.index()].role != Role::Lbl);
    match node.alt {
        // They stand among the words of their line.
        Some(_) if in_a_line => {}
        Some(alt) => out.push_str(&format!("[{alt}] ")),
        None => {
            let words = words(layout, id);
            if !words.is_empty() {
                out.push_str(&format!("{before}{}\n", words.trim_end()));
            }
        }
    }
    for child in &node.children {
        write(layout, child.index(), before, out);
    }
}

/// The words of a node, with the pictograms before and the blanks after them.
fn words(layout: &Layout, id: usize) -> String {
    let (mut words, mut at, mut line) = (String::new(), None, None);
    for item in layout.pages().iter().flat_map(|page| &page.items) {
        if matches!(item.shape, Shape::Text(_)) {
            at = item.node.map(|node| node.index()).or(at);
        }
        match &item.shape {
            Shape::Text(run) if item.node.is_some_and(|node| node.index() == id) => {
                if line.is_some_and(|line| line != run.origin.y) && !words.ends_with([' ', '\u{a0}', '-']) {
                    words.push_str(" / ");
                }
                words.push_str(&run.text);
                line = Some(run.origin.y);
            }
            Shape::Dots { .. } if at == Some(id) => words.push_str(" _____ "),
            Shape::Drawing(_) => {
                let figure = item.node.map(|node| &layout.tree.nodes()[node.index()]);
                let here = |figure: &&Node| figure.parent.is_some_and(|parent| parent.index() == id);
                if let Some(alt) = figure.filter(here).and_then(|figure| figure.alt)
                    && layout.tree.nodes()[id].role != Role::Lbl
                {
                    words.push_str(&format!("[{alt}] "));
                }
            }
            _ => {}
        }
    }
    words
}
