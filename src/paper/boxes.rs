//! Rounded boxes: frames, fields, two fields side by side.

use super::block::{Field, Inline};
use super::compose::Composer;
use super::display::{Point, Rect, Shape};
use super::strip::{self, Strip};
use super::style::{BOX_RADIUS, BOX_STROKE, COLUMN, DOT, NUMBERED};
use super::tree::{NodeId, Role};

impl Composer<'_, '_> {
    pub(crate) fn framed(&mut self, lead: &[Inline], rest: &[Vec<Inline>]) -> Vec<Strip> {
        let width = COLUMN - 2.0 * self.sheet.padding().0;
        let node = self.tree.add(self.part, Role::Div);
        let mut inside = self.text(lead, &self.sheet.lead(), width, node, Role::P);
        for paragraph in rest {
            let strips = self.text(paragraph, &self.sheet.framed(), width, node, Role::P);
            append(&mut inside, strips, 1.5 * self.sheet.scale);
        }
        self.boxed(inside, COLUMN)
    }

    pub(crate) fn field(&mut self, field: &Field) -> Vec<Strip> {
        let parts = self.parts(field, COLUMN);
        self.boxed(parts.stacked(), COLUMN)
    }

    pub(crate) fn pair(&mut self, left: &Field, right: &Field) -> Vec<Strip> {
        let width = (COLUMN - self.sheet.gutter()) / 2.0;
        let (mut a, mut b) = (self.parts(left, width), self.parts(right, width));
        // Labels of unequal height would leave the two values on different lines.
        let label = strip::height(&a.label).max(strip::height(&b.label));
        let value = strip::height(&a.value).max(strip::height(&b.value));
        let (_, pad) = self.sheet.padding();
        if label + value + 2.0 * pad > self.room() {
            let mut strips = self.boxed(a.stacked(), COLUMN);
            append(&mut strips, self.boxed(b.stacked(), COLUMN), self.sheet.gutter());
            return strips;
        }
        a.pad(label, value);
        b.pad(label, value);
        let mut left = self.boxed(a.stacked(), width);
        let mut right = self.boxed(b.stacked(), width);
        // The first is where reading starts.
        let second = if self.rtl { &mut left } else { &mut right };
        for strip in second {
            strip.shift(width + self.sheet.gutter(), 0.0);
        }
        if let (Some(whole), Some(second)) = (left.first_mut(), right.first_mut()) {
            whole.height = whole.height.max(second.height);
            whole.items.append(&mut second.items);
        }
        left
    }

    fn parts(&mut self, field: &Field, width: f32) -> Parts {
        let node = self.tree.add(self.part, Role::Div);
        let width = width - 2.0 * self.sheet.padding().0;
        let label = self.text(&field.label, &self.sheet.body(), width, node, Role::P);
        let value = match &field.value {
            Some(value) => self.value(value, width, node),
            None => Vec::new(),
        };
        let value = if value.is_empty() { vec![self.line_to_write_on(width, node)] } else { value };
        Parts { label, value }
    }

    /// The value, its last baseline where the dots of a field to write on would be.
    fn value(&mut self, value: &str, width: f32, node: NodeId) -> Vec<Strip> {
        let style = self.sheet.value();
        let mut lines = self.text(&[Inline::bold(value)], &style, width, node, Role::P);
        let raise = self.sheet.writing() - self.dots_from_bottom() - 1.0 - style.baseline();
        if let (1, Some(only)) = (lines.len(), lines.first_mut()) {
            only.shift(0.0, raise.max(0.0));
            only.height = self.sheet.writing();
        }
        lines
    }

    fn line_to_write_on(&mut self, width: f32, node: NodeId) -> Strip {
        let height = self.sheet.writing();
        let from = Point { x: 0.0, y: height - self.dots_from_bottom() };
        let dots = Shape::Dots { from, width, thickness: DOT };
        Strip { height, items: vec![strip::to_write(dots, node, &mut self.tree)], ..Strip::default() }
    }

    fn dots_from_bottom(&self) -> f32 {
        4.5 * self.sheet.scale
    }

    /// Strips in a rounded box; in several boxes where one would be higher than a page.
    fn boxed(&mut self, inside: Vec<Strip>, width: f32) -> Vec<Strip> {
        let (across, pad) = self.sheet.padding();
        let mut boxes: Vec<Vec<Strip>> = vec![Vec::new()];
        let fits_at_once = strip::height(&inside) + 2.0 * pad <= self.room();
        for strip in inside {
            let room = if boxes.len() == 1 { self.room() } else { NUMBERED } - 2.0 * pad;
            let Some(last) = boxes.last_mut() else { continue };
            let full = strip::height(last) + strip.before + strip.height > room;
            if full && !fits_at_once && !last.is_empty() {
                boxes.push(vec![strip]);
            } else {
                last.push(strip);
            }
        }
        let mut strips = Vec::new();
        for inside in boxes.into_iter().filter(|inside| !inside.is_empty()) {
            let before = if strips.is_empty() { 0.0 } else { self.sheet.gutter() };
            let mut whole = strip::merge(inside);
            whole.shift(across, pad);
            whole.height += 2.0 * pad;
            let rect = Rect { x: 0.0, y: 0.0, w: width, h: whole.height };
            let outline = Shape::Box { rect, radius: BOX_RADIUS, thickness: BOX_STROKE };
            whole.items.insert(0, strip::ornament(outline));
            strips.push(Strip { before, ..whole });
        }
        strips
    }
}

/// Adds strips under others, after a space.
fn append(strips: &mut Vec<Strip>, mut more: Vec<Strip>, gap: f32) {
    if let Some(first) = more.first_mut()
        && !strips.is_empty()
    {
        first.before += gap;
    }
    strips.append(&mut more);
}

/// A field's label and value.
struct Parts {
    label: Vec<Strip>,
    value: Vec<Strip>,
}

impl Parts {
    fn stacked(self) -> Vec<Strip> {
        self.label.into_iter().chain(self.value).collect()
    }

    /// Brings the label and the value to the given heights, the value at the bottom of its own.
    fn pad(&mut self, label: f32, value: f32) {
        let missing = label - strip::height(&self.label) + value - strip::height(&self.value);
        if let Some(first) = self.value.first_mut() {
            first.before += missing;
            if self.label.is_empty() {
                // With nothing above, the space would be left out.
                first.shift(0.0, missing);
                first.height += missing;
                first.before = 0.0;
            }
        }
    }
}
