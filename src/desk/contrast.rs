//! How far the window's colours stand apart.

use serde::{Deserialize, Serialize};

/// Whether the window is drawn in high contrast.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    /// As the computer is set up, where that can be known; else it is not.
    #[default]
    System,
    /// Never.
    Normal,
    /// Always.
    High,
}

impl Contrast {
    /// Whether the window is in high contrast on a computer that is, or is not.
    pub fn is_high(self, system: bool) -> bool {
        match self {
            Self::System => system,
            Self::Normal => false,
            Self::High => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_goes_before_the_computer() {
        let high = |contrast: Contrast| [false, true].map(|system| contrast.is_high(system));
        assert_eq!(high(Contrast::System), [false, true]);
        assert_eq!(high(Contrast::Normal), [false, false]);
        assert_eq!(high(Contrast::High), [true, true]);
    }

    #[test]
    fn the_file_has_words() {
        let read = |text| serde_json::from_str::<Contrast>(text).unwrap();
        assert_eq!(read("\"system\""), Contrast::System);
        assert_eq!(read("\"high\""), Contrast::High);
        assert_eq!(serde_json::to_string(&Contrast::Normal).unwrap(), "\"normal\"");
    }
}
