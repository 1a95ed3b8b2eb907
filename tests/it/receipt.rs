//! What the papers say.

mod read;
mod scenes;
mod sizes;
mod tongues;

use std::sync::OnceLock;

use cote_a_cote::desk::Settings;
use cote_a_cote::paper::fonts;
use cote_a_cote::procedure::due::Rule;
use cote_a_cote::procedure::endings::CommonEnding;
use cote_a_cote::procedure::ids::NodeId;
use cote_a_cote::procedure::model::{Outcome, Procedure};
use cote_a_cote::receipt::content::{Line, Part};
use cote_a_cote::receipt::dates::due_by;
use cote_a_cote::receipt::{self, Choices, Receipt, Typed, hand};
use cote_a_cote::visit::Visit;
use cote_a_cote::visit::rehearsal::rehearse;
use jiff::ToSpan;
use proptest::prelude::*;

use crate::visit::draws;
use crate::visit::walk::{TODAY, guides, library, random};
use read::{laid_out, plain, read};

/// A desk that says all it can of itself.
fn talkative_desk() -> Settings {
    Settings {
        name: "France services du Val-de-Saire".into(),
        address: "12, rue de l’Église\n50630 Quettehou".into(),
        phone: "02 33 00 00 00".into(),
        hours: "du lundi au vendredi, de 9 h à 12 h 30 et de 13 h 30 à 17 h".into(),
        ..Settings::default()
    }
}

/// The paper of every ending of every guide, those that every guide has included.
fn every_ending() -> &'static [(String, Visit)] {
    static ALL: OnceLock<Vec<(String, Visit)>> = OnceLock::new();
    ALL.get_or_init(|| guides().into_iter().flat_map(|guide| endings_of(guide)).collect())
}

fn endings_of(guide: &Procedure) -> Vec<(String, Visit)> {
    let own = guide.endings.iter().map(|ending| ending.id.clone());
    let common = CommonEnding::ALL.into_iter().map(|ending| NodeId::from(ending.id()));
    let rehearsed = |ending: NodeId| {
        let visit = rehearse(library(), &guide.id, Some(&ending), TODAY);
        (format!("{} {ending}", guide.id), visit.unwrap_or_else(|| panic!("no way to {} {ending}", guide.id)))
    };
    own.chain(common).map(rehearsed).collect()
}

fn receipt_of(visit: &Visit) -> Receipt {
    receipt::receipt(visit, &Settings::default(), &Choices::default())
}

fn lines_of(part: &Part) -> impl Iterator<Item = &Line> {
    let left = part.left.iter().map(|left| &left.what);
    [&part.result, &part.verify, &part.otherwise, &part.after, &part.offline, &part.recourse]
        .into_iter()
        .flatten()
        .chain(left)
        .chain(&part.proof)
}

#[test]
fn the_good_ending_of_each_guide() {
    for guide in guides() {
        let visit = rehearse(library(), &guide.id, None, TODAY).unwrap();
        assert!(visit.current().outcome().is_some_and(Outcome::is_good), "{}", guide.id);
        insta::assert_snapshot!(format!("good_{}", guide.id.as_str().replace('/', "_")), plain(&visit));
    }
}

#[test]
fn every_paper_takes_two_pages_at_most() {
    for (name, visit) in every_ending() {
        for desk in [Settings::default(), talkative_desk()] {
            let pages = laid_out(visit, &desk, &Choices::default(), Typed::default()).pages().len();
            assert!(pages <= 2, "{name}: {pages} pages");
        }
    }
}

#[test]
fn every_paper_is_well_written() {
    for (name, visit) in every_ending() {
        is_well_written(name, &plain(visit));
    }
}

/// What no paper may hold, however the visit went.
fn is_well_written(name: &str, text: &str) {
    for never in ["anonyme", "Anonyme", "'", "\u{202f}", "**", "2026-", "  "] {
        assert!(!text.contains(never), "{name}: {never:?} in\n{text}");
    }
    assert_eq!(fonts::missing(text), Vec::<char>::new(), "{name}");
    assert!(text.starts_with("Notre bureau · lundi 23\u{a0}novembre 2026"), "{name}: {text}");
    assert!(!text.lines().any(str::is_empty), "{name}:\n{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_paper_of_any_visit_is_well_written(guide in 0_usize..100, draws in draws(60), with_pauses: bool) {
        let mut walk = random(guide, &draws);
        walk.finish();
        let choices = Choices { with_pauses, ..Choices::default() };
        let text = read(&laid_out(&walk.visit, &Settings::default(), &choices, Typed::default()));
        is_well_written("a visit drawn at random", &text);
        let asked = walk.visit.requests().iter().filter(|request| !request.is_detour()).count();
        let by_hand = hand::lines(&receipt::receipt(&walk.visit, &Settings::default(), &choices));
        prop_assert_eq!(by_hand.len(), 2 * asked + 1);
        // The name of one request stands beside the day.
        prop_assert_eq!(text.matches("Votre demande\u{a0}: ").count(), if asked > 1 { asked } else { 0 });
        prop_assert!(with_pauses || !text.contains("une pause"));
    }
}

#[test]
fn no_day_to_keep_is_past_whatever_the_day_of_the_visit() {
    let endings =
        || guides().into_iter().flat_map(|guide| guide.endings.iter().map(move |ending| (&guide.id, ending)));
    for days in 0..400_i32 {
        let today = TODAY + days.days();
        for (guide, ending) in endings() {
            for due in ending.then.iter().filter_map(|task| task.due.as_ref()).chain(&ending.verify.by) {
                let date = due.rule.date(today);
                // The day that a body gave is left out once it is over.
                assert_eq!(date >= today, due_by(due, today).is_some());
                let given = matches!(due.rule, Rule::On(_));
                assert!(given || date >= today, "{guide} {}: {date} for a visit on {today}", ending.id);
            }
        }
    }
}

#[test]
fn what_is_unsure_says_so_on_every_paper() {
    let mut marks = 0;
    for (name, visit) in every_ending() {
        let receipt = receipt_of(visit);
        let unsure = receipt.parts.iter().flat_map(lines_of).filter(|line| line.to_check).count();
        assert_eq!(plain(visit).matches("(à\u{a0}vérifier)").count(), unsure, "{name}");
        marks += unsure;
    }
    assert!(marks > 0);
}

#[test]
fn a_recourse_has_a_blank_and_never_a_date() {
    let mut blanks = 0;
    for (name, visit) in every_ending() {
        let text = plain(visit);
        let awaited = matches!(
            visit.current().own_ending().map(|ending| ending.result),
            Some(Outcome::Sent | Outcome::Granted)
        );
        let recourse = text
            .split("] Si vous n’êtes pas d’accord avec la réponse\n")
            .nth(1)
            .and_then(|rest| rest.lines().next());
        assert_eq!(recourse.is_some(), awaited && !visit.current().guide.recourse.is_empty(), "{name}");
        let Some(recourse) = recourse else { continue };
        assert!(recourse.ends_with("Réponse\u{a0}reçue\u{a0}le\u{a0} _____"), "{name}: {recourse}");
        assert!(!recourse.contains("202"), "{name}: a year in {recourse}");
        blanks += 1;
    }
    assert!(blanks > 0);
}

#[test]
fn three_lines_by_hand_for_every_ending() {
    for (name, visit) in every_ending() {
        for desk in [Settings::default(), talkative_desk()] {
            let lines = hand::lines(&receipt::receipt(visit, &desk, &Choices::default()));
            assert_eq!(lines.len(), 3, "{name}: {lines:#?}");
            assert!(lines.iter().all(|line| !line.contains("**") && !line.is_empty()), "{name}: {lines:#?}");
        }
    }
}

#[test]
fn the_phone_of_a_body_is_not_that_of_another() {
    let (_, msa) = every_ending().iter().find(|(name, _)| name == "caf/demander-le-rsa msa").unwrap();
    let text = plain(msa);
    assert!(!text.contains("3230") && text.contains("votre caisse de MSA"), "{text}");
}

#[test]
fn nobody_at_a_distance_is_told_to_come_back_with_the_paper() {
    use cote_a_cote::visit::frame::{Frame, Presence};
    use cote_a_cote::visit::{Event, Stamped};
    for (name, visit) in every_ending() {
        let mut visit = visit.clone();
        let frame = Frame { presence: Some(Presence::Remote), ..Frame::default() };
        let at = "2026-11-23T09:00:00Z".parse().unwrap();
        visit.apply(&Stamped { at, event: Event::Framed { frame } }).unwrap();
        let text = plain(&visit);
        let first = text.lines().next().unwrap();
        assert!(first.contains("novembre 2026 · à distance · "), "{name}: {first}");
        for here in
            ["evenir avec", "evenez avec", "ontrez cette feuille", "evenir nous voir", "evenir au bureau"]
        {
            assert!(!text.contains(here), "{name}: {here}\n{text}");
        }
        assert!(text.contains("appelez-nous, cette feuille sous les yeux"), "{name}\n{text}");
        is_well_written(name, &text);
    }
}

#[test]
fn the_desk_says_where_to_come_back() {
    let visit = &every_ending()[0].1;
    let text = read(&laid_out(visit, &talkative_desk(), &Choices::default(), Typed::default()));
    assert!(text.starts_with("France services du Val-de-Saire · lundi 23\u{a0}novembre 2026 · "), "{text}");
    for said in ["12, rue de l’Église", "50630 Quettehou", "02 33 00 00 00", "de 9 h à 12 h 30"] {
        assert!(text.replace('\u{a0}', " ").contains(said), "{said} is missing in\n{text}");
    }
}
