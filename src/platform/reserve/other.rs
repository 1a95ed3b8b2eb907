//! Other systems: nothing is kept, and nothing is known of the screen.

use super::{Area, Edge, Room, Window};

pub(super) fn middle(_window: Window) -> Option<(i32, i32)> {
    None
}

pub(super) fn reserve(_window: Window, _edge: Edge, _width: u32, _near: Option<(i32, i32)>) -> Option<Room> {
    None
}

pub(super) fn is_pressed(_window: Window) -> Option<bool> {
    None
}

pub(super) fn release(_window: Window) {}

pub(super) fn put(_window: Window, _place: Area) -> bool {
    false
}
