//! The bars at the top and the bottom, the banner, the names of keys.

/// The name of the program.
pub const NAME: &str = "Côte à côte";
/// Smaller text.
pub const SMALLER: &str = "A−";
/// Larger text.
pub const LARGER: &str = "A+";
/// The key of the smaller text.
pub const KEY_SMALLER: &str = "Ctrl −";
/// The key of the larger text.
pub const KEY_LARGER: &str = "Ctrl +";
/// Back to the home screen.
pub const HOME: &str = "Accueil";
/// Stop the clock and go home.
pub const PAUSE: &str = "Pause";
/// The key of the pause.
pub const KEY_PAUSE: &str = "P";
/// Lay a blank page over the screen.
pub const HIDE: &str = "Masquer";
/// The key that does it.
pub const KEY_HIDE: &str = "M";
/// The page of all keys: its button bears the key itself.
pub const ALL_KEYS: &str = "?";
/// From the column to the full window.
pub const ENLARGE: &str = "Agrandir";
/// From the full window to the column.
pub const BESIDE: &str = "À côté du site";
/// The key that does the main act.
pub const KEY_ENTER: &str = "Entrée";
/// The key that goes back.
pub const KEY_ESCAPE: &str = "Échap";
/// Leave a dialog as it is.
pub const CANCEL: &str = "Annuler";

/// The disk has not answered yet: nothing is lost.
pub const NOT_ON_DISK: &str =
    "Pas encore enregistré sur ce poste. Continuez\u{a0}: le programme réessaie tout seul.";
/// The same, where there is hardly room.
pub const NOT_ON_DISK_SHORT: &str = "Pas encore enregistré sur ce poste. Continuez.";
/// What closing now would lose.
pub const CLOSE_LOSES: &str = "Les dernières étapes ne sont pas encore enregistrées sur ce poste. \
     Fermer la fenêtre encore une fois les perdra.";
/// Try again now.
pub const RETRY: &str = "Réessayer";
/// The browser did not open.
pub const NO_BROWSER: &str = "Le navigateur ne s’est pas ouvert. Copiez l’adresse et ouvrez-le vous-même.";
/// Another program on this folder has the visit.
pub const OPEN_ELSEWHERE: &str = "Cet accompagnement est ouvert dans une autre fenêtre de Côte à côte.";
/// Another program on this folder closed the visit.
pub const CLOSED_ELSEWHERE: &str = "Cet accompagnement a été terminé dans une autre fenêtre de Côte à côte.";
/// The visit cannot be read again.
pub const NOT_RESUMED: &str =
    "Cet accompagnement ne peut pas être repris ici. Son fichier est gardé tel quel sur ce poste.";
/// The settings could not be kept.
pub const SETTINGS_NOT_KEPT: &str = "Les réglages n’ont pas pu être enregistrés sur ce poste.";
/// The copy of the register could not be completed.
pub const NOT_COPIED: &str = "La copie du registre n’a pas pu être complétée. Rien n’est perdu\u{a0}: le registre de ce poste \
     est complet. Les réglages disent pourquoi.";
/// The system lets no program keep room for the column, which is at the right.
pub const SIDE_BY_SIDE_RIGHT: &str = "Pour voir le site à côté\u{a0}: gardez la touche Windows enfoncée et appuyez \
     sur la flèche droite, puis placez le navigateur à gauche de la même façon.";
/// The system lets no program keep room for the column, which is at the left.
pub const SIDE_BY_SIDE_LEFT: &str = "Pour voir le site à côté\u{a0}: gardez la touche Windows enfoncée et appuyez \
     sur la flèche gauche, puis placez le navigateur à droite de la même façon.";
/// The visit that was just closed is erased.
pub const ERASED: &str =
    "L’accompagnement est effacé de ce poste. Ce qui est compté, sans nom, reste compté.";
/// It could not be erased.
pub const NOT_ERASED: &str = "L’accompagnement est terminé, mais n’a pas pu être effacé tout à fait. Ouvrez      «\u{a0}Derniers récapitulatifs\u{a0}» pour réessayer.";
/// Close a notice.
pub const READ: &str = "J’ai lu";
