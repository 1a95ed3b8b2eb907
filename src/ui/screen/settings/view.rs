//! What the screen of the settings shows.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length};

use super::{
    Chosen, Copied, Field, Kept, Message, NAME, OwnMean, State, about, copy, fields, keeping, lists, shown,
};
use crate::desk::{PaperSize, Settings};
use crate::ui::Element;
use crate::ui::icon::{Icon, icon};
use crate::ui::kit::{arrange, bar, button, choice, field, panel, said, text};
use crate::ui::screen::{Look, between_bars, tools};
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::{bar as bars, paper, practice, settings as words};

/// The least width of a column, in logical pixels.
const COLUMN: f32 = 440.0;
/// The least width of a field, in logical pixels.
const FIELD: f32 = 240.0;

/// The screen of the settings, or « À propos ».
pub fn view<'a>(state: &'a State, kept: Kept, copied: Copied, look: &Look<'a>) -> Element<'a, Message> {
    if let Some(open) = state.about {
        return about::view(state, open, look);
    }
    let practise = button::quiet(practice::OPEN).on_press(Message::Practise);
    let left =
        column![desk(look.desk), means(look.desk), shown::shown(look), Element::from(practise)].spacing(14);
    let right = column![
        lists::lists(state),
        keeping::keeping(&state.keeping, &state.folder, look.desk),
        copy::panel(&state.copy, copied, look.desk),
    ]
    .spacing(14);
    let page = arrange::tiles([left.into(), right.into()], COLUMN).spacing(18.0);
    let page = container(page).padding([20, 30]).width(Length::Fill);
    let leave = button::primary(words::BACK).key(bars::KEY_ESCAPE, look.hints).on_press(Message::Leave);
    let about = button::secondary(words::ABOUT).on_press(Message::About);
    let bottom = bar::actions(status(kept), vec![about.into(), leave.into()]);
    between_bars(top(words::TITLE, bars::HOME, look), page, bottom, look)
}

/// The top bar: back to `back`, and where one is.
pub(super) fn top<'a>(title: &'a str, back: &'a str, look: &Look<'a>) -> Element<'a, Message> {
    let back = button::small(back)
        .before(Icon::ArrowLeft)
        .key(bars::KEY_ESCAPE, look.hints)
        .on_press(Message::Leave);
    bar::top(vec![back.into(), text::heading(title).into()], tools(look, Message::Cover, Message::Zoom))
}

/// Whether the last change is on disk.
fn status<'a>(kept: Kept) -> Vec<Element<'a, Message>> {
    match kept {
        Kept::Unchanged => vec![text::soft(words::AT_ONCE).into()],
        Kept::Writing => vec![text::soft(words::WRITING).into()],
        Kept::Done => vec![
            icon(Icon::Check, 22.0).tone(Tone::Done).into(),
            text::label(words::KEPT).style(colour::tone(Tone::Done)).into(),
        ],
        Kept::Refused(error) => vec![
            icon(Icon::Alert, 22.0).tone(Tone::Stuck).into(),
            text::label(words::refused(error)).style(colour::tone(Tone::Stuck)).into(),
            button::small(bars::RETRY).on_press(Message::Retry).into(),
        ],
    }
}

fn desk<'a>(desk: &Settings) -> Element<'a, Message> {
    let (street, town) = fields::address(desk);
    let input = |which: Field, value: String| {
        let input = field::field(value).label(words::field(which)).placeholder(words::example(which));
        input.printed().on_input(move |text| Message::Typed(which, text))
    };
    let name = input(Field::Name, desk.name.clone()).id(NAME);
    let address = [input(Field::Street, street).into(), input(Field::Town, town).into()];
    let reach =
        [input(Field::Phone, desk.phone.clone()).into(), input(Field::Hours, desk.hours.clone()).into()];
    let content = column![
        text::soft(words::DESK_HINT),
        Element::from(name),
        arrange::tiles(address, FIELD),
        arrange::tiles(reach, FIELD),
        labelled(words::PAPER, papers(desk.paper_size)),
    ];
    panel::panel(content.spacing(12)).title(words::DESK).into()
}

/// The papers that the desk can give.
fn papers<'a>(size: PaperSize) -> Element<'a, Message> {
    let chips = choice::chips(Some(size), |size| Message::Chosen(Chosen::Paper(size))).named(words::PAPER);
    PaperSize::ALL.into_iter().fold(chips, |chips, one| chips.option(one, paper::size(one))).into()
}

fn means<'a>(desk: &Settings) -> Element<'a, Message> {
    let own = [OwnMean::Scanner, OwnMean::Printer, OwnMean::SecondPhone, OwnMean::QuietPlace];
    let lines = own.into_iter().map(|mean| {
        let said = choice::chips(Some(fields::mean(mean, desk)), move |has| Message::Mean(mean, has))
            .named(words::mean(mean))
            .toned(Some(true), words::YES, Tone::Done)
            .toned(Some(false), words::NO, Tone::Stuck)
            .option(None, words::NOT_SAID);
        arrange::ends(said::unsaid(text::body(words::mean(mean))), said, arrange::Below::Left)
            .spacing(6.0)
            .into()
    });
    let lines = Column::with_children(lines).spacing(10);
    panel::panel(column![text::soft(words::MEANS_HINT), lines].spacing(12)).title(words::MEANS).into()
}

/// A choice beside its words, or under them.
pub(super) fn labelled<'a>(label: &'a str, choice: Element<'a, Message>) -> Element<'a, Message> {
    row![said::unsaid(text::body(label)), choice]
        .spacing(10)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(6)
        .into()
}

/// What the desk does and does not do, as the person will read it.
pub fn frame_sentences<'a, M: 'a>(desk: &Settings) -> Element<'a, M> {
    let said = [desk.we_do_sentence(), desk.we_do_not_sentence()];
    let lines = said.into_iter().flatten().map(|line| text::sized(line, size::ITEM).into());
    Column::with_children(lines).spacing(4).into()
}
