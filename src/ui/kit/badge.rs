//! A small pill: the name of an organism, a state.

use iced::widget::container;

use super::text;
use crate::ui::Element;
use crate::ui::theme::{Tone, surface};

/// A pill with a few words, in the colours of a meaning.
pub fn badge<'a, Message: 'a>(label: impl Into<String>, tone: Tone) -> Element<'a, Message> {
    container(text::label(label.into())).padding([1, 11]).style(surface::badge(tone)).into()
}
