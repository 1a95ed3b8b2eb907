//! From words to lines, with the bundled fonts only.

use cosmic_text::fontdb::ID;
use cosmic_text::skrifa::instance::{LocationRef, Size};
use cosmic_text::skrifa::{FontRef, MetadataProvider};
use cosmic_text::{FontSystem, LayoutGlyph};

use super::block::{Inline, Run};
use super::direction;
use super::display::{Glyph, Ink, Point, Rect, Shape, TextRun};
use super::fonts::{self, Coverage, Face};
use super::paragraph;
use super::signs::Sign;
use super::span::{self, JOINER, Span};
use super::style::{DOT, SIGN, SIGN_GAP, Style};

/// Stands for a blank while lines are broken: it breaks like a letter, and its width is set by tracking.
const BLANK: &str = "_";
/// Width of the space beyond the left end of a line from right to left, in em.
const SPACE: f32 = 0.26;
/// Drawn in place of a character that no bundled font has.
const REPLACEMENT: char = '\u{FFFD}';

/// One line of text, placed from its own top left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub height: f32,
    pub pieces: Vec<Piece>,
}

/// Something on a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub shape: Shape,
    /// Place among the inlines given, for words that stand apart: a link, another language.
    pub apart: Option<usize>,
    /// Dots to write on are no words.
    pub words: bool,
}

/// Sets text in lines.
pub(crate) struct Shaper {
    system: FontSystem,
    faces: Vec<(ID, Face)>,
    coverage: Coverage,
    blank_advance: f32,
}

impl Shaper {
    pub(crate) fn new() -> Self {
        let (system, faces) = fonts::bundled();
        Self { system, faces, coverage: Coverage::new(), blank_advance: blank_advance() }
    }

    /// Breaks `text` into lines at most `width` wide; none when there is nothing to say.
    pub(crate) fn set(&mut self, text: &[Inline], style: &Style, width: f32) -> Vec<Line> {
        let spans = self.spans(text, style, width);
        if spans.iter().all(|span| span.text.trim().is_empty()) {
            return Vec::new();
        }
        let mut lines = Vec::new();
        let mut paragraphs = span::paragraphs(spans).into_iter().peekable();
        while let Some(spans) = paragraphs.next() {
            let (said, attrs) = span::told(&spans, text, style);
            let laid = paragraph::lay(&mut self.system, &said, &attrs, style.size, width);
            for (index, glyphs) in laid.iter().enumerate() {
                let mut set = self.line(&said, glyphs, text, style);
                if style.rtl {
                    set.start_on_the_right(width);
                }
                let apart = match laid.get(index + 1) {
                    Some(next) => spaced(&said, glyphs, next),
                    None => paragraphs.peek().is_some(),
                };
                if apart {
                    end_with_space(&mut set);
                }
                lines.push(set);
            }
        }
        lines
    }

    /// Makes runs of the glyphs of one line.
    fn line(&self, text: &str, glyphs: &[LayoutGlyph], inlines: &[Inline], style: &Style) -> Line {
        let mut pieces: Vec<Piece> = Vec::new();
        let kept = glyphs.iter().rposition(|g| !source(text, g).trim().is_empty()).map_or(0, |last| last + 1);
        let mut cluster = None;
        for glyph in glyphs.iter().take(kept) {
            let Some(inline) = inlines.get(glyph.metadata) else { continue };
            let words = source(text, glyph);
            if words.chars().all(|c| c == JOINER || direction::is_mark(c)) {
                continue;
            }
            let run = match inline {
                Inline::Blank { .. } => {
                    pieces.push(blank(glyph, style));
                    continue;
                }
                Inline::Sign(sign) => {
                    pieces.push(signed(*sign, glyph, style));
                    continue;
                }
                Inline::Text(run) => run,
            };
            let apart = run.stands_apart().then_some(glyph.metadata);
            let words = if cluster == Some(glyph.start) { "" } else { words };
            cluster = Some(glyph.start);
            self.extend(&mut pieces, glyph, words, run, apart, style);
        }
        for piece in &mut pieces {
            if let Shape::Text(run) = &mut piece.shape {
                run.turn();
            }
        }
        let links = link_rects(&pieces, inlines, style);
        pieces.extend(links);
        Line { height: style.leading, pieces }
    }

    /// Adds a glyph to the run under way, or starts another one where font, ink or node change.
    fn extend(
        &self,
        pieces: &mut Vec<Piece>,
        glyph: &LayoutGlyph,
        words: &str,
        run: &Run,
        apart: Option<usize>,
        style: &Style,
    ) {
        let face =
            self.faces.iter().find(|(id, _)| *id == glyph.font_id).map_or(Face::Regular, |(_, face)| *face);
        let ink = if run.soft { Ink::Soft } else { style.ink };
        if let Some(Piece { shape: Shape::Text(open), apart: open_apart, .. }) = pieces.last_mut()
            && (open.face, open.ink, *open_apart, open.rtl) == (face, ink, apart, glyph.level.is_rtl())
        {
            push_glyph(open, glyph, words);
            return;
        }
        let mut open = TextRun {
            face,
            size: style.size,
            ink,
            origin: Point { x: glyph.x, y: style.baseline() },
            width: 0.0,
            rtl: glyph.level.is_rtl(),
            text: String::new(),
            glyphs: Vec::new(),
        };
        push_glyph(&mut open, glyph, words);
        pieces.push(Piece { shape: Shape::Text(open), apart, words: true });
    }

    fn spans(&self, text: &[Inline], style: &Style, width: f32) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for (index, inline) in text.iter().enumerate() {
            let mut span = match inline {
                Inline::Text(run) => Span {
                    text: self.clean(&run.text),
                    bold: run.bold || style.bold,
                    tracking: style.tracking,
                    index,
                },
                Inline::Blank { width_pt } => Span {
                    text: BLANK.into(),
                    bold: false,
                    tracking: width_pt.clamp(style.size, width) / style.size - self.blank_advance,
                    index,
                },
                // It breaks like a letter: never between it and the word that it is before.
                Inline::Sign(_) => Span {
                    text: BLANK.into(),
                    bold: false,
                    tracking: SIGN + SIGN_GAP - self.blank_advance,
                    index,
                },
            };
            if spans.last().is_some_and(|last| last.runs_into(&span)) {
                span.text.insert(0, JOINER);
            }
            spans.push(span);
        }
        spans
    }

    /// Drops what is invisible, shows what cannot be drawn.
    fn clean(&self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\n' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
                '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => {}
                '\u{FEFF}' | '\r' => {}
                c if c.is_control() => clean.push(' '),
                c if self.coverage.has(c) => clean.push(c),
                _ => clean.push(REPLACEMENT),
            }
        }
        clean
    }
}

impl Line {
    /// Moves what is set so that it ends at `width`.
    fn start_on_the_right(&mut self, width: f32) {
        let ends =
            self.pieces.iter().map(|piece| piece.shape.bounds()).map(|b| b.x + b.w).fold(0.0, f32::max);
        for piece in &mut self.pieces {
            piece.shape.shift(width - ends, 0.0);
        }
    }
}

fn source<'t>(text: &'t str, glyph: &LayoutGlyph) -> &'t str {
    text.get(glyph.start..glyph.end).unwrap_or_default()
}

/// Whether two lines of a paragraph were one but for a space, and not a word cut in two.
fn spaced(text: &str, line: &[LayoutGlyph], next: &[LayoutGlyph]) -> bool {
    let ends = line.iter().rfind(|glyph| !source(text, glyph).trim().is_empty()).map(|glyph| glyph.end);
    let starts = next.first().map(|glyph| glyph.start);
    let between = ends.zip(starts).and_then(|(ends, starts)| text.get(ends..starts));
    between.is_some_and(|between| between.contains(char::is_whitespace))
}

/// Sets a space after the last word, beyond the width of the line: read aloud or copied, words stay apart.
fn end_with_space(line: &mut Line) {
    let last = line.pieces.iter_mut().rfind(|piece| piece.words);
    let Some(Piece { shape: Shape::Text(run), .. }) = last else { return };
    let space = FontRef::new(run.face.bytes()).ok().and_then(|font| font.charmap().map(' '));
    let Some(id) = space.and_then(|glyph| u16::try_from(glyph.to_u32()).ok()) else { return };
    let start = run.text.len();
    run.text.push(' ');
    let text = start..run.text.len();
    if run.rtl {
        run.glyphs.insert(0, Glyph { id, x: -SPACE * run.size, y: 0.0, text });
    } else {
        run.glyphs.push(Glyph { id, x: run.width, y: 0.0, text });
    }
}

fn push_glyph(run: &mut TextRun, glyph: &LayoutGlyph, words: &str) {
    let start = run.text.len();
    run.text.push_str(words);
    run.glyphs.push(Glyph {
        id: glyph.glyph_id,
        x: glyph.x + glyph.x_offset * glyph.font_size - run.origin.x,
        y: glyph.y_offset * glyph.font_size,
        text: start..run.text.len(),
    });
    run.width = run.width.max(glyph.x + glyph.w - run.origin.x);
}

/// A dotted line in the place of a blank, a little shorter so that it touches no word.
fn blank(glyph: &LayoutGlyph, style: &Style) -> Piece {
    let from = Point { x: glyph.x + DOT, y: style.baseline() + DOT / 2.0 };
    let width = (glyph.w - 2.0 * DOT).max(DOT);
    Piece { shape: Shape::Dots { from, width, thickness: DOT }, apart: None, words: false }
}

/// A pictogram before a word.
fn signed(sign: Sign, glyph: &LayoutGlyph, style: &Style) -> Piece {
    let mut shape = sign.draw(SIGN * style.size, style.middle());
    // Its space is on the side of the word.
    let space = if glyph.level.is_rtl() { SIGN_GAP * style.size } else { 0.0 };
    shape.shift(glyph.x + space, 0.0);
    Piece { shape, apart: Some(glyph.metadata), words: false }
}

/// One rectangle for each stretch of linked words.
fn link_rects(pieces: &[Piece], inlines: &[Inline], style: &Style) -> Vec<Piece> {
    let mut rects: Vec<Piece> = Vec::new();
    for piece in pieces {
        let Some(index) = piece.apart else { continue };
        let Some(Inline::Text(Run { link: Some(uri), .. })) = inlines.get(index) else { continue };
        let bounds = piece.shape.bounds();
        if let Some(Piece { shape: Shape::Link { rect, .. }, apart, .. }) = rects.last_mut()
            && *apart == Some(index)
        {
            rect.w = bounds.x + bounds.w - rect.x;
            continue;
        }
        let rect = Rect { x: bounds.x, y: 0.0, w: bounds.w, h: style.leading };
        rects.push(Piece { shape: Shape::Link { rect, uri: uri.clone() }, apart: Some(index), words: false });
    }
    rects
}

/// Advance of the sign that stands for a blank, in em.
fn blank_advance() -> f32 {
    let advance = |font: FontRef<'static>| {
        let glyph = font.charmap().map('_')?;
        font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(glyph)
    };
    FontRef::new(Face::Regular.bytes()).ok().and_then(advance).unwrap_or(0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::block::TextSize;
    use crate::paper::style::{Air, Sheet};

    fn set(text: &[Inline], width: f32) -> Vec<Line> {
        Shaper::new().set(text, &Sheet::new(TextSize::Normal, Air::OPEN).body(), width)
    }

    fn runs(line: &Line) -> Vec<(Face, &str)> {
        let run = |piece: &'_ Piece| matches!(piece.shape, Shape::Text(_));
        line.pieces
            .iter()
            .filter(|piece| run(piece))
            .map(|piece| match &piece.shape {
                Shape::Text(run) => (run.face, run.text.as_str()),
                _ => unreachable!(),
            })
            .collect()
    }

    fn words(line: &Line) -> String {
        runs(line).iter().map(|(_, text)| *text).collect()
    }

    #[test]
    fn a_long_text_breaks_at_spaces_and_keeps_every_word() {
        let text = "Sur caf.fr, ouvrir « Mes démarches ». Il doit être écrit « en cours » ou « acceptée ».";
        let lines = set(&[text.into()], 180.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.iter().map(words).collect::<String>(), text);
    }

    #[test]
    fn no_break_spaces_do_not_break() {
        for width in [60.0, 75.0, 90.0, 120.0] {
            for line in set(&["Appelez le 32\u{a0}30 ? Oui\u{a0}! «\u{a0}Là\u{a0}»".into()], width) {
                let line = words(&line);
                assert!(!line.ends_with("32 ") && !line.ends_with("« ") && !line.starts_with('!'), "{line}");
            }
        }
    }

    #[test]
    fn a_style_may_change_within_a_word() {
        let line = &set(&["(".into(), Inline::bold("RSA"), "), l".into(), Inline::bold("b")], 400.0)[0];
        assert_eq!(
            runs(line),
            [(Face::Regular, "("), (Face::Bold, "RSA"), (Face::Regular, "), l"), (Face::Bold, "b")]
        );
    }

    #[test]
    fn words_that_stand_apart_may_be_within_a_word() {
        let apart = |inline: Inline| -> Vec<(Option<usize>, String)> {
            let line = &set(&["(".into(), inline, ").".into()], 400.0)[0];
            let text = line.pieces.iter().filter(|piece| piece.words).map(|piece| match &piece.shape {
                Shape::Text(run) => (piece.apart, run.text.clone()),
                _ => unreachable!(),
            });
            text.collect()
        };
        let wanted = [(None, "(".to_owned()), (Some(1), "CAF".to_owned()), (None, ").".to_owned())];
        assert_eq!(apart(Inline::link("CAF", "https://www.caf.fr")), wanted);
        assert_eq!(apart(Inline::in_language("fr", "CAF")), wanted);
    }

    #[test]
    fn what_atkinson_lacks_comes_from_noto_and_the_rest_is_shown() {
        let line = &set(&["Ж".into(), Inline::bold("Ж"), " 漢\u{200b}\u{ad}\t.".into()], 400.0)[0];
        let runs = runs(line);
        assert_eq!(runs[0], (Face::FallbackRegular, "Ж"));
        assert_eq!(runs[1], (Face::FallbackBold, "Ж"));
        assert_eq!(runs.iter().skip(2).map(|(_, text)| *text).collect::<String>(), " \u{fffd} .");
    }

    #[test]
    fn a_blank_is_as_wide_as_asked_and_no_wider_than_the_column() {
        for (asked, width) in [(80.0, 80.0), (9000.0, 300.0)] {
            let lines = set(&["Reçue le ".into(), Inline::blank(asked), ".".into()], 300.0);
            let dots = lines.iter().flat_map(|line| &line.pieces).find_map(|piece| match &piece.shape {
                Shape::Dots { width, .. } => Some(*width),
                _ => None,
            });
            assert!((dots.unwrap() - (width - 2.0 * DOT)).abs() < 0.1, "{dots:?}");
        }
    }

    #[test]
    fn a_link_has_a_place_to_click_on_each_line() {
        let lines = set(&["Voir ".into(), Inline::link("mon espace personnel", "https://caf.fr")], 90.0);
        assert!(lines.len() > 1);
        let links =
            lines.iter().flat_map(|l| &l.pieces).filter(|p| matches!(p.shape, Shape::Link { .. })).count();
        assert_eq!(links, lines.len());
    }

    #[test]
    fn a_word_wider_than_the_column_is_cut_and_nothing_gives_nothing() {
        let lines = set(&["W".repeat(60).as_str().into()], 100.0);
        assert_eq!(lines.iter().map(words).collect::<String>(), "W".repeat(60));
        assert!(set(&[], 100.0).is_empty() && set(&[" \n".into()], 100.0).is_empty());
    }
}
