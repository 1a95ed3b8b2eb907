//! What is said under a field.

/// How many signs are named: more of them say nothing more.
const MOST: usize = 8;

/// Nothing more can be typed.
pub const FULL: &str = "200 caractères au plus\u{a0}: la suite n’est pas gardée.";

/// No font of the paper has these signs.
pub fn not_printed(signs: &[char]) -> String {
    let named: Vec<String> = signs.iter().take(MOST).map(char::to_string).collect();
    let (named, more) = (named.join(" "), if signs.len() > MOST { "…" } else { "" });
    match signs.len() {
        1 => format!(
            "Le papier ne peut pas imprimer ce signe\u{a0}: {named} Écrivez-le autrement, ou à la main."
        ),
        _ => format!(
            "Le papier ne peut pas imprimer ces signes\u{a0}: {named}{more} Écrivez-les autrement, ou à la main."
        ),
    }
}
