//! Outline icons (Lucide, ISC licence), in the colour of the text around them.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::svg::{Handle, Renderer as _, Svg};
use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Widget, mouse, renderer};
use iced::{Length, Rectangle, Renderer, Size};

use super::Element;
use super::theme::{Theme, Tone};

/// The icons of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Go back.
    ArrowLeft,
    /// Opens in the browser.
    ExternalLink,
    /// Copy a text.
    Copy,
    /// Stop for now.
    Pause,
    /// The full window.
    Enlarge,
    /// The column beside the site.
    Column,
    /// Done.
    Check,
    /// Stuck, unsure.
    Alert,
    /// Help, all keys.
    Help,
    /// Print.
    Printer,
    /// Save the PDF.
    Save,
    /// Search.
    Search,
    /// Larger, one more.
    Plus,
    /// Smaller, one less.
    Minus,
    /// The team.
    Users,
    /// Time.
    Clock,
    /// Hidden, private.
    Lock,
    /// Close.
    Close,
    /// Goes on, current.
    ChevronRight,
    /// Open, and can be folded.
    ChevronDown,
    /// Start again.
    Restart,
    /// Home.
    House,
    /// To come.
    Circle,
    /// Read aloud.
    Speak,
}

impl Icon {
    /// Every icon.
    pub const ALL: &[Self] = &[
        Self::ArrowLeft,
        Self::ExternalLink,
        Self::Copy,
        Self::Pause,
        Self::Enlarge,
        Self::Column,
        Self::Check,
        Self::Alert,
        Self::Help,
        Self::Printer,
        Self::Save,
        Self::Search,
        Self::Plus,
        Self::Minus,
        Self::Users,
        Self::Clock,
        Self::Lock,
        Self::Close,
        Self::ChevronRight,
        Self::ChevronDown,
        Self::Restart,
        Self::House,
        Self::Circle,
        Self::Speak,
    ];

    /// The SVG file.
    pub fn file(self) -> &'static [u8] {
        match self {
            Self::ArrowLeft => include_bytes!("../../assets/icons/arrow-left.svg"),
            Self::ExternalLink => include_bytes!("../../assets/icons/external-link.svg"),
            Self::Copy => include_bytes!("../../assets/icons/copy.svg"),
            Self::Pause => include_bytes!("../../assets/icons/pause.svg"),
            Self::Enlarge => include_bytes!("../../assets/icons/maximize-2.svg"),
            Self::Column => include_bytes!("../../assets/icons/panel-right.svg"),
            Self::Check => include_bytes!("../../assets/icons/check.svg"),
            Self::Alert => include_bytes!("../../assets/icons/triangle-alert.svg"),
            Self::Help => include_bytes!("../../assets/icons/circle-question-mark.svg"),
            Self::Printer => include_bytes!("../../assets/icons/printer.svg"),
            Self::Save => include_bytes!("../../assets/icons/file-down.svg"),
            Self::Search => include_bytes!("../../assets/icons/search.svg"),
            Self::Plus => include_bytes!("../../assets/icons/plus.svg"),
            Self::Minus => include_bytes!("../../assets/icons/minus.svg"),
            Self::Users => include_bytes!("../../assets/icons/users.svg"),
            Self::Clock => include_bytes!("../../assets/icons/clock.svg"),
            Self::Lock => include_bytes!("../../assets/icons/lock.svg"),
            Self::Close => include_bytes!("../../assets/icons/x.svg"),
            Self::ChevronRight => include_bytes!("../../assets/icons/chevron-right.svg"),
            Self::ChevronDown => include_bytes!("../../assets/icons/chevron-down.svg"),
            Self::Restart => include_bytes!("../../assets/icons/rotate-ccw.svg"),
            Self::House => include_bytes!("../../assets/icons/house.svg"),
            Self::Circle => include_bytes!("../../assets/icons/circle.svg"),
            Self::Speak => include_bytes!("../../assets/icons/volume-2.svg"),
        }
    }
}

/// An icon on the page.
#[derive(Debug, Clone, Copy)]
pub struct Drawn {
    icon: Icon,
    size: f32,
    tone: Option<Tone>,
}

/// An icon of `size` logical pixels a side, in the colour of the text around it.
pub fn icon(icon: Icon, size: f32) -> Drawn {
    Drawn { icon, size, tone: None }
}

impl Drawn {
    /// Draws it in the full colour of a meaning instead.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }
}

// iced's own `Svg` widget does not see the colour of the text around it, which changes with hover and choice.
impl<Message> Widget<Message, Theme, Renderer> for Drawn {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, _limits: &Limits) -> Node {
        // An icon never shrinks: half an icon says nothing.
        Node::new(Size::new(self.size, self.size))
    }

    fn draw(
        &self,
        _tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let color = self.tone.map_or(style.text_color, |tone| tone.full(theme.palette()));
        let svg = Svg::new(Handle::from_memory(self.icon.file())).color(color);
        renderer.draw_svg(svg, layout.bounds(), *viewport);
    }
}

impl<'a, Message: 'a> From<Drawn> for Element<'a, Message> {
    fn from(icon: Drawn) -> Self {
        Element::new(icon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_an_outline() {
        for icon in Icon::ALL {
            let file = String::from_utf8_lossy(icon.file());
            assert!(file.contains("<svg") && file.contains("fill=\"none\""), "{icon:?}");
        }
    }
}
