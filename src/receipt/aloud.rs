//! The paper read aloud: all of its lines, in their order, but for the name and the number, which the room need not
//! hear.

use super::content::Receipt;
use super::document::{Typed, sized};
use crate::desk::PaperSize;
use crate::paper::{Block, Field, Inline};

/// What stands for a blank.
const TO_WRITE: &str = "à écrire à la main";

/// The lines of the paper of `receipt` in this size.
pub fn lines(receipt: &Receipt, size: PaperSize) -> Vec<String> {
    // The voice is French.
    let french = Receipt { beside: None, ..receipt.clone() };
    sized(&french, Typed::default(), size).blocks.iter().flat_map(block).collect()
}

fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Small(text) | Block::Paragraph(text) | Block::Fine(text) | Block::Item { text, .. } => {
            vec![said(text)]
        }
        Block::Title(text) => vec![text.clone()],
        Block::Heading(heading) => {
            let aside = said(&heading.aside);
            let comma = if aside.is_empty() { "" } else { ", " };
            vec![format!("{}{comma}{aside}", heading.text)]
        }
        Block::Columns(items) => items.iter().map(|(_, text)| said(text)).collect(),
        Block::Framed { lead, rest } => std::iter::once(lead).chain(rest).map(|text| said(text)).collect(),
        Block::Field(one) => vec![field(one)],
        Block::Pair(one, other) => vec![field(one), field(other)],
        Block::Large(lines) => lines.clone(),
        Block::InLanguage { blocks, .. } => blocks.iter().flat_map(self::block).collect(),
    }
}

fn field(field: &Field) -> String {
    let value = field.value.as_deref().unwrap_or(TO_WRITE);
    format!("{}\n{value}", said(&field.label))
}

fn said(text: &[Inline]) -> String {
    let words = text.iter().map(|inline| match inline {
        Inline::Text(run) => run.text.as_str(),
        Inline::Blank { .. } => TO_WRITE,
        Inline::Sign(_) => "",
    });
    words.collect()
}
