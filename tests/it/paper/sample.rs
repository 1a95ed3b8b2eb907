//! Papers as rich as the real ones.

use cote_a_cote::paper::{Block, Document, Field, Inline, Mark, Run, TextSize};

/// A receipt with every kind of block that one has, for one page.
pub fn receipt() -> Document {
    let mut document = Document::new("Ce que nous avons fait aujourd’hui");
    document.blocks = vec![
        Block::Small(vec!["France services (exemple) · lundi 23 novembre 2026".into()]),
        Block::Title("Ce que nous avons fait aujourd’hui".into()),
        Block::Framed {
            lead: vec!["Demande de RSA à la CAF\u{a0}: envoyée.".into()],
            rest: vec![vec!["La CAF doit encore répondre. Ce n’est pas encore un accord.".into()]],
        },
        Block::Heading("Fait aujourd’hui".into()),
        item(Mark::Tick, vec!["Connexion à votre compte caf.fr ".into(), Inline::soft("— vous, avec notre aide")]),
        item(Mark::Tick, vec!["Demande de RSA remplie ".into(), Inline::soft("— vous, avec notre aide")]),
        item(Mark::Tick, vec!["Demande envoyée ".into(), Inline::soft("— vous")]),
        item(
            Mark::Bang,
            vec![
                "Le code n’arrivait pas. ".into(),
                Inline::bold("Résolu"),
                "\u{a0}: il était dans les indésirables.".into(),
            ],
        ),
        Block::Heading("À faire maintenant".into()),
        item(
            Mark::Box,
            vec![Inline::bold("Vous"), "\u{a0}: envoyer le RIB à votre nom, dans «\u{a0}Mes démarches\u{a0}».".into()],
        ),
        item(
            Mark::Box,
            vec![
                Inline::bold("Vous"),
                "\u{a0}: regarder votre compte ".into(),
                Inline::link("caf.fr", "https://www.caf.fr"),
                " ".into(),
                Inline::bold("vers le vendredi 4\u{a0}décembre"),
                ".".into(),
            ],
        ),
        item(
            Mark::Box,
            vec![
                Inline::bold("La CAF"),
                "\u{a0}: étudier la demande (souvent moins de 10\u{a0}jours si tout est là).".into(),
            ],
        ),
        Block::Heading("Comment savoir si ça a marché\u{a0}?".into()),
        Block::Paragraph(vec![
            "Sur caf.fr, ouvrir «\u{a0}Mes démarches\u{a0}». Il doit être écrit «\u{a0}en cours\u{a0}» ou \
             «\u{a0}acceptée\u{a0}». Rien le 7\u{a0}décembre\u{a0}? Revenez nous voir avec ce papier, ou appelez le "
                .into(),
            Inline::bold("3230"),
            ".".into(),
        ]),
        Block::Heading("Si vous n’êtes pas d’accord avec la réponse".into()),
        Block::Paragraph(vec![
            "Vous avez ".into(),
            Inline::bold("2\u{a0}mois à partir du jour où vous recevez la réponse"),
            ". Reçue\u{a0}le\u{a0}".into(),
            Inline::blank(60.0),
        ]),
        Block::Pair(
            Field::to_write([Inline::bold("Votre numéro de demande")]),
            Field::filled([Inline::bold("Pour reprendre"), "\u{a0}: montrez cette feuille.".into()], "KDRT – PVXE"),
        ),
        Block::Fine(vec![
            "Ce logiciel n’a gardé ni votre nom, ni vos mots de passe. Cette aide est gratuite. Ce papier ne \
             remplace pas l’accusé de réception de la CAF."
                .into(),
        ]),
    ];
    document
}

/// A paper of several pages, in large type, with what receipts seldom have.
pub fn long() -> Document {
    let mut document = receipt();
    document.size = TextSize::Large;
    document.blocks.push(Block::Heading("À recopier".into()));
    document.blocks.push(Block::Large(vec!["AAG45 – 0127".into(), "œuvre 12,50\u{a0}€".into()]));
    document.blocks.push(Block::Field(Field::filled([Inline::bold("Numéro d’allocataire")], "1234567")));
    document.blocks.push(item(Mark::Dot, vec!["Пример et Ελληνικά, d’une autre police.".into()]));
    document
}

/// A French paper with words, links and whole parts in other languages.
pub fn languages() -> Document {
    let mut document = Document::new("Un papier en plusieurs langues");
    let learn = Inline::Text(Run {
        text: "Saiba mais".into(),
        link: Some("https://www.caf.fr".into()),
        lang: Some("pt".into()),
        ..Run::default()
    });
    let show = vec!["Покажіть його в ".into(), Inline::in_language("fr-FR", "CAF"), ".".into()];
    document.blocks = vec![
        Block::Title("Gardez ce papier".into()),
        Block::Paragraph(vec![
            "En anglais\u{a0}: «\u{a0}".into(),
            Inline::in_language("en", "Keep this paper."),
            "\u{a0}».".into(),
        ]),
        Block::InLanguage {
            lang: "uk".into(),
            blocks: vec![Block::Heading("Збережіть цей папір".into()), item(Mark::Box, show)],
        },
        Block::Heading("En portugais".into()),
        item(Mark::Dot, vec!["(".into(), learn, ")".into()]),
        item(Mark::Dot, vec!["Voir aussi le site.".into()]),
        // A letter that no font has in one piece, and a sign that no font has.
        item(Mark::Dot, vec!["Nom\u{a0}: ɔ\u{303}ba, \u{6f22}".into()]),
        Block::Fine(vec!["Ce papier ne remplace rien.".into()]),
    ];
    document
}

fn item(mark: Mark, text: Vec<Inline>) -> Block {
    Block::Item { mark, text }
}
