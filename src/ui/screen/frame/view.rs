//! What the screen of the frame shows.

use iced::widget::{Column, column, container, row, rule};
use iced::{Alignment, Length};

use super::{MINUTES, Message, State, asked};
use crate::procedure::ids::ItemId;
use crate::procedure::model::Procedure;
use crate::procedure::text::Sentence;
use crate::ui::Element;
use crate::ui::kit::{arrange, badge, bar, button, choice, dialog, field, panel, rich, said, text};
use crate::ui::private::Private;
use crate::ui::screen::{Look, between_bars, listen, tools};
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::{bar as bars, frame as words, remote};
use crate::visit::frame::{Presence, Said};

/// The field of the aim, for the focus.
pub const AIM: &str = "frame-aim";
/// The choice of the body, for the focus.
pub const ORGANISM: &str = "frame-organism";
/// The reasons of « Nous ne le faisons pas ici », for the focus.
pub const REASONS: &str = asked::REASONS;

/// The least width of a column, in logical pixels.
const COLUMN: f32 = 420.0;

/// The screen of the frame.
pub fn view<'a>(state: &'a State, look: &Look<'a>) -> Element<'a, Message> {
    let left = Column::new()
        .push(text::title(words::TITLE, size::TITLE))
        .push(listen(look, Message::Listen))
        .push(state.pick.is_some().then(|| organism(state, look)))
        .push(agreement(state))
        .push(has_frame(look).then(|| our_frame(look)))
        .push(at_the_end(state))
        .spacing(14);
    let right =
        Column::new().push(papers(state, look)).push(means(state, look)).push(beware(state)).spacing(14);
    let page = arrange::tiles([left.into(), right.into()], COLUMN).spacing(22.0);
    let page = container(page).padding([20, 30]).width(Length::Fill);
    let screen = between_bars(top(state, look), page, bottom(state, look), look);
    let organism = state.pick.clone().flatten().unwrap_or_else(|| state.guide.organism.clone());
    dialog::over(
        screen,
        state.not_here.as_ref().map(|not_here| asked::not_here(not_here, &organism).low(look.is_low())),
    )
}

fn top<'a>(state: &'a State, look: &Look<'a>) -> Element<'a, Message> {
    use crate::ui::icon::Icon;
    let (back, label) =
        if state.under_way { (Icon::ArrowLeft, words::BACK_TO_STEPS) } else { (Icon::ArrowLeft, bars::HOME) };
    let back = button::small(label).before(back).key(bars::KEY_ESCAPE, look.hints).on_press(Message::Leave);
    let organism = look.library.organism(&state.guide.organism).filter(|organism| !organism.to_pick);
    let mut left = vec![back.into(), text::heading(state.guide.title.as_str()).into()];
    left.extend(organism.map(|organism| badge::badge(organism.short_name.clone(), Tone::Action)));
    left.push(text::soft(words::about(state.guide.minutes)).into());
    bar::top(left, tools(look, Message::Cover, Message::Zoom))
}

fn organism<'a>(state: &State, look: &Look<'a>) -> Element<'a, Message> {
    let known: Vec<_> = look.library.organisms().iter().filter(|organism| !organism.to_pick).collect();
    let picked = state.pick.as_ref().and_then(Option::as_ref);
    let chosen = known.iter().position(|organism| Some(&organism.id) == picked);
    let ids: Vec<_> = known.iter().map(|organism| organism.id.clone()).collect();
    let chips = choice::chips(chosen, move |index: usize| Message::Organism(ids[index].clone()))
        .id(ORGANISM)
        .named(words::ORGANISM);
    let chips = known
        .iter()
        .enumerate()
        .fold(chips, |chips, (index, organism)| chips.option(index, organism.short_name.clone()));
    let missing = state.asked_for_organism && picked.is_none();
    let missing = missing.then(|| text::label(words::ORGANISM_MISSING).style(colour::tone(Tone::Stuck)));
    panel::panel(column![Element::from(chips)].push(missing).spacing(8)).title(words::ORGANISM).into()
}

fn agreement(state: &State) -> Element<'_, Message> {
    let aim = field::field(state.aim.expose())
        .label(words::AIM)
        .hint(words::AIM_HINT)
        .placeholder(words::AIM_EXAMPLE)
        .id(AIM)
        .printed()
        .on_input(|aim| Message::Aimed(Private::from(aim)))
        .on_submit(Message::Begin);
    let presence = choice::chips(state.frame.presence, Message::Presence).named(words::PRESENCE);
    let presence = Presence::ALL
        .into_iter()
        .fold(presence, |chips, presence| chips.option(presence, words::presence(presence)));
    let minutes = choice::chips(state.frame.minutes, Message::Minutes).named(words::TIME);
    let minutes =
        MINUTES.into_iter().fold(minutes, |chips, minutes| chips.option(minutes, words::minutes(minutes)));
    let said = match state.frame.presence {
        Some(Presence::RelativeFor) => Some(text::label(words::RELATIVE).style(colour::tone(Tone::Stuck))),
        Some(Presence::Remote) => Some(text::label(remote::FRAME).style(colour::tone(Tone::Helper))),
        Some(Presence::Person | Presence::WithRelative) | None => None,
    };
    let content = column![Element::from(aim), labelled(words::PRESENCE, presence),]
        .push(said)
        .push(labelled(words::TIME, minutes))
        .spacing(12);
    panel::panel(content).into()
}

fn labelled<'a>(label: &'a str, choice: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    row![said::unsaid(text::body(label)), choice.into()]
        .spacing(10)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(6)
        .into()
}

/// Whether the desk says what it does or does not do.
fn has_frame(look: &Look<'_>) -> bool {
    look.desk.we_do_sentence().is_some() || look.desk.we_do_not_sentence().is_some()
}

fn our_frame<'a>(look: &Look<'a>) -> Element<'a, Message> {
    let can = line(words::WE_CAN, &look.desk.we_do);
    let cannot = line(words::WE_CANNOT, &look.desk.we_do_not);
    let lines = column![].push(can).push(cannot).spacing(4);
    panel::panel(lines).title(words::OUR_FRAME).bar(Tone::Helper).into()
}

/// « **Ici, nous pouvons** expliquer, montrer, relire, imprimer. », unless nothing is said of it.
fn line<'a>(lead: &str, what: &[String]) -> Option<Element<'a, Message>> {
    let said: Vec<_> = what.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    (!said.is_empty()).then(|| rich::line(&format!("**{lead}** {}.", said.join(", ")), false, size::HELPER))
}

fn at_the_end(state: &State) -> Element<'_, Message> {
    let goal = column![
        text::label(words::AT_THE_END),
        Element::from(rich::running(&state.guide.goal, size::HELPER)),
        text::label(words::CONCERNS),
        Element::from(rich::running(&state.guide.concerns, size::HELPER)),
    ];
    panel::panel(goal.spacing(4)).bar(Tone::Done).into()
}

/// Whether no paper of the list is sure: then it is said once, of the whole list.
pub(super) fn none_is_sure(guide: &Procedure) -> bool {
    guide.bring.len() > 1 && guide.bring.iter().all(|bring| bring.item.to_check())
}

fn papers<'a>(state: &'a State, look: &Look<'_>) -> Option<Element<'a, Message>> {
    let unsure = none_is_sure(&state.guide);
    let papers: Vec<_> = state
        .guide
        .bring
        .iter()
        .map(|bring| {
            let about = bring.when.iter().chain([&bring.why]);
            let labels = (words::THERE, words::NOT_THERE);
            let name = if unsure { rich::untagged } else { rich::sentence }(&bring.item, size::ITEM);
            let shown = column![Element::from(name), notes(about)].into();
            let asked = (bring.item.plain(), shown);
            answered(state, &bring.id, asked, &bring.without, labels, look.is_narrow())
        })
        .collect();
    let whole = unsure.then(|| rich::line(words::WHOLE_LIST, true, size::HELPER));
    list(words::PAPERS, whole, papers)
}

fn means<'a>(state: &'a State, look: &Look<'_>) -> Option<Element<'a, Message>> {
    let remote = state.frame.presence == Some(Presence::Remote);
    let asked = state.guide.needs.iter();
    let means: Vec<_> = asked
        .map(|need| {
            let question = if remote { remote::mean(need.mean) } else { words::mean(need.mean) };
            let asked = (question.to_owned(), text::sized(question, size::ITEM).into());
            let labels = (words::YES, words::NO);
            answered(state, &need.id, asked, &need.without, labels, look.is_narrow())
        })
        .collect();
    list(words::MEANS, None, means)
}

/// A list under its title, with what is said of all of it.
fn list<'a>(
    title: &'a str,
    about: Option<Element<'a, Message>>,
    items: Vec<Element<'a, Message>>,
) -> Option<Element<'a, Message>> {
    if items.is_empty() {
        return None;
    }
    let lines = items.into_iter().enumerate().fold(Column::new(), |lines, (index, item)| {
        lines.push((index > 0).then(|| rule::horizontal(1))).push(item)
    });
    Some(panel::panel(column![].push(about).push(lines.spacing(8)).spacing(8)).title(title).into())
}

/// When a paper is needed, and why.
fn notes<'a>(about: impl Iterator<Item = &'a Sentence>) -> Element<'a, Message> {
    let lines = about.map(|sentence| rich::sentence(sentence, size::HELPER).soft().into());
    Column::with_children(lines).into()
}

/// A paper or a means, as it is called and shown, with its two answers; where it is missing, what can be done without it.
fn answered<'a>(
    state: &'a State,
    id: &'a ItemId,
    (name, shown): (String, Element<'a, Message>),
    without: &'a [Sentence],
    (yes, no): (&'a str, &'a str),
    narrow: bool,
) -> Element<'a, Message> {
    let said = state.frame.items.get(id).copied();
    let choose =
        move |there: bool| Message::Item(id.clone(), if there { Said::There } else { Said::NotThere });
    let choice = choice::yes_no(yes, no, said.map(|said| said == Said::There), choose).named(name);
    let line: Element<'a, Message> = if narrow {
        column![shown, Element::from(choice)].spacing(6).into()
    } else {
        let shown = container(shown).width(Length::Fill);
        row![shown, Element::from(choice)].spacing(12).align_y(Alignment::Center).into()
    };
    let missing = said == Some(Said::NotThere) && !without.is_empty();
    let without = missing.then(|| {
        let lead = text::label(words::WITHOUT).style(colour::tone(Tone::Stuck));
        column![lead, Element::from(rich::running(without, size::HELPER))]
    });
    column![line].push(without).spacing(6).into()
}

fn beware(state: &State) -> Option<Element<'_, Message>> {
    if state.guide.beware.is_empty() {
        return None;
    }
    let content = rich::running(&state.guide.beware, size::HELPER);
    Some(panel::panel(Element::from(content)).title(words::BEWARE).bar(Tone::Stuck).into())
}

fn bottom<'a>(state: &State, look: &Look<'a>) -> Element<'a, Message> {
    let optional = text::soft(words::OPTIONAL).into();
    let (label, left) = if state.under_way {
        (words::BACK_TO_STEPS, vec![optional])
    } else {
        let not_here = button::secondary(words::NOT_HERE).on_press(Message::NotHere);
        (words::BEGIN, vec![optional, not_here.into()])
    };
    let begin = button::primary(label).key(bars::KEY_ENTER, look.hints).on_press(Message::Begin);
    bar::actions(left, vec![begin.into()])
}
