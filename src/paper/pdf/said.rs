//! What each glyph of a run says, in the order in which it is read.
//!
//! Readers of PDF put glyphs in order by their places, and turn Arabic letter by letter: a glyph that says two letters
//! would have them turned or not, as the reader pleases. So each letter has a glyph of its own, if need be an unseen one.

use cosmic_text::skrifa::{FontRef, MetadataProvider};

use crate::paper::display::{Glyph, TextRun};
use crate::paper::fonts::Face;

/// What glyphs say that have nothing of their own to say: PDF wants every glyph to say something.
const NOTHING: &str = "\u{200b}";
/// How far to the left of its ligature an unseen letter stands, in points: enough to be read after it.
const AFTER: f32 = 0.01;

/// A glyph and what it says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Said<'r> {
    /// Number of the glyph in its font.
    pub id: u16,
    /// From the origin of the run to the right.
    pub x: f32,
    /// From the baseline up.
    pub y: f32,
    pub text: &'r str,
    /// Only there to be read.
    pub unseen: bool,
}

/// The glyphs of a run, cluster by cluster, in the order in which they are read.
pub(super) fn clusters(run: &TextRun) -> Vec<Vec<Said<'_>>> {
    let clusters = run.clusters().map(|cluster| of_cluster(run, cluster));
    if run.rtl { clusters.collect::<Vec<_>>().into_iter().rev().collect() } else { clusters.collect() }
}

/// Each glyph says its own character where there is one for each, such as a letter and the mark over it; else the first
/// says them all, but for a ligature from right to left.
fn of_cluster<'r>(run: &'r TextRun, cluster: &'r [Glyph]) -> Vec<Said<'r>> {
    let text = cluster.first().map(|glyph| run.text_of(glyph)).unwrap_or_default();
    let said = |glyph: &Glyph, text| Said { id: glyph.id, x: glyph.x, y: glyph.y, text, unseen: false };
    let characters: Vec<&str> = text.split_inclusive(|_| true).collect();
    let mut glyphs: Vec<&Glyph> = cluster.iter().collect();
    if run.rtl {
        glyphs.reverse();
    }
    let one_each = glyphs.len() > 1 && characters.len() == glyphs.len();
    if run.rtl && !one_each && characters.len() > glyphs.len() {
        return ligature(run.face, &glyphs, &characters).unwrap_or_else(|| {
            glyphs
                .iter()
                .enumerate()
                .map(|(at, glyph)| said(glyph, if at == 0 { text } else { NOTHING }))
                .collect()
        });
    }
    let own = |at: usize| match (one_each, at) {
        (true, _) => characters.get(at).copied().unwrap_or(NOTHING),
        (false, 0) if !text.is_empty() => text,
        _ => NOTHING,
    };
    glyphs.into_iter().enumerate().map(|(at, glyph)| said(glyph, own(at))).collect()
}

/// The first glyph says the first letter, unseen ones the letters drawn with it, the others the marks over them.
fn ligature<'r>(face: Face, glyphs: &[&Glyph], characters: &[&'r str]) -> Option<Vec<Said<'r>>> {
    let (first, marks) = glyphs.split_first()?;
    let letters = characters.len().checked_sub(marks.len()).filter(|letters| *letters > 0)?;
    let font = FontRef::new(face.bytes()).ok()?;
    let mut said = Vec::new();
    for (at, text) in characters.iter().take(letters).enumerate() {
        let (id, unseen) = match at {
            0 => (first.id, false),
            _ => (u16::try_from(font.charmap().map(text.chars().next()?)?.to_u32()).ok()?, true),
        };
        said.push(Said { id, x: first.x - AFTER * at as f32, y: first.y, text, unseen });
    }
    let over = marks.iter().zip(characters.iter().skip(letters));
    said.extend(over.map(|(mark, text)| Said { id: mark.id, x: mark.x, y: mark.y, text, unseen: false }));
    Some(said)
}
