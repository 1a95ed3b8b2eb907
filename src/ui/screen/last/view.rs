//! What the screen of the last papers shows.

use iced::Length;
use iced::widget::{Column, column, container, row, scrollable};

use super::{Asking, LastPaper, Message, Said, State, What};
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::dialog::{self, Dialog, dialog};
use crate::ui::kit::{arrange, bar, button, panel, text};
use crate::ui::screen::{Look, tools};
use crate::ui::theme::{Tone, size};
use crate::ui::words::{bar as bars, last as words};

/// The first paper, for the focus.
pub const FIRST: &str = "last-first";
/// What came of the last wish, for the focus.
pub const SAID: &str = "last-said";
/// Leave things as they are, for the focus: erasing is never the first key.
pub const CANCEL: &str = "last-cancel";

/// The widest that the page gets.
const WIDEST: f32 = 900.0;

/// The screen of the last papers.
pub fn view<'a>(state: &'a State, look: &Look<'a>) -> Element<'a, Message> {
    let back = button::small(bars::HOME)
        .before(Icon::ArrowLeft)
        .key(bars::KEY_ESCAPE, look.hints)
        .on_press(Message::Leave);
    let top = bar::top(
        vec![back.into(), text::heading(words::TITLE).into()],
        tools(look, Message::Cover, Message::Zoom),
    );
    let page = column![text::body(words::what(look.desk.keep_visits_days))]
        .push(state.said.as_ref().map(said))
        .push(list(state));
    let page = container(page.spacing(14)).max_width(WIDEST).padding([20, 30]);
    let page = container(page).center_x(Length::Fill);
    let several = state.papers().len() > 1;
    let all = several.then(|| button::secondary(words::ERASE_ALL).on_press(Message::EraseAll).into());
    let leave = button::primary(words::BACK).on_press(Message::Leave).into();
    let bottom = bar::actions(vec![], all.into_iter().chain([leave]).collect());
    // Both bars are high where the text is large: they scroll with the list.
    let page = if look.is_low() {
        column![scrollable(column![top, page, bottom]).height(Length::Fill)]
    } else {
        column![top, scrollable(page).height(Length::Fill), bottom]
    };
    dialog::over(page, state.asking.as_ref().map(|asking| question(state, asking).low(look.is_low())))
}

fn said(said: &Said) -> Element<'_, Message> {
    let tone = if said.good { Tone::Done } else { Tone::Stuck };
    let read = button::secondary(words::BACK_HOME).id(SAID).on_press(Message::Leave);
    let content = arrange::ends(text::label(said.words.as_str()), read, arrange::Below::Left);
    panel::panel(content.spacing(10.0)).bar(tone).into()
}

/// The papers, day by day; then what cannot be read.
fn list(state: &State) -> Element<'_, Message> {
    let papers = match &state.papers {
        None => return text::body(words::READING).into(),
        Some(Err(error)) => return text::body(words::not_listed(*error)).into(),
        Some(Ok(papers)) if papers.is_empty() => return text::body(words::NONE).into(),
        Some(Ok(papers)) => papers,
    };
    let first = papers.first().map(|paper| paper.id);
    let day = |paper: &LastPaper| paper.closed().map(|at| at.date());
    let days = papers.chunk_by(|one, next| day(one) == day(next)).map(|papers| {
        let lines = papers.iter().map(|paper| line(paper, Some(paper.id) == first).into());
        let title = papers.first().and_then(day).map_or(words::UNREADABLE_TITLE.to_owned(), words::day);
        panel::panel(Column::with_children(lines).spacing(10)).title(title).into()
    });
    Column::with_children(days).spacing(14).into()
}

fn line(paper: &LastPaper, first: bool) -> arrange::Arranged<'_, Message> {
    let erase = button::secondary(words::ERASE).on_press(Message::Erase(paper.id));
    let (about, acts) = match &paper.what {
        What::Closed { title, at } => {
            let open = button::secondary(words::OPEN).on_press(Message::Open(paper.id));
            let open = if first { open.id(FIRST) } else { open };
            (words::line(title, *at), row![open, erase])
        }
        What::Unreadable => {
            let erase = if first { erase.id(FIRST) } else { erase };
            (words::UNREADABLE.to_owned(), row![erase])
        }
    };
    arrange::ends(
        text::sized(about, size::ITEM),
        acts.spacing(10).wrap().vertical_spacing(8),
        arrange::Below::Left,
    )
    .spacing(8.0)
}

/// Asked once, and clearly.
fn question<'a>(state: &State, asking: &Asking) -> Dialog<'a, Message> {
    let (title, which) = match asking {
        Asking::One(paper) => (words::ERASE_ONE_ASK, words::which(paper)),
        Asking::All => (words::ERASE_ALL_ASK, words::how_many(state.papers().len())),
    };
    let lines = std::iter::once(which).chain(words::ERASE_MEANS.map(str::to_owned));
    let lines = lines.map(|line| text::body(line).into());
    dialog(title, Column::with_children(lines).spacing(8))
        .leave(button::secondary(bars::CANCEL).id(CANCEL).on_press(Message::Cancel))
        .act(button::stuck(words::ERASE_NOW).on_press(Message::Confirm))
}
