//! The copy of the register: where the desk wants it, and what came of completing it.

use std::path::PathBuf;

use super::{App, Screen};
use crate::disk::DiskError;
use crate::platform::dialogs::Asked;
use crate::register::Unfit;
use crate::ui::effect::Effect;
use crate::ui::screen::settings::{COPY_FIELD, COPY_PART, Copied};
use crate::ui::words::{bar, settings as words};

impl App {
    /// The helper chose a folder, or there was no way to ask.
    pub(super) fn folder_asked(&mut self, asked: Asked) -> Vec<Effect> {
        let Screen::Settings(state) = &mut self.screen else { return vec![] };
        match asked {
            Asked::Chosen(folder) => {
                state.copy.tries();
                vec![Effect::BeginCopy(folder)]
            }
            Asked::Cancelled => vec![],
            Asked::NoDialog => {
                state.copy.has_no_dialog();
                vec![Effect::Focus(COPY_FIELD), Effect::Reveal(COPY_PART)]
            }
        }
    }

    /// The folder has what there is of the register, or cannot have it.
    pub(super) fn copy_begun(&mut self, folder: PathBuf, answer: Result<(), Unfit>) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Screen::Settings(state) = &mut self.screen {
            effects = vec![Effect::Focus(state.copy.tried(answer)), Effect::Reveal(COPY_PART)];
        } else if let Err(unfit) = answer {
            self.notice = Some(words::unfit(unfit).into());
        }
        if answer.is_ok() {
            self.settings.register_copy = Some(folder);
            self.keeping.copied = Copied::Done;
            effects.extend(self.keep_settings());
        }
        effects
    }

    /// The copy is complete, or the folder refuses: that is said once, until it answers again.
    pub(super) fn register_copied(&mut self, answer: Option<Result<(), DiskError>>) -> Vec<Effect> {
        let before = self.keeping.copied;
        self.keeping.copied = match answer {
            None => Copied::NotYet,
            Some(Ok(())) => Copied::Done,
            Some(Err(error)) => Copied::Refused(error),
        };
        let new = matches!(self.keeping.copied, Copied::Refused(_)) && !matches!(before, Copied::Refused(_));
        self.tell((new && !matches!(self.screen, Screen::Settings(_))).then_some(bar::NOT_COPIED))
    }
}
