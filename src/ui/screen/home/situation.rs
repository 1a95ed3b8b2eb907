//! A situation: what to think of, in order, and where each thing is done.

use iced::widget::{Column, column, container, row, scrollable};
use iced::{Alignment, Length};

use super::{Message, view as home};
use crate::procedure::organism::Organism;
use crate::procedure::situation::{Place, Situation, ThinkOf};
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, badge, bar, button, panel, rich, text, tile};
use crate::ui::screen::{Look, tools};
use crate::ui::theme::{Tone, size};
use crate::ui::words::{bar as bars, home as words};

/// The least width of a situation's tile, in logical pixels.
const TILE: f32 = 240.0;
/// The width of a guide's tile beside why one should think of it.
const GUIDE: f32 = 330.0;

/// The situations, under the guides most asked for; none where the library has none.
pub(super) fn offered<'a>(look: &Look<'a>) -> Option<Element<'a, Message>> {
    let all = &look.library.situations().situations;
    let tiles = all.iter().map(|situation| {
        tile::tile(situation.title.clone())
            .compact()
            .on_press(Message::Situation(situation.id.clone()))
            .into()
    });
    let list = column![text::heading(words::SITUATIONS), arrange::tiles(tiles, TILE)].spacing(12);
    (!all.is_empty()).then(|| list.into())
}

/// A situation among what was found.
pub(super) fn found<'a>(situation: &Situation) -> Element<'a, Message> {
    tile::tile(situation.title.clone())
        .badge(words::SITUATION, Tone::Helper)
        .sub_line(words::SITUATION_SUB)
        .on_press(Message::Situation(situation.id.clone()))
        .into()
}

/// What to think of in a situation.
pub(super) fn view<'a>(situation: &'a Situation, look: &Look<'a>) -> Element<'a, Message> {
    let back = button::small(words::BACK_HOME)
        .before(Icon::ArrowLeft)
        .key(bars::KEY_ESCAPE, look.hints)
        .on_press(Message::LeaveSituation);
    let say = rich::lines(&situation.say, size::ITEM);
    let things = situation.think_of.iter().enumerate().map(|(place, thing)| one(place + 1, thing, look));
    let page = column![text::title(situation.title.clone(), size::TITLE), say].spacing(12);
    let page = column![page, Column::with_children(things).spacing(12)].spacing(20);
    let page =
        arrange::margins(container(page).padding([if look.is_low() { 12 } else { 24 }, 0]), home::MARGIN);
    column![
        bar::top(
            vec![back.into(), text::heading(bars::NAME).into()],
            tools(look, Message::Cover, Message::Zoom)
        ),
        scrollable(page).height(Length::Fill)
    ]
    .into()
}

fn one<'a>(place: usize, thing: &'a ThinkOf, look: &Look<'a>) -> Element<'a, Message> {
    let why = rich::lines(std::slice::from_ref(&thing.why), size::ITEM);
    let number = text::heading(format!("{place}."));
    let urgent = thing.urgent.then(|| badge::badge(words::URGENT, Tone::Stuck));
    let told = column![row![number].push(urgent).spacing(10).align_y(Alignment::Center), why].spacing(6);
    let place = match &thing.place {
        Place::Guide { guide } => look.library.get(guide).map(|guide| home::guide_tile(guide, look)),
        Place::Outside { title, organism } => {
            look.library.organism(organism).map(|organism| outside(title, organism))
        }
    };
    arrange::tiles([told.into()].into_iter().chain(place), GUIDE).into()
}

/// What has no guide yet: the body, its phone and its site.
fn outside<'a>(title: &'a str, organism: &'a Organism) -> Element<'a, Message> {
    let name = row![text::soft(organism.name.clone()), badge::badge(words::NO_GUIDE, Tone::Helper)];
    let phone = organism
        .phones
        .first()
        .map(|phone| text::body(words::phone(&phone.number, &phone.cost, phone.to_check)));
    let site = organism.site.clone().map(|site| {
        let open = button::small(words::OPEN_SITE).on_press(Message::OpenSite(site.clone()));
        row![text::body(site), open].spacing(10).align_y(Alignment::Center).wrap()
    });
    let content = column![text::label(title), name.spacing(8).wrap()].push(phone).push(site).spacing(6);
    panel::panel(content).into()
}
