//! Texts in our sizes. Words wrap, and a word longer than the line is cut rather than lost.

use iced::Length;
use iced::widget::Text;
use iced::widget::text::{IntoFragment, Wrapping};

use crate::ui::theme::{Theme, size};
use crate::ui::{fonts, theme};

/// Text of `size` logical pixels in running weight.
pub fn sized<'a>(content: impl IntoFragment<'a>, size: f32) -> Text<'a, Theme> {
    Text::new(content).size(size).line_height(size::LEADING).wrapping(Wrapping::WordOrGlyph)
}

/// The title of a screen; `size` is [`size::TITLE`] or [`size::TITLE_COLUMN`].
pub fn title<'a>(content: impl IntoFragment<'a>, size: f32) -> Text<'a, Theme> {
    sized(content, size).font(fonts::BOLD).line_height(size::TITLE_LEADING).width(Length::Fill)
}

/// The heading of a card or a part of the page.
pub fn heading<'a>(content: impl IntoFragment<'a>) -> Text<'a, Theme> {
    sized(content, size::ACTION).font(fonts::BOLD).line_height(size::TITLE_LEADING)
}

/// What the helper reads.
pub fn body<'a>(content: impl IntoFragment<'a>) -> Text<'a, Theme> {
    sized(content, size::HELPER)
}

/// What weighs less: hints, what is to come.
pub fn soft<'a>(content: impl IntoFragment<'a>) -> Text<'a, Theme> {
    body(content).style(theme::text::soft)
}

/// A label: what a field or a group of buttons is about.
pub fn label<'a>(content: impl IntoFragment<'a>) -> Text<'a, Theme> {
    body(content).font(fonts::SEMIBOLD)
}
