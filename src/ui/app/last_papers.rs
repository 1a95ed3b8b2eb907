//! The last papers: shown again without writing anything, and erased.

use std::sync::Arc;

use super::{App, NotReopened, Screen};
use crate::disk::DiskError;
use crate::ui::effect::Effect;
use crate::ui::screen::last::{self, Erased, LastPaper};
use crate::ui::screen::paper;
use crate::ui::words::{bar, last as words};
use crate::visit::ids::VisitId;
use crate::visit::{Stamped, Visit};

impl App {
    /// The list, as soon as the disk has told it.
    pub(super) fn open_last_papers(&mut self) -> Vec<Effect> {
        self.list_last_papers(last::State::default())
    }

    fn list_last_papers(&mut self, state: last::State) -> Vec<Effect> {
        self.screen = Screen::Last(state);
        vec![Effect::Unfocus, Effect::ListPapers { keep_days: self.settings.keep_visits_days }]
    }

    pub(super) fn papers_listed(&mut self, papers: Result<Vec<LastPaper>, DiskError>) -> Vec<Effect> {
        let Screen::Last(state) = &mut self.screen else { return vec![] };
        state.listed(papers).map(Effect::Focus).into_iter().collect()
    }

    pub(super) fn at_the_last_papers(&mut self, message: last::Message) -> Vec<Effect> {
        let Screen::Last(state) = &mut self.screen else { return vec![] };
        match state.update(message) {
            last::Action::None => vec![],
            last::Action::Focus(id) => vec![Effect::Focus(id)],
            last::Action::Unfocus => vec![Effect::Unfocus],
            last::Action::Open(visit) => vec![Effect::ReadClosed(visit)],
            last::Action::Erase(visits) => vec![Effect::Erase(visits)],
            last::Action::Leave => self.go_home(),
            last::Action::Cover(cover) => self.lay_over(cover),
            last::Action::Zoom(by) => self.zoom(by),
        }
    }

    /// The events of a visit that is over were read, or could not be.
    pub(super) fn closed_read(
        &mut self,
        visit: VisitId,
        read: Result<Vec<Stamped>, NotReopened>,
    ) -> Vec<Effect> {
        let Screen::Last(state) = &mut self.screen else { return vec![] };
        if !state.take_opening(visit) {
            return vec![];
        }
        let why = match read {
            Ok(events) => match Visit::replay(&self.library, &events) {
                // A paper that no longer knows how it ended would say something else than the first one.
                Ok(visit) if visit.ends_are_known() => {
                    let paper = paper::State::again(&Arc::new(visit), &self.settings, &mut self.press);
                    return self.turn_to(paper);
                }
                Ok(_) | Err(_) => words::GUIDE_CHANGED,
            },
            Err(NotReopened::HeldElsewhere) => bar::OPEN_ELSEWHERE,
            Err(NotReopened::Unreadable) => words::GONE,
        };
        state.not_opened(why);
        vec![Effect::ListPapers { keep_days: self.settings.keep_visits_days }]
    }

    /// The visits are off the disk, or not.
    pub(super) fn erased(&mut self, visits: &[VisitId], erased: Erased) -> Vec<Effect> {
        let of_these = |visit: &Arc<Visit>| visits.contains(&visit.id());
        let again = matches!(&self.screen, Screen::Paper(paper) if paper.visit_again().is_some_and(of_these));
        if again || matches!(self.screen, Screen::Last(_)) {
            let listed = self.list_last_papers(last::State::after_erasing(erased));
            return listed.into_iter().chain(self.copy_again()).collect();
        }
        // Right after a visit: at home, whoever comes next.
        let said = if erased.refused.is_none() { bar::ERASED } else { bar::NOT_ERASED };
        self.notice = Some(said.into());
        self.copy_again().into_iter().collect()
    }

    /// What was counted on the way goes into the copy too, where there is one.
    fn copy_again(&self) -> Option<Effect> {
        self.settings.register_copy.is_some().then_some(Effect::CopyRegister)
    }

    /// Whether the visit that was just closed is to go at once.
    pub(super) fn take_erasing(&mut self, visit: VisitId) -> bool {
        self.erase_when_closed.take_if(|erased| *erased == visit).is_some()
    }
}
