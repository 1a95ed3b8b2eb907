//! The display list as a PDF file: printpdf draws, a pass over its objects puts the rest right.
//!
//! The file is tagged (PDF/UA-1) and archival (PDF/A-2a): `tools/verapdf.sh` says so.
//! The same layout always gives the same bytes: no clock and no chance in it.

mod content;
mod embed;
mod finish;
mod links;
mod metadata;
mod profile;
mod reading;
mod said;
mod strings;
mod tags;

use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

use super::display::Layout;
use super::fonts::Face;
use embed::Fonts;
use reading::Reading;

/// Why a layout could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A bundled font could not be cut down to the glyphs in use.
    #[error("font {} cannot be subset", .face.name())]
    Subset {
        /// The font.
        face: Face,
        /// What the subsetter says.
        source: subsetter::Error,
    },
    /// A font that was cut down could not be read again.
    #[error("font {} cannot be embedded", .0.name())]
    Embed(Face),
    /// The objects of the file are not as expected.
    #[error("the structure of the PDF is not as expected")]
    Structure(#[from] lopdf::Error),
    /// The file could not be put together.
    #[error("the PDF cannot be put together")]
    Write(#[from] std::io::Error),
}

/// Writes a layout as a PDF file: fonts subset and embedded, text that can be copied and heard in order, links that
/// open.
///
/// # Errors
/// None is expected with the bundled fonts.
pub fn write(layout: &Layout) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::of(layout)?;
    let mut document = PdfDocument::new(&layout.title);
    fonts.add_to(&mut document);
    let sheet = Rect::from_wh(Pt(Layout::WIDTH), Pt(Layout::HEIGHT));
    let reading = Reading::of(layout);
    let pages = reading.pages.iter().map(|sequences| PdfPage {
        media_box: sheet.clone(),
        trim_box: sheet.clone(),
        crop_box: sheet.clone(),
        ops: content::ops(sequences, &fonts, &layout.tree),
    });
    document.with_pages(pages.collect());
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let objects = document.to_lopdf_document(&options, &mut Vec::new());
    finish::finish(objects, layout, &reading)
}

/// Thousandths are finer than any printer, and shorter to write.
fn rounded(length: f32) -> f32 {
    (length * 1000.0).round() / 1000.0
}
