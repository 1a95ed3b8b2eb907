//! How thick lines are, and what takes the place of a pale colour where colours alone would not do.

use super::size;

/// The lines of a theme, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lines {
    /// Around cards.
    pub card: f32,
    /// Around panels, strips and pills in the pale colour of a meaning.
    pub wash: f32,
    /// Around small controls: tiles, chips, buttons of the top bar.
    pub small: f32,
    /// Around buttons of text only.
    pub quiet: f32,
    /// Around large buttons, and what is chosen.
    pub strong: f32,
    /// Around what cannot be pressed now.
    pub out_of_use: f32,
    /// Around what lies over the page.
    pub dialog: f32,
    /// Whether what is chosen is filled with its full colour, rather than the pale one.
    pub fills_chosen: bool,
    /// How far the fill of a control goes towards its ink, under the pointer and when pressed.
    pub touched: [f32; 2],
}

impl Lines {
    /// Fine lines: shades do the rest.
    pub(super) const FINE: Self = Self {
        card: size::HAIRLINE,
        wash: 0.0,
        small: size::HAIRLINE,
        quiet: 0.0,
        strong: size::BORDER,
        out_of_use: size::HAIRLINE,
        dialog: size::HAIRLINE,
        fills_chosen: false,
        touched: [0.07, 0.14],
    };

    /// Lines of 2 to 3 pixels around everything.
    pub(super) const STRONG: Self = Self {
        card: size::BORDER,
        wash: size::BORDER,
        small: size::BORDER,
        quiet: size::BORDER,
        strong: 3.0,
        out_of_use: 0.0,
        dialog: 3.0,
        fills_chosen: true,
        touched: [0.12, 0.2],
    };
}
