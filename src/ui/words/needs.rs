//! What will be missing further on.

use crate::procedure::model::Mean;
use crate::visit::ahead::Place;

/// It is there after all.
pub const THERE: &str = "Finalement, c’est bon";

/// « Plus loin, à l’étape « Se connecter », il faudra une boîte mail que l’on peut ouvrir. »
pub fn line(mean: Mean, at: Place<'_>) -> String {
    let means = means(mean);
    match at {
        Place::Here => format!("À cette étape, il faut {means}."),
        Place::Later(step) => {
            format!("Plus loin, à l’étape «\u{a0}{}\u{a0}», il faudra {means}.", step.short)
        }
        Place::Perhaps(step) => {
            format!("Plus loin, à l’étape «\u{a0}{}\u{a0}», il faudra peut-être {means}.", step.short)
        }
        Place::Anywhere => format!("Pour cette démarche, il faudra {means}."),
    }
}

/// A means, as an object: « une boîte mail que l’on peut ouvrir ».
fn means(mean: Mean) -> &'static str {
    match mean {
        Mean::Mail => "une boîte mail que l’on peut ouvrir",
        Mean::Password => "l’identifiant et le mot de passe",
        Mean::FranceConnect => "un compte FranceConnect",
        Mean::Phone => "un téléphone qui reçoit les codes",
        Mean::Identity => "une pièce d’identité",
        Mean::BankDetails => "un RIB",
        Mean::Scanner => "un scanner",
        Mean::Printer => "une imprimante",
        Mean::QuietPlace => "un endroit calme",
    }
}
