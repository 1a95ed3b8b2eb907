//! The pictograms of a paper: outlines of Lucide (`assets/icons`), as curves. The words beside them say the same.

use std::sync::LazyLock;

use usvg::tiny_skia_path::PathSegment;

use super::display::{Point, Shape};
use super::drawing::{Curve, Drawing, Piece};

/// Side of the square that Lucide draws in.
const GRID: f32 = 24.0;
/// Thickness of the pen, for each point of the side: a little finer than Lucide's own, as the type is.
const PEN: f32 = 0.088;

/// A pictogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Done.
    Done,
    /// Something got in the way.
    Trouble,
    /// A day.
    Date,
    /// A number to call.
    Phone,
    /// A place to go to.
    Place,
    /// Something to keep.
    Keep,
    /// Something to tell nobody.
    Secret,
    /// How to know.
    Know,
    /// What comes next.
    Next,
    /// Another way than the computer.
    NoComputer,
    /// What one can do who disagrees.
    Disagree,
}

impl Sign {
    /// Every pictogram.
    pub const ALL: [Self; 11] = [
        Self::Done,
        Self::Trouble,
        Self::Date,
        Self::Phone,
        Self::Place,
        Self::Keep,
        Self::Secret,
        Self::Know,
        Self::Next,
        Self::NoComputer,
        Self::Disagree,
    ];

    /// Words in place of the picture, in French.
    pub fn alt(self) -> &'static str {
        match self {
            Self::Done => "Fait",
            Self::Trouble => "Attention",
            Self::Date => "Date",
            Self::Phone => "Téléphone",
            Self::Place => "Adresse",
            Self::Keep => "À garder",
            Self::Secret => "Secret",
            Self::Know => "À regarder",
            Self::Next => "La suite",
            Self::NoComputer => "Sans ordinateur",
            Self::Disagree => "Désaccord",
        }
    }

    fn file(self) -> &'static [u8] {
        match self {
            Self::Done => include_bytes!("../../assets/icons/check.svg"),
            Self::Trouble => include_bytes!("../../assets/icons/triangle-alert.svg"),
            Self::Date => include_bytes!("../../assets/icons/calendar.svg"),
            Self::Phone => include_bytes!("../../assets/icons/phone.svg"),
            Self::Place => include_bytes!("../../assets/icons/map-pin.svg"),
            Self::Keep => include_bytes!("../../assets/icons/folder-check.svg"),
            Self::Secret => include_bytes!("../../assets/icons/key-round.svg"),
            Self::Know => include_bytes!("../../assets/icons/eye.svg"),
            Self::Next => include_bytes!("../../assets/icons/arrow-right.svg"),
            Self::NoComputer => include_bytes!("../../assets/icons/monitor-off.svg"),
            Self::Disagree => include_bytes!("../../assets/icons/scale.svg"),
        }
    }

    /// Its shape in a square of `side` whose middle left point is at (0, `middle`).
    pub(crate) fn draw(self, side: f32, middle: f32) -> Shape {
        static CURVES: LazyLock<Vec<Vec<Curve>>> =
            LazyLock::new(|| Sign::ALL.iter().map(|sign| read(sign.file())).collect());
        let place = Self::ALL.iter().position(|sign| *sign == self);
        let curves = place.and_then(|place| CURVES.get(place)).cloned().unwrap_or_default();
        let mut drawing = Drawing { curves, thickness: PEN * side };
        drawing.map(|point| {
            point.x *= side / GRID;
            point.y = middle + (point.y / GRID - 0.5) * side;
        });
        Shape::Drawing(drawing)
    }
}

/// The curves of an outline icon; none of a file that is no SVG.
fn read(file: &[u8]) -> Vec<Curve> {
    let Ok(tree) = usvg::Tree::from_data(file, &usvg::Options::default()) else { return Vec::new() };
    let paths = tree.root().children().iter().filter_map(|node| match node {
        usvg::Node::Path(path) => path.data().clone().transform(path.abs_transform()),
        _ => None,
    });
    paths.flat_map(|path| curves(path.segments())).collect()
}

fn curves(segments: impl Iterator<Item = PathSegment>) -> Vec<Curve> {
    let at = |point: usvg::tiny_skia_path::Point| Point { x: point.x, y: point.y };
    let mut curves: Vec<Curve> = Vec::new();
    let mut here = Point::default();
    for segment in segments {
        let piece = match segment {
            PathSegment::MoveTo(start) => {
                here = at(start);
                curves.push(Curve { start: here, pieces: Vec::new(), closed: false });
                continue;
            }
            PathSegment::Close => {
                if let Some(open) = curves.last_mut() {
                    open.closed = true;
                    here = open.start;
                }
                continue;
            }
            PathSegment::LineTo(end) => Piece::Line(at(end)),
            PathSegment::QuadTo(control, end) => bent(here, at(control), at(end)),
            PathSegment::CubicTo(a, b, end) => Piece::Bent([at(a), at(b), at(end)]),
        };
        let (Piece::Line(end) | Piece::Bent([_, _, end])) = piece;
        here = end;
        if let Some(open) = curves.last_mut() {
            open.pieces.push(piece);
        }
    }
    curves
}

/// A curve of one control point as one of two: PDF has no other.
fn bent(start: Point, control: Point, end: Point) -> Piece {
    let towards = |from: Point| Point {
        x: from.x + (control.x - from.x) * 2.0 / 3.0,
        y: from.y + (control.y - from.y) * 2.0 / 3.0,
    };
    Piece::Bent([towards(start), towards(end), end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_drawn_within_its_square() {
        for sign in Sign::ALL {
            let shape = sign.draw(16.0, 9.0);
            let Shape::Drawing(drawing) = &shape else { panic!("{sign:?} is no drawing") };
            assert!(drawing.curves.iter().any(|curve| !curve.pieces.is_empty()), "{sign:?} is empty");
            let b = shape.bounds();
            assert!(b.x >= 0.0 && b.x + b.w <= 16.0 && b.y >= 1.0 && b.y + b.h <= 17.0, "{sign:?} {b:?}");
            assert!(b.w > 8.0 && b.h > 6.0, "{sign:?} is small: {b:?}");
        }
    }

    #[test]
    fn every_sign_has_words_of_its_own() {
        let words: std::collections::BTreeSet<_> = Sign::ALL.iter().map(|sign| sign.alt()).collect();
        assert_eq!(words.len(), Sign::ALL.len());
    }

    #[test]
    fn what_is_no_picture_has_no_curves() {
        assert!(read(b"<svg").is_empty());
    }
}
