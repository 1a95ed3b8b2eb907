//! The window: its state (`app`), its screens, its look (`theme`, `fonts`, `icon`), the widgets that screens are
//! made of (`kit`), what users read (`words`), and the only place that touches the world outside (`shell`).

pub mod app;
pub mod effect;
pub mod fonts;
pub mod icon;
pub mod kit;
pub mod private;
pub mod screen;
pub mod session;
pub mod theme;
pub mod words;

pub use theme::Theme;

/// A piece of the window, in our theme.
pub type Element<'a, Message> = iced::Element<'a, Message, Theme, iced::Renderer>;
