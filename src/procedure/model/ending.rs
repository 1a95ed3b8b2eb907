//! How a guide ends: how sure that is, what is left to do, how to know whether it worked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::procedure::due::Due;
use crate::procedure::ids::{ItemId, NodeId};
use crate::procedure::text::{Sentence, Text};

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une issue.")]
pub struct Ending {
    /// Its id.
    #[schemars(description = "Son id, unique parmi les étapes et les issues du guide.")]
    pub id: NodeId,
    /// Its number, 1–55 together with the steps.
    #[schemars(range(min = 1, max = 55))]
    #[schemars(description = "1 à 55, numérotation commune aux étapes et aux issues. Jamais réattribué.")]
    pub number: u8,
    /// Its name: « Demande envoyée ».
    #[schemars(description = "Son nom\u{a0}: «\u{a0}Demande envoyée\u{a0}».")]
    pub title: String,
    /// How sure it is.
    #[schemars(description = "À quel point c’est sûr.")]
    pub result: Outcome,
    /// What the person reads: first what was done, then how sure it is.
    #[schemars(
        description = "Ce que lit la personne\u{a0}: d’abord ce qui est fait, puis à quel point c’est sûr."
    )]
    pub say: Text,
    /// What is left to do.
    #[serde(default)]
    #[schemars(description = "Ce qui reste à faire.")]
    pub then: Vec<Task>,
    /// How to know whether it worked.
    #[serde(default)]
    #[schemars(description = "Comment savoir si la démarche a abouti.")]
    pub verify: Verify,
    /// What to keep as a proof.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Ce qu’il faut garder comme preuve.")]
    pub proof: Option<Sentence>,
    /// The way without the computer from here, where it is not the guide's: with another body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Comment faire sans ordinateur à partir de là, si ce n’est pas comme dit dans le guide\u{a0}: chez un autre organisme."
    )]
    pub offline: Option<Text>,
}

/// What comes out of a procedure, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(description = "Ce que donne une démarche, et à quel point c’est sûr.")]
pub enum Outcome {
    /// Granted, finished: certain.
    #[schemars(description = "Accordé, terminé\u{a0}: certain.")]
    Granted,
    /// Sent, waiting for an answer: to be followed.
    #[schemars(description = "Envoyé, en attente de réponse\u{a0}: à suivre.")]
    Sent,
    /// A document was obtained: certain.
    #[schemars(description = "Document obtenu\u{a0}: certain.")]
    Obtained,
    /// To complete: to be followed.
    #[schemars(description = "À compléter\u{a0}: à suivre.")]
    ToComplete,
    /// Sent elsewhere: to be followed.
    #[schemars(description = "Orienté ailleurs\u{a0}: à suivre.")]
    Redirected,
    /// Not possible today: nothing was sent.
    #[schemars(description = "Pas possible aujourd’hui\u{a0}: rien n’est envoyé.")]
    Blocked,
    /// Stopped for today: nothing was sent.
    #[schemars(description = "Arrêté pour aujourd’hui\u{a0}: rien n’est envoyé.")]
    Stopped,
    /// Already done or already open: certain.
    #[schemars(description = "Déjà fait ou déjà ouvert\u{a0}: certain.")]
    Already,
    /// Not done at this desk: nothing was sent.
    #[schemars(description = "Pas fait dans ce bureau\u{a0}: rien n’est envoyé.")]
    NotHere,
}

impl Outcome {
    /// The outcome in words, the same on screen and in exports.
    pub fn words(self) -> &'static str {
        match self {
            Self::Granted => "accordé, terminé",
            Self::Sent => "envoyé, en attente de réponse",
            Self::Obtained => "document obtenu",
            Self::ToComplete => "à compléter",
            Self::Redirected => "orienté ailleurs",
            Self::Blocked => "pas possible aujourd’hui",
            Self::Stopped => "arrêté pour aujourd’hui",
            Self::Already => "déjà fait ou déjà ouvert",
            Self::NotHere => "nous ne le faisons pas ici",
        }
    }

    /// Whether the procedure did what the person came for, as far as one can know today.
    pub fn is_good(self) -> bool {
        matches!(self, Self::Granted | Self::Sent | Self::Obtained | Self::Already)
    }
}

/// Something left to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une chose qui reste à faire.")]
pub struct Task {
    /// Its id.
    #[schemars(description = "Son id, unique dans l’issue.")]
    pub id: ItemId,
    /// Who does it.
    #[schemars(description = "Qui la fait.")]
    pub who: Who,
    /// What, in the infinitive: « Regarder « Mes démarches » sur caf.fr ».
    #[schemars(
        description = "Quoi, à l’infinitif\u{a0}: «\u{a0}Regarder «\u{a0}Mes démarches\u{a0}» sur caf.fr\u{a0}»."
    )]
    pub what: Sentence,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Pour quand.")]
    pub due: Option<Due>,
}

/// Who does what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(description = "Qui fait ce qui reste à faire.")]
pub enum Who {
    /// The person.
    #[schemars(description = "La personne.")]
    Person,
    /// The body.
    #[schemars(description = "L’organisme.")]
    Organism,
    /// This desk.
    #[schemars(description = "Ce bureau.")]
    Desk,
}

/// How to know whether it worked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Comment savoir si la démarche a abouti.")]
pub struct Verify {
    /// What to look at.
    #[serde(default)]
    #[schemars(description = "Ce qu’il faut regarder.")]
    pub say: Text,
    /// By when one should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Quand on devrait le savoir.")]
    pub by: Option<Due>,
    /// What to do if it did not work.
    #[serde(default)]
    #[schemars(description = "Que faire si la démarche n’a pas abouti.")]
    pub if_not: Text,
}
