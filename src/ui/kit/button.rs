//! Buttons: text, perhaps an icon before or after, perhaps the name of their key.

use iced::advanced::widget;
use iced::widget::tooltip::Position;
use iced::widget::{button as iced_button, container, row};
use iced::{Alignment, Length, Padding};

use super::said::{Control, Role};
use super::{focus, text, tip};
use crate::ui::icon::{Icon, icon};
use crate::ui::theme::button::Kind;
use crate::ui::theme::{Theme, button as style, size, surface};
use crate::ui::{Element, fonts};

/// A button.
pub struct Button<'a, Message> {
    label: String,
    kind: Kind,
    before: Option<Icon>,
    after: Option<Icon>,
    key: Option<Key<'a>>,
    name: Option<String>,
    open: Option<bool>,
    id: Option<widget::Id>,
    width: Length,
    on_press: Option<Message>,
}

/// The key that does the same as a button.
#[derive(Debug, Clone, Copy)]
struct Key<'a> {
    name: &'a str,
    /// Whether it is said: the window has the focus.
    said: bool,
    /// Whether it shows in the button; else only where the pointer rests.
    shown: bool,
}

/// A button of the kind. Without [`Button::on_press`] it is disabled.
pub fn button<'a, Message>(kind: Kind, label: impl Into<String>) -> Button<'a, Message> {
    Button {
        label: label.into(),
        kind,
        before: None,
        after: None,
        key: None,
        name: None,
        open: None,
        id: None,
        width: Length::Shrink,
        on_press: None,
    }
}

/// The main act of a screen.
pub fn primary<'a, Message>(label: impl Into<String>) -> Button<'a, Message> {
    button(Kind::Primary, label)
}

/// Another act.
pub fn secondary<'a, Message>(label: impl Into<String>) -> Button<'a, Message> {
    button(Kind::Secondary, label)
}

/// « Ça coince ».
pub fn stuck<'a, Message>(label: impl Into<String>) -> Button<'a, Message> {
    button(Kind::Stuck, label)
}

/// « Résolu ».
pub fn done<'a, Message>(label: impl Into<String>) -> Button<'a, Message> {
    button(Kind::Done, label)
}

/// Text only.
pub fn quiet<'a, Message>(label: impl Into<String>) -> Button<'a, Message> {
    button(Kind::Quiet, label)
}

/// In the top bar.
pub fn small<'a, Message>(label: impl Into<String>) -> Button<'a, Message> {
    button(Kind::Small, label)
}

impl<'a, Message> Button<'a, Message> {
    /// An icon before the text.
    pub fn before(mut self, icon: Icon) -> Self {
        self.before = Some(icon);
        self
    }

    /// An icon after the text.
    pub fn after(mut self, icon: Icon) -> Self {
        self.after = Some(icon);
        self
    }

    /// The name of the key that does the same, shown only while `hints` is true (the window has the focus).
    pub fn key(mut self, name: &'a str, hints: bool) -> Self {
        self.key = Some(Key { name, said: hints, shown: hints });
        self
    }

    /// The same, but that it is said only where the pointer rests on the button.
    pub fn quiet_key(mut self, name: &'a str, hints: bool) -> Self {
        self.key = Some(Key { name, said: hints, shown: false });
        self
    }

    /// What it is called for the ear, where that is not what it bears.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// It opens to more and folds it again, under one name for the ear: whether it is `open`.
    pub fn opens(mut self, name: impl Into<String>, open: bool) -> Self {
        self.open = Some(open);
        self.named(name)
    }

    /// Names the button, for the focus.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The message of a press.
    pub fn on_press(self, message: Message) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// The message of a press; without one the button is disabled.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// The width: of its text unless said otherwise.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    fn is_large(&self) -> bool {
        !matches!(self.kind, Kind::Small | Kind::Quiet)
    }

    fn text_size(&self) -> f32 {
        if self.is_large() { size::ACTION } else { size::HELPER }
    }

    fn padding(&self) -> Padding {
        match self.kind {
            Kind::Small => Padding::from([5, 11]),
            Kind::Quiet => Padding::from([7, 8]),
            _ => Padding::from([13, 16]),
        }
    }
}

/// The name of a key in a thin frame, in the colour of the button's text.
pub(super) fn key_hint<'a, Message: 'a>(name: &'a str, kind: Kind) -> Element<'a, Message> {
    container(text::label(name).line_height(1.2))
        .padding([1, 6])
        .style(move |theme: &Theme| surface::key_hint(kind.ink(theme.palette()).scale_alpha(0.7)))
        .into()
}

impl<'a, Message: Clone + 'a> From<Button<'a, Message>> for Element<'a, Message> {
    fn from(button: Button<'a, Message>) -> Self {
        let (kind, text_size, large) = (button.kind, button.text_size(), button.is_large());
        let padding = button.padding();
        let key = button.key;
        let name = button.name.unwrap_or_else(|| button.label.clone());
        let tip = key.map(|key| tip::words(&name, key.name));
        // To someone who does not see, every key is named.
        let key_name = key.map(|key| key.name.to_owned());
        let role = match button.open {
            Some(open) => Role::Fold { open, key: key_name },
            None => Role::Button { key: key_name },
        };
        let said = Control::new(name, role);
        let font = if large { fonts::BOLD } else { fonts::REGULAR };
        let draw = |name| icon(name, text_size + 2.0);

        // The name of the key wraps under the text when the line is short, so it is apart from the icons.
        let words = row![]
            .push(button.before.map(draw))
            .push(
                (!button.label.is_empty()).then(|| text::sized(button.label, text_size).font(font).center()),
            )
            .push(button.after.map(draw))
            .spacing(8)
            .align_y(Alignment::Center);
        let content: Element<'a, Message> = match button.key.filter(|key| key.shown) {
            Some(key) => row![words, key_hint(key.name, kind)]
                .spacing(12)
                .align_y(Alignment::Center)
                .wrap()
                .vertical_spacing(4)
                .align_x(Alignment::Center)
                .into(),
            None => words.into(),
        };
        let radius = if kind == Kind::Small { size::CORNER_SMALL } else { size::CORNER };
        let pressed = iced_button(container(content).center_x(Length::Fill).center_y(Length::Fill))
            .padding(padding)
            .width(button.width)
            .height(Length::Shrink)
            .style(style::kind(kind))
            .on_press_maybe(button.on_press.clone());
        let button = focus::focusable(pressed)
            .id_maybe(button.id)
            .says(said)
            .radius(radius)
            .on_press_maybe(button.on_press);
        match (key, tip) {
            (Some(key), Some(words)) => {
                // Over a button of the top bar there is no room.
                let place = if kind == Kind::Small { Position::Bottom } else { Position::Top };
                tip::tip(button, words, key.said, place).into()
            }
            _ => button.into(),
        }
    }
}
