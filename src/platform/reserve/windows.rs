//! Windows: an app bar. The only calls that Rust cannot check are made here.
#![allow(unsafe_code)]

use windows::Win32::Foundation::{HWND, POINT, RECT};
use windows::Win32::Graphics::Gdi::{
    GetMonitorInfoW, MONITOR_DEFAULTTONEAREST, MONITORINFO, MonitorFromPoint,
};
use windows::Win32::UI::Input::KeyboardAndMouse::{GetAsyncKeyState, VIRTUAL_KEY, VK_LBUTTON, VK_RBUTTON};
use windows::Win32::UI::Shell::{
    ABE_LEFT, ABE_RIGHT, ABM_NEW, ABM_QUERYPOS, ABM_REMOVE, ABM_SETPOS, APPBARDATA, SHAppBarMessage,
};
use windows::Win32::UI::WindowsAndMessaging::{GetWindowRect, WM_APP};

use super::{Area, Edge, Room, Window};

/// What Windows tells the window when other bars move; nobody listens: the place is looked at again by and by.
const MOVED: u32 = WM_APP + 0x3ca;

pub(super) fn middle(window: Window) -> Option<(i32, i32)> {
    let Window::Windows(handle) = window else { return None };
    let place = place(handle)?;
    Some((place.left + place.width() / 2, place.top + place.height() / 2))
}

/// Keeps room; `None` where the monitor is not known.
pub(super) fn reserve(window: Window, edge: Edge, width: u32, near: Option<(i32, i32)>) -> Option<Room> {
    let Window::Windows(handle) = window else { return None };
    let monitor = monitor(near.or_else(|| middle(window))?)?;
    let width = i32::try_from(width).unwrap_or(i32::MAX);
    let mut bar = bar(handle);
    bar.uEdge = match edge {
        Edge::Left => ABE_LEFT,
        Edge::Right => ABE_RIGHT,
    };
    let new = send(ABM_NEW, &mut bar);
    // Windows moves the strip past its task bar and other bars, and narrows it by as much.
    bar.rc = rect(monitor.strip(edge, width));
    send(ABM_QUERYPOS, &mut bar);
    let asked = area(bar.rc);
    let column = match edge {
        Edge::Left => Area { right: asked.left.saturating_add(width).min(monitor.right), ..asked },
        Edge::Right => Area { left: asked.right.saturating_sub(width).max(monitor.left), ..asked },
    };
    // Said again without need, it would lay out every window anew.
    if !new && place(handle) == Some(column) {
        return Some(Room::Kept(column));
    }
    bar.rc = rect(column);
    if send(ABM_SETPOS, &mut bar) { Some(Room::Kept(area(bar.rc))) } else { Some(Room::Above(column)) }
}

/// Whether the mouse's main button is down; Windows asks for the physical one, which may be either.
pub(super) fn is_pressed(window: Window) -> Option<bool> {
    let Window::Windows(_) = window else { return None };
    // SAFETY: it takes a number, and answers one.
    let down = |button: VIRTUAL_KEY| unsafe { GetAsyncKeyState(button.0.into()) } < 0;
    Some(down(VK_LBUTTON) || down(VK_RBUTTON))
}

pub(super) fn release(window: Window) {
    if let Window::Windows(handle) = window {
        send(ABM_REMOVE, &mut bar(handle));
    }
}

/// The window moves itself.
pub(super) fn put(_window: Window, _place: Area) -> bool {
    false
}

fn bar(handle: isize) -> APPBARDATA {
    APPBARDATA {
        cbSize: size_of::<APPBARDATA>() as u32,
        hWnd: hwnd(handle),
        uCallbackMessage: MOVED,
        ..APPBARDATA::default()
    }
}

/// Whether Windows did what was asked.
fn send(message: u32, bar: &mut APPBARDATA) -> bool {
    // SAFETY: `bar` is whole, says its own size and outlives the call; Windows checks the handle.
    unsafe { SHAppBarMessage(message, bar) != 0 }
}

/// All of the monitor that has this point, or the nearest one, task bar included.
fn monitor((x, y): (i32, i32)) -> Option<Area> {
    let mut info = MONITORINFO { cbSize: size_of::<MONITORINFO>() as u32, ..MONITORINFO::default() };
    // SAFETY: `info` is whole, says its own size and outlives the call; Windows chooses the monitor.
    let known = unsafe {
        GetMonitorInfoW(MonitorFromPoint(POINT { x, y }, MONITOR_DEFAULTTONEAREST), &mut info).as_bool()
    };
    known.then(|| area(info.rcMonitor))
}

/// Where the window is now.
fn place(handle: isize) -> Option<Area> {
    let mut place = RECT::default();
    // SAFETY: `place` outlives the call; Windows checks the handle.
    unsafe { GetWindowRect(hwnd(handle), &mut place) }.ok()?;
    Some(area(place))
}

fn hwnd(handle: isize) -> HWND {
    HWND(handle as *mut _)
}

fn area(rect: RECT) -> Area {
    Area { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
}

fn rect(area: Area) -> RECT {
    RECT { left: area.left, top: area.top, right: area.right, bottom: area.bottom }
}
