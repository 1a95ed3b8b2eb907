//! The address of the site in full, where no browser opened it.

use iced::widget::{column, row};

use super::{Message, State, parts};
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{button, panel, text};
use crate::ui::screen::Look;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size};
use crate::ui::words::step as words;

/// Try again, for the focus.
pub const RETRY: &str = "step-open-again";

/// What to type or to copy, once the browser did not open.
pub(super) fn panel<'a>(
    state: &State,
    session: &'a Session,
    look: &Look<'a>,
) -> Option<Element<'a, Message>> {
    let address = parts::address(session, look.library).filter(|_| state.no_browser)?;
    let copy = if state.copied { words::COPIED } else { words::COPY };
    let acts = row![
        button::small(words::OPEN_AGAIN).before(Icon::Restart).id(RETRY).on_press(Message::OpenSite),
        button::small(copy).before(Icon::Copy).on_press(Message::CopyAddress),
    ];
    // A long address is cut between letters: it has no spaces.
    let address = text::sized(address, size::ITEM)
        .font(crate::ui::fonts::BOLD)
        .wrapping(iced::widget::text::Wrapping::WordOrGlyph);
    let page = column![text::body(words::NO_BROWSER), address, acts.spacing(10).wrap().vertical_spacing(8)];
    Some(panel::panel(page.spacing(8)).bar(Tone::Stuck).into())
}
