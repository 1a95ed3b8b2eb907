use super::*;
use crate::visit::command::Command;
use crate::visit::event::Event;
use crate::visit::fixture::{DETOUR, Desk, MAIN};
use crate::visit::frame::Frame;
use crate::visit::refusal::Refusal;

/// A desk before the first step, with these items said to be missing.
fn without(items: &[&str]) -> Desk {
    let mut desk = Desk::open(MAIN);
    let items = items.iter().map(|item| (ItemId::from(*item), Said::NotThere)).collect();
    desk.ask(Command::Reframe(Frame { items, ..Frame::default() }));
    desk
}

/// « mail: later at send », for each means that is missing.
fn said(desk: &Desk) -> Vec<String> {
    let place = |place: Place<'_>| match place {
        Place::Here => "here".to_owned(),
        Place::Later(step) => format!("later at {}", step.id),
        Place::Perhaps(step) => format!("perhaps at {}", step.id),
        Place::Anywhere => "anywhere".to_owned(),
    };
    desk.visit.ahead().iter().map(|ahead| format!("{}: {}", ahead.need.id, place(ahead.at))).collect()
}

#[test]
fn what_is_missing_is_said_before_the_step_that_asks_for_it_and_not_after() {
    assert!(said(&Desk::open(MAIN)).is_empty(), "nothing was said");
    let mut desk = without(&["mail", "phone"]);
    assert_eq!(said(&desk), ["mail: later at send", "phone: later at fill"]);
    desk.all([Command::Answer("yes".into()), Command::Done, Command::Done]);
    assert_eq!(said(&desk), ["mail: later at send", "phone: here"]);
    desk.ask(Command::Done);
    assert_eq!(said(&desk), ["mail: here"]);
    // On the way that needs neither, nothing is said.
    let mut desk = without(&["mail", "phone"]);
    desk.ask(Command::Answer("no".into()));
    assert!(said(&desk).is_empty());
}

#[test]
fn a_means_that_no_step_names_is_said_at_the_start() {
    let mut desk = without(&["scanner"]);
    assert_eq!(said(&desk), ["scanner: anywhere"]);
    desk.all([Command::Answer("yes".into()), Command::Done]);
    assert!(said(&desk).is_empty());
}

#[test]
fn said_to_be_there_after_all_it_is_missing_no_more() {
    let mut desk = without(&["mail", "phone"]);
    desk.ask(Command::Has("mail".into()));
    assert_eq!(said(&desk), ["phone: later at fill"]);
    desk.restart();
    assert_eq!(said(&desk), ["phone: later at fill"]);
    desk.ask(Command::Reframe(Frame::default()));
    assert!(said(&desk).is_empty());
    assert_eq!(desk.refused(&Command::Has("nothing".into())), Refusal::NoSuchThing);
}

#[test]
fn a_detour_gets_it_and_leads_back() {
    let mut desk = without(&["mail"]);
    assert_eq!(desk.visit.ahead()[0].detour.unwrap().id.as_str(), DETOUR);
    let events = desk.ask(Command::Supply("mail".into()));
    assert!(matches!(&events[..], [Event::ObstacleOpened { .. }, Event::Opened { .. }]), "{events:?}");
    assert_eq!(desk.here(), "button");
    desk.all([Command::Return]);
    assert_eq!(desk.here(), "who");
    let obstacle = desk.visit.current().open_obstacle().unwrap();
    assert_eq!(obstacle.causes, [Mean::Mail.cause()]);
    let id = obstacle.id;
    // Once more, it is the same obstacle.
    let again = desk.ask(Command::Supply("mail".into()));
    assert!(matches!(&again[..], [Event::Opened { .. }]), "{again:?}");
    desk.all([Command::Return, Command::Solve { obstacle: id, by: None }]);
    assert!(said(&desk).is_empty(), "the detour got it");
}

#[test]
fn a_guide_that_is_not_there_is_not_offered_and_one_under_way_neither() {
    let mut desk = without(&["mail", "phone", "secret"]);
    assert!(
        desk.visit.ahead().iter().all(|ahead| ahead.need.id.as_str() == "mail" || ahead.detour.is_none())
    );
    assert_eq!(desk.refused(&Command::Supply("secret".into())), Refusal::NoSuchThing);
    desk.ask(Command::Supply("mail".into()));
    // The phone is the person's for the detour too; the password is that of another account.
    assert_eq!(said(&desk), ["phone-too: anywhere"]);
    desk.ask(Command::Has("phone-too".into()));
    assert!(said(&desk).is_empty());
}
