//! The width of the column: its inner edge is pulled by the mouse, or moved by the arrow keys.

use iced::Length;
use iced::widget::{container, row};

use super::{App, Message, Screen};
use crate::desk::{ColumnEdge, ColumnWidth};
use crate::ui::Element;
use crate::ui::effect::Effect;
use crate::ui::kit::focus::Arrow;
use crate::ui::kit::grip::grip;

/// What can happen to the inner edge of the column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pull {
    /// The mouse took hold of it.
    Taken,
    /// It was let go: the column is now so wide, in logical pixels at the system's own scale.
    LetGo(f32),
    /// An arrow key makes the column wider, or narrower.
    Step(bool),
}

impl App {
    /// Something happened to the inner edge of the column.
    pub(super) fn pulled(&mut self, pull: Pull) -> Vec<Effect> {
        if !self.wants_column() {
            return vec![];
        }
        let zoom = self.scale_factor();
        match pull {
            Pull::Taken => {
                let (narrowest, widest) = ColumnWidth::bounds(zoom);
                vec![Effect::PullColumn { edge: self.settings.column_edge, narrowest, widest }]
            }
            Pull::LetGo(pixels) => {
                let width = self.settings.column_width.dragged(pixels, zoom);
                let kept = self.keep_width(width);
                // The system has the window where the mouse left it: its place is said again, even if it is the same.
                self.shape = self.wanted_shape();
                kept.into_iter().chain([Effect::Shape(self.shape)]).collect()
            }
            Pull::Step(wider) => self.keep_width(self.settings.column_width.step(wider)),
        }
    }

    fn keep_width(&mut self, width: ColumnWidth) -> Vec<Effect> {
        if width == self.settings.column_width {
            return vec![];
        }
        self.settings.column_width = width;
        self.keep_settings()
    }

    /// The page, and in the column the edge that can be pulled.
    pub(super) fn with_grip<'a>(&self, page: Element<'a, Message>) -> Element<'a, Message> {
        if !self.wants_column() {
            return page;
        }
        let edge = self.settings.column_edge;
        let (narrowest, widest) = ColumnWidth::bounds(self.scale_factor());
        // Under a dialog nothing else is to be done; and with large text all widths are the same.
        let held = matches!(&self.screen, Screen::Step(step) if step.has_dialog()) || narrowest == widest;
        let grip = if held {
            grip()
        } else {
            grip().on_press(Message::Pull(Pull::Taken)).on_arrow(move |arrow| {
                let outwards = matches!((edge, arrow), (ColumnEdge::Left, Arrow::Next))
                    || matches!((edge, arrow), (ColumnEdge::Right, Arrow::Previous));
                Message::Pull(Pull::Step(outwards))
            })
        };
        let page = container(page).width(Length::Fill);
        match edge {
            ColumnEdge::Left => row![page, Element::from(grip)],
            ColumnEdge::Right => row![Element::from(grip), page],
        }
        .into()
    }
}
