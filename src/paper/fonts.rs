//! The fonts that the program carries: Atkinson Hyperlegible Next, and Noto Sans for what it lacks.

use std::sync::Arc;

use cosmic_text::fontdb::{Database, ID, Source};
use cosmic_text::skrifa::charmap::Charmap;
use cosmic_text::skrifa::{FontRef, MetadataProvider};
use cosmic_text::{Fallback, FontSystem};

/// Atkinson Hyperlegible Next, weight 400.
pub const ATKINSON_REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
/// Atkinson Hyperlegible Next, weight 600.
pub const ATKINSON_SEMIBOLD: &[u8] =
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");
/// Atkinson Hyperlegible Next, weight 700.
pub const ATKINSON_BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
/// Noto Sans, weight 400.
pub const NOTO_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
/// Noto Sans, weight 700.
pub const NOTO_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
/// Noto Sans Arabic, weight 400.
pub const ARABIC_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
/// Noto Sans Arabic, weight 700.
pub const ARABIC_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf");

/// Family name of the main font.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";
/// Family name of the font for Cyrillic, Greek and rare Latin letters.
pub(crate) const FALLBACK_FAMILY: &str = "Noto Sans";
/// Family name of the font for Arabic.
pub(crate) const ARABIC_FAMILY: &str = "Noto Sans Arabic";

/// Height of the main font above the baseline, in em.
pub(crate) const ASCENT: f32 = 0.984;
/// Depth of the main font below the baseline, in em.
pub(crate) const DESCENT: f32 = 0.316;
/// Height of a capital of the main font, in em.
pub(crate) const CAP_HEIGHT: f32 = 0.668;

/// A font that papers are set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Atkinson Hyperlegible Next, regular.
    Regular,
    /// Atkinson Hyperlegible Next, bold.
    Bold,
    /// Noto Sans, regular.
    FallbackRegular,
    /// Noto Sans, bold.
    FallbackBold,
    /// Noto Sans Arabic, regular.
    ArabicRegular,
    /// Noto Sans Arabic, bold.
    ArabicBold,
}

impl Face {
    /// Every face, the main ones first.
    pub const ALL: [Self; 6] = [
        Self::Regular,
        Self::Bold,
        Self::FallbackRegular,
        Self::FallbackBold,
        Self::ArabicRegular,
        Self::ArabicBold,
    ];

    /// The font file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => ATKINSON_REGULAR,
            Self::Bold => ATKINSON_BOLD,
            Self::FallbackRegular => NOTO_REGULAR,
            Self::FallbackBold => NOTO_BOLD,
            Self::ArabicRegular => ARABIC_REGULAR,
            Self::ArabicBold => ARABIC_BOLD,
        }
    }

    /// PostScript name, as PDF readers list it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "AtkinsonHyperlegibleNext-Regular",
            Self::Bold => "AtkinsonHyperlegibleNext-Bold",
            Self::FallbackRegular => "NotoSans-Regular",
            Self::FallbackBold => "NotoSans-Bold",
            Self::ArabicRegular => "NotoSansArabic-Regular",
            Self::ArabicBold => "NotoSansArabic-Bold",
        }
    }
}

/// The characters of `text` that no bundled font can draw, each once, in order of appearance.
pub fn missing(text: &str) -> Vec<char> {
    // Every field that is printed asks at every look: most texts need no font to answer.
    if text.chars().all(is_plain) {
        return Vec::new();
    }
    let coverage = Coverage::new();
    let mut found = Vec::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        if !coverage.has(c) && !found.contains(&c) {
            found.push(c);
        }
    }
    found
}

/// The letters of French and its neighbours, which the fonts have: a test says so.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{17f}' | '’')
}

/// Cuts `text` into pieces for one family each: letters go to the font of their script, and all that stands between
/// them stays with the letters before it, so that a line in one script looks of one hand. Guillemets and brackets that
/// words from right to left turn are those of the Arabic font: one sign of one font says the same everywhere.
pub(crate) fn by_family(text: &str, rtl: bool) -> Vec<(&'static str, &str)> {
    let first = text.chars().find_map(family_of);
    let mut family = first.unwrap_or(if rtl { ARABIC_FAMILY } else { FAMILY });
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut islands = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => islands += 1,
            '\u{2069}' => islands = islands.saturating_sub(1),
            _ => {}
        }
        let turned = rtl && islands == 0 && matches!(c, '«' | '»' | '(' | ')' | '[' | ']');
        let own = if turned { Some(ARABIC_FAMILY) } else { family_of(c) };
        if let Some(own) = own.filter(|own| *own != family) {
            pieces.push((family, &text[start..at]));
            (family, start) = (own, at);
        }
    }
    pieces.push((family, &text[start..]));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// The family for a letter; none for what stands between letters.
fn family_of(c: char) -> Option<&'static str> {
    match unicode_script::UnicodeScript::script(&c) {
        unicode_script::Script::Latin => Some(FAMILY),
        unicode_script::Script::Arabic => Some(ARABIC_FAMILY),
        unicode_script::Script::Cyrillic | unicode_script::Script::Greek => Some(FALLBACK_FAMILY),
        _ => None,
    }
}

/// Which characters the bundled fonts can draw.
pub(crate) struct Coverage {
    maps: Vec<Charmap<'static>>,
}

impl Coverage {
    pub(crate) fn new() -> Self {
        // The bold faces hold the same characters as the regular ones: a test says so.
        let faces = [Face::Regular, Face::FallbackRegular, Face::ArabicRegular];
        let maps = faces.iter().filter_map(|face| Some(FontRef::new(face.bytes()).ok()?.charmap())).collect();
        Self { maps }
    }

    pub(crate) fn has(&self, c: char) -> bool {
        self.maps.iter().any(|map| map.map(c).is_some())
    }
}

/// A font system of the bundled fonts alone (never the computer's: the same paper everywhere), and their ids.
pub(crate) fn bundled() -> (FontSystem, Vec<(ID, Face)>) {
    let mut database = Database::new();
    let mut ids = Vec::new();
    for face in Face::ALL {
        let source = Source::Binary(Arc::new(face.bytes()));
        ids.extend(database.load_font_source(source).into_iter().map(|id| (id, face)));
    }
    (FontSystem::new_with_locale_and_db_and_fallback("fr-FR".into(), database, Bundled), ids)
}

/// Where a character is looked for that the main font lacks: the same on every system.
struct Bundled;

impl Fallback for Bundled {
    fn common_fallback(&self) -> &[&'static str] {
        &[FALLBACK_FAMILY, ARABIC_FAMILY]
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn script_fallback(&self, script: unicode_script::Script, _: &str) -> &[&'static str] {
        match script {
            unicode_script::Script::Arabic => &[ARABIC_FAMILY],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_is_covered_and_the_rest_is_named_once() {
        assert_eq!(missing("Où ? « À l’œuvre » : 12 €, É, ç, ù, U+00A0\u{a0}… – —\n"), Vec::<char>::new());
        assert_eq!(missing("Ж ok"), Vec::<char>::new(), "Noto Sans draws Cyrillic");
        assert_eq!(missing("ما يجب عليك فعله؟ پ 15"), Vec::<char>::new(), "Noto Sans Arabic draws Arabic");
        assert_eq!(missing("✓ fait ✓ 漢"), ['✓', '漢']);
    }

    #[test]
    fn plain_letters_are_covered() {
        let coverage = Coverage::new();
        let lacking: Vec<char> = ('\0'..'\u{3000}').filter(|c| is_plain(*c) && !coverage.has(*c)).collect();
        assert_eq!(lacking, Vec::<char>::new());
    }

    #[test]
    fn bold_draws_what_regular_draws() {
        for (regular, bold) in [
            (Face::Regular, Face::Bold),
            (Face::FallbackRegular, Face::FallbackBold),
            (Face::ArabicRegular, Face::ArabicBold),
        ] {
            let chars = |face: Face| -> Vec<u32> {
                FontRef::new(face.bytes()).unwrap().charmap().mappings().map(|(c, _)| c).collect()
            };
            assert_eq!(chars(regular), chars(bold));
        }
    }

    #[test]
    fn measures_are_those_of_the_font() {
        let font = FontRef::new(ATKINSON_REGULAR).unwrap();
        let metrics = font.metrics(
            cosmic_text::skrifa::instance::Size::new(1.0),
            cosmic_text::skrifa::instance::LocationRef::default(),
        );
        assert!((metrics.ascent - ASCENT).abs() < 1e-4);
        assert!((metrics.descent + DESCENT).abs() < 1e-4);
        assert!((metrics.cap_height.unwrap() - CAP_HEIGHT).abs() < 1e-4);
    }

    #[test]
    fn only_bundled_fonts_are_loaded() {
        let (system, ids) = bundled();
        assert_eq!((system.db().len(), ids.len()), (Face::ALL.len(), Face::ALL.len()));
    }
}
