//! The screen hides by itself where nobody has touched the computer for a while.

use std::time::Duration;

use super::{App, Cover, Screen};
use crate::ui::effect::Effect;
use crate::ui::session::Session;

impl App {
    /// Some time passed: what the disk refused is tried again, and what stands open may have been left alone.
    pub(super) fn some_time_passed(&mut self) -> Vec<Effect> {
        let mut effects: Vec<_> = self.sessions.iter_mut().filter_map(Session::retry).collect();
        effects.extend(self.may_hide().then_some(Effect::LookAtInput));
        effects
    }

    /// The computer says how long nobody touched it, or cannot.
    pub(super) fn hide_if_left(&mut self, untouched: Option<Duration>) -> Vec<Effect> {
        self.knows_input = untouched.is_some();
        let limit = Duration::from_secs(60 * u64::from(self.settings.hide_after_minutes));
        if self.may_hide() && untouched.is_some_and(|untouched| untouched >= limit) {
            self.cover = Some(Cover::Blank);
        }
        vec![]
    }

    /// Whether there is something to hide by itself, and it may.
    pub(super) fn may_hide(&self) -> bool {
        self.settings.hide_after_minutes > 0
            && self.knows_input
            && self.cover != Some(Cover::Blank)
            && self.shows_somebody()
    }

    /// Whether the screen tells of somebody. The home screen does so only by what was typed, given or listed there: left
    /// alone, it is the same for everyone, and nothing on it has to be looked after.
    fn shows_somebody(&self) -> bool {
        match &self.screen {
            Screen::Home(home) => self.in_hand.is_some() || home.tells_of_somebody(),
            Screen::Settings(_) | Screen::First => false,
            Screen::Frame(_)
            | Screen::Step(_)
            | Screen::Stuck(_)
            | Screen::Closing(_)
            | Screen::Paper(_)
            | Screen::Last(_) => true,
        }
    }
}
