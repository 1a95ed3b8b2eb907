//! A strip: what is never cut, placed from its own top left corner.

use super::block::Inline;
use super::display::{Item, Shape};
use super::lines::{Line, Piece};
use super::marks;
use super::tree::{NodeId, Role, Tree};

/// A piece of the column that stands on one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Strip {
    pub height: f32,
    /// Space above, left out at the top of a page.
    pub before: f32,
    /// Stays on the page of the strip that follows.
    pub keep: bool,
    /// Opens a part: a good place to turn the page.
    pub opens: bool,
    pub items: Vec<Item>,
}

impl Strip {
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        for item in &mut self.items {
            item.shape.shift(dx, dy);
        }
    }
}

/// One strip for each line, as part of `node`; the first two and the last two lines stay together.
pub(crate) fn of_lines(lines: Vec<Line>, text: &[Inline], node: NodeId, tree: &mut Tree) -> Vec<Strip> {
    let count = lines.len();
    let mut apart = Vec::new();
    let strip = |(index, line): (usize, Line)| Strip {
        height: line.height,
        before: 0.0,
        keep: count > 1 && (index == 0 || index + 2 == count),
        opens: false,
        items: line.pieces.into_iter().map(|piece| item(piece, text, node, &mut apart, tree)).collect(),
    };
    lines.into_iter().enumerate().map(strip).collect()
}

/// Words that stand apart are a node of their own, the same on each of their lines.
fn item(
    piece: Piece,
    text: &[Inline],
    node: NodeId,
    apart: &mut Vec<(usize, NodeId)>,
    tree: &mut Tree,
) -> Item {
    let (index, run) = match piece.apart.and_then(|index| Some((index, text.get(index)?))) {
        Some((index, Inline::Text(run))) => (index, run),
        Some((_, Inline::Sign(sign))) => {
            let figure = tree.add_figure(node, sign.alt(), marks::LANG);
            return Item { node: Some(figure), shape: piece.shape };
        }
        _ if piece.words => return Item { node: Some(node), shape: piece.shape },
        _ => return to_write(piece.shape, node, tree),
    };
    let known = apart.iter().find(|(known, _)| *known == index).map(|(_, id)| *id);
    let id = known.unwrap_or_else(|| {
        let role = if run.link.is_some() { Role::Link } else { Role::Span };
        let id = tree.add_in(node, role, run.lang.as_deref());
        apart.push((index, id));
        id
    });
    Item { node: Some(id), shape: piece.shape }
}

/// Makes a line with a blank in it high enough to write on.
pub(crate) fn room_for_a_pen(line: &mut Line, height: f32) {
    let missing = height - line.height;
    let to_write = line.pieces.iter().any(|piece| matches!(piece.shape, Shape::Dots { .. }));
    if to_write && missing > 0.0 {
        line.pieces.iter_mut().for_each(|piece| piece.shape.shift(0.0, missing));
        line.height = height;
    }
}

/// Height of strips on each other.
pub(crate) fn height(strips: &[Strip]) -> f32 {
    let first = strips.first().map_or(0.0, |strip| strip.before);
    strips.iter().map(|strip| strip.before + strip.height).sum::<f32>() - first
}

/// Strips on each other, made one.
pub(crate) fn merge(strips: impl IntoIterator<Item = Strip>) -> Strip {
    let mut whole = Strip::default();
    for mut strip in strips {
        let before = if whole.items.is_empty() && whole.height == 0.0 { 0.0 } else { strip.before };
        strip.shift(0.0, whole.height + before);
        whole.height += before + strip.height;
        whole.items.append(&mut strip.items);
    }
    whole
}

/// A line to write on, as part of `node`: nothing would tell it to who cannot see the dots.
pub(crate) fn to_write(dots: Shape, node: NodeId, tree: &mut Tree) -> Item {
    Item { node: Some(tree.add_figure(node, marks::TO_WRITE, marks::LANG)), shape: dots }
}

/// An ornament: drawn, but nothing that is read.
pub(crate) fn ornament(shape: Shape) -> Item {
    Item { node: None, shape }
}
