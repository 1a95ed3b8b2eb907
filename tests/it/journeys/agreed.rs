//! The frame, what is missing, what is not done here, several requests.

use cote_a_cote::ui::words::{bar, closing, frame, home, pause, step, stuck};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{at, at_ending, finishes, prints, says_all};
use super::texts::{self, ACCESS, RSA};

const GUIDE: (&str, &str) = ("mot de passe caf", ACCESS);

#[test]
fn a_missing_paper_says_at_once_what_can_be_done() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).does_not_see(frame::WITHOUT);
    desk.tab_to(frame::NOT_THERE).key(Named::ArrowLeft).sees_at_once(frame::WITHOUT).enter();
    at(&mut desk, data, "preparer");
    desk.press(step::END_OTHERWISE).press(texts::ending(RSA, "a-completer"));
    at_ending(&mut desk, data, "a-completer");
    let paper = prints(&mut desk);
    let record = finishes(&mut desk, data);
    assert!(paper.says("préparer ce qui n’était pas là : votre pièce d’identité"), "{}", paper.words());
    let request = &record["requests"][0];
    assert_eq!(request["missing"], serde_json::json!(["piece-identite"]));
    assert_eq!(request["obstacles"][0]["step"], "frame");
    assert_eq!(request["obstacles"][0]["causes"], serde_json::json!(["A7"]));
}

// « à vérifier » on each of seven lines hid what they say.
#[test]
fn where_no_paper_is_sure_the_list_says_it_once() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).sees_at_once(frame::TITLE);
    let bring = &texts::library().get(&RSA.into()).unwrap().bring;
    assert!(
        bring.len() > 1 && bring.iter().all(|bring| bring.item.to_check()),
        "the RSA's papers are sure now"
    );
    for one in bring {
        desk.sees(&one.item.plain());
    }
    let said = desk.driver().texts();
    let whole = said.iter().filter(|text| text.starts_with(frame::WHOLE_LIST)).count();
    assert_eq!(whole, 1, "{said:#?}");
}

#[test]
fn not_done_here_needs_a_reason_and_gives_a_paper() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).press(frame::NOT_HERE).sees_at_once(frame::WHY);
    // Without a reason nothing happens.
    desk.enter().sees_at_once(frame::WHY);
    assert!(disk::journals(data).is_empty());
    desk.key(Named::ArrowRight).tab_to("un espace France services").key(Named::ArrowRight);
    desk.key(Named::ArrowRight).enter();
    at_ending(&mut desk, data, "not_here");
    let paper = prints(&mut desk);
    let record = finishes(&mut desk, data);
    assert!(paper.says("Nous n’avons pas assez de temps aujourd’hui."), "{}", paper.words());
    assert!(paper.says("aller voir un espace France services"));
    let request = &record["requests"][0];
    assert_eq!((&request["reason"], &request["result"]), (&"F1".into(), &"not_here".into()));
    assert_eq!(request["redirected_to"], "france_services");
}

#[test]
fn not_done_here_may_be_left() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).press(frame::NOT_HERE).sees_at_once(frame::WHY);
    desk.key(Named::Escape).does_not_see(frame::WHY).sees(frame::TITLE);
    desk.key(Named::Escape).sees_at_once(home::QUESTION);
    assert!(disk::journals(data).is_empty());
}

#[test]
fn a_relative_for_the_person_hears_what_holds() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).tab_to("un proche vient pour elle");
    for _ in 0..2 {
        desk.key(Named::ArrowRight).does_not_see(frame::RELATIVE);
    }
    desk.key(Named::ArrowRight).sees_at_once(frame::RELATIVE).enter();
    desk.answers(1).enter().enter().enter();
    prints(&mut desk);
    assert_eq!(finishes(&mut desk, data)["presence"], "relative_for");
}

#[test]
fn an_unanswered_question_takes_the_focus() {
    for zoom in [0, 5] {
        let data = tempfile::tempdir().unwrap();
        let data = data.path();
        let mut desk = Desk::open(data);
        desk.larger(zoom).finds("rsa", RSA).enter();
        let before = disk::events(data);
        desk.enter().sees_at_once(step::ANSWER_FIRST).sees_at_once(&texts::answer(RSA, "preparer", 1));
        assert_eq!(disk::events(data), before, "nothing is guessed");
        let (_, shown) = desk.driver().focused().expect("the question has the focus");
        let answer = desk.driver().visible(&texts::answer(RSA, "preparer", 1)).unwrap();
        assert!(shown.expect("the focus shows").contains(answer.center()));
    }
}

#[test]
fn an_open_obstacle_is_asked_about_first() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).letters("c1").does_not_see(stuck::SAY_FIRST);
    desk.key(Named::Escape);
    at(&mut desk, data, "demander-code");
    desk.enter().sees_at_once(stuck::SAY_FIRST).sees_at_once(&texts::stuck(ACCESS, "demander-code", 1));
    desk.press(stuck::UNSOLVED).enter();
    at(&mut desk, data, "nouveau-mot-de-passe");
}

#[test]
fn a_cause_may_be_added_and_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).letters("c1").press(stuck::ADD).sees_at_once(stuck::MORE);
    let causes = || disk::visit(data).current().open_obstacle().unwrap().causes.clone();
    desk.letters("b9");
    assert_eq!(format!("{:?}", causes()), "[A3, B9]");
    desk.letters("a3");
    assert_eq!(format!("{:?}", causes()), "[B9]");
    // An obstacle keeps one cause.
    desk.letters("b9");
    assert_eq!(format!("{:?}", causes()), "[B9]");
    desk.enter().sees_at_once(&texts::stuck(ACCESS, "demander-code", 1)).enter();
    at(&mut desk, data, "demander-code");
}

#[test]
fn two_requests_make_one_paper() {
    for crash in [false, true] {
        let data = tempfile::tempdir().unwrap();
        let data = data.path();
        let mut desk = Desk::open(data);
        desk.finds(GUIDE.0, GUIDE.1).tab_to_field(frame::AIM).types("Entrer").enter();
        desk.answers(1).enter().enter().enter();
        at_ending(&mut desk, data, "acces-retrouve");
        if crash {
            let at = desk.window().at;
            drop(desk);
            desk = Desk::open_at(data, at);
            desk.press(pause::RESUME);
        }
        desk.press(closing::ANOTHER).sees_at_once(home::QUESTION_ANOTHER).finds("rsa", RSA);
        // Changing one's mind leads back to the choice, the visit still in hand.
        desk.key(Named::Escape).sees_at_once(home::QUESTION_ANOTHER).finds("rsa", RSA);
        desk.tab_to_field(frame::AIM).types("Manger").enter();
        at(&mut desk, data, "preparer");
        desk.letters("ca1")
            .press(stuck::UNSOLVED)
            .press(step::END_OTHERWISE)
            .press(texts::ending(RSA, "a-completer"));
        let paper = prints(&mut desk);
        let record = finishes(&mut desk, data);
        says_all(&paper, &disk::visit(data));
        assert_eq!(record["requests"].as_array().unwrap().len(), 2);
        assert_eq!(disk::journals(data).len(), 1);
        let (first, second) = paper.words().split_once("Votredemande:Manger").expect("the second aim");
        assert!(second.contains("équipement") && !first.contains("équipement"));
        assert_eq!(first.contains("Votredemande:Entrer"), !crash);
    }
}

#[test]
fn the_frame_may_be_changed_on_the_way() {
    for crash in [false, true] {
        let data = tempfile::tempdir().unwrap();
        let data = data.path();
        let mut desk = Desk::open(data);
        desk.finds(GUIDE.0, GUIDE.1).enter().answers(1);
        if crash {
            drop(desk);
            desk = Desk::open(data);
            desk.press(pause::RESUME);
        }
        desk.press(step::FRAME).tab_to_field(frame::AIM).types("Lire mes mails").enter();
        at(&mut desk, data, "demander-code");
        desk.enter().enter().enter();
        assert!(prints(&mut desk).says("Votre demande : Lire mes mails"));
    }
}

#[test]
fn the_focus_does_not_pass_from_the_column_to_the_full_window() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds(GUIDE.0, GUIDE.1).enter().answers(1).press(bar::ENLARGE).sees_at_once(bar::BESIDE).enter();
    at(&mut desk, data, "nouveau-mot-de-passe");
}
