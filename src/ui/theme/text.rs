//! Colours of text. Text without a style takes the colour of what it stands on.

use iced::widget::text::Style;

use super::{Theme, Tone};

/// Text of less weight.
pub fn soft(theme: &Theme) -> Style {
    Style { color: Some(theme.palette().soft_ink) }
}

/// Text in the full colour of a meaning.
pub fn tone(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| Style { color: Some(tone.full(theme.palette())) }
}
