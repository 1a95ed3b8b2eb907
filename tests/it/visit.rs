//! Visits of the built-in guides: every way, and many that nobody would take.

mod changed;
pub mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use cote_a_cote::desk::Settings;
use cote_a_cote::paper::Document;
use cote_a_cote::procedure::ids::NodeId;
use cote_a_cote::procedure::model::Stuck;
use cote_a_cote::receipt::{self, Choices, Typed, hand};
use cote_a_cote::visit::help::{HelpMode, MandateAnswer};
use cote_a_cote::visit::obstacle::ObstacleId;
use cote_a_cote::visit::rail::{Rail, StopState};
use cote_a_cote::visit::{Command, End, Misfit, Stamped, Visit};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use walk::{Draw, Walk, guides, library, random, wish};

/// All that a visit holds, as text: two visits of the same text are the same.
fn state(visit: &Visit) -> String {
    format!(
        "{:?}",
        (
            visit.id(),
            visit.on(),
            visit.mode(),
            visit.closed(),
            visit.is_paused(),
            visit.spent(),
            visit.depth(),
            visit.requests()
        )
    )
}

fn replay(events: &[Stamped]) -> Result<Visit, Misfit> {
    Visit::replay(library(), events)
}

/// All that the program looks at in a visit: none of it may panic.
pub fn look(visit: &Visit) -> Document {
    let request = visit.current();
    let rail = request.rail();
    assert!(rail.here >= 1 && rail.left <= rail.stops.len());
    let _ = (visit.mandate_is_due(), request.outcome(), request.own_ending(), request.organism());
    let choices = Choices { with_pauses: true, ..Choices::default() };
    let receipt = receipt::receipt(visit, &Settings::default(), &choices);
    let _ = hand::lines(&receipt);
    receipt::document(&receipt, Typed::default())
}

/// Wishes to draw, and the time before each.
pub fn draws(most: usize) -> impl Strategy<Value = Vec<Draw>> {
    // Most often some minutes pass, now and then the clock is set back.
    vec((any::<u8>(), 0_usize..1000, 0_usize..1000, -5_i8..30), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn from_wherever_one_strays_good_wishes_come_to_an_end(guide in 0_usize..100, draws in draws(60)) {
        let mut walk = random(guide, &draws);
        look(&walk.visit);
        walk.finish();
        prop_assert!(walk.visit.closed().is_some());
        let open = |visit: &Visit| visit.requests().iter().flat_map(|request| request.obstacles.clone()).any(|obstacle| obstacle.is_open());
        prop_assert!(!open(&walk.visit), "nothing stays open in a visit that is over");
        prop_assert!(walk.visit.requests().iter().all(|request| request.outcome().is_some()));
        look(&walk.visit);
    }

    #[test]
    fn the_rail_tells_where_one_is(guide in 0_usize..100, draws in draws(60)) {
        let visit = random(guide, &draws).visit;
        let request = visit.current();
        let Rail { stops, here, left } = request.rail();
        let names: BTreeSet<_> = stops.iter().map(|stop| &stop.step.id).collect();
        prop_assert_eq!(names.len(), stops.len(), "no step twice: {:?}", stops);
        let to_come = stops.iter().rev().take_while(|stop| stop.state == StopState::ToCome).count();
        prop_assert_eq!(to_come, left);
        match request.step() {
            Some(step) => {
                prop_assert_eq!(&stops[here - 1].step.id, &step.id);
                prop_assert_eq!(stops[here - 1].state, StopState::Here);
                prop_assert_eq!(stops.len(), here + left);
            }
            None => prop_assert_eq!((stops.len() + 1, left), (here, 0)),
        }
    }

    #[test]
    fn a_gesture_of_ours_always_has_an_answer_about_the_mandate(guide in 0_usize..100, draws in draws(60)) {
        let visit = random(guide, &draws).visit;
        for request in visit.requests() {
            for record in request.steps.iter().filter(|record| record.done && record.mode == HelpMode::ForThem) {
                let gesture = request.guide.step(&record.id).unwrap().gesture;
                let answered = record.mandate.is_some_and(|answer| answer != MandateAnswer::PersonTakesOver);
                prop_assert!(gesture.is_none() || answered, "{:?}", record);
            }
        }
    }

    #[test]
    fn no_time_is_counted_twice(guide in 0_usize..100, draws in draws(60)) {
        let walk = random(guide, &draws);
        let wall: i64 = draws.iter().map(|draw| i64::from(draw.3.max(0))).sum();
        let total = walk.visit.elapsed(walk.at).as_mins();
        let requests = walk.visit.requests();
        let steps: i64 = requests.iter().flat_map(|request| &request.steps).map(|step| step.spent.as_mins()).sum();
        prop_assert!(steps <= total && total <= wall, "{steps} {total} {wall}");
        let obstacles = requests.iter().flat_map(|request| &request.obstacles);
        prop_assert!(obstacles.clone().all(|obstacle| obstacle.spent.as_mins() <= total));
        let names: BTreeSet<_> = obstacles.clone().map(|obstacle| obstacle.id).collect();
        prop_assert_eq!(names.len(), obstacles.count(), "each obstacle has a name of its own");
    }

    #[test]
    fn replaying_gives_the_same_visit(guide in 0_usize..100, draws in draws(60)) {
        let walk = random(guide, &draws);
        prop_assert_eq!(state(&replay(&walk.written).unwrap()), state(&walk.visit));
        let lines = walk.written.iter().map(|event| serde_json::to_string(event).unwrap()).collect::<Vec<_>>();
        prop_assert!(lines.iter().all(|line| !line.contains('\n')));
        let read: Vec<Stamped> = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!(&read, &walk.written);
        prop_assert_eq!(state(&replay(&read).unwrap()), state(&walk.visit));
    }

    #[test]
    fn cut_anywhere_the_visit_is_as_it_was_or_says_why_not(guide in 0_usize..100, draws in draws(40)) {
        let walk = random(guide, &draws);
        let mut growing = None;
        for cut in 0..=walk.written.len() {
            match replay(&walk.written[..cut]) {
                Err(misfit) => prop_assert!(matches!((cut, misfit), (0, Misfit::NotStarted) | (1, Misfit::Empty))),
                Ok(visit) => {
                    let before = growing.get_or_insert_with(|| visit.clone());
                    if cut > 2 {
                        before.apply(&walk.written[cut - 1]).unwrap();
                    }
                    prop_assert_eq!(state(before), state(&visit));
                    look(&visit);
                    Walk { visit, ..walk.clone() }.finish();
                }
            }
        }
    }

    #[test]
    fn events_in_disorder_never_panic(
        guide in 0_usize..100,
        draws in draws(40),
        damage in vec((0_u8..3, any::<Index>(), any::<Index>()), 1..8),
        after in draws(20),
    ) {
        let mut events = random(guide, &draws).written;
        for (kind, one, other) in damage {
            let (one, other) = (one.index(events.len()), other.index(events.len()));
            match kind {
                0 => events.swap(one, other),
                1 => events.insert(one, events[other].clone()),
                _ if events.len() > 1 => drop(events.remove(one)),
                _ => {}
            }
        }
        let Ok(mut visit) = replay(&events) else { return Ok(()) };
        look(&visit);
        for draw in after {
            for event in visit.decide(&wish(&visit, draw)).unwrap_or_default() {
                let _ = visit.apply(&Stamped { at: events[0].at, event });
            }
            look(&visit);
        }
    }

    #[test]
    fn events_of_another_visit_never_panic(first in (0_usize..100, draws(30)), second in (0_usize..100, draws(30))) {
        let mut visit = random(first.0, &first.1).visit;
        for stamped in random(second.0, &second.1).written {
            let _ = visit.apply(&stamped);
            look(&visit);
        }
    }
}

#[test]
fn the_wishes_drawn_try_everything() {
    let mut runner = TestRunner::deterministic();
    let (mut happened, mut refused, mut deepest) = (BTreeSet::new(), BTreeSet::new(), 0);
    for guide in 0..600 {
        let draws = draws(60).new_tree(&mut runner).unwrap().current();
        let mut walk = random(guide, &[]);
        for draw in draws {
            refused.extend(walk.ask(&wish(&walk.visit, draw)).err().map(|refusal| refusal.to_string()));
            deepest = deepest.max(walk.visit.depth());
        }
        let kind =
            |event: &Stamped| serde_json::to_value(event).unwrap()["event"].as_str().unwrap().to_owned();
        happened.extend(walk.written.iter().map(kind));
    }
    assert_eq!(happened.len(), 17, "{happened:?}");
    assert_eq!(refused.len(), 13, "{refused:?}");
    assert!(deepest >= 2);
}

/// Follows every answer from where `walk` stands; counts the ways by their ending.
fn follow(walk: &Walk, ways: &mut BTreeMap<String, usize>, seen: &mut BTreeMap<NodeId, Walk>) {
    let request = walk.visit.current();
    if let Some(ending) = request.ending() {
        assert!(request.outcome().is_some(), "{}: {} is no ending", request.guide.id, ending.id);
        *ways.entry(ending.id.to_string()).or_default() += 1;
        return;
    }
    let step = request.step().unwrap();
    seen.entry(step.id.clone()).or_insert_with(|| walk.clone());
    let answers = step.answers().iter().map(|answer| vec![Command::Answer(answer.id.clone()), Command::Done]);
    let on = if step.ask.is_some() { answers.collect() } else { vec![vec![Command::Done]] };
    for commands in on {
        let mut walk = walk.clone();
        walk.all(commands);
        follow(&walk, ways, seen);
    }
}

#[test]
fn every_way_of_every_guide_comes_to_an_ending() {
    let mut counted = String::new();
    for guide in guides() {
        let (mut ways, mut seen) = (BTreeMap::new(), BTreeMap::new());
        follow(&Walk::open(&guide.id), &mut ways, &mut seen);
        assert_eq!(seen.len(), guide.steps.len(), "{}: every step is come to by answers alone", guide.id);
        writeln!(counted, "{}: {} ways", guide.id, ways.values().sum::<usize>()).unwrap();
        ways.iter().for_each(|(ending, count)| writeln!(counted, "  {ending} {count}").unwrap());
    }
    insta::assert_snapshot!(counted);
}

#[test]
fn every_stuck_point_of_every_guide_can_be_dealt_with() {
    for guide in guides() {
        let mut seen = BTreeMap::new();
        follow(&Walk::open(&guide.id), &mut BTreeMap::new(), &mut seen);
        for (step, walk) in &seen {
            for stuck in &guide.step(step).unwrap().stuck {
                deal_with(walk, stuck);
            }
        }
    }
}

/// Solves the stuck point by each thing to try, takes its detour, and ends as it says.
fn deal_with(walk: &Walk, stuck: &Stuck) {
    let obstacle = ObstacleId(1);
    let mut walk = walk.clone();
    walk.must(&Command::Stuck(stuck.id.clone()));
    for by in 0..stuck.r#try.len() {
        let mut walk = walk.clone();
        walk.all([Command::Solve { obstacle, by: Some(by) }]);
        assert!(walk.visit.current().obstacles[0].is_solved());
        walk.finish();
    }
    if let Some(guide) = &stuck.detour {
        let mut walk = walk.clone();
        walk.must(&Command::Detour { obstacle, guide: guide.clone() });
        assert_eq!(walk.visit.depth(), 1);
        walk.finish();
        assert_eq!(walk.visit.requests().len(), 2);
    }
    if let Some(ending) = &stuck.ending {
        walk.must(&Command::End(End::at(ending.clone())));
        assert!(walk.visit.current().own_ending().is_some(), "{ending}");
        walk.finish();
    }
}
