//! The places to click in the file.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::reading::Reading;
use super::{PdfError, rounded, strings};
use crate::paper::display::{Layout, Rect};

/// Adds an annotation for each link to its page; their ids, in the order of [`Reading::links`].
pub(super) fn add(
    file: &mut Document,
    reading: &Reading<'_>,
    pages: &[ObjectId],
) -> Result<Vec<ObjectId>, PdfError> {
    let mut ids = Vec::new();
    for (index, link) in reading.links.iter().enumerate() {
        ids.push(file.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            // Printed or not makes no difference, but PDF/A wants the print flag set.
            "F" => 4,
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "Rect" => corners(link.rect),
            "Contents" => strings::words(link.uri),
            "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(strings::ascii(link.uri)) },
            // The pages have the first numbers.
            "StructParent" => (pages.len() + index) as i64,
        }));
    }
    for (index, page) in pages.iter().enumerate() {
        let of_page = reading.links.iter().zip(&ids).filter(|(link, _)| link.page == index);
        let annotations: Vec<Object> = of_page.map(|(_, id)| Object::Reference(*id)).collect();
        let page = file.get_dictionary_mut(*page)?;
        page.remove(b"Annots");
        if !annotations.is_empty() {
            page.set("Annots", annotations);
        }
    }
    Ok(ids)
}

/// A rectangle as PDF has it: left, bottom, right, top, counted from the bottom of the page.
pub(super) fn corners(rect: &Rect) -> Vec<Object> {
    let top = Layout::HEIGHT - rect.y;
    let sides = [rect.x, top - rect.h, rect.x + rect.w, top];
    sides.into_iter().map(|side| Object::Real(rounded(side))).collect()
}
