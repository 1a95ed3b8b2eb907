//! The named colours.

use iced::{Color, color};

/// Every colour of the window, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Text.
    pub ink: Color,
    /// Text of less weight: hints, what is to come.
    pub soft_ink: Color,
    /// Text of what cannot be pressed or filled in now.
    pub out_of_use: Color,
    /// The page.
    pub paper: Color,
    /// Cards, fields and buttons on the page.
    pub card: Color,
    /// Lines that only part one thing from another.
    pub hairline: Color,
    /// Borders of what can be pressed or filled in.
    pub control: Color,
    /// What to do now.
    pub action: Color,
    /// Behind what is chosen or current.
    pub action_wash: Color,
    /// Done, there, solved.
    pub done: Color,
    /// Behind what is done.
    pub done_wash: Color,
    /// Stuck, missing, unsure.
    pub stuck: Color,
    /// Behind what is stuck.
    pub stuck_wash: Color,
    /// The helper's own voice.
    pub helper: Color,
    /// Behind what the helper chose.
    pub helper_wash: Color,
    /// The helper's column and panels.
    pub helper_column: Color,
    /// What a sheet of paper lies on.
    pub desk: Color,
    /// The ring around what the keyboard is on.
    pub focus: Color,
    /// Text on a full colour (`action`, `done`, `stuck`, `helper`).
    pub on_tone: Color,
    /// What dims the page behind a dialog.
    pub scrim: Color,
}

impl Palette {
    /// Dark ink on warm white paper.
    pub const PAPER: Self = Self {
        ink: color!(0x1D2126),
        soft_ink: color!(0x555E68),
        out_of_use: color!(0x555E68),
        paper: color!(0xFAF8F4),
        card: color!(0xFFFFFF),
        hairline: color!(0xD9D4CA),
        control: color!(0x857F73),
        action: color!(0x1B4B73),
        action_wash: color!(0xE6EEF5),
        done: color!(0x1E6B3A),
        done_wash: color!(0xE5F2E9),
        stuck: color!(0x9A4A00),
        stuck_wash: color!(0xFDF0DF),
        helper: color!(0x5A3A78),
        helper_wash: color!(0xF0EAF6),
        helper_column: color!(0xF4F1EA),
        desk: color!(0xE8E4DD),
        focus: color!(0x0A66C2),
        on_tone: color!(0xFFFFFF),
        scrim: Color::from_rgba8(0x1D, 0x21, 0x26, 0.55),
    };

    /// Light ink on black. Pale colours are black too: a line around them says what they say.
    pub const CONTRAST: Self = Self {
        ink: color!(0xFFFFFF),
        soft_ink: color!(0xDDDDDD),
        out_of_use: color!(0xA6A6A6),
        paper: color!(0x000000),
        card: color!(0x000000),
        hairline: color!(0xA6A6A6),
        control: color!(0xFFFFFF),
        action: color!(0x6FD6FF),
        action_wash: color!(0x000000),
        done: color!(0x7DF08C),
        done_wash: color!(0x000000),
        stuck: color!(0xFFB054),
        stuck_wash: color!(0x000000),
        helper: color!(0xF0B0FF),
        helper_wash: color!(0x000000),
        helper_column: color!(0x000000),
        desk: color!(0x000000),
        focus: color!(0xFFFF00),
        on_tone: color!(0x000000),
        scrim: Color::from_rgba8(0x00, 0x00, 0x00, 0.8),
    };
}

/// `from` moved towards `to` by `share`, from 0.0 (none) to 1.0 (wholly).
pub fn mix(from: Color, to: Color, share: f32) -> Color {
    let part = |a: f32, b: f32| a + (b - a) * share;
    Color::from_rgba(part(from.r, to.r), part(from.g, to.g), part(from.b, to.b), part(from.a, to.a))
}
