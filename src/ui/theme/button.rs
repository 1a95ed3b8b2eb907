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
fn touched(theme: &Theme, fill: Color, ink: Color, status: Status) -> Color {
    let [hovered, pressed] = theme.lines().touched;
    match status {
        Status::Active | Status::Disabled => fill,
        Status::Hovered => mix(fill, ink, hovered),
        Status::Pressed => mix(fill, ink, pressed),
    }
}

/// The style of a button of the kind.
pub fn kind(kind: Kind) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let (palette, lines) = (theme.palette(), theme.lines());
        let radius = if kind == Kind::Small { size::CORNER_SMALL } else { size::CORNER };
        if status == Status::Disabled {
            let fill = if kind == Kind::Quiet { Color::TRANSPARENT } else { palette.helper_column };
            return style(fill, palette.out_of_use, palette.hairline, lines.out_of_use, radius);
        }
        let (fill, line, width) = match kind {
            Kind::Primary => (palette.action, palette.action, lines.strong),
            Kind::Secondary => (palette.card, palette.control, lines.strong),
            Kind::Stuck => (palette.stuck_wash, palette.stuck, lines.strong),
            Kind::Done => (palette.card, palette.done, lines.strong),
            Kind::Quiet => (Color { a: 0.0, ..palette.ink }, palette.control, lines.quiet),
            Kind::Small => (palette.card, palette.control, lines.small),
        };
        let ink = kind.ink(palette);
        style(touched(theme, fill, ink, status), ink, line, width, radius)
    }
}

/// A card that can be pressed whole.
pub fn tile(theme: &Theme, status: Status) -> Style {
    let palette = theme.palette();
    if status == Status::Disabled {
        let (fill, width) = (palette.helper_column, theme.lines().out_of_use);
        return style(fill, palette.ink, palette.hairline, width, size::CORNER_CARD);
    }
    let fill = touched(theme, palette.card, palette.action, status);
    style(fill, palette.ink, palette.control, theme.lines().small, size::CORNER_CARD)
}

/// One chip of a choice.
pub fn chip(chosen: bool, tone: Tone) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let palette = theme.palette();
        let full = tone.full(palette);
        let (fill, ink, line) = match (chosen, theme.lines().fills_chosen) {
            (true, true) => (full, palette.on_tone, full),
            (true, false) => (tone.wash(palette), full, full),
            (false, _) => (palette.card, palette.ink, palette.control),
        };
        let width = if chosen { theme.lines().strong } else { theme.lines().small };
        style(touched(theme, fill, ink, status), ink, line, width, size::CORNER_SMALL)
    }
}

/// A whole line that can be pressed, without a frame of its own.
pub fn line(theme: &Theme, status: Status) -> Style {
    let palette = theme.palette();
    let fill = Color { a: 0.0, ..palette.ink };
    style(touched(theme, fill, palette.ink, status), palette.ink, Color::TRANSPARENT, 0.0, size::CORNER_SMALL)
}
