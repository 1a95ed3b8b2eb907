//! What the window shows as done, in plain lines: `tools/kill-test.sh` compares them with what is on disk after a crash.

use super::{App, Screen};
use crate::ui::screen::settings::Kept;
use crate::ui::session::Session;
use crate::visit::Visit;
use crate::visit::ids::VisitId;
use crate::visit::request::Position;

/// What the window shows: codes and counts, nothing of anyone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The name of the screen.
    pub screen: &'static str,
    /// Whether the banner says that something is not on disk yet.
    pub refused: bool,
    /// The visits that are not over, with how many of their events happened, and the step or ending where they stand.
    pub visits: Vec<(VisitId, usize, String)>,
    /// The size of the text, in per cent, once the settings are on disk.
    pub kept: Option<u16>,
}

impl App {
    /// What the window shows now.
    pub fn shown(&self) -> Shown {
        let screen = match &self.screen {
            Screen::First => "first",
            Screen::Home(_) => "home",
            Screen::Frame(_) => "frame",
            Screen::Step(_) => "step",
            Screen::Stuck(_) => "stuck",
            Screen::Closing(_) => "closing",
            Screen::Paper(_) => "paper",
            Screen::Settings(_) => "settings",
            Screen::Last(_) => "last",
        };
        // The frame shows nothing of the visit that it begins.
        let begins = |session: &&Session| screen == "frame" && session.is_beginning();
        let visits = self.sessions.iter().filter(|session| !begins(session)).map(Session::visit);
        Shown {
            screen,
            refused: self.sessions.iter().any(Session::has_unsaved),
            visits: visits.map(|visit| (visit.id(), visit.happened(), place(visit))).collect(),
            kept: (self.keeping.kept == Kept::Done).then(|| self.settings.zoom.percent()),
        }
    }
}

fn place(visit: &Visit) -> String {
    match visit.current().position() {
        Position::Step(step) => step.to_string(),
        Position::Ending(ending) => ending.id.to_string(),
    }
}
