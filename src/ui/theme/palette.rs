//! The named colours, and the contrast that they keep.

use iced::{Color, color};

/// Every colour of the window, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Text.
    pub ink: Color,
    /// Text of less weight: hints, what is to come.
    pub soft_ink: Color,
    /// The page.
    pub paper: Color,
    /// Cards, fields and buttons on the page.
    pub card: Color,
    /// Lines that only part one thing from another.
    pub hairline: Color,
    /// Borders of what can be pressed or filled in.
    pub control: Color,
    /// What to do now.
    pub action: Color,
    /// Behind what is chosen or current.
    pub action_wash: Color,
    /// Done, there, solved.
    pub done: Color,
    /// Behind what is done.
    pub done_wash: Color,
    /// Stuck, missing, unsure.
    pub stuck: Color,
    /// Behind what is stuck.
    pub stuck_wash: Color,
    /// The helper's own voice.
    pub helper: Color,
    /// Behind what the helper chose.
    pub helper_wash: Color,
    /// The helper's column and panels.
    pub helper_column: Color,
    /// What a sheet of paper lies on.
    pub desk: Color,
    /// The ring around what the keyboard is on.
    pub focus: Color,
    /// Text on a full colour (`action`, `done`, `stuck`, `helper`).
    pub on_tone: Color,
    /// What dims the page behind a dialog.
    pub scrim: Color,
}

impl Palette {
    /// Dark ink on warm white paper.
    pub const PAPER: Self = Self {
        ink: color!(0x1D2126),
        soft_ink: color!(0x555E68),
        paper: color!(0xFAF8F4),
        card: color!(0xFFFFFF),
        hairline: color!(0xD9D4CA),
        control: color!(0x8A8478),
        action: color!(0x1B4B73),
        action_wash: color!(0xE6EEF5),
        done: color!(0x1E6B3A),
        done_wash: color!(0xE5F2E9),
        stuck: color!(0x9A4A00),
        stuck_wash: color!(0xFDF0DF),
        helper: color!(0x5A3A78),
        helper_wash: color!(0xF0EAF6),
        helper_column: color!(0xF4F1EA),
        desk: color!(0xE8E4DD),
        focus: color!(0x0A66C2),
        on_tone: color!(0xFFFFFF),
        scrim: Color::from_rgba8(0x1D, 0x21, 0x26, 0.55),
    };

    /// Pairs of text and what lies behind it: each at 4.5:1 or more.
    pub fn text_pairs(&self) -> Vec<(&'static str, Color, Color)> {
        let mut pairs = Vec::new();
        for (behind, colour) in [
            ("paper", self.paper),
            ("card", self.card),
            ("helper_column", self.helper_column),
            ("action_wash", self.action_wash),
            ("done_wash", self.done_wash),
            ("stuck_wash", self.stuck_wash),
            ("helper_wash", self.helper_wash),
        ] {
            pairs.push((behind, self.ink, colour));
            pairs.push((behind, self.soft_ink, colour));
        }
        for (tone, full, wash) in [
            ("action", self.action, self.action_wash),
            ("done", self.done, self.done_wash),
            ("stuck", self.stuck, self.stuck_wash),
            ("helper", self.helper, self.helper_wash),
        ] {
            for behind in [wash, self.paper, self.card, self.helper_column] {
                pairs.push((tone, full, behind));
            }
            pairs.push((tone, self.on_tone, full));
        }
        pairs
    }

    /// Pairs of the border or ring of a control and what lies around it: each at 3:1 or more.
    pub fn border_pairs(&self) -> Vec<(&'static str, Color, Color)> {
        [self.paper, self.card, self.helper_column]
            .into_iter()
            .flat_map(|behind| [("control", self.control, behind), ("focus", self.focus, behind)])
            .chain([("stuck", self.stuck, self.stuck_wash), ("focus", self.focus, self.stuck_wash)])
            .collect()
    }
}

/// `from` moved towards `to` by `share`, from 0.0 (none) to 1.0 (wholly).
pub fn mix(from: Color, to: Color, share: f32) -> Color {
    let part = |a: f32, b: f32| a + (b - a) * share;
    Color::from_rgba(part(from.r, to.r), part(from.g, to.g), part(from.b, to.b), part(from.a, to.a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn too_close(pairs: Vec<(&'static str, Color, Color)>, least: f32) -> Vec<String> {
        pairs
            .into_iter()
            .map(|(name, front, behind)| (name, front.relative_contrast(behind), behind))
            .filter(|(_, contrast, _)| *contrast < least)
            .map(|(name, contrast, behind)| format!("{name} on {behind:?}: {contrast:.2}"))
            .collect()
    }

    #[test]
    fn text_can_be_read() {
        assert_eq!(too_close(Palette::PAPER.text_pairs(), 4.5), Vec::<String>::new());
    }

    #[test]
    fn controls_can_be_seen() {
        assert_eq!(too_close(Palette::PAPER.border_pairs(), 3.0), Vec::<String>::new());
    }

    #[test]
    fn a_faint_pair_is_caught() {
        let faint = vec![("hairline", Palette::PAPER.hairline, Palette::PAPER.paper)];
        assert_eq!(too_close(faint, 3.0).len(), 1);
    }
}
