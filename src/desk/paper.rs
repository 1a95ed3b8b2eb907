//! The papers that a desk gives.

use serde::{Deserialize, Serialize};

/// Which paper the person gets: all say the same thing, in more or less room.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// All of it, in the usual type.
    #[default]
    Standard,
    /// All of it in large type, for people who see less well.
    Large,
    /// Half a page: what was done, what to do, by when, who to call.
    Essential,
}

impl PaperSize {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Large, Self::Essential];

    /// Its word for the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Large => "grand",
            Self::Essential => "essentiel",
        }
    }

    /// The size of that word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.word() == word)
    }
}
