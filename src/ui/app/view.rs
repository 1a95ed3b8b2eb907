//! What the window shows: the screen, and over it what has to be said.

use std::hash::{DefaultHasher, Hash, Hasher};

use iced::widget::{column, container, scrollable, space};
use iced::{Length, Padding};

use super::{App, Cover, Message, Screen};
use crate::ui::kit::{arrange, banner, button, key_nav};
use crate::ui::screen::{Look, closing, first, frame, home, last, paper, settings, step, stuck};
use crate::ui::session::Session;
use crate::ui::theme::Tone;
use crate::ui::words::bar as words;
use crate::ui::{Element, icon::Icon};

/// The share of the window that banners may take; more, and they scroll.
const BANNERS: f32 = 0.3;

impl App {
    /// The whole window.
    pub fn view(&self) -> Element<'_, Message> {
        let page = container(self.screen()).height(Length::Fill).padding(Padding::ZERO);
        // A banner that comes or goes leaves the page its place, and with it the focus and what is being typed.
        let said = |banner: Option<Element<'static, Message>>| banner.unwrap_or_else(|| space().into());
        let banners =
            scrollable(column![said(self.practice_banner()), said(self.not_on_disk()), said(self.notice())]);
        let window = arrange::under(banners, page, BANNERS);
        let on_heard = self.says_the_screen().then_some(Message::Heard);
        key_nav::key_nav(self.covered(self.with_grip(window.into())), |key, modifiers| {
            self.shortcut(key, modifiers)
        })
        .on_heard(on_heard)
        .page(self.page())
        .into()
    }

    /// How the view looks at the program.
    pub(super) fn look(&self) -> Look<'_> {
        Look {
            library: if self.is_practising() { &self.practice } else { &self.library },
            desk: &self.settings,
            at: self.now.at,
            today: self.now.today,
            column: self.wants_column(),
            size: self.room * self.scale_factor().recip(),
            hints: self.focused,
            knows_input: self.knows_input,
            listening: self.listening(),
            remote: self.session().is_some_and(|session| session.visit().is_remote()),
        }
    }

    /// A name for the page that is shown: the screen, its shape, and where the visit stands.
    fn page(&self) -> u64 {
        self.page_in(self.wants_column())
    }

    /// The same, for a window that is the column or is not.
    pub(super) fn page_in(&self, column: bool) -> u64 {
        let mut name = DefaultHasher::new();
        std::mem::discriminant(&self.screen).hash(&mut name);
        column.hash(&mut name);
        match &self.screen {
            Screen::Stuck(state) => {
                // Only the column gives a family the whole page.
                let family = state.family().filter(|_| column);
                (state.is_adding(), family).hash(&mut name);
            }
            Screen::Closing(state) => (state.is_choosing(), state.has_detail()).hash(&mut name),
            Screen::Settings(state) => state.is_about().hash(&mut name),
            Screen::First
            | Screen::Home(_)
            | Screen::Frame(_)
            | Screen::Step(_)
            | Screen::Paper(_)
            | Screen::Last(_) => {}
        }
        if let Some(session) = self.session() {
            let request = session.visit().current();
            request.guide.id.as_str().hash(&mut name);
            request.step().map(|step| step.id.as_str()).hash(&mut name);
            request.open_obstacle().map(|obstacle| obstacle.id.0).hash(&mut name);
        }
        name.finish()
    }

    /// The title of the window: it tells of nobody.
    pub fn title(&self) -> String {
        match self.session().filter(|_| self.cover != Some(Cover::Blank)) {
            Some(session) => format!("{} — {}", super::visits::title_of(session), words::NAME),
            None => words::NAME.to_owned(),
        }
    }

    fn screen(&self) -> Element<'_, Message> {
        let look = self.look();
        let session = self.session();
        match (&self.screen, session) {
            (Screen::Frame(state), _) => frame::view(state, &look).map(Message::Frame),
            (Screen::Step(state), Some(session)) => step::view(state, session, &look).map(Message::Step),
            (Screen::Stuck(state), Some(session)) => stuck::view(state, session, &look).map(Message::Stuck),
            (Screen::Closing(state), Some(session)) => {
                closing::view(state, session, &look).map(Message::Closing)
            }
            (Screen::Paper(state), session) => {
                let visit = state.visit_again().map(AsRef::as_ref).or_else(|| session.map(Session::visit));
                let title = visit.map(super::visits::title).unwrap_or_default();
                paper::view(state, title, &look).map(Message::Paper)
            }
            (Screen::Last(state), _) => last::view(state, &look).map(Message::Last),
            (Screen::Home(state), session) => {
                home::view(state, &self.left_open, session.is_some(), &look).map(Message::Home)
            }
            (Screen::Settings(state), _) => {
                settings::view(state, self.keeping.kept, self.keeping.copied, &look).map(Message::Settings)
            }
            (Screen::First, _) => first::view(&look).map(Message::First),
            // No screen of a visit is shown without one.
            (_, None) => column![].into(),
        }
    }

    /// Something happened that is not on disk: said as long as it lasts.
    fn not_on_disk(&self) -> Option<Element<'static, Message>> {
        self.sessions.iter().any(Session::has_unsaved).then(|| {
            let look = self.look();
            if look.is_low() && look.is_narrow() {
                // There is hardly room for more, and it is tried again anyway.
                return banner::banner(words::NOT_ON_DISK_SHORT, Tone::Stuck).into();
            }
            let retry = button::small(words::RETRY).on_press(Message::Retry);
            banner::banner(words::NOT_ON_DISK, Tone::Stuck).action(retry).into()
        })
    }

    fn notice(&self) -> Option<Element<'static, Message>> {
        let notice = self.notice.clone()?;
        let read = button::small(words::READ).before(Icon::Close).on_press(Message::NoticeRead);
        // What is only good to know does not look like trouble.
        let tone = match &*notice {
            words::SIDE_BY_SIDE_LEFT | words::SIDE_BY_SIDE_RIGHT => Tone::Action,
            words::ERASED => Tone::Done,
            _ => Tone::Stuck,
        };
        Some(banner::banner(notice, tone).action(read).into())
    }
}
