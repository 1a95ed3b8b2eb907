//! A dialog over the dimmed page. The page behind is out of reach until it closes; Escape is the screen's.

use iced::widget::{Row, container, opaque, scrollable, stack};
use iced::{Alignment, Length};

use super::arrange::{Below, between, ends, share};
use super::inert::inert;
use super::text;
use crate::ui::Element;
use crate::ui::theme::{size, surface};

/// The widest that a dialog gets: a comfortable line of text.
const WIDEST: f32 = 620.0;

/// A question or a message that must be answered first.
pub struct Dialog<'a, Message> {
    title: String,
    content: Element<'a, Message>,
    left: Vec<Element<'a, Message>>,
    right: Vec<Element<'a, Message>>,
}

/// A dialog with a title and its content.
pub fn dialog<'a, Message>(
    title: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
) -> Dialog<'a, Message> {
    Dialog { title: title.into(), content: content.into(), left: Vec::new(), right: Vec::new() }
}

impl<'a, Message> Dialog<'a, Message> {
    /// A button that leaves things as they are, at the left.
    pub fn leave(mut self, button: impl Into<Element<'a, Message>>) -> Self {
        self.left.push(button.into());
        self
    }

    /// A button that acts, at the right; the main one last.
    pub fn act(mut self, button: impl Into<Element<'a, Message>>) -> Self {
        self.right.push(button.into());
        self
    }
}

impl<'a, Message: 'a> From<Dialog<'a, Message>> for Element<'a, Message> {
    fn from(dialog: Dialog<'a, Message>) -> Self {
        let leave = Row::with_children(dialog.left).spacing(10).align_y(Alignment::Center).wrap();
        let buttons = ends(leave, share(dialog.right), Below::Whole);
        // The padding lies inside the scrolling part, which must not cut the focus ring of what it holds.
        let content = scrollable(container(dialog.content).padding([6, 24])).width(Length::Fill);
        let title = text::title(dialog.title, size::TITLE_COLUMN);
        let body = between(container(title).padding([0, 24]), content, container(buttons).padding([0, 24]));
        let card = container(body).max_width(WIDEST).padding([24, 0]).style(surface::dialog);
        opaque(container(card).center(Length::Fill).padding(16).style(surface::scrim))
    }
}

/// The page, and over it the dialog that is open, if any.
pub fn over<'a, Message: 'a>(
    page: impl Into<Element<'a, Message>>,
    open: Option<Dialog<'a, Message>>,
) -> Element<'a, Message> {
    // Always a stack: the page keeps its place in the tree, and with it its focus and scrolling.
    let page = inert(page, open.is_some());
    stack![page].push(open.map(Element::from)).width(Length::Fill).height(Length::Fill).into()
}
