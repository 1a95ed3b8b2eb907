//! The home screen: one question, one field, the guides, the visits left open.

use super::ZoomBy;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::ids::{GuideId, OrganismId, SituationId};
use crate::procedure::search::{Search, Target};
use crate::ui::app::Cover;
use crate::visit::PauseWord;

pub mod pause;
mod situation;
mod view;

pub use pause::FIELD as WORD;
pub use view::{FIELD, view};

/// The guide that no visit goes unrecorded without.
pub const OTHER: &str = "autre/demande";

/// How many tiles are shown where nothing was typed.
const MOST_USED: usize = 9;

/// What the helper typed and chose.
#[derive(Debug, Default)]
pub struct State {
    query: String,
    organism: Option<OrganismId>,
    hits: Vec<Target>,
    /// The situation that is open.
    situation: Option<SituationId>,
    /// The visits that wait.
    pub pause: pause::State,
}

/// What can happen on the home screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The field changed.
    Typed(String),
    /// Enter in the field: the first guide found.
    Submitted,
    /// A body was chosen, or none for all of them.
    Filtered(Option<OrganismId>),
    /// A guide was chosen.
    Opened(GuideId),
    /// A situation was chosen.
    Situation(SituationId),
    /// Back from the situation to what was found.
    LeaveSituation,
    /// Open the site of a body that has no guide yet.
    OpenSite(String),
    /// To the visits that wait.
    Pause(pause::Message),
    /// Back to the visit whose person has one more request.
    BackToVisit,
    /// « Réglages ».
    Settings,
    /// « Derniers récapitulatifs ».
    LastPapers,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Practise.
    Practise,
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// What the home screen asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Agree the frame of this guide.
    Frame(GuideId),
    /// Another page of the home screen is shown: nothing has the focus.
    Turned,
    /// Back to the question.
    Ask,
    /// Open this address in the browser.
    OpenSite(String),
    /// What the visits that wait ask for.
    Pause(pause::Action),
    /// Leave the choice of one more guide.
    BackToVisit,
    /// Change the settings.
    Settings,
    /// Show the last papers.
    LastPapers,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Practise.
    Practise,
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

impl State {
    /// Right after a pause: `word` is to be given, aloud alone where the person is at a distance.
    pub fn after_a_pause(word: PauseWord, remote: bool) -> Self {
        Self { pause: pause::State::giving(word, remote), ..Self::default() }
    }

    /// What is typed in the field of the guides.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Lets `message` happen.
    pub fn update(&mut self, message: Message, library: &Catalogue, search: &Search) -> Action {
        match message {
            Message::Typed(query) => {
                self.query = query;
                self.hits = search.find(&self.query).into_iter().map(|hit| hit.target).collect();
                Action::None
            }
            // Nothing was asked for: Enter once too often at the end of a visit opens no guide.
            Message::Submitted if self.query.trim().is_empty() => Action::None,
            Message::Submitted => match self.shown(library).into_iter().next() {
                None => Action::None,
                Some(Target::Guide(guide)) => Action::Frame(guide),
                Some(Target::Situation(situation)) => self.turn_to(Some(situation)),
            },
            Message::Filtered(organism) => {
                self.organism = organism;
                self.query.clear();
                self.hits.clear();
                Action::None
            }
            Message::Opened(guide) => Action::Frame(guide),
            Message::Situation(situation) => self.turn_to(Some(situation)),
            Message::LeaveSituation => self.turn_to(None),
            Message::OpenSite(address) => Action::OpenSite(address),
            Message::Pause(message) => Action::Pause(self.pause.update(message)),
            Message::BackToVisit => Action::BackToVisit,
            Message::Settings => Action::Settings,
            Message::LastPapers => Action::LastPapers,
            Message::Cover(cover) => Action::Cover(cover),
            Message::Practise => Action::Practise,
            Message::Zoom(by) => Action::Zoom(by),
        }
    }

    /// Whether something of a person stands here: what they ask for, or the word of a pause.
    pub fn tells_of_somebody(&self) -> bool {
        !self.query.trim().is_empty() || self.pause.tells_of_somebody()
    }

    /// Whether something was typed that no guide answers to.
    pub fn found_nothing(&self) -> bool {
        !self.query.trim().is_empty() && self.hits.is_empty()
    }

    /// What to show, in order: what was found, the guides of a body, or else those most asked for.
    pub fn shown(&self, library: &Catalogue) -> Vec<Target> {
        if !self.query.trim().is_empty() {
            return self.hits.clone();
        }
        match &self.organism {
            Some(organism) => library
                .iter()
                .filter(|guide| guide.organism == *organism && guide.id.as_str() != OTHER)
                .map(|guide| Target::Guide(guide.id.clone()))
                .collect(),
            None => most_asked(library).take(MOST_USED).map(Target::Guide).collect(),
        }
    }

    /// Whether the situations are offered: nothing was typed and no body chosen.
    fn offers_situations(&self) -> bool {
        self.query.trim().is_empty() && self.organism.is_none()
    }

    /// Whether a situation is open.
    pub fn in_a_situation(&self) -> bool {
        self.situation.is_some()
    }

    fn turn_to(&mut self, situation: Option<SituationId>) -> Action {
        self.situation = situation;
        if self.in_a_situation() { Action::Turned } else { Action::Ask }
    }
}

/// The guides most asked for that are there, then the others, so that the screen is never empty.
fn most_asked(library: &Catalogue) -> impl Iterator<Item = GuideId> {
    let most = &library.situations().most_asked;
    let first = most.iter().filter(|id| library.get(id).is_some());
    let others = library.iter().map(|guide| &guide.id).filter(|id| !most.contains(id));
    first.chain(others).filter(|id| id.as_str() != OTHER).cloned()
}
