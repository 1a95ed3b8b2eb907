//! Means that are missing: said before the step that they would block.

use std::path::Path;

use cote_a_cote::platform::folders;
use cote_a_cote::procedure::model::Mean;
use cote_a_cote::ui::words::{bar, frame, needs, step, stuck};
use cote_a_cote::visit::ahead::Place;
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::at;
use super::texts::{self, FRANCE_CONNECT, PENSION, RSA};

const GUIDE: (&str, &str) = ("retraite", PENSION);

/// On the frame: to the answers for the means, where ← chooses « non » first, then « oui ».
fn to_answer(desk: &mut Desk, mean: Mean) -> &mut Desk {
    let question = frame::mean(mean);
    desk.sees(question);
    // The choice stands right of its question.
    for _ in 0..150 {
        desk.key(Named::Tab);
        let (_, shown) = desk.driver().focused().unwrap();
        let shown = shown.unwrap();
        let beside =
            |text: iced::Rectangle| (text.center_y() - shown.center_y()).abs() < 12.0 && text.x < shown.x;
        if desk.driver().visible(question).is_some_and(beside) {
            return desk;
        }
    }
    panic!("Tab does not lead to {question:?}");
}

/// On the frame: « non » to the means.
pub fn says_no(desk: &mut Desk, mean: Mean) -> &mut Desk {
    to_answer(desk, mean).key(Named::ArrowLeft)
}

fn later(guide: &str, at: &str, mean: Mean) -> String {
    let guide = texts::library().get(&guide.into()).unwrap();
    needs::line(mean, Place::Later(guide.step(&at.into()).unwrap()))
}

#[test]
fn a_missing_means_is_said_from_the_start_with_the_guide_that_gets_it() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    let line = later(PENSION, "se-connecter", Mean::FranceConnect);
    says_no(desk.finds(GUIDE.0, GUIDE.1), Mean::FranceConnect).enter().sees(&line);
    // Between the start and the step, one calm line.
    desk.sees(frame::WITHOUT).answers(1);
    at(&mut desk, data, "rassembler");
    desk.sees(&line).does_not_see(frame::WITHOUT).enter();
    at(&mut desk, data, "se-connecter");
    desk.sees(&needs::line(Mean::FranceConnect, Place::Here)).sees(frame::WITHOUT);
    desk.press(&stuck::open_guide(texts::title(FRANCE_CONNECT)));
    at(&mut desk, data, "quel-bouton");
    desk.press(step::RETURN).enter();
    at(&mut desk, data, "se-connecter");
    desk.does_not_see(&needs::line(Mean::FranceConnect, Place::Here));
    let visit = disk::visit(data);
    let obstacle = &visit.current().obstacles[0];
    assert_eq!(format!("{:?} {}", obstacle.causes, obstacle.is_solved()), "[A5] true");
}

#[test]
fn yes_answered_later_un_says_it() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    let line = later(PENSION, "se-connecter", Mean::Mail);
    says_no(desk.finds(GUIDE.0, GUIDE.1), Mean::Mail).enter().sees(&line);
    desk.press(step::FRAME).sees_at_once(frame::TITLE);
    to_answer(&mut desk, Mean::Mail).key(Named::ArrowLeft).enter().does_not_see(&line);
    // And from the step itself.
    let line = later(PENSION, "se-connecter", Mean::Phone);
    desk.press(step::FRAME);
    says_no(&mut desk, Mean::Phone).enter().sees(&line).press(needs::THERE).does_not_see(&line);
}

#[test]
fn what_the_desk_lacks_is_said_too() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    std::fs::write(folders::settings(data), r#"{"means":{"scanner":false}}"#).unwrap();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().sees(&later(PENSION, "banque-et-papiers", Mean::Scanner));
    desk.press(bar::ENLARGE).sees(&later(PENSION, "banque-et-papiers", Mean::Scanner));
}

/// The desk's own guide for the mail, and an RSA guide that leads to it.
fn with_a_guide_for_mail(data: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("procedures/caf");
    let read = |name: &str| -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(root.join(name)).unwrap()).unwrap()
    };
    let mut mail = read("recuperer-son-acces.json");
    mail["id"] = "caf/boite-mail".into();
    mail["title"] = "Retrouver sa boîte mail".into();
    mail.as_object_mut().unwrap().remove("number");
    mail.as_object_mut().unwrap().remove("needs");
    mail["steps"].as_array_mut().unwrap().iter_mut().for_each(|step| {
        step.as_object_mut().unwrap().remove("needs");
    });
    let mut rsa = read("demander-le-rsa.json");
    rsa["needs"][0]["detour"] = "caf/boite-mail".into();
    let folder = folders::procedures(data).join("caf");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("boite-mail.json"), mail.to_string()).unwrap();
    std::fs::write(folder.join("demander-le-rsa.json"), rsa.to_string()).unwrap();
}

#[test]
fn the_guide_for_mail_is_offered_as_soon_as_the_library_has_it() {
    let offer = stuck::open_guide("Retrouver sa boîte mail");
    for has_it in [false, true] {
        let data = tempfile::tempdir().unwrap();
        let data = data.path();
        if has_it {
            with_a_guide_for_mail(data);
        }
        let mut desk = Desk::open(data);
        says_no(desk.finds("demander le rsa", RSA), Mean::Mail).enter();
        desk.sees(&later(RSA, "se-connecter", Mean::Mail));
        assert_eq!(desk.says(&offer), has_it);
        if has_it {
            desk.press(&offer).sees(&step::detour("Retrouver sa boîte mail"));
        }
    }
}
