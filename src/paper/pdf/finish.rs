//! The pass over the objects that printpdf made: language, title, links, and nothing left to chance.

use lopdf::{Document, Object, StringFormat, dictionary};

use super::{PdfError, rounded};
use crate::paper::display::{Layout, Page, Rect, Shape};

const PRODUCER: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// Puts right what printpdf leaves out, and compresses.
pub(super) fn finish(file: &mut Document, layout: &Layout) -> Result<(), PdfError> {
    file.version = "1.7".into();
    let pages: Vec<_> = file.get_pages().into_values().collect();
    for (id, page) in pages.into_iter().zip(layout.pages()) {
        let links = links(page, file);
        let dictionary = file.get_dictionary_mut(id)?;
        dictionary.remove(b"Annots");
        if !links.is_empty() {
            dictionary.set("Annots", links);
        }
    }

    let catalog = file.trailer.get(b"Root")?.as_reference()?;
    let catalog = file.get_dictionary_mut(catalog)?;
    // How a reader lays its window out is its own choice.
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    catalog.set("Lang", Object::string_literal(layout.lang.as_str()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });

    let info = file.trailer.get(b"Info")?.as_reference()?;
    file.objects.insert(info, information(layout).into());
    let mark = fingerprint(file);
    file.trailer.set("ID", vec![mark.clone(), mark]);
    file.compress();
    file.renumber_objects();
    Ok(())
}

/// An annotation for each link of a page.
fn links(page: &Page, file: &mut Document) -> Vec<Object> {
    let links = page.items.iter().filter_map(|item| match &item.shape {
        Shape::Link { rect, uri } => Some((rect, uri)),
        _ => None,
    });
    let annotation = |(rect, uri): (&Rect, &String)| {
        file.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            // Printed or not makes no difference, but PDF/UA wants the print flag set.
            "F" => 4,
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "Rect" => corners(rect),
            "Contents" => words(uri),
            "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(ascii(uri)) },
        })
    };
    links.map(annotation).map(Object::Reference).collect()
}

fn corners(rect: &Rect) -> Vec<Object> {
    let top = Layout::HEIGHT - rect.y;
    let sides = [rect.x, top - rect.h, rect.x + rect.w, top];
    sides.into_iter().map(|side| Object::Real(rounded(side))).collect()
}

fn information(layout: &Layout) -> lopdf::Dictionary {
    let mut information = dictionary! { "Title" => words(&layout.title), "Producer" => words(PRODUCER) };
    if let Some(made) = &layout.made {
        let offset = made.strftime("%:z").to_string().replace(':', "'");
        let date = format!("D:{}{offset}'", made.strftime("%Y%m%d%H%M%S"));
        information.set("CreationDate", Object::string_literal(date.as_str()));
        information.set("ModDate", Object::string_literal(date.as_str()));
    }
    information
}

/// The identifier of the file, from what is in it.
fn fingerprint(file: &Document) -> Object {
    let mut seen = Vec::new();
    for object in file.objects.values() {
        match object {
            Object::Stream(stream) => seen.extend_from_slice(&fnv(&stream.content).to_be_bytes()),
            Object::Dictionary(dictionary) => {
                let title = dictionary.get(b"Title").and_then(Object::as_str).unwrap_or_default();
                seen.extend_from_slice(&fnv(title).to_be_bytes());
            }
            _ => {}
        }
    }
    let first = fnv(&seen);
    seen.reverse();
    let mark = [first.to_be_bytes(), fnv(&seen).to_be_bytes()].concat();
    Object::String(mark, StringFormat::Hexadecimal)
}

/// A text of the file, in the encoding that PDF has for all languages.
fn words(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16 with its byte order mark.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}

/// An address in ASCII, as PDF asks.
fn ascii(uri: &str) -> String {
    let mut ascii = String::with_capacity(uri.len());
    for byte in uri.bytes() {
        if byte.is_ascii_graphic() {
            ascii.push(char::from(byte));
        } else {
            ascii.push_str(&format!("%{byte:02X}"));
        }
    }
    ascii
}

/// FNV-1a: names and identifiers that depend on content alone; nothing is kept secret by it.
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_ascii() {
        assert_eq!(ascii("https://www.caf.fr/été?a=b c"), "https://www.caf.fr/%C3%A9t%C3%A9?a=b%20c");
    }

    #[test]
    fn texts_start_with_their_byte_order() {
        assert_eq!(utf16("é€"), [0xFE, 0xFF, 0x00, 0xE9, 0x20, 0xAC]);
    }
}
