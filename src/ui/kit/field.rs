//! A field of one line under its label. Whatever is typed or pasted reaches the screens as a [`line`], and what is
//! wrong with it is said under the field.

use iced::advanced::widget;
use iced::widget::{column, container, row, stack, text_input};
use iced::{Alignment, Length, Padding};

use super::pasted::pasted;
use super::text;
use crate::desk::line::{LONGEST, line};
use crate::paper::fonts::missing;
use crate::ui::Element;
use crate::ui::fonts;
use crate::ui::icon::{Icon, icon};
use crate::ui::theme::{Theme, Tone, size, text as colour};
use crate::ui::words::field as words;

/// A field to fill in. What is typed is the screen's business; the kit keeps nothing of it.
pub struct Field<'a, Message> {
    label: Option<String>,
    hint: Option<String>,
    placeholder: String,
    value: String,
    large: bool,
    printed: bool,
    id: Option<widget::Id>,
    on_input: Option<Box<dyn Fn(String) -> Message + 'a>>,
    on_submit: Option<Message>,
}

/// A field that shows `value`. Without [`Field::on_input`] it is disabled.
pub fn field<'a, Message>(value: impl Into<String>) -> Field<'a, Message> {
    Field {
        label: None,
        hint: None,
        placeholder: String::new(),
        value: value.into(),
        large: false,
        printed: false,
        id: None,
        on_input: None,
        on_submit: None,
    }
}

/// The large search field of the home screen, with its icon.
pub fn search<'a, Message>(value: impl Into<String>) -> Field<'a, Message> {
    Field { large: true, ..field(value) }
}

impl<'a, Message> Field<'a, Message> {
    /// What the field is for, above it.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// What is good to know, after the label, in soft ink: « imprimé, pas gardé par ce logiciel ».
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// An example, shown while the field is empty.
    pub fn placeholder(mut self, placeholder: impl Into<String>) -> Self {
        self.placeholder = placeholder.into();
        self
    }

    /// What is typed goes on a paper: says which signs it cannot print.
    pub fn printed(mut self) -> Self {
        self.printed = true;
        self
    }

    /// Names the field, for the focus.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The message of a change, with the whole new text, tidied.
    pub fn on_input(mut self, message: impl Fn(String) -> Message + 'a) -> Self {
        self.on_input = Some(Box::new(move |typed| message(line(&typed))));
        self
    }

    /// The message of Enter. Without it Enter does nothing while the field has the focus.
    pub fn on_submit(mut self, message: Message) -> Self {
        self.on_submit = Some(message);
        self
    }
}

impl<'a, Message: Clone + 'a> From<Field<'a, Message>> for Element<'a, Message> {
    fn from(field: Field<'a, Message>) -> Self {
        let note = note(&field.value, field.printed);
        let (text_size, padding) = if field.large {
            (size::PERSON, Padding { left: 58.0, right: 20.0, top: 15.0, bottom: 15.0 })
        } else {
            (size::ITEM, Padding::from([9, 14]))
        };
        let input = text_input(&field.placeholder, &field.value)
            .size(text_size)
            .line_height(size::LEADING)
            .padding(padding)
            .width(Length::Fill)
            .on_input_maybe(field.on_input)
            .on_submit_maybe(field.on_submit);
        let input: iced::widget::TextInput<'a, Message, Theme> = match field.id {
            Some(id) => input.id(id),
            None => input,
        };
        let input = pasted(input);
        let input: Element<'a, Message> = if field.large {
            let glass =
                container(icon(Icon::Search, 26.0)).padding(Padding::ZERO.left(20)).center_y(Length::Fill);
            stack![input, glass].into()
        } else {
            input
        };
        let note = note.map(|note| text::body(note).style(colour::tone(Tone::Stuck)));
        let label = field.label.map(|label| text::sized(label, size::ITEM).font(fonts::SEMIBOLD));
        let hint = field.hint.map(|hint| text::body(hint).style(colour::soft));
        if label.is_none() && hint.is_none() {
            // The note comes last: the field keeps the focus when it comes.
            return column![input].push(note).spacing(6).into();
        }
        let above =
            row![].push(label).push(hint).spacing(8).align_y(Alignment::End).wrap().vertical_spacing(0);
        column![above, input].push(note).spacing(6).into()
    }
}

/// What is to be said of what was typed.
fn note(value: &str, printed: bool) -> Option<String> {
    let missing = if printed { missing(value) } else { Vec::new() };
    let missing = (!missing.is_empty()).then(|| words::not_printed(&missing));
    let full = (value.chars().count() >= LONGEST).then(|| words::FULL.to_owned());
    let said: Vec<String> = full.into_iter().chain(missing).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_under_a_field() {
        assert_eq!(note("Élodie Nguyễn, 12 €", true), None);
        assert_eq!(note("Jean 😀 漢 😀", true).unwrap(), words::not_printed(&['😀', '漢']));
        assert_eq!(note("Jean 😀", false), None);
        assert_eq!(note(&"a".repeat(LONGEST - 1), true), None);
        assert_eq!(note(&"a".repeat(LONGEST), false).as_deref(), Some(words::FULL));
        let both = note(&format!("{}漢", "a".repeat(LONGEST)), true).unwrap();
        assert!(both.starts_with(words::FULL) && both.ends_with(&words::not_printed(&['漢'])), "{both}");
    }
}
