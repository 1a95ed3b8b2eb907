//! The marks in front of items, drawn: no font is needed, and they are the same everywhere.

use super::block::Mark;
use super::display::{Point, Rect, Shape};
use super::signs::Sign;

/// Side of the square that a mark is drawn in, at normal size.
pub(crate) const SIDE: f32 = 15.5;

/// Words in place of a dotted line.
pub(crate) const TO_WRITE: &str = "à écrire à la main";
/// Language of the words in place of drawings.
pub(crate) const LANG: &str = "fr-FR";

/// Words in place of the mark, for who cannot see it; a dot says nothing.
pub(crate) fn alt(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Tick => Some(Sign::Done.alt()),
        Mark::Bang => Some(Sign::Trouble.alt()),
        Mark::Box => Some("Case à cocher"),
        Mark::Dot => None,
        Mark::Sign(sign) => Some(sign.alt()),
    }
}

/// The shapes of a mark in a square of `side` whose middle left point is at (0, `middle`).
pub(crate) fn draw(mark: Mark, side: f32, middle: f32) -> Vec<Shape> {
    let at = |x: f32, y: f32| Point { x: x * side, y: middle + (y - 0.5) * side };
    match mark {
        Mark::Tick => vec![Sign::Done.draw(side, middle)],
        Mark::Bang => vec![Sign::Trouble.draw(side, middle)],
        Mark::Sign(sign) => vec![sign.draw(side, middle)],
        Mark::Box => {
            let corner = at(0.0, 0.0);
            let rect = Rect { x: corner.x, y: corner.y, w: side, h: side };
            vec![Shape::Box { rect, radius: 0.2 * side, thickness: 1.4 }]
        }
        Mark::Dot => vec![Shape::Disc { centre: at(0.5, 0.5), radius: 0.15 * side }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stay_in_their_square() {
        for mark in [Mark::Tick, Mark::Bang, Mark::Box, Mark::Dot, Mark::Sign(Sign::Phone)] {
            for shape in draw(mark, 16.0, 9.0) {
                let b = shape.bounds();
                assert!(b.x >= 0.0 && b.x + b.w <= 16.0 && b.y >= 1.0 && b.y + b.h <= 17.0, "{mark:?} {b:?}");
            }
        }
    }
}
