use super::*;
use crate::procedure::cause::Cause;
use crate::visit::Command;
use crate::visit::command::End;
use crate::visit::fixture::{DETOUR, Desk, MAIN, TODAY, library, opening, record};

fn stuck(id: &str) -> Command {
    Command::Stuck(id.into())
}

fn minutes(spent: SignedDuration) -> i64 {
    spent.as_mins()
}

#[test]
fn time_counts_for_the_step_before_us_and_for_the_visit() {
    let mut desk = Desk::entering();
    desk.wait(4).ask(Command::Done);
    desk.wait(3).ask(Command::Done);
    assert_eq!(minutes(desk.record("enter").spent), 4);
    assert_eq!(minutes(desk.record("fill").spent), 3);
    desk.wait(2);
    assert_eq!((minutes(desk.visit.spent()), desk.minutes()), (7, 9));
}

#[test]
fn a_pause_does_not_count() {
    let mut desk = Desk::entering();
    assert_eq!(desk.wait(4).ask(Command::Pause(None)), [Event::Paused { word: None }]);
    assert!(desk.visit.is_paused());
    assert_eq!(desk.wait(30).ask(Command::Pause(None)), []);
    assert_eq!(desk.minutes(), 4);
    assert_eq!(desk.ask(Command::Resume), [Event::Resumed]);
    desk.wait(1).ask(Command::Done);
    assert!(!desk.visit.is_paused());
    assert_eq!((desk.minutes(), minutes(desk.record("enter").spent)), (5, 5));
}

#[test]
fn what_is_done_during_a_pause_does_not_count_either() {
    let mut desk = Desk::entering();
    desk.ask(Command::Pause(None));
    desk.wait(10).ask(Command::Done);
    desk.wait(10).ask(Command::Resume);
    desk.wait(1);
    assert_eq!((desk.here(), desk.minutes()), ("fill", 1));
}

#[test]
fn the_gap_before_a_restart_does_not_count() {
    let mut desk = Desk::entering();
    desk.wait(4).ask(stuck("code"));
    desk.restart();
    desk.wait(600).ask(Command::Resume);
    desk.wait(2).ask(Command::Leave(ObstacleId(1)));
    assert_eq!(desk.minutes(), 6);
    assert_eq!(minutes(desk.record("enter").spent), 6);
    assert_eq!(minutes(desk.visit.current().obstacles[0].spent), 2);
}

#[test]
fn a_clock_set_back_counts_for_nothing() {
    let mut desk = Desk::entering();
    desk.wait(4).ask(Command::Done);
    desk.wait(-60);
    assert_eq!(desk.minutes(), 4);
    desk.ask(Command::Back);
    assert_eq!(desk.minutes(), 4);
    desk.wait(1).ask(Command::Done);
    assert_eq!(desk.minutes(), 5);
}

#[test]
fn a_clock_set_far_ahead_and_back_counts_for_nothing() {
    let mut desk = Desk::entering();
    desk.wait(4).ask(Command::Done);
    let year = 366 * 24 * 60;
    desk.wait(10 * year);
    assert_eq!(desk.minutes(), 4);
    desk.ask(Command::Back);
    desk.wait(-10 * year).ask(Command::Done);
    desk.wait(3).ask(Command::Done);
    assert_eq!((desk.minutes(), minutes(desk.record("fill").spent)), (7, 3));
}

#[test]
fn the_clock_stops_when_the_visit_is_over() {
    let mut desk = Desk::entering();
    desk.wait(4).ask(Command::End(End::at("stopped")));
    desk.wait(1).ask(Command::Close(record()));
    desk.wait(60);
    assert_eq!((desk.minutes(), minutes(desk.visit.spent())), (5, 5));
}

#[test]
fn an_obstacle_counts_while_it_stands_before_us_and_in_its_detour() {
    let mut desk = Desk::entering();
    desk.ask(stuck("code"));
    desk.wait(2).ask(Command::Detour { obstacle: ObstacleId(1), guide: DETOUR.into() });
    desk.wait(3).ask(Command::Return);
    desk.wait(1).ask(Command::Back);
    desk.wait(10).ask(Command::Done);
    desk.wait(1).ask(Command::Solve { obstacle: ObstacleId(1), by: None });
    desk.wait(10).ask(Command::Done);
    let request = desk.visit.current();
    assert_eq!(minutes(request.obstacles[0].spent), 7, "not while another step was before us");
    assert_eq!(minutes(desk.record("who").spent), 10);
    assert_eq!(minutes(desk.visit.requests()[1].steps[0].spent), 3);
}

#[test]
fn a_step_keeps_its_first_place_and_all_its_time() {
    let mut desk = Desk::entering();
    desk.wait(1).ask(Command::Done);
    desk.ask(Command::Back);
    desk.wait(2).ask(Command::Done);
    let steps: Vec<_> = desk.visit.current().steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["who", "enter", "fill"]);
    assert_eq!(minutes(desk.record("enter").spent), 3);
}

#[test]
fn a_new_request_has_a_frame_of_its_own() {
    let mut desk = Desk::open(MAIN);
    desk.ask(Command::Reframe(Frame { minutes: Some(30), ..Frame::default() }));
    desk.ask(Command::End(End::at("stopped")));
    desk.ask(Command::Open(opening(DETOUR)));
    assert_eq!(desk.visit.current().frame, Frame::default());
    assert_eq!(desk.visit.requests()[0].frame.minutes, Some(30));
}

#[test]
fn replaying_what_was_written_gives_the_same_visit() {
    let mut desk = Desk::entering();
    desk.ask(stuck("code"));
    desk.wait(2).ask(Command::Detour { obstacle: ObstacleId(1), guide: DETOUR.into() });
    desk.ask(Command::Cause(Cause::B7));
    desk.wait(3).ask(Command::Return);
    let before = format!("{:?}", desk.visit);
    desk.restart();
    assert_eq!(format!("{:?}", desk.visit), before);
}

#[test]
fn events_that_make_no_visit_say_so() {
    let written = Desk::entering().written;
    let replay = |events: &[Stamped]| Visit::replay(&library(), events).map(|_| ());
    assert_eq!(replay(&[]), Err(Misfit::NotStarted));
    assert_eq!(replay(&written[1..]), Err(Misfit::NotStarted));
    assert_eq!(replay(&written[..1]), Err(Misfit::Empty));
    assert_eq!(replay(&written[..2]), Ok(()));
    let twice = [&written[..2], &written[..1]].concat();
    assert_eq!(replay(&twice), Err(Misfit::OutOfPlace));
    let headless = [&written[..1], &written[2..]].concat();
    assert_eq!(replay(&headless), Err(Misfit::OutOfPlace));
}

#[test]
fn nothing_follows_the_end() {
    let mut desk = Desk::entering();
    desk.all([Command::End(End::at("stopped")), Command::Close(record())]);
    let before = format!("{:?}", desk.visit);
    for event in desk.written.clone() {
        assert_eq!(desk.visit.apply(&event), Err(Misfit::OutOfPlace), "{event:?}");
    }
    assert_eq!(format!("{:?}", desk.visit), before);
    let more = desk.written[3].clone();
    desk.written.push(more);
    assert_eq!(Visit::replay(&library(), &desk.written).err(), Some(Misfit::OutOfPlace));
}

#[test]
fn an_event_out_of_place_is_told() {
    let obstacle = ObstacleId(4);
    let out_of_place = [
        Event::Returned,
        Event::ObstacleLeft { obstacle },
        Event::ObstacleSolved { obstacle, by: None },
        Event::CausesChanged { obstacle, causes: vec![Cause::A1] },
    ];
    for event in out_of_place {
        let mut desk = Desk::entering();
        let at = desk.written[0].at;
        assert_eq!(
            desk.visit.apply(&Stamped { at, event: event.clone() }),
            Err(Misfit::OutOfPlace),
            "{event:?}"
        );
        assert_eq!(desk.visit.on(), TODAY);
        let _ = (desk.visit.current().rail(), desk.visit.mandate_is_due());
    }
}

#[test]
fn a_step_that_the_guide_no_longer_has_can_still_be_left() {
    let mut desk = Desk::open(MAIN);
    let gone = Event::Opened {
        guide: MAIN.into(),
        version: 2,
        organism: None,
        by: OpenedBy::Home,
        at_step: "gone".into(),
    };
    desk.written[1].event = gone;
    desk.restart();
    assert_eq!(desk.visit.current().step(), None);
    assert_eq!(desk.visit.current().rail().here, 1);
    desk.ask(Command::End(End::at("stopped")));
    desk.ask(Command::Close(record()));
}
