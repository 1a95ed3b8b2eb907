//! What each screen asks for, and what the program makes of it.

use super::{App, DOUBLE_CLICK, Screen};
use crate::ui::effect::Effect;
use crate::ui::screen::home::pause;
use crate::ui::screen::{closing, frame, home, step, stuck};
use crate::ui::words::bar;
use crate::visit::frame::Presence;

impl App {
    pub(super) fn at_home(&mut self, message: home::Message) -> Vec<Effect> {
        if let Some(visit) = self.called_by_its_word().filter(|_| message == home::Message::Submitted) {
            return self.resume(visit);
        }
        let Screen::Home(state) = &mut self.screen else { return vec![] };
        match state.update(message, &self.library, &self.search) {
            home::Action::None => vec![],
            home::Action::Frame(guide) => self.open_frame(&guide),
            home::Action::Turned => vec![Effect::Unfocus],
            home::Action::Ask => vec![Effect::Focus(home::FIELD)],
            home::Action::OpenSite(address) => vec![Effect::OpenLink(address)],
            home::Action::Pause(pause::Action::None) => vec![],
            home::Action::Pause(pause::Action::Recall(typed)) => self.recall(typed.expose()),
            home::Action::Pause(pause::Action::AskForWord) => vec![Effect::Focus(home::WORD)],
            home::Action::Pause(pause::Action::Resume(visit)) => self.resume(visit),
            home::Action::Pause(pause::Action::Print(word)) => self.print_slip(&word),
            home::Action::Pause(pause::Action::Noted) => vec![Effect::Focus(home::FIELD)],
            home::Action::BackToVisit => self.show_visit(),
            home::Action::Settings => self.open_settings(),
            home::Action::LastPapers => self.open_last_papers(),
            home::Action::Cover(cover) => self.lay_over(cover),
            home::Action::Practise => self.open_practice(),
            home::Action::Zoom(by) => self.zoom(by),
        }
    }

    fn open_frame(&mut self, guide: &crate::procedure::ids::GuideId) -> Vec<Effect> {
        let Some(guide) = self.library.get(guide) else { return vec![] };
        let to_pick = self.library.organism(&guide.organism).is_some_and(|organism| organism.to_pick);
        let presence: Option<Presence> =
            self.session().and_then(|session| session.visit().current().frame.presence);
        let state = frame::State::new(std::sync::Arc::clone(guide), to_pick, &self.settings, presence);
        self.screen = Screen::Frame(Box::new(state));
        vec![Effect::Unfocus]
    }

    pub(super) fn at_the_frame(&mut self, message: frame::Message) -> Vec<Effect> {
        let Screen::Frame(state) = &mut self.screen else { return vec![] };
        let guide = state.guide().id.clone();
        let under_way = state.is_under_way();
        match state.update(message) {
            frame::Action::None => vec![],
            frame::Action::Leave if under_way => self.show_visit(),
            // The person's other request is not chosen yet: the visit stays in hand.
            frame::Action::Leave if self.in_hand.is_some() => self.choose_another(),
            frame::Action::Leave => self.go_home(),
            frame::Action::Begin(agreed) if under_way => self.reframe(agreed),
            frame::Action::Begin(agreed) => self.begin(guide, agreed),
            frame::Action::AskForOrganism => vec![Effect::Focus(frame::ORGANISM)],
            frame::Action::DialogOpened => vec![Effect::Focus(frame::REASONS)],
            frame::Action::Listen => self.listen(),
            frame::Action::Cover(cover) => self.lay_over(cover),
            frame::Action::Zoom(by) => self.zoom(by),
        }
    }

    pub(super) fn at_a_step(&mut self, message: step::Message) -> Vec<Effect> {
        if message == step::Message::Done && self.is_a_double_click() {
            return vec![];
        }
        let Screen::Step(state) = &mut self.screen else { return vec![] };
        match state.update(message) {
            step::Action::None => vec![],
            step::Action::Ask(command) => self.ask(command),
            step::Action::Listen => self.listen(),
            step::Action::Pause => self.pause(),
            step::Action::Stuck => {
                self.screen = Screen::Stuck(stuck::State::default());
                vec![Effect::Unfocus]
            }
            step::Action::OpenSite => self.address().map(Effect::OpenLink).into_iter().collect(),
            step::Action::CopyAddress => self.address().map(Effect::Copy).into_iter().collect(),
            step::Action::Reveal(part) => vec![Effect::Reveal(part)],
            step::Action::Frame => self.frame_again(),
            step::Action::EndOtherwise => {
                self.screen = Screen::Closing(closing::State::choosing());
                vec![Effect::Unfocus]
            }
            step::Action::Cover(cover) => self.lay_over(cover),
            step::Action::Reshape => {
                self.beside = !self.beside;
                vec![]
            }
        }
    }

    /// Whether this follows so soon upon what came that it was not meant for it.
    pub(super) fn is_a_double_click(&self) -> bool {
        let since = self.now.at.duration_since(self.arrived);
        since < DOUBLE_CLICK && !since.is_negative()
    }

    fn frame_again(&mut self) -> Vec<Effect> {
        let Some(session) = self.session() else { return vec![] };
        let aim = session.aims.last().cloned().unwrap_or_default();
        self.screen = Screen::Frame(Box::new(frame::State::of_request(session.visit().current(), &aim)));
        vec![Effect::Unfocus]
    }

    /// The browser opened, or the address is shown where one looks.
    pub(super) fn link_opened(&mut self, address: &str, opened: bool) -> Vec<Effect> {
        let here = self.address().is_some_and(|shown| shown == address);
        let Screen::Step(state) = &mut self.screen else {
            return self.tell((!opened).then_some(bar::NO_BROWSER));
        };
        if !here {
            // It was the page of another step.
            return self.tell((!opened).then_some(bar::NO_BROWSER));
        }
        state.link_opened(opened);
        if opened { vec![] } else { vec![Effect::Focus(step::OPEN_AGAIN)] }
    }

    fn address(&self) -> Option<String> {
        let session = self.session()?;
        step::address(session, session.visit().library()).map(str::to_owned)
    }

    pub(super) fn when_stuck(&mut self, message: stuck::Message) -> Vec<Effect> {
        let Screen::Stuck(state) = &mut self.screen else { return vec![] };
        match state.update(message) {
            stuck::Action::None => vec![],
            stuck::Action::Ask(command) => self.ask(command),
            stuck::Action::Pause => self.pause(),
            stuck::Action::Cover(cover) => self.lay_over(cover),
            stuck::Action::Back => {
                self.screen = Screen::Step(step::State::default());
                vec![Effect::Unfocus]
            }
        }
    }

    pub(super) fn at_closing(&mut self, message: closing::Message) -> Vec<Effect> {
        let at_an_ending =
            self.session().is_some_and(|session| session.visit().current().outcome().is_some());
        let Screen::Closing(state) = &mut self.screen else { return vec![] };
        match state.update(message, at_an_ending) {
            closing::Action::None => vec![],
            closing::Action::Ask(command) => self.ask(command),
            closing::Action::Listen => self.listen(),
            // Of a guide that is gone there is no step to go back to.
            closing::Action::Leave if self.is_gone() => self.pause(),
            closing::Action::Leave => self.show_visit(),
            closing::Action::Another => self.choose_another(),
            closing::Action::Paper => self.show_paper(),
            closing::Action::Pause => self.pause(),
            closing::Action::Cover(cover) => self.lay_over(cover),
        }
    }

    /// The home screen, for one more request of the person whose visit we have in hand.
    fn choose_another(&mut self) -> Vec<Effect> {
        self.screen = Screen::Home(home::State::default());
        vec![Effect::Focus(home::FIELD)]
    }
}
