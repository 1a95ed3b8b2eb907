//! The visits that wait: the word to give, the word that brings one back, and those that a crash left.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use crate::ui::Element;
use crate::ui::app::LeftOpen;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, button, field, panel, text};
use crate::ui::private::Private;
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::{home as homes, pause as words, remote};
use crate::visit::PauseWord;
use crate::visit::ids::VisitId;

/// The field of the word, for the focus.
pub const FIELD: &str = "home-word";

/// The widest that the field of the word gets: one word fits.
const WORD_WIDTH: f32 = 420.0;

/// What is typed and shown of pauses.
#[derive(Debug, Default)]
pub struct State {
    /// The word to give, until it is noted.
    given: Option<PauseWord>,
    /// Whether the person is at a distance: a slip is of no use.
    remote: bool,
    /// Whether the word is on its way to the printer.
    sent: bool,
    typed: Private,
    /// What is to be said of what was typed.
    said: Option<&'static str>,
    /// Whether the paused visits are listed.
    listed: bool,
}

/// What can happen to the visits that wait.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The field of the word changed.
    Typed(Private),
    /// Take up the visit whose word was typed.
    Submitted,
    /// The person does not know the word any more; or close the list again.
    Forgotten(bool),
    /// A visit of the list was chosen.
    Resumed(VisitId),
    /// Print the word to give.
    Print,
    /// The word was given.
    Noted,
}

/// What is asked of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Take up the visit whose word this is.
    Recall(Private),
    /// The word has to be typed first: its field takes the focus.
    AskForWord,
    /// Take up this visit.
    Resume(VisitId),
    /// Print a slip with this word.
    Print(PauseWord),
    /// The word was given: on with the next person.
    Noted,
}

impl State {
    /// A visit was just paused: `word` is to be given.
    pub fn giving(word: PauseWord, remote: bool) -> Self {
        Self { given: Some(word), remote, ..Self::default() }
    }

    /// What was typed is nobody's word.
    pub fn missed(&mut self) {
        self.said = Some(words::UNKNOWN);
    }

    /// Lets `message` happen.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Typed(typed) => {
                self.typed = typed;
                self.said = None;
            }
            Message::Submitted if self.typed.filled_in().is_none() => {
                self.said = Some(words::WORD_FIRST);
                return Action::AskForWord;
            }
            Message::Submitted => return Action::Recall(self.typed.clone()),
            Message::Forgotten(listed) => self.listed = listed,
            Message::Resumed(visit) => return Action::Resume(visit),
            // Once: the printer may take its time.
            Message::Print if self.sent => {}
            Message::Print => {
                self.sent = true;
                return self.given.clone().map_or(Action::None, Action::Print);
            }
            Message::Noted => {
                self.given = None;
                return Action::Noted;
            }
        }
        Action::None
    }

    /// Whether a word is shown or typed, or the paused visits are listed.
    pub fn tells_of_somebody(&self) -> bool {
        self.given.is_some() || self.typed.filled_in().is_some() || self.listed
    }

    /// The printer did not take the slip with this word: it may be asked again, where the word is still to be given.
    pub fn not_printed(&mut self, word: &PauseWord) {
        self.sent &= self.given.as_ref() != Some(word);
    }
}

/// The word to give, right after a pause.
pub(super) fn given(state: &State) -> Option<Element<'_, Message>> {
    let word = state.given.as_ref()?;
    let said = row![
        text::sized(words::TO_GIVE, size::PERSON),
        text::sized(word.as_str(), size::TITLE)
            .font(crate::ui::fonts::BOLD)
            .style(colour::tone(Tone::Action)),
    ];
    let said = said.spacing(12).align_y(Alignment::Center).wrap().vertical_spacing(4);
    let print = button::secondary(words::PRINT).before(Icon::Printer);
    let print = print.on_press_maybe((!state.sent).then_some(Message::Print)).into();
    let noted = button::primary(words::NOTED).on_press(Message::Noted).into();
    let acts = arrange::share((!state.remote).then_some(print).into_iter().chain([noted]));
    let acts = acts.spacing(12.0);
    let why = text::body(match (state.sent, state.remote) {
        (true, _) => words::SENT,
        (false, true) => remote::WORD,
        (false, false) => words::WHY,
    });
    Some(
        panel::panel(arrange::ends(column![said, why].spacing(6), acts, arrange::Below::Left))
            .bar(Tone::Action)
            .into(),
    )
}

/// The visits that wait: those with a word, then those that a crash left.
pub(super) fn waiting<'a>(state: &'a State, left_open: &'a [LeftOpen]) -> Option<Element<'a, Message>> {
    let (paused, interrupted): (Vec<_>, Vec<_>) = left_open.iter().partition(|left| left.word.is_some());
    let with_word = (!paused.is_empty()).then(|| by_word(state, &paused, &interrupted));
    let without = (!interrupted.is_empty()).then(|| {
        panel::panel(list(&interrupted, true)).title(words::interrupted(interrupted.len())).bar(Tone::Stuck)
    });
    let any = with_word.is_some() || without.is_some();
    any.then(|| column![].push(with_word).push(without.map(Element::from)).spacing(14).into())
}

fn by_word<'a>(
    state: &'a State,
    paused: &[&'a LeftOpen],
    interrupted: &[&'a LeftOpen],
) -> Element<'a, Message> {
    let typed = field::field(state.typed.expose())
        .label(words::FIELD)
        .id(FIELD)
        .on_input(|typed| Message::Typed(typed.into()))
        .on_submit(Message::Submitted);
    let typed = iced::widget::container(Element::from(typed)).max_width(WORD_WIDTH).width(Length::Fill);
    let forgotten = if state.listed { words::HIDE_LIST } else { words::FORGOTTEN };
    let acts = row![
        button::secondary(words::RESUME).on_press(Message::Submitted),
        button::quiet(forgotten)
            .opens(words::FORGOTTEN, state.listed)
            .on_press(Message::Forgotten(!state.listed)),
    ];
    let acts = acts.spacing(12).align_y(Alignment::Center).wrap().vertical_spacing(8);
    let said = state.said.map(|said| text::body(said).style(colour::tone(Tone::Stuck)));
    let all: Vec<_> = paused.iter().chain(interrupted).copied().collect();
    let page = column![typed].push(said).push(acts).push(state.listed.then(|| list(&all, false))).spacing(10);
    panel::panel(page).title(homes::paused(paused.len())).bar(Tone::Stuck).into()
}

/// The visits by their guide, perhaps with the day on which they began: nothing else is known of them.
fn list<'a>(left_open: &[&'a LeftOpen], with_day: bool) -> Element<'a, Message> {
    let lines = left_open.iter().map(|left| {
        let day = with_day.then(|| text::soft(homes::begun(left.on)));
        let title = column![text::sized(left.title.as_str(), size::ITEM)].push(day);
        let resume = button::secondary(words::RESUME).on_press(Message::Resumed(left.id));
        arrange::ends(title, resume, arrange::Below::Left).into()
    });
    Column::with_children(lines).spacing(10).into()
}
