//! A sentence of the program's own, under a key that translations keep.

/// A sentence in French, with `{names}` in the place of what is filled in, and `**bold**` as the only markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Its key in the files of translations: `paper/what-is-left`.
    pub key: &'static str,
    /// The sentence in French.
    pub fr: &'static str,
    /// What a translator must know of it; empty where it speaks for itself.
    pub note: &'static str,
}

impl Phrase {
    /// The French, filled in.
    pub fn with(&self, values: &[(&str, &str)]) -> String {
        fill(self.fr, values)
    }
}

/// `text` with each `{name}` replaced by its value. What was filled in is not looked at again.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let found = from.find('}').and_then(|close| {
            let name = from.get(1..close)?;
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((close, value))
        });
        match found {
            Some((close, value)) => {
                filled.push_str(value);
                rest = &from[close + 1..];
            }
            None => {
                filled.push('{');
                rest = &from[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_their_names_and_are_left_alone() {
        let values = [("who", "{what}"), ("what", "RSA")];
        assert_eq!(fill("{who} : {what}, {other} {", &values), "{what} : RSA, {other} {");
    }
}
