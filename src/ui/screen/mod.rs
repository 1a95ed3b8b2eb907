//! The screens: each a module with its state, its messages, its update and its view.

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
use crate::ui::app::Cover;
use crate::ui::icon::Icon;
use crate::ui::kit::button;
use crate::ui::words::bar as bars;

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
    /// Whether the person of the visit is at a distance.
    pub remote: bool,
}

impl Look<'_> {
    /// Whether the top bar names its keys: the column has no room for them where the text is largest.
    fn top_hints(&self) -> bool {
        self.hints && !(self.column && self.desk.zoom.percent() > COLUMN_HINTS)
    }
}

/// The largest text, in per cent, with which the top bar of the column names its keys.
const COLUMN_HINTS: u16 = 150;

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

/// « Masquer » and « ? », with their keys.
fn covers<'a, M: Clone + 'a>(look: &Look<'a>, message: impl Fn(Cover) -> M) -> Vec<Element<'a, M>> {
    vec![
        button::small(bars::HIDE)
            .key(bars::KEY_HIDE, look.top_hints())
            .on_press(message(Cover::Blank))
            .into(),
        button::small(bars::ALL_KEYS).on_press(message(Cover::Keys)).into(),
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
    covers(look, cover).into_iter().chain(zoom(size)).collect()
}

/// « A− » and « A+ ».
fn zoom<'a, M: Clone + 'a>(message: impl Fn(ZoomBy) -> M) -> Vec<Element<'a, M>> {
    vec![
        button::small(bars::SMALLER).on_press(message(ZoomBy::Smaller)).into(),
        button::small(bars::LARGER).on_press(message(ZoomBy::Larger)).into(),
    ]
}
