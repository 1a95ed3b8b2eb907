//! The home screen: one question, one field, the guides, the visits left open.

use super::ZoomBy;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::ids::{GuideId, OrganismId};
use crate::procedure::search::{Hit, Search};
use crate::ui::app::Cover;
use crate::visit::PauseWord;

pub mod pause;
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
    hits: Vec<GuideId>,
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

    /// Lets `message` happen.
    pub fn update(&mut self, message: Message, library: &Catalogue, search: &Search) -> Action {
        match message {
            Message::Typed(query) => {
                self.query = query;
                self.hits = search.find(&self.query).into_iter().map(|hit: Hit| hit.id).collect();
                Action::None
            }
            // Nothing was asked for: Enter once too often at the end of a visit opens no guide.
            Message::Submitted if self.query.trim().is_empty() => Action::None,
            Message::Submitted => self.shown(library).into_iter().next().map_or(Action::None, Action::Frame),
            Message::Filtered(organism) => {
                self.organism = organism;
                self.query.clear();
                self.hits.clear();
                Action::None
            }
            Message::Opened(guide) => Action::Frame(guide),
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

    /// The guides to show, in order: those found, those of a body, or else the most asked for.
    pub fn shown(&self, library: &Catalogue) -> Vec<GuideId> {
        if !self.query.trim().is_empty() {
            return self.hits.clone();
        }
        let all = library.iter().filter(|guide| guide.id.as_str() != OTHER);
        match &self.organism {
            Some(organism) => {
                all.filter(|guide| guide.organism == *organism).map(|guide| guide.id.clone()).collect()
            }
            None => all.take(MOST_USED).map(|guide| guide.id.clone()).collect(),
        }
    }
}
