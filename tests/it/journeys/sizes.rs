//! The sizes of the paper: chosen for one visit or for the desk, shown and printed as chosen.

use cote_a_cote::desk::PaperSize;
use cote_a_cote::ui::words::{home, paper as papers, settings as words};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk::Paper;
use super::guides::prints;
use super::texts::ACCESS;

const DONE: &str = "Fait aujourd’hui";
const KEEP: &str = "Gardez cette feuille";

/// As far as the printed paper.
fn printed(desk: &mut Desk) -> Paper {
    desk.finds("mot de passe caf", ACCESS).enter().answers(1).enter().enter().enter();
    prints(desk)
}

fn last(desk: &mut Desk) -> Vec<u8> {
    desk.window().printed.last().unwrap().bytes().to_vec()
}

/// The sizes of the type in a file, in points.
fn type_sizes(file: &[u8]) -> Vec<f32> {
    let file = lopdf::Document::load_mem(file).unwrap();
    let pages = file.get_pages().into_values().map(|page| file.get_and_decode_page_content(page).unwrap());
    let fonts = pages.flat_map(|content| content.operations).filter(|operation| operation.operator == "Tf");
    fonts.map(|operation| operation.operands[1].as_float().unwrap()).collect()
}

#[test]
fn the_size_chosen_with_the_arrows_is_the_one_printed() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    let whole = printed(&mut desk);
    assert!(whole.says(DONE) && whole.says(KEEP), "{}", whole.words());
    assert!(type_sizes(&last(&mut desk)).contains(&13.0));
    desk.tab_to(papers::size(PaperSize::Standard)).key(Named::ArrowRight).press(papers::PRINT);
    let sizes = type_sizes(&last(&mut desk));
    assert!(sizes.contains(&18.0) && sizes.iter().all(|size| *size >= 16.0), "{sizes:?}");
    desk.tab_to(papers::size(PaperSize::Large)).key(Named::ArrowRight).press(papers::PRINT);
    let essential = Paper::read(&last(&mut desk));
    assert!(!essential.says(DONE) && essential.says(KEEP), "{}", essential.words());
    assert!(essential.words().len() < whole.words().len());
}

#[test]
fn the_desk_has_a_usual_size() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.press(home::SETTINGS).tab_to(papers::size(PaperSize::Standard));
    desk.key(Named::ArrowLeft).sees(words::KEPT).key(Named::Escape);
    let essential = printed(&mut desk);
    assert!(!essential.says(DONE) && essential.says(KEEP), "{}", essential.words());
}
