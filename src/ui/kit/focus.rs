//! Makes a widget part of the Tab order and lets the keyboard press it.
//!
//! The ring shows for keyboard focus only. After a mouse click the focus is kept, so that Tab goes on from
//! there, but it is silent: Enter is then free for the screen's main act.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::{self, Operation};
use iced::advanced::widget::{self, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Color, Event, Length, Rectangle, Renderer, Size, Vector, touch};

use crate::ui::Element;
use crate::ui::theme::{Theme, size, surface};

/// Which way an arrow key goes in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrow {
    /// Up or left.
    Previous,
    /// Down or right.
    Next,
}

/// Which keys press the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// Enter and Space, as a button.
    EnterAndSpace,
    /// Space alone, as a check box or a radio: Enter stays the screen's main act.
    Space,
}

/// A widget that takes focus.
pub struct Focusable<'a, Message> {
    content: Element<'a, Message>,
    id: Option<widget::Id>,
    radius: f32,
    keys: Keys,
    part: Option<usize>,
    on_press: Option<Message>,
    on_arrow: Option<Box<dyn Fn(Arrow) -> Option<Message> + 'a>>,
}

/// Makes `content` focusable, once a message is given for at least one key.
pub fn focusable<'a, Message>(content: impl Into<Element<'a, Message>>) -> Focusable<'a, Message> {
    Focusable {
        content: content.into(),
        id: None,
        radius: size::CORNER,
        keys: Keys::EnterAndSpace,
        part: None,
        on_press: None,
        on_arrow: None,
    }
}

impl<'a, Message> Focusable<'a, Message> {
    /// Names the widget, so that `operation::focusable::focus` finds it. Another name at the same place in
    /// the view is another widget: the focus does not leak from one to the other.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// [`Self::id`], where there is one.
    pub fn id_maybe(mut self, id: Option<widget::Id>) -> Self {
        self.id = id;
        self
    }

    /// Enter and Space send the message.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self.keys = Keys::EnterAndSpace;
        self
    }

    /// Space alone sends the message.
    pub fn on_space_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self.keys = Keys::Space;
        self
    }

    /// Arrow keys send the message, if there is one that way.
    pub fn on_arrow(mut self, message: impl Fn(Arrow) -> Option<Message> + 'a) -> Self {
        self.on_arrow = Some(Box::new(message));
        self
    }

    /// Which of the widget's parts has to show where not all of it can: the answer that is chosen.
    pub fn part(mut self, index: Option<usize>) -> Self {
        self.part = index;
        self
    }

    /// The corners of the widget, which the ring follows.
    pub fn radius(mut self, radius: f32) -> Self {
        self.radius = radius;
        self
    }

    fn takes_focus(&self) -> bool {
        self.on_press.is_some() || self.on_arrow.is_some()
    }

    /// What a key says here, and whether it is ours at all.
    fn answer(&self, key: &Key, repeat: bool, silent: bool) -> Option<Option<Message>>
    where
        Message: Clone,
    {
        let Key::Named(named) = key else { return None };
        let press = match named {
            // Silent focus leaves Enter to the screen; a held key presses once.
            Named::Enter => self.keys == Keys::EnterAndSpace && !silent,
            Named::Space => true,
            _ => false,
        };
        if press {
            let message = self.on_press.clone()?;
            return Some((!repeat).then_some(message));
        }
        let arrow = match named {
            Named::ArrowUp | Named::ArrowLeft => Arrow::Previous,
            Named::ArrowDown | Named::ArrowRight => Arrow::Next,
            _ => return None,
        };
        self.on_arrow.as_ref().map(|message| message(arrow))
    }
}

/// Where the focus of a widget came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Focus {
    /// It has none.
    #[default]
    None,
    /// From a click: no ring.
    Silent,
    /// From the keyboard or the program: the ring shows.
    Ringed,
}

/// The focus of one of our widgets, which `key_nav` tells from that of a text field.
#[derive(Debug, Default)]
pub(super) struct State {
    focus: Focus,
    id: Option<widget::Id>,
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focus != Focus::None
    }

    fn focus(&mut self) {
        self.focus = Focus::Ringed;
    }

    fn unfocus(&mut self) {
        self.focus = Focus::None;
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Focusable<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { focus: Focus::None, id: self.id.clone() })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if state.id != self.id || !self.takes_focus() {
            *state = State { focus: Focus::None, id: self.id.clone() };
        }
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
        if self.takes_focus() {
            let state = tree.state.downcast_mut::<State>();
            operation.focusable(self.id.as_ref(), layout.bounds(), state);
            let part = self.part.and_then(|index| layout.children().nth(index));
            operation.custom(self.id.as_ref(), part.unwrap_or(layout).bounds(), state);
        }
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
        // Before the child, which captures the press.
        if let Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
        | Event::Touch(touch::Event::FingerPressed { .. }) = event
        {
            let state = tree.state.downcast_mut::<State>();
            let over = self.takes_focus() && cursor.is_over(layout.bounds());
            let focus = if over { Focus::Silent } else { Focus::None };
            if state.focus != focus {
                state.focus = focus;
                shell.request_redraw();
            }
        }

        let child = &mut tree.children[0];
        self.content
            .as_widget_mut()
            .update(child, event, layout, cursor, renderer, clipboard, shell, viewport);

        let state = tree.state.downcast_mut::<State>();
        if shell.is_event_captured() || state.focus == Focus::None {
            return;
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. }) = event
            && modifiers.is_empty()
            && let Some(answer) = self.answer(key, *repeat, state.focus == Focus::Silent)
        {
            state.focus = Focus::Ringed;
            if let Some(message) = answer {
                shell.publish(message);
            }
            shell.capture_event();
            shell.request_redraw();
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
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);

        if tree.state.downcast_ref::<State>().focus == Focus::Ringed && theme.shows_focus() {
            let out = size::RING_GAP + size::RING;
            let ring = renderer::Quad {
                bounds: layout.bounds().expand(out),
                border: surface::border(theme.palette().focus, size::RING, self.radius + out),
                ..renderer::Quad::default()
            };
            // In a layer of its own: a neighbour drawn later must not cover it.
            renderer.with_layer(*viewport, |renderer| renderer.fill_quad(ring, Color::TRANSPARENT));
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

impl<'a, Message: Clone + 'a> From<Focusable<'a, Message>> for Element<'a, Message> {
    fn from(focusable: Focusable<'a, Message>) -> Self {
        Element::new(focusable)
    }
}
