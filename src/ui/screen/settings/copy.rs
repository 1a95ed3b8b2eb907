//! The copy of the register: the folder that receives it, and whether it does.

use std::path::PathBuf;

use iced::Padding;
use iced::widget::{column, container, row, space};

use super::{Action, Message};
use crate::desk::Settings;
use crate::disk::DiskError;
use crate::register::Unfit;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{button, field, panel, text};
use crate::ui::theme::{Tone, text as colour};
use crate::ui::words::{bar as bars, settings as words};

/// The field of the folder's path, for the focus.
pub const FIELD: &str = "settings-copy-folder";
/// Choose a folder, for the focus.
pub const CHOOSE: &str = "settings-copy-choose";
/// What is said of the folder and the way to another one, for the scrolling.
pub const PART: &str = "settings-copy";

/// Whether the copy is complete.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Copied {
    /// The disk has not said.
    #[default]
    NotYet,
    /// It is.
    Done,
    /// The folder refuses.
    Refused(DiskError),
}

/// What is typed and said here.
#[derive(Debug, Default)]
pub struct State {
    /// The path as it is typed, where this computer has no dialog to choose a folder.
    typed: Option<String>,
    /// Whether a folder is being tried.
    trying: bool,
    /// Why the last one cannot receive the copy.
    unfit: Option<Unfit>,
}

/// What can happen here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Choose a folder.
    Choose,
    /// Its path was typed.
    Typed(String),
    /// Use the folder of that path.
    Use,
    /// Copy no longer.
    Stop,
    /// Try again to complete the copy.
    Retry,
}

impl State {
    /// Lets `change` happen.
    pub(super) fn update(&mut self, change: Change, settings: &mut Settings) -> Action {
        match change {
            // One at a time: a share may take long to answer.
            Change::Choose | Change::Use if self.trying => Action::None,
            Change::Choose => {
                self.unfit = None;
                Action::AskFolder
            }
            Change::Typed(typed) => {
                self.typed = Some(typed);
                self.unfit = None;
                Action::None
            }
            Change::Use => {
                let folder = PathBuf::from(self.typed.as_deref().unwrap_or_default().trim());
                self.tries();
                Action::BeginCopy(folder)
            }
            Change::Stop => {
                *self = Self::default();
                settings.register_copy = None;
                Action::Keep
            }
            Change::Retry => Action::CopyAgain,
        }
    }

    /// A folder is being tried.
    pub fn tries(&mut self) {
        self.trying = true;
        self.unfit = None;
    }

    /// It can receive the copy, or not; answers what takes the focus: the path may be mended.
    pub fn tried(&mut self, answer: Result<(), Unfit>) -> &'static str {
        self.trying = false;
        self.unfit = answer.err();
        if answer.is_ok() {
            self.typed = None;
        }
        if self.typed.is_some() { FIELD } else { CHOOSE }
    }

    /// There is no way to choose a folder but to type its path.
    pub fn has_no_dialog(&mut self) {
        self.typed.get_or_insert_default();
    }
}

/// The panel « Copie du registre ».
pub(super) fn panel<'a>(state: &State, copied: Copied, desk: &Settings) -> Element<'a, Message> {
    let folder = desk.register_copy.as_ref().map(|folder| {
        let path =
            text::label(folder.display().to_string()).wrapping(iced::widget::text::Wrapping::WordOrGlyph);
        column![path].push(status(copied)).spacing(8)
    });
    let say = |change| Message::Copy(change);
    let choose = if desk.register_copy.is_some() { words::COPY_OTHER } else { words::COPY_CHOOSE };
    let choose =
        button::small(choose).id(CHOOSE).on_press_maybe((!state.trying).then(|| say(Change::Choose)));
    let stop = desk
        .register_copy
        .as_ref()
        .map(|_| button::small(words::COPY_STOP).before(Icon::Close).on_press(say(Change::Stop)));
    let acts = row![choose].push(stop).spacing(8).wrap().vertical_spacing(8);
    let said = match (state.trying, state.unfit) {
        (true, _) => Some(text::soft(words::COPY_TRYING)),
        (false, unfit) => unfit.map(|unfit| text::body(words::unfit(unfit)).style(colour::tone(Tone::Stuck))),
    };
    // Over what has the focus: what is under it may be out of sight. It has a place of its own, so that the field keeps
    // the focus when it comes or goes.
    let said = match said {
        Some(said) => container(said).padding(Padding::ZERO.bottom(12)),
        None => container(space()),
    };
    let typed = state.typed.as_ref().map(|typed| container(path(typed)).padding(Padding::ZERO.top(12)));
    let part = column![said, acts].push(typed);
    let content = column![text::body(words::COPY_HINT), text::soft(words::COPY_STAYS)]
        .push(folder)
        .push(container(part).id(PART));
    panel::panel(content.spacing(12)).title(words::COPY_TITLE).into()
}

/// Whether the copy is complete; nothing before the disk has said.
fn status<'a>(copied: Copied) -> Option<Element<'a, Message>> {
    match copied {
        Copied::NotYet => None,
        Copied::Done => Some(text::soft(words::COPY_DONE).into()),
        Copied::Refused(error) => {
            let why = text::body(words::copy_refused(error)).style(colour::tone(Tone::Stuck));
            let retry = button::small(bars::RETRY).on_press(Message::Copy(Change::Retry));
            Some(column![why, Element::from(retry)].spacing(8).into())
        }
    }
}

/// The path, to be typed or pasted.
fn path<'a>(typed: &str) -> Element<'a, Message> {
    let field = field::field(typed.to_owned())
        .label(words::COPY_FIELD)
        .placeholder(words::COPY_EXAMPLE)
        .id(FIELD)
        .on_input(|path| Message::Copy(Change::Typed(path)))
        .on_submit(Message::Copy(Change::Use));
    let take = button::small(words::COPY_USE).on_press(Message::Copy(Change::Use));
    column![text::body(words::COPY_NO_DIALOG), Element::from(field), Element::from(take)].spacing(8).into()
}
