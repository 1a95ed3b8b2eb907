//! A step in the column beside the site: the default during a visit.

use iced::widget::{Column, column, container, row, rule, scrollable};
use iced::{Alignment, Length, Padding};

use super::{Message, State, dates, parts};
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, bar, button, panel, rich, text};
use crate::ui::screen::Look;
use crate::ui::session::Session;
use crate::ui::theme::size;
use crate::ui::words::{bar as bars, step as words};

pub(super) fn view<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    column![top(look), reading(state, session, look), bottom(session, look)].into()
}

fn top<'a>(look: &Look<'a>) -> Element<'a, Message> {
    let pause = button::small(bars::PAUSE).before(Icon::Pause).key("P", look.hints).on_press(Message::Pause);
    let enlarge = button::small(bars::ENLARGE).before(Icon::Enlarge).on_press(Message::Reshape);
    bar::top(vec![pause.into()], vec![enlarge.into()])
}

/// What is read: it scrolls, the acts below it do not.
fn reading<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let request = session.visit().current();
    let place = text::soft(words::place(&request.rail()));
    let title = request.guide.title.as_str();
    let guide = if request.is_detour() { words::detour(title) } else { title.to_owned() };
    let mut page = Column::new().push(column![text::label(guide), place]).push(parts::detour(session));
    if let Some(step) = request.step() {
        let line = || rule::horizontal(1);
        page = page
            .push(text::title(step.title.as_str(), size::TITLE_COLUMN))
            .push(rich::lines(&step.say, size::PERSON_COLUMN))
            .push(dates::dates(state, &request.guide, step, look.today))
            .push((!step.r#do.is_empty()).then(line))
            .push(parts::to_do(state, step))
            .push(parts::note(step))
            .push(step.ask.as_ref().map(|_| line()))
            .push(step.ask.as_ref().map(|ask| parts::question(state, ask, request)))
            .push((!step.helper.is_empty()).then(|| helper(&step.helper)));
    }
    let page =
        page.push(parts::about(session, look)).push(parts::elsewhere(state, session, look)).spacing(11);
    scrollable(container(page).padding([14, 18]).width(Length::Fill)).height(Length::Fill).into()
}

fn helper<'a>(sentences: &'a [crate::procedure::text::Sentence]) -> Element<'a, Message> {
    panel::helper(words::HELPER, Element::from(rich::running(sentences, size::HELPER)))
}

fn bottom<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let who = column![text::soft(words::WHO), parts::who(session.visit().mode(), look)].spacing(4);
    let acts = arrange::share(parts::acts(look));
    let back = button::quiet(words::BACK)
        .before(Icon::ArrowLeft)
        .key("R", look.hints)
        .on_press_maybe((!session.visit().current().trail().is_empty()).then_some(Message::Back));
    let others = row![back].push(parts::open_site(session, look)).align_y(Alignment::Center);
    let bottom = column![who, Element::from(acts), others.wrap().vertical_spacing(4)].spacing(8);
    let bottom = container(bottom)
        .padding(Padding { top: 8.0, right: 16.0, bottom: 6.0, left: 16.0 })
        .width(Length::Fill);
    column![rule::horizontal(1), bottom].into()
}
