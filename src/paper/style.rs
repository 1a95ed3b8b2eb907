//! Measures of a paper: sizes of type, space, thickness of lines.

use super::block::{Block, TextSize};
use super::display::{Ink, Layout};
use super::fonts::{ASCENT, CAP_HEIGHT, DESCENT};

/// Margin on the four sides: 12 mm, which every printer can leave.
pub(crate) const MARGIN: f32 = 34.02;
/// Width of the column of text.
pub(crate) const COLUMN: f32 = Layout::WIDTH - 2.0 * MARGIN;
/// Height of the column of text.
pub(crate) const BODY: f32 = Layout::HEIGHT - 2.0 * MARGIN;
/// Height of the column where the page has a number under it.
pub(crate) const NUMBERED: f32 = BODY - 10.0;
/// Baseline of what the head of a page says, in the upper margin.
pub(crate) const HEAD_BASELINE: f32 = 28.0;
/// Baseline of "Page 1 sur 2", in the lower margin.
pub(crate) const FOOTER_BASELINE: f32 = Layout::HEIGHT - 17.5;

/// Outline of boxes.
pub(crate) const BOX_STROKE: f32 = 1.4;
/// Radius of their corners.
pub(crate) const BOX_RADIUS: f32 = 8.0;
/// Rule under a heading.
pub(crate) const RULE: f32 = 1.8;
/// Diameter of the dots to write on.
pub(crate) const DOT: f32 = 1.4;
/// Height of a line to write on: 9 mm.
pub(crate) const PEN: f32 = 25.52;
/// Side of a pictogram before a word, in em.
pub(crate) const SIGN: f32 = 1.12;
/// Between the two, in em.
pub(crate) const SIGN_GAP: f32 = 0.26;

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
    /// Whether lines start on the right.
    pub rtl: bool,
}

impl Style {
    fn new(size: f32, leading: f32) -> Self {
        Self { size, leading: size * leading, bold: false, ink: Ink::Black, tracking: 0.0, rtl: false }
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

/// How much white there is between lines and between blocks. The type stays as large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Air {
    /// What the height of a line is multiplied by.
    lines: f32,
    /// What the space between blocks is multiplied by.
    blocks: f32,
}

impl Air {
    /// As the eye likes it.
    pub(crate) const OPEN: Self = Self { lines: 1.0, blocks: 1.0 };

    /// Less, from 0 (none taken away) to 1 (as little white as still reads well in this size).
    pub(crate) fn less(share: f32, size: TextSize) -> Self {
        // Who sees less well needs white more than a page spared.
        let most = if size == TextSize::Large { 0.45 } else { 1.0 };
        let share = share.clamp(0.0, 1.0) * most;
        Self { lines: 1.0 - 0.135 * share, blocks: 1.0 - 0.78 * share }
    }
}

/// The measures that change with the size of the type, and with the white around it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    /// Running text, in points.
    body: f32,
    /// The title.
    title: f32,
    /// The smallest type.
    least: f32,
    /// What marks and blanks are multiplied by.
    pub scale: f32,
    air: Air,
}

impl Sheet {
    pub(crate) fn new(size: TextSize, air: Air) -> Self {
        let (body, title, least, scale) = match size {
            TextSize::Normal => (13.0, 22.0, 13.0, 1.0),
            TextSize::Large => (18.0, 27.0, 16.0, 1.25),
            TextSize::HalfPage => (17.0, 22.0, 16.0, 1.15),
        };
        Self { body, title, least, scale, air }
    }

    fn style(&self, size: f32, leading: f32) -> Style {
        Style::new(size, leading * self.air.lines)
    }

    pub(crate) fn body(&self) -> Style {
        self.style(self.body, 1.38)
    }

    pub(crate) fn soft(&self) -> Style {
        self.style(self.least.max(self.body - 1.0), 1.38).soft()
    }

    pub(crate) fn title(&self) -> Style {
        self.style(self.title, 1.28).bold()
    }

    pub(crate) fn heading(&self) -> Style {
        self.style(2.0 + self.body, 1.3)
    }

    pub(crate) fn framed(&self) -> Style {
        self.style(1.0 + self.body, 1.36)
    }

    pub(crate) fn lead(&self) -> Style {
        self.style(2.0 + self.body, 1.34).bold()
    }

    pub(crate) fn value(&self) -> Style {
        Style { tracking: 0.08, ..self.style(3.0 + self.body, 1.3).bold() }
    }

    pub(crate) fn copied(&self) -> Style {
        Style { tracking: 0.02, ..self.style(2.0 * self.body, 1.4).bold() }
    }

    pub(crate) fn mark(&self) -> Style {
        Style::new(16.0, 1.3).bold()
    }

    pub(crate) fn footer(&self) -> Style {
        Style::new(self.least, 1.38).soft()
    }

    /// Between a heading and its rule.
    pub(crate) fn above_rule(&self) -> f32 {
        2.0 * self.scale * self.air.blocks
    }

    /// From the left edge of an item to its text.
    pub(crate) fn indent(&self) -> f32 {
        26.0 * self.scale
    }

    /// Between the edge of a box and what is in it.
    pub(crate) fn padding(&self) -> (f32, f32) {
        (13.5 * self.scale, 8.5 * self.scale * self.air.blocks.max(0.5))
    }

    /// Between two boxes side by side.
    pub(crate) fn gutter(&self) -> f32 {
        12.0
    }

    /// Height of the row of a field's value, and of the dots in it: room for a pen.
    pub(crate) fn writing(&self) -> f32 {
        PEN.max(29.0 * self.scale * self.air.lines)
    }

    /// No two blocks are further apart.
    pub(crate) fn widest_gap(&self) -> f32 {
        22.0 * self.scale
    }

    /// Space between two blocks that follow each other.
    pub(crate) fn gap(&self, above: &Block, below: &Block) -> f32 {
        use Block::{Columns, Field, Fine, Framed, Heading, Item, Large, Pair, Paragraph, Small, Title};
        let gap = match (above, below) {
            (Small(_), Title(_)) => 1.0,
            (Title(_), Small(_)) => 3.0,
            (Heading(_), Framed { .. } | Field(_) | Pair(..)) => 10.0,
            (Heading(_), Item { .. } | Columns(_)) => 8.0,
            (Heading(_), _) => 6.0,
            (_, Heading(_)) => 19.0,
            (_, Title(_)) => 22.0,
            (Item { .. } | Columns(_), Item { .. } | Columns(_)) => 7.5,
            (Field(_) | Pair(..), Field(_) | Pair(..)) => 12.0,
            (_, Framed { .. } | Field(_) | Pair(..)) | (Framed { .. } | Field(_) | Pair(..), _) => 15.0,
            (_, Fine(_)) => 15.0,
            (_, Large(_)) | (Large(_), _) => 12.0,
            (Paragraph(_), Paragraph(_)) => 5.0,
            _ => 8.0,
        };
        gap * self.scale * self.air.blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_sheet() -> impl Iterator<Item = (TextSize, Air)> {
        let sizes = [TextSize::Normal, TextSize::Large, TextSize::HalfPage];
        sizes.into_iter().flat_map(|size| [0.0, 0.5, 1.0].map(|share| (size, Air::less(share, size))))
    }

    #[test]
    fn nothing_is_smaller_than_13_points_and_16_on_large_papers() {
        for (size, air) in every_sheet() {
            let s = Sheet::new(size, air);
            let least = if size == TextSize::Normal { 13.0 } else { 16.0 };
            let styles = [
                s.body(),
                s.soft(),
                s.title(),
                s.heading(),
                s.framed(),
                s.lead(),
                s.value(),
                s.copied(),
                s.mark(),
                s.footer(),
            ];
            assert!(styles.iter().all(|style| style.size >= least), "{size:?}");
            assert!(styles.iter().all(|style| style.leading >= 1.1 * style.size), "{size:?} {air:?}");
            assert!(s.writing() >= 9.0 * 72.0 / 25.4, "room for a pen");
        }
    }

    #[test]
    fn large_is_larger_everywhere() {
        let (normal, large) =
            (Sheet::new(TextSize::Normal, Air::OPEN), Sheet::new(TextSize::Large, Air::OPEN));
        assert!(large.body().size >= 18.0);
        assert!(large.writing() > normal.writing());
        assert!(large.indent() > normal.indent());
    }
}
