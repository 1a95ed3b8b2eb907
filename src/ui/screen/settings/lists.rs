//! What the desk does and does not do, a line for each idea.

use iced::Alignment;
use iced::widget::{Column, Row, column, row};

use super::{ADDED, List, Message, State};
use crate::desk::Ready;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{button, field, panel, text};
use crate::ui::words::settings as words;

pub(super) fn lists(state: &State) -> Element<'_, Message> {
    let content = column![
        text::soft(words::FRAME_HINT),
        ready(state),
        list(state, List::WeDo, words::WE_DO, words::WE_DO_EXAMPLE),
        list(state, List::WeDoNot, words::WE_DO_NOT, words::WE_DO_NOT_EXAMPLE),
    ];
    panel::panel(content.spacing(16)).title(words::FRAME).into()
}

/// The ready texts, and the way back to what one of them replaced.
fn ready<'a>(state: &State) -> Element<'a, Message> {
    let buttons = Ready::ALL
        .into_iter()
        .map(|ready| button::small(words::ready(ready)).on_press(Message::Ready(ready)).into());
    let restore = state
        .replaced
        .as_ref()
        .map(|_| button::small(words::RESTORE).before(Icon::Restart).on_press(Message::Restored).into());
    let buttons = Row::with_children(buttons.chain(restore)).spacing(8).wrap().vertical_spacing(8);
    column![text::label(words::READY), buttons].spacing(6).into()
}

fn list<'a>(state: &'a State, list: List, title: &'a str, example: &'a str) -> Element<'a, Message> {
    let lines = state.lists[list as usize].iter().enumerate().map(|(place, line)| {
        let input = field::field(line.as_str())
            .placeholder(example)
            .on_input(move |text| Message::Line(list, place, text))
            .on_submit(Message::Added(list));
        let input = if state.added == Some((list, place)) { input.id(ADDED) } else { input };
        let remove = button::small(words::REMOVE).on_press(Message::Removed(list, place));
        row![Element::from(input), Element::from(remove)].spacing(8).align_y(Alignment::Center).into()
    });
    let lines = Column::with_children(lines).spacing(6);
    let add = button::small(words::ADD).before(Icon::Plus).on_press(Message::Added(list));
    column![text::label(title), lines, Element::from(add)].spacing(8).into()
}
