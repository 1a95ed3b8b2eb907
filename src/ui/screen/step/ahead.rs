//! What will be missing further on: said before the step that it would block.

use iced::widget::{Column, column};

use super::Message;
use crate::procedure::text::Sentence;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{button, panel, rich, text, tile};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size};
use crate::ui::words::{frame as frames, needs as words, stuck};
use crate::visit::ahead::{Ahead, Place};

/// What will be missing. At the start and where it is asked for, with what can be done; in between in one line.
pub(super) fn ahead<'a>(session: &'a Session) -> Option<Element<'a, Message>> {
    let visit = session.visit();
    let start = visit.current().trail().is_empty();
    let all = visit.ahead();
    if all.is_empty() {
        return None;
    }
    let parts = all.into_iter().map(|ahead| {
        let whole = start || matches!(ahead.at, Place::Here);
        let line = text::body(words::line(ahead.need.mean, ahead.at));
        Column::new()
            .push(line)
            .push(whole.then(|| without(&ahead.need.without)).flatten())
            .push(whole.then(|| ways(&ahead)))
            .spacing(6)
            .into()
    });
    Some(panel::panel(Column::with_children(parts).spacing(14)).bar(Tone::Helper).into())
}

fn without<'a>(without: &'a [Sentence]) -> Option<Element<'a, Message>> {
    let lines = Element::from(rich::running(without, size::HELPER));
    (!without.is_empty()).then(|| column![text::label(frames::WITHOUT), lines].into())
}

/// The guide that gets it, and the way to say that it is there.
fn ways<'a>(ahead: &Ahead<'a>) -> Element<'a, Message> {
    let need = &ahead.need.id;
    let detour = ahead.detour.map(|guide| {
        let open = tile::tile(stuck::open_guide(&guide.title)).compact().bar(Tone::Action);
        Element::from(open.on_press(Message::Supply(need.clone())))
    });
    let there = button::quiet(words::THERE).before(Icon::Check).on_press(Message::Has(need.clone()));
    column![].push(detour).push(there).spacing(4).into()
}
