//! The frame.

use crate::procedure::model::Mean;
use crate::visit::event::NotHereReason;
use crate::visit::frame::Presence;

/// The title.
pub const TITLE: &str = "Avant de commencer, mettons-nous d’accord";
/// The field of the aim.
pub const AIM: &str = "Ce que la personne veut";
/// What is good to know of it.
pub const AIM_HINT: &str = "imprimé sur le papier, pas gardé";
/// What it shows while it is empty.
pub const AIM_EXAMPLE: &str = "avec ses mots, sans nom ni numéro";
/// Who is there.
pub const PRESENCE: &str = "Qui est là\u{a0}?";
/// How much time there is.
pub const TIME: &str = "Nous avons";
/// The body, where it has to be picked.
pub const ORGANISM: &str = "C’est pour quel organisme\u{a0}?";
/// Said where it was not.
pub const ORGANISM_MISSING: &str = "Choisissez d’abord l’organisme.";
/// What this desk does.
pub const OUR_FRAME: &str = "Notre cadre";
/// What we do.
pub const WE_CAN: &str = "Ici, nous pouvons";
/// What we do not do.
pub const WE_CANNOT: &str = "Nous ne pouvons pas";
/// What the person has at the end.
pub const AT_THE_END: &str = "À la fin";
/// Who the guide is for.
pub const CONCERNS: &str = "Pour qui";
/// Papers.
pub const PAPERS: &str = "À avoir sous la main";
/// Said once, with « à vérifier », where no paper of the list is sure.
pub const WHOLE_LIST: &str = "Toute la liste";
/// Means.
pub const MEANS: &str = "Le site va demander";
/// It is at hand.
pub const THERE: &str = "là";
/// It is not.
pub const NOT_THERE: &str = "pas là";
/// Yes.
pub const YES: &str = "oui";
/// No.
pub const NO: &str = "non";
/// What can be done without.
pub const WITHOUT: &str = "Sans cela\u{a0}:";
/// Nothing here has to be filled in.
pub const OPTIONAL: &str = "Tout est facultatif.";
/// It is not done at this desk.
pub const NOT_HERE: &str = "Nous ne le faisons pas ici";
/// Start.
pub const BEGIN: &str = "Commencer";
/// Back to the steps.
pub const BACK_TO_STEPS: &str = "Revenir à l’étape";
/// Close with a reason.
pub const CLOSE: &str = "Faire le papier";
/// Why.
pub const WHY: &str = "Pourquoi\u{a0}?";
/// Where to.
pub const WHERE_TO: &str = "Où la personne peut-elle aller\u{a0}?";
/// What a relative cannot do.
pub const RELATIVE: &str =
    "Le compte est celui de la personne\u{a0}: sans son accord, on s’arrête avant la connexion.";
/// Where to find the guide's source.
pub const OFFLINE: &str = "Sans ordinateur";
/// Scams.
pub const BEWARE: &str = "Attention";

/// Who is there.
pub fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Person => "la personne",
        Presence::WithRelative => "avec un proche",
        Presence::RelativeFor => "un proche vient pour elle",
        Presence::Remote => "à distance",
    }
}

/// « 45 min ».
pub fn minutes(minutes: u16) -> String {
    if minutes == 60 { "1\u{a0}h".to_owned() } else { format!("{minutes}\u{a0}min") }
}

/// « environ 45 min ».
pub fn about(minutes: u16) -> String {
    format!("environ {minutes}\u{a0}min")
}

/// What is asked about a means.
pub fn mean(mean: Mean) -> &'static str {
    match mean {
        Mean::Mail => "Sa boîte mail\u{a0}: peut-on l’ouvrir ici, maintenant\u{a0}?",
        Mean::Password => "Son identifiant et son mot de passe\u{a0}: les a-t-elle\u{a0}?",
        Mean::FranceConnect => "FranceConnect\u{a0}: s’en est-elle déjà servie\u{a0}?",
        Mean::Phone => "Son téléphone\u{a0}: est-il là, chargé, connu du site\u{a0}?",
        Mean::Identity => "Une pièce d’identité\u{a0}: est-elle là\u{a0}?",
        Mean::BankDetails => "Un RIB à son nom\u{a0}: est-il là\u{a0}?",
        Mean::Scanner => "Un scanner\u{a0}: marche-t-il ici aujourd’hui\u{a0}?",
        Mean::Printer => "Une imprimante\u{a0}: marche-t-elle ici aujourd’hui\u{a0}?",
        Mean::QuietPlace => "Un endroit calme\u{a0}: y en a-t-il un\u{a0}?",
    }
}

/// Why it is not done at this desk.
pub fn reason(reason: NotHereReason) -> &'static str {
    match reason {
        NotHereReason::NoTime => "pas le temps aujourd’hui",
        NotHereReason::OutOfFrame => "hors de notre cadre",
        NotHereReason::NoMandate => "pas de mandat",
        NotHereReason::AnotherBody => "un autre service s’en occupe",
    }
}
