//! A step in the full window: the rail, what the person reads, the helper's column.

use iced::widget::{Column, column, container, responsive, row, rule, scrollable, space};
use iced::{Length, Size};

use super::{Message, State, dates, parts};
use crate::procedure::model::Step;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{badge, bar, button, panel, rich, text, tile};
use crate::ui::screen::Look;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size, surface, text as colour};
use crate::ui::words::{bar as bars, step as words};
use crate::visit::Request;

/// Widths in logical pixels.
const RAIL: f32 = 250.0;
const HELPER: f32 = 320.0;
/// Below this width, the rail folds into one line and the helper's part stands under the person's.
const NARROW: f32 = 940.0;

pub(super) fn view<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let look = *look;
    let middle = responsive(move |Size { width, .. }| {
        if width < NARROW { stacked(state, session, &look) } else { side_by_side(state, session, &look) }
    });
    column![top(session, &look), container(middle).height(Length::Fill), bottom(session, &look)].into()
}

fn top<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let request = session.visit().current();
    let organism = look.library.organism(request.organism());
    let title = request.guide.title.as_str();
    let title = if request.is_detour() { words::detour(title) } else { title.to_owned() };
    let mut left = vec![text::heading(title).into()];
    left.extend(organism.map(|organism| badge::badge(organism.short_name.clone(), Tone::Action)));
    left.extend(parts::detour(session));
    let pause = button::small(bars::PAUSE).before(Icon::Pause).key("P", look.hints).on_press(Message::Pause);
    let beside = button::small(bars::BESIDE).before(Icon::Column).on_press(Message::Reshape);
    bar::top(left, vec![pause.into(), beside.into()])
}

fn side_by_side<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let request = session.visit().current();
    let rail = request.rail();
    let rail = column![text::soft(words::place(&rail)), parts::stops(&rail)].spacing(12);
    let rail = scrollable(container(rail).padding([18, 12])).height(Length::Fill);
    let Some(step) = request.step() else { return space().into() };
    let person = container(person(state, step, request, look)).padding([22, 26]).width(Length::Fill);
    let helper = container(helper(state, session, step, look)).padding([20, 18]).width(Length::Fill);
    let helper = container(scrollable(helper)).height(Length::Fill).style(surface::helper_column);
    row![
        container(rail).width(RAIL),
        rule::vertical(1),
        scrollable(person).width(Length::Fill).height(Length::Fill),
        rule::vertical(1),
        container(helper).width(HELPER),
    ]
    .into()
}

fn stacked<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let request = session.visit().current();
    let Some(step) = request.step() else { return space().into() };
    let place = text::soft(words::place(&request.rail()));
    let page =
        column![place, person(state, step, request, look), helper(state, session, step, look)].spacing(18);
    scrollable(container(page).padding([18, 20]).width(Length::Fill)).height(Length::Fill).into()
}

fn person<'a>(
    state: &'a State,
    step: &'a Step,
    request: &'a Request,
    look: &Look<'a>,
) -> Element<'a, Message> {
    let to_do = parts::to_do(state, step).map(panel::panel);
    Column::new()
        .push(text::title(step.title.as_str(), size::TITLE))
        .push(rich::lines(&step.say, size::PERSON))
        .push(dates::dates(state, &request.guide, step, look.today))
        .push(to_do.map(Element::from))
        .push(parts::note(step))
        .push(step.ask.as_ref().map(|ask| parts::question(state, ask, request)))
        .spacing(18)
        .into()
}

fn helper<'a>(state: &State, session: &'a Session, step: &'a Step, look: &Look<'a>) -> Element<'a, Message> {
    let heading = |label, tone| text::heading(label).style(colour::tone(tone));
    let known = step.stuck.iter().map(|stuck| {
        let tile = tile::tile(stuck.label.plain()).compact().bar(Tone::Stuck);
        tile.on_press(Message::KnownStuck(stuck.id.clone())).into()
    });
    let changed =
        tile::tile(words::SCREEN_CHANGED).compact().bar(Tone::Stuck).on_press(Message::ScreenChanged);
    let mut part = Column::new().spacing(8);
    if !step.helper.is_empty() {
        part = part.push(heading(words::HELPER, Tone::Helper));
        part = part.push(Element::from(rich::running(&step.helper, size::HELPER)));
        part = part.push(space().height(8));
    }
    part.push(heading(words::STUCK_HERE, Tone::Stuck))
        .extend(known)
        .push(changed)
        .push(space().height(8))
        .push(parts::about(session, look))
        .push(parts::elsewhere(state, session, look))
        .into()
}

fn bottom<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let mut left = vec![text::soft(words::WHO).into(), parts::who(session.visit().mode(), look)];
    left.extend(parts::open_site(session, look));
    let back = button::secondary(words::BACK_SHORT)
        .before(Icon::ArrowLeft)
        .on_press_maybe((!session.visit().current().trail().is_empty()).then_some(Message::Back));
    let mut right = vec![back.into()];
    right.extend(parts::acts(look));
    bar::actions(left, right)
}
