//! « L’essentiel »: what was done, what to do, by when, who to call, on half a page.

use super::content::{Left, Line, Part, Receipt};
use super::document::{self, PRACTICE, TITLE, Typed};
use super::{phones, words};
use crate::paper::{Block, Document, Inline, Mark, Sign, TextSize};
use crate::procedure::model::Who;
use crate::tongue::Voice;

/// Width of the blank for a number, in points.
const NUMBER_BLANK: f32 = 200.0;

/// Sets the half page of `receipt`.
pub(super) fn document(receipt: &Receipt, typed: Typed<'_>, voice: Voice) -> Document {
    let mut blocks = vec![Block::Small(vec![Inline::soft(document::place(receipt, voice))])];
    for (index, part) in receipt.parts.iter().enumerate() {
        blocks.push(Block::Title(part.aim.clone()));
        let name = typed.name.filter(|_| index == 0);
        let name =
            name.map(|name| document::around(&voice.say(&words::FOR, &[]), "{name}", Inline::bold(name)));
        blocks.extend(name.map(Block::Paragraph));
        blocks.extend(part_blocks(part, voice));
    }
    blocks.extend(number(receipt, typed, voice));
    blocks.extend(document::desk(receipt, voice));
    blocks.push(Block::Columns(vec![
        sign(Sign::Keep, vec![Inline::bold(voice.say(&words::KEEP, &[]))]),
        sign(Sign::Secret, vec![Inline::bold(voice.say(&words::SECRET, &[]))]),
    ]));
    let mark = receipt.practice.then(|| PRACTICE.to_owned());
    Document { blocks, mark, size: TextSize::HalfPage, ..Document::new(TITLE) }
}

fn part_blocks(part: &Part, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![document::result(&part.result, voice)];
    blocks.extend(part.left.iter().filter(|left| is_theirs(left)).map(|left| document::left(left, voice)));
    blocks.extend(part.known_by.as_deref().map(|by| item(Sign::Date, document::known_by(by, voice))));
    let unsaid = |call: &&Line| !part.left.iter().any(|left| says(left, call));
    let call = part.call.as_ref().filter(unsaid);
    blocks.extend(call.map(|call| item(Sign::Phone, document::said(call, voice))));
    blocks
}

/// What others do is on the whole paper.
fn is_theirs(left: &Left) -> bool {
    left.by != Who::Organism
}

/// Whether what is left names the phone already.
fn says(left: &Left, call: &Line) -> bool {
    let number = |text: &str| phones::find(text).into_iter().map(|phone| phone.said).next();
    is_theirs(left) && number(&left.what.text) == number(&call.text)
}

/// The number that the site gave, or room to write it.
fn number(receipt: &Receipt, typed: Typed<'_>, voice: Voice) -> Option<Block> {
    let number = match typed.reference {
        Some(reference) => Inline::bold(reference),
        None => Inline::blank(NUMBER_BLANK),
    };
    let wanted = typed.reference.is_some() || receipt.has_reference;
    wanted.then(|| {
        Block::Paragraph(vec![Inline::plain(format!("{} ", voice.say(&words::NUMBER, &[]))), number])
    })
}

fn item(pictogram: Sign, text: Vec<Inline>) -> Block {
    let (mark, text) = sign(pictogram, text);
    Block::Item { mark, text }
}

/// A line after its pictogram, which does not stand in it again.
fn sign(sign: Sign, mut text: Vec<Inline>) -> (Mark, Vec<Inline>) {
    text.retain(|inline| !matches!(inline, Inline::Sign(_)));
    (Mark::Sign(sign), text)
}
