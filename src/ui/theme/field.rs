//! Styles of fields to fill in.

use iced::widget::{text_editor, text_input};
use iced::{Background, Border, Color};

use super::palette::mix;
use super::surface::border;
use super::{Palette, Theme, size};

fn frame(theme: &Theme, focused: bool, hovered: bool) -> Border {
    let palette = theme.palette();
    let focused = focused && theme.shows_focus();
    let (line, width) = match (focused, hovered) {
        (true, _) => (palette.focus, size::RING),
        (false, true) => (palette.ink, size::BORDER),
        (false, false) => (palette.control, size::BORDER),
    };
    border(line, width, size::CORNER)
}

fn selection(palette: &Palette) -> Color {
    mix(palette.card, palette.focus, 0.3)
}

/// A field of one line.
pub fn input(theme: &Theme, status: text_input::Status) -> text_input::Style {
    use text_input::Status;

    let palette = theme.palette();
    let disabled = status == Status::Disabled;
    text_input::Style {
        background: Background::Color(if disabled { palette.helper_column } else { palette.card }),
        border: frame(theme, matches!(status, Status::Focused { .. }), status == Status::Hovered),
        icon: palette.soft_ink,
        placeholder: palette.soft_ink,
        value: if disabled { palette.out_of_use } else { palette.ink },
        selection: selection(palette),
    }
}

/// A field of several lines.
pub fn editor(theme: &Theme, status: text_editor::Status) -> text_editor::Style {
    use text_editor::Status;

    let palette = theme.palette();
    let disabled = status == Status::Disabled;
    text_editor::Style {
        background: Background::Color(if disabled { palette.helper_column } else { palette.card }),
        border: frame(theme, matches!(status, Status::Focused { .. }), status == Status::Hovered),
        placeholder: palette.soft_ink,
        value: if disabled { palette.out_of_use } else { palette.ink },
        selection: selection(palette),
    }
}
