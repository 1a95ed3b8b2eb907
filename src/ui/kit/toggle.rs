//! A chip of its own, noted or not: one cause among many, several of which may hold.

use iced::widget::button as iced_button;

use super::said::{Control, Role};
use super::{focus, text};
use crate::ui::theme::{Tone, button as style, size};
use crate::ui::{Element, fonts};

/// A chip that is noted or not; pressing it sends `message`.
pub fn toggle<'a, Message: Clone + 'a>(
    label: impl Into<String>,
    noted: bool,
    tone: Tone,
    message: Message,
) -> Element<'a, Message> {
    let font = if noted { fonts::SEMIBOLD } else { fonts::REGULAR };
    let chip = iced_button(text::body(label.into()).font(font))
        .padding([5, 10])
        .style(style::chip(noted, tone))
        .on_press(message.clone());
    focus::focusable(chip)
        .says(Control::new("", Role::Toggle(noted)))
        .radius(size::CORNER_SMALL)
        .on_press_maybe(Some(message))
        .into()
}
