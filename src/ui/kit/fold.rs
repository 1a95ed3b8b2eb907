//! A line that opens to what it is about, and folds it again.

use iced::advanced::widget;
use iced::widget::{Text, button as iced_button, column, row};
use iced::{Alignment, Length};

use super::said::{Control, Role};
use super::{button, focus};
use crate::ui::Element;
use crate::ui::icon::{Icon, icon};
use crate::ui::theme::button as style;
use crate::ui::theme::{Theme, size};

/// A line and, where it is open, what it opens to.
pub struct Fold<'a, Message> {
    line: Text<'a, Theme>,
    content: Option<Element<'a, Message>>,
    name: String,
    key: Option<Key<'a>>,
    id: Option<widget::Id>,
    on_press: Message,
}

/// The key that does the same.
#[derive(Debug, Clone, Copy)]
struct Key<'a> {
    name: &'a str,
    shown: bool,
}

/// A line that sends `message` to be opened or folded; `content` is there while it is open. `name` is what the line
/// bears, for the ear.
pub fn fold<'a, Message>(
    line: Text<'a, Theme>,
    name: impl Into<String>,
    content: Option<Element<'a, Message>>,
    message: Message,
) -> Fold<'a, Message> {
    Fold { line, content, name: name.into(), key: None, id: None, on_press: message }
}

impl<'a, Message> Fold<'a, Message> {
    /// The name of the key that does the same, shown only while `hints` is true (the window has the focus).
    pub fn key(mut self, name: &'a str, hints: bool) -> Self {
        self.key = Some(Key { name, shown: hints });
        self
    }

    /// Names the line and what it opens to, for the scrolling.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl<'a, Message: Clone + 'a> From<Fold<'a, Message>> for Element<'a, Message> {
    fn from(fold: Fold<'a, Message>) -> Self {
        let mark = if fold.content.is_some() { Icon::ChevronDown } else { Icon::ChevronRight };
        let key = fold.key.filter(|key| key.shown).map(|key| button::key_hint(key.name, style::Kind::Quiet));
        // To someone who does not see, every key is named.
        let role = Role::Fold { open: fold.content.is_some(), key: fold.key.map(|key| key.name.to_owned()) };
        let line = row![icon(mark, size::ACTION), fold.line.width(Length::Fill)].push(key);
        let pressed = iced_button(line.spacing(8).align_y(Alignment::Center))
            .padding([6, 0])
            .width(Length::Fill)
            .style(style::line)
            .on_press(fold.on_press.clone());
        let line = focus::focusable(pressed)
            .says(Control::new(fold.name, role))
            .radius(size::CORNER_SMALL)
            .on_press_maybe(Some(fold.on_press));
        let part = iced::widget::container(column![Element::from(line)].push(fold.content).spacing(4));
        match fold.id {
            Some(id) => part.id(id).into(),
            None => part.into(),
        }
    }
}
