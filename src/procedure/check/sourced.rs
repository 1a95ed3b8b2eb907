//! Where a guide names its sources.

use serde::Deserialize;
use serde_json::Value;

use super::dates;
use crate::procedure::ids::SourceKey;
use crate::procedure::model::Procedure;
use crate::procedure::place::join;
use crate::procedure::text::Sourced;

/// A sentence with a source, and its path.
pub(super) type Placed = (String, Sourced);

/// Every sentence with a source, wherever it stands in a guide's JSON.
pub(super) fn of(guide: &Value) -> Vec<Placed> {
    let mut found = Vec::new();
    walk(guide, "", &mut found);
    found
}

fn walk(value: &Value, path: &str, found: &mut Vec<Placed>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| walk(item, &format!("{path}[{index}]"), found));
        }
        Value::Object(fields) if fields.contains_key("text") => {
            found.extend(Sourced::deserialize(value).ok().map(|sourced| (path.to_owned(), sourced)));
        }
        Value::Object(fields) => fields.iter().for_each(|(key, field)| walk(field, &join(path, key), found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Every source that a guide names, with the path of the name.
pub(super) fn keys(guide: &Procedure, sourced: &[Placed]) -> Vec<(String, SourceKey)> {
    let sentences = sourced.iter().map(|(path, sourced)| (format!("{path}.source"), sourced.source.clone()));
    let dues = dates::dues(guide);
    let deadlines =
        dues.iter().filter_map(|(path, due)| Some((format!("{path}.source"), due.source.clone()?)));
    let opens = guide.opens.iter().map(|opens| ("opens.source".to_owned(), opens.source.clone()));
    sentences.chain(deadlines).chain(opens).collect()
}
