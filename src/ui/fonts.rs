//! The bundled fonts, so that the window looks the same on every computer.

use std::borrow::Cow;

use iced::Font;
use iced::font::{Family, Weight};

use super::theme::size;

/// The family of the window's text.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";

/// Running text.
pub const REGULAR: Font = of_weight(Weight::Normal);
/// Buttons, labels, what is chosen.
pub const SEMIBOLD: Font = of_weight(Weight::Semibold);
/// Titles, words that stand out.
pub const BOLD: Font = of_weight(Weight::Bold);

const ATKINSON_REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const ATKINSON_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");
const ATKINSON_BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
const NOTO_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
const NOTO_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
const ARABIC_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
const ARABIC_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf");

const fn of_weight(weight: Weight) -> Font {
    Font { family: Family::Name(FAMILY), weight, ..Font::DEFAULT }
}

/// What makes `text` stand out in running text: where the letters are another font's, a weight that this one has, or the
/// system puts in a font of its own.
pub fn standing_out(text: &str) -> Font {
    let latin = |letter: char| !letter.is_alphabetic() || letter < '\u{250}';
    if text.chars().all(latin) { SEMIBOLD } else { BOLD }
}

/// The font files, the family first, then what stands in for the characters that it lacks.
pub fn files() -> [&'static [u8]; 7] {
    [ATKINSON_REGULAR, ATKINSON_SEMIBOLD, ATKINSON_BOLD, NOTO_REGULAR, NOTO_BOLD, ARABIC_REGULAR, ARABIC_BOLD]
}

/// iced's settings: our fonts, and the helper's size where none is asked for.
pub fn settings() -> iced::Settings {
    iced::Settings {
        id: Some("cote-a-cote".to_owned()),
        fonts: files().into_iter().map(Cow::Borrowed).collect(),
        default_font: REGULAR,
        default_text_size: size::HELPER.into(),
        ..iced::Settings::default()
    }
}

#[cfg(test)]
mod tests {
    use cosmic_text::fontdb::{Database, Query, Weight as FaceWeight};

    use super::*;

    fn selected(weight: u16) -> Option<String> {
        let mut faces = Database::new();
        for file in files() {
            faces.load_font_data(file.to_vec());
        }
        let family = cosmic_text::fontdb::Family::Name(FAMILY);
        let query = Query { families: &[family], weight: FaceWeight(weight), ..Query::default() };
        let id = faces.query(&query)?;
        Some(faces.face(id)?.post_script_name.clone())
    }

    #[test]
    fn each_weight_selects_its_own_file() {
        for (weight, name) in [(400, "Regular"), (600, "SemiBold"), (700, "Bold")] {
            assert_eq!(selected(weight), Some(format!("AtkinsonHyperlegibleNext-{name}")));
        }
    }

    #[test]
    fn letters_of_another_font_stand_out_in_a_weight_that_it_has() {
        for (text, font) in [("español · 12", SEMIBOLD), ("українська", BOLD), ("العربية", BOLD)]
        {
            assert_eq!(standing_out(text), font, "{text}");
        }
    }
}
