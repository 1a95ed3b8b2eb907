//! The display list as a picture, for the preview on screen.

use std::collections::HashMap;

use cosmic_text::skrifa::instance::{LocationRef, Size};
use cosmic_text::skrifa::outline::{DrawSettings, OutlinePen};
use cosmic_text::skrifa::{FontRef, GlyphId, MetadataProvider};
use tiny_skia::{FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

use super::display::{Ink, Layout, Point, Rect, Shape, TextRun, dots};
use super::drawing::{Curve, Piece};
use super::fonts::Face;

/// A page as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Red, green, blue, alpha (always 255) of each pixel, row by row.
    pub rgba: Vec<u8>,
}

/// Draws page `index` (from 0) `width` pixels wide; `None` without such a page, or too wide or narrow to draw.
pub fn page(layout: &Layout, index: usize, width: u32) -> Option<Picture> {
    let page = layout.pages().get(index)?;
    let scale = width as f32 / Layout::WIDTH;
    let height = (Layout::HEIGHT * scale).round() as u32;
    let mut canvas = Canvas { map: Pixmap::new(width, height)?, scale, glyphs: HashMap::new() };
    canvas.map.fill(tiny_skia::Color::WHITE);
    for item in &page.items {
        canvas.draw(&item.shape);
    }
    Some(Picture { width, height, rgba: canvas.map.take() })
}

struct Canvas {
    map: Pixmap,
    scale: f32,
    /// Outlines in font units, y up; `None` for spaces.
    glyphs: HashMap<(Face, u16), Option<Path>>,
}

impl Canvas {
    fn draw(&mut self, shape: &Shape) {
        match shape {
            Shape::Text(run) => self.text(run),
            Shape::Box { rect, radius, thickness } => {
                let inset = thickness / 2.0;
                let stroke = Stroke { width: *thickness, ..Stroke::default() };
                self.stroke(rounded(rect, inset, radius - inset), &stroke);
            }
            Shape::Line { points, thickness, round } => {
                let (cap, join) =
                    if *round { (LineCap::Round, LineJoin::Round) } else { (LineCap::Butt, LineJoin::Miter) };
                let stroke =
                    Stroke { width: *thickness, line_cap: cap, line_join: join, ..Stroke::default() };
                self.stroke(polyline(points), &stroke);
            }
            Shape::Dots { from, width, thickness } => {
                let radius = thickness / 2.0;
                let (count, step) = dots(*width, *thickness);
                let mut path = PathBuilder::new();
                for dot in 0..count {
                    path.push_circle(from.x + radius + dot as f32 * step, from.y, radius);
                }
                self.fill(path.finish(), Ink::Black);
            }
            Shape::Disc { centre, radius } => {
                self.fill(PathBuilder::from_circle(centre.x, centre.y, *radius), Ink::Black);
            }
            Shape::Drawing(drawing) => {
                let (line_cap, line_join) = (LineCap::Round, LineJoin::Round);
                let pen = Stroke { width: drawing.thickness, line_cap, line_join, ..Stroke::default() };
                self.stroke(curves(&drawing.curves), &pen);
            }
            Shape::Link { .. } => {}
        }
    }

    fn text(&mut self, run: &TextRun) {
        let Ok(font) = FontRef::new(run.face.bytes()) else { return };
        let units = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let em = run.size / units * self.scale;
        let paint = paint(run.ink);
        for glyph in &run.glyphs {
            let path = self.glyphs.entry((run.face, glyph.id)).or_insert_with(|| outline(&font, glyph.id));
            let Some(path) = path else { continue };
            let x = (run.origin.x + glyph.x) * self.scale;
            let y = (run.origin.y - glyph.y) * self.scale;
            let place = Transform::from_row(em, 0.0, 0.0, -em, x, y);
            self.map.fill_path(path, &paint, FillRule::Winding, place, None);
        }
    }

    fn fill(&mut self, path: Option<Path>, ink: Ink) {
        if let Some(path) = path {
            let zoom = Transform::from_scale(self.scale, self.scale);
            self.map.fill_path(&path, &paint(ink), FillRule::Winding, zoom, None);
        }
    }

    fn stroke(&mut self, path: Option<Path>, stroke: &Stroke) {
        if let Some(path) = path {
            let zoom = Transform::from_scale(self.scale, self.scale);
            self.map.stroke_path(&path, &paint(Ink::Black), stroke, zoom, None);
        }
    }
}

fn paint(ink: Ink) -> Paint<'static> {
    let [r, g, b] = ink.rgb();
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(r, g, b, 255);
    paint
}

fn polyline(points: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, point) in points.iter().enumerate() {
        if index == 0 { path.move_to(point.x, point.y) } else { path.line_to(point.x, point.y) }
    }
    path.finish()
}

fn curves(curves: &[Curve]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for curve in curves {
        path.move_to(curve.start.x, curve.start.y);
        for piece in &curve.pieces {
            match piece {
                Piece::Line(end) => path.line_to(end.x, end.y),
                Piece::Bent([a, b, end]) => path.cubic_to(a.x, a.y, b.x, b.y, end.x, end.y),
            }
        }
        if curve.closed {
            path.close();
        }
    }
    path.finish()
}

fn rounded(rect: &Rect, inset: f32, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    let corners = rect.corners(inset, radius);
    path.move_to(corners.start.x, corners.start.y);
    for [line, a, b, end] in corners.sides {
        path.line_to(line.x, line.y);
        path.cubic_to(a.x, a.y, b.x, b.y, end.x, end.y);
    }
    path.close();
    path.finish()
}

fn outline(font: &FontRef<'_>, id: u16) -> Option<Path> {
    let glyph = font.outline_glyphs().get(GlyphId::from(id))?;
    let mut pen = Pen(PathBuilder::new());
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    glyph.draw(settings, &mut pen).ok()?;
    pen.0.finish()
}

struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
