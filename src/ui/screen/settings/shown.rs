//! What the window shows, and how.

use iced::widget::column;

use super::view::labelled;
use super::{Chosen, Message, SIZE, SIZES, WIDTHS};
use crate::desk::{ColumnEdge, ColumnWidth, Settings, Zoom};
use crate::ui::Element;
use crate::ui::kit::{choice, panel, text};
use crate::ui::words::settings as words;

/// The panel « À l’écran ».
pub(super) fn shown<'a>(desk: &Settings) -> Element<'a, Message> {
    let time = choice::chips(Some(desk.show_time), |shown| Message::Chosen(Chosen::Time(shown)))
        .option(true, words::TIME_SHOWN)
        .option(false, words::TIME_HIDDEN);
    let content = column![
        labelled(words::SIZE, sizes(desk.zoom, |zoom| Message::Chosen(Chosen::Size(zoom)))),
        labelled(words::TIME, Element::from(time)),
        labelled(words::COLUMN_EDGE, edge(desk.column_edge)),
        labelled(words::COLUMN_WIDTH, widths(desk.column_width)),
        text::soft(words::COLUMN_HINT),
    ];
    panel::panel(content.spacing(12)).title(words::SHOWN).into()
}

fn edge<'a>(edge: ColumnEdge) -> Element<'a, Message> {
    choice::chips(Some(edge), |edge| Message::Chosen(Chosen::Edge(edge)))
        .option(ColumnEdge::Left, words::LEFT)
        .option(ColumnEdge::Right, words::RIGHT)
        .into()
}

/// The widths that one click chooses, and the one that was pulled by hand.
fn widths<'a>(width: ColumnWidth) -> Element<'a, Message> {
    let ready = WIDTHS.map(|(pixels, word)| (ColumnWidth::nearest(pixels), word));
    let own = ready.iter().all(|(known, _)| *known != width).then_some((width, words::OWN_WIDTH));
    let chips = choice::chips(Some(width), |width| Message::Chosen(Chosen::Width(width)));
    ready.into_iter().chain(own).fold(chips, |chips, (width, word)| chips.option(width, word)).into()
}

/// The sizes of the text, as chips.
pub fn sizes<'a, M: Clone + 'a>(zoom: Zoom, message: impl Fn(Zoom) -> M + 'a) -> Element<'a, M> {
    let chips = choice::chips(Some(zoom), message).id(SIZE);
    let sizes = SIZES.map(Zoom::nearest);
    let chips =
        sizes.into_iter().fold(chips, |chips, size| chips.option(size, words::percent(size.percent())));
    chips.into()
}
