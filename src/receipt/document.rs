//! The paper itself: what it says, as blocks, in the order of the design.

use super::content::{Hindrance, Left, Line, Part, Receipt};
use super::phrase::{lower_first, of, without_its_day};
use super::{essential, phones, words};
use crate::desk::PaperSize;
use crate::paper::{Block, Document, Field, Heading, Inline, Mark, Sign, TextSize};
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

/// As many things done are worth two columns.
const SEVERAL: usize = 4;

/// Width of the blank for a date, in points.
const DATE_BLANK: f32 = 130.0;

/// Sets the paper of `receipt` in one of its sizes.
pub fn sized(receipt: &Receipt, typed: Typed<'_>, size: PaperSize) -> Document {
    match size {
        PaperSize::Standard => document(receipt, typed),
        PaperSize::Large => Document { size: TextSize::Large, ..document(receipt, typed) },
        PaperSize::Essential => essential::document(receipt, typed),
    }
}

/// Sets the whole paper of `receipt` in the usual type.
pub fn document(receipt: &Receipt, typed: Typed<'_>) -> Document {
    // The name of one guide takes no line of its own.
    let only = match receipt.parts.as_slice() {
        [only] if !only.own_words => format!(" · {}", only.aim),
        _ => String::new(),
    };
    let mut blocks = vec![
        Block::Small(vec![Inline::soft(format!("{}{only}", place(receipt)))]),
        Block::Title(words::TITLE.fr.into()),
    ];
    if let Some(name) = typed.name {
        blocks.push(Block::Paragraph(around(words::FOR.fr, "{name}", Inline::bold(name))));
    }
    for part in &receipt.parts {
        if only.is_empty() {
            let aim = vec![Inline::soft(format!("{} ", words::AIM.fr)), Inline::plain(part.aim.clone())];
            blocks.push(Block::Paragraph(aim));
        }
        blocks.extend(part_blocks(part));
    }
    blocks.push(if receipt.has_reference || typed.reference.is_some() {
        Block::Pair(reference(typed.reference), resume(receipt))
    } else {
        Block::Field(resume(receipt))
    });
    blocks.extend(desk(receipt));
    blocks.push(Block::Columns(vec![
        (Mark::Sign(Sign::Keep), vec![Inline::bold(words::KEEP.fr)]),
        (Mark::Sign(Sign::Secret), vec![Inline::bold(words::SECRET.fr)]),
    ]));
    blocks.push(Block::Fine(vec![Inline::soft(not_kept(receipt))]));
    let mark = receipt.practice.then(|| PRACTICE.to_owned());
    Document { blocks, mark, ..Document::new(TITLE) }
}

/// The desk and the day, and that the person was not there.
pub(super) fn place(receipt: &Receipt) -> String {
    let afar = if receipt.remote { format!(" · {}", words::AFAR.fr) } else { String::new() };
    format!("{} · {}{afar}", receipt.desk, receipt.day)
}

fn part_blocks(part: &Part) -> Vec<Block> {
    let mut blocks = vec![result(&part.result)];
    let by = by_all(&part.done).map(|by| words::BY.with(&[("who", by)]));
    let fact = Heading { aside: by, ..words::DONE.fr.into() };
    section(&mut blocks, fact, done(&part.done));
    section(&mut blocks, words::HINDERED.fr, part.hindrances.iter().map(hindrance));
    section(&mut blocks, words::LEFT.fr, part.left.iter().map(left));
    let known_by = part.known_by.as_deref().map(known_by);
    let verify = part.verify.iter().map(said).chain(known_by).chain(part.otherwise.iter().map(said));
    let verify = paragraphs(verify.chain(part.proof.as_ref().map(proof)));
    section(&mut blocks, signed(Sign::Know, words::VERIFY.fr), verify);
    let after = paragraphs(part.after.iter().map(said));
    section(&mut blocks, signed(Sign::Next, words::AFTER.fr), after);
    let offline = paragraphs(part.offline.iter().map(said));
    section(&mut blocks, signed(Sign::NoComputer, words::OFFLINE.fr), offline);
    let recourse = paragraphs(recourse(&part.recourse));
    section(&mut blocks, signed(Sign::Disagree, words::RECOURSE.fr), recourse);
    blocks
}

/// A heading after a pictogram: where no list stands under it, whose items have marks of their own.
fn signed(sign: Sign, text: &str) -> Heading {
    Heading { sign: Some(sign), ..text.into() }
}

/// A heading with what stands under it; nothing where nothing does.
fn section(blocks: &mut Vec<Block>, heading: impl Into<Heading>, under: impl Iterator<Item = Block>) {
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

pub(super) fn result(lines: &[Line]) -> Block {
    let mut lines = lines.iter().map(said);
    Block::Framed { lead: lines.next().unwrap_or_default(), rest: lines.collect() }
}

/// By whom it was done, where that is the same for all of it: it is said once.
fn by_all(done: &[(String, &'static str)]) -> Option<&'static str> {
    let (_, by) = done.first()?;
    (done.len() > 1 && done.iter().all(|(_, other)| other == by)).then_some(by)
}

/// What was done and by whom; in two columns where there is much of it.
fn done(done: &[(String, &'static str)]) -> impl Iterator<Item = Block> {
    let one = by_all(done);
    let items = done.iter().map(|(what, by)| {
        let mut text = inlines(what);
        if one.is_none() {
            text.push(Inline::soft(format!(" —\u{a0}{}", by.replace(' ', "\u{a0}"))));
        }
        (Mark::Tick, text)
    });
    let items: Vec<_> = items.collect();
    if items.len() < SEVERAL {
        return items
            .into_iter()
            .map(|(mark, text)| Block::Item { mark, text })
            .collect::<Vec<_>>()
            .into_iter();
    }
    vec![Block::Columns(items)].into_iter()
}

/// « Vous devriez le savoir vers le … ».
pub(super) fn known_by(by: &str) -> Vec<Inline> {
    let text = words::SHOULD_KNOW.with(&[("by", by)]);
    let mut inlines = Vec::new();
    for span in text::spans(&text) {
        // The day is what is in bold.
        inlines.extend(span.bold.then_some(Inline::Sign(Sign::Date)));
        inlines.push(if span.bold { Inline::bold(span.text) } else { Inline::plain(span.text) });
    }
    inlines
}

fn proof(proof: &Line) -> Vec<Inline> {
    let mut text = vec![Inline::Sign(Sign::Keep), Inline::bold(format!("{} ", words::PROOF.fr))];
    text.extend(inlines(&lower_first(&proof.text)));
    text.extend(to_check(proof));
    text
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

pub(super) fn left(left: &Left) -> Block {
    let mut text = inlines(&without_its_day(left));
    if let Some(due) = &left.due {
        text.extend([Inline::plain(", "), Inline::Sign(Sign::Date), Inline::bold(due)]);
    }
    text.extend(to_check(&left.what));
    Block::Item { mark: Mark::Box, text }
}

/// The rule, and a blank for the day on which it begins: never a computed date.
fn recourse(lines: &[Line]) -> impl Iterator<Item = Vec<Inline>> {
    let blank = vec![
        Inline::Sign(Sign::Date),
        Inline::plain(format!("{}\u{a0}", words::ANSWERED.fr.replace(' ', "\u{a0}"))),
        Inline::blank(DATE_BLANK),
    ];
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
    let label = inlines(how.fr);
    Field::filled(label, receipt.desk.clone())
}

/// Where the desk is, its phone and its hours, as far as they are known.
pub(super) fn desk(receipt: &Receipt) -> Option<Block> {
    let mut text = Vec::new();
    let mut say = |sign: Option<Sign>, words: String| {
        text.extend((!text.is_empty()).then(|| Inline::plain(" · ")));
        text.extend(sign.map(Inline::Sign));
        text.push(Inline::plain(words));
    };
    if !receipt.address.is_empty() {
        say(Some(Sign::Place), receipt.address.join(", "));
    }
    if let Some(phone) = &receipt.phone {
        say(Some(Sign::Phone), words::DESK_PHONE.with(&[("phone", &phones::in_groups(phone))]));
    }
    if let Some(hours) = &receipt.hours {
        say(None, words::HOURS.with(&[("hours", hours)]));
    }
    (!text.is_empty()).then_some(Block::Paragraph(text))
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

pub(super) fn said(line: &Line) -> Vec<Inline> {
    let mut said = inlines(&line.text);
    said.extend(to_check(line));
    said
}

fn to_check(line: &Line) -> Option<Inline> {
    line.to_check.then(|| Inline::soft(format!("\u{a0}{}", words::TO_CHECK.fr)))
}

/// `text` with `inline` in the place of `name`.
pub(super) fn around(text: &str, name: &str, inline: Inline) -> Vec<Inline> {
    let (before, after) = text.split_once(name).unwrap_or((text, ""));
    let words = |words: &str| (!words.is_empty()).then(|| Inline::plain(words));
    words(before).into_iter().chain([inline]).chain(words(after)).collect()
}

/// `text` with its phones grouped, each after its pictogram.
fn inlines(text: &str) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for span in text::spans(text) {
        let words = |text: &str| if span.bold { Inline::bold(text) } else { Inline::plain(text) };
        let mut from = 0;
        for phone in phones::find(span.text) {
            let before = span.text.get(from..phone.at.start).filter(|before| !before.is_empty());
            inlines.extend(before.map(words));
            inlines.extend([Inline::Sign(Sign::Phone), words(&phone.said)]);
            from = phone.at.end;
        }
        inlines.extend(span.text.get(from..).filter(|rest| !rest.is_empty()).map(words));
    }
    inlines
}
