//! The paper: what is asked of it on its screen, and what its ways out answer.

use super::{App, Screen};
use crate::ui::effect::Effect;
use crate::ui::screen::paper;
use crate::ui::session::Session;
use crate::visit::Command;
use crate::visit::ids::{RecordId, VisitId};

impl App {
    /// Shows the paper of the visit in hand.
    pub(super) fn show_paper(&mut self) -> Vec<Effect> {
        let in_hand = self.in_hand;
        let Some(session) = self.sessions.iter().find(|session| Some(session.visit().id()) == in_hand) else {
            return vec![];
        };
        let state = paper::State::new(session.visit(), &self.settings, &session.aims, &mut self.press);
        self.screen = Screen::Paper(Box::new(state));
        vec![Effect::Unfocus]
    }

    pub(super) fn at_the_paper(&mut self, message: paper::Message) -> Vec<Effect> {
        if message == paper::Message::CameOut && self.is_a_double_click() {
            return vec![];
        }
        let in_hand = self.in_hand;
        let session = self.sessions.iter().find(|session| Some(session.visit().id()) == in_hand);
        let Screen::Paper(state) = &mut self.screen else { return vec![] };
        let again = state.visit_again().cloned();
        let Some(visit) = again.as_deref().or_else(|| session.map(Session::visit)) else { return vec![] };
        match state.update(message, visit, &self.settings, &mut self.press) {
            paper::Action::None => vec![],
            paper::Action::Print(pdf) => vec![Effect::Print(pdf)],
            paper::Action::Save(pdf) => vec![Effect::SavePdf(pdf)],
            paper::Action::View(pdf) => vec![Effect::View(pdf)],
            paper::Action::Back if again.is_some() => self.open_last_papers(),
            paper::Action::Listen => self.listen(),
            paper::Action::Back => self.show_visit(),
            paper::Action::Finish if again.is_some() => self.open_last_papers(),
            paper::Action::Finish => self.finish(None),
            paper::Action::Focus(id) => vec![Effect::Focus(id)],
            paper::Action::Unfocus => vec![Effect::Unfocus],
            paper::Action::Erase if again.is_some() => {
                again.map(|visit| Effect::Erase(vec![visit.id()])).into_iter().collect()
            }
            paper::Action::Erase => self.finish(self.in_hand),
            paper::Action::Cover(cover) => self.lay_over(cover),
            paper::Action::Zoom(by) => self.zoom(by),
        }
    }

    /// Closes the visit in hand; perhaps it is then erased at once.
    fn finish(&mut self, erase: Option<VisitId>) -> Vec<Effect> {
        self.erase_when_closed = erase;
        self.ask(Command::Close(RecordId::from_bits(self.now.bits)))
    }

    /// A way of the paper out of the window answered.
    pub(super) fn with_paper(&mut self, change: impl FnOnce(&mut paper::State)) -> Vec<Effect> {
        let Screen::Paper(paper) = &mut self.screen else { return vec![] };
        change(paper);
        // What came of it is below the fold where the text is large; and Enter must not print once more.
        if !paper.is_asking() {
            return vec![];
        }
        // Enter twice to print is no answer to what came of it.
        self.arrived = self.now.at;
        vec![Effect::Focus(paper::OUTCOME)]
    }
}
