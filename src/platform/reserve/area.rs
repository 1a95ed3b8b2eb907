//! Rectangles of the screen, in physical pixels.

use super::Edge;

/// A rectangle; the right and bottom edges are the first pixels outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The first column of pixels.
    pub left: i32,
    /// The first line of pixels.
    pub top: i32,
    /// The first column outside.
    pub right: i32,
    /// The first line outside.
    pub bottom: i32,
}

impl Area {
    /// The rectangle of that size at that place.
    pub fn at(left: i32, top: i32, width: i32, height: i32) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// How wide it is.
    pub fn width(self) -> i32 {
        self.right - self.left
    }

    /// How high it is.
    pub fn height(self) -> i32 {
        self.bottom - self.top
    }

    /// Whether a point is inside.
    pub fn holds(self, (x, y): (i32, i32)) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    /// What both have, if they have a pixel in common.
    pub fn common(self, other: Self) -> Option<Self> {
        let common = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (common.width() > 0 && common.height() > 0).then_some(common)
    }

    /// The strip of that width along one of its edges, at most all of it.
    pub fn strip(self, edge: Edge, width: i32) -> Self {
        match edge {
            Edge::Left => Self { right: self.right.min(self.left + width), ..self },
            Edge::Right => Self { left: self.left.max(self.right - width), ..self },
        }
    }
}
