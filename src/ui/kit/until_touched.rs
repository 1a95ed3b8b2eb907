//! A page that goes at the next key or click, which does nothing else.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::Tree;
use iced::advanced::{Clipboard, Shell, Widget, mouse, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Event, Length, Rectangle, Renderer, Size, touch};

use crate::ui::Element;
use crate::ui::theme::Theme;

/// A page that sends a message when it is touched.
pub struct UntilTouched<'a, Message> {
    content: Element<'a, Message>,
    on_touch: Message,
}

/// Shows `content`, which holds nothing to press, until a key or a click sends `on_touch`.
pub fn until_touched<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    on_touch: Message,
) -> UntilTouched<'a, Message> {
    UntilTouched { content: content.into(), on_touch }
}

/// Whether an event is a press. A key that is only held with others is none: Alt and Tab lead to another window.
fn is_press(event: &Event) -> bool {
    match event {
        Event::Keyboard(keyboard::Event::KeyPressed { key, repeat, .. }) => !repeat && !is_modifier(key),
        Event::Mouse(mouse::Event::ButtonPressed(_)) | Event::Touch(touch::Event::FingerPressed { .. }) => {
            true
        }
        _ => false,
    }
}

fn is_modifier(key: &Key) -> bool {
    use Named::{Alt, AltGraph, CapsLock, Control, Fn, Hyper, Meta, NumLock, Shift, Super};
    matches!(
        key,
        Key::Named(Alt | AltGraph | CapsLock | Control | Fn | Hyper | Meta | NumLock | Shift | Super)
    )
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for UntilTouched<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn iced::advanced::widget::Operation,
    ) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
    }

    fn update(
        &mut self,
        _tree: &mut Tree,
        event: &Event,
        _layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        if is_press(event) {
            shell.publish(self.on_touch.clone());
        }
        if matches!(event, Event::Keyboard(_) | Event::Mouse(_) | Event::Touch(_)) {
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
}

impl<'a, Message: Clone + 'a> From<UntilTouched<'a, Message>> for Element<'a, Message> {
    fn from(page: UntilTouched<'a, Message>) -> Self {
        Element::new(page)
    }
}
