//! Labels side by side in one frame, one of which may be chosen. `choice` gives it focus and keys.

use iced::advanced::layout::{self, Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, renderer};
use iced::border::Radius;
use iced::{Border, Event, Length, Padding, Point, Rectangle, Renderer, Size, touch};

use super::widths::shares;
use crate::ui::Element;
use crate::ui::theme::{Theme, Tone, palette, size, surface};

/// The least width of a label before they stack: a long French word at the helper's size.
const LEAST: f32 = 92.0;

/// One label and what pressing it says.
pub(super) struct Segment<'a, Message> {
    pub(super) label: Element<'a, Message>,
    pub(super) chosen: bool,
    pub(super) tone: Tone,
    pub(super) on_press: Message,
}

/// Labels in one frame.
pub(super) struct Segments<'a, Message> {
    labels: Vec<Element<'a, Message>>,
    faces: Vec<Face<Message>>,
    width: Length,
    padding: Padding,
}

/// What a label looks like and says, apart from its text.
struct Face<Message> {
    chosen: bool,
    tone: Tone,
    on_press: Message,
}

impl<'a, Message> Segments<'a, Message> {
    pub(super) fn new(segments: Vec<Segment<'a, Message>>, width: Length, padding: Padding) -> Self {
        let (labels, faces) = segments
            .into_iter()
            .map(|segment| {
                let Segment { label, chosen, tone, on_press } = segment;
                (label, Face { chosen, tone, on_press })
            })
            .unzip();
        Self { labels, faces, width, padding }
    }

    /// The size of a label with the space around it, no wider than `width`.
    fn cell(&mut self, index: usize, trees: &mut [Tree], renderer: &Renderer, width: f32) -> (Node, Size) {
        let room = (width - self.padding.x()).max(0.0);
        let limits =
            Limits::with_compression(Size::ZERO, Size::new(room, f32::INFINITY), Size::new(true, true));
        let node = self.labels[index].as_widget_mut().layout(&mut trees[index], renderer, &limits);
        let size = node.size().expand(self.padding);
        (node, size)
    }

    fn pressed(&self, layout: Layout<'_>, cursor: mouse::Cursor) -> Option<usize> {
        layout.children().position(|cell| cursor.is_over(cell.bounds()))
    }
}

/// Where the pointer is, to redraw only when it enters another label.
#[derive(Debug, Default)]
struct State {
    hovered: Option<usize>,
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Segments<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.labels.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.labels);
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> Node {
        let trees = &mut tree.children;
        let frame = 2.0 * size::BORDER;
        let limits = limits.width(self.width);
        let most = limits.max().width - frame;
        // Whole pixels: a width that a sum rounded down would wrap its label.
        let natural: Vec<_> = (0..self.labels.len())
            .map(|index| self.cell(index, trees, renderer, most).1.width.ceil())
            .collect();
        let fills = self.width.is_fill() && !limits.compression().width;
        let least = limits.min().width - frame;
        let inner = if fills { most } else { natural.iter().sum::<f32>().max(least).min(most) };

        let widths = shares(&natural, inner, 0.0, LEAST);
        let stacked = widths.is_none();
        let widths = widths.unwrap_or_else(|| vec![inner; natural.len()]);
        let cells: Vec<_> = widths
            .iter()
            .enumerate()
            .map(|(index, width)| self.cell(index, trees, renderer, *width))
            .collect();
        let tallest = cells.iter().map(|(_, size)| size.height).fold(0.0, f32::max);
        let tallest = if stacked { tallest } else { tallest.max(limits.min().height - frame) };

        let mut at = Point::new(size::BORDER, size::BORDER);
        let mut nodes = Vec::with_capacity(cells.len());
        for ((label, _), width) in cells.into_iter().zip(&widths) {
            let cell = Size::new(*width, tallest);
            let (x, y) = ((cell.width - label.size().width) / 2.0, (cell.height - label.size().height) / 2.0);
            nodes.push(Node::with_children(cell, vec![label.move_to(Point::new(x, y))]).move_to(at));
            if stacked {
                at.y += tallest;
            } else {
                at.x += width;
            }
        }
        let height = if stacked { tallest * nodes.len() as f32 } else { tallest };
        Node::with_children(Size::new(inner + frame, height + frame), nodes)
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
            for ((label, tree), cell) in self.labels.iter_mut().zip(&mut tree.children).zip(layout.children())
            {
                label.as_widget_mut().operate(tree, cell.child(0), renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        let over = self.pressed(layout, cursor);
        let state = tree.state.downcast_mut::<State>();
        if state.hovered != over {
            state.hovered = over;
            shell.request_redraw();
        }
        if shell.is_event_captured() {
            return;
        }
        if let Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
        | Event::Touch(touch::Event::FingerPressed { .. }) = event
            && let Some(face) = over.and_then(|index| self.faces.get(index))
        {
            shell.publish(face.on_press.clone());
            shell.capture_event();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let palette = theme.palette();
        let frame = layout.bounds();
        let border = surface::border(palette.control, size::BORDER, size::CORNER);
        let quad = renderer::Quad { bounds: frame, border, ..renderer::Quad::default() };
        renderer.fill_quad(quad, palette.card);

        let mut before = None;
        for (index, (face, cell)) in self.faces.iter().zip(layout.children()).enumerate() {
            let bounds = cell.bounds();
            let (fill, ink) = if face.chosen {
                (face.tone.full(palette), palette.on_tone)
            } else if cursor.is_over(bounds) {
                (palette::mix(palette.card, palette.ink, theme.lines().touched[0]), palette.ink)
            } else {
                (palette.card, palette.ink)
            };
            let border = Border { radius: corners(bounds, frame), ..Border::default() };
            renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, fill);
            if before.is_some_and(|chosen: bool| !chosen && !face.chosen) {
                let line = renderer::Quad {
                    bounds: divider(bounds, frame, theme.lines().small),
                    ..renderer::Quad::default()
                };
                renderer.fill_quad(line, palette.control);
            }
            before = Some(face.chosen);

            let style = renderer::Style { text_color: ink };
            let label = self.labels[index].as_widget();
            label.draw(&tree.children[index], renderer, theme, &style, cell.child(0), cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if self.pressed(layout, cursor).is_some() {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
        }
    }
}

/// The corners of a cell: round where they are those of the frame.
fn corners(cell: Rectangle, frame: Rectangle) -> Radius {
    let near = |a: f32, b: f32| (a - b).abs() < size::BORDER + 0.5;
    let left = near(cell.x, frame.x);
    let right = near(cell.x + cell.width, frame.x + frame.width);
    let top = near(cell.y, frame.y);
    let bottom = near(cell.y + cell.height, frame.y + frame.height);
    let radius = |round: bool| if round { size::CORNER - size::BORDER } else { 0.0 };
    Radius {
        top_left: radius(top && left),
        top_right: radius(top && right),
        bottom_right: radius(bottom && right),
        bottom_left: radius(bottom && left),
    }
}

/// The line between a cell and the one before it: at its left, or above it when they are stacked.
fn divider(cell: Rectangle, frame: Rectangle, line: f32) -> Rectangle {
    if cell.x - frame.x > size::BORDER + 0.5 {
        Rectangle { width: line, ..cell }
    } else {
        Rectangle { height: line, ..cell }
    }
}

impl<'a, Message: Clone + 'a> From<Segments<'a, Message>> for Element<'a, Message> {
    fn from(segments: Segments<'a, Message>) -> Self {
        Element::new(segments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rectangle = Rectangle { x: 0.0, y: 0.0, width: 100.0, height: 40.0 };

    #[test]
    fn only_the_corners_of_the_frame_are_round() {
        let first = corners(Rectangle { x: 2.0, y: 2.0, width: 48.0, height: 36.0 }, FRAME);
        assert!(first.top_left > 0.0 && first.bottom_left > 0.0);
        assert_eq!((first.top_right, first.bottom_right), (0.0, 0.0));
    }

    #[test]
    fn stacked_cells_are_parted_by_a_level_line() {
        let line = divider(Rectangle { x: 2.0, y: 20.0, width: 96.0, height: 18.0 }, FRAME, 1.0);
        assert_eq!((line.width, line.height), (96.0, 1.0));
    }
}
