//! What the page of the first start shows.

use iced::Length;
use iced::widget::{column, container};

use super::Message;
use crate::desk::{Ready, Settings};
use crate::ui::Element;
use crate::ui::kit::{arrange, bar, button, choice, field, panel, text};
use crate::ui::screen::settings::{Field, frame_sentences, sizes};
use crate::ui::screen::{Look, between_bars, zoom};
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::{bar as bars, first as words, practice, settings};

/// The field of the desk's name, for the focus.
pub const NAME: &str = "first-name";

/// The least width of a field, in logical pixels.
const FIELD: f32 = 300.0;
/// The widest that the page gets: a comfortable line of text.
const WIDEST: f32 = 900.0;

/// The page of the first start.
pub fn view<'a>(look: &Look<'a>) -> Element<'a, Message> {
    let name = text::heading(bars::NAME).style(colour::tone(Tone::Action));
    let page = column![
        text::title(words::TITLE, size::TITLE),
        text::sized(words::OPTIONAL, size::ITEM),
        panel::panel(desk(look.desk)).title(words::DESK),
        panel::panel(frame(look.desk)).title(words::FRAME),
        panel::panel(sizes(look.desk.zoom, Message::Size)).title(words::SIZE),
    ];
    let page = container(page.spacing(14)).max_width(WIDEST).padding([20, 30]);
    let begin = button::primary(words::BEGIN).key(bars::KEY_ENTER, look.hints).on_press(Message::Begin);
    let practise = button::secondary(practice::OPEN).on_press(Message::Practise);
    let top = bar::top(vec![name.into()], zoom(look, Message::Zoom));
    let bottom = bar::actions(vec![], vec![practise.into(), begin.into()]);
    between_bars(top, container(page).center_x(Length::Fill), bottom, look)
}

fn desk<'a>(desk: &Settings) -> Element<'a, Message> {
    let name = field::field(desk.name.clone())
        .label(settings::field(Field::Name))
        .placeholder(settings::example(Field::Name))
        .id(NAME)
        .on_input(Message::Name)
        .printed()
        .on_submit(Message::Begin);
    let phone = field::field(desk.phone.clone())
        .label(settings::field(Field::Phone))
        .placeholder(settings::example(Field::Phone))
        .on_input(Message::Phone)
        .printed()
        .on_submit(Message::Begin);
    arrange::tiles([name.into(), phone.into()], FIELD).into()
}

fn frame<'a>(desk: &'a Settings) -> Element<'a, Message> {
    let chips = choice::chips(Ready::of(desk), Message::Ready).named(words::FRAME);
    let chips =
        Ready::ALL.into_iter().fold(chips, |chips, ready| chips.option(ready, settings::ready(ready)));
    column![text::body(words::FRAME_HINT), Element::from(chips), frame_sentences(desk)].spacing(10).into()
}
