//! One visit with all that may happen in it, with and without a crash in the middle.

use std::path::Path;

use cote_a_cote::ui::words::{closing, frame, home, pause, step, stuck};
use cote_a_cote::visit::help::{HelpMode, MandateAnswer};
use cote_a_cote::visit::obstacle::ObstacleState;
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk::{self, Paper};
use super::guides::{at, at_ending, finishes, prints, says_all};
use super::texts::{self, ACCESS, RSA};

/// What the person wants, in their words.
const AIM: &str = "Remplir mon frigo d’ici Noël";

/// A visit that meets a crash at some of the moments of [`whole`].
struct Story<'a> {
    data: &'a Path,
    desk: Desk,
    crashes: &'a [u8],
}

impl Story<'_> {
    /// A moment at which the computer may crash.
    fn moment(&mut self, number: u8) {
        if !self.crashes.contains(&number) {
            return;
        }
        self.crash();
        self.desk.sees_at_once(&pause::interrupted(1)).press(pause::RESUME);
        self.desk.does_not_see(&pause::interrupted(1));
    }

    fn crash(&mut self) {
        let at = self.desk.window().at;
        // The lock goes with the program: the next one would not see the visit.
        self.desk = Desk::open(&self.data.join("nothing"));
        self.desk = Desk::open_at(self.data, at);
    }
}

/// Two obstacles, a detour and return, a changed answer, a mandate, a pause.
fn whole(data: &Path, aim: Option<&str>, crashes: &[u8]) -> Vec<u8> {
    let mut story = Story { data, desk: Desk::open(data), crashes };
    story.desk.finds("rsa", RSA);
    if let Some(aim) = aim {
        story.desk.tab_to_field(frame::AIM).types(aim);
    }
    story.desk.enter();
    story.moment(1);
    at(&mut story.desk, data, "preparer");
    story.desk.answers(1);

    // Back, to answer otherwise.
    at(&mut story.desk, data, "ouvrir");
    story.desk.letter('r');
    at(&mut story.desk, data, "preparer");
    story.desk.tab_to(&texts::answer(RSA, "preparer", 3)).key(Named::ArrowRight).key(Named::ArrowRight);
    story.moment(2);
    story.desk.enter();
    at(&mut story.desk, data, "age");
    story.desk.answers(2);
    at(&mut story.desk, data, "ouvrir");
    story.desk.answers(1);

    // Stuck: a known one, by two keys, and the guide that helps.
    at(&mut story.desk, data, "se-connecter");
    story.desk.wait(5);
    story.desk.letter('c').sees_at_once(stuck::KNOWN).letter('2').sees_at_once(&texts::stuck(
        RSA,
        "se-connecter",
        2,
    ));
    story.moment(3);
    story.desk.sees_at_once(stuck::TRY);
    // The guide says so among what to try, too; the button comes after it.
    story.desk.tab_to(&stuck::open_guide(texts::title(ACCESS))).key(Named::Tab).enter();
    story.desk.sees_at_once(&step::detour(texts::title(ACCESS))).answers(1);
    story.moment(4);
    for here in ["demander-code", "nouveau-mot-de-passe", "verifier"] {
        at(&mut story.desk, data, here);
        story.desk.enter();
    }
    at_ending(&mut story.desk, data, "acces-retrouve");
    story.desk.does_not_see(closing::PAPER).enter();

    // Back from the detour: what solved it is ticked, by its digit.
    story.desk.sees_at_once(&texts::stuck(RSA, "se-connecter", 2)).letter('1').enter();
    at(&mut story.desk, data, "se-connecter");

    // We do it for them: a gesture that needs a mandate.
    story.desk.letter('n').sees_at_once(step::MANDATE);
    story.moment(5);
    story.desk.sees_at_once(step::MANDATE).press(step::mandate(MandateAnswer::AidantsConnect));
    story.desk.does_not_see(step::MANDATE).enter();
    at(&mut story.desk, data, "foyer");
    story.desk.does_not_see(step::MANDATE).letter('v');

    // Stuck: one of the families, by three keys, left as it is.
    story.desk.letters("cd3").sees_at_once("cas non prévu").press(stuck::UNSOLVED);
    at(&mut story.desk, data, "foyer");
    story.desk.letter('p').sees(&home::paused(1)).wait(40);
    if crashes.contains(&6) {
        story.crash();
    }
    let word = disk::visit(data).pause_word().expect("a word").clone();
    story.desk.tab_to_field(pause::FIELD).types(word.as_str()).enter();
    for here in ["foyer", "logement", "travail", "ressources", "rib", "envoyer"] {
        at(&mut story.desk, data, here);
        story.desk.enter();
    }
    at(&mut story.desk, data, "pieces");
    story.desk.answers(1);
    at_ending(&mut story.desk, data, "envoyee");
    story.moment(7);

    let paper = prints(&mut story.desk);
    let record = finishes(&mut story.desk, data);
    says_all(&paper, &disk::visit(data));
    assert!(paper.says(&format!("« {} » : résolu", texts::stuck(RSA, "se-connecter", 2))));
    assert!(paper.says("cas non prévu : pas encore résolu"));
    assert_eq!(record["requests"][1]["guide"], "caf/recuperer-son-acces");
    assert_eq!(record["requests"][1]["opened_by"], "detour");
    story.desk.window().printed.pop().unwrap().bytes().to_vec()
}

#[test]
fn all_that_may_happen_is_on_disk() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    whole(data, None, &[]);
    let visit = disk::visit(data);
    let request = &visit.requests()[0];
    let [known, other] = &request.obstacles[..] else { panic!("{:?}", request.obstacles) };
    assert!(matches!(&known.state, ObstacleState::Solved { by: Some(by) } if !by.is_empty()));
    assert_eq!(other.state, ObstacleState::Unsolved);
    let record = |id: &str| request.record(&id.into()).unwrap();
    assert_eq!(record("se-connecter").mode, HelpMode::ForThem);
    assert_eq!(record("se-connecter").mandate, Some(MandateAnswer::AidantsConnect));
    assert_eq!(record("foyer").mode, HelpMode::Person);
    assert!(record("preparer").done && record("age").done);
    assert!(visit.spent().as_mins() < 40, "a pause does not count");

    let record = disk::records(data).pop().unwrap();
    let obstacles = &record["requests"][0]["obstacles"];
    assert_eq!(obstacles[0]["stuck"], "mot-de-passe");
    assert_eq!(obstacles[0]["solved"], true);
    assert_eq!(obstacles[1]["causes"], serde_json::json!(["D3"]));
    assert_eq!(obstacles[1]["solved"], false);
}

#[test]
fn a_crash_changes_nothing_on_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let straight = whole(&folder.path().join("straight"), None, &[]);
    let all = whole(&folder.path().join("all"), None, &[1, 2, 3, 4, 5, 6, 7]);
    assert!(straight == all, "the papers differ:\n{}\n{}", words(&straight), words(&all));
    for moment in 1..=7 {
        let crashed = whole(&folder.path().join(moment.to_string()), None, &[moment]);
        assert!(straight == crashed, "a crash at {moment}:\n{}\n{}", words(&straight), words(&crashed));
    }
}

fn words(pdf: &[u8]) -> String {
    Paper::read(pdf).words().to_owned()
}

#[test]
fn a_crash_takes_what_was_typed_and_only_that() {
    let folder = tempfile::tempdir().unwrap();
    let straight = words(&whole(&folder.path().join("straight"), Some(AIM), &[]));
    let crashed = words(&whole(&folder.path().join("crashed"), Some(AIM), &[3]));
    let aim: String = AIM.split_whitespace().collect();
    // The guide's name takes its place, beside the day.
    let said = format!("Votredemande:{aim}");
    assert!(straight.contains(&said));
    let title: String = texts::title(RSA).split_whitespace().collect();
    assert_eq!(straight.replace(&said, ""), crashed.replacen(&format!("·{title}"), "", 1));
}

/// At a step whose gesture needs a mandate, done for the person.
fn at_the_notice(data: &Path) -> Desk {
    let mut desk = Desk::open(data);
    desk.finds("rsa", RSA).enter().answers(1).answers(1);
    at(&mut desk, data, "se-connecter");
    desk.letter('n').sees_at_once(step::MANDATE);
    desk
}

#[test]
fn a_mandate_covers_the_gestures_that_follow() {
    for answer in [MandateAnswer::Signed, MandateAnswer::AidantsConnect] {
        let data = tempfile::tempdir().unwrap();
        let data = data.path();
        let mut desk = at_the_notice(data);
        desk.press(step::mandate(answer)).does_not_see(step::MANDATE).enter();
        at(&mut desk, data, "foyer");
        desk.does_not_see(step::MANDATE).enter();
        at(&mut desk, data, "logement");
        let visit = disk::visit(data);
        for step in ["se-connecter", "foyer"] {
            assert_eq!(visit.current().record(&step.into()).unwrap().mandate, Some(answer));
        }
    }
}

#[test]
fn the_person_takes_over() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = at_the_notice(data);
    desk.press(step::mandate(MandateAnswer::PersonTakesOver)).does_not_see(step::MANDATE);
    assert_eq!(disk::visit(data).mode(), HelpMode::Together);
    // Doing it for them again asks again.
    desk.letter('n').sees_at_once(step::MANDATE);
}

#[test]
fn without_a_mandate_each_gesture_asks_and_the_paper_blames_nobody() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = at_the_notice(data);
    desk.press(step::mandate(MandateAnswer::Without)).does_not_see(step::MANDATE).enter();
    desk.sees_at_once(step::MANDATE).key(Named::Escape).does_not_see(step::MANDATE);
    at(&mut desk, data, "foyer");
    assert_eq!(disk::visit(data).mode(), HelpMode::Together);
    desk.press(step::END_OTHERWISE)
        .press(closing::common(cote_a_cote::procedure::endings::CommonEnding::Stopped));
    at_ending(&mut desk, data, "stopped");
    let paper = prints(&mut desk);
    let record = finishes(&mut desk, data);
    assert!(!paper.says("mandat"), "{}", paper.words());
    assert_eq!(record["requests"][0]["steps"][2]["mandate"], "without");
}

#[test]
fn the_notice_has_the_keyboard_to_itself() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = at_the_notice(data);
    let before = disk::events(data);
    desk.letters("crp").sees_at_once(step::MANDATE);
    assert_eq!(disk::events(data), before);
    for _ in 0..6 {
        desk.key(Named::Tab);
        let (focus, _) = desk.driver().focused().unwrap();
        let notice = desk.driver().visible(step::MANDATE).unwrap();
        assert!(focus.y > notice.y, "the focus left the notice for {focus:?}");
    }
}
