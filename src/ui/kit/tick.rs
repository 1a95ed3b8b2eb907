//! A reading aid: a box that one ticks while reading on, kept nowhere.

use iced::advanced::widget;
use iced::widget::{button as iced_button, container, row};
use iced::{Length, Padding};

use super::said::{Control, Role};
use super::{focus, text};
use crate::ui::Element;
use crate::ui::icon::{Icon, icon};
use crate::ui::theme::{button as style, size, surface};

/// The side of the box.
const SIDE: f32 = 26.0;

/// A box and its label.
pub struct Tick<'a, Message> {
    label: Element<'a, Message>,
    size: f32,
    ticked: bool,
    id: Option<widget::Id>,
    on_toggle: Option<Message>,
}

/// A box with a label in words.
pub fn tick<'a, Message: 'a>(label: impl Into<String>, ticked: bool) -> Tick<'a, Message> {
    tick_around(text::sized(label.into(), size::ITEM).width(Length::Fill), size::ITEM, ticked)
}

/// A box with any label, whose first line is of `size` logical pixels.
pub fn tick_around<'a, Message>(
    label: impl Into<Element<'a, Message>>,
    size: f32,
    ticked: bool,
) -> Tick<'a, Message> {
    Tick { label: label.into(), size, ticked, id: None, on_toggle: None }
}

impl<Message> Tick<'_, Message> {
    /// The message of a click anywhere on the line, or of Space.
    pub fn on_toggle(mut self, message: Message) -> Self {
        self.on_toggle = Some(message);
        self
    }

    /// Names the box, for the focus.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl<'a, Message: Clone + 'a> From<Tick<'a, Message>> for Element<'a, Message> {
    fn from(tick: Tick<'a, Message>) -> Self {
        let mark = tick.ticked.then(|| Element::from(icon(Icon::Check, SIDE - 8.0)));
        let square = container(mark.unwrap_or_else(|| iced::widget::space().into()))
            .center(SIDE)
            .style(surface::tick_box(tick.ticked));
        // The box and the first line are level, whichever is higher.
        let line = tick.size * size::LEADING;
        let drop = |height: f32| ((SIDE.max(line) - height) / 2.0).max(0.0);
        let square = container(square).padding(Padding::ZERO.top(drop(SIDE)));
        let label = container(tick.label).width(Length::Fill).padding(Padding::ZERO.top(drop(line)));
        let content = row![square, label].spacing(12);
        let pressed = iced_button(content)
            .padding([6, 8])
            .width(Length::Fill)
            .style(style::line)
            .on_press_maybe(tick.on_toggle.clone());
        focus::focusable(pressed)
            .id_maybe(tick.id)
            .says(Control::new("", Role::Tick(tick.ticked)))
            .radius(size::CORNER_SMALL)
            .on_space_maybe(tick.on_toggle)
            .into()
    }
}
