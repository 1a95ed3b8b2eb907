//! The settings: what the desk says of itself. Each change is kept at once.

use std::path::PathBuf;

use super::ZoomBy;
use crate::desk::{Ready, Settings};
use crate::disk::DiskError;
use crate::ui::app::Cover;
use crate::ui::words::settings as words;

mod about;
mod chosen;
mod copy;
mod fields;
mod keeping;
mod lists;
mod shown;
mod view;

pub use about::Licence;
pub use chosen::Chosen;
pub use copy::{Copied, FIELD as COPY_FIELD, PART as COPY_PART};
pub use fields::{Field, OwnMean};
pub use keeping::{COPY_PATH, Change, DAYS};
pub use shown::sizes;
pub use view::{frame_sentences, view};

/// The field of the desk's name, for the focus.
pub const NAME: &str = "settings-name";
/// The line that was just added to a list, for the focus.
pub const ADDED: &str = "settings-added";

/// The sizes of the text, for the focus: they stay in view as they change.
pub const SIZE: &str = "settings-size";

/// The sizes of the text that one click chooses, in per cent.
pub const SIZES: [u32; 4] = [100, 120, 150, 200];
/// After how many minutes the screen may hide by itself; 0 for never.
pub const HIDE_AFTER: [u16; 4] = [0, 2, 5, 10];
/// The widths of the column that one click chooses, in pixels at 100 %.
pub const WIDTHS: [(u32, &str); 4] =
    [(360, words::NARROW), (400, words::USUAL), (460, words::WIDE), (520, words::WIDEST)];

/// What is open on the screen; what it changes are the settings themselves.
#[derive(Debug)]
pub struct State {
    /// The lists as they are typed, empty lines included: « we do », « we do not ».
    lists: [Vec<String>; 2],
    /// The line that was just added.
    added: Option<(List, usize)>,
    /// The lists that a ready text took the place of.
    replaced: Option<[Vec<String>; 2]>,
    /// « À propos », where it is open, and the licence that is read there.
    about: Option<Option<Licence>>,
    /// What is typed and said of what is kept.
    pub keeping: keeping::State,
    /// What is typed and said of the copy of the register.
    pub copy: copy::State,
    folder: PathBuf,
}

/// One of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What the desk does.
    WeDo,
    /// What it does not do.
    WeDoNot,
}

/// Whether the last change is on disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was changed yet.
    #[default]
    Unchanged,
    /// The disk has not answered yet.
    Writing,
    /// It is on disk.
    Done,
    /// The disk refused.
    Refused(DiskError),
}

/// What can happen on the screen of the settings.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A field changed.
    Typed(Field, String),
    /// The desk has a means, has not, or it is not said.
    Mean(OwnMean, Option<bool>),
    /// A line of a list changed.
    Line(List, usize, String),
    /// A line is added to a list.
    Added(List),
    /// A line of a list is removed.
    Removed(List, usize),
    /// A ready text takes the place of both lists.
    Ready(Ready),
    /// The lists are again as they were before the ready text.
    Restored,
    /// One value among several was chosen.
    Chosen(Chosen),
    /// What is kept, and where.
    Keeping(Change),
    /// The copy of the register.
    Copy(copy::Change),
    /// Try again to keep the settings.
    Retry,
    /// Open « À propos ».
    About,
    /// Practise.
    Practise,
    /// Read a licence, or no longer.
    Licence(Licence),
    /// Back: from « À propos » to the settings, from there to the home screen.
    Leave,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// What the screen of the settings asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Keep the settings: they changed.
    Keep,
    /// Keep them, and put the focus there.
    KeepAndFocus(&'static str),
    /// Another page is shown: nothing has the focus.
    Turned,
    /// Ask for a folder.
    AskFolder,
    /// Begin to copy the register into this folder.
    BeginCopy(PathBuf),
    /// Complete the copy.
    CopyAgain,
    /// Show this folder.
    OpenFolder(PathBuf),
    /// Put this in the clipboard.
    Copy(String),
    /// Back to the home screen.
    Leave,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Practise.
    Practise,
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

impl State {
    /// The screen for settings that lie in `folder`.
    pub fn new(settings: &Settings, folder: PathBuf) -> Self {
        let lists = lists_of(settings);
        Self {
            lists,
            added: None,
            replaced: None,
            about: None,
            keeping: keeping::State::default(),
            copy: copy::State::default(),
            folder,
        }
    }

    /// Whether « À propos » is open.
    pub fn is_about(&self) -> bool {
        self.about.is_some()
    }

    /// Lets `message` happen.
    pub fn update(&mut self, message: Message, settings: &mut Settings) -> Action {
        match message {
            Message::Typed(field, text) => fields::type_in(field, &text, settings),
            Message::Mean(mean, has) => *fields::mean_mut(mean, settings) = has,
            Message::Line(list, place, text) => {
                if let Some(line) = self.lists[list as usize].get_mut(place) {
                    *line = text;
                }
                self.take_lists(settings);
            }
            Message::Added(list) => {
                let lines = &mut self.lists[list as usize];
                // One empty line is enough.
                if lines.last().is_none_or(|line| !line.trim().is_empty()) {
                    lines.push(String::new());
                }
                self.added = Some((list, lines.len() - 1));
                return Action::KeepAndFocus(ADDED);
            }
            Message::Removed(list, place) => {
                if place < self.lists[list as usize].len() {
                    self.lists[list as usize].remove(place);
                }
                self.added = None;
                self.take_lists(settings);
            }
            Message::Ready(ready) => {
                // A second ready text is not what one typed.
                let before = Ready::of(settings).is_none().then(|| self.lists.clone());
                self.replaced = before.or_else(|| self.replaced.take());
                ready.give(settings);
                self.lists = lists_of(settings);
            }
            Message::Restored => {
                if let Some(before) = self.replaced.take() {
                    self.lists = before;
                }
                self.take_lists(settings);
            }
            Message::Chosen(chosen) => {
                chosen.give(settings);
                self.keeping.days_chosen();
                return chosen.focus().map_or(Action::Keep, Action::KeepAndFocus);
            }
            Message::Keeping(change) => return self.keeping.update(change, &self.folder, settings),
            Message::Copy(change) => return self.copy.update(change, settings),
            Message::Retry => {}
            Message::About => {
                self.about = Some(None);
                return Action::Turned;
            }
            Message::Practise => return Action::Practise,
            Message::Licence(licence) => {
                self.about = self.about.map(|open| (open != Some(licence)).then_some(licence));
                return Action::None;
            }
            Message::Leave if self.about.take().is_some() => return Action::Turned,
            Message::Leave => return Action::Leave,
            Message::Cover(cover) => return Action::Cover(cover),
            Message::Zoom(by) => return Action::Zoom(by),
        }
        Action::Keep
    }

    /// Empty lines are typed in, but not kept.
    fn take_lists(&self, settings: &mut Settings) {
        let said = |lines: &[String]| {
            let lines = lines.iter().map(|line| line.trim().to_owned());
            lines.filter(|line| !line.is_empty()).collect()
        };
        settings.we_do = said(&self.lists[List::WeDo as usize]);
        settings.we_do_not = said(&self.lists[List::WeDoNot as usize]);
    }
}

fn lists_of(settings: &Settings) -> [Vec<String>; 2] {
    [settings.we_do.clone(), settings.we_do_not.clone()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(settings: &Settings) -> State {
        State::new(settings, PathBuf::new())
    }

    #[test]
    fn an_empty_line_is_not_kept() {
        let mut settings = Settings::default();
        let mut state = state(&settings);
        let before = settings.we_do.len();
        assert_eq!(state.update(Message::Added(List::WeDo), &mut settings), Action::KeepAndFocus(ADDED));
        assert_eq!(settings.we_do.len(), before);
        state.update(Message::Line(List::WeDo, before, " scanner ".into()), &mut settings);
        assert_eq!(settings.we_do.last().map(String::as_str), Some("scanner"));
        state.update(Message::Removed(List::WeDo, 0), &mut settings);
        assert_eq!(settings.we_do.len(), before);
        assert_eq!(state.update(Message::Removed(List::WeDo, 99), &mut settings), Action::Keep);
    }

    #[test]
    fn what_a_ready_text_replaced_comes_back() {
        let mut settings = Settings { we_do: vec!["écouter".into()], ..Settings::default() };
        let mut state = state(&settings);
        state.update(Message::Ready(Ready::WithoutMandate), &mut settings);
        state.update(Message::Ready(Ready::AidantsConnect), &mut settings);
        assert_eq!(Ready::of(&settings), Some(Ready::AidantsConnect));
        state.update(Message::Restored, &mut settings);
        assert_eq!(settings.we_do, ["écouter"]);
    }
}
