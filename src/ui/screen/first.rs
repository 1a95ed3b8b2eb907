//! The first start: three questions, each of them optional; Enter goes on.

use super::ZoomBy;
use super::settings::SIZE;
use crate::desk::{Ready, Settings, Zoom};

mod view;

pub use view::{NAME, view};

/// What can happen on the page of the first start.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The desk's name changed.
    Name(String),
    /// Its phone changed.
    Phone(String),
    /// What the desk does and does not do.
    Ready(Ready),
    /// The size of the text.
    Size(Zoom),
    /// On to the home screen.
    Begin,
    /// On to the visit to practise with.
    Practise,
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// What the page of the first start asks of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing: what is said here is kept at « Commencer ».
    None,
    /// Put the focus there, in view.
    Focus(&'static str),
    /// Keep the settings, and show the home screen.
    Begin,
    /// Keep the settings, and practise.
    Practise,
    /// Larger or smaller text.
    Zoom(ZoomBy),
}

/// Lets `message` happen.
pub fn update(message: Message, settings: &mut Settings) -> Action {
    match message {
        Message::Name(name) => settings.name = name,
        Message::Phone(phone) => settings.phone = phone,
        Message::Ready(ready) => ready.give(settings),
        Message::Size(zoom) => {
            settings.zoom = zoom;
            return Action::Focus(SIZE);
        }
        Message::Begin => return Action::Begin,
        Message::Practise => return Action::Practise,
        Message::Zoom(by) => return Action::Zoom(by),
    }
    Action::None
}
