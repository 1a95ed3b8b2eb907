//! Small turns of phrase that the screen and the papers share.

use super::content::Left;
use super::tell::{Tell, lower};
use super::words;
use crate::tongue::Voice;
use crate::visit::request::Request;
use crate::visit::state::Visit;

/// « **Vous** : regarder « Mes démarches », vers le … », with the markup of a line.
pub fn in_a_sentence(left: &Left) -> String {
    let due = left.due.as_ref().map(|due| format!(", **{due}**")).unwrap_or_default();
    format!("{}{due}", without_its_day(left, Voice::FRENCH))
}

/// « **Vous** : regarder « Mes démarches » ».
pub(super) fn without_its_day(left: &Left, voice: Voice) -> String {
    let colon = if voice.is_french() { "\u{a0}:" } else { ":" };
    format!("**{}**{colon} {}", left.who, lower(voice, &left.what.text))
}

/// The body's name with its article: « la CAF ».
pub(super) fn organism_name(visit: &Visit, request: &Request, tell: Tell) -> String {
    visit
        .library()
        .organism(request.organism())
        .map_or_else(|| tell.say(&words::SOME_BODY, &[]), |organism| tell.body(organism))
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

/// « de la CAF », « du Cesu », « des impôts ».
pub(super) fn of(with_article: &str) -> String {
    contracted(with_article, "du", "des", "de")
}

/// « à la CAF » in French; the name alone in other languages, whose sentences are turned for that.
pub(super) fn to_in(voice: Voice, name: &str) -> String {
    if voice.is_french() { to(name) } else { name.to_owned() }
}

/// « de la CAF » in French; the name alone in other languages.
pub(super) fn of_in(voice: Voice, name: &str) -> String {
    if voice.is_french() { of(name) } else { name.to_owned() }
}

/// « à la CAF », « au Cesu », « aux impôts ».
pub(super) fn to(with_article: &str) -> String {
    contracted(with_article, "au", "aux", "à")
}

fn contracted(with_article: &str, le: &str, les: &str, otherwise: &str) -> String {
    match (with_article.strip_prefix("le "), with_article.strip_prefix("les ")) {
        (Some(name), _) => format!("{le} {name}"),
        (_, Some(name)) => format!("{les} {name}"),
        _ => format!("{otherwise} {with_article}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_contract() {
        assert_eq!([of("la CAF"), of("le Cesu"), of("les impôts")], ["de la CAF", "du Cesu", "des impôts"]);
        assert_eq!(
            [to("l’Urssaf"), to("le Cesu"), to("les impôts")],
            ["à l’Urssaf", "au Cesu", "aux impôts"]
        );
    }

    #[test]
    fn an_acronym_keeps_its_capitals() {
        assert_eq!(lower_first("RIB à votre nom"), "RIB à votre nom");
        assert_eq!(lower_first("Envoyer le RIB"), "envoyer le RIB");
        assert_eq!(upper_first("équipement"), "Équipement");
    }
}
