//! A guide: what it is for, who has read it, where its facts come from.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ending::Ending;
use super::means::{Bring, Need};
use super::step::Step;
use crate::procedure::ids::{GuideId, OrganismId, SourceKey};
use crate::procedure::text::Text;
use crate::procedure::window::Opens;

/// The version of the file format that this program reads.
pub const SCHEMA: u8 = 1;

/// One guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Un guide.")]
pub struct Procedure {
    /// Where the schema is, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "L’adresse du schéma, pour les éditeurs de texte.")]
    pub schema_url: Option<String>,
    /// The version of the file format.
    #[schemars(description = "La version du format : 1.", range(min = 1, max = 1))]
    pub schema: u8,
    /// The path of the file without its ending.
    #[schemars(description = "ORGANISME/NOM : le chemin du fichier sans « .json ».")]
    pub id: GuideId,
    /// The number that tickets write; absent in a desk's own new guide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Le numéro du guide, 1 à 510. Absent dans un guide propre au bureau.",
        range(min = 1, max = 510)
    )]
    pub number: Option<u16>,
    /// Raised at each change of steps, answers, stuck points or endings.
    #[schemars(
        description = "À augmenter à chaque changement d’étape, de réponse, de point de blocage ou d’issue."
    )]
    pub version: u32,
    /// What the person comes for: « Demander le RSA ».
    #[schemars(description = "La demande, à l’infinitif : « Demander le RSA ».")]
    pub title: String,
    /// The body, which is the folder of the file.
    #[schemars(description = "L’organisme : une clé de organisms.json, et le dossier du fichier.")]
    pub organism: OrganismId,
    /// La Coop's themes.
    #[schemars(description = "Les thèmes de La Coop.")]
    pub themes: Vec<Theme>,
    /// Words by which an agent looks for the guide.
    #[schemars(description = "Les mots avec lesquels un agent cherche ce guide.")]
    pub keywords: Vec<String>,
    /// How long it usually takes.
    #[schemars(description = "La durée habituelle, en minutes.")]
    pub minutes: u16,
    /// Who has read it.
    #[schemars(description = "Qui a relu ce guide.")]
    pub review: Review,
    /// Where its facts come from.
    #[schemars(description = "D’où viennent les faits.")]
    pub sources: Vec<Source>,
    /// What the person has at the end.
    #[schemars(description = "Ce que la personne aura à la fin.")]
    pub goal: Text,
    /// Who it is for.
    #[schemars(description = "À qui ce guide s’adresse.")]
    pub concerns: Text,
    /// The window of dates in which it can be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "La période où la démarche est possible.")]
    pub opens: Option<Opens>,
    /// Papers to have at hand.
    #[serde(default)]
    #[schemars(description = "Les papiers à avoir sous la main.")]
    pub bring: Vec<Bring>,
    /// Means that the service asks for.
    #[serde(default)]
    #[schemars(description = "Les moyens que le service en ligne demande.")]
    pub needs: Vec<Need>,
    /// The steps; the first one is where a visit starts.
    #[schemars(length(min = 1))]
    #[schemars(description = "Les étapes\u{a0}; l’accompagnement commence par la première.")]
    pub steps: Vec<Step>,
    /// The endings.
    #[schemars(length(min = 1))]
    #[schemars(description = "Les issues propres à ce guide.")]
    pub endings: Vec<Ending>,
    /// The way without the computer.
    #[schemars(description = "Comment faire sans ordinateur.")]
    pub offline: Text,
    /// What to do if one disagrees.
    #[schemars(description = "Que faire si l’on n’est pas d’accord : qui, à partir de quand, comment.")]
    pub recourse: Text,
    /// Scams to know.
    #[schemars(description = "Les arnaques à connaître.")]
    pub beware: Text,
    /// What comes next.
    #[schemars(description = "Ce qui vient ensuite.")]
    pub after: Text,
}

/// A theme of La Coop de la médiation numérique.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // La Coop's own codes.
#[schemars(description = "Un thème de La Coop de la médiation numérique.")]
pub enum Theme {
    PapiersElectionsCitoyennete,
    FamilleScolarite,
    SocialSante,
    TravailFormation,
    Logement,
    TransportsMobilite,
    ArgentImpots,
    Justice,
    EtrangersEurope,
    LoisirsSportsCulture,
    Associations,
}

/// Who has read a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Qui a relu le guide.")]
pub struct Review {
    /// How far the reading went.
    #[schemars(description = "Jusqu’où va la relecture.")]
    pub state: ReviewState,
    /// The version of the guide that was read.
    #[schemars(description = "La version du guide qui a été relue.")]
    pub version: u32,
    /// When.
    #[schemars(with = "String")]
    #[schemars(description = "La date de la relecture, AAAA-MM-JJ.")]
    pub on: Date,
    /// The role of the reader: never a name.
    #[schemars(description = "Le rôle de la personne qui a relu, jamais son nom.")]
    pub by_role: String,
}

/// How far the reading of a guide went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(description = "Jusqu’où va la relecture d’un guide.")]
pub enum ReviewState {
    /// Written from public sources.
    #[schemars(description = "Écrit d’après des sources publiques.")]
    FromSources,
    /// Read by an agent at a desk.
    #[schemars(description = "Relu par un agent, dans un bureau.")]
    ReadByAgent,
    /// Signed by the body.
    #[schemars(description = "Signé par l’organisme.")]
    SignedByOrganism,
}

/// Where facts come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "D’où viennent des faits.")]
pub struct Source {
    /// Its key within the guide.
    #[schemars(description = "Sa clé, propre à ce guide.")]
    pub key: SourceKey,
    /// Its title.
    #[schemars(description = "Son titre.")]
    pub title: String,
    /// Its address, only as far as it is known.
    #[schemars(description = "Son adresse, seulement si on la connaît\u{a0}; sinon null.")]
    pub url: Option<String>,
    /// Its date.
    #[schemars(with = "Option<String>")]
    #[schemars(description = "Sa date, AAAA-MM-JJ, ou null.")]
    pub date: Option<Date>,
    /// How much it is worth.
    #[schemars(description = "Ce que vaut la source.")]
    pub kind: SourceKind,
}

/// How much a source is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(description = "Ce que vaut une source.")]
pub enum SourceKind {
    /// The body or the law itself.
    #[schemars(description = "L’organisme ou la loi.")]
    Official,
    /// The press, an association, a publisher.
    #[schemars(description = "La presse, une association, un éditeur.")]
    Secondary,
    /// General knowledge: always to check.
    #[schemars(description = "Connaissance générale\u{a0}: toujours à vérifier.")]
    General,
}
