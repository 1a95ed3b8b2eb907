//! On which line of a JSON file a value stands.

use std::collections::HashMap;

use serde_json::value::RawValue;

/// How deep values are looked for: a file made to nest without end must not overflow the stack.
const DEEPEST: usize = 32;

/// Where the values of a JSON text stand, by path: `steps[2].say[0]`.
#[derive(Debug, Default)]
pub struct Places {
    places: HashMap<String, Place>,
}

/// Where one value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line on which it begins, from 1.
    pub line: usize,
    start: usize,
    end: usize,
}

impl Place {
    /// The column at which the value begins in `text`, in characters, from 1.
    pub fn column(self, text: &str) -> usize {
        let before = text.get(..self.start).unwrap_or_default();
        1 + before.chars().rev().take_while(|c| *c != '\n').count()
    }

    /// The JSON of the value, within the `text` that was read.
    pub fn raw(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

impl Places {
    /// Reads where each value of `text` begins; nothing where the text is not JSON.
    pub fn of(text: &str) -> Self {
        let mut places = Self::default();
        if let Ok(root) = serde_json::from_str::<&RawValue>(text) {
            places.note(root, String::new(), 0, &Lines::of(text));
        }
        places
    }

    /// The line, from 1, of the value at `path`, or else of the nearest value around it.
    pub fn line(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            if let Some(place) = self.places.get(path) {
                return place.line;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = &path[..end],
                None if path.is_empty() => return 1,
                None => path = "",
            }
        }
    }

    /// The place of the value at exactly `path`.
    pub fn place(&self, path: &str) -> Option<Place> {
        self.places.get(path).copied()
    }

    fn note(&mut self, value: &RawValue, path: String, depth: usize, lines: &Lines) {
        let raw = value.get();
        if depth == DEEPEST {
            // A guide is never that deep: what is inside has the line of what is around it.
        } else if raw.starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(raw).unwrap_or_default();
            for (index, item) in items.into_iter().enumerate() {
                self.note(item, format!("{path}[{index}]"), depth + 1, lines);
            }
        } else if raw.starts_with('{') {
            let fields: HashMap<String, &RawValue> = serde_json::from_str(raw).unwrap_or_default();
            for (key, field) in fields {
                self.note(field, join(&path, &key), depth + 1, lines);
            }
        }
        self.places.insert(path, lines.place(raw));
    }
}

/// The path of the field `key` of the value at `path`.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// A text in memory and where its lines begin: a raw value is a piece of the very same text.
struct Lines {
    text: usize,
    starts: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(index, _)| index + 1);
        Self { text: text.as_ptr().addr(), starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    fn place(&self, piece: &str) -> Place {
        let start = piece.as_ptr().addr().saturating_sub(self.text);
        Place { line: self.starts.partition_point(|line| *line <= start), start, end: start + piece.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a\": [\n    1,\n    {\"b\": \"x\",\n \"c\\u00e9\": 2}\n  ],\n  \"d\": null\n}";

    #[test]
    fn each_value_has_its_line() {
        let places = Places::of(TEXT);
        let lines = ["", "a", "a[0]", "a[1]", "a[1].b", "a[1].cé", "d"].map(|path| places.line(path));
        assert_eq!(lines, [1, 2, 3, 4, 4, 5, 7]);
        let place = places.place("a[1].b").unwrap();
        assert_eq!((place.column(TEXT), place.raw(TEXT)), (11, "\"x\""));
    }

    #[test]
    fn a_missing_value_has_the_line_of_what_is_around_it() {
        let places = Places::of(TEXT);
        assert_eq!(places.line("a[1].zzz"), 4);
        assert_eq!(places.line("a[9]"), 2);
        assert_eq!(places.line("zzz"), 1);
        assert_eq!(Places::of("not json").line("a"), 1);
    }

    #[test]
    fn endless_nesting_is_no_danger() {
        let text = format!("{{\"a\":\n{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Places::of(&text).line("a[0][0]"), 2);
    }
}
