//! « Nous ne le faisons pas ici »: a reason and a place to go.

use iced::widget::column;

use super::{Message, NotHere};
use crate::procedure::ids::OrganismId;
use crate::receipt::common::place;
use crate::ui::Element;
use crate::ui::kit::dialog::{Dialog, dialog};
use crate::ui::kit::{button, choice, said, text};
use crate::ui::theme::Tone;
use crate::ui::words::{bar as bars, frame as words};
use crate::visit::event::{NotHereReason, Redirection};

/// The reasons, for the focus.
pub(super) const REASONS: &str = "not-here-reasons";

pub(super) fn not_here<'a>(not_here: &NotHere, organism: &OrganismId) -> Dialog<'a, Message> {
    let close = not_here.reason.map(|_| Message::NotHereSaid);
    let content = column![
        reasons(not_here.reason, Message::Reason),
        places(not_here.redirected_to.as_ref(), organism, Message::Redirected)
    ];
    dialog(words::NOT_HERE, content.spacing(18))
        .leave(button::secondary(bars::CANCEL).on_press(Message::NotHereLeft))
        .act(button::primary(words::CLOSE).on_press_maybe(close))
}

/// The reasons why it is not done here.
pub(crate) fn reasons<'a, M: Clone + 'a>(
    chosen: Option<NotHereReason>,
    message: impl Fn(NotHereReason) -> M + 'a,
) -> Element<'a, M> {
    let chips = choice::chips(chosen, message).tone(Tone::Helper).id(REASONS).named(words::WHY);
    let chips = NotHereReason::ALL
        .into_iter()
        .fold(chips, |chips, reason| chips.option(reason, words::reason(reason)));
    column![said::unsaid(text::label(words::WHY)), Element::from(chips)].spacing(8).into()
}

/// The places where the person can go.
pub(crate) fn places<'a, M: Clone + 'a>(
    chosen: Option<&Redirection>,
    organism: &OrganismId,
    message: impl Fn(Redirection) -> M + 'a,
) -> Element<'a, M> {
    let places = [
        Redirection::Organism(organism.clone()),
        Redirection::FranceServices,
        Redirection::TownHall,
        Redirection::SocialWorker,
        Redirection::DigitalAdviser,
        Redirection::HereLater,
    ];
    let chosen = places.iter().position(|place| Some(place) == chosen);
    let labels: Vec<_> = places.iter().map(place).collect();
    let on_choose = move |index: usize| message(places[index].clone());
    let chips = choice::chips(chosen, on_choose).tone(Tone::Helper).named(words::WHERE_TO);
    let chips =
        labels.into_iter().enumerate().fold(chips, |chips, (index, label)| chips.option(index, label));
    column![said::unsaid(text::label(words::WHERE_TO)), Element::from(chips)].spacing(8).into()
}
