//! What is said aloud: the button that reads, and the names of controls for those who do not see them.

use crate::ui::kit::said::{Control, Role};

/// Read it aloud.
pub const LISTEN: &str = "Écouter";
/// Be silent.
pub const STOP: &str = "Arrêter";
/// Both, for the ear.
pub const LISTEN_OR_STOP: &str = "Écouter ou arrêter";
/// Smaller text.
pub const SMALLER: &str = "Texte plus petit";
/// Larger text.
pub const LARGER: &str = "Texte plus grand";
/// The search field.
pub const SEARCH: &str = "Chercher un guide";
/// The key for both.
pub const KEY: &str = "L";
/// Nothing is in the field.
pub const EMPTY: &str = "vide";
/// How it is moved.
pub const ARROWS: &str = "flèches à gauche et à droite pour la changer";
/// After a sentence whose fact is unsure.
pub const TO_CHECK: &str = "à vérifier";
/// Before the answers of a question.
pub const ANSWERS: &str = "Réponses possibles\u{a0}:";
/// Papers to have at hand.
pub const PAPERS: &str = "À avoir sous la main\u{a0}:";

/// « Terminé, bouton, touche Entrée ».
pub fn control(control: &Control) -> String {
    let Control { name, role } = control;
    match role {
        Role::Button { key: None } => format!("{name}, bouton"),
        Role::Button { key: Some(key) } => format!("{name}, bouton, touche {}", self::key(key)),
        Role::Fold { key, .. } => {
            let key = key.as_ref().map(|key| format!(", touche {}", self::key(key)));
            format!("{name}, bouton, {}{}", standing(role), key.unwrap_or_default())
        }
        Role::Moved => format!("{name}, {ARROWS}"),
        Role::Tick(_) => format!("{name}, case à cocher, {}", standing(role)),
        Role::Toggle(_) => format!("{name}, bouton, {}", standing(role)),
        Role::Choice { .. } if name.is_empty() => standing(role),
        // A question has its own sign at the end.
        Role::Choice { .. } if name.ends_with(['?', ':']) => format!("{name} {}", standing(role)),
        Role::Choice { .. } => format!("{name}, {}", standing(role)),
        Role::Field { hint, .. } => {
            let hint = if hint.is_empty() { String::new() } else { format!(", {hint}") };
            format!("{name}, champ, {}{hint}", standing(role))
        }
    }
}

/// The name of a key as it is said: a voice skips a sign that stands alone.
fn key(name: &str) -> String {
    match name {
        "?" => "point d’interrogation".to_owned(),
        _ => name.replace("Ctrl", "Contrôle").replace('+', "plus").replace('−', "moins"),
    }
}

/// How a control stands: « cochée », « la personne, choisi, 1 sur 4 ».
pub fn standing(role: &Role) -> String {
    match role {
        Role::Button { .. } | Role::Moved => String::new(),
        Role::Fold { open: true, .. } => "ouvert".to_owned(),
        Role::Fold { open: false, .. } => "fermé".to_owned(),
        Role::Tick(true) => "cochée".to_owned(),
        Role::Tick(false) => "non cochée".to_owned(),
        Role::Toggle(true) => "noté".to_owned(),
        Role::Toggle(false) => "pas noté".to_owned(),
        Role::Choice { chosen: Some((label, place)), count, by_digit } => {
            let digit = (*place <= by_digit.len()).then(|| format!(", touche {place}"));
            format!("{label}, choisi, {place} sur {count}{}", digit.unwrap_or_default())
        }
        Role::Choice { chosen: None, count, by_digit } => {
            let answers = if *count == 1 { "1 réponse".to_owned() } else { format!("{count} réponses") };
            // They are chosen without going through all of them, so that each is told.
            let digits = by_digit.iter().zip(1..).map(|(label, digit)| format!(". Touche {digit}, {label}"));
            format!("rien de choisi, {answers}{}", digits.collect::<String>())
        }
        Role::Field { value, .. } => value.filled_in().unwrap_or(EMPTY).to_owned(),
    }
}

/// What Enter opens, while one searches.
pub fn first_found(title: &str) -> String {
    format!("Entrée\u{a0}: {title}")
}

/// What was taken away from a field.
pub fn gone(text: &str) -> String {
    format!("effacé\u{a0}: {text}")
}
