//! Texts and addresses, as the file writes them.

use lopdf::{Object, StringFormat};

/// A text of the file, in the encoding that PDF has for all languages.
pub(super) fn words(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16 with its byte order mark.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}

/// An address in ASCII, as PDF asks.
pub(super) fn ascii(uri: &str) -> String {
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

/// A text within XML.
pub(super) fn xml(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            c if c.is_control() => xml.push(' '),
            c => xml.push(c),
        }
    }
    xml
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

    #[test]
    fn no_text_breaks_the_xml_around_it() {
        assert_eq!(xml("A & B <b>\u{0}"), "A &amp; B &lt;b&gt; ");
    }
}
