//! Measures of a paper: sizes of type, space, thickness of lines.

use super::block::{Block, TextSize};
use super::display::{Ink, Layout};
use super::fonts::{ASCENT, CAP_HEIGHT, DESCENT};

/// Margin on the four sides: 18 mm.
pub(crate) const MARGIN: f32 = 51.02;
/// Width of the column of text.
pub(crate) const COLUMN: f32 = Layout::WIDTH - 2.0 * MARGIN;
/// Height of the column of text.
pub(crate) const BODY: f32 = Layout::HEIGHT - 2.0 * MARGIN;
/// Baseline of what the head of a page says, in the upper margin.
pub(crate) const HEAD_BASELINE: f32 = 36.0;
/// Baseline of "Page 1 sur 2", in the lower margin.
pub(crate) const FOOTER_BASELINE: f32 = Layout::HEIGHT - 26.0;

/// Outline of boxes.
pub(crate) const BOX_STROKE: f32 = 1.4;
/// Radius of their corners.
pub(crate) const BOX_RADIUS: f32 = 8.0;
/// Rule under a heading.
pub(crate) const RULE: f32 = 1.8;
/// Diameter of the dots to write on.
pub(crate) const DOT: f32 = 1.4;

/// How a piece of text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    /// Size of the type.
    pub size: f32,
    /// Height of a line.
    pub leading: f32,
    pub bold: bool,
    pub ink: Ink,
    /// Space added between letters, in em.
    pub tracking: f32,
}

impl Style {
    fn new(size: f32, leading: f32) -> Self {
        Self { size, leading: size * leading, bold: false, ink: Ink::Black, tracking: 0.0 }
    }

    fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    fn soft(self) -> Self {
        Self { ink: Ink::Soft, ..self }
    }

    /// From the top of a line to its baseline.
    pub(crate) fn baseline(&self) -> f32 {
        (self.leading - self.size * (ASCENT + DESCENT)) / 2.0 + self.size * ASCENT
    }

    /// From the top of a line to the middle of its capitals.
    pub(crate) fn middle(&self) -> f32 {
        self.baseline() - self.size * CAP_HEIGHT / 2.0
    }
}

/// The measures that change with the size of the type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    /// Running text, in points.
    body: f32,
    /// What space and marks are multiplied by.
    pub scale: f32,
}

impl Sheet {
    pub(crate) fn new(size: TextSize) -> Self {
        match size {
            TextSize::Normal => Self { body: 13.0, scale: 1.0 },
            TextSize::Large => Self { body: 17.0, scale: 1.2 },
        }
    }

    pub(crate) fn body(&self) -> Style {
        Style::new(self.body, 1.38)
    }

    pub(crate) fn soft(&self) -> Style {
        self.body().soft()
    }

    pub(crate) fn title(&self) -> Style {
        Style::new(10.0 + self.body, 1.22).bold()
    }

    pub(crate) fn heading(&self) -> Style {
        Style::new(3.0 + self.body, 1.3).bold()
    }

    pub(crate) fn framed(&self) -> Style {
        Style::new(1.5 + self.body, 1.36)
    }

    pub(crate) fn lead(&self) -> Style {
        Style::new(2.0 + self.body, 1.34).bold()
    }

    pub(crate) fn value(&self) -> Style {
        Style { tracking: 0.08, ..Style::new(4.0 + self.body, 1.3).bold() }
    }

    pub(crate) fn copied(&self) -> Style {
        Style { tracking: 0.02, ..Style::new(2.0 * self.body, 1.4).bold() }
    }

    pub(crate) fn mark(&self) -> Style {
        Style::new(17.0, 1.3).bold()
    }

    pub(crate) fn footer(&self) -> Style {
        Style::new(13.0, 1.38).soft()
    }

    /// From the left edge of an item to its text.
    pub(crate) fn indent(&self) -> f32 {
        26.0 * self.scale
    }

    /// Between the edge of a box and what is in it.
    pub(crate) fn padding(&self) -> (f32, f32) {
        (13.5 * self.scale, 8.5 * self.scale)
    }

    /// Between two boxes side by side.
    pub(crate) fn gutter(&self) -> f32 {
        12.0
    }

    /// Height of the row of a field's value, and of the dots in it: room for a pen.
    pub(crate) fn writing(&self) -> f32 {
        29.0 * self.scale
    }

    /// No two blocks are further apart.
    pub(crate) fn widest_gap(&self) -> f32 {
        22.0 * self.scale
    }

    /// Space between two blocks that follow each other.
    pub(crate) fn gap(&self, above: &Block, below: &Block) -> f32 {
        use Block::{Field, Fine, Framed, Heading, Item, Large, Pair, Paragraph, Small, Title};
        let gap = match (above, below) {
            (Small(_), Title(_)) => 1.0,
            (Title(_), Small(_)) => 3.0,
            (Heading(_), Framed { .. } | Field(_) | Pair(..)) => 10.0,
            (Heading(_), Item { .. }) => 8.0,
            (Heading(_), _) => 6.0,
            (_, Heading(_)) => 19.0,
            (_, Title(_)) => return self.widest_gap(),
            (Item { .. }, Item { .. }) => 7.5,
            (Field(_) | Pair(..), Field(_) | Pair(..)) => 12.0,
            (_, Framed { .. } | Field(_) | Pair(..)) | (Framed { .. } | Field(_) | Pair(..), _) => 15.0,
            (_, Fine(_)) => 15.0,
            (_, Large(_)) | (Large(_), _) => 12.0,
            (Paragraph(_), Paragraph(_)) => 5.0,
            _ => 8.0,
        };
        gap * self.scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_smaller_than_13_points() {
        for size in [TextSize::Normal, TextSize::Large] {
            let s = Sheet::new(size);
            let styles = [
                s.body(),
                s.soft(),
                s.title(),
                s.heading(),
                s.framed(),
                s.lead(),
                s.value(),
                s.copied(),
                s.footer(),
            ];
            assert!(styles.iter().all(|style| style.size >= 13.0));
        }
    }

    #[test]
    fn large_is_larger_everywhere() {
        let (normal, large) = (Sheet::new(TextSize::Normal), Sheet::new(TextSize::Large));
        assert!(large.body().size > normal.body().size);
        assert!(large.writing() > normal.writing());
        assert!(large.indent() > normal.indent());
    }
}
