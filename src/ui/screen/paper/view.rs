//! What the screen of the paper shows.

use iced::widget::{Column, column, container, image, responsive, row, rule, scrollable, space};
use iced::{Alignment, Length, Padding, Size};

use super::{Job, Message, State};
use crate::desk::PaperSize;
use crate::receipt::{self, hand};
use crate::ui::Element;
use crate::ui::effect::Saved;
use crate::ui::icon::Icon;
use crate::ui::kit::dialog::{self, Dialog, dialog};
use crate::ui::kit::{arrange, badge, bar, button, choice, field, panel, said, text, tick};
use crate::ui::private::Private;
use crate::ui::screen::{Look, listen, tools};
use crate::ui::theme::{Tone, size, surface};
use crate::ui::words::{bar as bars, last, paper as words, remote};

/// The field of the name, for the focus.
pub const NAME: &str = "paper-name";

/// What to say first of a paper that was printed or was not, for the focus.
pub const OUTCOME: &str = "paper-outcome";

/// The size of the paper, for the focus.
pub const SIZE: &str = "paper-size";

/// The language beside the French, for the focus.
pub const TONGUE: &str = "paper-tongue";

/// Leave the visit on the disk, for the focus: erasing is never the first key.
pub const ERASE_LEFT: &str = "paper-erase-left";

/// The rings around the sheet, from the inmost, each darker for those outside it: wider below than above.
const CAST: [Padding; 3] = [ring(1.0, 2.0), ring(1.0, 2.0), ring(0.0, 1.0)];

const fn ring(top: f32, below: f32) -> Padding {
    Padding { top, right: below, bottom: below, left: below }
}

/// Widths in logical pixels.
const CHOICES: f32 = 450.0;
const NARROW: f32 = 880.0;
/// The widest that a page is shown: larger, and its end is far away.
const PAGE: f32 = 640.0;

/// The screen of the paper; `title` is what the visit was about.
pub fn view<'a>(state: &'a State, title: String, look: &Look<'a>) -> Element<'a, Message> {
    let back = button::small(words::BACK).before(Icon::ArrowLeft).key(bars::KEY_ESCAPE, look.hints);
    let left = vec![
        back.on_press(Message::Back).into(),
        text::heading(if state.receipt.remote { remote::PAPER } else { words::TITLE }).into(),
        badge::badge(title, Tone::Action),
    ];
    let tools = tools(look, Message::Cover, Message::Zoom);
    let look = *look;
    let page = responsive(
        move |Size { width, .. }| {
            if width < NARROW { stacked(state, &look) } else { side_by_side(state, &look) }
        },
    );
    let page = column![bar::top(left, tools), page];
    dialog::over(page, state.erasing.then(|| erasing(state).low(look.is_low())))
}

/// Asked once, and clearly.
fn erasing<'a>(state: &State) -> Dialog<'a, Message> {
    let over = state.again.is_some();
    let title = if over { last::ERASE_ONE_ASK } else { last::FINISH_ASK };
    let not_out = (!over && !state.is_handed_over()).then_some(last::NOT_OUT);
    let lines = not_out.into_iter().chain(last::ERASE_MEANS).map(|line| text::body(line).into());
    dialog(title, Column::with_children(lines).spacing(8))
        .leave(button::secondary(bars::CANCEL).id(ERASE_LEFT).on_press(Message::EraseLeft))
        .act(button::stuck(last::ERASE_NOW).on_press(Message::EraseConfirmed))
}

fn side_by_side<'a>(state: &'a State, look: &Look<'a>) -> Element<'a, Message> {
    let desk = container(scrollable(sheet(state, look)).height(Length::Fill))
        .height(Length::Fill)
        .width(Length::Fill);
    let choices = column![
        scrollable(container(choices(state, look)).padding([20, 24])).height(Length::Fill),
        container(acts(state, look)).padding([14, 24]),
    ];
    row![desk.style(surface::desk), rule::vertical(1), container(choices).width(CHOICES)].into()
}

fn stacked<'a>(state: &'a State, look: &Look<'a>) -> Element<'a, Message> {
    let page = column![choices(state, look), acts(state, look), sheet(state, look)].spacing(18);
    scrollable(container(page).padding([18, 20]).width(Length::Fill)).height(Length::Fill).into()
}

/// The page, or the lines to copy by hand.
fn sheet<'a>(state: &'a State, look: &Look<'_>) -> Element<'a, Message> {
    if state.by_hand {
        let size = if look.is_narrow() { size::PERSON } else { size::TITLE };
        let lines = hand::lines(&state.receipt).into_iter().map(|line| text::sized(line, size).into());
        let lines = Column::with_children(lines).spacing(26);
        let side = if look.is_narrow() { 0 } else { 30 };
        let title = if state.receipt.remote { remote::READ_OUT_TITLE } else { words::BY_HAND_TITLE };
        return container(panel::panel(lines).title(title)).padding([30, side]).into();
    }
    let page = state.pages.get(state.page).map(|page| {
        let picture = image(page.clone()).width(Length::Fill).filter_method(image::FilterMethod::Linear);
        let sheet = container(picture).style(surface::sheet);
        let cast =
            CAST.into_iter().fold(sheet, |under, ring| container(under).padding(ring).style(surface::cast));
        cast.max_width(PAGE)
    });
    let turn = (state.pages.len() > 1).then(|| {
        let before = state.page.checked_sub(1).map(Message::Page);
        let after = (state.page + 1 < state.pages.len()).then_some(Message::Page(state.page + 1));
        row![
            button::small(words::PREVIOUS).on_press_maybe(before),
            text::body(words::page(state.page, state.pages.len())),
            button::small(words::NEXT).on_press_maybe(after),
        ]
        .spacing(12)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(8)
    });
    let sheet = column![].push(turn).push(page).spacing(14).align_x(Alignment::Center);
    container(sheet).center_x(Length::Fill).padding([24, if look.is_narrow() { 0 } else { 30 }]).into()
}

/// The languages that a paper can be in beside French, each by its own name; nothing where there is none.
fn tongue<'a>(state: &State) -> Option<Element<'a, Message>> {
    let tongues = receipt::tongues();
    if tongues.is_empty() {
        return None;
    }
    let chosen = tongues.iter().map(|tongue| tongue.header.tag.as_str());
    let chosen = chosen.into_iter().find(|tag| state.choices.tongue.as_deref() == Some(*tag));
    let chips = choice::chips(Some(chosen), Message::Tongue).id(TONGUE).named(words::TONGUE);
    let chips = chips.option(None, words::FRENCH_ALONE);
    let chips = tongues.into_iter().fold(chips, |chips, tongue| {
        chips.option(Some(tongue.header.tag.as_str()), tongue.header.name.as_str())
    });
    Some(column![said::unsaid(text::label(words::TONGUE)), Element::from(chips)].spacing(6).into())
}

fn choices<'a>(state: &'a State, look: &Look<'a>) -> Element<'a, Message> {
    let name = field::field(state.name.expose())
        .label(words::NAME)
        .hint(words::NOT_KEPT)
        .placeholder(words::OPTIONAL)
        .printed()
        .id(NAME)
        .on_input(|name| Message::Named(Private::from(name)));
    let reference = field::field(state.reference.expose())
        .label(words::REFERENCE)
        .hint(words::NOT_KEPT)
        .placeholder(words::OPTIONAL)
        .printed()
        .on_input(|reference| Message::Referenced(Private::from(reference)));
    let size = choice::chips(Some(state.size), Message::Size).id(SIZE).named(words::SIZE);
    let size = PaperSize::ALL.into_iter().fold(size, |chips, one| chips.option(one, words::size(one)));
    let size = column![said::unsaid(text::label(words::SIZE)), Element::from(size)].spacing(6);
    let tongue = tongue(state);
    let typed = state.name.filled_in().or(state.reference.filled_in()).is_some();
    let in_file = typed.then(|| {
        tick::tick(words::IN_FILE, state.identity_in_file)
            .on_toggle(Message::IdentityInFile(!state.identity_in_file))
    });
    let pauses = state.has_pauses().then(|| {
        tick::tick(words::PAUSES, state.choices.with_pauses)
            .on_toggle(Message::WithPauses(!state.choices.with_pauses))
    });
    let again = state.again.is_some().then(|| panel::panel(text::body(last::MADE_AGAIN)).bar(Tone::Action));
    let choices = column![]
        .push(again)
        .push(size)
        .push(tongue)
        .push(Element::from(name))
        .push(Element::from(reference))
        .push(in_file.map(Element::from))
        .push(pauses.map(Element::from))
        .push(hand_over(state, look))
        .push((!state.receipt.practice).then(|| {
            Element::from(button::quiet(last::ERASE_NOW).before(Icon::Close).on_press(Message::Erase))
        }))
        .spacing(16);
    // First, where it shows at any zoom; in a place of its own, so that the fields keep the focus when it comes.
    let outcome = match outcome(state) {
        Some(outcome) => container(outcome).padding(Padding::ZERO.bottom(16)),
        None => container(space()),
    };
    column![outcome, choices].into()
}

/// How the person gets it: read together, or else sent, or read out.
fn hand_over<'a>(state: &'a State, look: &Look<'a>) -> Element<'a, Message> {
    let listen = listen(look, Message::Listen);
    if !state.receipt.remote {
        let content = column![text::body(words::READ_ALOUD)].push(listen).spacing(6);
        return panel::panel(content).bar(Tone::Done).into();
    }
    let read_out = button::secondary(by_hand(state)).on_press(Message::ByHand(!state.by_hand));
    panel::panel(column![text::body(remote::HAND_OVER), Element::from(read_out)].push(listen).spacing(10))
        .bar(Tone::Done)
        .into()
}

/// To the lines to copy or to read out, or back to the page.
fn by_hand(state: &State) -> &'static str {
    match (state.by_hand, state.receipt.remote) {
        (true, _) => words::PAGE_AGAIN,
        (false, true) => remote::READ_OUT,
        (false, false) => words::BY_HAND,
    }
}

/// What became of the paper, and what to do if it did not come out.
fn outcome(state: &State) -> Option<Element<'_, Message>> {
    let said = |words: String| text::body(words).into();
    match &state.job {
        Job::None => None,
        Job::Sent => Some(said(words::SENT.to_owned())),
        Job::Asking => Some(came_out(state)),
        Job::Saved(Saved::Chosen(path)) => Some(said(words::saved(path))),
        Job::Saved(Saved::Documents(path)) => {
            Some(said(format!("{} {}", words::NO_DIALOG, words::saved(path))))
        }
        Job::Saved(Saved::Cancelled) => None,
        Job::Failed(why, way) => {
            let retry = button::secondary(words::RETRY).before(Icon::Restart).id(OUTCOME);
            let retry = retry.on_press(way.again());
            let page =
                column![text::label(why.as_str()), Element::from(retry), other_ways(state)].spacing(10);
            Some(panel::panel(page).bar(Tone::Stuck).into())
        }
    }
}

fn came_out(state: &State) -> Element<'_, Message> {
    let (yes, then) = match (state.again.is_some(), state.receipt.remote) {
        (true, _) => (words::YES_AGAIN, None),
        (false, true) => (words::YES, Some(remote::OUT)),
        (false, false) => (words::YES, Some(words::OUT)),
    };
    let yes = button::done(yes).id(OUTCOME).on_press(Message::CameOut);
    let again = button::secondary(words::AGAIN).on_press(Message::Print);
    let first = row![yes, again].spacing(10).wrap();
    let page = column![].push(then.map(text::body)).push(first).push(other_ways(state)).spacing(10);
    panel::panel(page).title(words::CAME_OUT).bar(Tone::Action).into()
}

fn other_ways(state: &State) -> Element<'_, Message> {
    // Where it may be read out, that is offered whatever became of the paper.
    let by_hand = (!state.receipt.remote)
        .then(|| button::secondary(by_hand(state)).on_press(Message::ByHand(!state.by_hand)));
    let view = button::secondary(words::VIEW).on_press(Message::View);
    row![view].push(by_hand).spacing(10).wrap().vertical_spacing(8).into()
}

/// Before the paper is out, printing is what to do; afterwards, finishing is.
fn acts<'a>(state: &State, look: &Look<'a>) -> Element<'a, Message> {
    let save = button::secondary(words::SAVE).before(Icon::Save).width(Length::Fill).on_press(Message::Save);
    let finish = |button: button::Button<'a, Message>| button.width(Length::Fill).on_press(Message::Finish);
    let finish_label = if state.again.is_some() { last::BACK_TO_LIST } else { words::FINISH };
    let print = |button: button::Button<'a, Message>| button.before(Icon::Printer).width(Length::Fill);
    let lines: [Element<'a, Message>; 2] = if state.is_handed_over() {
        let print = print(button::secondary(words::PRINT)).on_press(Message::Print);
        let finish = finish(button::primary(finish_label).key(bars::KEY_ENTER, look.hints));
        [arrange::share([save.into(), print.into()]).into(), finish.into()]
    } else {
        let print =
            print(button::primary(words::PRINT)).key(bars::KEY_ENTER, look.hints).on_press(Message::Print);
        let finish = finish(button::secondary(finish_label));
        [arrange::share([finish.into(), save.into()]).into(), print.into()]
    };
    Column::with_children(lines).spacing(10).into()
}
