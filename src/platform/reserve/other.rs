//! Other systems: nothing is kept, and nothing is known of the screen.

use super::{Area, Edge, Room, Window};

pub(super) fn reserve(_window: Window, _edge: Edge, _width: u32) -> Option<Room> {
    None
}

pub(super) fn release(_window: Window) {}

pub(super) fn put(_window: Window, _place: Area) -> bool {
    false
}
