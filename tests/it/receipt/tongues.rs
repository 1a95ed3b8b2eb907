//! The papers in another language beside the French.

use cote_a_cote::desk::{PaperSize, Settings};
use cote_a_cote::paper::{Press, fonts, pdf};
use cote_a_cote::receipt::{self, Choices, Typed};

use super::{every_ending, talkative_desk};

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn said(visit: &cote_a_cote::visit::Visit, desk: &Settings, tongue: Option<&str>, size: PaperSize) -> String {
    let choices = Choices { tongue: tongue.map(str::to_owned), ..Choices::default() };
    let receipt = receipt::receipt(visit, desk, &choices);
    let layout = Press::new().lay_out(&receipt::sized(&receipt, Typed::default(), size));
    layout.pages().iter().map(cote_a_cote::paper::Page::text).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_language_that_the_program_lacks_leaves_the_paper_french() {
    let (_, visit) = &every_ending()[0];
    let desk = talkative_desk();
    assert_eq!(
        said(visit, &desk, Some("xx"), PaperSize::Standard),
        said(visit, &desk, None, PaperSize::Standard)
    );
}

#[test]
fn every_language_has_all_that_the_french_says_and_can_be_drawn() {
    let desk = talkative_desk();
    for tongue in receipt::tongues() {
        let tag = tongue.header.tag.as_str();
        for (name, visit) in every_ending().iter().step_by(23) {
            for size in [PaperSize::Standard, PaperSize::Essential] {
                let both = said(visit, &desk, Some(tag), size);
                assert_eq!(fonts::missing(&both), Vec::<char>::new(), "{tag} {name}");
                assert!(both.contains("Traduction non relue"), "{tag} {name}: {both}");
                let both = letters(&both);
                for line in said(visit, &desk, None, size).lines().filter(|line| !line.starts_with("Page")) {
                    assert!(both.contains(&letters(line)), "{tag} {name}: « {line} » in {both}");
                }
            }
        }
    }
}

#[test]
fn the_file_of_another_language_is_written() {
    for tongue in receipt::tongues() {
        let (_, visit) = &every_ending()[0];
        let choices = Choices { tongue: Some(tongue.header.tag.clone()), ..Choices::default() };
        let receipt = receipt::receipt(visit, &Settings::default(), &choices);
        let layout = Press::new().lay_out(&receipt::document(&receipt, Typed::default()));
        assert!(pdf::write(&layout).unwrap().starts_with(b"%PDF"));
    }
}

#[test]
fn the_foot_of_each_page_is_in_both_languages() {
    let (_, visit) = &every_ending()[0];
    for tongue in receipt::tongues() {
        let choices = Choices { tongue: Some(tongue.header.tag.clone()), ..Choices::default() };
        let receipt = receipt::receipt(visit, &talkative_desk(), &choices);
        let foot = receipt::sized(&receipt, Typed::default(), PaperSize::Large).foot;
        assert!(foot.ends_with(" · Page\u{a0}{page} sur\u{a0}{pages}"), "{foot}");
        assert_eq!((foot.matches("{page}").count(), foot.matches("{pages}").count()), (2, 2), "{foot}");
    }
}
