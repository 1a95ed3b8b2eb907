//! One moment of a guide: what is read and done, what is asked, what gets in the way.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::procedure::cause::Cause;
use crate::procedure::ids::{AnswerId, GuideId, ItemId, NodeId, StuckId};
use crate::procedure::text::{Sentence, Text};

/// One moment of a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une étape.")]
pub struct Step {
    /// Its id.
    #[schemars(description = "Son id, unique parmi les étapes et les issues du guide.")]
    pub id: NodeId,
    /// Its number, 1–55 together with the endings; never given again.
    #[schemars(
        description = "1 à 55, numérotation commune aux étapes et aux issues. Jamais réattribué.",
        range(min = 1, max = 55)
    )]
    pub number: u8,
    /// What happens, to the person: « Entrer dans Mon Compte ».
    #[schemars(description = "Ce qu’on fait, dit à la personne.")]
    pub title: String,
    /// The same in two or three words, for the rail.
    #[schemars(description = "En deux ou trois mots, pour la liste des étapes.")]
    pub short: String,
    /// What was done, for the paper: a noun phrase without person or gender. None: not printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Pour le papier : groupe nominal, sans personne ni genre (« Connexion à votre compte caf.fr »)."
    )]
    pub did: Option<String>,
    /// Steps of one group stand together in the rail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Les étapes d’un même groupe restent ensemble dans la liste.")]
    pub group: Option<String>,
    /// The means of the guide that this step asks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(description = "Les moyens du guide que cette étape demande\u{a0}: des id de `needs`.")]
    pub needs: Vec<ItemId>,
    /// What the person reads.
    #[schemars(description = "Ce que lit la personne : phrases courtes, une idée chacune.")]
    pub say: Text,
    /// What to do, as a reading aid.
    #[serde(default)]
    #[schemars(description = "Ce qu’il y a à faire, dans l’ordre : une aide à la lecture.")]
    pub r#do: Text,
    /// What only experience teaches, to the helper.
    #[serde(default)]
    #[schemars(description = "Pour l’aidant : ce que seule l’expérience apprend.")]
    pub helper: Text,
    /// Where on the body's site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "La page du site de l’organisme.")]
    pub link: Option<Link>,
    /// Whether the dates of the guide's `opens` are shown here, worked out for today or for a date that the person has.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(description = "Vrai pour montrer ici les dates de `opens`, calculées.")]
    pub dates: bool,
    /// What to write down by hand here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Ce qu’il faut noter à la main à cette étape.")]
    pub note: Option<Sentence>,
    /// The gesture that makes a mandate indispensable if we do it for the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Le geste qui rend un mandat indispensable si nous le faisons pour la personne."
    )]
    pub gesture: Option<Gesture>,
    /// A question whose answer chooses the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Une question dont la réponse choisit la suite.")]
    pub ask: Option<Ask>,
    /// What often gets in the way here.
    #[serde(default)]
    #[schemars(description = "Ce qui coince souvent à cette étape.")]
    pub stuck: Vec<Stuck>,
    /// The next step or ending; absent where `ask` chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "L’étape ou l’issue suivante. Absent si `ask` choisit.")]
    pub next: Option<NodeId>,
}

/// A page of the body's site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une page du site de l’organisme.")]
pub struct Link {
    /// Its https address, on an official domain.
    #[schemars(description = "Son adresse en https, sur un domaine officiel de l’organisme.")]
    pub url: String,
    /// What it is.
    #[schemars(description = "Ce qu’on y trouve.")]
    pub label: String,
}

/// A gesture that needs a mandate when it is done for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(description = "Un geste qui demande un mandat si nous le faisons pour la personne.")]
pub enum Gesture {
    /// Entering the credentials.
    #[schemars(description = "Saisir les identifiants.")]
    Credentials,
    /// Filling in all or part of a form.
    #[schemars(description = "Remplir tout ou partie d’un formulaire.")]
    Form,
    /// Validating the data.
    #[schemars(description = "Valider les données.")]
    Validation,
}

/// A question whose answer chooses the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une question dont la réponse choisit la suite.")]
pub struct Ask {
    /// The question, to the person.
    #[schemars(description = "La question, posée à la personne.")]
    pub question: Sentence,
    /// The answers, in the order shown.
    #[schemars(length(min = 2))]
    #[schemars(description = "Les réponses, dans l’ordre de l’écran.")]
    pub answers: Vec<Answer>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une réponse.")]
pub struct Answer {
    /// Its id.
    #[schemars(description = "Son id, unique dans l’étape.")]
    pub id: AnswerId,
    /// Its number, 1–31 within the step.
    #[schemars(range(min = 1, max = 31))]
    #[schemars(description = "1 à 31, unique dans l’étape. Jamais réattribué.")]
    pub number: u8,
    /// Its words.
    #[schemars(description = "Ses mots.")]
    pub label: Sentence,
    /// The step or ending that it leads to.
    #[schemars(description = "L’étape ou l’issue où mène cette réponse.")]
    pub go: NodeId,
}

/// What often gets in the way at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Ce qui coince souvent à une étape.")]
pub struct Stuck {
    /// Its id.
    #[schemars(description = "Son id, unique dans l’étape.")]
    pub id: StuckId,
    /// Its number, 1–31 within the step.
    #[schemars(range(min = 1, max = 31))]
    #[schemars(description = "1 à 31, unique dans l’étape. Jamais réattribué.")]
    pub number: u8,
    /// What happens, without judging: « Le code n’arrive pas ».
    #[schemars(description = "Ce qui se passe, sans juger personne.")]
    pub label: Sentence,
    /// Its cause.
    #[schemars(
        description = "Sa cause\u{a0}: A accès, B texte et clavier, C démarche, D site, E organisme, F bureau."
    )]
    pub cause: Cause,
    /// What to try, in order.
    #[schemars(description = "Ce qu’on essaie, dans l’ordre.")]
    pub r#try: Text,
    /// The guide that helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Le guide qui aide.")]
    pub detour: Option<GuideId>,
    /// The ending where it is not solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "L’issue si cela ne se règle pas.")]
    pub ending: Option<NodeId>,
}
