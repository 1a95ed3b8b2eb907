//! What is kept and where: for how many days, in which folder.

use std::path::Path;

use iced::Length;
use iced::widget::{column, container, row};

use super::view::labelled;
use super::{Action, Chosen, Message};
use crate::desk::Settings;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{button, choice, field, panel, text};
use crate::ui::theme::{Tone, text as colour};
use crate::ui::words::settings as words;

/// How long a closed visit may be kept with one click, in days.
pub const DAYS: [u16; 5] = [0, 1, 7, 14, 30];
/// The longest that one may be kept, in days.
pub const MOST_DAYS: u16 = 365;

/// Copy the path of the folder, for the focus.
pub const COPY_PATH: &str = "settings-copy-path";

/// The widest that the field of the days gets: three digits and an example fit.
const DAYS_WIDTH: f32 = 220.0;

/// What is typed and said here beside the settings themselves.
#[derive(Debug, Default)]
pub struct State {
    /// The number of days as it is typed.
    days: String,
    /// Whether nothing opened the folder.
    not_opened: bool,
    /// Whether its path was just copied.
    copied: bool,
}

/// What can happen here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another number of days was typed.
    Days(String),
    /// Show the folder of the data.
    OpenFolder,
    /// Copy its path.
    CopyPath,
}

impl State {
    /// Lets `change` happen; `folder` is that of the data.
    pub(super) fn update(&mut self, change: Change, folder: &Path, settings: &mut Settings) -> Action {
        match change {
            Change::Days(typed) => {
                self.days = typed.chars().filter(char::is_ascii_digit).take(3).collect();
                let Some(days) = self.days.parse().ok().filter(|days| *days <= MOST_DAYS) else {
                    return Action::None;
                };
                settings.keep_visits_days = days;
                Action::Keep
            }
            Change::OpenFolder => Action::OpenFolder(folder.to_owned()),
            Change::CopyPath => {
                self.copied = true;
                Action::Copy(folder.display().to_string())
            }
        }
    }

    /// The system was asked to show the folder, and did or did not.
    pub fn opened(&mut self, opened: bool) {
        self.not_opened = !opened;
    }

    /// A number of days was chosen with a click: what was typed does not count any more.
    pub(super) fn days_chosen(&mut self) {
        self.days.clear();
    }
}

/// The panel « Ce qui est gardé ».
pub(super) fn keeping<'a>(state: &State, folder: &Path, desk: &Settings) -> Element<'a, Message> {
    let own = Some(desk.keep_visits_days).filter(|days| !DAYS.contains(days));
    let chips = choice::chips(Some(desk.keep_visits_days), |days| Message::Chosen(Chosen::Days(days)));
    let chips = DAYS.into_iter().chain(own).fold(chips, |chips, days| chips.option(days, words::days(days)));
    let typed = field::field(state.days.clone())
        .label(words::OTHER_DAYS)
        .placeholder(words::OTHER_DAYS_EXAMPLE)
        .on_input(|days| Message::Keeping(Change::Days(days)));
    let typed = container(Element::from(typed)).max_width(DAYS_WIDTH).width(Length::Fill);
    let place = column![text::body(words::FOLDER), self::folder(state, folder)].spacing(4);
    let content =
        column![labelled(words::DAYS, Element::from(chips)), typed, place, text::soft(words::REGISTER)];
    panel::panel(content.spacing(12)).title(words::KEEPING).into()
}

/// The folder of the data, and the way there.
pub(super) fn folder<'a>(state: &State, folder: &Path) -> Element<'a, Message> {
    let path = text::label(folder.display().to_string()).wrapping(iced::widget::text::Wrapping::WordOrGlyph);
    let open = button::small(words::OPEN_FOLDER)
        .before(Icon::ExternalLink)
        .on_press(Message::Keeping(Change::OpenFolder));
    let copy = if state.copied { words::PATH_COPIED } else { words::COPY_PATH };
    let copy = button::small(copy).before(Icon::Copy).id(COPY_PATH);
    let acts = row![open, copy.on_press(Message::Keeping(Change::CopyPath))].spacing(8).wrap();
    let not_opened =
        state.not_opened.then(|| text::body(words::FOLDER_NOT_OPENED).style(colour::tone(Tone::Stuck)));
    column![path].push(not_opened).push(acts.vertical_spacing(8)).spacing(8).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_of_days_within_a_year_changes_anything() {
        let (mut state, mut settings) = (State::default(), Settings::default());
        let mut days = |typed: &str| {
            state.update(Change::Days(typed.into()), Path::new(""), &mut settings);
            (state.days.clone(), settings.keep_visits_days)
        };
        assert_eq!(days(""), (String::new(), 7));
        assert_eq!(days("3 jours"), ("3".into(), 3));
        assert_eq!(days("400"), ("400".into(), 3));
        assert_eq!(days("99999"), ("999".into(), 3));
        assert_eq!(days("365"), ("365".into(), 365));
        assert_eq!(days("0"), ("0".into(), 0));
    }
}
