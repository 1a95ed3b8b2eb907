//! Fonts in the file: cut to the glyphs in use, named the same every time.

use std::collections::{BTreeMap, HashMap};

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use subsetter::GlyphRemapper;

use super::{PdfError, said};
use crate::paper::display::{Layout, Shape, TextRun};
use crate::paper::fonts::Face;

/// The fonts that a layout uses.
pub(super) struct Fonts {
    faces: BTreeMap<Face, Embedded>,
}

/// One font cut to the glyphs in use.
pub(super) struct Embedded {
    pub id: FontId,
    parsed: ParsedFont,
    remapper: GlyphRemapper,
    /// What each glyph says when text is copied: PDF allows one text for a glyph and font.
    texts: HashMap<u16, String>,
}

impl Fonts {
    pub(super) fn of(layout: &Layout) -> Result<Self, PdfError> {
        let mut used: BTreeMap<Face, (GlyphRemapper, HashMap<u16, String>)> = BTreeMap::new();
        // A guillemet that words from right to left turn is still the other one elsewhere: those words come last.
        let both = [false, true].into_iter();
        for run in both.flat_map(|rtl| runs(layout).filter(move |run| run.rtl == rtl)) {
            let (remapper, texts) = used.entry(run.face).or_default();
            for said in said::clusters(run).into_iter().flatten() {
                remapper.remap(said.id);
                texts.entry(said.id).or_insert_with(|| said.text.to_owned());
            }
        }
        let faces = used.into_iter().map(|(face, (remapper, texts))| {
            let embedded = Embedded::new(face, remapper, texts)?;
            Ok((face, embedded))
        });
        Ok(Self { faces: faces.collect::<Result<_, PdfError>>()? })
    }

    pub(super) fn get(&self, face: Face) -> Option<&Embedded> {
        self.faces.get(&face)
    }

    pub(super) fn add_to(&self, document: &mut PdfDocument) {
        for font in self.faces.values() {
            document.resources.fonts.map.insert(font.id.clone(), PdfFont::new(font.parsed.clone()));
        }
    }
}

impl Embedded {
    fn new(face: Face, remapper: GlyphRemapper, texts: HashMap<u16, String>) -> Result<Self, PdfError> {
        let bytes = subsetter::subset(face.bytes(), 0, &remapper)
            .map_err(|source| PdfError::Subset { face, source })?;
        let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or(PdfError::Embed(face))?;
        parsed.font_name = Some(format!("{}+{}", tag(&remapper), face.name()));
        // The subset has no OS/2 table, where the weight would be read.
        parsed.pdf_font_metrics.us_weight_class = match face {
            Face::Regular | Face::FallbackRegular | Face::ArabicRegular => 400,
            Face::Bold | Face::FallbackBold | Face::ArabicBold => 700,
        };
        Ok(Self { id: FontId(resource(face).into()), parsed, remapper, texts })
    }

    /// Number of a glyph in the font cut down.
    pub(super) fn gid(&self, glyph: u16) -> u16 {
        self.remapper.get(glyph).unwrap_or(0)
    }

    /// What a glyph says when text is copied.
    pub(super) fn text(&self, glyph: u16) -> &str {
        self.texts.get(&glyph).map_or("", String::as_str)
    }

    /// Advance of a glyph as PDF readers know it: whole thousandths of the size.
    pub(super) fn advance(&self, glyph: u16) -> f32 {
        let units = f32::from(self.parsed.pdf_font_metrics.units_per_em);
        let width = self.parsed.get_glyph_width(self.gid(glyph)).map_or(0.0, f32::from);
        (width * 1000.0 / units).trunc()
    }
}

fn runs(layout: &Layout) -> impl Iterator<Item = &TextRun> {
    layout.pages().iter().flat_map(|page| &page.items).filter_map(|item| match &item.shape {
        Shape::Text(run) => Some(run),
        _ => None,
    })
}

/// Name of the font within the file.
fn resource(face: Face) -> &'static str {
    match face {
        Face::Regular => "Regular",
        Face::Bold => "Bold",
        Face::FallbackRegular => "FallbackRegular",
        Face::FallbackBold => "FallbackBold",
        Face::ArabicRegular => "ArabicRegular",
        Face::ArabicBold => "ArabicBold",
    }
}

/// Six letters that tell this choice of glyphs from another, as PDF asks.
fn tag(remapper: &GlyphRemapper) -> String {
    let glyphs: Vec<u8> = remapper.remapped_gids().flat_map(u16::to_be_bytes).collect();
    let mut hash = super::finish::fnv(&glyphs);
    let mut tag = String::new();
    for _ in 0..6 {
        tag.push(char::from(b'A' + (hash % 26) as u8));
        hash /= 26;
    }
    tag
}
