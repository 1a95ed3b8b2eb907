//! The last papers, and what is erased.

use jiff::civil::{Date, DateTime};

use crate::disk::DiskError;
use crate::receipt::dates::in_full;
use crate::ui::screen::last::{Erased, LastPaper, Refused, What};

/// The title, and the way there from the home screen.
pub const TITLE: &str = "Derniers récapitulatifs";
/// The disk has not answered yet.
pub const READING: &str = "Lecture du dossier…";
/// There is none.
pub const NONE: &str = "Aucun récapitulatif n’est gardé sur ce poste.";
/// Show the paper again.
pub const OPEN: &str = "Revoir le papier";
/// Erase one.
pub const ERASE: &str = "Effacer";
/// Erase all of them.
pub const ERASE_ALL: &str = "Tout effacer";
/// Yes.
pub const ERASE_NOW: &str = "Effacer maintenant";
/// Home.
pub const BACK: &str = "Retour";
/// Home, once it was read.
pub const BACK_HOME: &str = "Revenir à l’accueil";
/// Before what cannot be read.
pub const UNREADABLE_TITLE: &str = "Illisible";
/// A file that cannot be read.
pub const UNREADABLE: &str = "un accompagnement illisible";
/// The question about one.
pub const ERASE_ONE_ASK: &str = "Effacer cet accompagnement\u{a0}?";
/// The question about all.
pub const ERASE_ALL_ASK: &str = "Effacer tous ces accompagnements\u{a0}?";
/// What erasing means, idea by idea.
pub const ERASE_MEANS: [&str; 3] = [
    "Le papier ne pourra plus être refait ici. C’est définitif.",
    "Le papier remis à la personne reste à elle. Un PDF que vous avez enregistré reste où vous l’avez mis.",
    "Ce qui est compté, sans nom, reste compté.",
];
/// The question on the paper of a visit that is not closed yet.
pub const FINISH_ASK: &str = "Terminer et effacer maintenant\u{a0}?";
/// Before what erasing means, where the paper is still here.
pub const NOT_OUT: &str = "Ce papier n’est encore ni imprimé, ni enregistré.";
/// The guide is not what it was.
pub const GUIDE_CHANGED: &str =
    "Ce papier ne peut plus être refait\u{a0}: le guide a changé depuis. Vous pouvez l’effacer.";
/// Its file is gone, or cannot be read any more.
pub const GONE: &str =
    "Ce papier ne peut plus être refait\u{a0}: son fichier n’est plus là ou est illisible.";
/// What a paper that is made again lacks.
pub const MADE_AGAIN: &str = "Ce papier est refait à partir des étapes gardées. La demande avec les mots de la personne, \
     son nom et le numéro n’y sont plus\u{a0}: ils n’ont pas été gardés.";
/// Back to the list.
pub const BACK_TO_LIST: &str = "Retour à la liste";

/// What the list is, with how long it is kept.
pub fn what(days: u16) -> String {
    match days {
        0 => "Rien n’est gardé ici\u{a0}: vos réglages demandent d’effacer chaque accompagnement dès qu’il est terminé.".to_owned(),
        _ => format!(
            "Par jour et par guide, sans nom. Effacés {}. Ce qui est terminé ne se reprend pas.",
            super::settings::erased_after(days)
        ),
    }
}

/// « Lundi 23 novembre 2026 ».
pub fn day(date: Date) -> String {
    crate::receipt::phrase::upper_first(&in_full(date))
}

/// « 10 h 05 ».
pub fn hour(at: DateTime) -> String {
    format!("{}\u{a0}h\u{a0}{:02}", at.hour(), at.minute())
}

/// « 10 h 05 · Demander le RSA ».
pub fn line(title: &str, at: DateTime) -> String {
    format!("{} · {title}", hour(at))
}

/// Which one is meant.
pub fn which(paper: &LastPaper) -> String {
    match &paper.what {
        What::Closed { title, at } => {
            format!("{title}, terminé le {} à {}.", in_full(at.date()), hour(*at))
        }
        What::Unreadable => "Un accompagnement illisible.".to_owned(),
    }
}

/// « 4 accompagnements ».
pub fn how_many(count: usize) -> String {
    format!("{count} accompagnements terminés ou illisibles.")
}

/// What came of erasing.
pub fn erased(erased: Erased) -> String {
    let done = match erased.count {
        0 => "Rien n’a été effacé.".to_owned(),
        1 => "L’accompagnement est effacé de ce poste. Ce qui est compté, sans nom, reste compté.".to_owned(),
        count => {
            format!(
                "{count} accompagnements sont effacés de ce poste. Ce qui est compté, sans nom, reste compté."
            )
        }
    };
    match erased.refused {
        None => done,
        Some(refused) => format!("{done} {}", why(refused)),
    }
}

fn why(refused: Refused) -> String {
    match refused {
        Refused::OpenElsewhere => {
            "Ce qui est ouvert dans une autre fenêtre de Côte à côte n’a pas été touché.".to_owned()
        }
        Refused::InViewer => {
            "Le papier est encore ouvert dans un lecteur de PDF\u{a0}: fermez-le. Son fichier de passage sera effacé au prochain démarrage."
                .to_owned()
        }
        Refused::Disk(error) => format!("{error} Réessayez."),
    }
}

/// The folder could not be read.
pub fn not_listed(error: DiskError) -> String {
    format!("La liste n’a pas pu être lue. {error}")
}
