//! The settings that are one value among several: what each click gives.

use crate::desk::{ColumnEdge, ColumnWidth, Contrast, PaperSize, Settings, Zoom};

/// A value that was chosen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Chosen {
    /// The size of the text.
    Size(Zoom),
    /// Whether the window is in high contrast.
    Contrast(Contrast),
    /// Whether the helper sees the time.
    Time(bool),
    /// After how many minutes the screen hides by itself; 0 for never.
    HideAfter(u16),
    /// The edge of the screen at which the column stands.
    Edge(ColumnEdge),
    /// The width of the column.
    Width(ColumnWidth),
    /// Whether the screen is said aloud.
    SayScreen(bool),
    /// The paper that the desk gives most often.
    Paper(PaperSize),
    /// How many days a closed visit is kept.
    Days(u16),
}

impl Chosen {
    /// Gives it to the settings.
    pub(super) fn give(self, settings: &mut Settings) {
        match self {
            Self::Size(zoom) => settings.zoom = zoom,
            Self::Contrast(contrast) => settings.contrast = contrast,
            Self::Time(shown) => settings.show_time = shown,
            Self::HideAfter(minutes) => settings.hide_after_minutes = minutes,
            Self::Edge(edge) => settings.column_edge = edge,
            Self::Width(width) => settings.column_width = width,
            Self::SayScreen(said) => settings.say_screen = said,
            Self::Paper(size) => settings.paper_size = size,
            Self::Days(days) => settings.keep_visits_days = days,
        }
    }

    /// What has to stay in view as the page changes under it.
    pub(super) fn focus(self) -> Option<&'static str> {
        matches!(self, Self::Size(_)).then_some(super::SIZE)
    }
}
