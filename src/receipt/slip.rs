//! The slip of a pause: the word by which the person comes back, and nothing of what they came for.

use super::{phones, words};
use crate::desk::Settings;
use crate::paper::{Block, Document, Inline, TextSize};

/// Sets the slip with `word`, of a visit that may be only to practise.
pub fn slip(word: &str, desk: &Settings, practice: bool) -> Document {
    let mut place = vec![Inline::plain(desk.name_or_default())];
    place.extend(
        desk.contact_lines().iter().map(|line| Inline::plain(format!("\n{}", phones::in_groups(line)))),
    );
    let blocks = vec![
        Block::Title(words::SEE_YOU.fr.into()),
        Block::Paragraph(vec![Inline::plain(words::SAY_THIS_WORD.fr)]),
        Block::Large(vec![word.to_owned()]),
        Block::Paragraph(place),
        Block::Fine(vec![Inline::soft(words::WORD_SAYS_NOTHING.fr)]),
    ];
    let mark = practice.then(|| super::PRACTICE.to_owned());
    Document { blocks, size: TextSize::Large, mark, ..Document::new(super::TITLE) }
}
