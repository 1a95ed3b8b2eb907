//! The edge of the column that can be pulled: by the mouse, or by the arrow keys where it has the focus.

use iced::widget::{container, mouse_area, space};
use iced::{Alignment, Length, mouse};

use super::focus::{self, Arrow};
use crate::ui::Element;
use crate::ui::theme::surface;

/// How wide the edge is: enough for a hand that trembles, little enough for the text beside it.
pub const WIDTH: f32 = 12.0;
/// The part that shows and takes the focus.
const HANDLE: (f32, f32) = (4.0, 56.0);

/// The edge.
pub struct Grip<'a, Message> {
    on_press: Option<Message>,
    on_arrow: Option<Box<dyn Fn(Arrow) -> Message + 'a>>,
}

/// An edge that cannot be pulled, until it is told what that means.
pub fn grip<'a, Message>() -> Grip<'a, Message> {
    Grip { on_press: None, on_arrow: None }
}

impl<'a, Message> Grip<'a, Message> {
    /// The mouse takes hold of it.
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }

    /// An arrow key moves it.
    pub fn on_arrow(mut self, message: impl Fn(Arrow) -> Message + 'a) -> Self {
        self.on_arrow = Some(Box::new(message));
        self
    }
}

impl<'a, Message: Clone + 'a> From<Grip<'a, Message>> for Element<'a, Message> {
    fn from(grip: Grip<'a, Message>) -> Self {
        let Grip { on_press, on_arrow } = grip;
        let (width, height) = HANDLE;
        let face = container(space()).width(width).height(height);
        let face = if on_press.is_some() { face.style(surface::handle) } else { face };
        let handle = focus::focusable(face).radius(width / 2.0);
        let handle = match on_arrow {
            Some(message) => handle.on_arrow(move |arrow| Some(message(arrow))),
            None => handle,
        };
        let edge = container(handle).width(WIDTH).height(Length::Fill).style(surface::gutter);
        let edge = edge.align_x(Alignment::Center).align_y(Alignment::Center);
        let area = mouse_area(edge);
        match on_press {
            Some(message) => area.on_press(message).interaction(mouse::Interaction::ResizingHorizontally),
            None => area,
        }
        .into()
    }
}
