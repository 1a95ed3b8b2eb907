//! What shows where the pointer rests on a button: its name and its key.

use std::time::Duration;

use iced::widget::tooltip::{Position, Tooltip};
use iced::widget::{container, tooltip};

use super::text;
use crate::ui::Element;
use crate::ui::theme::{Theme, surface};

/// How long the pointer rests before it shows: whoever goes on to press the button needs no help.
pub const REST: Duration = Duration::from_millis(700);
/// Longer than any pointer rests.
const NEVER: Duration = Duration::from_secs(24 * 3600);

/// `words` at that `place` of `content` where the pointer rests on it, if they are `said`. Said or not, the widget is the same, so
/// that `content` keeps its focus.
pub(super) fn tip<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    words: String,
    said: bool,
    place: Position,
) -> Tooltip<'a, Message, Theme> {
    tooltip(content, container(text::body(words)).padding([2, 6]), place)
        .gap(4)
        .delay(if said { REST } else { NEVER })
        .style(surface::tip)
}

/// « C’est fait — Entrée ».
pub(super) fn words(label: &str, key: &str) -> String {
    format!("{label} — {key}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tip_names_the_key() {
        assert_eq!(words("C’est fait", "Entrée"), "C’est fait — Entrée");
    }
}
