//! One paragraph, broken into lines and put in order.
//!
//! cosmic-text 0.15 shapes well, but it breaks lines within each stretch of one direction: in Arabic, the full stop after a
//! number could start a line. So it only shapes here; lines are broken (UAX #14) and ordered (UAX #9) over the whole
//! paragraph, by the two crates that it uses itself. parley would do all of it, for 30 more crates.

use cosmic_text::{AttrsList, FontSystem, LayoutGlyph, ShapeGlyph, ShapeLine, Shaping};
use unicode_bidi::{BidiInfo, Level};

/// The glyphs of one line in the order in which they are read, each at its place from the left end of the line.
pub(crate) type Glyphs = Vec<LayoutGlyph>;

/// Breaks `text`, which has no line feed, into lines at most `width` wide at this size.
pub(crate) fn lay(
    system: &mut FontSystem,
    text: &str,
    attrs: &AttrsList,
    size: f32,
    width: f32,
) -> Vec<Glyphs> {
    let shaped = ShapeLine::new(system, text, attrs, Shaping::Advanced, 8);
    let glyphs = in_reading_order(&shaped);
    let order = BidiInfo::new(text, None);
    let lines = broken(text, &glyphs, size, width);
    lines.into_iter().map(|(start, end)| ordered(&order, text, &glyphs, start, end, size)).collect()
}

/// A shaped glyph and its direction.
type Shaped = (ShapeGlyph, Level);

/// The glyphs as the words are read. cosmic-text has the words of a stretch backwards where its direction is not that of
/// the paragraph, and the glyphs of a word where only one of the two is from right to left.
fn in_reading_order(shaped: &ShapeLine) -> Vec<Shaped> {
    let mut glyphs: Vec<Shaped> = Vec::new();
    for span in &shaped.spans {
        let against = shaped.rtl != span.level.is_rtl();
        let mut words: Vec<_> = span.words.iter().collect();
        if against {
            words.reverse();
        }
        for word in words {
            let mut of_word: Vec<Shaped> =
                word.glyphs.iter().map(|glyph| (glyph.clone(), span.level)).collect();
            if against {
                of_word.reverse();
            }
            // A word in two fonts comes with the two the wrong way round.
            of_word.sort_by_key(|(glyph, _)| glyph.start);
            glyphs.append(&mut of_word);
        }
    }
    glyphs
}

/// Start and end of each line, in bytes, the space at its end left out.
fn broken(text: &str, glyphs: &[Shaped], size: f32, width: f32) -> Vec<(usize, usize)> {
    let mut lines = Vec::new();
    let (mut start, mut end, mut used) = (0, 0, 0.0);
    let mut from = 0;
    let mut rest = glyphs;
    for (to, _) in unicode_linebreak::linebreaks(text) {
        let count = rest.iter().take_while(|(glyph, _)| glyph.start < to).count();
        let (piece, after) = rest.split_at(count);
        rest = after;
        let words_end = from + text.get(from..to).unwrap_or_default().trim_end_matches(is_space).len();
        let whole = advance(piece, size);
        let words = advance(piece.iter().filter(|(glyph, _)| glyph.start < words_end), size);
        if used + words > width && used > 0.0 {
            lines.push((start, end));
            (start, used) = (from, 0.0);
        }
        if words > width {
            // A word wider than the column is cut where it is full.
            for cluster in piece.chunk_by(|(a, _), (b, _)| a.start == b.start) {
                let own = advance(cluster, size);
                let at = cluster.first().map_or(from, |(glyph, _)| glyph.start);
                if used + own > width && used > 0.0 && at < words_end {
                    lines.push((start, at));
                    (start, used) = (at, 0.0);
                }
                used += own;
            }
        } else {
            used += whole;
        }
        end = words_end;
        from = to;
    }
    lines.push((start, end));
    lines
}

/// A space at which a line may end.
fn is_space(c: char) -> bool {
    c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}'
}

fn advance<'g>(glyphs: impl IntoIterator<Item = &'g Shaped>, size: f32) -> f32 {
    glyphs.into_iter().map(|(glyph, _)| glyph.width(size)).sum()
}

/// The glyphs of a line in the order in which they are read, placed from its left end.
fn ordered(
    order: &BidiInfo<'_>,
    text: &str,
    glyphs: &[Shaped],
    start: usize,
    end: usize,
    size: f32,
) -> Glyphs {
    let mut line = Glyphs::new();
    let Some(paragraph) = order.paragraphs.first().filter(|_| start < end && end <= text.len()) else {
        return line;
    };
    let (levels, runs) = order.visual_runs(paragraph, start..end);
    let first = glyphs.partition_point(|(glyph, _)| glyph.start < start);
    let of_line = glyphs.get(first..).unwrap_or_default();
    let of_line = of_line.get(..of_line.partition_point(|(glyph, _)| glyph.start < end)).unwrap_or_default();
    let mut places = vec![0.0; of_line.len()];
    let mut x = 0.0;
    for run in runs {
        let from = of_line.partition_point(|(glyph, _)| glyph.start < run.start);
        let to = of_line.partition_point(|(glyph, _)| glyph.start < run.end);
        let mut put = |at: usize| {
            if let (Some(place), Some((glyph, _))) = (places.get_mut(at), of_line.get(at)) {
                *place = x;
                x += glyph.width(size);
            }
        };
        if levels.get(run.start).is_some_and(Level::is_rtl) {
            (from..to).rev().for_each(&mut put);
        } else {
            (from..to).for_each(&mut put);
        }
    }
    line.extend(of_line.iter().zip(places).map(|((glyph, level), x)| placed(glyph, *level, x, size)));
    line
}

fn placed(glyph: &ShapeGlyph, level: Level, x: f32, size: f32) -> LayoutGlyph {
    LayoutGlyph {
        start: glyph.start,
        end: glyph.end,
        font_size: size,
        font_weight: glyph.font_weight,
        line_height_opt: None,
        font_id: glyph.font_id,
        glyph_id: glyph.glyph_id,
        x,
        y: 0.0,
        w: glyph.width(size),
        level,
        x_offset: glyph.x_offset,
        y_offset: glyph.y_offset,
        color_opt: None,
        metadata: glyph.metadata,
        cache_key_flags: glyph.cache_key_flags,
    }
}
