//! Scrolls just enough to show the focused widget, or a part of the page that has a name.

use std::any::Any;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::{Rectangle, Vector};

use super::focus;

/// Room kept above and below the focused widget, for its ring and a hint of what follows.
const MARGIN: f32 = 16.0;
/// Room left above it when the page comes down to it: what it is about stands there, a question or a label.
const HEADROOM: f32 = 84.0;

/// A scrolling part of the page, in the order of the walk.
#[derive(Debug, Clone, Copy)]
struct Frame {
    index: usize,
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

/// Finds what to show and the scrolling parts around it.
#[derive(Debug, Default)]
struct Reveal {
    /// The name of what to show; without one, it is the focused widget.
    name: Option<Id>,
    /// The name of what to show afterwards.
    then: Option<Id>,
    seen: usize,
    /// The whole of the focused widget, until its part is known that matters most.
    whole: Option<Rectangle>,
    entering: Option<Frame>,
    around: Vec<Frame>,
    scrolls: Vec<(Frame, f32)>,
}

/// An operation that scrolls every scrolling part around the focused widget as little as shows it.
pub fn reveal_focus() -> impl Operation {
    Reveal::default()
}

/// An operation that scrolls as little as shows the container of that name.
pub fn reveal(name: impl Into<Id>) -> impl Operation {
    Reveal { name: Some(name.into()), ..Reveal::default() }
}

/// [`reveal_focus`], then [`reveal`]: the focused widget with what it is about, as far as there is room.
pub fn reveal_focus_in(name: impl Into<Id>) -> impl Operation {
    Reveal { then: Some(name.into()), ..Reveal::default() }
}

/// What follows, if anything does.
fn next(then: Option<&Id>) -> Outcome<()> {
    then.map_or(Outcome::None, |name| Outcome::Chain(Box::new(reveal(name.clone()))))
}

/// How far to scroll a view from `top` to `bottom` so that what lies from `from` to `to` shows; its top if
/// it is taller than the view.
fn distance(from: f32, to: f32, top: f32, bottom: f32) -> f32 {
    let (above, below) = (from - MARGIN - top, to + MARGIN - bottom);
    if above < 0.0 {
        let to_spare = (bottom - top) - (to - from) - 2.0 * MARGIN;
        above - (HEADROOM - MARGIN).min(to_spare).max(0.0)
    } else if below > 0.0 {
        below.min(above)
    } else {
        0.0
    }
}

impl Operation for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let inside = self.entering.take();
        self.around.extend(inside);
        operate(self);
        if inside.is_some() {
            self.around.pop();
        }
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.entering = Some(Frame { index: self.seen, bounds, content, translation });
        self.seen += 1;
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.name.is_none() && state.is_focused() {
            self.whole = Some(bounds);
            self.show(bounds);
        }
    }

    fn custom(&mut self, _id: Option<&Id>, part: Rectangle, state: &mut dyn Any) {
        let is_focused = state.downcast_ref::<focus::State>().is_some_and(Focusable::is_focused);
        let Some(whole) = self.whole.take().filter(|_| is_focused) else { return };
        let fits = |frame: &Frame| whole.height + 2.0 * MARGIN <= frame.bounds.height;
        if !self.around.iter().all(fits) {
            self.scrolls.clear();
            self.show(part);
        }
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if self.name.is_some() && self.name.as_ref() == id {
            self.show(bounds);
        }
    }

    fn finish(&self) -> Outcome<()> {
        if self.scrolls.is_empty() {
            return next(self.then.as_ref());
        }
        Outcome::Chain(Box::new(Scroll { seen: 0, scrolls: self.scrolls.clone(), then: self.then.clone() }))
    }
}

impl Reveal {
    fn show(&mut self, bounds: Rectangle) {
        // From the innermost out: each one moves the widget for the next.
        let (mut from, mut to) = (bounds.y, bounds.y + bounds.height);
        for frame in self.around.iter().rev() {
            from -= frame.translation.y;
            to -= frame.translation.y;
            let dy = distance(from, to, frame.bounds.y, frame.bounds.y + frame.bounds.height);
            if dy != 0.0 {
                self.scrolls.push((*frame, dy));
                from -= dy;
                to -= dy;
            }
        }
    }
}

/// Carries out what [`Reveal`] found, in the same walk.
#[derive(Debug)]
struct Scroll {
    seen: usize,
    scrolls: Vec<(Frame, f32)>,
    then: Option<Id>,
}

impl Operation for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        for (frame, dy) in self.scrolls.iter().filter(|(frame, _)| frame.index == self.seen) {
            state.scroll_by(AbsoluteOffset { x: 0.0, y: *dy }, frame.bounds, frame.content);
        }
        self.seen += 1;
    }

    fn finish(&self) -> Outcome<()> {
        next(self.then.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scrolls_as_little_as_shows_it() {
        assert_eq!(distance(100.0, 140.0, 0.0, 400.0), 0.0);
        assert_eq!(distance(400.0, 440.0, 0.0, 400.0), 56.0);
    }

    #[test]
    fn shows_what_it_is_about_too_when_the_page_comes_down_to_it() {
        assert_eq!(distance(-40.0, 0.0, 0.0, 400.0), -124.0);
        assert_eq!(distance(-40.0, 320.0, 0.0, 400.0), -64.0, "as far as there is room");
    }

    #[test]
    fn shows_the_top_of_what_is_too_tall() {
        assert_eq!(distance(100.0, 900.0, 0.0, 400.0), 84.0);
    }
}
