//! The window's shape: the whole screen, or a column at its right edge, on top where the system allows it.

use iced::window::{self, Id, Level};
use iced::{Point, Size, Task};

use super::Message;
use crate::ui::effect::Shape;

/// What Windows' task bar takes at the bottom, in logical pixels at 100 %.
const TASK_BAR: f32 = if cfg!(windows) { 48.0 } else { 0.0 };

/// The window as the program starts it.
pub(super) fn first() -> window::Settings {
    window::Settings {
        size: Size::new(1280.0, 720.0),
        min_size: Some(Size::new(360.0, 400.0)),
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
}

/// What was asked of the system before a column can be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measured {
    window: Id,
    /// The screen, in logical pixels of the zoomed window.
    screen: Option<Size>,
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
        let Some(window) = self.id else { return Task::none() };
        match shape {
            Shape::Full => {
                let frame = self.bare.then(|| window::toggle_decorations(window));
                self.bare = false;
                Task::batch([window::set_level(window, Level::Normal)].into_iter().chain(frame))
                    .chain(window::maximize(window, true))
            }
            Shape::Column { .. } => {
                // The title bar would take room that the column has no use for.
                let frame = (!self.bare).then(|| window::toggle_decorations(window));
                self.bare = true;
                Task::batch([window::maximize(window, false)].into_iter().chain(frame)).chain(
                    window::monitor_size(window)
                        .map(move |screen| Message::Measured(Measured { window, screen })),
                )
            }
        }
    }

    /// Places the column, now that the screen is known.
    pub(super) fn measured(&mut self, Measured { window, screen }: Measured) -> Task<Message> {
        let (Some(Shape::Column { width }), Some(screen)) = (self.wanted, screen) else {
            return Task::none();
        };
        // The screen and the size are in the window's own, zoomed pixels; the place is not.
        let width = width / self.zoom;
        let height = screen.height - TASK_BAR / self.zoom;
        let place = Point::new((screen.width - width) * self.zoom, 0.0);
        Task::batch([
            window::resize(window, Size::new(width, height)),
            window::move_to(window, place),
            window::set_level(window, Level::AlwaysOnTop),
        ])
    }
}
