//! The random letters by which records tell desks and computers apart: they tell nothing of anyone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Eight lower-case letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Letters([u8; 8]);

impl Letters {
    /// The letters made of 64 random bits, drawn by the caller.
    pub fn from_bits(mut bits: u64) -> Self {
        let mut letters = [b'a'; 8];
        for letter in &mut letters {
            *letter += (bits % 26) as u8;
            bits /= 26;
        }
        Self(letters)
    }
}

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

impl FromStr for Letters {
    type Err = NotLetters;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let letters: [u8; 8] = text.as_bytes().try_into().map_err(|_| NotLetters)?;
        if letters.iter().all(u8::is_ascii_lowercase) { Ok(Self(letters)) } else { Err(NotLetters) }
    }
}

impl TryFrom<String> for Letters {
    type Error = NotLetters;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Letters> for String {
    fn from(letters: Letters) -> Self {
        letters.to_string()
    }
}

/// A text that is not eight lower-case letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("eight lower-case letters are expected")]
pub struct NotLetters;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_back() {
        for bits in [0, 1, 25, 26, 0x0123_4567_89ab_cdef, u64::MAX] {
            let letters = Letters::from_bits(bits);
            assert_eq!(letters.to_string().parse(), Ok(letters));
        }
        assert_eq!(Letters::from_bits(27).to_string(), "bbaaaaaa");
        assert_eq!("../../ab".parse::<Letters>(), Err(NotLetters));
        assert_eq!("abcdefghi".parse::<Letters>(), Err(NotLetters));
    }
}
