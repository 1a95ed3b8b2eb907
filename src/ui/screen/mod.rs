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

use iced::widget::{column, scrollable};
use iced::{Length, Size};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::desk::Settings;
use crate::procedure::catalogue::Catalogue;
use crate::ui::Element;
use crate::ui::app::Cover;
use crate::ui::icon::Icon;
use crate::ui::kit::button;
use crate::ui::words::{aloud as words, bar as bars, keys as all_keys};

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
    /// The size of the window, in logical pixels.
    pub size: Size,
    /// Whether the window has the focus, so that its keys are shown.
    pub hints: bool,
    /// Whether the computer says how long nobody touched it.
    pub knows_input: bool,
    /// Whether a text is being read to the person; `None` where this computer has no voice.
    pub listening: Option<bool>,
    /// Whether the person of the visit is at a distance.
    pub remote: bool,
}

/// A window less wide is narrow, in logical pixels.
const NARROW: f32 = 560.0;
/// A window less high is low, in logical pixels.
const LOW: f32 = 560.0;
/// In a narrow window that is less high, the bars scroll with the page, in logical pixels.
const SMALL: f32 = 440.0;

impl Look<'_> {
    /// Whether there is little width: what stands side by side goes one under the other.
    pub fn is_narrow(&self) -> bool {
        self.size.width < NARROW
    }

    /// Whether there is little height, as at 150 % on the smallest screens: only the acts keep their place, the
    /// rest scrolls, and what the helper reads is folded.
    pub fn is_low(&self) -> bool {
        self.size.height < LOW
    }

    /// Whether the top bar names its keys: the column has no room for them where the text is largest.
    fn top_hints(&self) -> bool {
        self.hints && !(self.column && self.desk.zoom.percent() > COLUMN_HINTS)
    }
}

/// The largest text, in per cent, with which the top bar of the column names its keys.
const COLUMN_HINTS: u16 = 150;

/// A page between its bars: it scrolls, they do not, unless the window is too small for that.
fn between_bars<'a, M: 'a>(
    top: Element<'a, M>,
    page: impl Into<Element<'a, M>>,
    bottom: Element<'a, M>,
    look: &Look<'_>,
) -> Element<'a, M> {
    if look.is_narrow() && look.size.height < SMALL {
        return scrollable(column![top, page.into(), bottom]).height(Length::Fill).into();
    }
    column![top, scrollable(page.into()).height(Length::Fill), bottom].into()
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

/// « Masquer » and « ? », with their keys.
fn covers<'a, M: Clone + 'a>(look: &Look<'a>, message: impl Fn(Cover) -> M) -> Vec<Element<'a, M>> {
    // A full page in a window as narrow as the column keeps its height for what is read; the keys are still there.
    if !look.column && look.is_narrow() {
        return vec![];
    }
    vec![
        button::small(bars::HIDE)
            .key(bars::KEY_HIDE, look.top_hints())
            .on_press(message(Cover::Blank))
            .into(),
        button::small(bars::ALL_KEYS)
            .named(all_keys::TITLE)
            .quiet_key(bars::ALL_KEYS, look.hints)
            .on_press(message(Cover::Keys))
            .into(),
    ]
}

/// « Pause », with its key.
fn pause<'a, M: Clone + 'a>(look: &Look<'a>, message: M) -> Element<'a, M> {
    let pause = button::small(bars::PAUSE).key(bars::KEY_PAUSE, look.top_hints()).on_press(message);
    if look.column { pause.into() } else { pause.before(Icon::Pause).into() }
}

/// The corner of a full window: [`covers`] and the size of the text.
fn tools<'a, M: Clone + 'a>(
    look: &Look<'a>,
    cover: impl Fn(Cover) -> M,
    size: impl Fn(ZoomBy) -> M,
) -> Vec<Element<'a, M>> {
    covers(look, cover).into_iter().chain(zoom(look, size)).collect()
}

/// « A− » and « A+ »: their keys are named where the pointer rests.
fn zoom<'a, M: Clone + 'a>(look: &Look<'a>, message: impl Fn(ZoomBy) -> M) -> Vec<Element<'a, M>> {
    let one = |label, name, key, by| {
        button::small(label).named(name).quiet_key(key, look.hints).on_press(message(by)).into()
    };
    vec![
        one(bars::SMALLER, words::SMALLER, bars::KEY_SMALLER, ZoomBy::Smaller),
        one(bars::LARGER, words::LARGER, bars::KEY_LARGER, ZoomBy::Larger),
    ]
}
