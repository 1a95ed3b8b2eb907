//! The page of all keys, and the blank page.

/// The title of the page.
pub const TITLE: &str = "Toutes les touches";
/// Leave it.
pub const CLOSE: &str = "Fermer";
/// When the letters are keys.
pub const WHEN: &str =
    "Les lettres sont des touches quand aucun champ n’est en train d’être rempli. Échap quitte le champ.";
/// On the blank page.
pub const ANY_KEY: &str = "Appuyez sur une touche, ou cliquez, pour revenir";

/// The keys of a screen.
#[derive(Debug)]
pub struct Screen {
    /// The screen.
    pub title: &'static str,
    /// Its keys.
    pub lines: &'static [Line],
}

/// A key, or some that do the same kind of thing.
#[derive(Debug)]
pub struct Line {
    /// The keys, one character each or a name, Ctrl before it: `c`, `Enter`, `Ctrl +`.
    pub keys: &'static [&'static str],
    /// How the page calls them.
    pub shown: &'static str,
    /// What they do.
    pub what: &'static str,
}

const fn line(keys: &'static [&'static str], shown: &'static str, what: &'static str) -> Line {
    Line { keys, shown, what }
}

/// Everywhere.
pub const EVERYWHERE: Screen = Screen {
    title: "Partout",
    lines: &[
        line(&["m"], "M", "masquer l’écran, jusqu’à la prochaine touche"),
        line(&["?"], "?", "cette page"),
        line(&["Ctrl +", "Ctrl ="], "Ctrl +", "texte plus grand"),
        line(&["Ctrl -"], "Ctrl −", "texte plus petit"),
        line(&["Ctrl 0", "Ctrl à"], "Ctrl 0", "texte à sa taille de départ"),
    ],
};

/// To move about: the widgets' own keys.
pub const MOVING: Screen = Screen {
    title: "Se déplacer",
    lines: &[
        line(&[], "Tab", "aller au bouton ou au champ d’après"),
        line(&[], "Maj Tab", "revenir à celui d’avant"),
        line(&[], "Page haut, Page bas", "lire plus haut, plus bas"),
        line(&[], "Flèches", "choisir une réponse\u{a0}; sur le bord de la colonne, changer sa largeur"),
        line(&[], "Espace", "appuyer sur le bouton, cocher la case"),
        line(&[], "Entrée", "appuyer sur le bouton\u{a0}; dans un champ, valider"),
    ],
};

/// At home.
pub const HOME: Screen = Screen {
    title: "À l’accueil",
    lines: &[
        line(&[], "Entrée", "ouvrir le premier guide trouvé"),
        line(&[], "Échap", "quitter le champ\u{a0}; M et «\u{a0}?\u{a0}» sont alors des touches"),
    ],
};

/// When the frame is agreed.
pub const FRAME: Screen = Screen {
    title: "Avant de commencer",
    lines: &[
        line(&["Enter"], "Entrée", "commencer\u{a0}; dans la fenêtre «\u{a0}Pas ici\u{a0}», valider"),
        line(&["Escape"], "Échap", "revenir en arrière"),
    ],
};

/// At a step.
pub const STEP: Screen = Screen {
    title: "À une étape",
    lines: &[
        line(&["Enter"], "Entrée", "c’est fait"),
        line(&[], "1, 2, 3…", "répondre à la question de l’étape"),
        line(&["c"], "C", "ça coince"),
        line(&["r"], "R", "revenir à l’étape d’avant"),
        line(&["v"], "V", "qui fait\u{a0}? vous"),
        line(&["e"], "E", "qui fait\u{a0}? ensemble"),
        line(&["n"], "N", "qui fait\u{a0}? nous"),
        line(&["o"], "O", "ouvrir le site"),
        line(&["a"], "A", "en grand texte, ouvrir ce qui est pour l’aidant"),
        line(&["p"], "P", "pause"),
        line(&["Escape"], "Échap", "quitter la question du mandat"),
    ],
};

/// When something gets in the way.
pub const STUCK: Screen = Screen {
    title: "Ça coince",
    lines: &[
        line(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], "1 à 9, 0", "choisir dans la liste"),
        line(&["a", "b", "c", "d", "e", "f"], "A à F", "ouvrir une famille de causes"),
        line(&["Enter"], "Entrée", "c’est résolu\u{a0}; rien à ajouter"),
        line(&["p"], "P", "pause"),
        line(&["Escape"], "Échap", "revenir en arrière"),
    ],
};

/// At an ending.
pub const CLOSING: Screen = Screen {
    title: "À la fin",
    lines: &[
        line(&["Enter"], "Entrée", "préparer le papier\u{a0}; d’un détour, revenir"),
        line(&["r"], "R", "revenir à l’étape"),
        line(&["p"], "P", "pause"),
        line(&["Escape"], "Échap", "quitter le choix de la fin"),
    ],
};

/// At the paper.
pub const PAPER: Screen = Screen {
    title: "Le papier",
    lines: &[
        line(&["Enter"], "Entrée", "imprimer, puis terminer"),
        line(&["Escape"], "Échap", "revenir en arrière"),
    ],
};

/// At the first start.
pub const FIRST: Screen =
    Screen { title: "Au premier démarrage", lines: &[line(&["Enter"], "Entrée", "commencer")] };

/// In the settings.
pub const SETTINGS: Screen =
    Screen { title: "Les réglages", lines: &[line(&["Escape"], "Échap", "revenir en arrière")] };

/// At the last papers.
pub const LAST: Screen = Screen {
    title: "Derniers récapitulatifs",
    lines: &[line(&["Escape"], "Échap", "revenir en arrière")],
};

/// The page, in order.
pub const ALL: [&Screen; 11] =
    [&EVERYWHERE, &MOVING, &HOME, &FRAME, &STEP, &STUCK, &CLOSING, &PAPER, &LAST, &FIRST, &SETTINGS];
