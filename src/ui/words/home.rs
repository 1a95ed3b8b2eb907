//! The home screen.

use jiff::civil::Date;

use super::dates::window;
use crate::procedure::window::Opens;
use crate::receipt::dates::in_full;

/// The question.
pub const QUESTION: &str = "Quelle est la demande aujourd’hui\u{a0}?";
/// The question, for one more request of the same person.
pub const QUESTION_ANOTHER: &str = "Quelle est l’autre demande\u{a0}?";
/// What the field shows while it is empty.
pub const EXAMPLES: &str = "rsa, actualisation, retraite, mot de passe oublié…";
/// The bodies that have guides, for the ear.
pub const FILTERS: &str = "Guides à montrer";
/// How the letters become keys again, under the field.
pub const LETTERS: &str =
    "Échap quitte le champ\u{a0}: M masque alors l’écran, «\u{a0}?\u{a0}» montre toutes les touches.";
/// The chip of all guides.
pub const MOST_USED: &str = "Les plus demandés";
/// The same place while something is looked for: in the guides of every body.
pub const EVERYWHERE: &str = "Tous les guides";
/// The tile for what has no guide.
pub const OTHER: &str = "Autre demande";
/// Under it.
pub const OTHER_SUB: &str = "Quatre étapes qui vont à toute démarche";
/// No guide answers to what was typed.
pub const NOTHING_FOUND: &str = "Aucun guide ne correspond à ces mots.";
/// What to do then.
pub const NOTHING_FOUND_HELP: &str = "Vous pouvez ouvrir «\u{a0}Autre demande\u{a0}», ou appeler Allô service public\u{a0}: 3939 (à\u{a0}vérifier).";
/// The situations.
pub const SITUATIONS: &str = "Il s’est passé quelque chose\u{a0}?";
/// Under the tile of a situation.
pub const SITUATION_SUB: &str = "À quoi penser, dans l’ordre";
/// The badge of a situation.
pub const SITUATION: &str = "situation";
/// What cannot wait.
pub const URGENT: &str = "à faire d’abord";
/// There is no guide for it.
pub const NO_GUIDE: &str = "pas encore de guide";
/// To the body's own site.
pub const OPEN_SITE: &str = "Ouvrir le site";
/// Back to the question.
pub const BACK_HOME: &str = "Accueil";

/// « Téléphone : 3230 (service gratuit, prix d’un appel) ».
pub fn phone(number: &str, cost: &str, to_check: bool) -> String {
    let unsure = if to_check { ", à\u{a0}vérifier" } else { "" };
    format!("Téléphone\u{a0}: {number} ({cost}{unsure})")
}

/// To the settings.
pub const SETTINGS: &str = "Réglages";
/// Back to the visit whose person has one more request.
pub const BACK_TO_VISIT: &str = "Revenir à l’accompagnement";
/// Files of the desk that cannot be read.
pub const BROKEN: &str = "Des guides du bureau n’ont pas pu être lus. Les autres fonctionnent.";

/// The broken files that are not told of one by one.
pub fn more_broken(count: usize) -> String {
    let others = match count {
        1 => "Il y a un autre fichier à corriger".to_owned(),
        _ => format!("Il y a {count} autres fichiers à corriger"),
    };
    format!("{others}. La commande «\u{a0}cote-a-cote check\u{a0}» donne la liste complète.")
}

/// « 2 accompagnements en pause ».
pub fn paused(count: usize) -> String {
    match count {
        1 => "1 accompagnement en pause".to_owned(),
        _ => format!("{count} accompagnements en pause"),
    }
}

/// « CAF · 2 ».
pub fn organism(name: &str, guides: usize) -> String {
    format!("{name} · {guides}")
}

/// « 45 min · ouvre le 28 novembre ».
pub fn about(minutes: u16, opens: Option<&Opens>, today: Date) -> String {
    let time = format!("{minutes}\u{a0}min");
    match opens.map(|opens| window(opens.rule, today)) {
        Some(window) => format!("{time} · {window}"),
        None => time,
    }
}

/// « commencé le lundi 23 novembre 2026 ».
pub fn begun(on: Date) -> String {
    format!("commencé le {}", in_full(on))
}
