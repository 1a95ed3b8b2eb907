//! « À propos »: the version, where the data lies, what is kept, what others made.

use iced::Length;
use iced::widget::{Column, column, container};

use super::view::top;
use super::{Message, State, keeping};
use crate::ui::Element;
use crate::ui::kit::{arrange, bar, button, panel, text};
use crate::ui::screen::{Look, between_bars};
use crate::ui::theme::size;
use crate::ui::words::{about as words, bar as bars, settings};

/// The least width of a column, in logical pixels.
const COLUMN: f32 = 420.0;

/// What others made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Licence {
    /// The typeface.
    Atkinson,
    /// The typeface for what it lacks.
    Noto,
    /// The icons.
    Lucide,
    /// The libraries.
    Crates,
}

impl Licence {
    const ALL: [Self; 4] = [Self::Atkinson, Self::Noto, Self::Lucide, Self::Crates];

    /// The licence, or for the libraries their list.
    fn text(self) -> &'static str {
        match self {
            Self::Atkinson => include_str!("../../../../assets/fonts/OFL-AtkinsonHyperlegibleNext.txt"),
            Self::Noto => include_str!("../../../../assets/fonts/OFL-NotoSans.txt"),
            Self::Lucide => include_str!("../../../../assets/icons/LICENSE-lucide.txt"),
            Self::Crates => include_str!("../../../../assets/licences.txt"),
        }
    }
}

pub(super) fn view<'a>(state: &State, open: Option<Licence>, look: &Look<'a>) -> Element<'a, Message> {
    let program = column![
        text::title(words::TITLE, size::TITLE),
        text::sized(words::WHAT, size::ITEM),
        text::label(words::version()),
        text::body(words::OWN_LICENCE),
        text::body(words::ACCESSIBILITY),
    ];
    let place = column![
        keeping::folder(&state.keeping, &state.folder),
        text::body(words::WHERE_HINT),
        ideas(words::FOLDERS)
    ];
    let place = place.spacing(8);
    let kept = ideas(words::kept(look.desk.keep_visits_days));
    let cards = [
        panel::panel(kept).title(words::KEPT_TITLE).into(),
        panel::panel(ideas(words::NOT_KEPT)).title(words::NOT_KEPT_TITLE).into(),
    ];
    let page = column![
        program.spacing(6),
        panel::panel(place).title(words::WHERE),
        arrange::tiles(cards, COLUMN),
        panel::panel(licences(open)).title(words::LICENCES),
    ];
    let page = container(page.spacing(14)).padding([20, 30]).width(Length::Fill);
    let leave = button::primary(settings::BACK).key(bars::KEY_ESCAPE, look.hints).on_press(Message::Leave);
    let bottom = bar::actions(vec![], vec![leave.into()]);
    between_bars(top(settings::ABOUT, settings::TITLE, look), page, bottom, look)
}

fn ideas<'a>(ideas: impl IntoIterator<Item = impl Into<String>>) -> Element<'a, Message> {
    Column::with_children(ideas.into_iter().map(|idea| text::body(idea.into()).into())).spacing(8).into()
}

fn licences<'a>(open: Option<Licence>) -> Element<'a, Message> {
    let lines = Licence::ALL.into_iter().map(|licence| {
        let is_open = open == Some(licence);
        // Four buttons bear the same word.
        let read = button::small(if is_open { words::CLOSE } else { words::READ })
            .opens(words::licence(licence), is_open);
        let line = arrange::ends(
            text::body(words::licence(licence)),
            read.on_press(Message::Licence(licence)),
            arrange::Below::Left,
        );
        column![line].push(is_open.then(|| text::body(licence.text()))).spacing(8).into()
    });
    Column::with_children(lines).spacing(10).into()
}
