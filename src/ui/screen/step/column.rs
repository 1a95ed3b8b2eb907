//! A step in the column beside the site: the default during a visit.

use iced::widget::{Column, column, container, row, rule, scrollable};
use iced::{Alignment, Length, Padding};

use super::{Message, State, address, ahead, dates, parts};
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, bar, button, rich, said, text};
use crate::ui::screen::{Look, covers, listen, pause};
use crate::ui::session::Session;
use crate::ui::theme::size;
use crate::ui::words::{bar as bars, step as words};

/// The least width of an act before they stand one under the other, in logical pixels.
const ACT: f32 = 120.0;

pub(super) fn view<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    column![top(look), reading(state, session, look), bottom(session, look)].into()
}

fn top<'a>(look: &Look<'a>) -> Element<'a, Message> {
    let enlarge = button::small(bars::ENLARGE).on_press(Message::Reshape);
    let mut left = vec![pause(look, Message::Pause)];
    left.extend(covers(look, Message::Cover));
    bar::narrow(left, vec![enlarge.into()])
}

/// What is read: it scrolls, the acts below it do not.
fn reading<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let request = session.visit().current();
    let title = request.guide.title.as_str();
    let guide = if request.is_detour() { words::detour(title) } else { title.to_owned() };
    // The guide is the same from step to step: it is not said each time.
    let guide = said::unsaid(text::label(guide));
    let guide = match listen(look, Message::Listen) {
        Some(listen) => arrange::ends(guide, listen, arrange::Below::Left).spacing(4.0).into(),
        None => guide,
    };
    let head = column![guide, parts::place(state, request)];
    let mut page = Column::new().push(head).push(parts::detour(session));
    page = page.push(address::panel(state, session, look));
    if let Some(step) = request.step() {
        let line = || rule::horizontal(1);
        let title = if look.is_low() { size::TITLE_LOW } else { size::TITLE_COLUMN };
        page = page
            .push(text::title(step.title.as_str(), title))
            .push(parts::read_out(step, look))
            .push(rich::lines(&step.say, size::PERSON_COLUMN))
            .push(ahead::ahead(session))
            .push(dates::dates(state, &request.guide, step, look.today))
            .push((!step.r#do.is_empty()).then(line))
            .push(parts::to_do(state, step, look))
            .push(parts::note(step, look))
            .push(step.ask.as_ref().map(|_| line()))
            .push(step.ask.as_ref().map(|ask| parts::question(state, ask, request, look)))
            .push((!step.helper.is_empty()).then(|| parts::helper(state, &step.helper, look)));
    }
    let scrolled = parts::only(look.is_low(), || others(session, look));
    let page = page
        .push(parts::about(session, look))
        .push(parts::elsewhere(state, session, look))
        .push(scrolled)
        .spacing(11);
    scrollable(container(page).padding([14, 18]).width(Length::Fill)).height(Length::Fill).into()
}

/// Who does it, back, the site: in a low window they scroll with what is read.
fn others<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    column![who(session, look), ways(session, look)].spacing(8).into()
}

fn who<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    column![said::unsaid(text::soft(words::WHO)), parts::who(session.visit().mode(), look)].spacing(4).into()
}

fn ways<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let back = button::quiet(words::BACK)
        .before(Icon::ArrowLeft)
        .key("R", look.hints)
        .on_press_maybe((!session.visit().current().trail().is_empty()).then_some(Message::Back));
    let ways = row![back].push(parts::open_site(session, look)).spacing(6).align_y(Alignment::Center);
    ways.wrap().vertical_spacing(4).into()
}

/// The acts keep their place in the tree, and with it the focus, whether the others are beside them or not.
fn bottom<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let fixed = !look.is_low();
    let who = parts::only(fixed, || container(who(session, look)).padding(Padding::ZERO.bottom(8)).into());
    let ways = parts::only(fixed, || container(ways(session, look)).padding(Padding::ZERO.top(8)).into());
    let acts = arrange::share_tightly(parts::acts(look), ACT);
    let bottom = column![who, Element::from(acts), ways];
    let bottom = container(bottom)
        .padding(Padding { top: 8.0, right: 16.0, bottom: if fixed { 6.0 } else { 8.0 }, left: 16.0 })
        .width(Length::Fill);
    column![rule::horizontal(1), bottom].into()
}
