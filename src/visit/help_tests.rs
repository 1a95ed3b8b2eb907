use super::*;
use crate::visit::command::{Command, End};
use crate::visit::event::Event;
use crate::visit::fixture::{DETOUR, Desk, MAIN, opening};
use crate::visit::refusal::Refusal;

fn answer(id: &str) -> Command {
    Command::Answer(id.into())
}

fn end(id: &str) -> Command {
    Command::End(End::at(id))
}

fn done(step: &str, mode: HelpMode, to: &str) -> Event {
    Event::Done { step: step.into(), mode, to: to.into() }
}

#[test]
fn the_mode_is_kept_from_step_to_step() {
    let mut desk = Desk::open(MAIN);
    assert_eq!(desk.mode(HelpMode::Together), []);
    assert_eq!(desk.mode(HelpMode::Person), [Event::ModeChosen { mode: HelpMode::Person }]);
    desk.all([answer("yes"), Command::Done, Command::Done]);
    desk.mode(HelpMode::Together);
    let modes = ["who", "enter", "fill"].map(|step| desk.record(step).mode);
    assert_eq!(modes, [HelpMode::Person, HelpMode::Person, HelpMode::Together]);
}

#[test]
fn who_did_a_step_changes_when_it_is_done_again() {
    let mut desk = Desk::entering();
    desk.all([Command::Done, Command::Back]);
    desk.mode(HelpMode::Person);
    assert_eq!(desk.record("enter").mode, HelpMode::Together);
    desk.ask(Command::Done);
    assert_eq!(desk.record("enter").mode, HelpMode::Person);
}

#[test]
fn the_mandate_is_asked_for_when_a_gesture_is_ours() {
    let mut desk = Desk::open(MAIN);
    desk.mode(HelpMode::ForThem);
    assert!(!desk.visit.mandate_is_due(), "answering needs no mandate");
    assert_eq!(desk.refused(&Command::AnswerMandate(MandateAnswer::Signed)), Refusal::NoSuchThing);
    desk.all([answer("yes"), Command::Done]);
    assert!(desk.visit.mandate_is_due());
    assert_eq!(desk.refused(&Command::Done), Refusal::MandateUnanswered);
    desk.mode(HelpMode::Together);
    assert!(!desk.visit.mandate_is_due());
    assert_eq!(desk.refused(&Command::AnswerMandate(MandateAnswer::Signed)), Refusal::NoSuchThing);
}

#[test]
fn a_mandate_holds_for_the_request_and_is_noted_at_each_gesture() {
    for mandate in [MandateAnswer::Signed, MandateAnswer::AidantsConnect] {
        let mut desk = Desk::entering();
        desk.mode(HelpMode::ForThem);
        let noted = Event::MandateAnswered { step: "enter".into(), answer: mandate };
        assert_eq!(desk.ask(Command::AnswerMandate(mandate)), [noted]);
        assert_eq!(desk.ask(Command::Done), [done("enter", HelpMode::ForThem, "fill")]);
        assert!(!desk.visit.mandate_is_due());
        let noted = Event::MandateAnswered { step: "fill".into(), answer: mandate };
        assert_eq!(desk.ask(Command::Done), [noted, done("fill", HelpMode::ForThem, "send")]);
        desk.ask(end("stopped"));
        desk.ask(Command::Open(opening(DETOUR)));
        desk.ask(Command::Done);
        assert!(desk.visit.mandate_is_due(), "another request, another mandate");
    }
}

#[test]
fn without_a_mandate_each_gesture_asks() {
    let mut desk = Desk::entering();
    desk.mode(HelpMode::ForThem);
    desk.ask(Command::AnswerMandate(MandateAnswer::Without));
    desk.ask(Command::Done);
    assert_eq!(desk.record("enter").mandate, Some(MandateAnswer::Without));
    assert!(desk.visit.mandate_is_due());
    desk.ask(Command::Back);
    assert!(!desk.visit.mandate_is_due(), "answered at this step");
}

#[test]
fn the_person_who_takes_over_is_asked_again_for_the_next_gesture() {
    let mut desk = Desk::entering();
    desk.mode(HelpMode::ForThem);
    let taken = Event::MandateAnswered { step: "enter".into(), answer: MandateAnswer::PersonTakesOver };
    let together = Event::ModeChosen { mode: HelpMode::Together };
    assert_eq!(desk.ask(Command::AnswerMandate(MandateAnswer::PersonTakesOver)), [taken, together]);
    assert!(!desk.visit.mandate_is_due());
    desk.mode(HelpMode::ForThem);
    assert!(desk.visit.mandate_is_due(), "doing it for her again asks again");
    desk.ask(Command::AnswerMandate(MandateAnswer::Signed));
    desk.ask(Command::Done);
    assert_eq!(desk.record("enter").mandate, Some(MandateAnswer::Signed));
}

#[test]
fn a_later_mandate_is_noted_over_a_step_that_the_person_had_taken_over() {
    let mut desk = Desk::entering();
    desk.mode(HelpMode::ForThem);
    desk.ask(Command::AnswerMandate(MandateAnswer::PersonTakesOver));
    desk.ask(Command::Done);
    desk.mode(HelpMode::ForThem);
    desk.all([Command::AnswerMandate(MandateAnswer::Signed), Command::Back, Command::Done]);
    assert_eq!(desk.record("enter").mode, HelpMode::ForThem);
    assert_eq!(desk.record("enter").mandate, Some(MandateAnswer::Signed));
}

#[test]
fn an_answer_about_the_mandate_stands() {
    let mut desk = Desk::entering();
    desk.mode(HelpMode::ForThem);
    desk.all([Command::AnswerMandate(MandateAnswer::Signed), Command::Done, Command::Back]);
    for again in MandateAnswer::ALL {
        assert_eq!(desk.ask(Command::AnswerMandate(again)), [], "{again:?}");
    }
    assert_eq!(desk.record("enter").mandate, Some(MandateAnswer::Signed));
}
