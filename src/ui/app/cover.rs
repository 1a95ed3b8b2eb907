//! What lies over every screen: the blank page for when the helper leaves the desk, and the page of all keys.

use iced::Length;
use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, space, stack};

use super::{App, Message};
use crate::ui::Element;
use crate::ui::effect::Effect;
use crate::ui::kit::inert::inert;
use crate::ui::kit::text;
use crate::ui::kit::until_touched::until_touched;
use crate::ui::screen::keys;
use crate::ui::theme::{size, surface};
use crate::ui::words::{bar, keys as words};

/// What lies over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// A blank page, until the next key or click.
    Blank,
    /// All keys.
    Keys,
}

impl Cover {
    /// What a key without Ctrl means under this cover, or where there is none.
    pub(super) fn key(cover: Option<Self>, key: &Key) -> Option<Message> {
        match (cover, key.as_ref()) {
            (Some(Self::Blank), _) => Some(Message::Cover(None)),
            (Some(Self::Keys), Key::Named(Named::Escape) | Key::Character("?")) => Some(Message::Cover(None)),
            (_, Key::Character("m" | "M")) => Some(Message::Cover(Some(Self::Blank))),
            (None, Key::Character("?")) => Some(Message::Cover(Some(Self::Keys))),
            _ => None,
        }
    }
}

impl App {
    /// Lays something over the screen.
    pub(super) fn lay_over(&mut self, cover: Cover) -> Vec<Effect> {
        self.cover = Some(cover);
        vec![]
    }

    /// The page, and what lies over it. The page keeps its place in the tree, and with it its focus and scrolling.
    pub(super) fn covered<'a>(&'a self, page: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
        let cover: Option<Element<'a, Message>> = self.cover.map(|cover| match cover {
            Cover::Blank => until_touched(blank(), Message::Cover(None)).into(),
            Cover::Keys => keys::view(&self.look(), Message::Cover(None)),
        });
        let over = cover.map(|cover| {
            let over = container(cover).width(Length::Fill).height(Length::Fill).style(surface::page);
            Element::from(iced::widget::opaque(over))
        });
        stack![inert(page, self.cover.is_some())].push(over).width(Length::Fill).height(Length::Fill).into()
    }
}

/// It tells nothing of anyone.
fn blank<'a>() -> Element<'a, Message> {
    let name = text::sized(bar::NAME, size::TITLE).font(crate::ui::fonts::BOLD);
    let back = text::soft(words::ANY_KEY);
    let page = column![name, space().height(12), back].align_x(iced::Alignment::Center);
    container(page).padding(24).center(Length::Fill).into()
}
