//! The words that change where the person is at a distance: on the phone, before their own screen.

use crate::procedure::model::{Gesture, Mean};
use crate::visit::help::{HelpMode, MandateAnswer};

/// In the frame: how it goes.
pub const FRAME: &str = "La personne est au téléphone, devant son écran à elle. Lisez-lui chaque étape\u{a0}: elle fait les gestes chez elle. \
     Ne lui demandez jamais son mot de passe.";
/// Over what is read out.
pub const READ: &str = "À lire au téléphone";
/// Over the reading aids.
pub const TO_DO: &str = "Ce que la personne fait chez elle\u{a0}:";
/// Over a question.
pub const QUESTION: &str = "Une question à lui poser, pour la suite\u{a0}:";
/// What to write down.
pub const NOTE: &str = "À faire noter par la personne";
/// Where a password is typed.
pub const PASSWORD: &str =
    "Ne lui demandez pas son mot de passe ni ses codes\u{a0}: elle les tape chez elle, sans les dire.";
/// What to try when stuck.
pub const TRY: &str = "À essayer au téléphone, dans l’ordre";
/// What to do about the mandate.
pub const MANDATE_ASK: &str = "Sans son accord dit au téléphone, avant ce geste, on s’arrête. Et quand nous le faisons pour la personne, il \
     faut un mandat écrit. Que faisons-nous\u{a0}?";
/// The title of the paper's screen.
pub const PAPER: &str = "Le papier à envoyer ou à lire";
/// How to hand it over.
pub const HAND_OVER: &str = "Imprimez-le pour l’envoyer par la poste, ou lisez-le au téléphone\u{a0}: la personne note. \
     Demandez\u{a0}: «\u{a0}Qu’est-ce qu’il vous reste à faire\u{a0}?\u{a0}»";
/// Show what to read out.
pub const READ_OUT: &str = "Le lire au téléphone";
/// Over what is read out and noted.
pub const READ_OUT_TITLE: &str = "À lire au téléphone, à noter par la personne";
/// What to do with the paper that came out.
pub const OUT: &str = "Relisez-le au téléphone. L’adresse s’écrit à la main, sur l’enveloppe.";
/// What the word of a pause is for.
pub const WORD: &str = "Dites-le au téléphone\u{a0}: la personne le redira quand vous reprendrez.";

/// What is asked about a means.
pub fn mean(mean: Mean) -> &'static str {
    match mean {
        Mean::Mail => "Sa boîte mail\u{a0}: peut-elle l’ouvrir chez elle, maintenant\u{a0}?",
        Mean::Password => "Son identifiant et son mot de passe\u{a0}: les a-t-elle, sans les dire\u{a0}?",
        Mean::FranceConnect => "FranceConnect\u{a0}: s’en est-elle déjà servie\u{a0}?",
        Mean::Phone => "Un téléphone pour les codes\u{a0}: peut-elle le regarder en nous parlant\u{a0}?",
        Mean::Identity => "Une pièce d’identité\u{a0}: l’a-t-elle devant elle\u{a0}?",
        Mean::BankDetails => "Un RIB à son nom\u{a0}: l’a-t-elle devant elle\u{a0}?",
        Mean::Scanner => "De quoi scanner ou photographier\u{a0}: l’a-t-elle chez elle\u{a0}?",
        Mean::Printer => "Une imprimante\u{a0}: en a-t-elle une chez elle\u{a0}?",
        Mean::QuietPlace => "Un endroit calme\u{a0}: peut-elle parler sans être entendue\u{a0}?",
    }
}

/// Who does it.
pub fn mode(mode: HelpMode, column: bool) -> &'static str {
    match (mode, column) {
        (HelpMode::Person, true) => "Elle",
        (HelpMode::Person, false) => "Elle, chez elle",
        (HelpMode::Together, true) => "Ensemble",
        (HelpMode::Together, false) => "Ensemble, au téléphone",
        (HelpMode::ForThem, true) => "Nous",
        (HelpMode::ForThem, false) => "Nous, pour elle",
    }
}

/// An answer to the notice of the mandate, and what it means; none where the words are those of the desk.
pub fn mandate(answer: MandateAnswer) -> Option<(&'static str, &'static str)> {
    (answer == MandateAnswer::PersonTakesOver)
        .then_some(("La personne le fait chez elle", "Nous restons au téléphone."))
}

/// What to take care of at a gesture.
pub fn care(gesture: Option<Gesture>) -> Option<&'static str> {
    (gesture == Some(Gesture::Credentials)).then_some(PASSWORD)
}
