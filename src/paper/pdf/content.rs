//! What is drawn on a page, in printpdf's operations. PDF counts y from the bottom of the page.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Greyscale, Line, LineCapStyle, LineDashPattern, LineJoinStyle, LinePoint, Op,
    PaintMode, PdfFontHandle, Point as PdfPoint, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix,
    TextRenderingMode, WindingOrder,
};

use super::embed::{Embedded, Fonts};
use super::reading::{Sequence, Tag};
use super::rounded;
use super::said::{self, Said};
use super::strings::utf16;
use crate::paper::display::{Ink, Layout, Point, Rect, Rounded, Shape, TextRun, dots};
use crate::paper::drawing::{Curve, Piece};
use crate::paper::tree::Tree;

/// Two lengths in text closer than this (thousandths of the size) are the same.
const FINE: f32 = 0.5;

/// The operations that draw a page, each sequence marked with what it is.
pub(super) fn ops(sequences: &[Sequence<'_>], fonts: &Fonts, tree: &Tree) -> Vec<Op> {
    let mut ops = vec![Op::SetOutlineColor { col: color(Ink::Black) }];
    let mut ink = None;
    for sequence in sequences {
        ops.push(mark(sequence.tag, tree));
        for item in &sequence.items {
            let wanted = match &item.shape {
                Shape::Text(run) => Some(run.ink),
                Shape::Disc { .. } => Some(Ink::Black),
                _ => None,
            };
            if wanted.is_some() && wanted != ink {
                ops.extend(wanted.map(|ink| Op::SetFillColor { col: color(ink) }));
                ink = wanted;
            }
            draw(&item.shape, fonts, &mut ops);
        }
        ops.push(Op::EndMarkedContent);
    }
    ops
}

/// The start of a sequence: part of an element, or an artifact, which readers leave out.
fn mark(tag: Tag, tree: &Tree) -> Op {
    let artifact = |kind: &str| ("Artifact", "Type", DictItem::Name(kind.into()));
    let (name, key, value) = match tag {
        Tag::Content { node, number } => {
            let role = tree.nodes().get(node.index()).map_or("P", |node| node.role.name());
            (role, "MCID", DictItem::Int(number as i64))
        }
        Tag::Running => artifact("Pagination"),
        Tag::Ornament => artifact("Layout"),
    };
    with_properties(name, key, value)
}

fn with_properties(tag: &str, key: &str, value: DictItem) -> Op {
    let map = BTreeMap::from([(key.to_owned(), value)]);
    Op::BeginMarkedContentWithProperties { tag: tag.into(), properties: DictItem::Dict { map } }
}

fn draw(shape: &Shape, fonts: &Fonts, ops: &mut Vec<Op>) {
    match shape {
        Shape::Text(run) => {
            if let Some(font) = fonts.get(run.face) {
                text(run, font, ops);
            }
        }
        Shape::Box { rect, radius, thickness } => {
            let inset = thickness / 2.0;
            pen(ops, *thickness, false, &[]);
            ops.push(outline(&rect.corners(inset, radius - inset), PaintMode::Stroke));
        }
        Shape::Line { points, thickness, round } => {
            pen(ops, *thickness, *round, &[]);
            ops.push(polyline(points));
        }
        Shape::Dots { from, width, thickness } => {
            // Dashes of no length with round ends are dots.
            let (_, step) = dots(*width, *thickness);
            pen(ops, *thickness, true, &[0.0, rounded(step)]);
            let start = from.x + thickness / 2.0;
            // A little longer, or the error of adding up steps could cost the last dot.
            let end = from.x + width - thickness / 2.0 + step / 4.0;
            ops.push(polyline(&[Point { x: start, y: from.y }, Point { x: end, y: from.y }]));
        }
        Shape::Disc { centre, radius } => {
            let square = Rect::around(*centre, *radius);
            ops.push(outline(&square.corners(0.0, *radius), PaintMode::Fill));
        }
        Shape::Drawing(drawing) => {
            pen(ops, drawing.thickness, true, &[]);
            ops.extend(drawing.curves.iter().map(curve));
        }
        Shape::Link { .. } => {}
    }
}

fn text(run: &TextRun, font: &Embedded, ops: &mut Vec<Op>) {
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(run.size) });
    let clusters = said::clusters(run);
    let told = |cluster: &Vec<Said<'_>>| says_itself(cluster, font);
    for group in clusters.chunk_by(|a, b| told(a) && told(b)) {
        let glyphs: Vec<&Said<'_>> = group.iter().flatten().collect();
        let instead = group.first().filter(|cluster| !told(cluster));
        if let Some(cluster) = instead {
            let words: String = cluster.iter().map(|said| said.text).collect();
            ops.push(with_properties("Span", "ActualText", DictItem::Bytes(utf16(&words))));
        }
        for level in glyphs.chunk_by(|a, b| (a.y, a.unseen) == (b.y, b.unseen)) {
            let unseen = level.first().is_some_and(|said| said.unseen);
            if unseen {
                // Narrow, or a reader may take what it covers for another line.
                ops.push(Op::SetHorizontalScaling { percent: 5.0 });
                ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Invisible });
            }
            show(run, level, font, ops);
            if unseen {
                ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
                ops.push(Op::SetHorizontalScaling { percent: 100.0 });
            }
        }
        if instead.is_some() {
            ops.push(Op::EndMarkedContent);
        }
    }
    ops.push(Op::EndTextSection);
}

/// Whether the glyphs of a cluster say here what they say everywhere.
fn says_itself(cluster: &[Said<'_>], font: &Embedded) -> bool {
    cluster.iter().all(|said| said.text == font.text(said.id))
}

/// Shows glyphs on one height: the first is placed, the others follow with their kerning.
fn show(run: &TextRun, glyphs: &[&Said<'_>], font: &Embedded, ops: &mut Vec<Op>) {
    let Some(first) = glyphs.first() else { return };
    let x = rounded(run.origin.x + first.x);
    let y = rounded(Layout::HEIGHT - run.origin.y + first.y);
    let mut pen = first.x;
    let mut shown = Vec::with_capacity(glyphs.len());
    for (index, glyph) in glyphs.iter().enumerate() {
        pen += font.advance(glyph.id) * run.size / 1000.0;
        let mut offset = 0.0;
        if let Some(next) = glyphs.get(index + 1) {
            let back = (pen - next.x) * 1000.0 / run.size;
            if back.abs() > FINE {
                offset = back.round();
                pen -= offset * run.size / 1000.0;
            }
        }
        let cid = Some(font.text(glyph.id).to_owned());
        shown.push(Codepoint { gid: font.gid(glyph.id), offset, cid });
    }
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]) });
    ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(shown)] });
}

fn pen(ops: &mut Vec<Op>, thickness: f32, round: bool, dashes: &[f32]) {
    let (cap, join) = if round {
        (LineCapStyle::Round, LineJoinStyle::Round)
    } else {
        (LineCapStyle::Butt, LineJoinStyle::Miter)
    };
    ops.push(Op::SetOutlineThickness { pt: Pt(rounded(thickness)) });
    ops.push(Op::SetLineCapStyle { cap });
    ops.push(Op::SetLineJoinStyle { join });
    ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, dashes) });
}

fn polyline(points: &[Point]) -> Op {
    let points = points.iter().map(|point| on_path(point, false)).collect();
    Op::DrawLine { line: Line { points, is_closed: false } }
}

fn curve(curve: &Curve) -> Op {
    let mut points = vec![on_path(&curve.start, false)];
    for piece in &curve.pieces {
        match piece {
            Piece::Line(end) => points.push(on_path(end, false)),
            Piece::Bent([a, b, end]) => {
                points.extend([on_path(a, true), on_path(b, true), on_path(end, false)]);
            }
        }
    }
    Op::DrawLine { line: Line { points, is_closed: curve.closed } }
}

fn outline(rounded: &Rounded, mode: PaintMode) -> Op {
    let mut points = vec![on_path(&rounded.start, false)];
    for [line, a, b, end] in &rounded.sides {
        points.extend([on_path(line, false), on_path(a, true), on_path(b, true), on_path(end, false)]);
    }
    let rings = vec![PolygonRing { points }];
    Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } }
}

fn on_path(point: &Point, bezier: bool) -> LinePoint {
    let p = PdfPoint { x: Pt(rounded(point.x)), y: Pt(rounded(Layout::HEIGHT - point.y)) };
    LinePoint { p, bezier }
}

/// Black is told as grey, so that a colour printer uses its black ink alone.
fn color(ink: Ink) -> Color {
    let share = |value: u8| rounded(f32::from(value) / 255.0);
    match ink {
        Ink::Black => Color::Greyscale(Greyscale { percent: 0.0, icc_profile: None }),
        Ink::Soft => {
            let [r, g, b] = ink.rgb().map(share);
            Color::Rgb(Rgb { r, g, b, icc_profile: None })
        }
    }
}
