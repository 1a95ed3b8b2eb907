//! The paper itself: what it says, as blocks, in the order of the design.

use super::content::{Hindrance, Left, Line, Part, Receipt};
use super::phrase::{of_in, without_its_day};
use super::tell::lower;
use super::{beside, essential, phones, words};
use crate::desk::PaperSize;
use crate::paper::{Block, Document, Field, Heading, Inline, Mark, Sign, TextSize};
use crate::procedure::text;
use crate::tongue::{Direction, Voice};

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
    let french = told(receipt, typed, size, Voice::FRENCH);
    match &receipt.beside {
        Some(other) => beside::set(told(&other.receipt, typed, size, other.voice), french, other.voice),
        None => french,
    }
}

/// Sets the whole paper of `receipt` in the usual type.
pub fn document(receipt: &Receipt, typed: Typed<'_>) -> Document {
    sized(receipt, typed, PaperSize::Standard)
}

fn told(receipt: &Receipt, typed: Typed<'_>, size: PaperSize, voice: Voice) -> Document {
    match size {
        PaperSize::Standard => whole(receipt, typed, voice),
        PaperSize::Large => Document { size: TextSize::Large, ..whole(receipt, typed, voice) },
        PaperSize::Essential => essential::document(receipt, typed, voice),
    }
}

fn whole(receipt: &Receipt, typed: Typed<'_>, voice: Voice) -> Document {
    // The name of one guide takes no line of its own.
    let only = match receipt.parts.as_slice() {
        [only] if !only.own_words => format!(" · {}", only.aim),
        _ => String::new(),
    };
    let mut blocks = vec![
        Block::Small(vec![Inline::soft(format!("{}{only}", place(receipt, voice)))]),
        Block::Title(voice.say(&words::TITLE, &[])),
    ];
    if let Some(name) = typed.name {
        blocks.push(Block::Paragraph(around(&voice.say(&words::FOR, &[]), "{name}", Inline::bold(name))));
    }
    for part in &receipt.parts {
        if only.is_empty() {
            let aim = vec![
                Inline::soft(format!("{} ", voice.say(&words::AIM, &[]))),
                Inline::plain(part.aim.clone()),
            ];
            blocks.push(Block::Paragraph(aim));
        }
        blocks.extend(part_blocks(part, voice));
    }
    blocks.push(if receipt.has_reference || typed.reference.is_some() {
        Block::Pair(reference(typed.reference, voice), resume(receipt, voice))
    } else {
        Block::Field(resume(receipt, voice))
    });
    blocks.extend(desk(receipt, voice));
    blocks.push(Block::Columns(vec![
        (Mark::Sign(Sign::Keep), vec![Inline::bold(voice.say(&words::KEEP, &[]))]),
        (Mark::Sign(Sign::Secret), vec![Inline::bold(voice.say(&words::SECRET, &[]))]),
    ]));
    blocks.push(Block::Fine(vec![Inline::soft(not_kept(receipt, voice))]));
    let mark = receipt.practice.then(|| PRACTICE.to_owned());
    Document { blocks, mark, ..Document::new(TITLE) }
}

/// The desk and the day, and that the person was not there.
pub(super) fn place(receipt: &Receipt, voice: Voice) -> String {
    let afar = if receipt.remote { format!(" · {}", voice.say(&words::AFAR, &[])) } else { String::new() };
    format!("{} · {}{afar}", receipt.desk, receipt.day)
}

fn part_blocks(part: &Part, voice: Voice) -> Vec<Block> {
    let mut blocks = vec![result(&part.result, voice)];
    let by = by_all(&part.done).map(|by| voice.say(&words::BY, &[("who", by)]));
    let fact =
        Heading { aside: by.map(Inline::plain).into_iter().collect(), ..voice.say(&words::DONE, &[]).into() };
    section(&mut blocks, fact, done(&part.done));
    section(
        &mut blocks,
        voice.say(&words::HINDERED, &[]),
        part.hindrances.iter().map(|one| hindrance(one, voice)),
    );
    section(&mut blocks, voice.say(&words::LEFT, &[]), part.left.iter().map(|one| left(one, voice)));
    let said = |line: &Line| said(line, voice);
    let known_by = part.known_by.as_deref().map(|by| known_by(by, voice));
    let verify = part.verify.iter().map(&said).chain(known_by).chain(part.otherwise.iter().map(&said));
    let verify = paragraphs(verify.chain(part.proof.as_ref().map(|one| proof(one, voice))));
    section(&mut blocks, signed(Sign::Know, &voice.say(&words::VERIFY, &[])), verify);
    let after = paragraphs(part.after.iter().map(&said));
    section(&mut blocks, signed(Sign::Next, &voice.say(&words::AFTER, &[])), after);
    let offline = paragraphs(part.offline.iter().map(&said));
    section(&mut blocks, signed(Sign::NoComputer, &voice.say(&words::OFFLINE, &[])), offline);
    let recourse = paragraphs(recourse(&part.recourse, voice));
    section(&mut blocks, signed(Sign::Disagree, &voice.say(&words::RECOURSE, &[])), recourse);
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

pub(super) fn result(lines: &[Line], voice: Voice) -> Block {
    let mut lines = lines.iter().map(|line| said(line, voice));
    Block::Framed { lead: lines.next().unwrap_or_default(), rest: lines.collect() }
}

/// By whom it was done, where that is the same for all of it: it is said once.
fn by_all(done: &[(String, String)]) -> Option<&str> {
    let (_, by) = done.first()?;
    (done.len() > 1 && done.iter().all(|(_, other)| other == by)).then_some(by)
}

/// What was done and by whom; in two columns where there is much of it.
fn done(done: &[(String, String)]) -> impl Iterator<Item = Block> {
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
pub(super) fn known_by(by: &str, voice: Voice) -> Vec<Inline> {
    let text = voice.say(&words::SHOULD_KNOW, &[("by", by)]);
    let mut inlines = Vec::new();
    for span in text::spans(&text) {
        // The day is what is in bold.
        inlines.extend(span.bold.then_some(Inline::Sign(Sign::Date)));
        inlines.push(if span.bold { Inline::bold(span.text) } else { Inline::plain(span.text) });
    }
    inlines
}

fn proof(proof: &Line, voice: Voice) -> Vec<Inline> {
    let mut text =
        vec![Inline::Sign(Sign::Keep), Inline::bold(format!("{} ", voice.say(&words::PROOF, &[])))];
    text.extend(inlines(&lower(voice, &proof.text)));
    text.extend(to_check(proof, voice));
    text
}

fn hindrance(hindrance: &Hindrance, voice: Voice) -> Block {
    let mut text = vec![Inline::plain(hindrance.what.clone())];
    if let Some(state) = &hindrance.state {
        text.push(Inline::plain("\u{a0}: "));
        text.push(Inline::bold(state));
    }
    if let Some(by) = &hindrance.by {
        text.push(Inline::plain("\u{a0}: "));
        text.extend(inlines(&lower(voice, by)));
    }
    Block::Item { mark: Mark::Bang, text }
}

pub(super) fn left(left: &Left, voice: Voice) -> Block {
    let mut text = inlines(&without_its_day(left, voice));
    if let Some(due) = &left.due {
        text.extend([Inline::plain(comma(voice)), Inline::Sign(Sign::Date), Inline::bold(due)]);
    }
    text.extend(to_check(&left.what, voice));
    Block::Item { mark: Mark::Box, text }
}

/// What stands between an act and its day.
fn comma(voice: Voice) -> &'static str {
    let rtl = voice.tongue().is_some_and(|tongue| tongue.header.direction == Direction::Rtl);
    if rtl { "، " } else { ", " }
}

/// The rule, and a blank for the day on which it begins: never a computed date.
fn recourse(lines: &[Line], voice: Voice) -> impl Iterator<Item = Vec<Inline>> {
    let blank = vec![
        Inline::Sign(Sign::Date),
        Inline::plain(format!("{}\u{a0}", voice.say(&words::ANSWERED, &[]).replace(' ', "\u{a0}"))),
        Inline::blank(DATE_BLANK),
    ];
    let blank = (!lines.is_empty()).then_some(blank);
    lines.iter().map(move |line| said(line, voice)).chain(blank)
}

fn reference(reference: Option<&str>, voice: Voice) -> Field {
    let label = [Inline::bold(voice.say(&words::REFERENCE, &[]))];
    match reference {
        Some(reference) => Field::filled(label, reference),
        None => Field::to_write(label),
    }
}

fn resume(receipt: &Receipt, voice: Voice) -> Field {
    let how = if receipt.remote { words::RESUME_AFAR } else { words::RESUME };
    let label = inlines(&voice.say(&how, &[]));
    Field::filled(label, receipt.desk.clone())
}

/// Where the desk is, its phone and its hours, as far as they are known.
pub(super) fn desk(receipt: &Receipt, voice: Voice) -> Option<Block> {
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
        say(Some(Sign::Phone), voice.say(&words::DESK_PHONE, &[("phone", &phones::in_groups(phone))]));
    }
    if let Some(hours) = &receipt.hours {
        say(None, voice.say(&words::HOURS, &[("hours", hours)]));
    }
    (!text.is_empty()).then_some(Block::Paragraph(text))
}

fn not_kept(receipt: &Receipt, voice: Voice) -> String {
    let kept = voice.say(&words::NOT_KEPT, &[]);
    if !receipt.has_reference {
        return kept;
    }
    let no_receipt = match receipt.organisms.as_slice() {
        [one] => voice.say(&words::NOT_A_RECEIPT, &[("of_body", &of_in(voice, one))]),
        _ => voice.say(&words::NOT_RECEIPTS, &[]),
    };
    format!("{kept} {no_receipt}")
}

pub(super) fn said(line: &Line, voice: Voice) -> Vec<Inline> {
    let mut said = inlines(&line.text);
    if line.untranslated {
        said = beside::in_french(said);
    }
    said.extend(to_check(line, voice));
    said
}

fn to_check(line: &Line, voice: Voice) -> Option<Inline> {
    line.to_check.then(|| Inline::soft(format!("\u{a0}{}", voice.say(&words::TO_CHECK, &[]))))
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
