use super::*;
use crate::visit::event::{NotHereReason, Redirection};
use crate::visit::fixture::{ANY, DEEPER, DETOUR, Desk, MAIN, TODAY, library, opening, record};
use crate::visit::frame::Said;

fn answer(id: &str) -> Command {
    Command::Answer(id.into())
}

fn stuck(id: &str) -> Command {
    Command::Stuck(id.into())
}

fn end(id: &str) -> Command {
    Command::End(End::at(id))
}

fn solve(obstacle: u32, by: Option<usize>) -> Command {
    Command::Solve { obstacle: ObstacleId(obstacle), by }
}

fn detour(obstacle: u32, guide: &str) -> Command {
    Command::Detour { obstacle: ObstacleId(obstacle), guide: guide.into() }
}

fn leave(obstacle: u32) -> Command {
    Command::Leave(ObstacleId(obstacle))
}

fn done(step: &str, mode: HelpMode, to: &str) -> Event {
    Event::Done { step: step.into(), mode, to: to.into() }
}

#[test]
fn a_visit_begins_before_the_first_step_of_a_guide() {
    let mut wished = opening(MAIN);
    wished.organism = Some("msa".into());
    wished.frame.minutes = Some(30);
    let events = Visit::begin(&library(), &wished, TODAY).unwrap();
    let opened = Event::Opened {
        guide: MAIN.into(),
        version: 3,
        organism: None,
        by: OpenedBy::Home,
        at_step: "who".into(),
    };
    let started = Event::Started { format: FORMAT, visit: wished.visit, on: TODAY };
    assert_eq!(events, [started, opened, Event::Framed { frame: wished.frame }]);
}

#[test]
fn a_visit_needs_a_guide_and_a_body() {
    let begin = |opening: &Opening| Visit::begin(&library(), opening, TODAY);
    assert_eq!(begin(&opening("caf/none")), Err(Refusal::NoSuchThing));
    assert_eq!(begin(&opening(ANY)), Err(Refusal::OrganismNotPicked));
    let picked = Opening { organism: Some("caf".into()), ..opening(ANY) };
    let opened = begin(&picked).unwrap().remove(1);
    assert!(matches!(opened, Event::Opened { organism: Some(body), .. } if body.as_str() == "caf"));
}

#[test]
fn nobody_comes_in_by_a_detour() {
    let wished = Opening { by: OpenedBy::Detour { obstacle: ObstacleId(1) }, ..opening(MAIN) };
    assert_eq!(Visit::begin(&library(), &wished, TODAY), Err(Refusal::NoSuchThing));
    let mut desk = Desk::open(MAIN);
    desk.ask(end("stopped"));
    assert_eq!(desk.refused(&Command::Open(wished)), Refusal::NoSuchThing);
}

#[test]
fn a_question_is_answered_and_never_guessed() {
    let mut desk = Desk::open(MAIN);
    assert_eq!(desk.refused(&Command::Done), Refusal::Unanswered);
    assert_eq!(desk.refused(&answer("perhaps")), Refusal::NoSuchThing);
    assert_eq!(desk.ask(answer("no")), [Event::Answered { step: "who".into(), answer: "no".into() }]);
    assert_eq!(desk.ask(answer("no")), []);
    assert_eq!(desk.ask(answer("yes")), [Event::Answered { step: "who".into(), answer: "yes".into() }]);
    assert_eq!(desk.ask(Command::Done), [done("who", HelpMode::Together, "enter")]);
    assert_eq!(desk.refused(&answer("yes")), Refusal::NoSuchThing, "this step asks nothing");
}

#[test]
fn a_changed_answer_leads_elsewhere_and_what_was_done_stays() {
    let mut desk = Desk::entering();
    desk.all([Command::Done, Command::Back, Command::Back]);
    assert_eq!(desk.here(), "who");
    assert!(desk.record("who").done && desk.record("enter").done);
    desk.all([answer("no"), Command::Done]);
    assert_eq!(desk.here(), "away");
    assert_eq!(desk.visit.current().trail(), ["who".into()]);
    assert!(desk.record("enter").done);
    assert!(!desk.record("fill").done);
}

#[test]
fn back_from_a_step_and_from_an_ending() {
    let mut desk = Desk::entering();
    assert_eq!(desk.ask(Command::Back), [Event::WentBack { to: "who".into() }]);
    assert_eq!(desk.refused(&Command::Back), Refusal::AtTheStart);
    desk.all([Command::Done, Command::Done, end("unfinished")]);
    assert_eq!(desk.refused(&Command::Done), Refusal::AtAnEnding);
    assert_eq!(desk.refused(&answer("yes")), Refusal::AtAnEnding);
    assert_eq!(desk.refused(&stuck("code")), Refusal::AtAnEnding);
    assert_eq!(desk.refused(&Command::Cause(Cause::D1)), Refusal::AtAnEnding);
    assert_eq!(desk.refused(&Command::AnswerMandate(MandateAnswer::Signed)), Refusal::AtAnEnding);
    desk.ask(Command::Back);
    assert_eq!(desk.here(), "fill");
    assert!(desk.record("enter").done && !desk.record("fill").done);
    desk.all([Command::Done, answer("all"), Command::Done]);
    assert_eq!(desk.here(), "sent");
    desk.all([Command::Back, answer("some"), Command::Done]);
    assert_eq!(desk.here(), "unfinished");
    assert_eq!(desk.visit.current().trail().len(), 4);
}

#[test]
fn an_ending_may_be_chosen_instead_of_another() {
    let mut desk = Desk::entering();
    desk.all([end("stopped"), end("blocked")]);
    assert_eq!(desk.here(), "blocked");
    desk.ask(Command::Back);
    assert_eq!(desk.here(), "enter");
}

#[test]
fn an_obstacle_stands_before_the_step_is_done() {
    let mut desk = Desk::entering();
    assert_eq!(desk.refused(&stuck("doubt")), Refusal::NoSuchThing, "a stuck point of another step");
    let opened = Event::ObstacleOpened {
        obstacle: ObstacleId(1),
        step: "enter".into(),
        stuck: Some("code".into()),
        causes: vec![Cause::A3],
    };
    assert_eq!(desk.ask(stuck("code")), [opened]);
    assert_eq!(desk.refused(&Command::Done), Refusal::ObstacleOpen);
    let by = Some("Demander **un autre** code.".to_owned());
    assert_eq!(desk.ask(solve(1, Some(1))), [Event::ObstacleSolved { obstacle: ObstacleId(1), by }]);
    assert_eq!(desk.refused(&solve(1, None)), Refusal::NoSuchThing);
    assert_eq!(desk.refused(&leave(1)), Refusal::NoSuchThing);
    assert_eq!(desk.refused(&leave(2)), Refusal::NoSuchThing);
    desk.ask(Command::Done);
    assert_eq!(desk.here(), "fill");
}

#[test]
fn an_obstacle_is_solved_without_saying_how_or_left() {
    let mut desk = Desk::entering();
    desk.ask(stuck("code"));
    assert_eq!(desk.ask(solve(1, Some(9))), [Event::ObstacleSolved { obstacle: ObstacleId(1), by: None }]);
    desk.ask(Command::Cause(Cause::D1));
    assert_eq!(desk.ask(leave(2)), [Event::ObstacleLeft { obstacle: ObstacleId(2) }]);
    desk.ask(Command::Cause(Cause::D1));
    assert_eq!(desk.ask(solve(3, Some(0))), [Event::ObstacleSolved { obstacle: ObstacleId(3), by: None }]);
    desk.ask(Command::Done);
}

#[test]
fn causes_are_added_and_taken_away_but_for_the_last() {
    let mut desk = Desk::entering();
    let changed =
        |causes: &[Cause]| Event::CausesChanged { obstacle: ObstacleId(1), causes: causes.to_vec() };
    desk.ask(Command::Cause(Cause::D1));
    assert_eq!(desk.ask(Command::Cause(Cause::D1)), []);
    assert_eq!(desk.ask(Command::Cause(Cause::E1)), [changed(&[Cause::D1, Cause::E1])]);
    assert_eq!(desk.ask(Command::Cause(Cause::D1)), [changed(&[Cause::E1])]);
    assert_eq!(desk.visit.current().obstacles.len(), 1);
}

#[test]
fn the_same_stuck_point_twice_is_one_obstacle() {
    let mut desk = Desk::entering();
    desk.ask(stuck("code"));
    assert_eq!(desk.ask(stuck("code")), []);
    desk.all([stuck("slow"), solve(2, None)]);
    assert_eq!(desk.refused(&Command::Done), Refusal::ObstacleOpen, "the first one still stands");
    desk.all([leave(1), stuck("code")]);
    assert_eq!(desk.visit.current().obstacles.len(), 3, "it came back");
}

#[test]
fn a_detour_leads_back_to_its_step() {
    let mut desk = Desk::entering();
    assert_eq!(desk.refused(&Command::Return), Refusal::NotInADetour);
    assert_eq!(desk.refused(&detour(1, DETOUR)), Refusal::NoSuchThing, "no obstacle, no detour");
    desk.ask(stuck("code"));
    assert_eq!(desk.refused(&detour(1, "caf/none")), Refusal::NoSuchThing);
    assert_eq!(desk.refused(&detour(1, MAIN)), Refusal::AlreadyUnderWay);
    let opened = Event::Opened {
        guide: DETOUR.into(),
        version: 3,
        organism: None,
        by: OpenedBy::Detour { obstacle: ObstacleId(1) },
        at_step: "button".into(),
    };
    assert_eq!(desk.ask(detour(1, DETOUR)), [opened]);
    assert_eq!((desk.here(), desk.visit.depth()), ("button", 1));
    assert_eq!(desk.refused(&Command::Back), Refusal::AtTheStart);
    assert_eq!(desk.refused(&Command::Close(record())), Refusal::InADetour);
    desk.all([Command::Done, Command::Done]);
    assert_eq!(desk.here(), "connected");
    assert_eq!(desk.refused(&Command::Close(record())), Refusal::InADetour);
    assert_eq!(desk.refused(&Command::Open(opening(MAIN))), Refusal::InADetour);
    assert_eq!(desk.ask(Command::Return), [Event::Returned]);
    assert_eq!((desk.here(), desk.visit.depth()), ("enter", 0));
    assert!(desk.visit.current().open_obstacle().is_some());
    desk.all([solve(1, None), Command::Done]);
    assert_eq!(desk.here(), "fill");
}

#[test]
fn a_detour_in_a_detour() {
    let mut desk = Desk::entering();
    desk.all([stuck("code"), detour(1, DETOUR), stuck("account"), detour(2, DEEPER)]);
    assert_eq!((desk.here(), desk.visit.depth()), ("ask", 2));
    desk.ask(Command::Cause(Cause::D1));
    assert_eq!(desk.refused(&detour(3, DETOUR)), Refusal::AlreadyUnderWay);
    assert_eq!(desk.refused(&detour(3, DEEPER)), Refusal::AlreadyUnderWay);
    assert_eq!(desk.refused(&detour(1, DEEPER)), Refusal::NoSuchThing, "an obstacle of another request");
    desk.all([leave(3), Command::Done, Command::Return]);
    assert_eq!((desk.here(), desk.visit.depth()), ("button", 1));
    desk.all([solve(2, None), Command::Done, Command::Done, Command::Return]);
    assert_eq!((desk.here(), desk.visit.depth()), ("enter", 0));
    desk.ask(detour(1, DEEPER));
    assert_eq!(desk.visit.requests().len(), 4, "no longer under way, it may be opened again");
}

#[test]
fn returning_before_its_end_stops_a_detour() {
    let mut desk = Desk::entering();
    desk.all([stuck("code"), detour(1, DETOUR), stuck("account")]);
    let stopped = Event::EndingChosen { ending: "stopped".into(), reason: None, redirected_to: None };
    let left = Event::ObstacleLeft { obstacle: ObstacleId(2) };
    assert_eq!(desk.ask(Command::Return), [left, stopped, Event::Returned]);
    assert!(desk.visit.current().open_obstacle().is_some_and(|obstacle| obstacle.id == ObstacleId(1)));
}

#[test]
fn endings_are_the_guides_own_or_everyones() {
    let mut desk = Desk::entering();
    assert_eq!(desk.refused(&end("nowhere")), Refusal::NoSuchThing);
    assert_eq!(desk.refused(&end("enter")), Refusal::NoSuchThing);
    assert_eq!(desk.refused(&end("connected")), Refusal::NoSuchThing, "an ending of another guide");
    assert_eq!(desk.refused(&end("not_here")), Refusal::ReasonMissing);
    let chosen = Event::EndingChosen {
        ending: "not_here".into(),
        reason: Some(NotHereReason::NoMandate),
        redirected_to: Some(Redirection::TownHall),
    };
    let wished = End {
        reason: Some(NotHereReason::NoMandate),
        redirected_to: Some(Redirection::TownHall),
        ..End::at("not_here")
    };
    assert_eq!(desk.ask(Command::End(wished)), [chosen]);
}

#[test]
fn an_ending_leaves_what_still_stands_in_the_way() {
    let mut desk = Desk::entering();
    desk.all([stuck("code"), stuck("slow")]);
    let events = desk.ask(end("unfinished"));
    let left = |number| Event::ObstacleLeft { obstacle: ObstacleId(number) };
    assert_eq!(events[..2], [left(1), left(2)]);
    assert!(!desk.visit.current().obstacles.iter().any(Obstacle::is_open));
}

#[test]
fn walking_to_an_ending_leaves_what_stood_on_a_way_not_taken() {
    let mut desk = Desk::entering();
    desk.all([stuck("code"), Command::Back, answer("no")]);
    let events = desk.ask(Command::Done);
    assert_eq!(events[0], Event::ObstacleLeft { obstacle: ObstacleId(1) });
    assert!(!desk.visit.current().obstacles.iter().any(Obstacle::is_open));
}

#[test]
fn one_more_request_once_the_first_has_ended() {
    let mut desk = Desk::entering();
    assert_eq!(desk.refused(&Command::Open(opening(DETOUR))), Refusal::NotAtAnEnding);
    desk.ask(end("stopped"));
    assert_eq!(desk.refused(&Command::Open(opening("caf/none"))), Refusal::NoSuchThing);
    assert_eq!(desk.refused(&Command::Open(opening(ANY))), Refusal::OrganismNotPicked);
    desk.ask(Command::Open(opening(MAIN)));
    assert_eq!((desk.here(), desk.visit.depth(), desk.visit.requests().len()), ("who", 0, 2));
    assert_eq!(desk.visit.current().answer(), None, "nothing is carried over");
    desk.all([answer("yes"), Command::Done, stuck("code")]);
    assert_eq!(desk.visit.current().obstacles[0].id, ObstacleId(1));
    desk.all([end("stopped"), Command::Close(record())]);
    assert_eq!(desk.visit.closed(), Some(record()));
}

#[test]
fn obstacles_of_a_visit_have_names_of_their_own() {
    let mut desk = Desk::entering();
    desk.all([stuck("code"), end("stopped"), Command::Open(opening(DETOUR)), stuck("account")]);
    assert_eq!(desk.visit.current().obstacles[0].id, ObstacleId(2));
}

#[test]
fn the_frame_may_change() {
    let mut desk = Desk::open(MAIN);
    let mut frame = Frame::default();
    assert_eq!(desk.ask(Command::Reframe(frame.clone())), []);
    frame.items.insert("rib".into(), Said::NotThere);
    assert_eq!(desk.ask(Command::Reframe(frame.clone())), [Event::Framed { frame: frame.clone() }]);
    assert_eq!(desk.visit.current().frame.missing().collect::<Vec<_>>(), [&"rib".into()]);
}

#[test]
fn a_visit_closes_at_an_ending_and_then_refuses_everything() {
    let mut desk = Desk::entering();
    assert_eq!(desk.refused(&Command::Close(record())), Refusal::NotAtAnEnding);
    desk.ask(end("stopped"));
    assert_eq!(desk.ask(Command::Close(record())), [Event::Closed { record: record() }]);
    let all = [
        answer("yes"),
        Command::ChooseMode(HelpMode::Person),
        Command::AnswerMandate(MandateAnswer::Signed),
        Command::Done,
        Command::Back,
        stuck("code"),
        Command::Cause(Cause::A1),
        solve(1, None),
        leave(1),
        detour(1, DETOUR),
        Command::Return,
        end("stopped"),
        Command::Open(opening(MAIN)),
        Command::Reframe(Frame::default()),
        Command::Pause(None),
        Command::Resume,
        Command::Close(record()),
    ];
    for command in &all {
        assert_eq!(desk.refused(command), Refusal::Over, "{command:?}");
    }
}
