//! Sizes in logical pixels at 100 % zoom. Nothing written is smaller than [`HELPER`].

/// What the person reads, in the full window.
pub const PERSON: f32 = 24.0;
/// What the person reads, in the column beside the site.
pub const PERSON_COLUMN: f32 = 21.0;
/// The title of a screen or step.
pub const TITLE: f32 = 30.0;
/// The title of a step, in the column beside the site.
pub const TITLE_COLUMN: f32 = 26.0;
/// The title of a step, in the column of a low window.
pub const TITLE_LOW: f32 = 24.0;
/// Buttons that act, headings of cards.
pub const ACTION: f32 = 20.0;
/// Reading aids and names of papers, between the person's text and the helper's.
pub const ITEM: f32 = 18.0;
/// The helper's text and everything else: the smallest size there is.
pub const HELPER: f32 = 16.0;

/// Height of a line of text, as a share of its size.
pub const LEADING: f32 = 1.4;
/// Height of a line of a title, as a share of its size.
pub const TITLE_LEADING: f32 = 1.25;

/// Corners of small controls.
pub const CORNER_SMALL: f32 = 8.0;
/// Corners of buttons and fields.
pub const CORNER: f32 = 10.0;
/// Corners of cards.
pub const CORNER_CARD: f32 = 12.0;

/// Lines that part.
pub const HAIRLINE: f32 = 1.0;
/// Borders of controls.
pub const BORDER: f32 = 2.0;
/// The focus ring.
pub const RING: f32 = 3.0;
/// Space between a widget and its ring.
pub const RING_GAP: f32 = 2.0;
/// The colour bar at the left of a panel or a tile.
pub const BAR: f32 = 6.0;
