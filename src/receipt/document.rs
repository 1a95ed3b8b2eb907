//! The paper itself: what it says, as blocks, in the order of the design.

use super::content::{Hindrance, Left, Line, Part, Receipt};
use super::phrase::{in_a_sentence, lower_first, of};
use super::words;
use crate::paper::{Block, Document, Field, Inline, Mark};
use crate::procedure::text;

/// What is typed on the paper and kept nowhere.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Typed<'a> {
    /// The person's name.
    pub name: Option<&'a str>,
    /// The number that the site gave.
    pub reference: Option<&'a str>,
}

/// The title of the file and of the print job: it tells nothing of anyone.
pub const TITLE: &str = "Récapitulatif";

/// What every page says that is only to practise.
pub const PRACTICE: &str = words::PRACTICE.fr;

/// Width of the blank for a date, in points.
const DATE_BLANK: f32 = 110.0;

/// Sets the paper of `receipt`.
pub fn document(receipt: &Receipt, typed: Typed<'_>) -> Document {
    let mut blocks =
        vec![Block::Small(vec![Inline::soft(place(receipt))]), Block::Title(words::TITLE.fr.into())];
    if let Some(name) = typed.name {
        blocks.push(Block::Paragraph(around(words::FOR.fr, "{name}", Inline::bold(name))));
    }
    for part in &receipt.parts {
        blocks.extend(part_blocks(part));
    }
    blocks.push(if receipt.has_reference || typed.reference.is_some() {
        Block::Pair(reference(typed.reference), resume(receipt))
    } else {
        Block::Field(resume(receipt))
    });
    blocks.push(Block::Fine(vec![Inline::soft(not_kept(receipt))]));
    let mark = receipt.practice.then(|| PRACTICE.to_owned());
    Document { blocks, mark, ..Document::new(TITLE) }
}

/// The desk and the day, and that the person was not there.
fn place(receipt: &Receipt) -> String {
    let afar = if receipt.remote { format!(" · {}", words::AFAR.fr) } else { String::new() };
    format!("{} · {}{afar}", receipt.desk, receipt.day)
}

fn part_blocks(part: &Part) -> Vec<Block> {
    let mut blocks = vec![
        Block::Paragraph(vec![Inline::soft(format!("{} ", words::AIM.fr)), Inline::plain(part.aim.clone())]),
        result(&part.result),
    ];
    section(&mut blocks, words::DONE.fr, done(&part.done));
    section(&mut blocks, words::HINDERED.fr, part.hindrances.iter().map(hindrance));
    section(&mut blocks, words::LEFT.fr, part.left.iter().map(left));
    let verify = paragraphs(part.verify.iter().map(said)).chain(part.proof.as_ref().map(proof));
    section(&mut blocks, words::VERIFY.fr, verify);
    section(&mut blocks, words::AFTER.fr, paragraphs(part.after.iter().map(said)));
    section(&mut blocks, words::OFFLINE.fr, paragraphs(part.offline.iter().map(said)));
    section(&mut blocks, words::RECOURSE.fr, paragraphs(recourse(&part.recourse)));
    blocks
}

/// A heading with what stands under it; nothing where nothing does.
fn section(blocks: &mut Vec<Block>, heading: &str, under: impl Iterator<Item = Block>) {
    let mut under = under.peekable();
    if under.peek().is_some() {
        blocks.push(Block::Heading(heading.into()));
        blocks.extend(under);
    }
}

/// One paragraph of all the sentences: they read well in a row.
fn paragraphs(sentences: impl Iterator<Item = Vec<Inline>>) -> impl Iterator<Item = Block> {
    let mut all: Vec<Inline> = Vec::new();
    for sentence in sentences {
        if !all.is_empty() {
            all.push(Inline::plain(" "));
        }
        all.extend(sentence);
    }
    (!all.is_empty()).then_some(Block::Paragraph(all)).into_iter()
}

fn result(lines: &[Line]) -> Block {
    let mut lines = lines.iter().map(said);
    Block::Framed { lead: lines.next().unwrap_or_default(), rest: lines.collect() }
}

/// What was done and by whom: said once where it is the same for all of it.
fn done(done: &[(String, &'static str)]) -> impl Iterator<Item = Block> {
    let one = done
        .first()
        .map(|(_, by)| *by)
        .filter(|by| done.len() > 1 && done.iter().all(|(_, other)| other == by));
    let by_all = one.map(|by| Block::Small(vec![Inline::soft(words::BY.with(&[("who", by)]))]));
    let items = done.iter().map(move |(what, by)| {
        let mut text = vec![Inline::plain(what.clone())];
        if one.is_none() {
            text.push(Inline::soft(format!(" —\u{a0}{}", by.replace(' ', "\u{a0}"))));
        }
        Block::Item { mark: Mark::Tick, text }
    });
    by_all.into_iter().chain(items)
}

fn proof(proof: &Line) -> Block {
    let mut text = vec![Inline::bold(format!("{} ", words::PROOF.fr))];
    text.extend(inlines(&lower_first(&proof.text)));
    text.extend(to_check(proof));
    Block::Paragraph(text)
}

fn hindrance(hindrance: &Hindrance) -> Block {
    let mut text = vec![Inline::plain(hindrance.what.clone())];
    if let Some(state) = hindrance.state {
        text.push(Inline::plain("\u{a0}: "));
        text.push(Inline::bold(state));
    }
    if let Some(by) = &hindrance.by {
        text.push(Inline::plain("\u{a0}: "));
        text.extend(inlines(&lower_first(by)));
    }
    Block::Item { mark: Mark::Bang, text }
}

fn left(left: &Left) -> Block {
    let mut text = inlines(&in_a_sentence(left));
    text.extend(to_check(&left.what));
    Block::Item { mark: Mark::Box, text }
}

/// The rule, and a blank for the day on which it begins: never a computed date.
fn recourse(lines: &[Line]) -> impl Iterator<Item = Vec<Inline>> {
    let blank = vec![Inline::plain(format!("{}\u{a0}", words::ANSWERED.fr)), Inline::blank(DATE_BLANK)];
    let blank = (!lines.is_empty()).then_some(blank);
    lines.iter().map(said).chain(blank)
}

fn reference(reference: Option<&str>) -> Field {
    let label = [Inline::bold(words::REFERENCE.fr)];
    match reference {
        Some(reference) => Field::filled(label, reference),
        None => Field::to_write(label),
    }
}

fn resume(receipt: &Receipt) -> Field {
    let how = if receipt.remote { words::RESUME_AFAR } else { words::RESUME };
    let mut label = inlines(how.fr);
    for line in &receipt.desk_lines {
        label.push(Inline::plain(format!("\n{line}")));
    }
    Field::filled(label, receipt.desk.clone())
}

fn not_kept(receipt: &Receipt) -> String {
    let kept = words::NOT_KEPT.fr;
    if !receipt.has_reference {
        return kept.to_owned();
    }
    let no_receipt = match receipt.organisms.as_slice() {
        [one] => words::NOT_A_RECEIPT.with(&[("of_body", &of(one))]),
        _ => words::NOT_RECEIPTS.fr.to_owned(),
    };
    format!("{kept} {no_receipt}")
}

fn said(line: &Line) -> Vec<Inline> {
    let mut said = inlines(&line.text);
    said.extend(to_check(line));
    said
}

fn to_check(line: &Line) -> Option<Inline> {
    line.to_check.then(|| Inline::soft(format!("\u{a0}{}", words::TO_CHECK.fr)))
}

/// `text` with `inline` in the place of `name`.
fn around(text: &str, name: &str, inline: Inline) -> Vec<Inline> {
    let (before, after) = text.split_once(name).unwrap_or((text, ""));
    let words = |words: &str| (!words.is_empty()).then(|| Inline::plain(words));
    words(before).into_iter().chain([inline]).chain(words(after)).collect()
}

fn inlines(text: &str) -> Vec<Inline> {
    let spans = text::spans(text).into_iter();
    spans.map(|span| if span.bold { Inline::bold(span.text) } else { Inline::plain(span.text) }).collect()
}
