//! Scrolls the page by its own height, for « page up » and « page down »: text below the last button has no Tab stop.

use iced::Rectangle;
use iced::Vector;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Operation, Outcome, Scrollable};

/// Scrolls the largest part of the page that has more to show by `heights` of its own height, down if positive.
pub fn turn(heights: f32) -> impl Operation {
    Turn { heights, seen: 0, largest: None, turning: false }
}

#[derive(Debug, Clone)]
struct Turn {
    heights: f32,
    seen: usize,
    /// The largest so far: its place in the walk, and its area.
    largest: Option<(usize, f32)>,
    /// Whether the largest is known.
    turning: bool,
}

impl Operation for Turn {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        let here = self.seen;
        self.seen += 1;
        if self.turning {
            if self.largest.is_some_and(|(place, _)| place == here) {
                let offset = AbsoluteOffset { x: 0.0, y: self.heights * bounds.height };
                state.scroll_by(offset, bounds, content);
            }
        } else if content.height > bounds.height && self.largest.is_none_or(|(_, area)| bounds.area() > area)
        {
            self.largest = Some((here, bounds.area()));
        }
    }

    fn finish(&self) -> Outcome<()> {
        if self.turning || self.largest.is_none() {
            return Outcome::None;
        }
        Outcome::Chain(Box::new(Self { seen: 0, turning: true, ..self.clone() }))
    }
}
