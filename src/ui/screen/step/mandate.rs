//! The notice of the mandate: a gesture done for the person needs one, and this is when to say so.

use iced::widget::{Column, column};

use super::Message;
use crate::ui::Element;
use crate::ui::kit::dialog::{self, dialog};
use crate::ui::kit::{button, text, tile};
use crate::ui::screen::Look;
use crate::ui::session::Session;
use crate::ui::theme::Tone;
use crate::ui::words::{bar as bars, remote, step as words};
use crate::visit::help::MandateAnswer;

/// The first answer, for the focus.
pub const FIRST: &str = "mandate-first";

pub(super) fn over<'a>(
    page: Element<'a, Message>,
    session: &'a Session,
    look: &Look<'a>,
) -> Element<'a, Message> {
    let gesture = session.visit().current().step().and_then(|step| step.gesture);
    let answers = MandateAnswer::ALL.into_iter().enumerate().map(|(index, answer)| {
        let here = (words::mandate(answer), words::mandate_sub(answer));
        let (title, sub) = remote::mandate(answer).filter(|_| look.remote).unwrap_or(here);
        let tile = tile::tile(title).sub_line(sub).bar(Tone::Helper);
        let tile = if index == 0 { tile.id(FIRST) } else { tile };
        tile.on_press(Message::Mandate(answer)).into()
    });
    let content = column![]
        .push(gesture.map(|gesture| text::body(words::gesture(gesture))))
        .push(text::body(if look.remote { remote::MANDATE_ASK } else { words::MANDATE_ASK }))
        .push(Column::with_children(answers).spacing(8))
        .spacing(10);
    let leave =
        button::secondary(bars::CANCEL).key(bars::KEY_ESCAPE, look.hints).on_press(Message::NoticeLeft);
    dialog::over(page, Some(dialog(words::MANDATE, content).leave(leave).low(look.is_low())))
}
