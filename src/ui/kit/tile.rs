//! A card that can be pressed whole: a guide, a stuck point.

use iced::advanced::widget;
use iced::widget::{button as iced_button, column, row};
use iced::{Alignment, Length, Padding};

use super::badge::badge;
use super::said::{Control, Role};
use super::{edge, focus, text};
use crate::ui::theme::{Tone, button as style, size, text as colour};
use crate::ui::{Element, fonts};

/// A tile.
pub struct Tile<Message> {
    title: String,
    badge: Option<(String, Tone)>,
    sub: Option<String>,
    bar: Option<Tone>,
    compact: bool,
    id: Option<widget::Id>,
    on_press: Option<Message>,
}

/// A tile with a title. Without [`Tile::on_press`] it is disabled.
pub fn tile<Message>(title: impl Into<String>) -> Tile<Message> {
    Tile { title: title.into(), badge: None, sub: None, bar: None, compact: false, id: None, on_press: None }
}

impl<Message> Tile<Message> {
    /// A pill after the title.
    pub fn badge(mut self, label: impl Into<String>, tone: Tone) -> Self {
        self.badge = Some((label.into(), tone));
        self
    }

    /// A line under the title.
    pub fn sub_line(mut self, line: impl Into<String>) -> Self {
        self.sub = Some(line.into());
        self
    }

    /// A colour bar at the left.
    pub fn bar(mut self, tone: Tone) -> Self {
        self.bar = Some(tone);
        self
    }

    /// In the helper's column: smaller, in running weight.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Names the tile, for the focus.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The message of a press.
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }

    fn padding(&self) -> Padding {
        let (x, y) = if self.compact { (14.0, 9.0) } else { (18.0, 15.0) };
        let left = if self.bar.is_some() { x - 4.0 + size::BAR } else { x };
        Padding { left, right: x, top: y, bottom: y }
    }
}

impl<'a, Message: Clone + 'a> From<Tile<Message>> for Element<'a, Message> {
    fn from(tile: Tile<Message>) -> Self {
        let padding = tile.padding();
        let title = if tile.compact {
            text::body(tile.title)
        } else {
            text::sized(tile.title, size::ACTION).font(fonts::BOLD).line_height(1.3)
        };
        let badge = tile.badge.map(|(label, tone)| badge(label, tone));
        let sub = tile.sub.map(|line| text::body(line).style(colour::soft));
        let head = row![title].push(badge).spacing(8).align_y(Alignment::Center).wrap().vertical_spacing(4);
        let card = iced_button(column![head].push(sub).spacing(3).width(Length::Fill))
            .padding(padding)
            .width(Length::Fill)
            .height(Length::Shrink)
            .style(style::tile)
            .on_press_maybe(tile.on_press.clone());
        focus::focusable(edge::edged(card, tile.bar))
            .id_maybe(tile.id)
            .says(Control::new("", Role::Button { key: None }))
            .radius(size::CORNER_CARD)
            .on_press_maybe(tile.on_press)
            .into()
    }
}
