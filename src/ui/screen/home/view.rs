//! What the home screen shows.

use iced::widget::{column, container, scrollable, space};
use iced::{Length, Padding};

use super::{Message, OTHER, State, pause, situation};
use crate::procedure::catalogue::Broken;
use crate::procedure::ids::{GuideId, OrganismId};
use crate::procedure::model::Procedure;
use crate::procedure::search::Target;
use crate::ui::Element;
use crate::ui::app::LeftOpen;
use crate::ui::kit::{arrange, bar, button, choice, field, panel, said, text, tile};
use crate::ui::screen::{Look, tools};
use crate::ui::theme::{Tone, size};
use crate::ui::words::{aloud, bar as bars, home as words, last, practice};

/// The field, for the focus.
pub const FIELD: &str = "home-field";

/// How many broken files are told of one by one: the guides that work come first.
const MOST_BROKEN: usize = 3;

/// The least width of a tile, in logical pixels.
const TILE: f32 = 330.0;
/// The widest margin, in logical pixels.
pub(super) const MARGIN: f32 = 60.0;

/// The home screen; `another` is true where the person of a visit has one more request.
pub fn view<'a>(
    state: &'a State,
    left_open: &'a [LeftOpen],
    another: bool,
    look: &Look<'a>,
) -> Element<'a, Message> {
    let open = state.situation.as_ref().and_then(|id| look.library.situations().get(id));
    if let Some(open) = open {
        return situation::view(open, look);
    }
    let name = text::heading(bars::NAME).style(crate::ui::theme::text::tone(Tone::Action));
    let desk = text::soft(look.desk.name_or_default().to_owned());
    let question = if another { words::QUESTION_ANOTHER } else { words::QUESTION };
    // In a place of its own, so that the field keeps the focus when it goes.
    let given = match pause::given(&state.pause) {
        Some(given) => container(given.map(Message::Pause)).padding(Padding::ZERO.bottom(18)),
        None => container(space()),
    };
    // Where visits wait they come first.
    let letters = (look.hints && left_open.is_empty()).then(|| text::soft(words::LETTERS));
    let asked = column![search(state)].push(letters).spacing(6);
    let page = column![text::title(question, size::TITLE), asked].spacing(18);
    // Who comes back with a word is before us now: they need not look for where it goes.
    let waiting = if another { None } else { pause::waiting(&state.pause, left_open) };
    let situations = if state.offers_situations() { situation::offered(look) } else { None };
    let practise = (!another).then(|| button::quiet(practice::OPEN).on_press(Message::Practise));
    let page = page
        .push(waiting.map(|waiting| waiting.map(Message::Pause)))
        .push(filters(state, look))
        .push(guides(state, look))
        .push(another.then(back_to_visit))
        .push(situations)
        .push(practise.map(Element::from))
        .push((!look.library.broken().is_empty()).then(|| broken(look.library.broken())));
    let page = column![given, page];
    let page = arrange::margins(container(page).padding([if look.is_low() { 16 } else { 28 }, 0]), MARGIN);
    column![
        bar::top(vec![name.into(), desk.into()], corner(another, look)),
        scrollable(page).height(Length::Fill)
    ]
    .into()
}

/// The last papers and the settings, unless a person waits to say what else they came for; what covers the screen;
/// the size of the text.
fn corner<'a>(another: bool, look: &Look<'a>) -> Vec<Element<'a, Message>> {
    let settings = (!another).then(|| {
        let last = button::small(last::TITLE).on_press(Message::LastPapers);
        [last.into(), button::small(words::SETTINGS).on_press(Message::Settings).into()]
    });
    settings.into_iter().flatten().chain(tools(look, Message::Cover, Message::Zoom)).collect()
}

fn search(state: &State) -> Element<'_, Message> {
    field::search(state.query.clone())
        .named(aloud::SEARCH)
        .placeholder(words::EXAMPLES)
        .id(FIELD)
        .on_input(Message::Typed)
        .on_submit(Message::Submitted)
        .into()
}

/// The bodies that have guides, with how many, and all of them together.
fn filters<'a>(state: &State, look: &Look<'a>) -> Element<'a, Message> {
    let with_guides: Vec<(OrganismId, String)> = look
        .library
        .organisms()
        .iter()
        .filter(|organism| !organism.to_pick)
        .filter_map(|organism| {
            let guides = look.library.iter().filter(|guide| guide.organism == organism.id).count();
            (guides > 0).then(|| (organism.id.clone(), words::organism(&organism.short_name, guides)))
        })
        .collect();
    let chosen = match &state.organism {
        None => Some(0),
        Some(organism) => with_guides.iter().position(|(id, _)| id == organism).map(|place| place + 1),
    };
    let ids: Vec<_> = with_guides.iter().map(|(id, _)| id.clone()).collect();
    // What is found is looked for in all guides, not only among the most asked for.
    let everywhere = if state.query.trim().is_empty() { words::MOST_USED } else { words::EVERYWHERE };
    let on_choose =
        move |place: usize| Message::Filtered(place.checked_sub(1).and_then(|place| ids.get(place).cloned()));
    let chips = choice::chips(chosen, on_choose).named(words::FILTERS).option(0, everywhere);
    let chips = with_guides
        .into_iter()
        .enumerate()
        .fold(chips, |chips, (place, (_, label))| chips.option(place + 1, label));
    chips.into()
}

fn guides<'a>(state: &State, look: &Look<'a>) -> Element<'a, Message> {
    let shown = state.shown(look.library);
    // What Enter opens changes as one types.
    let first = shown.first().filter(|_| !state.query.trim().is_empty());
    let first = first.and_then(|target| title(target, look));
    let first = first.map(|title| said::words(aloud::first_found(title)));
    let found = shown.iter().filter_map(|target| match target {
        Target::Guide(id) => look.library.get(id).map(|guide| guide_tile(guide, look)),
        Target::Situation(id) => look.library.situations().get(id).map(situation::found),
    });
    let tiles = found.chain([other()]);
    let tiles = arrange::tiles(tiles, TILE);
    if state.found_nothing() {
        let nothing =
            column![text::label(words::NOTHING_FOUND), text::body(words::NOTHING_FOUND_HELP)].spacing(4);
        return column![nothing, tiles].spacing(16).into();
    }
    // In a place of its own, so that the tiles keep theirs.
    column![first.unwrap_or_else(|| space().into()), tiles].into()
}

fn title<'a>(target: &Target, look: &Look<'a>) -> Option<&'a str> {
    match target {
        Target::Guide(id) => look.library.get(id).map(|guide| guide.title.as_str()),
        Target::Situation(id) => look.library.situations().get(id).map(|situation| situation.title.as_str()),
    }
}

/// The tile of a guide.
pub(super) fn guide_tile<'a>(guide: &Procedure, look: &Look<'a>) -> Element<'a, Message> {
    let organism = look.library.organism(&guide.organism).map(|organism| organism.short_name.clone());
    tile::tile(guide.title.clone())
        .badge(organism.unwrap_or_default(), Tone::Action)
        .sub_line(words::about(guide.minutes, guide.opens.as_ref(), look.today))
        .on_press(Message::Opened(guide.id.clone()))
        .into()
}

fn other<'a>() -> Element<'a, Message> {
    tile::tile(words::OTHER).sub_line(words::OTHER_SUB).on_press(Message::Opened(GuideId::from(OTHER))).into()
}

fn back_to_visit<'a>() -> Element<'a, Message> {
    button::secondary(words::BACK_TO_VISIT).on_press(Message::BackToVisit).into()
}

fn broken(broken: &[Broken]) -> Element<'_, Message> {
    let lines = broken.iter().take(MOST_BROKEN).map(|file| {
        let place = match file.line {
            Some(line) if file.path.is_empty() => format!("{}, ligne {line}", file.file),
            Some(line) => format!("{}, ligne {line}, {}", file.file, file.path),
            None => file.file.clone(),
        };
        column![text::label(place), text::body(file.problem.clone()), text::soft(file.what_to_do.clone())]
            .into()
    });
    let more = broken.len().checked_sub(MOST_BROKEN).filter(|more| *more > 0);
    let more = more.map(|more| text::body(words::more_broken(more)));
    let lines = iced::widget::Column::with_children(lines).push(more).spacing(10);
    panel::panel(lines).title(words::BROKEN).bar(Tone::Stuck).into()
}
