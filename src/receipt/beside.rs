//! A paper in two languages: the other one in the usual type, the French under it in soft ink.
//!
//! The two papers are made alike, block for block: what stands in one stands in the other, in its language.

use crate::paper::{Block, Document, Field, Heading, Inline, Run};
use crate::tongue::Voice;

use super::words;

/// The language of French words on a paper of another one.
const FRENCH: &str = "fr-FR";

/// What every paper says in French until somebody has read the translation.
const UNREAD: &str = "Traduction non relue\u{a0}: le texte français fait foi.";

/// Sets `other` with the French under it; French alone if the two are not alike.
pub(super) fn set(other: Document, french: Document, voice: Voice) -> Document {
    let alike = other.blocks.len() == french.blocks.len();
    let Some(tongue) = voice.tongue().filter(|_| alike) else { return french };
    let mut notice = (!tongue.is_read).then(|| {
        let own = vec![Inline::plain(tongue.header.unread.as_str())];
        Block::Paragraph(both(own, vec![Inline::plain(UNREAD)]))
    });
    let mut blocks = Vec::new();
    for (own, fr) in other.blocks.into_iter().zip(french.blocks) {
        let title = matches!(own, Block::Title(_));
        blocks.extend(block(own, fr));
        blocks.extend(notice.take_if(|_| title));
    }
    blocks.extend(notice);
    let blocks = vec![Block::InLanguage { lang: tongue.header.tag.clone(), blocks }];
    let foot = voice
        .own(words::PAGE.fr)
        .map_or_else(|| french.foot.clone(), |own| format!("{own} · {}", french.foot));
    Document { blocks, foot, ..french }
}

/// One block with its French.
fn block(own: Block, fr: Block) -> Vec<Block> {
    match (own, fr) {
        (own, fr) if own == fr && !matches!(own, Block::Pair(..) | Block::Field(_) | Block::Columns(_)) => {
            vec![Block::InLanguage { lang: FRENCH.into(), blocks: vec![fr] }]
        }
        (Block::Title(own), Block::Title(fr)) => {
            vec![Block::Title(own), Block::Small(soft_french(vec![Inline::plain(fr)]))]
        }
        (Block::Heading(own), Block::Heading(fr)) => heading(own, fr),
        (Block::Small(own), Block::Small(fr)) => vec![Block::Small(both(own, fr))],
        (Block::Paragraph(own), Block::Paragraph(fr)) => vec![Block::Paragraph(both(own, fr))],
        (Block::Fine(own), Block::Fine(fr)) => vec![Block::Fine(both(own, fr))],
        (Block::Framed { lead, rest }, Block::Framed { lead: fr_lead, rest: fr_rest }) => {
            let rest = rest.into_iter().zip(fr_rest).map(|(own, fr)| both(own, fr));
            vec![Block::Framed { lead: both(lead, fr_lead), rest: rest.collect() }]
        }
        (Block::Item { mark, text }, Block::Item { text: fr, .. }) => {
            vec![Block::Item { mark, text: both(text, fr) }]
        }
        (Block::Columns(own), Block::Columns(fr)) => {
            let items = own.into_iter().zip(fr).map(|((mark, own), (_, fr))| (mark, in_a_row(own, fr)));
            vec![Block::Columns(items.collect())]
        }
        (Block::Field(own), Block::Field(fr)) => vec![Block::Field(field(own, fr))],
        (Block::Pair(own, second), Block::Pair(fr, fr_second)) => {
            vec![Block::Pair(field(own, fr), field(second, fr_second))]
        }
        (own, fr) => vec![own, Block::InLanguage { lang: FRENCH.into(), blocks: vec![fr] }],
    }
}

/// The French stands beside the heading; under it where something stands there already.
fn heading(own: Heading, fr: Heading) -> Vec<Block> {
    if own.aside.is_empty() {
        let aside = soft_french(vec![Inline::plain(fr.text)]);
        return vec![Block::Heading(Heading { aside, ..own })];
    }
    let mut french = vec![Inline::plain(format!("{} —\u{a0}", fr.text))];
    french.extend(fr.aside);
    vec![Block::Heading(own), Block::Small(soft_french(french))]
}

fn field(own: Field, fr: Field) -> Field {
    Field { label: both(own.label, fr.label), ..own }
}

/// Words, and their French on a line of its own; one of them where there is no other.
fn both(own: Vec<Inline>, fr: Vec<Inline>) -> Vec<Inline> {
    if own == fr || own == in_french(fr.clone()) {
        return in_french(fr);
    }
    let mut both = own;
    both.push(Inline::plain("\n"));
    both.extend(soft_french(fr));
    both
}

/// Short words, and their French after them.
fn in_a_row(own: Vec<Inline>, fr: Vec<Inline>) -> Vec<Inline> {
    if own == fr {
        return in_french(fr);
    }
    let mut both = own;
    both.push(Inline::soft(" · "));
    both.extend(soft_french(fr));
    both
}

/// The French of what stands above: its pictograms and blanks are there already.
fn soft_french(fr: Vec<Inline>) -> Vec<Inline> {
    let words = in_french(fr).into_iter().filter_map(|inline| match inline {
        Inline::Text(run) => Some(Inline::Text(Run { soft: true, ..run })),
        Inline::Sign(_) | Inline::Blank { .. } => None,
    });
    words.collect()
}

/// Words that are French on a paper of another language.
pub(super) fn in_french(text: Vec<Inline>) -> Vec<Inline> {
    let tagged = text.into_iter().map(|inline| match inline {
        Inline::Text(run) => Inline::Text(Run { lang: Some(FRENCH.into()), ..run }),
        other => other,
    });
    tagged.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Mark;

    fn words(blocks: &[Block]) -> String {
        format!("{blocks:?}")
    }

    fn one(own: Block, fr: Block) -> Vec<Block> {
        block(own, fr)
    }

    #[test]
    fn french_stands_under_what_it_says_in_soft_ink() {
        let item = |text: &str| Block::Item { mark: Mark::Box, text: vec![Inline::bold(text)] };
        let blocks = one(item("You"), item("Vous"));
        let [Block::Item { text, .. }] = blocks.as_slice() else { panic!("{blocks:?}") };
        let french =
            Run { text: "Vous".into(), bold: true, soft: true, link: None, lang: Some("fr-FR".into()) };
        assert_eq!(text.last(), Some(&Inline::Text(french)));
        assert_eq!(text.first(), Some(&Inline::bold("You")));
    }

    #[test]
    fn what_is_the_same_is_said_once_and_is_french() {
        let same = || Block::Paragraph(vec![Inline::plain("12 rue de la Paix")]);
        let said = words(&one(same(), same()));
        assert_eq!(said.matches("rue de la Paix").count(), 1);
        assert!(said.contains("InLanguage { lang: \"fr-FR\""), "{said}");
    }

    #[test]
    fn blanks_and_pictograms_are_there_once() {
        let text = |text: &str| Block::Paragraph(vec![Inline::plain(text), Inline::blank(90.0)]);
        let said = words(&one(text("Received on "), text("Reçue le ")));
        assert_eq!(said.matches("Blank").count(), 1);
        assert!(said.contains("Received on ") && said.contains("Reçue le "));
    }

    #[test]
    fn papers_that_are_not_alike_stay_in_french() {
        let french = Document::new("Récapitulatif");
        let other = Document { blocks: vec![Block::Title("More".into())], ..french.clone() };
        let voice = Voice::of("ar").unwrap();
        assert_eq!(set(other, french.clone(), voice), french);
    }

    #[test]
    fn nobody_has_read_it_yet_in_both_languages() {
        let paper = |title: &str| Document { blocks: vec![Block::Title(title.into())], ..Document::new("R") };
        let voice = Voice::of("ar").unwrap();
        let said = words(&set(paper("ما قمنا به"), paper("Fait"), voice).blocks);
        assert!(said.contains("الفرنسي") && said.contains("Traduction non relue"), "{said}");
    }
}
