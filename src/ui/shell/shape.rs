//! The window's shape: the whole screen, or a column at one of its edges, on top where the system allows it, with
//! room kept for it.

use iced::window::{self, Direction, Id, Level};
use iced::{Point, Size, Task};

use super::{Message, app, off_thread};
use crate::desk::ColumnEdge;
use crate::platform::reserve::{self, Area, Edge, Room};
use crate::ui::effect::Shape;

/// What Windows' task bar takes at the bottom, in logical pixels at 100 %.
const TASK_BAR: f32 = if cfg!(windows) { 48.0 } else { 0.0 };

/// The smallest that the window gets, in logical pixels at 100 %.
const SMALLEST: Size = Size::new(360.0, 400.0);

/// Higher than any screen, where only the width is limited.
const TALLEST: f32 = 16_000.0;

/// The window as the program starts it.
pub(super) fn first() -> window::Settings {
    window::Settings {
        size: Size::new(1280.0, 720.0),
        min_size: Some(SMALLEST),
        maximized: true,
        // What is not on disk yet is said before the window goes.
        exit_on_close_request: false,
        ..window::Settings::default()
    }
}

/// The window and the shape that it has or is to have.
#[derive(Debug, Default)]
pub(super) struct Window {
    id: Option<Id>,
    wanted: Option<Shape>,
    zoom: f32,
    bare: bool,
    /// Where the column was put, where the system says so.
    place: Option<Area>,
}

/// What the system says before a column can be placed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Answer {
    /// The room for the column, and the system's own factor of scale.
    Room(Room, f32),
    /// The screen's size, in logical pixels of the zoomed window.
    Screen(Option<Size>),
    /// The mouse let go of the column's inner edge.
    LetGo,
}

impl Window {
    pub(super) fn opened(&mut self, window: Id) -> Task<Message> {
        self.id = Some(window);
        // Some window managers do not heed what a window asks for before it is shown.
        window::maximize(window, true)
    }

    /// Gives the window another shape; `zoom` is the factor by which everything is larger.
    pub(super) fn shape(&mut self, shape: Shape, zoom: f32) -> Task<Message> {
        self.wanted = Some(shape);
        self.zoom = zoom;
        self.place = None;
        let Some(window) = self.id else { return Task::none() };
        match shape {
            Shape::Full => {
                let frame = self.bare.then(|| window::toggle_decorations(window));
                self.bare = false;
                // The room goes first: the full window takes it too.
                release(window)
                    // An edge that is still being pulled has limits that would hold the full window.
                    .chain(self.any_size(window))
                    .chain(Task::batch([window::set_level(window, Level::Normal)].into_iter().chain(frame)))
                    .chain(window::maximize(window, true))
            }
            Shape::Column { edge, width } => {
                // The title bar would take room that the column has no use for.
                let mut frame = (!self.bare).then(|| window::toggle_decorations(window));
                self.bare = true;
                window::run(window, |raw| reserve::middle(system_window(raw))).then(move |near| {
                    Task::batch([window::maximize(window, false)].into_iter().chain(frame.take()))
                        .chain(reserve(window, edge, width, near))
                })
            }
        }
    }

    /// Lets the system pull the column's inner edge along with the mouse, within these widths in logical pixels.
    pub(super) fn pull(&self, edge: ColumnEdge, narrowest: f32, widest: f32) -> Task<Message> {
        let Some(window) = self.id else { return Task::none() };
        let inner = match edge {
            ColumnEdge::Left => Direction::East,
            ColumnEdge::Right => Direction::West,
        };
        let size = |width: f32, height: f32| Some(Size::new(width, height) * (1.0 / self.zoom));
        let (least, most) = (size(narrowest, SMALLEST.height), size(widest, TALLEST));
        window::run(window, |raw| system_window(raw)).then(move |system| {
            let pulled = window::drag_resize(window, inner);
            if !reserve::knows_mouse(system) {
                return pulled;
            }
            let within =
                Task::batch([window::set_min_size(window, least), window::set_max_size(window, most)]);
            let let_go = off_thread::wait(move || reserve::wait_for_mouse(system));
            within.chain(pulled).chain(let_go.map(|_| Message::Column(Answer::LetGo)))
        })
    }

    /// Any size is good again, and the new width is told.
    fn let_go(&self, window: Id) -> Task<Message> {
        let zoom = self.zoom;
        let told = window::size(window)
            .map(move |size| Message::App(app::Message::Pull(app::Pull::LetGo(size.width * zoom))));
        self.any_size(window).chain(told)
    }

    fn any_size(&self, window: Id) -> Task<Message> {
        let least = Some(SMALLEST * (1.0 / self.zoom));
        Task::batch([window::set_max_size(window, None), window::set_min_size(window, least)])
    }

    /// Looks whether the screen is still as it was when the column was placed.
    pub(super) fn look_again(&self) -> Task<Message> {
        match (self.id, self.wanted, self.place) {
            (Some(window), Some(Shape::Column { edge, width }), Some(_)) => {
                reserve(window, edge, width, None)
            }
            _ => Task::none(),
        }
    }

    /// Gives the room back before the program ends.
    pub(super) fn leave(&mut self) -> Task<Message> {
        self.wanted = None;
        self.id.map_or_else(Task::none, release)
    }

    /// Places the column, now that more is known of the screen.
    pub(super) fn answered(&mut self, answer: Answer) -> Task<Message> {
        let Some(window) = self.id else { return Task::none() };
        if let Answer::LetGo = answer {
            return self.let_go(window);
        }
        let Some(Shape::Column { edge, width }) = self.wanted else {
            // The answer came after the window was wanted whole again.
            return release(window);
        };
        match answer {
            Answer::Room(Room::Kept(place) | Room::Above(place), scale) => {
                if self.place.replace(place) == Some(place) {
                    return Task::none();
                }
                self.put(window, place, scale)
            }
            Answer::Room(Room::Forbidden, _) => {
                Task::batch([self.measure(window), Task::done(Message::App(app::Message::NoRoomKept))])
            }
            Answer::Room(Room::Unknown, _) => self.measure(window),
            Answer::Screen(Some(screen)) => self.guess(window, screen, edge, width),
            Answer::Screen(None) | Answer::LetGo => Task::none(),
        }
    }

    /// Puts the column there; `scale` is the system's own.
    fn put(&self, window: Id, place: Area, scale: f32) -> Task<Message> {
        let asked = window::run(window, move |raw| reserve::put(system_window(raw), place));
        let zoomed = scale * self.zoom;
        // The size is in the window's own, zoomed pixels; the place is not.
        let size = Size::new(place.width() as f32 / zoomed, place.height() as f32 / zoomed);
        let corner = Point::new(place.left as f32 / scale, place.top as f32 / scale);
        let placed = asked.then(move |asked| match asked {
            true => Task::none(),
            false => Task::batch([window::resize(window, size), window::move_to(window, corner)]),
        });
        Task::batch([placed, window::set_level(window, Level::AlwaysOnTop)])
    }

    fn measure(&self, window: Id) -> Task<Message> {
        window::monitor_size(window).map(|screen| Message::Column(Answer::Screen(screen)))
    }

    /// Places the column where nothing but the size of the screen is known.
    fn guess(&self, window: Id, screen: Size, edge: ColumnEdge, width: f32) -> Task<Message> {
        let width = width / self.zoom;
        let height = screen.height - TASK_BAR / self.zoom;
        let left = match edge {
            ColumnEdge::Left => 0.0,
            ColumnEdge::Right => (screen.width - width) * self.zoom,
        };
        Task::batch([
            window::resize(window, Size::new(width, height)),
            window::move_to(window, Point::new(left, 0.0)),
            window::set_level(window, Level::AlwaysOnTop),
        ])
    }
}

/// Keeps room for a column of that width in logical pixels, at the system's own scale.
fn reserve(window: Id, edge: ColumnEdge, width: f32, near: Option<(i32, i32)>) -> Task<Message> {
    let edge = match edge {
        ColumnEdge::Left => Edge::Left,
        ColumnEdge::Right => Edge::Right,
    };
    window::scale_factor(window).then(move |scale| {
        // On the window's own thread, so that keeping and giving back come in their order.
        let kept = window::run(window, move |raw| {
            reserve::reserve(system_window(raw), edge, (width * scale).round() as u32, near)
        });
        kept.map(move |room| Message::Column(Answer::Room(room, scale)))
    })
}

fn release(window: Id) -> Task<Message> {
    window::run(window, |raw| reserve::release(system_window(raw))).discard()
}

fn system_window(raw: &dyn window::Window) -> reserve::Window {
    raw.window_handle().map_or(reserve::Window::Unknown, |handle| handle.as_raw().into())
}
