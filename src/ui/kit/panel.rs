//! Cards on the page: white, perhaps with a colour bar at the left and a title; and the helper's panel.

use iced::widget::{Text, column, container};
use iced::{Length, Padding};

use super::{edge, text};
use crate::ui::Element;
use crate::ui::theme::{Theme, Tone, size, surface, text as colour};

/// A card.
pub struct Panel<'a, Message> {
    title: Option<String>,
    bar: Option<Tone>,
    content: Element<'a, Message>,
}

/// A white card around `content`.
pub fn panel<'a, Message>(content: impl Into<Element<'a, Message>>) -> Panel<'a, Message> {
    Panel { title: None, bar: None, content: content.into() }
}

impl<Message> Panel<'_, Message> {
    /// A title, in the colour of the bar where there is one for the helper.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// A colour bar at the left.
    pub fn bar(mut self, tone: Tone) -> Self {
        self.bar = Some(tone);
        self
    }
}

impl<'a, Message: 'a> From<Panel<'a, Message>> for Element<'a, Message> {
    fn from(panel: Panel<'a, Message>) -> Self {
        let bar = panel.bar;
        let title = panel.title.map(|title| {
            let heading = text::heading(title);
            if bar == Some(Tone::Helper) { heading.style(colour::tone(Tone::Helper)) } else { heading }
        });
        let left = if bar.is_some() { 18.0 + size::BAR } else { 20.0 };
        let content = column![].push(title).push(panel.content).spacing(10);
        let card = container(content)
            .width(Length::Fill)
            .padding(Padding { left, right: 20.0, top: 16.0, bottom: 16.0 })
            .style(surface::card);
        edge::edged(card, bar).into()
    }
}

/// The plum title of what the helper alone needs.
pub fn helper_title<'a>(title: impl Into<String>) -> Text<'a, Theme> {
    text::label(title.into()).style(colour::tone(Tone::Helper))
}

/// What the helper alone needs, under its title, on the colour of the helper's column.
pub fn helper<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content.into()).width(Length::Fill).padding([10, 14]).style(surface::helper_panel).into()
}
