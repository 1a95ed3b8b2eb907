//! Words in one style, made ready to be shaped: their fonts, and the direction that each keeps.

use cosmic_text::{Attrs, AttrsList, Family, Weight};

use super::block::Inline;
use super::direction;
use super::fonts;
use super::style::Style;

/// Set between two styles within a word; cosmic-text shapes a word of ASCII alone in the style it starts with.
pub(crate) const JOINER: char = '\u{2060}';

/// Words in one style, as handed to cosmic-text.
#[derive(Clone)]
pub(crate) struct Span {
    pub text: String,
    pub bold: bool,
    /// Space added between letters, in em.
    pub tracking: f32,
    /// Place among the inlines given.
    pub index: usize,
}

impl Span {
    fn attrs<'a>(&self, plain: &Attrs<'a>) -> Attrs<'a> {
        let weight = if self.bold { Weight::BOLD } else { Weight::NORMAL };
        let attrs = plain.clone().weight(weight).metadata(self.index);
        if self.tracking == 0.0 { attrs } else { attrs.letter_spacing(self.tracking) }
    }

    /// Whether a word of this span goes on in the next one, in another style.
    pub(crate) fn runs_into(&self, next: &Self) -> bool {
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_ascii() && !c.is_whitespace());
        self.bold != next.bold && joined(self.text.chars().last()) && joined(next.text.chars().next())
    }
}

/// Cuts spans at their line feeds.
pub(crate) fn paragraphs(spans: Vec<Span>) -> Vec<Vec<Span>> {
    let mut paragraphs = vec![Vec::new()];
    for span in spans {
        for (index, text) in span.text.split('\n').enumerate() {
            if index > 0 {
                paragraphs.push(Vec::new());
            }
            if let Some(last) = paragraphs.last_mut() {
                last.push(Span { text: text.to_owned(), ..span });
            }
        }
    }
    paragraphs
}

/// The words of a paragraph as they are shaped, with their styles.
pub(crate) fn told(spans: &[Span], inlines: &[Inline], style: &Style) -> (String, AttrsList) {
    let rtl = style.rtl && !all_in_left_to_right(spans, inlines);
    let plain = Attrs::new().family(Family::Name(fonts::FAMILY));
    let mut text = String::new();
    let mut attrs = AttrsList::new(&plain);
    if rtl {
        text.push(direction::RIGHT_TO_LEFT);
    } else if spans.iter().any(|span| span.text.contains(direction::is_rtl_letter)) {
        text.push(direction::LEFT_TO_RIGHT);
    }
    for span in spans {
        let lang = match inlines.get(span.index) {
            Some(Inline::Text(run)) => run.lang.as_deref(),
            _ => None,
        };
        let words = match lang.map(direction::is_rtl) {
            Some(own) if own != rtl => direction::island(&span.text, own),
            _ if rtl => direction::ready_rtl(&span.text),
            _ => span.text.clone(),
        };
        let styled = span.attrs(&plain);
        for (family, piece) in fonts::by_family(&words, rtl) {
            let start = text.len();
            text.push_str(piece);
            attrs.add_span(start..text.len(), &styled.clone().family(Family::Name(family)));
        }
    }
    (text, attrs)
}

/// Whether a paragraph among words from right to left is all in languages from left to right.
fn all_in_left_to_right(spans: &[Span], inlines: &[Inline]) -> bool {
    let mut said = spans.iter().filter(|span| !span.text.trim().is_empty()).peekable();
    said.peek().is_some()
        && said.all(|span| match inlines.get(span.index) {
            Some(Inline::Text(run)) => run.lang.as_deref().is_some_and(|lang| !direction::is_rtl(lang)),
            _ => false,
        })
}
