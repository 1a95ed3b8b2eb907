//! What is not as it should be when the program starts: what happened, what is kept, what to do.

use jiff::civil::Date;

use crate::desk::Trouble;
use crate::disk::DiskError;
use crate::journal::{Damage, Found, State};
use crate::receipt::dates::in_full;
use crate::tongue::shelf::Unused;

/// The data folder takes nothing.
pub fn no_folder(why: DiskError) -> String {
    format!(
        "{why} Rien ne peut être enregistré sur ce poste pour le moment, mais vous pouvez accompagner et imprimer. \
         L’adresse du dossier des données est dans les réglages."
    )
}

/// The settings are not those that the desk left.
pub fn settings(trouble: Trouble) -> String {
    match trouble {
        Trouble::Damaged => {
            "Les réglages étaient abîmés. Ce qui se lisait est gardé, le reste revient au départ\u{a0}: \
             vérifiez-les dans «\u{a0}Réglages\u{a0}». L’ancien fichier est gardé à part."
                .to_owned()
        }
        Trouble::Newer => {
            "Les réglages viennent d’une version plus récente de Côte à côte. Ce que cette version lit \
             est gardé, le reste revient au départ. L’ancien fichier est gardé à part."
                .to_owned()
        }
        Trouble::DamagedInPlace(why) => format!(
            "Les réglages sont abîmés, et le fichier reste où il est. {why} Le programme prend ce qui se lit."
        ),
        Trouble::Unreadable(why) => format!(
            "Les réglages n’ont pas pu être lus, et le fichier reste tel quel. {why} Le programme prend ceux de départ."
        ),
    }
}

/// The clock of the computer cannot be right.
pub fn clock(today: Date) -> String {
    format!(
        "L’horloge de ce poste indique le {}. Si ce n’est pas le bon jour, réglez-la\u{a0}: les papiers portent cette date.",
        in_full(today)
    )
}

/// A file of the desk's own translations is not used.
pub fn translation(unused: &Unused) -> String {
    format!(
        "La traduction «\u{a0}{}\u{a0}» n’est pas proposée sur les papiers\u{a0}: {}. Corrigez ce fichier, dans le dossier \
         «\u{a0}translations\u{a0}» des données, puis relancez le programme.",
        unused.name, unused.why
    )
}

/// Journals of visits that cannot be taken up.
pub fn journals(found: &[Found]) -> Vec<String> {
    let count = |is: fn(&&Found) -> bool| found.iter().filter(is).count();
    let lost = count(|found| found.is_no_visit());
    let newer = count(|found| found.damage() == Some(Damage::Newer));
    let unread = count(|found| matches!(found.state, State::Unreadable(_)) && !found.is_no_visit());
    let said = |count: usize, one: &str, more: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(format!("{count} {more}")),
    };
    [
        said(
            lost,
            "Un fichier d’accompagnement n’a pas pu être relu. Il est gardé à part, avec «\u{a0}damaged\u{a0}» dans son nom.",
            "fichiers d’accompagnement n’ont pas pu être relus. Ils sont gardés à part, avec «\u{a0}damaged\u{a0}» dans leur nom.",
        ),
        said(
            newer,
            "Un accompagnement vient d’une version plus récente de Côte à côte\u{a0}: il se reprend avec elle.",
            "accompagnements viennent d’une version plus récente de Côte à côte\u{a0}: ils se reprennent avec elle.",
        ),
        said(
            unread,
            "Un accompagnement n’a pas pu être ouvert. Son fichier reste tel quel.",
            "accompagnements n’ont pas pu être ouverts. Leurs fichiers restent tels quels.",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
