//! Visits of two small guides made for these tests: their papers change only when the program does.

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use cote_a_cote::desk::Settings;
use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::cause::Cause;
use cote_a_cote::procedure::shelf::{GuideFile, Shelf};
use cote_a_cote::receipt::{self, Choices, Typed, hand};
use cote_a_cote::visit::event::{NotHereReason, OpenedBy, Redirection};
use cote_a_cote::visit::frame::{Frame, Said};
use cote_a_cote::visit::help::{HelpMode, MandateAnswer};
use cote_a_cote::visit::ids::VisitId;
use cote_a_cote::visit::obstacle::ObstacleId;
use cote_a_cote::visit::{Command, End, Opening, Visit};

use super::read::{laid_out, plain, read};
use super::talkative_desk;
use crate::visit::walk::Walk;

const CARD: &str = "cartes/demander";
const ACCESS: &str = "mairie/acces";

fn library() -> &'static Arc<Catalogue> {
    static LIBRARY: OnceLock<Arc<Catalogue>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let all: serde_json::Value = serde_json::from_str(include_str!("library.json")).unwrap();
        let bytes = |value: &serde_json::Value| Ok(Cow::Owned(value.to_string().into_bytes()));
        let guide = |guide: &serde_json::Value| {
            let id = guide["id"].as_str().unwrap();
            GuideFile { name: format!("{id}.json"), id: id.into(), content: bytes(guide) }
        };
        let shelf = Shelf {
            guides: all["guides"].as_array().unwrap().iter().map(guide).collect(),
            organisms: Some(bytes(&serde_json::json!({"organisms": all["organisms"]}))),
            ..Shelf::default()
        };
        let library = Catalogue::of(&shelf, &Shelf::default());
        assert_eq!(library.broken(), []);
        Arc::new(library)
    })
}

fn opening(guide: &str) -> Opening {
    Opening {
        guide: guide.into(),
        organism: None,
        frame: Frame::default(),
        by: OpenedBy::Home,
        visit: VisitId::from_bits(1),
    }
}

fn asking_for_a_card() -> Walk {
    Walk::open_in(library(), &opening(CARD))
}

/// Before the step at which one connects.
fn connecting() -> Walk {
    let mut walk = asking_for_a_card();
    walk.all([Command::Answer("oui".into()), Command::Done]);
    walk
}

/// A visit that ended there, from the step at which one connects.
fn ended(end: End) -> Visit {
    let mut walk = connecting();
    walk.must(&Command::End(end));
    walk.visit
}

fn done(times: usize) -> impl Iterator<Item = Command> {
    std::iter::repeat_n(Command::Done, times)
}

fn stuck(id: &str) -> Command {
    Command::Stuck(id.into())
}

fn solve(obstacle: u32, by: Option<usize>) -> Command {
    Command::Solve { obstacle: ObstacleId(obstacle), by }
}

fn leave(obstacle: u32) -> Command {
    Command::Leave(ObstacleId(obstacle))
}

fn with_pauses(visit: &Visit) -> String {
    let choices = Choices { with_pauses: true, ..Choices::default() };
    read(&laid_out(visit, &Settings::default(), &choices, Typed::default()))
}

#[test]
fn sent_together() {
    let mut walk = connecting();
    walk.all(done(4));
    insta::assert_snapshot!(plain(&walk.visit));
}

#[test]
fn each_step_says_who_did_it_where_it_was_not_always_the_same() {
    let mut walk = connecting();
    walk.all([Command::ChooseMode(HelpMode::Person), Command::Done]);
    walk.all([Command::ChooseMode(HelpMode::ForThem), Command::AnswerMandate(MandateAnswer::Without)]);
    walk.all([Command::Done, Command::ChooseMode(HelpMode::Together), Command::Done, Command::Done]);
    let text = plain(&walk.visit);
    assert!(!text.to_lowercase().contains("mandat"), "a missing mandate is never printed as a fault");
    insta::assert_snapshot!(text);
}

#[test]
fn the_endings_that_every_guide_has() {
    let ends = [
        End::at("stopped"),
        End {
            reason: Some(NotHereReason::NoTime),
            redirected_to: Some(Redirection::HereLater),
            ..End::at("not_here")
        },
        End { redirected_to: Some(Redirection::Organism("impots".into())), ..End::at("redirected") },
        End { redirected_to: Some(Redirection::Organism("cartes".into())), ..End::at("blocked") },
        End::at("already"),
    ];
    let mut all = String::new();
    for end in ends {
        writeln!(all, "=== {}\n{}", end.ending, plain(&ended(end.clone()))).unwrap();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn every_reason_and_every_place_to_go() {
    let places = [
        None,
        Some(Redirection::Organism("impots".into())),
        Some(Redirection::Organism("mairie".into())),
        Some(Redirection::Organism("nobody".into())),
        Some(Redirection::FranceServices),
        Some(Redirection::TownHall),
        Some(Redirection::SocialWorker),
        Some(Redirection::DigitalAdviser),
        Some(Redirection::HereLater),
    ];
    let mut all = String::new();
    for (index, redirected_to) in places.into_iter().enumerate() {
        let reason = Some(NotHereReason::ALL[index % 4]);
        let visit = ended(End { reason, redirected_to, ..End::at("not_here") });
        let wanted = |line: &&str| line.starts_with("| ") || line.starts_with("[Case");
        plain(&visit).lines().filter(wanted).take(4).for_each(|line| writeln!(all, "{line}").unwrap());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn stopped_after_sending_does_not_say_that_nothing_was_sent() {
    let mut walk = connecting();
    walk.all(done(3).chain([Command::End(End::at("stopped"))]));
    let text = plain(&walk.visit);
    assert!(
        text.contains("Ce qui est déjà envoyé reste envoyé.") && !text.contains("Rien n’a été envoyé"),
        "{text}"
    );
    assert!(text.contains("Votre numéro de demande"), "{text}");
}

#[test]
fn what_got_in_the_way_solved_or_not() {
    let mut walk = connecting();
    walk.all([stuck("code"), solve(1, Some(1)), stuck("code"), solve(2, None), Command::Cause(Cause::D1)]);
    walk.all([Command::Cause(Cause::E1), leave(3), Command::Done, Command::End(End::at("stopped"))]);
    insta::assert_snapshot!(plain(&walk.visit));
}

#[test]
fn a_pause_is_printed_only_when_it_is_chosen() {
    let mut walk = connecting();
    walk.all([stuck("mots"), solve(1, None), Command::Cause(Cause::C4), leave(2)]);
    walk.all([Command::Cause(Cause::A2), Command::Cause(Cause::B5), solve(3, None)]);
    walk.all(done(4));
    let without = plain(&walk.visit);
    assert!(receipt::receipt(&walk.visit, &Settings::default(), &Choices::default()).has_pauses);
    assert!(!without.contains("Ce qui a gêné"), "{without}");
    let with = with_pauses(&walk.visit);
    let section = |line: &&str| line.starts_with("[Attention]");
    let printed: Vec<_> = with.lines().filter(section).collect();
    assert_eq!(printed, ["[Attention] Nous avons fait une pause à l’étape «\u{a0}Connexion\u{a0}»."; 3]);
    for never in ["longue à lire", "doute", "clavier", "connexion,"] {
        assert!(!with.contains(never), "{never}:\n{with}");
    }
}

#[test]
fn what_was_not_there_is_left_to_prepare_unless_all_is_over() {
    let mut walk = asking_for_a_card();
    let items = ["photo", "rib", "telephone", "inconnu"].map(|item| (item.into(), Said::NotThere)).into();
    walk.must(&Command::Reframe(Frame { items, ..Frame::default() }));
    walk.all([Command::Answer("non".into()), Command::Done]);
    insta::assert_snapshot!(plain(&walk.visit));
    walk.must(&Command::End(End::at("already")));
    assert!(!plain(&walk.visit).contains("préparer"));
}

#[test]
fn a_detour_is_told_with_the_request_it_served() {
    let mut walk = connecting();
    walk.all([stuck("code"), Command::Detour { obstacle: ObstacleId(1), guide: ACCESS.into() }]);
    walk.all([stuck("panne"), leave(2), Command::Done, Command::Return, solve(1, None)]);
    walk.all(done(4));
    insta::assert_snapshot!(plain(&walk.visit));
}

#[test]
fn two_requests_with_their_aims_on_a_paper_of_a_desk() {
    let mut walk = connecting();
    walk.all(done(4));
    walk.must(&Command::Open(opening(ACCESS)));
    walk.must(&Command::Done);
    let choices = Choices {
        aims: vec!["  ".into(), "Relever mes mails".into()],
        with_pauses: false,
        ..Choices::default()
    };
    let typed = Typed { name: Some("Ada Lovelace"), reference: Some("RSA 42") };
    insta::assert_snapshot!(read(&laid_out(&walk.visit, &talkative_desk(), &choices, typed)));
}

#[test]
fn an_aim_belongs_to_its_request_whatever_detours_lie_between() {
    let mut walk = connecting();
    walk.all([
        stuck("code"),
        Command::Detour { obstacle: ObstacleId(1), guide: ACCESS.into() },
        Command::Return,
    ]);
    walk.all([Command::End(End::at("stopped")), Command::Open(opening(ACCESS)), Command::Done]);
    let choices = Choices {
        aims: vec!["Une carte".into(), "Un accès".into()],
        with_pauses: false,
        ..Choices::default()
    };
    let receipt = receipt::receipt(&walk.visit, &Settings::default(), &choices);
    let aims: Vec<_> = receipt.parts.iter().map(|part| part.aim.as_str()).collect();
    assert_eq!(aims, ["Une carte", "Un accès"]);
    assert!(receipt.parts[1].hindrances.is_empty() && !receipt.parts[0].hindrances.is_empty());
}

#[test]
fn what_is_typed_is_printed_and_blank_otherwise() {
    let mut walk = connecting();
    walk.all(done(4));
    let typed = Typed { name: Some("Ada Lovelace"), reference: Some("RSA 42") };
    let paper = |typed| read(&laid_out(&walk.visit, &Settings::default(), &Choices::default(), typed));
    let (with, without) = (paper(typed), paper(Typed::default()));
    assert!(with.contains("Pour\u{a0}: Ada Lovelace\n") && with.contains("| RSA 42\n"), "{with}");
    assert!(!without.contains("Pour\u{a0}: "), "{without}");
    assert!(without.contains("| Votre numéro de demande _____\n"), "{without}");
}

#[test]
fn three_lines_to_copy_by_hand() {
    let mut walk = connecting();
    walk.all(done(4));
    let receipt = receipt::receipt(&walk.visit, &talkative_desk(), &Choices::default());
    insta::assert_snapshot!(hand::lines(&receipt).join("\n"));
}

#[test]
fn each_request_has_its_own_lines_to_copy_by_hand() {
    let mut walk = connecting();
    walk.all(done(4));
    walk.must(&Command::Open(opening(ACCESS)));
    walk.must(&Command::End(End::at("stopped")));
    let receipt = receipt::receipt(&walk.visit, &talkative_desk(), &Choices::default());
    insta::assert_snapshot!(hand::lines(&receipt).join("\n"));
}

#[test]
fn the_same_visit_gives_the_same_paper() {
    let mut walk = connecting();
    walk.all([stuck("code"), Command::End(End::at("stopped"))]);
    let again = Visit::replay(library(), &walk.written).unwrap();
    assert_eq!(plain(&again), plain(&walk.visit));
}
