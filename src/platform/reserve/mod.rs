//! Room at an edge of the screen, kept for the column: a maximised browser stops beside it.
//!
//! The room goes with the window on X11, even after a crash. On Windows a program that dies leaves its room taken
//! until the system next looks at its app bars, at the latest when another one comes or the session ends.

use raw_window_handle::RawWindowHandle;

pub mod area;
#[cfg(any(target_os = "linux", test))]
mod strut;

#[cfg(not(any(target_os = "linux", windows)))]
#[path = "other.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;
#[cfg(target_os = "linux")]
#[path = "x11.rs"]
mod system;

pub use area::Area;

/// An edge of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// On the left.
    Left,
    /// On the right.
    Right,
}

/// A window, as its system names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Its number on an X11 screen.
    X11(u32),
    /// Its handle on Windows.
    Windows(isize),
    /// On Wayland no program chooses its place.
    Wayland,
    /// On a system that we know nothing of.
    Unknown,
}

/// What the system granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// The column stands there, and other windows stop beside it.
    Kept(Area),
    /// The column stands there, above the other windows: at this edge no room can be kept.
    Above(Area),
    /// The system lets no program choose: people set the two windows side by side.
    Forbidden,
    /// Nothing is known of the screen, nothing is kept.
    Unknown,
}

impl From<RawWindowHandle> for Window {
    // Xlib's number is as wide as ours on Windows alone.
    #[allow(clippy::useless_conversion)]
    fn from(handle: RawWindowHandle) -> Self {
        match handle {
            RawWindowHandle::Xlib(handle) => u32::try_from(handle.window).map_or(Self::Unknown, Self::X11),
            RawWindowHandle::Xcb(handle) => Self::X11(handle.window.get()),
            RawWindowHandle::Win32(handle) => Self::Windows(handle.hwnd.get()),
            RawWindowHandle::Wayland(_) => Self::Wayland,
            _ => Self::Unknown,
        }
    }
}

/// The middle of the window, where the system says so. A window that is no longer maximised may go back to another
/// monitor: this is to be asked before.
pub fn middle(window: Window) -> Option<(i32, i32)> {
    system::middle(window)
}

/// Keeps room for a column of `width` physical pixels at this edge of the monitor that has the point `near`, or else
/// of the one that the window is on. Asked again, it looks at the screen anew and changes only what has to change.
pub fn reserve(window: Window, edge: Edge, width: u32, near: Option<(i32, i32)>) -> Room {
    match window {
        Window::Wayland => Room::Forbidden,
        _ => system::reserve(window, edge, width, near).unwrap_or(Room::Unknown),
    }
}

/// Waits until the mouse's button is let go: meanwhile the system drags an edge of the window. `false` where nothing
/// is known of the mouse; nothing waits then.
pub fn wait_for_mouse(window: Window) -> bool {
    const OFTEN: std::time::Duration = std::time::Duration::from_millis(50);
    while let Some(pressed) = system::is_pressed(window) {
        if !pressed {
            return true;
        }
        std::thread::sleep(OFTEN);
    }
    false
}

/// Whether it can be known when the mouse's button is let go.
pub fn knows_mouse(window: Window) -> bool {
    system::is_pressed(window).is_some()
}

/// Gives back the room that was kept for this window, if any.
pub fn release(window: Window) {
    system::release(window);
}

/// Puts the window there, where the system wants to be asked; answers whether it was. Otherwise the window is to move
/// itself.
pub fn put(window: Window, place: Area) -> bool {
    system::put(window, place)
}
