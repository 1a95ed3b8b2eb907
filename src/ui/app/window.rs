//! The look of the window: its shape, the size of its text, its contrast.

use iced::Size;

use super::{App, Screen};
use crate::desk::{ColumnEdge, Contrast, Settings, Zoom};
use crate::ui::Theme;
use crate::ui::effect::{Effect, Shape};
use crate::ui::screen::ZoomBy;
use crate::ui::words::bar;

/// What one step of zoom changes, in per cent.
const ZOOM_STEP: u32 = 10;

impl App {
    /// The look of the window.
    pub fn theme(&self) -> Theme {
        if self.settings.contrast.is_high(self.system_contrast) { Theme::CONTRAST } else { Theme::PAPER }
    }

    /// The factor by which everything is larger than at 100 %.
    pub fn scale_factor(&self) -> f32 {
        self.settings.zoom.factor()
    }

    /// The window has another size, in logical pixels at the zoom that it has.
    pub(super) fn resized(&mut self, size: Size) -> Vec<Effect> {
        self.room = size * self.scale_factor();
        vec![]
    }

    /// The window got or lost the focus.
    pub(super) fn focus_changed(&mut self, focused: bool) -> Vec<Effect> {
        self.focused = focused;
        // The computer's contrast may have been changed in the meantime.
        let asks = focused && self.settings.contrast == Contrast::System;
        if asks { vec![Effect::AskContrast] } else { vec![] }
    }

    /// Says once how to set both windows side by side, where the program may not.
    pub(super) fn say_side_by_side(&mut self) -> Vec<Effect> {
        if !self.said_side_by_side && self.notice.is_none() {
            self.said_side_by_side = true;
            let how = match self.settings.column_edge {
                ColumnEdge::Left => bar::SIDE_BY_SIDE_LEFT,
                ColumnEdge::Right => bar::SIDE_BY_SIDE_RIGHT,
            };
            self.notice = Some(how.into());
        }
        vec![]
    }

    /// Larger or smaller text, and kept so.
    pub(super) fn zoom(&mut self, by: ZoomBy) -> Vec<Effect> {
        let percent = u32::from(self.settings.zoom.percent());
        let zoom = Zoom::nearest(match by {
            ZoomBy::Larger => percent + ZOOM_STEP,
            ZoomBy::Smaller => percent.saturating_sub(ZOOM_STEP),
            ZoomBy::Reset => 100,
        });
        if zoom == self.settings.zoom {
            return vec![];
        }
        self.settings.zoom = zoom;
        self.keep_settings()
    }

    /// Whether the window is to be the column: at a step, when stuck and at closing, unless it was enlarged.
    pub(super) fn wants_column(&self) -> bool {
        self.beside && matches!(self.screen, Screen::Step(_) | Screen::Stuck(_) | Screen::Closing(_))
    }

    /// The shape that goes with what is shown.
    pub(super) fn wanted_shape(&self) -> Shape {
        if self.wants_column() {
            let Settings { column_edge: edge, column_width, .. } = &self.settings;
            Shape::Column { edge: *edge, width: column_width.zoomed(self.scale_factor()) }
        } else {
            Shape::Full
        }
    }

    /// Gives the window another shape where what is shown wants one.
    pub(super) fn reshape(&mut self) -> Option<Effect> {
        let shape = self.wanted_shape();
        (shape != self.shape).then(|| {
            self.shape = shape;
            Effect::Shape(shape)
        })
    }
}
