//! To name what gets in the way: two clicks, or two or three keys.

use iced::widget::{Column, Row, column, container, scrollable};
use iced::{Length, Padding};

use super::{Message, State};
use crate::procedure::cause::{Cause, Family};
use crate::procedure::model::Step;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, bar, button, panel, text, tile, toggle};
use crate::ui::screen::{Look, covers, pause};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size};
use crate::ui::words::{bar as bars, stuck as words};
use crate::visit::obstacle::Obstacle;

/// The least width of a tile, in logical pixels.
const TILE: f32 = 380.0;

pub(super) fn view<'a>(
    state: &'a State,
    session: &'a Session,
    open: Option<&'a Obstacle>,
    look: &Look<'a>,
) -> Element<'a, Message> {
    let request = session.visit().current();
    let Some(step) = request.step() else { return column![].into() };
    let here = request.rail().here;
    let mut page = Column::new().push(super::solve::place(step, here, look)).spacing(12);
    if look.column && open.is_none() {
        page = page.push(text::title(words::TITLE, size::TITLE_COLUMN));
    }
    if let Some(family) = state.family.filter(|_| look.column) {
        // The column has no room for more: the causes show at once, whatever the zoom.
        page = page.push(opened(family, true, &noted(open), look));
    } else {
        if open.is_none() && !step.stuck.is_empty() {
            page = page.push(text::heading(words::KNOWN)).push(known(step, look));
        }
        let more = if open.is_some() { words::MORE } else { words::FAMILIES };
        page = page.push(text::heading(more)).push(families(state, open, look));
    }
    let side = if look.column { 16 } else { 40 };
    let page = container(page).padding(Padding::from([18, side])).width(Length::Fill);
    let top = super::top(step, here, look);
    let done = open.map(|_| {
        button::primary(words::ADDED).key(bars::KEY_ENTER, look.hints).on_press(Message::CausesAdded).into()
    });
    let bottom = done.map(|done| bar::actions(vec![], vec![done]));
    column![top, scrollable(page).height(Length::Fill)].push(bottom).into()
}

/// The step's own stuck points, with the first thing to try.
fn known<'a>(step: &'a Step, look: &Look<'a>) -> Element<'a, Message> {
    let tiles = step.stuck.iter().enumerate().map(|(index, stuck)| {
        let label = stuck.label.plain();
        let title = if look.hints { format!("{} · {label}", index + 1) } else { label };
        let tile = tile::tile(title).bar(Tone::Stuck).on_press(Message::Known(stuck.id.clone()));
        let first = stuck.r#try.first().map(|sentence| sentence.plain());
        if look.column { tile.compact().into() } else { tile.sub_line(first.unwrap_or_default()).into() }
    });
    arrange::tiles(tiles, TILE).spacing(gap(look)).into()
}

/// The six families, folded in the column; in the full window all of them are open.
fn families<'a>(state: &State, open: Option<&Obstacle>, look: &Look<'a>) -> Element<'a, Message> {
    let noted = noted(open);
    let panels = Family::ALL.into_iter().map(|family| {
        if look.column {
            folded(family, look)
        } else {
            opened(family, state.family == Some(family), &noted, look)
        }
    });
    arrange::tiles(panels, TILE).spacing(gap(look)).into()
}

fn noted(open: Option<&Obstacle>) -> Vec<Cause> {
    open.map(|obstacle| obstacle.causes.clone()).unwrap_or_default()
}

/// Between tiles: less in the column, where height is scarce.
fn gap(look: &Look<'_>) -> f32 {
    if look.column { 8.0 } else { 14.0 }
}

fn title(family: Family, look: &Look<'_>) -> String {
    if look.hints { format!("{} · {}", family.letter(), family.words()) } else { family.words().to_owned() }
}

fn folded<'a>(family: Family, look: &Look<'a>) -> Element<'a, Message> {
    tile::tile(title(family, look)).compact().on_press(Message::Family(family)).into()
}

fn opened<'a>(family: Family, numbered: bool, noted: &[Cause], look: &Look<'a>) -> Element<'a, Message> {
    let causes = family.causes().map(|cause| {
        // 0 stands for the tenth: one digit is enough for every cause.
        let digit = cause.number() % 10;
        let label = if numbered && look.hints {
            format!("{digit} · {}", cause.words())
        } else {
            cause.words().into()
        };
        toggle::toggle(label, noted.contains(&cause), Tone::Stuck, Message::Cause(cause))
    });
    let causes = Row::with_children(causes).spacing(7).wrap().vertical_spacing(7);
    let panel = panel::panel(causes).title(title(family, look));
    if numbered { panel.bar(Tone::Stuck).into() } else { panel.into() }
}

pub(super) fn bar_of<'a>(title: String, look: &Look<'a>) -> Element<'a, Message> {
    let back = button::small(words::BACK).before(Icon::ArrowLeft).key(bars::KEY_ESCAPE, look.hints);
    let mut left = vec![back.on_press(Message::Back).into()];
    let mut right = vec![pause(look, Message::Pause)];
    right.extend(covers(look, Message::Cover));
    if look.column {
        // Where one is stands on the page: the line is short.
        return bar::narrow(left, right);
    }
    left.push(text::heading(words::TITLE).into());
    left.push(text::soft(title).into());
    bar::top(left, right)
}
