//! How the window looks: a palette of named colours, sizes, and the styles of iced's widgets made from them.

pub mod button;
mod catalog;
#[cfg(test)]
mod contrast_tests;
pub mod field;
mod lines;
pub mod palette;
pub mod size;
pub mod surface;
pub mod text;
pub mod tone;

use iced::theme::{Base, Mode, Style};

pub use lines::Lines;
pub use palette::Palette;
pub use tone::Tone;

/// The look of the window. Another palette makes another theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    name: &'static str,
    palette: Palette,
    lines: Lines,
    /// Whether the widget that has the focus shows it.
    shows_focus: bool,
}

impl Theme {
    /// Dark ink on warm white paper: the look that everyone starts with.
    pub const PAPER: Self =
        Self { name: "Papier", palette: Palette::PAPER, lines: Lines::FINE, shows_focus: true };

    /// Light ink on black, every part in a frame: for eyes that need it.
    pub const CONTRAST: Self =
        Self {
            name: "Contraste élevé", palette: Palette::CONTRAST, lines: Lines::STRONG, shows_focus: true
        };

    /// The named colours.
    pub fn palette(&self) -> &Palette {
        &self.palette
    }

    /// The same for what is out of reach: its focus waits there, and does not show.
    pub fn without_focus(&self) -> Self {
        Self { shows_focus: false, ..self.clone() }
    }

    /// Whether the widget that has the focus shows it.
    pub fn shows_focus(&self) -> bool {
        self.shows_focus
    }

    /// How lines are drawn.
    pub fn lines(&self) -> &Lines {
        &self.lines
    }
}

impl Base for Theme {
    fn default(_preference: Mode) -> Self {
        Self::PAPER
    }

    fn mode(&self) -> Mode {
        if self.palette.paper.relative_luminance() < 0.5 { Mode::Dark } else { Mode::Light }
    }

    fn base(&self) -> Style {
        Style { background_color: self.palette.paper, text_color: self.palette.ink }
    }

    fn palette(&self) -> Option<iced::theme::Palette> {
        Some(iced::theme::Palette {
            background: self.palette.paper,
            text: self.palette.ink,
            primary: self.palette.action,
            success: self.palette.done,
            warning: self.palette.stuck,
            danger: self.palette.stuck,
        })
    }

    fn name(&self) -> &str {
        self.name
    }
}
