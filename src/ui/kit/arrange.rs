//! Arrangements that reflow: two ends of a line, buttons that share a line, tiles in columns.
//!
//! Each asks its children how wide they are by themselves, and stacks them when the line is too short.

use iced::advanced::layout::{self, Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::{Event, Length, Point, Rectangle, Renderer, Size, Vector};

use super::widths::{columns, margin, shares};
use crate::ui::Element;
use crate::ui::theme::Theme;

/// How the children lie.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Arrangement {
    /// The first child at the left end, the second at the right end; else the second under the first.
    Ends { below: Below },
    /// Side by side over the whole line, none less than `least` wide; else one under the other.
    Share { least: f32 },
    /// As many columns as leave each tile `least` wide; the tiles of a line are equally high.
    Tiles { least: f32 },
    /// One under the other; the second gets the height that the others leave.
    Between,
    /// One under the other; the first gets at most a share of the height, the second the rest.
    Under { share: f32 },
    /// One child, with some room at its sides: less of it in a narrow window.
    Margins { most: f32 },
}

/// Where the second end goes when it does not fit beside the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    /// Under it, at the left.
    Left,
    /// Under it, over the whole line.
    Whole,
}

/// Children that lie in one of the arrangements.
pub struct Arranged<'a, Message> {
    children: Vec<Element<'a, Message>>,
    arrangement: Arrangement,
    spacing: f32,
}

/// `left` and `right` at the two ends of a line; where both do not fit, `right` goes under `left` as
/// `below` says. Both need a width of their own: not `Length::Fill`.
pub fn ends<'a, Message>(
    left: impl Into<Element<'a, Message>>,
    right: impl Into<Element<'a, Message>>,
    below: Below,
) -> Arranged<'a, Message> {
    let children = vec![left.into(), right.into()];
    Arranged { children, arrangement: Arrangement::Ends { below }, spacing: 12.0 }
}

/// Children that share the whole width of a line; where they do not fit, one under the other.
pub fn share<'a, Message>(children: impl IntoIterator<Item = Element<'a, Message>>) -> Arranged<'a, Message> {
    share_tightly(children, f32::INFINITY)
}

/// The same, but that their words wrap before they stand one under the other, as long as each has `least` logical
/// pixels.
pub fn share_tightly<'a, Message>(
    children: impl IntoIterator<Item = Element<'a, Message>>,
    least: f32,
) -> Arranged<'a, Message> {
    let children = children.into_iter().collect();
    Arranged { children, arrangement: Arrangement::Share { least }, spacing: 10.0 }
}

/// `head`, `middle` and `foot` one under the other: where all of it is too high, `middle` gets less, and scrolls.
pub fn between<'a, Message>(
    head: impl Into<Element<'a, Message>>,
    middle: impl Into<Element<'a, Message>>,
    foot: impl Into<Element<'a, Message>>,
) -> Arranged<'a, Message> {
    let children = vec![head.into(), middle.into(), foot.into()];
    Arranged { children, arrangement: Arrangement::Between, spacing: 12.0 }
}

/// `head` with `page` under it, which gets the whole rest of the height: where `head` needs more than a `share`
/// of it (from 0.0 to 1.0), it gets no more, and scrolls.
pub fn under<'a, Message>(
    head: impl Into<Element<'a, Message>>,
    page: impl Into<Element<'a, Message>>,
    share: f32,
) -> Arranged<'a, Message> {
    let children = vec![head.into(), page.into()];
    Arranged { children, arrangement: Arrangement::Under { share }, spacing: 0.0 }
}

/// `content` between two margins: a share of the width, at most `most` logical pixels each.
pub fn margins<'a, Message>(content: impl Into<Element<'a, Message>>, most: f32) -> Arranged<'a, Message> {
    Arranged { children: vec![content.into()], arrangement: Arrangement::Margins { most }, spacing: 0.0 }
}

/// Tiles in as many columns as leave each at least `least` logical pixels.
pub fn tiles<'a, Message>(
    children: impl IntoIterator<Item = Element<'a, Message>>,
    least: f32,
) -> Arranged<'a, Message> {
    let children = children.into_iter().collect();
    Arranged { children, arrangement: Arrangement::Tiles { least }, spacing: 14.0 }
}

impl<Message> Arranged<'_, Message> {
    /// The space between children, in logical pixels.
    pub fn spacing(mut self, spacing: f32) -> Self {
        self.spacing = spacing;
        self
    }

    /// How large a child is by itself, no wider than `width`.
    fn natural(&mut self, index: usize, trees: &mut [Tree], renderer: &Renderer, width: f32) -> Node {
        let most = Size::new(width, f32::INFINITY);
        let limits = Limits::with_compression(Size::ZERO, most, Size::new(true, true));
        self.children[index].as_widget_mut().layout(&mut trees[index], renderer, &limits)
    }

    /// How high a child is when it is exactly `width` wide.
    fn height(&mut self, index: usize, trees: &mut [Tree], renderer: &Renderer, width: f32) -> f32 {
        let (least, most) = (Size::new(width, 0.0), Size::new(width, f32::INFINITY));
        // Not compressed in width: iced would lay a column of lines that fill it out at a width of 0.
        let limits = Limits::with_compression(least, most, Size::new(false, true));
        self.children[index].as_widget_mut().layout(&mut trees[index], renderer, &limits).size().height
    }

    /// Lays a child out at exactly `size`.
    fn exact(&mut self, index: usize, trees: &mut [Tree], renderer: &Renderer, size: Size) -> Node {
        self.children[index].as_widget_mut().layout(&mut trees[index], renderer, &Limits::new(size, size))
    }

    fn ends(&mut self, trees: &mut [Tree], renderer: &Renderer, width: f32, below: Below) -> Node {
        let left = self.natural(0, trees, renderer, width);
        let right = self.natural(1, trees, renderer, width);
        let (first, second) = (left.size(), right.size());
        if first.width + self.spacing + second.width <= width {
            let height = first.height.max(second.height);
            let left = left.move_to(Point::new(0.0, (height - first.height) / 2.0));
            let right = right.move_to(Point::new(width - second.width, (height - second.height) / 2.0));
            return Node::with_children(Size::new(width, height), vec![left, right]);
        }
        let right = match below {
            Below::Left => right,
            Below::Whole => {
                let height = self.height(1, trees, renderer, width);
                self.exact(1, trees, renderer, Size::new(width, height))
            }
        };
        let y = if first.height > 0.0 { first.height + self.spacing } else { 0.0 };
        let size = Size::new(width, y + right.size().height);
        Node::with_children(size, vec![left, right.move_to(Point::new(0.0, y))])
    }

    fn share(&mut self, trees: &mut [Tree], renderer: &Renderer, limits: &Limits, least: f32) -> Node {
        let width = limits.max().width;
        let widths: Vec<_> = (0..self.children.len())
            // Rounded up: a label that gets a hair less than it asked for breaks its line.
            .map(|index| self.natural(index, trees, renderer, width).size().width.ceil())
            .collect();
        // Asked for its own width, a line takes what it needs and no more.
        let needed = widths.iter().sum::<f32>() + self.spacing * widths.len().saturating_sub(1) as f32;
        let width = if limits.compression().width { needed.min(width) } else { width };
        match shares(&widths, width, self.spacing, least) {
            Some(shares) => self.line(trees, renderer, width, &shares),
            None => self.stacked(trees, renderer, width),
        }
    }

    fn line(&mut self, trees: &mut [Tree], renderer: &Renderer, width: f32, shares: &[f32]) -> Node {
        let height = shares
            .iter()
            .enumerate()
            .map(|(index, share)| self.height(index, trees, renderer, *share))
            .fold(0.0, f32::max);
        let mut x = 0.0;
        let mut nodes = Vec::with_capacity(shares.len());
        for (index, share) in shares.iter().enumerate() {
            nodes.push(
                self.exact(index, trees, renderer, Size::new(*share, height)).move_to(Point::new(x, 0.0)),
            );
            x += share + self.spacing;
        }
        Node::with_children(Size::new(width, height), nodes)
    }

    fn stacked(&mut self, trees: &mut [Tree], renderer: &Renderer, width: f32) -> Node {
        let mut y = 0.0;
        let mut nodes = Vec::with_capacity(self.children.len());
        for index in 0..self.children.len() {
            let height = self.height(index, trees, renderer, width);
            let node = self.exact(index, trees, renderer, Size::new(width, height));
            nodes.push(node.move_to(Point::new(0.0, y)));
            y += height + self.spacing;
        }
        Node::with_children(Size::new(width, (y - self.spacing).max(0.0)), nodes)
    }

    fn between(&mut self, trees: &mut [Tree], renderer: &Renderer, most: Size) -> Node {
        let width = most.width;
        let (head, foot) = (self.height(0, trees, renderer, width), self.height(2, trees, renderer, width));
        let left = (most.height - head - foot - 2.0 * self.spacing).max(0.0);
        let middle = self.height(1, trees, renderer, width).min(left);
        let mut y = 0.0;
        let mut nodes = Vec::with_capacity(3);
        for (index, height) in [head, middle, foot].into_iter().enumerate() {
            let node = self.exact(index, trees, renderer, Size::new(width, height));
            nodes.push(node.move_to(Point::new(0.0, y)));
            y += height + self.spacing;
        }
        Node::with_children(Size::new(width, y - self.spacing), nodes)
    }

    fn under(&mut self, trees: &mut [Tree], renderer: &Renderer, most: Size, share: f32) -> Node {
        let head = self.height(0, trees, renderer, most.width).min(share * most.height);
        let page = Size::new(most.width, most.height - head);
        let nodes = vec![
            self.exact(0, trees, renderer, Size::new(most.width, head)),
            self.exact(1, trees, renderer, page).move_to(Point::new(0.0, head)),
        ];
        Node::with_children(most, nodes)
    }

    fn margins(&mut self, trees: &mut [Tree], renderer: &Renderer, width: f32, most: f32) -> Node {
        let side = margin(width, most);
        let inner = (width - 2.0 * side).max(0.0);
        let height = self.height(0, trees, renderer, inner);
        let node = self.exact(0, trees, renderer, Size::new(inner, height)).move_to(Point::new(side, 0.0));
        Node::with_children(Size::new(width, height), vec![node])
    }

    fn tiles(&mut self, trees: &mut [Tree], renderer: &Renderer, width: f32, least: f32) -> Node {
        let columns = columns(width, least, self.spacing).min(self.children.len().max(1));
        let side = (width - self.spacing * (columns - 1) as f32) / columns as f32;
        let count = self.children.len();
        let mut nodes = Vec::with_capacity(count);
        let mut y = 0.0;
        for start in (0..count).step_by(columns) {
            let row = start..(start + columns).min(count);
            let height =
                row.clone().map(|index| self.height(index, trees, renderer, side)).fold(0.0, f32::max);
            for index in row {
                let x = (index - start) as f32 * (side + self.spacing);
                let node = self.exact(index, trees, renderer, Size::new(side, height));
                nodes.push(node.move_to(Point::new(x, y)));
            }
            y += height + self.spacing;
        }
        Node::with_children(Size::new(width, (y - self.spacing).max(0.0)), nodes)
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Arranged<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> Node {
        let width = limits.max().width;
        let trees = &mut tree.children;
        match self.arrangement {
            Arrangement::Ends { below } => self.ends(trees, renderer, width, below),
            Arrangement::Share { least } => self.share(trees, renderer, limits, least),
            Arrangement::Tiles { least } => self.tiles(trees, renderer, width, least),
            Arrangement::Between => self.between(trees, renderer, limits.max()),
            Arrangement::Under { share } => self.under(trees, renderer, limits.max(), share),
            Arrangement::Margins { most } => self.margins(trees, renderer, width, most),
        }
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            for ((child, tree), layout) in
                self.children.iter_mut().zip(&mut tree.children).zip(layout.children())
            {
                child.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        for ((child, tree), layout) in self.children.iter_mut().zip(&mut tree.children).zip(layout.children())
        {
            child.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        for ((child, tree), layout) in self.children.iter().zip(&tree.children).zip(layout.children()) {
            child.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.children
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .map(|((child, tree), layout)| {
                child.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(&mut self.children, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Arranged<'a, Message>> for Element<'a, Message> {
    fn from(arranged: Arranged<'a, Message>) -> Self {
        Element::new(arranged)
    }
}
