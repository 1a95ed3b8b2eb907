//! A pause: the word that is given, and the way back.

/// Before the word, which follows in large type.
pub const TO_GIVE: &str = "Le mot à donner\u{a0}:";
/// What it is for.
pub const WHY: &str = "La personne le dira pour reprendre. Vous pouvez le dire à voix haute ou l’imprimer.";
/// Print it.
pub const PRINT: &str = "Imprimer le mot";
/// On its way to the printer.
pub const SENT: &str = "Le mot part à l’imprimante.";
/// The printer refused, or there is none.
pub const NOT_PRINTED: &str = "Le mot n’a pas été imprimé. Dites-le, ou écrivez-le sur un papier.";
/// It was given.
pub const NOTED: &str = "C’est noté";
/// Every word is in use.
pub const NO_WORD: &str = "Tous les mots sont déjà donnés. Cet accompagnement est dans la liste, plus bas.";
/// The field of the word.
pub const FIELD: &str = "Le mot de la personne";
/// Take up the visit.
pub const RESUME: &str = "Reprendre";
/// The person does not know the word any more.
pub const FORGOTTEN: &str = "Mot oublié";
/// Close the list of the paused visits.
pub const HIDE_LIST: &str = "Cacher la liste";
/// Nothing was typed yet.
pub const WORD_FIRST: &str = "Écrivez d’abord le mot de la personne, ou choisissez «\u{a0}Mot oublié\u{a0}».";
/// What was typed is nobody's word.
pub const UNKNOWN: &str =
    "Aucun accompagnement en pause n’a ce mot. Relisez-le, ou choisissez «\u{a0}Mot oublié\u{a0}».";

/// « 1 accompagnement interrompu ».
pub fn interrupted(count: usize) -> String {
    match count {
        1 => "1 accompagnement interrompu".to_owned(),
        _ => format!("{count} accompagnements interrompus"),
    }
}
