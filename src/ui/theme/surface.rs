//! What things lie on: cards, bars, columns. No shadow.

use iced::widget::container::Style;
use iced::{Border, Color};

use super::{Theme, Tone, size};

/// A border of `width` and `radius`.
pub(crate) fn border(color: Color, width: f32, radius: f32) -> Border {
    Border { color, width, radius: radius.into() }
}

/// A white card with a hairline.
pub fn card(theme: &Theme) -> Style {
    let palette = theme.palette();
    Style::default().background(palette.card).color(palette.ink).border(border(
        palette.hairline,
        theme.lines().card,
        size::CORNER_CARD,
    ))
}

/// The card of a dialog.
pub fn dialog(theme: &Theme) -> Style {
    card(theme).border(border(theme.palette().hairline, theme.lines().dialog, size::CORNER_CARD))
}

/// What shows where the pointer rests.
pub fn tip(theme: &Theme) -> Style {
    let palette = theme.palette();
    Style::default().background(palette.card).color(palette.ink).border(border(
        palette.control,
        theme.lines().dialog.max(size::HAIRLINE),
        size::CORNER_SMALL,
    ))
}

/// The line around what is in the pale colour of a meaning.
fn around(theme: &Theme, tone: Tone, radius: f32) -> Border {
    border(tone.full(theme.palette()), theme.lines().wash, radius)
}

/// A panel in the pale colour of a meaning.
pub fn wash(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let palette = theme.palette();
        let line = around(theme, tone, size::CORNER_CARD);
        Style::default().background(tone.wash(palette)).color(palette.ink).border(line)
    }
}

/// A strip across the window in the pale colour of a meaning.
pub fn strip(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let palette = theme.palette();
        Style::default().background(tone.wash(palette)).color(palette.ink).border(around(theme, tone, 0.0))
    }
}

/// A pill in the pale colour of a meaning, its text in the full colour.
pub fn badge(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let palette = theme.palette();
        let line = around(theme, tone, 999.0);
        Style::default().background(tone.wash(palette)).color(tone.full(palette)).border(line)
    }
}

/// A page that lies over another.
pub fn page(theme: &Theme) -> Style {
    Style::default().background(theme.palette().paper).color(theme.palette().ink)
}

/// The top and bottom bars.
pub fn bar(theme: &Theme) -> Style {
    Style::default().background(theme.palette().card).color(theme.palette().ink)
}

/// The helper's column.
pub fn helper_column(theme: &Theme) -> Style {
    Style::default().background(theme.palette().helper_column).color(theme.palette().ink)
}

/// The helper's panel, in the column beside the site.
pub fn helper_panel(theme: &Theme) -> Style {
    helper_column(theme).border(around(theme, Tone::Helper, size::CORNER_CARD))
}

/// The edge of the column that can be pulled.
pub fn gutter(theme: &Theme) -> Style {
    Style::default().background(theme.palette().helper_column)
}

/// What shows that it can.
pub fn handle(theme: &Theme) -> Style {
    Style::default().background(theme.palette().control).border(border(Color::TRANSPARENT, 0.0, 2.0))
}

/// What dims the page behind a dialog.
pub fn scrim(theme: &Theme) -> Style {
    Style::default().background(theme.palette().scrim)
}

/// The current line of a rail.
pub fn current(theme: &Theme) -> Style {
    let palette = theme.palette();
    let line = around(theme, Tone::Action, size::CORNER_SMALL);
    Style::default().background(palette.action_wash).color(palette.action).border(line)
}

/// A line of a rail that is still to come.
pub fn to_come(theme: &Theme) -> Style {
    Style::default().color(theme.palette().soft_ink)
}

/// The box of a reading aid.
pub fn tick_box(ticked: bool) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let palette = theme.palette();
        let (fill, line) =
            if ticked { (palette.done, palette.done) } else { (palette.card, palette.control) };
        Style::default().background(fill).color(palette.on_tone).border(border(line, size::BORDER, 6.0))
    }
}

/// The name of a key, on a button.
pub fn key_hint(line: Color) -> Style {
    Style::default().border(border(line, size::HAIRLINE, 5.0))
}

/// What a sheet of paper lies on.
pub fn desk(theme: &Theme) -> Style {
    Style::default().background(theme.palette().desk).color(theme.palette().ink)
}

/// A sheet of paper, white in every theme.
pub fn sheet(_: &Theme) -> Style {
    Style::default().background(Color::WHITE)
}

/// What a sheet throws on what it lies on, a ring of it. Not `iced::Shadow`: the software renderer draws that outside the
/// part of the screen that it renews, over whatever lies there.
pub fn cast(theme: &Theme) -> Style {
    let ink = Color { a: 0.07, ..theme.palette().ink };
    Style::default().background(ink).border(border(Color::TRANSPARENT, 0.0, 4.0))
}
