//! One of several: segments in a frame, chips that wrap, « là / pas là ».
//!
//! A choice is one Tab stop; arrows move and choose, in a circle. Space chooses the first when nothing is
//! chosen. Enter stays the screen's main act.

use iced::advanced::widget;
use iced::widget::{Row, button as iced_button, row};
use iced::{Alignment, Length, Padding};

use super::focus::{Arrow, focusable};
use super::said::{Control, Role};
use super::segments::{Segment, Segments};
use super::text;
use crate::ui::theme::{Tone, button as style, size};
use crate::ui::{Element, fonts};

/// How the answers lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Segments,
    Chips,
}

/// How many answers have a digit of their own.
const DIGITS: usize = 9;

/// One answer.
struct Answer<T> {
    value: T,
    label: String,
    tone: Option<Tone>,
}

/// A choice of one answer, or of none yet.
pub struct Choice<'a, T, Message> {
    form: Form,
    answers: Vec<Answer<T>>,
    chosen: Option<T>,
    on_choose: Box<dyn Fn(T) -> Message + 'a>,
    tone: Tone,
    name: String,
    id: Option<widget::Id>,
    width: Length,
    padding: Padding,
    /// Whether digits choose the answers, and whether they show.
    digits: Option<bool>,
}

/// Answers side by side in one frame; they wrap, then stack, when the line is short.
pub fn segments<'a, T, Message>(
    chosen: Option<T>,
    on_choose: impl Fn(T) -> Message + 'a,
) -> Choice<'a, T, Message> {
    Choice {
        form: Form::Segments,
        answers: Vec::new(),
        chosen,
        on_choose: Box::new(on_choose),
        tone: Tone::Action,
        name: String::new(),
        id: None,
        width: Length::Shrink,
        padding: Padding::from([10, 14]),
        digits: None,
    }
}

/// Answers as chips, as many on a line as fit.
pub fn chips<'a, T, Message>(
    chosen: Option<T>,
    on_choose: impl Fn(T) -> Message + 'a,
) -> Choice<'a, T, Message> {
    Choice { form: Form::Chips, padding: Padding::from([6, 11]), ..segments(chosen, on_choose) }
}

/// Yes in green, no in amber, or nothing said yet: « là / pas là », « oui / non ».
pub fn yes_no<'a, Message>(
    yes: impl Into<String>,
    no: impl Into<String>,
    chosen: Option<bool>,
    on_choose: impl Fn(bool) -> Message + 'a,
) -> Choice<'a, bool, Message> {
    Choice { padding: Padding::from([5, 12]), ..segments(chosen, on_choose) }
        .toned(true, yes, Tone::Done)
        .toned(false, no, Tone::Stuck)
}

impl<'a, T: Copy + PartialEq, Message> Choice<'a, T, Message> {
    /// One more answer.
    pub fn option(mut self, value: T, label: impl Into<String>) -> Self {
        self.answers.push(Answer { value, label: label.into(), tone: None });
        self
    }

    /// One more answer, in its own colour when chosen.
    pub fn toned(mut self, value: T, label: impl Into<String>, tone: Tone) -> Self {
        self.answers.push(Answer { value, label: label.into(), tone: Some(tone) });
        self
    }

    /// The colour of the chosen answer: blue unless said otherwise.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// What is asked, for the ear: what stands beside it on the page.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Names the choice, for the focus.
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The width: of its labels unless said otherwise.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// A digit chooses each chip. It is said, and shown before the chip while `hints` is true (the window has the focus).
    pub fn numbered(mut self, hints: bool) -> Self {
        self.digits = Some(hints);
        self
    }

    /// The answer that an arrow key leads to.
    fn neighbour(&self, arrow: Arrow) -> Option<T> {
        let count = self.answers.len();
        let at = self.answers.iter().position(|answer| Some(answer.value) == self.chosen);
        let next = match (at, arrow) {
            (None, Arrow::Next) => 0,
            (None, Arrow::Previous) => count.checked_sub(1)?,
            (Some(at), Arrow::Next) => (at + 1) % count,
            (Some(at), Arrow::Previous) => (at + count - 1) % count,
        };
        self.answers.get(next).map(|answer| answer.value)
    }

    /// What is said of it.
    fn control(&self) -> Control {
        let chosen = self.answers.iter().position(|answer| self.is_chosen(answer));
        let chosen = chosen.map(|place| (self.answers[place].label.clone(), place + 1));
        let by_digit = self.answers.iter().filter(|_| self.digits.is_some()).take(DIGITS);
        let by_digit = by_digit.map(|answer| answer.label.clone()).collect();
        Control::new(self.name.clone(), Role::Choice { chosen, count: self.answers.len(), by_digit })
    }

    fn is_chosen(&self, answer: &Answer<T>) -> bool {
        Some(answer.value) == self.chosen
    }
}

impl<'a, T, Message> Choice<'a, T, Message>
where
    T: Copy + PartialEq + 'a,
    Message: Clone + 'a,
{
    fn label(answer: &Answer<T>, chosen: bool) -> iced::widget::Text<'a, crate::ui::Theme> {
        let font = if chosen { fonts::standing_out(&answer.label) } else { fonts::REGULAR };
        text::body(answer.label.clone()).font(font)
    }

    fn in_frame(&self) -> Element<'a, Message> {
        let segments = self.answers.iter().map(|answer| {
            let chosen = self.is_chosen(answer);
            Segment {
                label: Self::label(answer, chosen).align_x(Alignment::Center).into(),
                chosen,
                tone: answer.tone.unwrap_or(self.tone),
                on_press: (self.on_choose)(answer.value),
            }
        });
        Segments::new(segments.collect(), self.width, self.padding).into()
    }

    fn as_chips(&self) -> Element<'a, Message> {
        let chips = self.answers.iter().zip(1..).map(|(answer, number): (_, usize)| {
            let chosen = self.is_chosen(answer);
            let label = Self::label(answer, chosen);
            let digit = (number <= DIGITS && self.digits.unwrap_or_default())
                .then(|| text::body(format!("{number} ·")));
            iced_button(row![].push(digit).push(label).spacing(5))
                .padding(self.padding)
                .style(style::chip(chosen, answer.tone.unwrap_or(self.tone)))
                .on_press((self.on_choose)(answer.value))
                .into()
        });
        Row::with_children(chips).spacing(8).width(self.width).align_y(Alignment::Center).wrap().into()
    }
}

impl<'a, T, Message> From<Choice<'a, T, Message>> for Element<'a, Message>
where
    T: Copy + PartialEq + 'a,
    Message: Clone + 'a,
{
    fn from(choice: Choice<'a, T, Message>) -> Self {
        let content = match choice.form {
            Form::Segments => choice.in_frame(),
            Form::Chips => choice.as_chips(),
        };
        let first = choice.answers.first().filter(|_| choice.chosen.is_none());
        let on_space = first.map(|answer| (choice.on_choose)(answer.value));
        let chosen = choice.answers.iter().position(|answer| choice.is_chosen(answer));
        let radius = if choice.form == Form::Segments { size::CORNER } else { size::CORNER_SMALL };
        focusable(content)
            .id_maybe(choice.id.clone())
            .says(choice.control())
            .part(chosen.or(Some(0)))
            .radius(radius)
            .on_space_maybe(on_space)
            .on_arrow(move |arrow| choice.neighbour(arrow).map(&choice.on_choose))
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three(chosen: Option<u8>) -> Choice<'static, u8, u8> {
        segments(chosen, |value| value).option(1, "a").option(2, "b").option(3, "c")
    }

    #[test]
    fn arrows_go_round() {
        assert_eq!(three(Some(3)).neighbour(Arrow::Next), Some(1));
        assert_eq!(three(Some(1)).neighbour(Arrow::Previous), Some(3));
    }

    #[test]
    fn arrows_begin_at_an_end_when_nothing_is_chosen() {
        assert_eq!(three(None).neighbour(Arrow::Next), Some(1));
        assert_eq!(three(None).neighbour(Arrow::Previous), Some(3));
    }

    #[test]
    fn a_choice_without_answers_stays_still() {
        assert_eq!(segments(None::<u8>, |value| value).neighbour(Arrow::Next), None);
    }
}
