//! Short items in two columns.

use super::block::{Block, Inline, Mark};
use super::compose::Composer;
use super::strip::{self, Strip};
use super::style::COLUMN;

impl Composer<'_, '_> {
    /// Items read down the left column, then the right one; one under the other where they are too long for it, or read
    /// from right to left.
    pub(crate) fn columns(&mut self, items: &[(Mark, Vec<Inline>)]) -> Vec<Strip> {
        let gap = self.item_gap();
        let rows = items.len().div_ceil(2);
        let (left, right) = items.split_at(rows);
        let high = rows as f32 * (self.sheet.body().leading + gap) > self.room();
        let second = self.second_column(left, right).filter(|_| !high && !self.rtl);
        let Some(second) = second else { return self.stacked(items, gap) };
        let mut whole = Strip::default();
        for (column, x) in [(left, 0.0), (right, second)] {
            let mut stacked = strip::merge(self.stacked(column, gap));
            stacked.shift(x, 0.0);
            whole.height = whole.height.max(stacked.height);
            whole.items.append(&mut stacked.items);
        }
        vec![whole]
    }

    /// Where the second column starts, if the items of both take one line each: in the middle, or as near to it as
    /// they leave room.
    fn second_column(&mut self, left: &[(Mark, Vec<Inline>)], right: &[(Mark, Vec<Inline>)]) -> Option<f32> {
        if right.is_empty() {
            return None;
        }
        let left = self.widest(left)? + self.sheet.gutter();
        let right = self.widest(right)?;
        (left + right <= COLUMN).then(|| (COLUMN / 2.0).max(left).min(COLUMN - right))
    }

    /// The width of the widest item with its mark; none where one takes several lines.
    fn widest(&mut self, items: &[(Mark, Vec<Inline>)]) -> Option<f32> {
        let (style, indent) = (self.sheet.body(), self.sheet.indent());
        let widths = items.iter().map(|(_, text)| self.width_of(text, &style, COLUMN - indent));
        widths.collect::<Option<Vec<_>>>().map(|widths| indent + widths.into_iter().fold(0.0, f32::max))
    }

    fn stacked(&mut self, items: &[(Mark, Vec<Inline>)], gap: f32) -> Vec<Strip> {
        let mut all: Vec<Strip> = Vec::new();
        for (mark, text) in items {
            let mut strips = self.item(*mark, text);
            if let Some(first) = strips.first_mut() {
                first.before = if all.is_empty() { 0.0 } else { gap };
            }
            all.append(&mut strips);
        }
        all
    }

    fn item_gap(&self) -> f32 {
        let item = Block::Item { mark: Mark::Dot, text: Vec::new() };
        self.sheet.gap(&item, &item)
    }
}
