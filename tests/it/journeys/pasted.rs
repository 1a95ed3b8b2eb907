//! What people paste: every field makes one line of it, says what the paper cannot print, and stays whole.

use cote_a_cote::desk::line::{LONGEST, line};
use cote_a_cote::ui::screen::settings::Field;
use cote_a_cote::ui::words::{field, frame, home, paper as papers, pause, settings as words};

use super::desk::{Desk, SCREEN};
use super::disk::{self, Paper};
use super::guides::{finishes, prints};
use super::texts::ACCESS;

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

/// Line ends, controls, a NUL, the direction turned, marks that show as nothing, an accent apart from its letter.
const MESS: &str = "\r\n  Re\u{301}gler\tla\u{0} rue\u{7}\n\u{202e}des \u{200b}Lilas\u{2069}\u{feff} \n";
const TIDY: &str = "Régler la rue des Lilas";

fn long() -> String {
    "Ceci est très long. ".repeat(500)
}

fn at_the_paper(desk: &mut Desk) {
    desk.answers(1).enter().enter().enter().enter().sees_at_once(papers::TITLE);
}

#[test]
fn a_mess_becomes_a_line_on_the_paper() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).tab_to_field(frame::AIM).pastes(MESS).enter();
    at_the_paper(&mut desk);
    desk.tab_to_field(papers::NAME)
        .pastes(MESS)
        .tab_to_field(papers::REFERENCE)
        .pastes("RSA\n998\u{202e}877");
    desk.press(papers::PRINT);
    let paper = Paper::read(desk.window().printed.last().unwrap().bytes());
    assert_eq!(paper.words().matches(&TIDY.replace(' ', "")).count(), 2, "{}", paper.words());
    assert!(paper.says("RSA 998877"), "{}", paper.words());
    desk.press(papers::YES);
    finishes(&mut desk, data);
}

#[test]
fn a_long_text_is_cut_and_that_is_said() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).tab_to_field(frame::AIM).pastes("Court").does_not_see(field::FULL);
    desk.pastes(&long()).sees(field::FULL).types("encore").sees(field::FULL).enter();
    at_the_paper(&mut desk);
    desk.tab_to_field(papers::NAME).pastes(&"W".repeat(10_000)).sees_at_once(field::FULL);
    let (width, height) = SCREEN;
    let inside = |bounds: &iced::Rectangle| bounds.x + bounds.width <= width + 0.5;
    assert!(desk.driver().all_bounds().iter().all(inside), "something sticks out of {width} × {height}");
    desk.press(papers::PRINT);
    let paper = Paper::read(desk.window().printed[0].bytes());
    assert!(paper.says(&"W".repeat(LONGEST)) && !paper.says(&"W".repeat(LONGEST + 1)));
}

#[test]
fn signs_that_the_paper_lacks_are_said_before_it_is_printed() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds(GUIDE.0, GUIDE.1).tab_to_field(frame::AIM);
    desk.pastes("Payer 😀").sees(&field::not_printed(&['😀'])).enter();
    at_the_paper(&mut desk);
    desk.tab_to_field(papers::NAME).pastes("Amina محمد 漢");
    desk.sees_at_once(&field::not_printed(&['漢']));
    desk.press(papers::PRINT).sees_at_once(papers::OUT).press(papers::YES);
    assert!(Paper::read(desk.window().printed[0].bytes()).says("Amina"));
}

#[test]
fn the_search_and_the_word_of_a_pause_take_anything() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.pastes("mot de\npasse\u{202e} caf\u{0}").enter().sees_at_once(frame::TITLE).enter().answers(1);
    desk.letter('p').press(pause::NOTED);
    let word = disk::visit(data).pause_word().unwrap().as_str().to_owned();
    desk.pastes(&long()).sees(field::FULL).sees(home::EVERYWHERE);
    desk.tab_to_field(pause::FIELD).pastes(&format!("\n{}\u{200b}\n", word.to_uppercase())).enter();
    desk.sees_at_once(super::texts::step(ACCESS, "demander-code"));
}

#[test]
fn the_settings_keep_lines() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.press(home::SETTINGS);
    for which in [Field::Name, Field::Street, Field::Town, Field::Phone, Field::Hours] {
        desk.tab_to_field(words::field(which)).pastes(MESS);
    }
    desk.tab_to_field(words::field(Field::Name)).pastes(&long()).sees(field::FULL);
    let (kept, trouble) = cote_a_cote::desk::read(&cote_a_cote::platform::folders::settings(data));
    assert_eq!(trouble, None);
    assert_eq!(kept.contact_lines()[..2], [TIDY, TIDY]);
    assert_eq!(kept.name.chars().count(), LONGEST);
    assert_eq!(kept.name, line(&kept.name));
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).enter().enter().enter();
    assert!(prints(&mut desk).says("Ceci est très long."));
}

#[test]
fn the_first_start_too() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::first_start(data);
    desk.pastes("Mairie\nde\u{202e} Gue\u{301}ret").enter();
    let kept = cote_a_cote::desk::read(&cote_a_cote::platform::folders::settings(data)).0;
    assert_eq!(kept.name, "Mairie de Guéret");
}
