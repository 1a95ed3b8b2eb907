//! The parts of a step that the column and the full window share.

use iced::widget::{Column, column, container, row, space};
use iced::{Alignment, Length};

use super::{Message, State};
use crate::procedure::catalogue::Catalogue;
use crate::procedure::model::{Ask, Step};
use crate::procedure::text::Sentence;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{button, choice, fold, panel, rail, rich, said, text, tick};
use crate::ui::screen::Look;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::{bar as bars, remote, step as words};
use crate::visit::Request;
use crate::visit::help::HelpMode;
use crate::visit::rail::{Rail, StopState};

/// The question, for the focus.
pub const QUESTION: &str = "step-question";
/// The question with its answers, for the scrolling.
pub const ASKED: &str = "step-asked";
/// The list of steps, for the scrolling.
pub(super) const RAIL: &str = "step-rail";
/// The helper's part, for the scrolling.
pub(super) const HELPER: &str = "step-helper";

/// The reading aids: ticking them is for the eyes only.
pub(super) fn to_do<'a>(state: &State, step: &'a Step, look: &Look<'a>) -> Option<Element<'a, Message>> {
    if step.r#do.is_empty() {
        return None;
    }
    let ticks = step.r#do.iter().enumerate().map(|(index, sentence)| {
        let label = rich::sentence(sentence, size::ITEM);
        tick::tick_around(Element::from(label), size::ITEM, state.ticked.contains(&index))
            .on_toggle(Message::Ticked(index))
            .into()
    });
    let lead = look.remote.then(|| text::soft(remote::TO_DO));
    Some(column![].push(lead).push(Column::with_children(ticks).spacing(5)).spacing(6).into())
}

/// Over the person's text, where it is read out to them: what is not to be asked, and that it is read out.
pub(super) fn read_out<'a>(step: &Step, look: &Look<'a>) -> Option<Element<'a, Message>> {
    if !look.remote {
        return None;
    }
    let care = remote::care(step.gesture).map(text::body);
    let read = text::label(remote::READ).style(colour::tone(Tone::Helper));
    Some(column![].push(care).push(read).spacing(6).into())
}

/// The question whose answer chooses the way.
pub(super) fn question<'a>(
    state: &State,
    ask: &'a Ask,
    request: &Request,
    look: &Look<'a>,
) -> Element<'a, Message> {
    let chosen = request.answer().and_then(|given| ask.answers.iter().position(|answer| answer.id == *given));
    let answers = &ask.answers;
    let chips = choice::chips(chosen, |index: usize| Message::Answered(answers[index].id.clone()))
        .id(QUESTION)
        .named(ask.question.plain())
        .numbered(look.hints);
    let chips = answers
        .iter()
        .enumerate()
        .fold(chips, |chips, (index, answer)| chips.option(index, answer.label.plain()));
    let missing = state.asked && chosen.is_none();
    // The same widget either way: the choice keeps its place in the tree, and with it the focus.
    let lead = if missing {
        text::label(words::ANSWER_FIRST).style(colour::tone(Tone::Stuck))
    } else {
        text::soft(if look.remote { remote::QUESTION } else { words::QUESTION })
    };
    let question = rich::sentence(&ask.question, size::ITEM).bold();
    container(column![lead, Element::from(question), Element::from(chips)].spacing(8)).id(ASKED).into()
}

/// What to write down by hand.
pub(super) fn note<'a>(step: &'a Step, look: &Look<'a>) -> Option<Element<'a, Message>> {
    let note = step.note.as_ref()?;
    let lead = if look.remote { remote::NOTE } else { words::NOTE };
    Some(column![text::label(lead), Element::from(rich::sentence(note, size::ITEM))].spacing(2).into())
}

/// Who does it.
pub(super) fn who<'a>(mode: HelpMode, look: &Look<'a>) -> Element<'a, Message> {
    let width = if look.column { Length::Fill } else { Length::Shrink };
    let modes = choice::segments(Some(mode), Message::Mode).tone(Tone::Helper).named(words::WHO).width(width);
    let column = look.column;
    let label = if look.remote { remote::mode } else { words::mode };
    let modes = HelpMode::ALL.into_iter().fold(modes, |modes, mode| modes.option(mode, label(mode, column)));
    modes.into()
}

/// « Ouvrir le site », where the step has a link or the body a site.
pub(super) fn open_site<'a>(session: &'a Session, look: &Look<'a>) -> Option<Element<'a, Message>> {
    address(session, look.library)?;
    let open = button::quiet(words::OPEN_SITE).after(Icon::ExternalLink).key("O", look.hints);
    Some(open.on_press(Message::OpenSite).into())
}

/// The address to open at the step before us: its own page, or else the body's site.
pub fn address<'a>(session: &'a Session, library: &'a Catalogue) -> Option<&'a str> {
    let request = session.visit().current();
    let own = request.step().and_then(|step| step.link.as_ref()).map(|link| link.url.as_str());
    own.or_else(|| library.organism(request.organism())?.site.as_deref())
}

/// The helper's own text: what experience teaches, the time, who has read the guide.
pub(super) fn about<'a>(session: &Session, look: &Look<'a>) -> Element<'a, Message> {
    let visit = session.visit();
    let request = visit.current();
    let spent = visit.elapsed(look.at).as_mins();
    let time = match request.frame.minutes {
        Some(minutes) => words::time_left(i64::from(minutes) - spent),
        None => words::time_spent(spent),
    };
    let review = &request.guide.review;
    let organism = look.library.organism(&request.guide.organism);
    let organism = organism.map_or("l’organisme", |organism| organism.with_article.as_str());
    column![]
        .push(look.desk.show_time.then(|| said::calm(text::soft(time))))
        .push(text::soft(words::review(review.state, review.on, organism)))
        .spacing(4)
        .into()
}

/// « Ça coince » and « C'est fait ».
pub(super) fn acts<'a>(look: &Look<'a>) -> Vec<Element<'a, Message>> {
    vec![
        button::stuck(words::STUCK).key("C", look.hints).on_press(Message::Stuck).into(),
        button::primary(words::DONE).key(bars::KEY_ENTER, look.hints).on_press(Message::Done).into(),
    ]
}

/// What only experience teaches: folded in a low window, where the person's part has to show.
pub(super) fn helper<'a>(state: &State, sentences: &'a [Sentence], look: &Look<'a>) -> Element<'a, Message> {
    let title = panel::helper_title(words::HELPER);
    let content = || Element::from(rich::running(sentences, size::HELPER));
    if !look.is_low() {
        return panel::helper(column![title, content()].spacing(4));
    }
    let opened = state.helper.then(content);
    panel::helper(fold::fold(title, words::HELPER, opened, Message::Helper).key("A", look.hints).id(HELPER))
}

/// A part that is only there `where` it has its place: the parts after it keep theirs in the tree.
pub(super) fn only<'a>(here: bool, part: impl FnOnce() -> Element<'a, Message>) -> Element<'a, Message> {
    if here { part() } else { space().into() }
}

/// Where one is, in one line that opens to the list of steps.
pub(super) fn place<'a>(state: &State, request: &'a Request) -> Element<'a, Message> {
    let rail = request.rail();
    let place = words::place(&rail);
    let fold = fold::fold(text::soft(place.clone()), place, state.rail.then(|| stops(&rail)), Message::Rail)
        .id(RAIL);
    // A line that opens is only said where it has the focus: where one is belongs to the page.
    column![said::calm(said::words(words::place(&rail))), Element::from(fold)].into()
}

/// The rail of the request.
pub(super) fn stops<'a>(rail: &Rail<'_>) -> Element<'a, Message> {
    rail::rail(rail.stops.iter().map(|stop| {
        let (mark, note) = match stop.state {
            StopState::Done => (rail::Mark::Done, None),
            StopState::Solved => (rail::Mark::Stuck, Some(words::SOLVED.to_owned())),
            StopState::Unsolved => (rail::Mark::Stuck, Some(words::UNSOLVED.to_owned())),
            StopState::Here => (rail::Mark::Current, None),
            StopState::ToCome => (rail::Mark::ToCome, None),
        };
        rail::Stop { label: stop.step.short.clone(), mark, note }
    }))
}

/// « Copier l'adresse », « Le cadre », « Terminer ici ».
pub(super) fn elsewhere<'a>(state: &State, session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let copy = if state.copied { words::COPIED } else { words::COPY };
    let copy = address(session, look.library)
        .filter(|_| !state.no_browser)
        .map(|_| button::quiet(copy).before(Icon::Copy).on_press(Message::CopyAddress));
    row![]
        .push(copy)
        .push(button::quiet(words::FRAME).before(Icon::Users).on_press(Message::Frame))
        .push(button::quiet(words::END_OTHERWISE).before(Icon::Close).on_press(Message::EndOtherwise))
        .spacing(6)
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// The way back from a detour, and whose detour it is.
pub(super) fn detour<'a>(session: &Session) -> Option<Element<'a, Message>> {
    (session.visit().depth() > 0)
        .then(|| button::secondary(words::RETURN).before(Icon::Restart).on_press(Message::Return).into())
}
