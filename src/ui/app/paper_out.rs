//! The paper: what is asked of it on its screen, and what its ways out answer.

use super::{App, Screen};
use crate::ui::effect::{Effect, Paper, Saved};
use crate::ui::screen::paper;
use crate::ui::session::Session;
use crate::ui::words::paper as words;
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
        self.turn_to(state)
    }

    /// Shows a paper; what is on its way to the printer is not sent there once more.
    pub(super) fn turn_to(&mut self, mut paper: paper::State) -> Vec<Effect> {
        if self.printing.iter().any(|visit| paper.is_of(*visit)) {
            paper.already_sent();
        }
        self.screen = Screen::Paper(Box::new(paper));
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
        let of = visit.id();
        let paper = |pdf| Paper { visit: of, pdf };
        match state.update(message, visit, &self.settings, &mut self.press) {
            paper::Action::None => vec![],
            paper::Action::Print(pdf) => {
                self.printing.push(of);
                vec![Effect::Print(paper(pdf))]
            }
            paper::Action::Save(pdf) => vec![Effect::SavePdf(paper(pdf))],
            paper::Action::View(pdf) => vec![Effect::View(paper(pdf))],
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

    /// The printer took the paper of this visit, or why it did not.
    pub(super) fn printed(&mut self, visit: VisitId, answer: Result<(), String>) -> Vec<Effect> {
        self.printing.retain(|printing| *printing != visit);
        self.with_paper(visit, answer, paper::State::printed)
    }

    /// The paper of this visit was saved, or why it was not.
    pub(super) fn saved(&mut self, visit: VisitId, answer: Result<Saved, String>) -> Vec<Effect> {
        self.with_paper(visit, answer, paper::State::saved)
    }

    /// The viewer has the paper of this visit, or why not.
    pub(super) fn viewed(&mut self, visit: VisitId, answer: Result<(), String>) -> Vec<Effect> {
        self.with_paper(visit, answer, paper::State::viewed)
    }

    /// A way of a paper out of the window answered: on the paper, if it is still before us.
    fn with_paper<T>(
        &mut self,
        visit: VisitId,
        answer: Result<T, String>,
        take: impl FnOnce(&mut paper::State, Result<T, String>),
    ) -> Vec<Effect> {
        let paper = match &mut self.screen {
            Screen::Paper(paper) if paper.is_of(visit) => paper,
            _ => return self.too_late(answer.err()),
        };
        take(paper, answer);
        // What came of it is below the fold where the text is large; and Enter must not print once more.
        if !paper.is_asking() {
            return vec![];
        }
        // Enter twice to print is no answer to what came of it.
        self.arrived = self.now.at;
        vec![Effect::Focus(paper::OUTCOME)]
    }

    /// The paper is no longer on screen: that it did not come out is said all the same, of nobody.
    fn too_late(&mut self, why: Option<String>) -> Vec<Effect> {
        if let Some(why) = why {
            self.notice = Some(words::too_late(&why, self.settings.keep_visits_days > 0).into());
        }
        vec![]
    }
}
