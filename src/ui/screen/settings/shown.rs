//! What the window shows, and how.

use iced::widget::column;

use super::view::labelled;
use super::{Chosen, HIDE_AFTER, Message, SIZE, SIZES, WIDTHS};
use crate::desk::{ColumnEdge, ColumnWidth, Contrast, Zoom};
use crate::ui::Element;
use crate::ui::kit::{choice, panel, text};
use crate::ui::screen::Look;
use crate::ui::words::settings as words;

/// The panel « À l’écran ».
pub(super) fn shown<'a>(look: &Look<'a>) -> Element<'a, Message> {
    let desk = look.desk;
    let time = choice::chips(Some(desk.show_time), |shown| Message::Chosen(Chosen::Time(shown)))
        .option(true, words::TIME_SHOWN)
        .option(false, words::TIME_HIDDEN);
    let contrast = choice::chips(Some(desk.contrast), |contrast| Message::Chosen(Chosen::Contrast(contrast)));
    let contrast = [Contrast::System, Contrast::Normal, Contrast::High]
        .into_iter()
        .fold(contrast, |chips, one| chips.option(one, words::contrast(one)));
    let content = column![
        labelled(words::SIZE, sizes(desk.zoom, |zoom| Message::Chosen(Chosen::Size(zoom)))),
        labelled(words::CONTRAST, Element::from(contrast)),
        labelled(words::TIME, Element::from(time)),
        hiding(look),
        labelled(words::COLUMN_EDGE, edge(desk.column_edge)),
        labelled(words::COLUMN_WIDTH, widths(desk.column_width)),
        text::soft(words::COLUMN_HINT),
    ];
    panel::panel(content.spacing(12)).title(words::SHOWN).into()
}

/// When the screen hides by itself, where the computer says how long nobody touched it.
fn hiding<'a>(look: &Look<'a>) -> Element<'a, Message> {
    if !look.knows_input {
        return column![text::body(words::HIDE), text::soft(words::HIDE_UNKNOWN)].spacing(4).into();
    }
    let after = look.desk.hide_after_minutes;
    let own = Some(after).filter(|minutes| !HIDE_AFTER.contains(minutes));
    let chips = choice::chips(Some(after), |minutes| Message::Chosen(Chosen::HideAfter(minutes)));
    let chips = HIDE_AFTER
        .into_iter()
        .chain(own)
        .fold(chips, |chips, minutes| chips.option(minutes, words::hide_after(minutes)));
    labelled(words::HIDE, Element::from(chips))
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
