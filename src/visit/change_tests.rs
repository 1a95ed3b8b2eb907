use serde_json::{Value, json};

use super::*;
use crate::visit::command::{Command, End};
use crate::visit::event::Event;
use crate::visit::fixture::{DETOUR, Desk, MAIN, record};
use crate::visit::obstacle::ObstacleId;

/// Someone gives the step `from` of the main guide another id.
fn renamed(from: &'static str, to: &'static str) -> impl FnOnce(&mut Vec<Value>) {
    move |guides| {
        let text = guides[0].to_string().replace(&format!("\"{from}\""), &format!("\"{to}\""));
        guides[0] = serde_json::from_str(&text).unwrap();
        guides[0]["version"] = json!(4);
    }
}

fn without_main(guides: &mut Vec<Value>) {
    guides.remove(0);
}

#[test]
fn a_guide_as_it_was_needs_no_word() {
    let mut desk = Desk::entering();
    desk.restart();
    assert_eq!(desk.visit.current().change(), Change::None);
    assert_eq!(desk.ask(Command::Resume), [Event::Resumed]);
}

#[test]
fn another_version_that_still_has_the_step() {
    let mut desk = Desk::entering();
    desk.restart_with(|guides| guides[0]["version"] = json!(4));
    assert_eq!(desk.visit.current().change(), Change::Updated);
    assert_eq!(desk.ask(Command::Resume), [Event::Resumed]);
    assert_eq!(desk.here(), "enter");
}

#[test]
fn a_step_that_is_gone_gives_way_to_the_last_one_walked() {
    let mut desk = Desk::entering();
    desk.restart_with(renamed("enter", "log-in"));
    assert_eq!(desk.visit.current().change(), Change::Moved("who".into()));
    assert_eq!(desk.visit.current().rail().stops.len(), 1);
    assert_eq!(desk.ask(Command::Resume), [Event::Resumed, Event::WentBack { to: "who".into() }]);
    // The answer is still given: one goes on at once.
    assert_eq!(desk.ask(Command::Done).len(), 1);
    assert_eq!(desk.here(), "log-in");
    assert_eq!(desk.visit.current().change(), Change::Updated);
}

#[test]
fn where_nothing_walked_is_left_one_starts_again() {
    let mut desk = Desk::entering();
    desk.restart_with(|guides| {
        let steps = guides[0]["steps"].as_array_mut().unwrap();
        steps.drain(..2);
    });
    desk.ask(Command::Resume);
    assert_eq!(desk.here(), "fill");
    assert_eq!(desk.refused(&Command::Back), crate::visit::Refusal::AtTheStart);
    assert!(desk.record("who").done, "what was done stays recorded");
}

#[test]
fn an_ending_that_is_gone_leads_back_to_the_last_step() {
    let mut desk = Desk::entering();
    desk.all([Command::Done, Command::Done, Command::Answer("some".into()), Command::Done]);
    assert_eq!(desk.here(), "unfinished");
    desk.restart_with(renamed("unfinished", "half-way"));
    assert_eq!(desk.visit.current().change(), Change::Moved("send".into()));
    desk.all([Command::Resume, Command::Done]);
    assert_eq!(desk.here(), "half-way");
}

#[test]
fn a_visit_that_was_over_stays_at_the_ending_that_is_gone() {
    let mut desk = Desk::entering();
    desk.all([Command::Done, Command::Done, Command::Answer("some".into()), Command::Done]);
    desk.ask(Command::Close(record()));
    desk.restart_with(renamed("unfinished", "half-way"));
    let request = desk.visit.current();
    assert_eq!(request.ending().unwrap().id.as_str(), "unfinished");
    assert_eq!(request.outcome(), None);
    assert!(!desk.visit.ends_are_known());
    let request = desk.visit.current();
    let steps: Vec<_> = request.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["who", "enter", "fill", "send"], "an ending is no step");
}

#[test]
fn a_step_that_became_an_ending_was_a_step() {
    let mut desk = Desk::entering();
    desk.all([Command::Done, Command::Done]);
    desk.restart_with(|guides| {
        let steps = guides[0]["steps"].as_array_mut().unwrap();
        steps.remove(2);
        guides[0]["endings"][0]["id"] = json!("fill");
    });
    assert!(desk.record("fill").done);
    assert_eq!(desk.here(), "send");
}

#[test]
fn an_answer_that_is_gone_is_asked_for_again() {
    let mut desk = Desk::open(MAIN);
    desk.ask(Command::Answer("yes".into()));
    desk.restart_with(|guides| guides[0]["steps"][0]["ask"]["answers"][0]["id"] = json!("of-course"));
    desk.ask(Command::Resume);
    assert_eq!(desk.refused(&Command::Done), crate::visit::Refusal::Unanswered);
    desk.all([Command::Answer("of-course".into()), Command::Done]);
    assert_eq!(desk.here(), "enter");
}

#[test]
fn a_guide_that_is_gone_can_be_ended() {
    let mut desk = Desk::entering();
    desk.ask(Command::Done);
    desk.restart_with(without_main);
    let request = desk.visit.current();
    assert_eq!((request.change(), request.guide.title.as_str()), (Change::Gone, "Demande (caf)"));
    assert_eq!(request.steps.iter().filter(|step| step.done).count(), 2);
    assert_eq!(desk.ask(Command::Resume), [Event::Resumed]);
    assert_eq!(desk.refused(&Command::Done), crate::visit::Refusal::AtAnEnding);
    assert_eq!(desk.refused(&Command::End(End::at("sent"))), crate::visit::Refusal::NoSuchThing);
    desk.all([Command::End(End::at("stopped")), Command::Close(record())]);
    assert!(desk.visit.closed().is_some() && desk.visit.ends_are_known());
}

#[test]
fn a_detour_that_is_gone_leads_back() {
    let mut desk = Desk::entering();
    desk.ask(Command::Stuck("code".into()));
    desk.ask(Command::Detour { obstacle: ObstacleId(1), guide: DETOUR.into() });
    desk.restart_with(|guides| drop(guides.remove(1)));
    assert_eq!(desk.visit.current().change(), Change::Gone);
    desk.all([Command::Resume, Command::Return]);
    assert_eq!(desk.here(), "enter");
    assert!(desk.visit.current().open_obstacle().is_some());
}

#[test]
fn coming_back_from_a_detour_to_a_step_that_is_gone() {
    let mut desk = Desk::entering();
    desk.ask(Command::Stuck("code".into()));
    desk.ask(Command::Detour { obstacle: ObstacleId(1), guide: DETOUR.into() });
    desk.restart_with(renamed("enter", "log-in"));
    assert_eq!(desk.visit.current().change(), Change::None);
    desk.all([Command::Resume, Command::Done, Command::Done, Command::Return]);
    assert_eq!(desk.here(), "who");
}
