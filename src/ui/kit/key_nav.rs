//! The root of a window's view: Tab and Shift+Tab in a circle, page up and page down, and the keys that mean
//! something.
//!
//! It lives in the widget tree, so that it behaves the same in tests as in the window.
//!
//! A shortcut sees the key as it is typed (on a French keyboard `?` is Shift and `,`), in lower case,
//! so that Caps Lock changes nothing. It is asked:
//! - before everyone for Ctrl and F keys: Ctrl and + must zoom, not write a + in a field;
//! - after everyone for the rest, if nobody took the key, and never for what one types while a text field
//!   has the focus. Escape is the exception: a field gives up its focus first, then the shortcut gets it.

use std::any::Any;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::{self, Operation, Outcome, focusable};
use iced::advanced::widget::{Id, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced::{Event, Length, Rectangle, Renderer, Size, Vector};

use super::focus;
use super::reveal::reveal_focus;
use super::turn::turn;
use crate::ui::Element;
use crate::ui::theme::Theme;

/// What a key means.
type Shortcut<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// The root of a view.
pub struct KeyNav<'a, Message> {
    content: Element<'a, Message>,
    page: u64,
    shortcut: Shortcut<'a, Message>,
}

/// Wraps a whole view; `shortcut` says what a key means there.
pub fn key_nav<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    shortcut: impl Fn(&Key, Modifiers) -> Option<Message> + 'a,
) -> KeyNav<'a, Message> {
    KeyNav { content: content.into(), page: 0, shortcut: Box::new(shortcut) }
}

impl<Message> KeyNav<'_, Message> {
    /// Which page the view shows: another one starts at its top, with the focus on nothing.
    pub fn page(mut self, page: u64) -> Self {
        self.page = page;
        self
    }
}

/// What the widgets' state belongs to.
struct Shown {
    page: u64,
    /// The size of the window, once it is known.
    size: Option<Size>,
    /// Whether an arrow key has just chosen something else, which is to be shown.
    chosen: bool,
}

/// Who has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder {
    Nobody,
    /// A button, a choice, a tick.
    Control,
    /// A text field, where keys are letters.
    TextField,
}

/// Finds who has the focus: a text field is what is focused and not one of ours.
#[derive(Debug)]
struct FindHolder {
    holder: Holder,
}

impl Operation<Holder> for FindHolder {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Holder>)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.holder = Holder::TextField;
        }
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        use operation::Focusable as _;

        if state.downcast_ref::<focus::State>().is_some_and(focus::State::is_focused) {
            self.holder = Holder::Control;
        }
    }

    fn finish(&self) -> Outcome<Holder> {
        Outcome::Some(self.holder)
    }
}

/// A key press, as a shortcut sees it.
struct Press {
    key: Key,
    modifiers: Modifiers,
    repeat: bool,
}

impl Press {
    fn of(event: &Event) -> Option<Self> {
        let Event::Keyboard(keyboard::Event::KeyPressed { modified_key, modifiers, repeat, .. }) = event
        else {
            return None;
        };
        let key = match modified_key {
            Key::Character(typed) => Key::Character(typed.to_lowercase().into()),
            other => other.clone(),
        };
        Some(Self { key, modifiers: *modifiers, repeat: *repeat })
    }

    /// Ctrl and F keys. AltGr, which types characters, arrives as Ctrl and Alt on Windows.
    fn is_command(&self) -> bool {
        (self.modifiers.command() && !self.modifiers.alt()) || is_function_key(&self.key)
    }

    /// How far « page up » and « page down » scroll, in heights of what scrolls.
    fn turns(&self) -> Option<f32> {
        match self.key {
            Key::Named(Named::PageDown) if self.modifiers.is_empty() => Some(0.85),
            Key::Named(Named::PageUp) if self.modifiers.is_empty() => Some(-0.85),
            _ => None,
        }
    }

    fn is_arrow(&self) -> bool {
        use Named::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp};
        matches!(self.key, Key::Named(ArrowDown | ArrowLeft | ArrowRight | ArrowUp))
    }

    fn is_tab(&self) -> bool {
        self.key == Key::Named(Named::Tab) && (self.modifiers - Modifiers::SHIFT).is_empty()
    }
}

fn is_function_key(key: &Key) -> bool {
    use Named::{F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12};
    matches!(key, Key::Named(F1 | F2 | F3 | F4 | F5 | F6 | F7 | F8 | F9 | F10 | F11 | F12))
}

impl<Message> KeyNav<'_, Message> {
    fn run(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, first: Box<dyn Operation>) {
        let mut next = Some(first);
        while let Some(mut operation) = next.take() {
            self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation.as_mut());
            if let Outcome::Chain(then) = operation.finish() {
                next = Some(then);
            }
        }
    }

    fn holder(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> Holder {
        let mut find = FindHolder { holder: Holder::Nobody };
        let child = &mut tree.children[0];
        self.content.as_widget_mut().operate(child, layout, renderer, &mut operation::black_box(&mut find));
        find.holder
    }

    /// In a window of another size, at another zoom, or with another answer chosen, what has the focus is shown
    /// again.
    fn reveal_again(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> bool {
        let size = layout.bounds().size();
        let shown = tree.state.downcast_mut::<Shown>();
        let before = shown.size.replace(size);
        let changed = std::mem::take(&mut shown.chosen) || before.is_some_and(|before| before != size);
        if changed {
            self.run(tree, layout, renderer, Box::new(reveal_focus()));
        }
        changed
    }

    fn move_focus(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, back: bool) {
        let step = || -> Box<dyn Operation> {
            if back { Box::new(focusable::focus_previous()) } else { Box::new(focusable::focus_next()) }
        };
        self.run(tree, layout, renderer, step());
        // Past the last widget iced leaves nothing focused: go on from the other end.
        if self.holder(tree, layout, renderer) == Holder::Nobody {
            self.run(tree, layout, renderer, step());
        }
        self.run(tree, layout, renderer, Box::new(reveal_focus()));
    }
}

impl<Message> Widget<Message, Theme, Renderer> for KeyNav<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Shown>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Shown { page: self.page, size: None, chosen: false })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        let shown = tree.state.downcast_mut::<Shown>();
        if shown.page != self.page {
            // Screens are alike: without this, one would take over how far the last was scrolled, and its focus.
            shown.page = self.page;
            tree.children = self.children();
            return;
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
        if self.reveal_again(tree, layout, renderer) {
            shell.request_redraw();
        }
        let press = Press::of(event);
        if let Some(press) = press.as_ref().filter(|press| press.is_command())
            && let Some(message) = (self.shortcut)(&press.key, press.modifiers)
        {
            shell.publish(message);
            shell.capture_event();
            return;
        }

        // Before the children: the field that gives up its focus on Escape has it now.
        let typing = press.is_some() && self.holder(tree, layout, renderer) == Holder::TextField;
        let child = &mut tree.children[0];
        self.content
            .as_widget_mut()
            .update(child, event, layout, cursor, renderer, clipboard, shell, viewport);

        if press.as_ref().is_some_and(Press::is_arrow) {
            tree.state.downcast_mut::<Shown>().chosen = true;
        }
        let Some(press) = press.filter(|_| !shell.is_event_captured()) else { return };
        if press.is_tab() {
            self.move_focus(tree, layout, renderer, press.modifiers.shift());
            shell.capture_event();
            shell.request_redraw();
        } else if let Some(pages) = press.turns() {
            self.run(tree, layout, renderer, Box::new(turn(pages)));
            shell.capture_event();
            shell.request_redraw();
        } else if !typing
            && !press.repeat
            && !press.is_command()
            && let Some(message) = (self.shortcut)(&press.key, press.modifiers)
        {
            shell.publish(message);
            shell.capture_event();
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

impl<'a, Message: 'a> From<KeyNav<'a, Message>> for Element<'a, Message> {
    fn from(key_nav: KeyNav<'a, Message>) -> Self {
        Element::new(key_nav)
    }
}
