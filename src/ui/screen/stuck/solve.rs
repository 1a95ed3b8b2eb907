//! What to try, in order, and how it went.

use iced::widget::{Column, Row, column, container, row, rule, scrollable};
use iced::{Length, Padding};

use super::{Message, State};
use crate::procedure::model::{Procedure, Step, Stuck};
use crate::receipt::phrase::upper_first;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, badge, bar, button, panel, rich, text, tick, tile};
use crate::ui::screen::Look;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::{bar as bars, causes, remote, stuck as words};
use crate::visit::obstacle::Obstacle;

/// The least width of an act before they stand one under the other, in logical pixels.
const ACT: f32 = 120.0;
/// The least width of a way out, in logical pixels.
const TILE: f32 = 300.0;

pub(super) fn view<'a>(
    state: &'a State,
    session: &'a Session,
    obstacle: &'a Obstacle,
    look: &Look<'a>,
) -> Element<'a, Message> {
    let request = session.visit().current();
    let Some(step) = request.guide.step(&obstacle.step) else { return column![].into() };
    let known = obstacle.stuck.as_ref().and_then(|stuck| step.stuck(stuck));
    let title = match known {
        Some(stuck) => stuck.label.plain(),
        None => {
            upper_first(&obstacle.causes.iter().map(|cause| cause.words()).collect::<Vec<_>>().join(", "))
        }
    };
    let title_size = if look.column { size::TITLE_COLUMN } else { size::TITLE };
    let here = request.rail().here;
    let page = Column::new()
        .push(place(step, here, look))
        .push(state.asked.then(|| text::label(words::SAY_FIRST).style(colour::tone(Tone::Stuck))))
        .push(text::title(title, title_size))
        .push(noted(obstacle))
        .push(to_try(state, known, look).unwrap_or_else(|| in_general(obstacle, look)))
        .push(ways_out(obstacle, known, &request.guide, look))
        .spacing(16);
    let side = if look.column { 16 } else { 40 };
    let page = container(page).padding(Padding::from([18, side])).width(Length::Fill).max_width(900);
    let top = super::top(step, here, look);
    column![top, scrollable(page).height(Length::Fill), acts(obstacle, look)].into()
}

/// « Pas résolu » and « Résolu »: side by side, in the column too.
fn acts<'a>(obstacle: &Obstacle, look: &Look<'a>) -> Element<'a, Message> {
    let short = look.column || look.is_narrow();
    let solved = if short { words::SOLVED_SHORT } else { words::SOLVED };
    let solved =
        button::primary(solved).key(bars::KEY_ENTER, look.hints).on_press(Message::Solved(obstacle.id));
    let unsolved = button::stuck(words::UNSOLVED).on_press(Message::Left(obstacle.id));
    if !short {
        return bar::actions(vec![], vec![unsolved.into(), solved.into()]);
    }
    let acts = arrange::share_tightly([unsolved.into(), solved.into()], ACT);
    column![rule::horizontal(1), container(acts).padding([12, 16])].into()
}

/// The causes noted so far, and the way to add one.
fn noted<'a>(obstacle: &Obstacle) -> Element<'a, Message> {
    let causes = obstacle.causes.iter().map(|cause| badge::badge(cause.words(), Tone::Stuck));
    let add = button::quiet(words::ADD).before(Icon::Plus).on_press(Message::AddCauses);
    row![text::soft(words::CAUSES)]
        .push(Row::with_children(causes).spacing(6).wrap())
        .push(add)
        .spacing(8)
        .align_y(iced::Alignment::Center)
        .wrap()
        .vertical_spacing(6)
        .into()
}

fn to_try<'a>(state: &State, known: Option<&'a Stuck>, look: &Look<'a>) -> Option<Element<'a, Message>> {
    let stuck = known.filter(|stuck| !stuck.r#try.is_empty())?;
    let lines = stuck.r#try.iter().enumerate().map(|(index, sentence)| {
        let label = Element::from(rich::sentence(sentence, size::ITEM));
        tick::tick_around(label, size::ITEM, state.solved_by == Some(index))
            .on_toggle(Message::By(index))
            .into()
    });
    let lines = Column::with_children(lines).spacing(5);
    let panel = panel::panel(column![text::soft(words::TRY_HINT), lines].spacing(6));
    Some(panel.title(try_title(look)).bar(Tone::Stuck).into())
}

fn try_title(look: &Look<'_>) -> &'static str {
    if look.remote { remote::TRY } else { words::TRY }
}

/// What can be tried for causes that are no stuck point of the guide.
fn in_general<'a>(obstacle: &Obstacle, look: &Look<'a>) -> Element<'a, Message> {
    let tries = obstacle.causes.iter().flat_map(|cause| causes::to_try(*cause));
    let lines = tries.map(|words| text::sized(*words, size::ITEM).width(Length::Fill).into());
    panel::panel(Column::with_children(lines).spacing(8)).title(try_title(look)).bar(Tone::Stuck).into()
}

/// The guide that helps, and the ending where it is not solved.
fn ways_out<'a>(
    obstacle: &Obstacle,
    known: Option<&'a Stuck>,
    guide: &'a Procedure,
    look: &Look<'a>,
) -> Option<Element<'a, Message>> {
    let stuck = known?;
    let detour = stuck.detour.as_ref().and_then(|id| look.library.get(id));
    let detour = detour.map(|helps| {
        let message = Message::Detour(obstacle.id, helps.id.clone());
        tile::tile(words::open_guide(&helps.title)).compact().bar(Tone::Action).on_press(message).into()
    });
    let ending = stuck.ending.as_ref().and_then(|id| guide.ending(id));
    let ending = ending.map(|ending| {
        tile::tile(words::end(&ending.title)).compact().on_press(Message::End(ending.id.clone())).into()
    });
    let ways: Vec<Element<'_, Message>> = detour.into_iter().chain(ending).collect();
    (!ways.is_empty()).then(|| arrange::tiles(ways, TILE).spacing(8.0).into())
}

/// Where one is, on the page of the column.
pub(super) fn place<'a>(step: &Step, here: usize, look: &Look<'a>) -> Option<Element<'a, Message>> {
    look.column.then(|| text::soft(words::place(here, &step.short)).into())
}

/// Where one is, and the way back.
pub(super) fn top<'a>(step: &Step, here: usize, look: &Look<'a>) -> Element<'a, Message> {
    super::choose::bar_of(words::place(here, &step.short), look)
}
