//! Styles of what can be pressed.

use iced::widget::button::{Status, Style};
use iced::{Background, Color};

use super::palette::mix;
use super::surface::border;
use super::{Palette, Theme, Tone, size};

/// What a button is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The one main act of a screen.
    Primary,
    /// Another act.
    Secondary,
    /// « Ça coince », « Pas résolu ».
    Stuck,
    /// « Résolu ».
    Done,
    /// Text only.
    Quiet,
    /// In the top bar.
    Small,
}

impl Kind {
    /// The colour of the button's text and icon, when it can be pressed.
    pub fn ink(self, palette: &Palette) -> Color {
        match self {
            Self::Primary => palette.on_tone,
            Self::Stuck => palette.stuck,
            Self::Done => palette.done,
            Self::Secondary | Self::Quiet | Self::Small => palette.ink,
        }
    }
}

/// A style in a few words: what is behind, the text, the line around it.
fn style(fill: Color, ink: Color, line: Color, width: f32, radius: f32) -> Style {
    Style {
        background: Some(Background::Color(fill)),
        text_color: ink,
        border: border(line, width, radius),
        ..Style::default()
    }
}

/// `fill` under the pointer or the finger.
fn touched(fill: Color, ink: Color, status: Status) -> Color {
    match status {
        Status::Active | Status::Disabled => fill,
        Status::Hovered => mix(fill, ink, 0.07),
        Status::Pressed => mix(fill, ink, 0.16),
    }
}

/// The style of a button of the kind.
pub fn kind(kind: Kind) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let palette = theme.palette();
        let radius = if kind == Kind::Small { size::CORNER_SMALL } else { size::CORNER };
        if status == Status::Disabled {
            let fill = if kind == Kind::Quiet { Color::TRANSPARENT } else { palette.helper_column };
            return style(fill, palette.soft_ink, palette.hairline, size::HAIRLINE, radius);
        }
        let (fill, line, width) = match kind {
            Kind::Primary => (palette.action, palette.action, size::BORDER),
            Kind::Secondary => (palette.card, palette.control, size::BORDER),
            Kind::Stuck => (palette.stuck_wash, palette.stuck, size::BORDER),
            Kind::Done => (palette.card, palette.done, size::BORDER),
            Kind::Quiet => (Color { a: 0.0, ..palette.ink }, Color::TRANSPARENT, 0.0),
            Kind::Small => (palette.card, palette.control, size::HAIRLINE),
        };
        let ink = kind.ink(palette);
        style(touched(fill, ink, status), ink, line, width, radius)
    }
}

/// A card that can be pressed whole.
pub fn tile(theme: &Theme, status: Status) -> Style {
    let palette = theme.palette();
    let fill = match status {
        Status::Disabled => palette.helper_column,
        _ => touched(palette.card, palette.action, status),
    };
    style(fill, palette.ink, palette.control, size::HAIRLINE, size::CORNER_CARD)
}

/// One chip of a choice.
pub fn chip(chosen: bool, tone: Tone) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let palette = theme.palette();
        let (fill, ink, line) = if chosen {
            (tone.wash(palette), tone.full(palette), tone.full(palette))
        } else {
            (palette.card, palette.ink, palette.control)
        };
        let width = if chosen { size::BORDER } else { size::HAIRLINE };
        style(touched(fill, ink, status), ink, line, width, size::CORNER_SMALL)
    }
}

/// A whole line that can be pressed, without a frame of its own.
pub fn line(theme: &Theme, status: Status) -> Style {
    let palette = theme.palette();
    let fill = Color { a: 0.0, ..palette.ink };
    style(touched(fill, palette.ink, status), palette.ink, Color::TRANSPARENT, 0.0, size::CORNER_SMALL)
}
