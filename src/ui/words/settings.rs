//! The screen of the settings.

use crate::desk::{Contrast, Ready};
use crate::disk::DiskError;
use crate::register::Unfit;
use crate::ui::screen::settings::{Field, OwnMean};

/// The title.
pub const TITLE: &str = "Réglages";
/// The desk's name, address, phone and hours.
pub const DESK: &str = "Votre bureau";
/// What they are for.
pub const DESK_HINT: &str = "Imprimé sur le récapitulatif. Rien n’est obligatoire.";
/// The paper that the desk gives most often; another one can be chosen for each visit.
pub const PAPER: &str = "Papier habituel";
/// The desk's means.
pub const MEANS: &str = "Ce que vous avez sur place";
/// What it is for.
pub const MEANS_HINT: &str = "Ce qui manque est noté comme un manque du bureau, jamais de la personne.";
/// A means is there.
pub const YES: &str = "oui";
/// A means is not there.
pub const NO: &str = "non";
/// Nothing is said of a means.
pub const NOT_SAID: &str = "pas précisé";
/// What the desk does and does not do.
pub const FRAME: &str = "Votre cadre";
/// What it is for.
pub const FRAME_HINT: &str = "Montré à la personne avant de commencer. Une idée par ligne.";
/// The ready texts.
pub const READY: &str = "Reprendre un texte tout prêt";
/// Back to what was there before a ready text.
pub const RESTORE: &str = "Remettre mon texte";
/// What the desk does.
pub const WE_DO: &str = "Ici, nous pouvons…";
/// An example of it.
pub const WE_DO_EXAMPLE: &str = "expliquer";
/// What the desk does not do.
pub const WE_DO_NOT: &str = "Nous ne pouvons pas…";
/// An example of it.
pub const WE_DO_NOT_EXAMPLE: &str = "garder vos mots de passe";
/// One more line.
pub const ADD: &str = "Ajouter une ligne";
/// One line less.
pub const REMOVE: &str = "Retirer";
/// What the window shows.
pub const SHOWN: &str = "À l’écran";
/// The size of the text.
pub const SIZE: &str = "Taille du texte";
/// How far colours stand apart.
pub const CONTRAST: &str = "Contraste";
/// Whether the helper sees the time.
pub const TIME: &str = "Temps passé ou restant, pendant l’accompagnement";
/// It is seen.
pub const TIME_SHOWN: &str = "montré";
/// It is not seen.
pub const TIME_HIDDEN: &str = "caché";
/// When the screen hides by itself.
pub const HIDE: &str = "Masquer l’écran tout seul, quand personne ne touche l’ordinateur";
/// Where the computer does not say how long nobody touched it.
pub const HIDE_UNKNOWN: &str =
    "Sur ce poste, le programme ne peut pas le savoir. La touche M masque l’écran quand vous le voulez.";
/// At which edge of the screen the column stands.
pub const COLUMN_EDGE: &str = "La colonne à côté du site se place";
/// On the left.
pub const LEFT: &str = "à gauche";
/// On the right.
pub const RIGHT: &str = "à droite";
/// How wide the column is.
pub const COLUMN_WIDTH: &str = "Largeur de la colonne";
/// 360 pixels.
pub const NARROW: &str = "étroite";
/// 400 pixels.
pub const USUAL: &str = "normale";
/// 460 pixels.
pub const WIDE: &str = "large";
/// 520 pixels.
pub const WIDEST: &str = "très large";
/// Neither of them.
pub const OWN_WIDTH: &str = "réglée à la main";
/// How to do it by hand.
pub const COLUMN_HINT: &str =
    "Pendant un accompagnement, tirez le bord de la colonne avec la souris, ou déplacez-le avec les flèches.";
/// Whether the screen is said aloud.
pub const SAY_SCREEN: &str = "Dire à voix haute ce qui est à l’écran";
/// What is kept.
pub const KEEPING: &str = "Ce qui est gardé";
/// How long a closed visit is kept.
pub const DAYS: &str = "Un accompagnement terminé est gardé, pour refaire son papier";
/// Another number of days.
pub const OTHER_DAYS: &str = "Autre durée, en jours";
/// An example of it.
pub const OTHER_DAYS_EXAMPLE: &str = "0 à 365";
/// Show the folder of the data.
pub const OPEN_FOLDER: &str = "Ouvrir le dossier";
/// Nothing showed it.
pub const FOLDER_NOT_OPENED: &str =
    "Le dossier ne s’est pas ouvert. Copiez son chemin, et ouvrez-le avec l’explorateur de fichiers.";
/// Copy its path.
pub const COPY_PATH: &str = "Copier le chemin";
/// It was copied.
pub const PATH_COPIED: &str = "Chemin copié";
/// Where the register lies.
pub const REGISTER: &str = "Le registre sans nom est dans son sous-dossier «\u{a0}register\u{a0}».";
/// The copy of the register.
pub const COPY_TITLE: &str = "Copie du registre";
/// What it is for.
pub const COPY_HINT: &str = "Le registre sans nom peut être copié dans un autre dossier, par exemple un dossier \
     partagé entre plusieurs postes. La copie est complétée à la fin de chaque accompagnement.";
/// What happens to what is there.
pub const COPY_STAYS: &str = "Le registre de ce poste reste à sa place, complet. Si vous changez de dossier ou arrêtez la \
     copie, ce qui est déjà dans l’ancien dossier y reste.";
/// Choose a folder.
pub const COPY_CHOOSE: &str = "Choisir un dossier";
/// Choose another one.
pub const COPY_OTHER: &str = "Choisir un autre dossier";
/// Copy no longer.
pub const COPY_STOP: &str = "Ne plus copier";
/// The folder is being tried.
pub const COPY_TRYING: &str = "Essai du dossier…";
/// Everything is there.
pub const COPY_DONE: &str = "La copie est à jour.";
/// There is no dialog to choose a folder.
pub const COPY_NO_DIALOG: &str =
    "Ce poste n’a pas de fenêtre pour choisir un dossier. Écrivez ou collez son chemin.";
/// The path of the folder.
pub const COPY_FIELD: &str = "Chemin du dossier";
/// An example of it.
pub const COPY_EXAMPLE: &str =
    if cfg!(windows) { r"\\serveur\partage\registre" } else { "/partage/registre" };
/// Use it.
pub const COPY_USE: &str = "Utiliser ce dossier";
/// The folder of the data.
pub const FOLDER: &str = "Les données sont dans ce dossier";
/// The last change is on its way.
pub const WRITING: &str = "Enregistrement…";
/// The last change is on disk.
pub const KEPT: &str = "Enregistré";
/// Each change is kept.
pub const AT_ONCE: &str = "Chaque changement est enregistré tout de suite.";
/// About the program.
pub const ABOUT: &str = "À propos";
/// Home.
pub const BACK: &str = "Retour";

/// The label of a field.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "Nom du bureau",
        Field::Street => "Adresse",
        Field::Town => "Code postal et commune",
        Field::Phone => "Téléphone",
        Field::Hours => "Horaires",
    }
}

/// An example for a field.
pub fn example(field: Field) -> &'static str {
    match field {
        Field::Name => "France services de …",
        Field::Street => "1 place de la Mairie",
        Field::Town => "23000 Guéret",
        Field::Phone => "05 00 00 00 00",
        Field::Hours => "lundi à vendredi, 9\u{a0}h à 12\u{a0}h",
    }
}

/// The name of a means.
pub fn mean(mean: OwnMean) -> &'static str {
    match mean {
        OwnMean::Scanner => "Un scanner",
        OwnMean::Printer => "Une imprimante",
        OwnMean::SecondPhone => "Un second téléphone, pour appeler",
        OwnMean::QuietPlace => "Un lieu calme, à l’écart",
    }
}

/// The name of a ready text.
pub fn ready(ready: Ready) -> &'static str {
    match ready {
        Ready::WithoutMandate => "Sans habilitation",
        Ready::AidantsConnect => "Aidant habilité Aidants Connect",
    }
}

/// The name of a contrast.
pub fn contrast(contrast: Contrast) -> &'static str {
    match contrast {
        Contrast::System => "comme l’ordinateur",
        Contrast::Normal => "normal",
        Contrast::High => "élevé",
    }
}

/// « 150 % ».
pub fn percent(percent: u16) -> String {
    format!("{percent}\u{a0}%")
}

/// « 5 min », or never.
pub fn hide_after(minutes: u16) -> String {
    match minutes {
        0 => "jamais".to_owned(),
        _ => format!("après {minutes}\u{a0}min"),
    }
}

/// « 7 jours », « pas du tout ».
pub fn days(days: u16) -> String {
    match days {
        0 => "pas du tout".to_owned(),
        1 => "1\u{a0}jour".to_owned(),
        _ => format!("{days}\u{a0}jours"),
    }
}

/// « 7 jours après la fin », « dès la fin ».
pub fn erased_after(number: u16) -> String {
    match number {
        0 => "dès la fin".to_owned(),
        _ => format!("{} après la fin", days(number)),
    }
}

/// Why a folder cannot receive the copy.
pub fn unfit(why: Unfit) -> String {
    format!("La copie ne peut pas se faire dans ce dossier. {why}")
}

/// Why the copy is not complete.
pub fn copy_refused(error: DiskError) -> String {
    format!(
        "La copie n’est pas à jour. {error} Rien n’est perdu\u{a0}: le registre de ce poste est complet, et la copie sera \
         complétée dès que le dossier répondra."
    )
}

/// « Pas enregistré. Le disque est plein. »
pub fn refused(error: DiskError) -> String {
    format!("Pas enregistré. {error}")
}
