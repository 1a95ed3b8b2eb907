//! The width of the column: pulled by the mouse, moved by the arrow keys, chosen in the settings.

use cote_a_cote::desk::ColumnEdge;
use cote_a_cote::ui::app::{Message, Pull};
use cote_a_cote::ui::effect::Shape;
use cote_a_cote::ui::words::{home, keys, settings, step};
use iced::Point;
use iced::keyboard::key::Named;
use iced_test::core::Rectangle;

use super::desk::Desk;
use super::texts::RSA;

fn at_a_step(settings: &str) -> (tempfile::TempDir, Desk) {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("settings.json"), settings).unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter();
    (data, desk)
}

fn width(desk: &mut Desk) -> f32 {
    match desk.window().shape {
        Shape::Column { width, .. } => width,
        Shape::Full => panic!("the window is whole"),
    }
}

fn kept(data: &tempfile::TempDir) -> u64 {
    let text = std::fs::read(data.path().join("settings.json")).unwrap();
    serde_json::from_slice::<serde_json::Value>(&text).unwrap()["column_width"].as_u64().unwrap_or(400)
}

/// Tabs to the grip, the narrowest thing that takes the focus.
fn to_the_grip(desk: &mut Desk) -> Rectangle {
    for _ in 0..60 {
        desk.key(Named::Tab);
        let (bounds, shown) = desk.driver().focused().unwrap();
        if bounds.width < 6.0 {
            assert!(shown.is_some(), "the grip has to show");
            return bounds;
        }
    }
    panic!("Tab does not lead to the edge of the column")
}

#[test]
fn the_mouse_takes_hold_of_the_inner_edge_alone() {
    for (edge, inner, outer) in [("right", 4.0, 396.0), ("left", 396.0, 4.0)] {
        let (_data, mut desk) = at_a_step(&format!(r#"{{"column_edge": "{edge}"}}"#));
        desk.driver().click_at(Point::new(outer, 300.0));
        assert_eq!(desk.window().pulls, 0, "{edge}");
        desk.driver().click_at(Point::new(inner, 300.0));
        assert_eq!(desk.window().pulls, 1, "{edge}");
    }
}

#[test]
fn a_pulled_edge_is_kept_within_its_bounds() {
    let (data, mut desk) = at_a_step("{}");
    for (pulled, expected) in [(452.0, 452), (9000.0, 520), (100.0, 360)] {
        desk.tell(Message::Pull(Pull::LetGo(pulled)));
        assert_eq!((width(&mut desk), kept(&data)), (expected as f32, expected));
    }
    // At 150 %, what is seen is larger than what is kept.
    desk.larger(5).tell(Message::Pull(Pull::LetGo(570.0)));
    assert_eq!((width(&mut desk), kept(&data)), (570.0, 380));
}

#[test]
fn the_window_goes_back_to_its_place_even_if_nothing_changed() {
    let (data, mut desk) = at_a_step("{}");
    desk.window().shape = Shape::Full;
    desk.tell(Message::Pull(Pull::LetGo(400.3)));
    assert_eq!(desk.window().shape, Shape::Column { edge: ColumnEdge::Right, width: 400.0 });
    assert_eq!(kept(&data), 400);
}

#[test]
fn an_edge_that_is_let_go_after_a_pause_changes_nothing() {
    let (data, mut desk) = at_a_step("{}");
    desk.letter('p').tell(Message::Pull(Pull::LetGo(452.0)));
    assert_eq!((desk.window().shape, kept(&data)), (Shape::Full, 400));
}

#[test]
fn the_arrow_keys_move_the_edge_and_are_said_on_the_page_of_keys() {
    let (data, mut desk) = at_a_step("{}");
    to_the_grip(&mut desk);
    desk.key(Named::ArrowLeft).key(Named::ArrowLeft);
    assert_eq!((width(&mut desk), kept(&data)), (440.0, 440));
    desk.key(Named::ArrowRight);
    assert_eq!(width(&mut desk), 420.0);
    let (_data, mut desk) = at_a_step(r#"{"column_edge": "left"}"#);
    to_the_grip(&mut desk);
    desk.key(Named::ArrowLeft);
    assert_eq!(width(&mut desk), 380.0);
    let told = keys::MOVING.lines.iter().any(|line| line.what.contains("bord de la colonne"));
    assert!(told, "the page of keys does not say it");
}

#[test]
fn there_is_nothing_to_pull_under_a_dialog_and_where_all_widths_are_the_same() {
    let (_data, mut desk) = at_a_step("{}");
    desk.answers(1).answers(1).letter('n').sees(step::MANDATE);
    desk.driver().click_at(Point::new(4.0, 300.0));
    assert_eq!(desk.window().pulls, 0);
    desk.key(Named::Escape).larger(10);
    desk.driver().click_at(Point::new(4.0, 300.0));
    assert_eq!(desk.window().pulls, 0);
    desk.larger(0);
}

#[test]
fn the_settings_choose_edge_and_width() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.press(home::SETTINGS).tab_to(settings::RIGHT).key(Named::ArrowLeft);
    desk.tab_to(settings::USUAL).key(Named::ArrowRight).key(Named::Escape);
    desk.finds("rsa", RSA).enter();
    assert_eq!(desk.window().shape, Shape::Column { edge: ColumnEdge::Left, width: 460.0 });
    // A width of one's own has a word.
    desk.tell(Message::Pull(Pull::LetGo(437.0)));
    desk.letter('p').press(home::SETTINGS).sees(settings::OWN_WIDTH);
}
