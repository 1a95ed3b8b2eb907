//! What a paper reads, and in what order: pages cut into marked sequences, nodes with what they hold.

use crate::paper::display::{Item, Layout, Page, Rect, Shape};
use crate::paper::tree::{NodeId, Tree};

/// A paper as it is read.
pub(super) struct Reading<'l> {
    /// The sequences of each page, in the order in which they are drawn.
    pub pages: Vec<Vec<Sequence<'l>>>,
    /// What each node of the tree holds, in reading order; nothing for nodes without content.
    pub held: Vec<Vec<Held>>,
    /// The places to click, in reading order.
    pub links: Vec<Link<'l>>,
    tree: &'l Tree,
}

/// Items of a page that are told together.
pub(super) struct Sequence<'l> {
    pub tag: Tag,
    pub items: Vec<&'l Item>,
}

/// What a sequence is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// Content of a node, with its number on the page.
    Content { node: NodeId, number: usize },
    /// Head or foot of a page.
    Running,
    /// Lines and boxes that say nothing.
    Ornament,
}

/// Something that a node holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// A sequence, by its page and its number there.
    Content { page: usize, number: usize },
    /// A place to click, among [`Reading::links`].
    Link(usize),
    /// Another node.
    Node(NodeId),
}

/// A place to click.
pub(super) struct Link<'l> {
    pub page: usize,
    pub node: NodeId,
    pub rect: &'l Rect,
    pub uri: &'l str,
}

impl<'l> Reading<'l> {
    pub(super) fn of(layout: &'l Layout) -> Self {
        let held = vec![Vec::new(); layout.tree.nodes().len()];
        let mut reading = Self { pages: Vec::new(), held, links: Vec::new(), tree: &layout.tree };
        for (index, page) in layout.pages().iter().enumerate() {
            let sequences = reading.page(index, page);
            reading.pages.push(sequences);
        }
        reading
    }

    fn page(&mut self, index: usize, page: &'l Page) -> Vec<Sequence<'l>> {
        let mut sequences: Vec<Sequence<'l>> = Vec::new();
        let mut numbers = 0..;
        for item in &page.items {
            // A place to click is not drawn: it ends no sequence.
            if let Shape::Link { rect, uri } = &item.shape {
                if let Some(node) = item.node {
                    self.hold(node, Held::Link(self.links.len()));
                    self.links.push(Link { page: index, node, rect, uri });
                }
                continue;
            }
            if let Some(last) = sequences.last_mut()
                && last.goes_on_with(item)
            {
                last.items.push(item);
                continue;
            }
            let tag = match (item.node, &item.shape) {
                (Some(node), _) => {
                    let number = numbers.next().unwrap_or_default();
                    self.hold(node, Held::Content { page: index, number });
                    Tag::Content { node, number }
                }
                (None, Shape::Text(_)) => Tag::Running,
                (None, _) => Tag::Ornament,
            };
            sequences.push(Sequence { tag, items: vec![item] });
        }
        sequences
    }

    /// Gives something to a node, and the node its place in those around it when it is its first.
    fn hold(&mut self, node: NodeId, held: Held) {
        let Some(holds) = self.held.get_mut(node.index()) else { return };
        let first = holds.is_empty();
        holds.push(held);
        if let (true, Some(around)) =
            (first, self.tree.nodes().get(node.index()).and_then(|node| node.parent))
        {
            self.hold(around, Held::Node(node));
        }
    }
}

impl Sequence<'_> {
    fn goes_on_with(&self, item: &Item) -> bool {
        let text = matches!(item.shape, Shape::Text(_));
        match self.tag {
            Tag::Content { node, .. } => item.node == Some(node),
            Tag::Running => item.node.is_none() && text,
            Tag::Ornament => item.node.is_none() && !text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::{Block, Document, Inline, Press};

    #[test]
    fn a_link_stands_where_it_is_read_and_covers_each_of_its_lines() {
        let mut document = Document::new("Essai");
        let words =
            "un lien assez long pour ne pas tenir sur une seule ligne de ce papier, ni de près ni de loin";
        let text = vec!["Avant ".into(), Inline::link(words, "https://caf.fr"), " après.".into()];
        document.blocks = vec![Block::Paragraph(text)];
        let layout = Press::new().lay_out(&document);
        let reading = Reading::of(&layout);
        let [before, link, after] = reading.held[1][..] else { panic!("{:?}", reading.held[1]) };
        assert!(matches!(before, Held::Content { number: 0, .. }));
        assert!(matches!(after, Held::Content { .. }) && after != before);
        let Held::Node(link) = link else { panic!("{link:?}") };
        let places = reading.held[link.index()].iter().filter(|held| matches!(held, Held::Link(_))).count();
        assert_eq!((places, reading.links.len()), (2, 2));
    }

    #[test]
    fn a_node_without_content_has_no_place() {
        let mut document = Document::new("Essai");
        document.blocks = vec![Block::InLanguage { lang: "uk".into(), blocks: Vec::new() }];
        let layout = Press::new().lay_out(&document);
        assert_eq!(layout.tree.nodes().len(), 2);
        assert!(Reading::of(&layout).held.iter().all(Vec::is_empty));
    }
}
