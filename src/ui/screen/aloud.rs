//! Sentences as they are read to the person: without markup or source, and saying so where they are unsure.

use crate::procedure::text::Sentence;
use crate::receipt::content::Line;
use crate::ui::words::aloud as words;

/// Sentences of a guide.
pub(super) fn sentences(text: &[Sentence]) -> impl Iterator<Item = String> {
    text.iter().map(sentence)
}

/// A sentence of a guide.
pub(super) fn sentence(sentence: &Sentence) -> String {
    unsure(sentence.plain(), sentence.to_check())
}

/// Lines of what the paper says.
pub(super) fn lines(lines: &[Line]) -> impl Iterator<Item = String> {
    lines.iter().map(line)
}

/// A line of what the paper says.
pub(super) fn line(line: &Line) -> String {
    unsure(line.text.clone(), line.to_check)
}

/// A heading and what stands under it, unless nothing does.
pub(super) fn under(heading: &str, lines: impl Iterator<Item = String>) -> impl Iterator<Item = String> {
    let mut lines = lines.peekable();
    lines.peek().is_some().then(|| heading.to_owned()).into_iter().chain(lines)
}

pub(super) fn unsure(text: String, to_check: bool) -> String {
    if to_check { format!("{text} ({})", words::TO_CHECK) } else { text }
}
