//! The list of steps: done, stuck on the way, current, to come.

use iced::widget::{Column, column, container, row};
use iced::{Length, Padding};

use super::text;
use crate::ui::icon::{Icon, icon};
use crate::ui::theme::{Tone, size, surface, text as colour};
use crate::ui::{Element, fonts};

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Behind us.
    Done,
    /// Behind us, and something got in the way.
    Stuck,
    /// Where we are.
    Current,
    /// Ahead of us.
    ToCome,
}

/// One line of the rail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The step's short name.
    pub label: String,
    /// Where it stands.
    pub mark: Mark,
    /// A line under it: « ça a coincé, résolu ».
    pub note: Option<String>,
}

/// The rail of `stops`.
pub fn rail<'a, Message: 'a>(stops: impl IntoIterator<Item = Stop>) -> Element<'a, Message> {
    Column::with_children(stops.into_iter().map(line)).spacing(2).width(Length::Fill).into()
}

fn line<'a, Message: 'a>(stop: Stop) -> Element<'a, Message> {
    let name = text::body(stop.label).width(Length::Fill);
    let (mark, name) = match stop.mark {
        Mark::Done => (icon(Icon::Check, 18.0).tone(Tone::Done), name),
        Mark::Stuck => (icon(Icon::Alert, 18.0).tone(Tone::Stuck), name),
        Mark::Current => (icon(Icon::ChevronRight, 20.0), name.font(fonts::BOLD)),
        Mark::ToCome => (icon(Icon::Circle, 14.0), name.style(colour::soft)),
    };
    let note = stop.note.map(|note| text::soft(note).width(Length::Fill));
    let height = size::HELPER * size::LEADING;
    let mark = container(mark).center_x(22).center_y(height);
    let line = container(row![mark, column![name].push(note)].spacing(10))
        .width(Length::Fill)
        .padding(Padding::from([6, 8]));
    match stop.mark {
        Mark::Current => line.style(surface::current).into(),
        Mark::ToCome => line.style(surface::to_come).into(),
        Mark::Done | Mark::Stuck => line.into(),
    }
}
