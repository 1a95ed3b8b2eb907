//! The paper's screen.

use std::path::Path;

use crate::desk::PaperSize;
use crate::disk::DiskError;

/// The title.
pub const TITLE: &str = "Le papier à remettre";
/// Back to the ending.
pub const BACK: &str = "Retour";
/// The size of the paper.
pub const SIZE: &str = "Taille du papier";
/// The language beside the French.
pub const TONGUE: &str = "Autre langue à côté du français";
/// No other language.
pub const FRENCH_ALONE: &str = "Aucune";
/// The name.
pub const NAME: &str = "Nom sur le papier";
/// The reference.
pub const REFERENCE: &str = "Numéro donné par le site";
/// What happens to them.
pub const NOT_KEPT: &str = "imprimé, pas gardé";
/// They need not be filled in.
pub const OPTIONAL: &str = "facultatif";
/// Into the file too.
pub const IN_FILE: &str = "Écrire aussi le nom et le numéro dans le fichier";
/// The pauses too.
pub const PAUSES: &str = "Écrire aussi les pauses que nous avons faites";
/// How to hand it over.
pub const READ_ALOUD: &str =
    "Lisez-le à voix haute ensemble. Demandez\u{a0}: «\u{a0}Qu’est-ce qu’il vous reste à faire\u{a0}?\u{a0}»";
/// Save it.
pub const SAVE: &str = "Enregistrer le PDF";
/// Print it.
pub const PRINT: &str = "Imprimer";
/// Close the visit.
pub const FINISH: &str = "Terminer";
/// Did it come out?
pub const CAME_OUT: &str = "Le papier est-il bien sorti\u{a0}?";
/// Yes, and the visit is over.
pub const YES: &str = "Oui, terminer";
/// Yes, where the visit is over already.
pub const YES_AGAIN: &str = "Oui";
/// What to do with it, before one says so.
pub const OUT: &str = "Relisez-le ensemble avant de terminer.";
/// Print it again.
pub const AGAIN: &str = "Réimprimer";
/// Open it in the viewer.
pub const VIEW: &str = "L’ouvrir";
/// Write it by hand.
pub const BY_HAND: &str = "L’écrire à la main";
/// What to copy.
pub const BY_HAND_TITLE: &str = "À recopier sur une feuille";
/// Back to the page.
pub const PAGE_AGAIN: &str = "Revoir la page";
/// On its way.
pub const SENT: &str = "Le papier part…";
/// The file could not be made.
pub const NOT_MADE: &str = "Le papier n’a pas pu être fabriqué. Recopiez l’essentiel à la main.";
/// The file went to the documents folder.
pub const NO_DIALOG: &str = "Ce poste n’a pas de fenêtre pour choisir un dossier.";
/// The page before.
pub const PREVIOUS: &str = "Page d’avant";
/// The next page.
pub const NEXT: &str = "Page suivante";

/// The name of a size.
pub fn size(size: PaperSize) -> &'static str {
    match size {
        PaperSize::Standard => "standard",
        PaperSize::Large => "grands caractères",
        PaperSize::Essential => "l’essentiel",
    }
}

/// « Page 1 sur 2 ».
pub fn page(index: usize, count: usize) -> String {
    format!("Page {} sur {count}", index + 1)
}

/// Where the file went.
pub fn saved(path: &Path) -> String {
    format!("Le PDF est enregistré\u{a0}: {}", path.display())
}

/// There is no documents folder.
pub const NO_FOLDER: &str =
    "Aucun dossier «\u{a0}Documents\u{a0}» sur ce poste. Imprimez, ou recopiez à la main.";
/// There is no printing service.
pub const NO_SERVICE: &str = "Ce poste n’a pas de service d’impression, ou il est arrêté. Rien n’est perdu\u{a0}: \
     enregistrez le PDF, ou recopiez les trois lignes à la main.";
/// There is no printer.
pub const NO_PRINTER: &str = "Aucune imprimante n’est installée, ou aucune n’est choisie par défaut. Rien n’est \
     perdu\u{a0}: ouvrez le papier, enregistrez-le, ou recopiez-le à la main.";
/// The printer refused.
pub const REFUSED: &str = "L’imprimante a refusé le papier. Rien n’est perdu\u{a0}: réessayez, ouvrez-le, ou \
     recopiez-le à la main.";
/// The queue is stopped, and does not hold the paper.
pub const STOPPED: &str = "L’imprimante est en pause. Le papier a été retiré de la file\u{a0}: il ne sortira pas plus \
     tard. Remettez l’imprimante en marche et réessayez, ou recopiez-le à la main.";
/// The queue is stopped, and holds the paper.
pub const STOPPED_WITH_JOB: &str = "L’imprimante est en pause. Le papier attend dans la file\u{a0}: il sortira quand elle \
     sera remise en marche. Soyez là, ou annulez-le dans les réglages de l’imprimante.";
/// Nothing answers.
pub const SILENT: &str = "L’imprimante ne répond pas. Regardez si elle est allumée et si un papier sort quand même, \
     puis réessayez, ou recopiez-le à la main.";
/// There is no viewer.
pub const NO_VIEWER: &str =
    "Aucun lecteur de PDF ne s’est ouvert. Enregistrez le papier, ou recopiez-le à la main.";
/// Try the same again.
pub const RETRY: &str = "Réessayer";

/// Why the file could not be written where it was wanted.
pub fn not_saved(why: DiskError) -> String {
    format!("Le papier n’a pas été enregistré. {why} Choisissez un autre dossier, ou imprimez.")
}

/// Why the file could not be written anywhere, where nobody can be asked for a folder.
pub fn saved_nowhere(why: DiskError) -> String {
    format!(
        "Le papier n’a pas été enregistré\u{a0}: ni dans «\u{a0}Documents\u{a0}», ni sur le bureau, ni dans votre dossier. \
         {why} Imprimez, ou recopiez-le à la main."
    )
}

/// Why a paper did not come out, where one has gone on; `kept` if its visit is kept for some days.
pub fn too_late(why: &str, kept: bool) -> String {
    let mut letters = why.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    let again = if kept { TOO_LATE_AGAIN } else { "" };
    format!("Un papier demandé tout à l’heure\u{a0}: {first}{}{again}", letters.as_str())
}

/// Where the paper of before is.
const TOO_LATE_AGAIN: &str = " Il se refait depuis son accompagnement ou, s’il est terminé, dans «\u{a0}Derniers récapitulatifs\u{a0}».";

/// Why the viewer could not be given a file.
pub fn not_viewed(why: DiskError) -> String {
    format!("Le papier n’a pas pu être ouvert. {why} Imprimez, ou recopiez-le à la main.")
}
