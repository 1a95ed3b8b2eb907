//! A drawing in strokes: what a pictogram is made of.

use super::display::{Point, Rect};

/// Curves drawn with one pen, round at its ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The curves.
    pub curves: Vec<Curve>,
    /// Thickness of the pen.
    pub thickness: f32,
}

/// A line that the pen draws without being lifted.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Where it starts.
    pub start: Point,
    /// Where it goes from there.
    pub pieces: Vec<Piece>,
    /// Whether it goes back to where it started.
    pub closed: bool,
}

/// A piece of a curve, from where the one before it ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Piece {
    /// Straight to a point.
    Line(Point),
    /// Bent: two control points, and where it ends.
    Bent([Point; 3]),
}

impl Piece {
    fn points(&self) -> &[Point] {
        match self {
            Self::Line(end) => std::slice::from_ref(end),
            Self::Bent(points) => points,
        }
    }

    fn points_mut(&mut self) -> &mut [Point] {
        match self {
            Self::Line(end) => std::slice::from_mut(end),
            Self::Bent(points) => points,
        }
    }
}

impl Drawing {
    /// The place it takes: that of its control points, and of the pen around them.
    pub fn bounds(&self) -> Rect {
        let (mut left, mut top, mut right, mut bottom) = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
        for curve in &self.curves {
            let points = curve.pieces.iter().flat_map(Piece::points);
            for point in std::iter::once(&curve.start).chain(points) {
                (left, right) = (left.min(point.x), right.max(point.x));
                (top, bottom) = (top.min(point.y), bottom.max(point.y));
            }
        }
        let pen = self.thickness;
        Rect { x: left - pen / 2.0, y: top - pen / 2.0, w: right - left + pen, h: bottom - top + pen }
    }

    /// Puts each point elsewhere.
    pub(crate) fn map(&mut self, mut place: impl FnMut(&mut Point)) {
        for curve in &mut self.curves {
            place(&mut curve.start);
            curve.pieces.iter_mut().flat_map(Piece::points_mut).for_each(&mut place);
        }
    }
}
