//! What is wrong with a JSON text, in the words of those who write guides.

use serde_json::error::{Category, Error};

use super::text::Sourced;

/// What is wrong, in French, without the place. `value` is the JSON of the value at fault, where it is known.
pub fn explain(error: &Error, value: Option<&str>) -> String {
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
    match error.classify() {
        Category::Eof => {
            "le fichier s’arrête trop tôt\u{a0}: il manque une accolade, un crochet ou un guillemet.".into()
        }
        Category::Data => data(message, value),
        Category::Syntax | Category::Io => syntax(message),
    }
}

/// A file that is not JSON.
fn syntax(message: &str) -> String {
    let words = match message {
        "trailing comma" => "il y a une virgule de trop.",
        "key must be a string" => "une clé s’écrit entre guillemets droits.",
        "expected `:`" => "il manque un deux-points après la clé.",
        "expected `,` or `}`" | "expected `,` or `]`" => "il manque une virgule, une accolade ou un crochet.",
        "trailing characters" => "il y a du texte après la fin du guide.",
        "invalid escape" => "une barre oblique inverse est mal placée dans un texte.",
        "recursion limit exceeded" => "trop de crochets et d’accolades les uns dans les autres.",
        "expected value" => "il manque une valeur, ou ce n’est pas du JSON.",
        message if message.starts_with("control character") => {
            "un texte entre guillemets ne peut pas aller à la ligne ni contenir de tabulation."
        }
        _ => return format!("ce n’est pas du JSON ({message})."),
    };
    words.to_owned()
}

/// A JSON text that is not a guide.
fn data(message: &str, value: Option<&str>) -> String {
    let name = quoted(message).unwrap_or_default();
    if message.starts_with("unknown field") {
        let known = choices(message);
        format!("la clé «\u{a0}{name}\u{a0}» n’existe pas ici{known}.")
    } else if message.starts_with("missing field") {
        format!("il manque la clé «\u{a0}{name}\u{a0}».")
    } else if message.starts_with("duplicate field") {
        format!("la clé «\u{a0}{name}\u{a0}» est écrite deux fois.")
    } else if message.starts_with("unknown variant") {
        let known = choices(message);
        format!("la valeur «\u{a0}{name}\u{a0}» n’existe pas ici{known}.")
    } else if message.contains("untagged enum Sentence") {
        sentence(value)
    } else if !message.starts_with("invalid ") {
        // Nothing but a date reads its own text.
        "une date s’écrit AAAA-MM-JJ.".to_owned()
    } else if message.starts_with("invalid length") {
        "il faudrait un objet entre accolades.".to_owned()
    } else if let Some((found, expected)) = message.split_once(", expected ") {
        let found = found.split_once(": ").map_or(found, |(_, found)| found);
        format!("il faudrait {}, et non {}.", kind(expected), kind(found))
    } else {
        format!("cette valeur ne convient pas ({message}).")
    }
}

/// A sentence that is neither a string nor a sourced object: the object's own fault says more.
fn sentence(value: Option<&str>) -> String {
    let object = value.filter(|value| value.starts_with('{'));
    match object.map(serde_json::from_str::<Sourced>) {
        Some(Err(error)) => format!("dans cette phrase avec source, {}", explain(&error, None)),
        _ => "une phrase est un texte, ou un objet avec «\u{a0}text\u{a0}», «\u{a0}source\u{a0}» et «\u{a0}as_of\u{a0}».".to_owned(),
    }
}

/// The first name between backquotes.
fn quoted(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

/// The names that would have been right, as serde lists them after the wrong one.
fn choices(message: &str) -> String {
    let names: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    if names.is_empty() { String::new() } else { format!(" (possibles\u{a0}: {})", names.join(", ")) }
}

/// serde's name of a kind of value, in French.
fn kind(name: &str) -> String {
    match name {
        "a string" | "string" | "a borrowed string" => "un texte".to_owned(),
        "a sequence" | "sequence" => "une liste entre crochets".to_owned(),
        "map" | "a map" => "un objet entre accolades".to_owned(),
        "null" => "rien (null)".to_owned(),
        "a boolean" | "boolean" => "true ou false".to_owned(),
        "u8" | "u16" | "u32" | "usize" => "un nombre entier, pas trop grand".to_owned(),
        name if name.starts_with("struct ") => "un objet entre accolades".to_owned(),
        name if name.contains("enum ") => "un des mots prévus".to_owned(),
        name => match name.split_once(' ') {
            Some(("string", text)) => format!("le texte «\u{a0}{}\u{a0}»", text.trim_matches('"')),
            Some(("integer", number)) => format!("le nombre {}", number.replace('`', "")),
            Some(("floating", number)) => {
                format!("le nombre {}", number.replace("point ", "").replace('`', ""))
            }
            Some(("boolean", word)) => word.replace('`', ""),
            _ => name.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::model::{Review, Source};
    use crate::procedure::text::Sentence;

    fn of<T: serde::de::DeserializeOwned>(text: &str) -> String {
        explain(&serde_json::from_str::<T>(text).err().unwrap(), Some(text))
    }

    #[test]
    fn faults_have_words() {
        let words = [
            of::<Review>(r#"{"state": "from_sources", "version": 1, "on": "23/11/2026", "by_role": "x"}"#),
            of::<Review>(r#"{"state": "from_sources", "version": 1, "on": "2026-02-30", "by_role": "x"}"#),
            of::<Review>(r#"{"state": "read", "version": 1}"#),
            of::<Review>(r#"{"state": "from_sources", "version": "un"}"#),
            of::<Review>(r#"{"state": "from_sources", "version": -1}"#),
            of::<Review>(r#"{"state": "from_sources", "state": "from_sources"}"#),
            of::<Review>(r#"{"name": 1}"#),
            of::<Source>(r#"{"key": "a"}"#),
            of::<Source>("[1"),
            of::<Source>(r#"{"key": "a",}"#),
            of::<Source>(r#"{"key" "a"}"#),
            of::<Source>("{\"key\": \"a\nb\"}"),
            of::<Source>("{} {}"),
            of::<Sentence>("3"),
            of::<Sentence>(r#"{"text": "x", "source": "a"}"#),
            of::<Vec<String>>("{}"),
            of::<Vec<String>>("[null]"),
        ];
        insta::assert_snapshot!(words.join("\n"));
    }
}
