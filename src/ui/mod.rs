//! The window: its look (`theme`, `fonts`, `icon`) and the widgets that screens are made of (`kit`).

pub mod fonts;
pub mod icon;
pub mod kit;
pub mod theme;

pub use theme::Theme;

/// A piece of the window, in our theme.
pub type Element<'a, Message> = iced::Element<'a, Message, Theme, iced::Renderer>;
