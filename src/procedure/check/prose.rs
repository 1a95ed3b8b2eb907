//! Every piece of French in a guide, with its path. It walks the JSON, so that no new field can be forgotten.

use serde_json::Value;

use crate::procedure::place::join;

/// A piece of French.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Prose {
    /// Where it stands.
    pub(super) path: String,
    /// The words, markup included.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a piece of French is, and so what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A sentence without a source.
    Plain,
    /// The sentence of an object with its source.
    Sourced,
    /// A field that has no room for a source.
    Label,
    /// What an agent may type.
    Keyword,
    /// The title of a source.
    Source,
}

/// Keys whose strings are for the program.
const CODES: [&str; 28] = [
    "$schema", "id", "organism", "themes", "state", "on", "key", "url", "date", "kind", "source", "as_of",
    "cause", "mean", "detour", "group", "gesture", "go", "ending", "next", "result", "who", "rule", "due",
    "by", "number", "version", "until",
];

/// Every piece of French in a guide’s JSON, in the order of the file.
pub(super) fn of(guide: &Value) -> Vec<Prose> {
    let mut prose = Vec::new();
    walk(guide, "", "", false, &mut prose);
    prose
}

fn walk(value: &Value, path: &str, key: &str, sourced: bool, prose: &mut Vec<Prose>) {
    match value {
        Value::String(text) => {
            let kind = kind(path, key, sourced);
            prose.push(Prose { path: path.to_owned(), text: text.clone(), kind });
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{index}]"), key, false, prose);
            }
        }
        Value::Object(fields) => {
            let sourced = fields.contains_key("text") && fields.contains_key("source");
            for (key, field) in fields.iter().filter(|(key, field)| !is_code(path, key, field)) {
                walk(field, &join(path, key), key, sourced, prose);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The `needs` of a step are ids, those of the guide are not.
fn is_code(path: &str, key: &str, field: &Value) -> bool {
    CODES.contains(&key) || (key == "needs" && !path.is_empty() && field.is_array())
}

fn kind(path: &str, key: &str, sourced: bool) -> Kind {
    match key {
        _ if sourced => Kind::Sourced,
        "title" if path.starts_with("sources[") => Kind::Source,
        "keywords" => Kind::Keyword,
        "title" | "short" | "did" | "by_role" => Kind::Label,
        "label" if path.ends_with(".link.label") => Kind::Label,
        _ => Kind::Plain,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::procedure::schema;

    /// A new field must be known here as French or as a code, or else it would be checked as French by chance.
    #[test]
    fn every_string_of_the_schema_is_known() {
        let schema: Value = serde_json::from_str(&schema::json().unwrap()).unwrap();
        let mut keys = BTreeSet::new();
        strings(&schema, &mut keys);
        let french: Vec<_> = keys.iter().filter(|key| !CODES.contains(&key.as_str())).collect();
        insta::assert_compact_debug_snapshot!(french);
    }

    fn strings(schema: &Value, keys: &mut BTreeSet<String>) {
        if let Some(Value::Object(properties)) = schema.get("properties") {
            for (key, property) in properties {
                let text = property.to_string();
                if text.contains("\"string\"") || text.contains("Sentence") {
                    keys.insert(key.clone());
                }
            }
        }
        match schema {
            Value::Object(fields) => fields.values().for_each(|field| strings(field, keys)),
            Value::Array(items) => items.iter().for_each(|item| strings(item, keys)),
            _ => {}
        }
    }
}
