//! The column beside the site: its edge, its width, and what is said where the system lets no program place it.

use cote_a_cote::desk::ColumnEdge;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::effect::Shape;
use cote_a_cote::ui::words::{bar, stuck};

use super::desk::Desk;
use super::texts::RSA;

fn at_a_step(settings: &str) -> (tempfile::TempDir, Desk) {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("settings.json"), settings).unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter();
    (data, desk)
}

#[test]
fn the_column_stands_at_the_right_unless_the_desk_says_otherwise() {
    let (_data, mut desk) = at_a_step("{}");
    assert_eq!(desk.window().shape, Shape::Column { edge: ColumnEdge::Right, width: 400.0 });
    let (_data, mut desk) = at_a_step(r#"{"column_edge": "left", "column_width": 520}"#);
    assert_eq!(desk.window().shape, Shape::Column { edge: ColumnEdge::Left, width: 520.0 });
    desk.larger(10);
    assert_eq!(desk.window().shape, Shape::Column { edge: ColumnEdge::Left, width: 600.0 });
}

#[test]
fn pause_gives_the_room_back() {
    let (_data, mut desk) = at_a_step("{}");
    desk.letter('p');
    assert_eq!(desk.window().shape, Shape::Full);
}

#[test]
fn where_no_room_can_be_kept_it_is_said_once_how_to_do_it_by_hand() {
    let (_data, mut desk) = at_a_step("{}");
    desk.does_not_see(bar::SIDE_BY_SIDE_RIGHT);
    desk.tell(Message::NoRoomKept);
    desk.sees_at_once(bar::SIDE_BY_SIDE_RIGHT);
    desk.tell(Message::NoticeRead);
    desk.does_not_see(bar::SIDE_BY_SIDE_RIGHT);
    desk.tell(Message::NoRoomKept);
    desk.does_not_see(bar::SIDE_BY_SIDE_RIGHT);
}

#[test]
fn the_sentence_names_the_side_of_the_column() {
    let (_data, mut desk) = at_a_step(r#"{"column_edge": "left"}"#);
    desk.tell(Message::NoRoomKept);
    desk.sees_at_once(bar::SIDE_BY_SIDE_LEFT).does_not_see(bar::SIDE_BY_SIDE_RIGHT);
}

#[test]
fn the_full_window_asks_once_what_gets_in_the_way() {
    let (_data, mut desk) = at_a_step("{}");
    desk.press(bar::ENLARGE).letter('c');
    let asked = |desk: &mut Desk| desk.driver().texts().iter().filter(|text| *text == stuck::TITLE).count();
    assert_eq!(asked(&mut desk), 1);
    desk.letter('1');
    assert_eq!(asked(&mut desk), 1);
}
