//! A message across the top of the window that stays as long as it is true.

use iced::widget::{container, row};
use iced::{Alignment, Length};

use super::arrange::{Below, ends};
use super::text;
use crate::ui::Element;
use crate::ui::icon::{Icon, icon};
use crate::ui::theme::{Tone, surface};

/// A banner.
pub struct Banner<'a, Message> {
    message: String,
    tone: Tone,
    action: Option<Element<'a, Message>>,
}

/// A banner that says `message`.
pub fn banner<'a, Message>(message: impl Into<String>, tone: Tone) -> Banner<'a, Message> {
    Banner { message: message.into(), tone, action: None }
}

impl<'a, Message> Banner<'a, Message> {
    /// What can be done about it: a small button.
    pub fn action(mut self, button: impl Into<Element<'a, Message>>) -> Self {
        self.action = Some(button.into());
        self
    }
}

impl<'a, Message: 'a> From<Banner<'a, Message>> for Element<'a, Message> {
    fn from(banner: Banner<'a, Message>) -> Self {
        let mark = match banner.tone {
            Tone::Done => Icon::Check,
            Tone::Stuck => Icon::Alert,
            Tone::Action | Tone::Helper => Icon::Help,
        };
        let words = row![icon(mark, 22.0).tone(banner.tone), text::label(banner.message)]
            .spacing(12)
            .align_y(Alignment::Center);
        let line: Element<'a, Message> = match banner.action {
            Some(action) => ends(words, action, Below::Left).spacing(8.0).into(),
            None => words.into(),
        };
        container(line).padding([9, 20]).width(Length::Fill).style(surface::strip(banner.tone)).into()
    }
}
