//! Stuck.

/// The title.
pub const TITLE: &str = "Qu’est-ce qui coince\u{a0}?";
/// Back to the step.
pub const BACK: &str = "Revenir à l’étape";
/// The step's own stuck points.
pub const KNOWN: &str = "Fréquent à cette étape";
/// The families.
pub const FAMILIES: &str = "Sinon, de quel côté\u{a0}?";
/// More causes of the same obstacle.
pub const MORE: &str = "Une autre cause\u{a0}?";
/// What to try.
pub const TRY: &str = "À essayer, dans l’ordre";
/// How to say what solved it.
pub const TRY_HINT: &str = "Cochez ce qui a marché, si c’est clair.";
/// Add causes.
pub const ADD: &str = "Ajouter une cause";
/// No more causes.
pub const ADDED: &str = "C’est tout";
/// It is solved.
pub const SOLVED: &str = "Résolu, on continue";
/// It is, in the column.
pub const SOLVED_SHORT: &str = "Résolu";
/// It is not.
pub const UNSOLVED: &str = "Pas résolu";
/// Said where one wanted to go on with the obstacle open.
pub const SAY_FIRST: &str = "Dites d’abord si c’est résolu ou pas.";
/// The causes noted.
pub const CAUSES: &str = "Noté\u{a0}:";

/// « Ouvrir le guide « … » ».
pub fn open_guide(title: &str) -> String {
    format!("Ouvrir le guide «\u{a0}{title}\u{a0}»")
}

/// « Terminer : Demande à compléter ».
pub fn end(title: &str) -> String {
    format!("Terminer\u{a0}: {title}")
}

/// « Étape 3 · Se connecter ».
pub fn place(number: usize, short: &str) -> String {
    format!("Étape {number} · {short}")
}
