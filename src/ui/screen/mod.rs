//! The screens: each a module with its state, its messages, its update and its view.

mod aloud;
pub mod closing;
pub mod first;
pub mod frame;
pub mod home;
pub mod keys;
pub mod last;
pub mod paper;
pub mod settings;
pub mod step;
pub mod stuck;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::desk::Settings;
use crate::procedure::catalogue::Catalogue;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::button;
use crate::ui::words::{aloud as words, bar as bars};

/// What every view may look at, beside its own state.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The guides.
    pub library: &'a Catalogue,
    /// The desk.
    pub desk: &'a Settings,
    /// The moment, to the minute.
    pub at: Timestamp,
    /// The day.
    pub today: Date,
    /// Whether the window is the column beside the site.
    pub column: bool,
    /// Whether the window has the focus, so that its keys are shown.
    pub hints: bool,
    /// Whether the computer says how long nobody touched it.
    pub knows_input: bool,
    /// Whether a text is being read to the person; `None` where this computer has no voice.
    pub listening: Option<bool>,
}

/// Larger or smaller text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoomBy {
    /// One step larger.
    Larger,
    /// One step smaller.
    Smaller,
    /// 100 %.
    Reset,
}

/// « Écouter » or « Arrêter », where there is a voice.
fn listen<'a, M: Clone + 'a>(look: &Look<'a>, message: M) -> Option<Element<'a, M>> {
    let reading = look.listening?;
    let (label, icon) = if reading { (words::STOP, Icon::Close) } else { (words::LISTEN, Icon::Speak) };
    // The same name for the ear: to say that it changed would cut off what it reads.
    Some(
        button::quiet(label)
            .named(words::LISTEN_OR_STOP)
            .before(icon)
            .key(words::KEY, look.hints)
            .on_press(message)
            .into(),
    )
}

/// « A− » and « A+ ».
fn zoom<'a, M: Clone + 'a>(message: impl Fn(ZoomBy) -> M) -> Vec<Element<'a, M>> {
    vec![
        button::small(bars::SMALLER).named(words::SMALLER).on_press(message(ZoomBy::Smaller)).into(),
        button::small(bars::LARGER).named(words::LARGER).on_press(message(ZoomBy::Larger)).into(),
    ]
}
