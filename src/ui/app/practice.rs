//! « Essai »: a visit to practise with, which leaves nothing behind.

use std::sync::Arc;

use super::{App, Message, Screen};
use crate::ui::Element;
use crate::ui::effect::Effect;
use crate::ui::kit::{banner, button};
use crate::ui::screen::frame;
use crate::ui::session::Session;
use crate::ui::theme::Tone;
use crate::ui::words::practice as words;
use crate::visit::ids::VisitId;

impl App {
    /// Shows the frame of the guide to practise with.
    pub(super) fn open_practice(&mut self) -> Vec<Effect> {
        let Some(guide) = self.practice.iter().next() else { return vec![] };
        let state = frame::State::new(Arc::clone(guide), false, &self.settings, None);
        self.screen = Screen::Frame(Box::new(state));
        vec![Effect::Unfocus]
    }

    /// Whether what the window shows is only to practise.
    pub(super) fn is_practising(&self) -> bool {
        let frame = match &self.screen {
            Screen::Frame(state) => self.practice.iter().any(|known| Arc::ptr_eq(known, state.guide())),
            _ => false,
        };
        frame || self.session().is_some_and(is_practice)
    }

    /// Whether that visit is only to practise.
    pub(super) fn practises(&self, visit: VisitId) -> bool {
        self.sessions.iter().any(|session| session.visit().id() == visit && is_practice(session))
    }

    /// Ends it wherever it stands, and forgets it.
    pub(super) fn leave_practice(&mut self) -> Vec<Effect> {
        let practised: Vec<VisitId> = self
            .sessions
            .iter()
            .filter(|session| is_practice(session))
            .map(|session| session.visit().id())
            .collect();
        if self.in_hand.is_some_and(|visit| practised.contains(&visit)) {
            self.in_hand = None;
        }
        self.sessions.retain(|session| !is_practice(session));
        let home = self.go_home();
        self.left_open.retain(|left| !practised.contains(&left.id));
        home
    }

    /// Says so on every screen, at home as long as it waits for its word.
    pub(super) fn practice_banner(&self) -> Option<Element<'static, Message>> {
        let at_home = matches!(self.screen, Screen::Home(_)) && self.in_hand.is_none();
        let waits = at_home && self.sessions.iter().any(is_practice);
        let said = match (self.is_practising(), waits) {
            (true, _) => words::MARK,
            (false, true) => words::WAITS,
            (false, false) => return None,
        };
        let leave = button::small(words::LEAVE).on_press(Message::PracticeLeft);
        Some(banner::banner(said, Tone::Helper).action(leave).into())
    }
}

fn is_practice(session: &Session) -> bool {
    session.visit().is_practice()
}
