//! A colour bar along the left edge of a card, following its round corners.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Vector};

use crate::ui::Element;
use crate::ui::theme::{Theme, Tone, size, surface};

/// A card that may carry a bar.
pub struct Edged<'a, Message> {
    content: Element<'a, Message>,
    tone: Option<Tone>,
}

/// Draws a bar of the tone, if any, over the left edge of `content`, a card with [`size::CORNER_CARD`].
pub fn edged<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    tone: Option<Tone>,
) -> Edged<'a, Message> {
    Edged { content: content.into(), tone }
}

impl<Message> Widget<Message, Theme, Renderer> for Edged<'_, Message> {
    fn tag(&self) -> tree::Tag {
        struct Marker;
        tree::Tag::of::<Marker>()
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
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
        let child = &mut tree.children[0];
        self.content
            .as_widget_mut()
            .update(child, event, layout, cursor, renderer, clipboard, shell, viewport);
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
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);

        let Some(tone) = self.tone else { return };
        let bounds = layout.bounds();
        let bar = Rectangle { width: size::BAR, ..bounds };
        let Some(visible) = bar.intersection(viewport) else { return };
        let color = tone.full(theme.palette());
        let card = renderer::Quad {
            bounds,
            border: surface::border(color, 0.0, size::CORNER_CARD),
            ..renderer::Quad::default()
        };
        // The whole card in the bar's colour, of which only the left edge shows: its corners stay round.
        renderer.with_layer(visible, |renderer| renderer.fill_quad(card, color));
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let child = &mut tree.children[0];
        self.content.as_widget_mut().overlay(child, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Edged<'a, Message>> for Element<'a, Message> {
    fn from(edged: Edged<'a, Message>) -> Self {
        Element::new(edged)
    }
}
