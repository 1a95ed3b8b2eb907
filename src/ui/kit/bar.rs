//! The top bar and the bottom bar: their two ends wrap instead of running over the edge.

use iced::widget::{Row, column, container, rule};
use iced::{Alignment, Length};

use super::arrange::{Below, ends, share};
use crate::ui::Element;
use crate::ui::theme::surface;

/// What lies at one end of a bar.
fn group<'a, Message: 'a>(items: Vec<Element<'a, Message>>, spacing: f32) -> Element<'a, Message> {
    Row::with_children(items).spacing(spacing).align_y(Alignment::Center).wrap().vertical_spacing(8).into()
}

/// The top bar: where one is at the left, small buttons at the right.
pub fn top<'a, Message: 'a>(
    left: Vec<Element<'a, Message>>,
    right: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let line = ends(group(left, 14.0), group(right, 12.0), Below::Left).spacing(8.0);
    let bar = container(line).padding([9, 20]).width(Length::Fill).style(surface::bar);
    column![bar, rule::horizontal(1)].into()
}

/// The top bar of the column: as [`top`], and closer, so that four small buttons fit in one line.
pub fn narrow<'a, Message: 'a>(
    left: Vec<Element<'a, Message>>,
    right: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let line = ends(group(left, 6.0), group(right, 6.0), Below::Left).spacing(6.0);
    let bar = container(line).padding([8, 8]).width(Length::Fill).style(surface::bar);
    column![bar, rule::horizontal(1)].into()
}

/// The bottom bar: what may be said at the left, the acts at the right, the main one last.
/// In a narrow window the acts share the whole line, or stack.
pub fn actions<'a, Message: 'a>(
    left: Vec<Element<'a, Message>>,
    right: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let line = ends(group(left, 16.0), share(right).spacing(12.0), Below::Whole).spacing(12.0);
    let bar = container(line).padding([14, 20]).width(Length::Fill).style(surface::bar);
    column![rule::horizontal(1), bar].into()
}
