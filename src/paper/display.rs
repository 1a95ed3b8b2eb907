//! The display list: every thing to draw on every page, placed. Both writers read it and nothing else.

use std::ops::Range;

use jiff::Zoned;

use super::drawing::Drawing;
use super::fonts::{ASCENT, DESCENT, Face};
use super::tree::{NodeId, Tree};

/// A place on the page, in points from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// A rectangle, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// The outline of a rounded rectangle: a start, then for each side a line to a point and a curve (two control
/// points and an end) around the corner.
pub(crate) struct Rounded {
    pub start: Point,
    pub sides: [[Point; 4]; 4],
}

/// Where control points stand for a quarter of a circle, from the corner, as a part of the radius.
const CURVE: f32 = 1.0 - 0.552_285;

impl Rect {
    /// Its outline `inset` points inside, with corners of this radius.
    pub(crate) fn corners(&self, inset: f32, radius: f32) -> Rounded {
        let (l, t) = (self.x + inset, self.y + inset);
        let (r, b) = (self.x + self.w - inset, self.y + self.h - inset);
        let (f, c) = (radius.min((r - l) / 2.0).min((b - t) / 2.0).max(0.0), CURVE);
        let p = |x: f32, y: f32| Point { x, y };
        Rounded {
            start: p(l + f, t),
            sides: [
                [p(r - f, t), p(r - f * c, t), p(r, t + f * c), p(r, t + f)],
                [p(r, b - f), p(r, b - f * c), p(r - f * c, b), p(r - f, b)],
                [p(l + f, b), p(l + f * c, b), p(l, b - f * c), p(l, b - f)],
                [p(l, t + f), p(l, t + f * c), p(l + f * c, t), p(l + f, t)],
            ],
        }
    }

    /// The smallest rectangle around both.
    pub(crate) fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.w).max(other.x + other.w);
        let bottom = (self.y + self.h).max(other.y + other.h);
        Self { x, y, w: right - x, h: bottom - y }
    }

    /// The square around a disc.
    pub(crate) fn around(centre: Point, radius: f32) -> Self {
        Self { x: centre.x - radius, y: centre.y - radius, w: 2.0 * radius, h: 2.0 * radius }
    }
}

/// The two inks of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Pure black: a printer sets it sharp, without a screen of dots.
    Black,
    /// `#555E68`, for what is secondary.
    Soft,
}

impl Ink {
    /// Red, green, blue.
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Black => [0, 0, 0],
            Self::Soft => [0x55, 0x5E, 0x68],
        }
    }
}

/// A paper laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Title of the file.
    pub title: String,
    /// Language, as a BCP 47 tag.
    pub lang: String,
    /// When the paper was made, if that is to be written.
    pub made: Option<Zoned>,
    /// What the items are.
    pub tree: Tree,
    pub(crate) pages: Vec<Page>,
}

impl Layout {
    /// Width of a page (A4), in points.
    pub const WIDTH: f32 = 595.276;
    /// Height of a page (A4), in points.
    pub const HEIGHT: f32 = 841.89;

    /// The pages, at least one.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }
}

/// What is drawn on one page, in reading order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Things to draw.
    pub items: Vec<Item>,
}

impl Page {
    /// Where what is drawn ends, from the top.
    pub fn bottom(&self) -> f32 {
        self.items.iter().map(|item| item.shape.bounds()).map(|b| b.y + b.h).fold(0.0, f32::max)
    }

    /// The words of the page, a line for each run: for tests and for reading aloud.
    pub fn text(&self) -> String {
        let runs = self.items.iter().filter_map(|item| match &item.shape {
            Shape::Text(run) => Some(run.text.as_str()),
            _ => None,
        });
        runs.collect::<Vec<_>>().join("\n")
    }
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it is in the structure; `None` for ornaments.
    pub node: Option<NodeId>,
    /// What to draw.
    pub shape: Shape,
}

/// The few shapes that papers are made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Words of one line, in one font, size and ink.
    Text(TextRun),
    /// The outline of a rounded box; the stroke lies inside `rect`.
    Box {
        /// Outer edge.
        rect: Rect,
        /// Radius of the outer corners.
        radius: f32,
        /// Thickness of the stroke.
        thickness: f32,
    },
    /// A line through points, with round ends and joins where `round`.
    Line {
        /// The points, two or more.
        points: Vec<Point>,
        /// Thickness of the stroke.
        thickness: f32,
        /// Round rather than square ends.
        round: bool,
    },
    /// A row of round dots to write on.
    Dots {
        /// Left end, at the middle of the dots.
        from: Point,
        /// Width of the row.
        width: f32,
        /// Diameter of a dot.
        thickness: f32,
    },
    /// A full disc.
    Disc {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f32,
    },
    /// A pictogram.
    Drawing(Drawing),
    /// A place that opens an address; nothing is drawn.
    Link {
        /// Where it can be clicked.
        rect: Rect,
        /// The address.
        uri: String,
    },
}

/// Words of one line, in one font, size and ink.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// The font.
    pub face: Face,
    /// Size of the type.
    pub size: f32,
    /// The ink.
    pub ink: Ink,
    /// Left end of the baseline.
    pub origin: Point,
    /// Width of the run.
    pub width: f32,
    /// Whether it reads from right to left.
    pub rtl: bool,
    /// The words, in the order in which they are read.
    pub text: String,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
}

impl TextRun {
    /// The characters that a glyph stands for; empty when an earlier glyph of the cluster has them.
    pub fn text_of(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.text.clone()).unwrap_or_default()
    }

    /// Puts the glyphs of a run from right to left, which were added as they are read, from left to right.
    pub(crate) fn turn(&mut self) {
        if !self.rtl {
            return;
        }
        let left = self.glyphs.iter().map(|glyph| glyph.x).fold(0.0, f32::min);
        let mut turned: Vec<Glyph> = Vec::with_capacity(self.glyphs.len());
        for cluster in self.glyphs.chunk_by(|_, next| next.text.is_empty()).rev() {
            let words = cluster.first().map(|glyph| glyph.text.clone()).unwrap_or_default();
            let none = words.end..words.end;
            let first = turned.len();
            turned.extend(cluster.iter().rev().map(|glyph| Glyph { text: none.clone(), ..*glyph }));
            if let Some(glyph) = turned.get_mut(first) {
                glyph.text = words;
            }
        }
        turned.iter_mut().for_each(|glyph| glyph.x -= left);
        self.glyphs = turned;
        self.origin.x += left;
        self.width -= left;
    }

    /// The glyphs that stand for the same characters, such as a letter and the mark over it: the first one has them.
    pub(crate) fn clusters(&self) -> impl Iterator<Item = &[Glyph]> {
        self.glyphs.chunk_by(|_, next| next.text.is_empty())
    }
}

/// One glyph of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Number of the glyph in its font.
    pub id: u16,
    /// From the origin of the run to the right.
    pub x: f32,
    /// From the baseline up.
    pub y: f32,
    /// Its characters, as bytes of the run's text.
    pub text: Range<usize>,
}

/// Step between two dots, as a multiple of their diameter.
const DOT_STEP: f32 = 2.2;

/// How many dots a row has and the step between them: the row starts and ends on a dot.
pub(crate) fn dots(width: f32, thickness: f32) -> (usize, f32) {
    let room = (width - thickness).max(0.0);
    let gaps = (room / (thickness * DOT_STEP)).round().max(1.0);
    (gaps as usize + 1, room / gaps)
}

impl Shape {
    /// The place it takes.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Text(run) => Rect {
                x: run.origin.x,
                y: run.origin.y - run.size * ASCENT,
                w: run.width,
                h: run.size * (ASCENT + DESCENT),
            },
            Self::Box { rect, .. } | Self::Link { rect, .. } => *rect,
            Self::Line { points, thickness, round } => around(points, *thickness / 2.0, *round),
            Self::Dots { from, width, thickness } => {
                Rect { x: from.x, y: from.y - thickness / 2.0, w: *width, h: *thickness }
            }
            Self::Disc { centre, radius } => Rect::around(*centre, *radius),
            Self::Drawing(drawing) => drawing.bounds(),
        }
    }

    /// Moves it by `dx` to the right and `dy` down.
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        let push = |point: &mut Point| {
            point.x += dx;
            point.y += dy;
        };
        match self {
            Self::Text(run) => push(&mut run.origin),
            Self::Box { rect, .. } | Self::Link { rect, .. } => {
                rect.x += dx;
                rect.y += dy;
            }
            Self::Line { points, .. } => points.iter_mut().for_each(push),
            Self::Dots { from, .. } => push(from),
            Self::Disc { centre, .. } => push(centre),
            Self::Drawing(drawing) => drawing.map(push),
        }
    }
}

/// The place of a line; square ends do not reach beyond its points.
fn around(points: &[Point], reach: f32, round: bool) -> Rect {
    let (mut left, mut top, mut right, mut bottom) = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    for point in points {
        left = left.min(point.x);
        top = top.min(point.y);
        right = right.max(point.x);
        bottom = bottom.max(point.y);
    }
    let across = if !round && top == bottom { 0.0 } else { reach };
    let down = if !round && left == right { 0.0 } else { reach };
    Rect { x: left - across, y: top - down, w: right - left + 2.0 * across, h: bottom - top + 2.0 * down }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_dots_starts_and_ends_on_a_dot() {
        for width in [3.0, 20.0, 53.2, 493.0] {
            let (count, step) = dots(width, 1.1);
            assert!(count >= 2);
            assert!(((count - 1) as f32 * step + 1.1 - width).abs() < 1e-2);
        }
    }

    #[test]
    fn shifting_moves_the_bounds() {
        let mut line = Shape::Line {
            points: vec![Point { x: 1.0, y: 2.0 }, Point { x: 5.0, y: 9.0 }],
            thickness: 2.0,
            round: true,
        };
        line.shift(10.0, 20.0);
        assert_eq!(line.bounds(), Rect { x: 10.0, y: 21.0, w: 6.0, h: 9.0 });
    }
}
