//! The frame: who is there, the aim, the time, papers and means, what this desk does. All of it optional.

use std::sync::Arc;

use super::ZoomBy;
use crate::desk::Settings;
use crate::procedure::ids::{ItemId, OrganismId};
use crate::procedure::model::Procedure;
use crate::ui::app::Cover;
use crate::ui::private::Private;
use crate::visit::event::{NotHereReason, Redirection};
use crate::visit::frame::{Frame, Presence, Said};
use crate::visit::{End, Request};

pub(crate) mod asked;
mod view;

pub use view::{AIM, ORGANISM, REASONS, view};

/// The lengths of time that one click chooses, in minutes.
pub const MINUTES: [u16; 4] = [15, 30, 45, 60];

/// What is being agreed.
#[derive(Debug)]
pub struct State {
    guide: Arc<Procedure>,
    /// Whether the body has to be picked, and the one that was.
    pick: Option<Option<OrganismId>>,
    aim: Private,
    frame: Frame,
    /// The means that the desk's settings say it lacks.
    desk_lacks: Vec<ItemId>,
    /// Whether the visit is under way, and its frame only changed.
    under_way: bool,
    not_here: Option<NotHere>,
    /// Said where something is still to be chosen.
    asked_for_organism: bool,
    /// Whether it was agreed, and only the disk's answer is waited for.
    agreed: bool,
}

/// The answers of « Nous ne le faisons pas ici ».
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NotHere {
    reason: Option<NotHereReason>,
    redirected_to: Option<Redirection>,
}

/// What can happen on the screen of the frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The aim changed.
    Aimed(Private),
    /// Who is there.
    Presence(Presence),
    /// How much time there is, in minutes.
    Minutes(u16),
    /// A paper or means is there or not; the same answer again takes it back.
    Item(ItemId, Said),
    /// The body was picked.
    Organism(OrganismId),
    /// Start, or go back to the steps.
    Begin,
    /// Back to the home screen, or to the steps.
    Leave,
    /// « Nous ne le faisons pas ici » was pressed.
    NotHere,
    /// Its reason.
    Reason(NotHereReason),
    /// Its place to go.
    Redirected(Redirection),
    /// Close with that reason and place.
    NotHereSaid,
    /// Close the dialog.
    NotHereLeft,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// What the screen of the frame asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Back to where one came from.
    Leave,
    /// Start with this frame; with an ending, start only to end.
    Begin(Agreed),
    /// The body has to be picked first: it takes the focus.
    AskForOrganism,
    /// The dialog opened: it takes the focus.
    DialogOpened,
    /// Hide the screen, or show all keys.
    Cover(Cover),
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// What was agreed.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreed {
    /// The frame.
    pub frame: Frame,
    /// The body that was picked.
    pub organism: Option<OrganismId>,
    /// What the person wants, in their words.
    pub aim: Private,
    /// « Nous ne le faisons pas ici ».
    pub not_here: Option<End>,
}

impl State {
    /// The frame of a guide that was just opened; the desk's settings answer for its own means.
    pub fn new(guide: Arc<Procedure>, to_pick: bool, desk: &Settings, presence: Option<Presence>) -> Self {
        let missing = guide.needs.iter().filter(|need| desk.has(need.mean) == Some(false));
        let desk_lacks: Vec<_> = missing.map(|need| need.id.clone()).collect();
        let here = desk_lacks.iter().filter(|_| presence != Some(Presence::Remote));
        let items = here.map(|item| (item.clone(), Said::NotThere)).collect();
        Self {
            guide,
            pick: to_pick.then_some(None),
            aim: Private::default(),
            frame: Frame { presence, minutes: None, items },
            desk_lacks,
            under_way: false,
            not_here: None,
            asked_for_organism: false,
            agreed: false,
        }
    }

    /// The frame of a request under way, to change it.
    pub fn of_request(request: &Request, aim: &Private) -> Self {
        Self {
            guide: Arc::clone(&request.guide),
            pick: None,
            aim: aim.clone(),
            frame: request.frame.clone(),
            desk_lacks: vec![],
            under_way: true,
            not_here: None,
            asked_for_organism: false,
            agreed: false,
        }
    }

    /// The guide.
    pub fn guide(&self) -> &Arc<Procedure> {
        &self.guide
    }

    /// Whether the visit is under way.
    pub fn is_under_way(&self) -> bool {
        self.under_way
    }

    /// Whether a dialog stands over the screen.
    pub fn has_dialog(&self) -> bool {
        self.not_here.is_some()
    }

    /// Lets `message` happen.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Aimed(aim) => self.aim = aim,
            Message::Presence(presence) => self.come(presence),
            Message::Minutes(minutes) => self.frame.minutes = Some(minutes),
            Message::Item(item, said) => self.say(item, said),
            Message::Organism(organism) => self.pick = self.pick.as_ref().map(|_| Some(organism)),
            Message::Begin => return self.begin(None),
            Message::Leave => return Action::Leave,
            Message::NotHere => {
                self.not_here = Some(NotHere::default());
                return Action::DialogOpened;
            }
            Message::Reason(reason) => {
                if let Some(not_here) = &mut self.not_here {
                    not_here.reason = Some(reason);
                }
            }
            Message::Redirected(to) => {
                if let Some(not_here) = &mut self.not_here {
                    not_here.redirected_to = Some(to);
                }
            }
            Message::NotHereSaid => return self.close_here(),
            Message::NotHereLeft => self.not_here = None,
            Message::Cover(cover) => return Action::Cover(cover),
            Message::Zoom(by) => return Action::Zoom(by),
        }
        Action::None
    }

    /// What the desk lacks is no lack of a person at a distance: it is asked what they have at home.
    fn come(&mut self, presence: Presence) {
        let before = self.frame.presence.replace(presence);
        for item in &self.desk_lacks {
            if presence == Presence::Remote {
                self.frame.items.remove(item);
            } else if before == Some(Presence::Remote) {
                self.frame.items.insert(item.clone(), Said::NotThere);
            }
        }
    }

    fn say(&mut self, item: ItemId, said: Said) {
        if self.frame.items.get(&item) == Some(&said) {
            self.frame.items.remove(&item);
        } else {
            self.frame.items.insert(item, said);
        }
    }

    fn begin(&mut self, not_here: Option<End>) -> Action {
        if self.pick == Some(None) {
            self.asked_for_organism = true;
            self.not_here = None;
            return Action::AskForOrganism;
        }
        if std::mem::replace(&mut self.agreed, true) {
            // Enter twice starts one visit.
            return Action::None;
        }
        Action::Begin(Agreed {
            frame: self.frame.clone(),
            organism: self.pick.clone().flatten(),
            aim: self.aim.clone(),
            not_here,
        })
    }

    fn close_here(&mut self) -> Action {
        let Some(NotHere { reason: Some(reason), redirected_to }) = self.not_here.clone() else {
            return Action::None;
        };
        let ending = crate::procedure::endings::CommonEnding::NotHere.id();
        self.begin(Some(End { reason: Some(reason), redirected_to, ..End::at(ending) }))
    }
}
