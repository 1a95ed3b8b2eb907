use super::*;
use crate::visit::Command;
use crate::visit::command::End;
use crate::visit::fixture::{Desk, MAIN};
use crate::visit::obstacle::ObstacleId;

/// The rail in short: the number here, how many are left, and each stop.
fn rail(desk: &Desk) -> (usize, usize, Vec<(&str, StopState)>) {
    let rail = desk.visit.current().rail();
    let stops = rail.stops.iter().map(|stop| (stop.step.id.as_str(), stop.state)).collect();
    (rail.here, rail.left, stops)
}

use StopState::{Done, Here, Solved, ToCome, Unsolved};

#[test]
fn the_shortest_way_to_a_good_ending_is_to_come() {
    let desk = Desk::open(MAIN);
    let stops = vec![("who", Here), ("enter", ToCome), ("fill", ToCome), ("send", ToCome)];
    assert_eq!(rail(&desk), (1, 3, stops));
}

#[test]
fn an_answer_chooses_the_way_before_the_step_is_done() {
    let mut desk = Desk::open(MAIN);
    desk.ask(Command::Answer("no".into()));
    assert_eq!(rail(&desk), (1, 0, vec![("who", Here)]));
}

#[test]
fn steps_walked_say_what_got_in_the_way() {
    let mut desk = Desk::entering();
    desk.ask(Command::Stuck("code".into()));
    assert_eq!(rail(&desk).2[1], ("enter", Here));
    desk.ask(Command::Solve { obstacle: ObstacleId(1), by: None });
    desk.ask(Command::Done);
    assert_eq!(rail(&desk), (3, 1, vec![("who", Done), ("enter", Solved), ("fill", Here), ("send", ToCome)]));
    desk.ask(Command::Back);
    desk.ask(Command::Stuck("slow".into()));
    desk.ask(Command::Leave(ObstacleId(2)));
    desk.ask(Command::Done);
    assert_eq!(rail(&desk).2[1], ("enter", Unsolved));
}

#[test]
fn at_an_ending_nothing_is_left() {
    let mut desk = Desk::entering();
    desk.ask(Command::End(End::at("stopped")));
    assert_eq!((rail(&desk).0, rail(&desk).1), (3, 0));
    desk.ask(Command::Back);
    assert_eq!((rail(&desk).0, rail(&desk).1), (2, 2));
}
