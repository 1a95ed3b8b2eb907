//! What a colour means, so that a widget asks for a meaning and not for a colour.

use iced::Color;

use super::Palette;

/// The meaning that a widget's colour carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// What to do, what is chosen: blue.
    Action,
    /// Done, there, solved: green.
    Done,
    /// Stuck, missing, unsure: amber.
    Stuck,
    /// The helper's own voice: plum.
    Helper,
}

impl Tone {
    /// The full colour, for text, bars and borders.
    pub fn full(self, palette: &Palette) -> Color {
        match self {
            Self::Action => palette.action,
            Self::Done => palette.done,
            Self::Stuck => palette.stuck,
            Self::Helper => palette.helper,
        }
    }

    /// The pale colour to put behind text of the full one.
    pub fn wash(self, palette: &Palette) -> Color {
        match self {
            Self::Action => palette.action_wash,
            Self::Done => palette.done_wash,
            Self::Stuck => palette.stuck_wash,
            Self::Helper => palette.helper_wash,
        }
    }
}
