//! A dialog over the dimmed page. The page behind is out of reach until it closes; Escape is the screen's.

use iced::widget::{Column, Row, column, container, opaque, scrollable, space, stack};
use iced::{Alignment, Length};

use super::arrange::{Below, between, ends, share, share_tightly};
use super::inert::inert;
use super::text;
use crate::ui::Element;
use crate::ui::theme::{Theme, size, surface};

/// The widest that a dialog gets: a comfortable line of text.
const WIDEST: f32 = 620.0;

/// In a low window, the least width of a button before they stand one under the other, in logical pixels.
const LEAST: f32 = 150.0;

/// A question or a message that must be answered first.
pub struct Dialog<'a, Message> {
    title: String,
    content: Element<'a, Message>,
    left: Vec<Element<'a, Message>>,
    right: Vec<Element<'a, Message>>,
    low: bool,
}

/// A dialog with a title and its content.
pub fn dialog<'a, Message>(
    title: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
) -> Dialog<'a, Message> {
    Dialog { title: title.into(), content: content.into(), left: Vec::new(), right: Vec::new(), low: false }
}

impl<'a, Message> Dialog<'a, Message> {
    /// A button that leaves things as they are, at the left.
    pub fn leave(mut self, button: impl Into<Element<'a, Message>>) -> Self {
        self.left.push(button.into());
        self
    }

    /// For a low window: the title scrolls with the content, and there is less room around it.
    pub fn low(mut self, low: bool) -> Self {
        self.low = low;
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
        let buttons = if dialog.low && !dialog.right.is_empty() {
            share_tightly(dialog.left.into_iter().chain(dialog.right), LEAST)
        } else {
            let leave = Row::with_children(dialog.left).spacing(10).align_y(Alignment::Center).wrap();
            ends(leave, share(dialog.right), Below::Whole)
        };
        let (side, above, around) = if dialog.low { (14, 10, 6) } else { (24, 24, 16) };
        let title_size = if dialog.low { size::TITLE_LOW } else { size::TITLE_COLUMN };
        let title = Element::from(text::title(dialog.title, title_size));
        let (head, inner): (Element<'a, Message>, Column<'a, Message, Theme>) = if dialog.low {
            (space().into(), column![title].spacing(8))
        } else {
            (container(title).padding([0, side]).into(), column![])
        };
        // The padding lies inside the scrolling part, which must not cut the focus ring of what it holds.
        let content =
            scrollable(container(inner.push(dialog.content)).padding([6, side])).width(Length::Fill);
        let body = between::<Message>(head, content, container(buttons).padding([0, side]));
        let body = if dialog.low { body.spacing(4.0) } else { body };
        let card = container(body).max_width(WIDEST).padding([above, 0]).style(surface::dialog);
        opaque(container(card).center(Length::Fill).padding(around).style(surface::scrim))
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
