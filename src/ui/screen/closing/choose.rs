//! The choice of an ending: the guide's own, then those that every guide has.

use iced::widget::{Column, column, container, scrollable};
use iced::{Length, Padding};

use super::{Message, State};
use crate::procedure::endings::CommonEnding;
use crate::receipt::common::may_have_been_sent;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, bar, button, text, tile};
use crate::ui::screen::frame::asked;
use crate::ui::screen::{Look, covers};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size};
use crate::ui::words::{bar as bars, closing as words};
use crate::visit::{Change, End};

/// The least width of a tile, in logical pixels.
const TILE: f32 = 300.0;

pub(super) fn view<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let page = match &state.detail {
        Some(end) => detail(end, session),
        None => endings(session),
    };
    let side = if look.column { 16 } else { 40 };
    let page = container(page).padding(Padding::from([18, side])).width(Length::Fill);
    let step_left = session.visit().current().change() != Change::Gone || state.detail.is_some();
    let (back, sign) = if step_left { (words::BACK, Icon::ArrowLeft) } else { (bars::PAUSE, Icon::Pause) };
    let back = button::small(back).before(sign).key(bars::KEY_ESCAPE, look.hints);
    let bar = if look.column { bar::narrow } else { bar::top };
    let top = bar(
        vec![back.on_press(Message::Back).into(), text::heading(words::CHOOSE).into()],
        covers(look, Message::Cover),
    );
    let acts = state.detail.as_ref().map(|end| {
        let ready = end.reason.is_some() || end.ending.as_str() != CommonEnding::NotHere.id();
        let end = button::primary(words::END).on_press_maybe(ready.then_some(Message::Detailed));
        bar::actions(vec![], vec![end.into()])
    });
    column![top, scrollable(page).height(Length::Fill)].push(acts).into()
}

fn endings<'a>(session: &'a Session) -> Element<'a, Message> {
    let request = session.visit().current();
    let (guide, sent) = (&request.guide, may_have_been_sent(request));
    let own = guide.endings.iter().map(|ending| {
        let tone = if ending.result.is_good() { Tone::Done } else { Tone::Stuck };
        let tile = tile::tile(ending.title.clone()).sub_line(words::sure(ending.result, sent)).bar(tone);
        tile.on_press(Message::Chosen(ending.id.clone())).into()
    });
    let common = CommonEnding::ALL.into_iter().map(|ending| {
        let tile = tile::tile(words::common(ending)).sub_line(words::sure(ending.outcome(), sent));
        tile.on_press(Message::Chosen(ending.id().into())).into()
    });
    // A guide that is gone has none.
    let has_own = !guide.endings.is_empty();
    Column::new()
        .push(has_own.then(|| text::heading(words::OWN)))
        .push(has_own.then(|| Element::from(arrange::tiles(own, TILE))))
        .push(has_own.then(|| text::heading(words::COMMON)))
        .push(Element::from(arrange::tiles(common, TILE)))
        .spacing(14)
        .into()
}

/// The reason why it is not done here, and where the person can go.
fn detail<'a>(end: &'a End, session: &Session) -> Element<'a, Message> {
    let common = CommonEnding::of_id(&end.ending);
    let title = common.map(words::common).unwrap_or_default();
    let organism = session.visit().current().organism();
    Column::new()
        .push(text::title(title, size::TITLE_COLUMN))
        .push((common == Some(CommonEnding::NotHere)).then(|| asked::reasons(end.reason, Message::Reason)))
        .push(asked::places(end.redirected_to.as_ref(), organism, Message::Redirected))
        .spacing(18)
        .into()
}
