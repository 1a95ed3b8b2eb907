//! The person is at a distance: on the phone, before their own screen.

use std::path::Path;

use cote_a_cote::platform::folders;
use cote_a_cote::procedure::model::Mean;
use cote_a_cote::ui::words::{bar, frame, home, paper, pause, remote, step, stuck};
use cote_a_cote::visit::frame::Presence;
use cote_a_cote::visit::help::{HelpMode, MandateAnswer};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{at, at_ending};
use super::texts::{ACCESS, RSA};

/// On the frame: « à distance ».
pub fn from_afar(desk: &mut Desk) -> &mut Desk {
    desk.tab_to(frame::presence(Presence::Person)).key(Named::ArrowLeft)
}

/// A visit at the first step of the guide.
fn begun(data: &Path, words: &str, guide: &str) -> Desk {
    let mut desk = Desk::open(data);
    desk.finds(words, guide).does_not_see(remote::FRAME);
    from_afar(&mut desk).sees_at_once(remote::FRAME).enter();
    desk
}

#[test]
fn the_steps_are_read_out_and_done_at_home() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = begun(data, "rsa", RSA);
    desk.sees_at_once(remote::READ).sees(remote::TO_DO).sees(remote::QUESTION).does_not_see(step::QUESTION);
    desk.does_not_see(remote::PASSWORD).answers(1).answers(1);
    at(&mut desk, data, "se-connecter");
    desk.sees_at_once(remote::READ).sees_at_once(remote::PASSWORD).sees(remote::mode(HelpMode::Person, true));
    desk.press(bar::ENLARGE).sees_at_once(remote::READ).sees(remote::mode(HelpMode::Together, false));
    desk.letter('n').sees_at_once(remote::MANDATE_ASK);
    let (takes_over, stays) = remote::mandate(MandateAnswer::PersonTakesOver).unwrap();
    desk.sees(takes_over).sees(stays).does_not_see(step::mandate(MandateAnswer::PersonTakesOver));
    desk.key(Named::Escape).letters("c1").sees(remote::TRY).does_not_see(stuck::TRY);
    // A cause that the guide does not know is tried on the phone, too.
    desk.enter().letters("ca1").sees(remote::TRY);
}

#[test]
fn the_paper_is_sent_or_read_out_and_nobody_takes_it_along() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = begun(data, "mot de passe caf", ACCESS);
    desk.answers(1).enter().enter().enter();
    at_ending(&mut desk, data, "acces-retrouve");
    desk.sees_at_once(remote::READ).enter().sees_at_once(remote::PAPER).sees(remote::HAND_OVER);
    desk.does_not_see(paper::TITLE).does_not_see(paper::READ_ALOUD);
    desk.enter().sees_at_once(paper::CAME_OUT).does_not_see(paper::BY_HAND).sees_at_once(remote::OUT);
    let printed = disk::Paper::read(desk.window().printed.last().unwrap().bytes());
    assert!(printed.says("novembre 2026 · à distance"), "{}", printed.words());
    assert!(printed.says("vous, avec notre aide au téléphone"), "{}", printed.words());
    assert!(!printed.says("montrez cette feuille"), "{}", printed.words());
}

#[test]
fn without_a_printer_the_paper_is_read_out() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = begun(data, "mot de passe caf", ACCESS);
    desk.answers(1)
        .enter()
        .enter()
        .enter()
        .enter()
        .press(remote::READ_OUT)
        .sees_at_once(remote::READ_OUT_TITLE);
    desk.does_not_see(paper::BY_HAND_TITLE).press(paper::FINISH).sees_at_once(home::QUESTION);
    assert!(desk.window().printed.is_empty());
    assert_eq!(disk::records(data)[0]["presence"], "remote");
}

#[test]
fn the_frame_asks_what_the_person_has_at_home() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    std::fs::write(folders::settings(data), r#"{"means":{"scanner":false}}"#).unwrap();
    let mut desk = Desk::open(data);
    let missing = |data: &Path| disk::visit(data).current().frame.missing().count();
    desk.finds("rsa", RSA).sees(frame::mean(Mean::Scanner)).sees(frame::WITHOUT);
    from_afar(&mut desk).sees(remote::mean(Mean::Scanner)).sees(remote::mean(Mean::Mail));
    // The desk's scanner is of no use there, and its lack no lack.
    desk.does_not_see(frame::WITHOUT).does_not_see(frame::mean(Mean::Mail));
    desk.key(Named::ArrowLeft).sees(frame::WITHOUT).does_not_see(remote::FRAME);
    desk.key(Named::ArrowRight).enter();
    assert_eq!(missing(data), 0);
    assert_eq!(disk::visit(data).presence(), Some(Presence::Remote));
}

#[test]
fn the_word_of_a_pause_is_said_on_the_phone() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = begun(data.path(), "rsa", RSA);
    desk.letter('p').sees_at_once(remote::WORD).does_not_see(pause::PRINT).press(pause::NOTED);
    // The next person is here again.
    desk.finds("mot de passe caf", ACCESS).enter().does_not_see(remote::READ).letter('p');
    desk.sees_at_once(pause::WHY).sees_at_once(pause::PRINT);
}
