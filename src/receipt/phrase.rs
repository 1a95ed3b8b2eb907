//! Small turns of phrase that the screen and the papers share.

use super::content::Left;
use crate::visit::request::Request;
use crate::visit::state::Visit;

/// « **Vous** : regarder « Mes démarches », vers le … », with the markup of a line.
pub fn in_a_sentence(left: &Left) -> String {
    let what = lower_first(&left.what.text);
    let due = left.due.as_ref().map(|due| format!(", **{due}**")).unwrap_or_default();
    format!("**{}**\u{a0}: {what}{due}", left.who)
}

/// The body's name with its article: « la CAF ».
pub(super) fn organism_name(visit: &Visit, request: &Request) -> String {
    visit
        .library()
        .organism(request.organism())
        .map_or_else(|| "l’organisme".to_owned(), |organism| organism.with_article.clone())
}

/// An act after « Vous : » begins in lower case; an acronym keeps its capitals.
pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let rest = chars.as_str();
    if rest.chars().next().is_none_or(char::is_uppercase) {
        return text.to_owned();
    }
    first.to_lowercase().chain(rest.chars()).collect()
}

/// `text` with a capital.
pub fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
