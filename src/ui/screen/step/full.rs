//! A step in the full window: the rail, what the person reads, the helper's column.

use iced::widget::{Column, column, container, responsive, row, rule, scrollable, space};
use iced::{Alignment, Length, Size};

use super::{Message, State, address, ahead, dates, parts};
use crate::procedure::model::Step;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{badge, bar, button, panel, rich, said, text, tile};
use crate::ui::screen::{Look, covers, listen, pause};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size, surface, text as colour};
use crate::ui::words::{bar as bars, step as words};

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
    let mut left = vec![said::unsaid(text::heading(title))];
    left.extend(
        organism.map(|organism| said::unsaid(badge::badge(organism.short_name.clone(), Tone::Action))),
    );
    if !look.is_low() {
        left.extend(parts::detour(session));
    } else if look.is_narrow() {
        left = vec![];
    }
    let beside = button::small(bars::BESIDE).before(Icon::Column).on_press(Message::Reshape);
    let mut right = vec![pause(look, Message::Pause)];
    right.extend(covers(look, Message::Cover));
    right.push(beside.into());
    bar::top(left, right)
}

fn side_by_side<'a>(state: &'a State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let request = session.visit().current();
    let rail = request.rail();
    let back = look.is_low().then(|| parts::detour(session)).flatten();
    let place = said::calm(text::soft(words::place(&rail)));
    let rail = column![place, said::unsaid(parts::stops(&rail))].spacing(12).push(back);
    let rail = scrollable(container(rail).padding([18, 12])).height(Length::Fill);
    let Some(step) = request.step() else { return space().into() };
    let person = container(person(state, session, step, look)).padding([22, 26]).width(Length::Fill);
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
    let title =
        (look.is_low() && look.is_narrow()).then(|| said::unsaid(text::label(request.guide.title.as_str())));
    let back = look.is_low().then(|| parts::detour(session)).flatten();
    let head = column![].push(title).push(parts::place(state, request)).push(back).spacing(4);
    let page =
        column![head, person(state, session, step, look), helper(state, session, step, look)].spacing(18);
    scrollable(container(page).padding([18, 20]).width(Length::Fill)).height(Length::Fill).into()
}

fn person<'a>(
    state: &'a State,
    session: &'a Session,
    step: &'a Step,
    look: &Look<'a>,
) -> Element<'a, Message> {
    let request = session.visit().current();
    let to_do = parts::to_do(state, step, look).map(panel::panel);
    Column::new()
        .push(text::title(step.title.as_str(), if look.is_low() { size::TITLE_LOW } else { size::TITLE }))
        .push(parts::read_out(step, look))
        .push(rich::lines(&step.say, if look.is_low() { size::PERSON_COLUMN } else { size::PERSON }))
        .push(listen(look, Message::Listen))
        .push(ahead::ahead(session))
        .push(dates::dates(state, &request.guide, step, look.today))
        .push(to_do.map(Element::from))
        .push(parts::note(step, look))
        .push(step.ask.as_ref().map(|ask| parts::question(state, ask, request, look)))
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
    let mut part = Column::new().push(address::panel(state, session, look)).spacing(8);
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
        .push(parts::only(look.is_low(), || {
            column![who(session, look), back(session, look.hints)].spacing(8).into()
        }))
        .into()
}

/// Who does it, and the site.
fn who<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let who = row![said::unsaid(text::soft(words::WHO)), parts::who(session.visit().mode(), look)];
    let who = who.push(parts::open_site(session, look)).spacing(16).align_y(Alignment::Center);
    who.wrap().vertical_spacing(8).into()
}

fn back<'a>(session: &'a Session, hints: bool) -> Element<'a, Message> {
    button::secondary(words::BACK_SHORT)
        .before(Icon::ArrowLeft)
        .quiet_key("R", hints)
        .on_press_maybe((!session.visit().current().trail().is_empty()).then_some(Message::Back))
        .into()
}

/// In a low window only the acts keep their place.
fn bottom<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let fixed = !look.is_low();
    let left = parts::only(fixed, || who(session, look));
    let back = parts::only(fixed, || back(session, look.hints));
    let right = [back].into_iter().chain(parts::acts(look)).collect();
    bar::actions(vec![left], right)
}
