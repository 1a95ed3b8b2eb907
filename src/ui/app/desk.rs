//! The desk's settings: how they are changed, and how the disk keeps them, one writing at a time.

use super::{App, Screen};
use crate::disk::DiskError;
use crate::ui::effect::Effect;
use crate::ui::screen::settings::{Copied, Kept};
use crate::ui::screen::{first, settings};
use crate::ui::words::bar;

/// The way of the settings to the disk.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// What came of the last writing.
    pub(super) kept: Kept,
    /// What came of the last copy of the register.
    pub(super) copied: Copied,
    /// Whether they changed since this writing began.
    again: bool,
    /// Whether the window is to close once they are on disk.
    closing: bool,
}

impl App {
    pub(super) fn open_settings(&mut self) -> Vec<Effect> {
        if self.keeping.kept == Kept::Done {
            self.keeping.kept = Kept::Unchanged;
        }
        self.screen = Screen::Settings(Box::new(settings::State::new(&self.settings, self.folder.clone())));
        // Known before it is chosen to do as the computer does.
        vec![Effect::Focus(settings::NAME), Effect::AskContrast]
    }

    pub(super) fn at_the_settings(&mut self, message: settings::Message) -> Vec<Effect> {
        let Screen::Settings(state) = &mut self.screen else { return vec![] };
        match state.update(message, &mut self.settings) {
            settings::Action::None => vec![],
            settings::Action::Keep => self.keep_settings(),
            settings::Action::KeepAndFocus(id) => {
                let mut effects = self.keep_settings();
                effects.push(Effect::Focus(id));
                effects
            }
            settings::Action::Turned => vec![Effect::Unfocus],
            settings::Action::AskFolder => vec![Effect::AskFolder],
            settings::Action::BeginCopy(folder) => vec![Effect::BeginCopy(folder)],
            settings::Action::CopyAgain => vec![Effect::CopyRegister],
            settings::Action::OpenFolder(folder) => vec![Effect::OpenFolder(folder)],
            settings::Action::Copy(text) => vec![Effect::Copy(text)],
            settings::Action::Leave => {
                if matches!(self.keeping.kept, Kept::Refused(_)) {
                    self.notice = Some(bar::SETTINGS_NOT_KEPT.into());
                }
                self.go_home()
            }
            settings::Action::Cover(cover) => self.lay_over(cover),
            settings::Action::Practise => self.open_practice(),
            settings::Action::Zoom(by) => self.zoom(by),
        }
    }

    /// The system showed the folder of the data, or its path is to be copied.
    pub(super) fn folder_opened(&mut self, opened: bool) -> Vec<Effect> {
        let Screen::Settings(state) = &mut self.screen else { return vec![] };
        state.keeping.opened(opened);
        if opened { vec![] } else { vec![Effect::Focus(settings::COPY_PATH)] }
    }

    pub(super) fn at_the_first_start(&mut self, message: first::Message) -> Vec<Effect> {
        let Screen::First = self.screen else { return vec![] };
        match first::update(message, &mut self.settings) {
            first::Action::None => vec![],
            first::Action::Focus(id) => vec![Effect::Focus(id)],
            first::Action::Begin => {
                let mut effects = self.keep_settings();
                effects.extend(self.go_home());
                effects
            }
            first::Action::Practise => {
                let mut effects = self.keep_settings();
                effects.extend(self.open_practice());
                effects
            }
            first::Action::Zoom(by) => self.zoom(by),
        }
    }

    /// Writes the settings; while the disk is at it, once more afterwards, so that the last change wins.
    pub(super) fn keep_settings(&mut self) -> Vec<Effect> {
        if self.keeping.kept == Kept::Writing {
            self.keeping.again = true;
            return vec![];
        }
        self.keeping.kept = Kept::Writing;
        vec![Effect::SaveSettings(Box::new(self.settings.clone()))]
    }

    /// The disk answered.
    pub(super) fn settings_kept(&mut self, answer: Result<(), DiskError>) -> Vec<Effect> {
        self.keeping.kept = answer.map_or_else(Kept::Refused, |()| Kept::Done);
        if std::mem::take(&mut self.keeping.again) {
            return self.keep_settings();
        }
        let closing = std::mem::take(&mut self.keeping.closing);
        match answer {
            Ok(()) if closing => self.close(),
            Err(_) if closing || !matches!(self.screen, Screen::Settings(_)) => {
                self.tell(Some(bar::SETTINGS_NOT_KEPT))
            }
            _ => vec![],
        }
    }

    /// Whether the window has to wait for the settings before it closes; asked twice, it does not.
    pub(super) fn waits_for_settings(&mut self) -> bool {
        let waits = self.keeping.kept == Kept::Writing && !self.keeping.closing;
        self.keeping.closing |= waits;
        waits
    }
}
