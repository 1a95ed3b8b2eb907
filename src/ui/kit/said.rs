//! What a control is called, what it is and how it stands, for the ear; and parts of a page that are said otherwise
//! than they are shown.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::{Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Vector};

use crate::ui::Element;
use crate::ui::private::Private;
use crate::ui::theme::Theme;

/// What a control is, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Something to press, perhaps with a key that does the same.
    Button {
        /// The name of the key.
        key: Option<String>,
    },
    /// A line or a button that opens to more, and folds it again; perhaps with a key that does the same.
    Fold {
        /// Whether it is open.
        open: bool,
        /// The name of the key.
        key: Option<String>,
    },
    /// A box that is ticked or not.
    Tick(bool),
    /// Something that is noted or not.
    Toggle(bool),
    /// One of several answers.
    Choice {
        /// The chosen one, and its place from 1.
        chosen: Option<(String, usize)>,
        /// How many there are.
        count: usize,
        /// What the digits choose, from 1; nothing where they do not.
        by_digit: Vec<String>,
    },
    /// Something that the arrow keys move.
    Moved,
    /// A field to fill in.
    Field {
        /// What is in it: it may be about a person.
        value: Private,
        /// What is good to know of it, or an example.
        hint: String,
    },
}

/// A control, as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// What it is called; where it is empty, the words that it bears.
    pub name: String,
    /// What it is.
    pub role: Role,
}

impl Control {
    /// A control of that name.
    pub fn new(name: impl Into<String>, role: Role) -> Self {
        Self { name: name.into(), role }
    }
}

/// How a part of the page is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Manner {
    /// Not at all.
    Unsaid,
    /// With the page, but not each time it changes.
    Calm,
    /// In these words, which nothing shows.
    Words(String),
    /// As a control of ours; its words are its name where it has none.
    Control(Control),
    /// As a field, which takes the focus by itself.
    Field(Control),
}

/// A part of the page that is said in a manner of its own.
struct Said<'a, Message> {
    content: Element<'a, Message>,
    manner: Manner,
}

/// A part of the page that is not said: it is said elsewhere, or for the eye alone.
pub fn unsaid<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    said(content, Manner::Unsaid)
}

/// A part of the page that changes by itself: it is said with the page, and not each time it changes.
pub fn calm<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    said(content, Manner::Calm)
}

/// What a page says without showing it, because it shows otherwise.
pub fn words<'a, Message: 'a>(words: impl Into<String>) -> Element<'a, Message> {
    said(iced::widget::space(), Manner::Words(words.into()))
}

pub(super) fn said<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    manner: Manner,
) -> Element<'a, Message> {
    Element::new(Said { content: content.into(), manner })
}

impl<Message> Widget<Message, Theme, Renderer> for Said<'_, Message> {
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
        operation.custom(None, layout.bounds(), &mut self.manner);
        operation.traverse(&mut |operation| {
            self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
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
