//! Linux: a strut on an X11 screen, which goes with the window.

use x11rb::connection::Connection as _;
use x11rb::errors::{ConnectError, ConnectionError, ReplyError};
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, KeyButMask, PropMode, Window as Id,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::strut::{self, Screen, Strut};
use super::{Area, Edge, Room, Window};

x11rb::atom_manager! {
    /// The names of what windows say of themselves.
    Atoms: AtomsCookie {
        _NET_CLIENT_LIST,
        _NET_CURRENT_DESKTOP,
        _NET_MOVERESIZE_WINDOW,
        _NET_SUPPORTED,
        _NET_WORKAREA,
        _NET_WM_STRUT,
        _NET_WM_STRUT_PARTIAL,
    }
}

/// The upper left corner of the frame, all four figures, asked by a program.
const PUT: u32 = 1 | 0b1111 << 8 | 1 << 12;

#[derive(Debug, thiserror::Error)]
enum X11Error {
    #[error(transparent)]
    Connect(#[from] ConnectError),
    #[error(transparent)]
    Connection(#[from] ConnectionError),
    #[error(transparent)]
    Reply(#[from] ReplyError),
    #[error("no such screen")]
    NoScreen,
}

pub(super) fn middle(window: Window) -> Option<(i32, i32)> {
    let Window::X11(window) = window else { return None };
    X11::connect().and_then(|x| x.middle(window)).ok()
}

/// Keeps room; `None` where there is no X11 screen, or it does not answer.
pub(super) fn reserve(window: Window, edge: Edge, width: u32, near: Option<(i32, i32)>) -> Option<Room> {
    let Window::X11(window) = window else { return None };
    let x = X11::connect().ok()?;
    let screen = x.look(window, near).ok()?;
    let (room, strut) = strut::place(&screen, edge, width);
    // A window manager lays out every window anew when a strut is said again.
    if strut != screen.ours {
        x.keep(window, strut).ok()?;
    }
    Some(room)
}

/// Whether the mouse's main button is down.
pub(super) fn is_pressed(window: Window) -> Option<bool> {
    let Window::X11(_) = window else { return None };
    let x = X11::connect().ok()?;
    let pointer = x.connection.query_pointer(x.root).ok()?.reply().ok()?;
    Some(pointer.mask.contains(KeyButMask::BUTTON1))
}

pub(super) fn release(window: Window) {
    let Window::X11(window) = window else { return };
    // A screen that is gone has no room left to give back.
    let _ = X11::connect().and_then(|x| x.keep(window, None));
}

/// Asks the window manager to put the window there; answers whether there is one that takes such wishes. (A window
/// that only moves itself is taken away again from the upper left corner by some.)
pub(super) fn put(window: Window, place: Area) -> bool {
    let Window::X11(window) = window else { return false };
    X11::connect().and_then(|x| x.put(window, place)).unwrap_or(false)
}

/// A connection of our own to the screen: the window's is not ours to use.
struct X11 {
    connection: RustConnection,
    root: Id,
    whole: Area,
    atoms: Atoms,
}

impl X11 {
    fn connect() -> Result<Self, X11Error> {
        let (connection, number) = x11rb::connect(None)?;
        let screen = connection.setup().roots.get(number).ok_or(X11Error::NoScreen)?;
        let whole = Area::at(0, 0, screen.width_in_pixels.into(), screen.height_in_pixels.into());
        let root = screen.root;
        let atoms = Atoms::new(&connection)?.reply()?;
        Ok(Self { connection, root, whole, atoms })
    }

    /// Says, or no longer says, that the window keeps room.
    fn keep(&self, window: Id, strut: Option<Strut>) -> Result<(), X11Error> {
        let (partial, whole) = (self.atoms._NET_WM_STRUT_PARTIAL, self.atoms._NET_WM_STRUT);
        match strut {
            Some(Strut(numbers)) => {
                let say = |name, numbers: &[u32]| {
                    let kind = AtomEnum::CARDINAL;
                    self.connection.change_property32(PropMode::REPLACE, window, name, kind, numbers)
                };
                say(partial, &numbers)?;
                say(whole, &numbers[..4])?.check()?;
            }
            None => {
                self.connection.delete_property(window, partial)?;
                self.connection.delete_property(window, whole)?.check()?;
            }
        }
        Ok(())
    }

    fn put(&self, window: Id, place: Area) -> Result<bool, X11Error> {
        let wish = self.atoms._NET_MOVERESIZE_WINDOW;
        if !self.numbers(self.root, self.atoms._NET_SUPPORTED)?.contains(&wish) {
            return Ok(false);
        }
        let number = |pixels: i32| pixels.cast_unsigned();
        let data =
            [PUT, number(place.left), number(place.top), number(place.width()), number(place.height())];
        let message = ClientMessageEvent::new(32, window, wish, data);
        let to = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.connection.send_event(false, self.root, to, message)?.check()?;
        Ok(true)
    }

    fn middle(&self, window: Id) -> Result<(i32, i32), X11Error> {
        let size = self.connection.get_geometry(window)?;
        let place = self.connection.translate_coordinates(window, self.root, 0, 0)?;
        let (size, place) = (size.reply()?, place.reply()?);
        Ok((
            i32::from(place.dst_x) + i32::from(size.width) / 2,
            i32::from(place.dst_y) + i32::from(size.height) / 2,
        ))
    }

    /// Looks at what stands on the screen beside our window, which is or was near that point.
    fn look(&self, window: Id, near: Option<(i32, i32)>) -> Result<Screen, X11Error> {
        let middle = near.map_or_else(|| self.middle(window), Ok)?;
        let monitors = self.monitors().unwrap_or_default();
        let free = self.free(monitors.len())?;
        let panels = self.panels(window)?;
        Ok(Screen { whole: self.whole, monitors, panels, free, ours: self.strut(window)?, middle })
    }

    /// The monitors; an old screen may know nothing of them.
    fn monitors(&self) -> Result<Vec<Area>, X11Error> {
        let monitors = self.connection.randr_get_monitors(self.root, true)?.reply()?.monitors;
        let area = |at: &x11rb::protocol::randr::MonitorInfo| {
            Area::at(at.x.into(), at.y.into(), at.width.into(), at.height.into())
        };
        Ok(monitors.iter().map(area).collect())
    }

    /// What the window manager says is free: `_NET_WORKAREA` is one rectangle for all monitors, so that with several
    /// of them only GNOME's answer for each is of use.
    fn free(&self, monitors: usize) -> Result<Vec<Area>, X11Error> {
        let desktop = self.numbers(self.root, self.atoms._NET_CURRENT_DESKTOP)?.first().copied().unwrap_or(0);
        let numbers = if monitors > 1 {
            let name = format!("_GTK_WORKAREAS_D{desktop}");
            let name = self.connection.intern_atom(true, name.as_bytes())?.reply()?.atom;
            if name == x11rb::NONE { vec![] } else { self.numbers(self.root, name)? }
        } else {
            let all = self.numbers(self.root, self.atoms._NET_WORKAREA)?;
            all.chunks_exact(4).nth(desktop as usize).map(<[u32]>::to_vec).unwrap_or_default()
        };
        let numbers: Vec<_> = numbers.iter().map(|number| i32::try_from(*number).unwrap_or(0)).collect();
        Ok(numbers.chunks_exact(4).map(|area| Area::at(area[0], area[1], area[2], area[3])).collect())
    }

    /// The struts of the other windows.
    fn panels(&self, ours: Id) -> Result<Vec<Strut>, X11Error> {
        let windows = self.numbers(self.root, self.atoms._NET_CLIENT_LIST)?;
        let others = windows.into_iter().filter(|window| *window != ours);
        // A window that went meanwhile takes no room.
        Ok(others.filter_map(|window| self.strut(window).ok().flatten()).collect())
    }

    fn strut(&self, window: Id) -> Result<Option<Strut>, X11Error> {
        if let Ok(partial) = self.numbers(window, self.atoms._NET_WM_STRUT_PARTIAL)?.try_into() {
            return Ok(Some(Strut(partial)));
        }
        let whole = self.numbers(window, self.atoms._NET_WM_STRUT)?;
        Ok(whole.try_into().ok().map(Strut::whole))
    }

    /// The numbers that a window says under a name; none where it says nothing.
    fn numbers(&self, window: Id, name: Atom) -> Result<Vec<u32>, X11Error> {
        let said = self.connection.get_property(false, window, name, AtomEnum::ANY, 0, 4096)?.reply()?;
        Ok(said.value32().map(Iterator::collect).unwrap_or_default())
    }
}
