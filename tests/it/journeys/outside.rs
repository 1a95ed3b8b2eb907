//! What stands outside and does not answer: the browser, the printer, the viewer, the folders.

use cote_a_cote::disk::DiskError;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::effect::Saved;
use cote_a_cote::ui::words::{bar, paper, step};

use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::texts::{self, ACCESS};

fn at_the_paper(data: &std::path::Path) -> Desk {
    let mut desk = Desk::open(data);
    desk.finds("mot de passe caf", ACCESS).enter().answers(1).enter().enter().enter().enter();
    desk.sees_at_once(paper::TITLE);
    desk
}

#[test]
fn without_a_browser_the_address_is_there_to_copy() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.window().browses = false;
    desk.finds("mot de passe caf", ACCESS).enter().letter('o');
    let address = desk.window().opened.last().cloned().expect("an address");
    desk.sees_at_once(step::NO_BROWSER).sees_at_once(&address).sees_at_once(step::OPEN_AGAIN);
    desk.does_not_see(bar::NO_BROWSER);
    // The focus is on « Réessayer »; this time it opens.
    desk.window().browses = true;
    desk.enter().does_not_see(step::NO_BROWSER);
    assert_eq!(desk.window().opened, [address.clone(), address.clone()]);
    desk.tell(Message::LinkOpened { address: address.clone(), opened: false });
    desk.press(step::COPY).sees(step::COPIED);
    assert_eq!(desk.window().copied, [address]);
    // The step goes on as before, and the next one does not speak of it.
    desk.letter('v').tab_to(&texts::answer(ACCESS, "choisir", 1)).key(Named::ArrowRight).enter();
    desk.sees_at_once(texts::step(ACCESS, "demander-code")).does_not_see(step::NO_BROWSER);
}

#[test]
fn each_refusal_is_said_where_one_looks_and_can_be_tried_again() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = at_the_paper(data.path());
    let visit = disk::visit(data.path()).id();
    let words = [
        paper::NO_SERVICE,
        paper::NO_PRINTER,
        paper::REFUSED,
        paper::STOPPED,
        paper::STOPPED_WITH_JOB,
        paper::SILENT,
    ];
    for (times, why) in words.into_iter().enumerate() {
        desk.tell(Message::Printed { visit, answer: Err(why.to_owned()) });
        desk.sees_at_once(why).enter().sees_at_once(paper::CAME_OUT);
        assert_eq!(desk.window().printed.len(), times + 1, "{why}");
    }
    desk.tell(Message::Viewed { visit, answer: Err(paper::NO_VIEWER.to_owned()) });
    desk.sees_at_once(paper::NO_VIEWER).enter().sees_at_once(paper::CAME_OUT);
    assert_eq!(desk.window().viewed.len(), 1);
    let full = paper::saved_nowhere(DiskError::Full);
    desk.tell(Message::Saved { visit, answer: Err(full.clone()) });
    desk.sees_at_once(&full).enter();
    assert_eq!(desk.window().saved.len(), 1);
    desk.does_not_see(&full);
}

#[test]
fn without_a_dialog_one_reads_where_the_paper_went() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = at_the_paper(data.path());
    let path = std::path::PathBuf::from("/home/bureau/Documents/Récapitulatif.pdf");
    let visit = disk::visit(data.path()).id();
    desk.tell(Message::Saved { visit, answer: Ok(Saved::Documents(path.clone())) });
    desk.sees_at_once(&format!("{} {}", paper::NO_DIALOG, paper::saved(&path)));
}
