//! Text that someone typed about a person: it is never shown in a log, a message or a panic.

use std::fmt;

/// A text that `Debug` does not show.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Private(String);

impl Private {
    /// The text itself, for the screen and the paper.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text without the space around it, if anything is left.
    pub fn filled_in(&self) -> Option<&str> {
        Some(self.0.trim()).filter(|text| !text.is_empty())
    }
}

impl From<String> for Private {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "Private(empty)" } else { "Private(filled in)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_does_not_show_it() {
        let name = Private::from("Amina Diallo".to_owned());
        assert!(!format!("{name:?}").contains("Amina"));
        assert_eq!(name.filled_in(), Some("Amina Diallo"));
    }
}
