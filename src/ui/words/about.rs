//! « À propos ».

use crate::ui::screen::settings::Licence;

/// The title.
pub const TITLE: &str = "À propos de Côte à côte";
/// What the program is.
pub const WHAT: &str = "Faire une démarche en ligne côte à côte, au guichet, pas à pas.";
/// The licences of the program itself.
pub const OWN_LICENCE: &str = "Logiciel libre, sous licence MIT ou Apache 2.0, au choix.";
/// Where the data lies.
pub const WHERE: &str = "Où sont les données";
/// What lies there.
pub const WHERE_HINT: &str = "Sur cet ordinateur seulement. Le logiciel ne se connecte jamais à internet.";
/// What lies in which folder under it.
pub const FOLDERS: [&str; 4] = [
    "«\u{a0}visits\u{a0}»\u{a0}: les accompagnements, sans nom, le temps prévu dans les réglages.",
    "«\u{a0}register\u{a0}»\u{a0}: le registre sans nom.",
    "«\u{a0}procedures\u{a0}»\u{a0}: les guides du bureau, s’il y en a.",
    "«\u{a0}print\u{a0}»\u{a0}: les papiers de passage, le temps de les ouvrir ou de les imprimer.",
];
/// What is kept.
pub const KEPT_TITLE: &str = "Ce qui est gardé";
/// What is not kept.
pub const NOT_KEPT_TITLE: &str = "Ce qui n’est pas gardé";
/// What is not kept, idea by idea.
pub const NOT_KEPT: [&str; 3] = [
    "Aucun nom, numéro, adresse ni mot de passe de la personne.",
    "La demande dans ses mots et la référence du dossier\u{a0}: imprimées si vous le voulez, puis oubliées.",
    "Le récapitulatif lui-même, sauf si vous choisissez de l’enregistrer en PDF.",
];
/// The licences of what others made.
pub const LICENCES: &str = "Ce que nous devons à d’autres";
/// Read a licence.
pub const READ: &str = "Lire";
/// Read it no longer.
pub const CLOSE: &str = "Refermer";

/// « Version 0.1.0 ».
pub fn version() -> String {
    format!("Version {}", env!("CARGO_PKG_VERSION"))
}

/// What is kept, idea by idea; `days` as in [`super::settings::days`].
pub fn kept(days: u16) -> [String; 4] {
    [
        "Vos réglages, les mots de pause déjà donnés, et les guides du bureau s’il y en a.".to_owned(),
        format!(
            "Les étapes de chaque accompagnement, sans nom, pour refaire son papier. Elles sont effacées {}, ou dès que vous le demandez.",
            super::settings::erased_after(days)
        ),
        "Un relevé sans nom de chaque accompagnement\u{a0}: le guide, l’issue, ce qui a coincé.".to_owned(),
        "Pour ouvrir ou imprimer le récapitulatif\u{a0}: un fichier de passage, effacé au plus tard au prochain démarrage."
            .to_owned(),
    ]
}

/// What others made, and under which licence.
pub fn licence(licence: Licence) -> &'static str {
    match licence {
        Licence::Atkinson => "Police Atkinson Hyperlegible Next — SIL Open Font License 1.1",
        Licence::Noto => "Police Noto Sans — SIL Open Font License 1.1",
        Licence::Lucide => "Icônes Lucide — licence ISC",
        Licence::Crates => "Bibliothèques Rust — nom, version et licence de chacune",
    }
}
