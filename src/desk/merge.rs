//! Two windows on one settings file: each writes what it changed, and leaves the rest as the other one wrote it.

use serde_json::{Map, Value};

/// What to write: `theirs`, with what `ours` changed since `base`. A field that `theirs` does not have is ours.
pub(super) fn merge(base: &Value, ours: Value, theirs: Value) -> Value {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => Value::Object(merge_fields(base, ours, theirs)),
        (ours, theirs) if ours == *base => theirs,
        (ours, _) => ours,
    }
}

fn merge_fields(
    base: &Value,
    ours: Map<String, Value>,
    mut theirs: Map<String, Value>,
) -> Map<String, Value> {
    let mut merged = Map::new();
    for (key, value) in ours {
        let value = match theirs.remove(&key) {
            Some(their_value) => merge(&base[&key], value, their_value),
            None => value,
        };
        merged.insert(key, value);
    }
    // What only they have is new there, unless we took it out.
    merged.extend(theirs.into_iter().filter(|(key, _)| base.get(key).is_none()));
    merged
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_change_lands() {
        let base = json!({"name": "", "zoom": 100, "means": {"scanner": null, "printer": null}});
        let ours = json!({"name": "Mairie", "zoom": 100, "means": {"scanner": true, "printer": null}});
        let theirs =
            json!({"name": "", "zoom": 150, "means": {"scanner": null, "printer": false}, "tips": [1]});
        assert_eq!(
            merge(&base, ours, theirs),
            json!({"name": "Mairie", "zoom": 150, "means": {"scanner": true, "printer": false}, "tips": [1]})
        );
    }

    #[test]
    fn where_both_changed_the_same_the_last_one_wins() {
        let merged = merge(&json!({"name": "a"}), json!({"name": "b"}), json!({"name": "c"}));
        assert_eq!(merged, json!({"name": "b"}));
    }

    #[test]
    fn what_was_taken_out_stays_out_and_what_they_lack_is_ours() {
        let base = json!({"gone": 1, "kept": 2});
        assert_eq!(merge(&base, json!({"kept": 2}), json!({"gone": 1})), json!({"kept": 2}));
    }
}
