//! The column beside the site: at which edge of the screen, and how wide.

use serde::{Deserialize, Serialize};

/// The edge of the screen at which the column stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnEdge {
    /// On the left.
    Left,
    /// On the right.
    #[default]
    Right,
}

/// The width of the column at 100 %, 360 to 520 logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u32", into = "u32")]
pub struct ColumnWidth(u16);

impl ColumnWidth {
    /// The narrowest column.
    pub const NARROWEST: Self = Self(360);
    /// The widest column.
    pub const WIDEST: Self = Self(520);
    /// What it grows to with larger text.
    const LARGEST: f32 = 600.0;
    /// What an arrow key changes.
    const STEP: u32 = 20;

    /// The width nearest to `pixels` within the bounds.
    pub fn nearest(pixels: u32) -> Self {
        Self(pixels.clamp(360, 520) as u16)
    }

    /// In logical pixels at 100 %.
    pub fn pixels(self) -> u16 {
        self.0
    }

    /// In logical pixels when everything is larger by `zoom`: at most 600, the site needs room too.
    pub fn zoomed(self, zoom: f32) -> f32 {
        (f32::from(self.0) * zoom).min(Self::LARGEST)
    }

    /// How far the column can be dragged when everything is larger by `zoom`, in logical pixels: the two are the same
    /// where it is as wide as it gets.
    pub fn bounds(zoom: f32) -> (f32, f32) {
        (Self::NARROWEST.zoomed(zoom), Self::WIDEST.zoomed(zoom))
    }

    /// The width after the column was dragged to `pixels`, in logical pixels under `zoom`; as it was where it was not
    /// moved by a pixel, for at a large size several widths look the same.
    pub fn dragged(self, pixels: f32, zoom: f32) -> Self {
        if (pixels - self.zoomed(zoom)).abs() < 1.0 || !pixels.is_finite() {
            return self;
        }
        Self::nearest((pixels / zoom).round().max(0.0) as u32)
    }

    /// The width one step of the arrow keys away.
    pub fn step(self, wider: bool) -> Self {
        let pixels = u32::from(self.0);
        Self::nearest(if wider { pixels + Self::STEP } else { pixels.saturating_sub(Self::STEP) })
    }
}

impl Default for ColumnWidth {
    fn default() -> Self {
        Self(400)
    }
}

impl From<u32> for ColumnWidth {
    fn from(pixels: u32) -> Self {
        Self::nearest(pixels)
    }
}

impl From<ColumnWidth> for u32 {
    fn from(width: ColumnWidth) -> Self {
        u32::from(width.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_width_stays_within_its_bounds() {
        let width = |text| serde_json::from_str::<ColumnWidth>(text).unwrap().pixels();
        assert_eq!((width("0"), width("444"), width("4000000")), (360, 444, 520));
        assert_eq!(ColumnWidth::default().pixels(), 400);
    }

    #[test]
    fn the_width_follows_the_zoom_as_far_as_the_site_has_room() {
        let width = ColumnWidth::default();
        assert_eq!([1.0, 1.25, 1.5, 2.0].map(|zoom| width.zoomed(zoom)), [400.0, 500.0, 600.0, 600.0]);
        assert_eq!(ColumnWidth::WIDEST.zoomed(1.0), 520.0);
    }

    #[test]
    fn dragging_gives_the_width_at_100_per_cent() {
        let width = ColumnWidth::default();
        let dragged = |pixels, zoom| width.dragged(pixels, zoom).pixels();
        assert_eq!([dragged(444.0, 1.0), dragged(540.0, 1.5), dragged(100.0, 1.0)], [444, 360, 360]);
        assert_eq!([dragged(9000.0, 1.0), dragged(f32::NAN, 1.0), dragged(-5.0, 1.0)], [520, 400, 360]);
    }

    #[test]
    fn a_grip_that_was_not_moved_changes_nothing() {
        // 520 pixels at 200 % show as 600, and so do 300.
        assert_eq!(ColumnWidth::WIDEST.dragged(600.0, 2.0), ColumnWidth::WIDEST);
        assert_eq!(ColumnWidth::bounds(2.0), (600.0, 600.0));
        assert_eq!(ColumnWidth::bounds(1.0), (360.0, 520.0));
    }

    #[test]
    fn the_arrow_keys_stay_within_the_bounds() {
        let width = ColumnWidth::default();
        assert_eq!((width.step(true).pixels(), width.step(false).pixels()), (420, 380));
        assert_eq!(ColumnWidth::WIDEST.step(true), ColumnWidth::WIDEST);
        assert_eq!(ColumnWidth::NARROWEST.step(false), ColumnWidth::NARROWEST);
    }
}
