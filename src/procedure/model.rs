//! What a guide is: the shape of a file of `procedures/`, schema version 1.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cause::Cause;
use super::due::{Due, Opens};
use super::ids::{AnswerId, GuideId, ItemId, NodeId, OrganismId, SourceKey, StuckId};
use super::text::{Sentence, Text};

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

/// A paper to have at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Un papier à avoir sous la main.")]
pub struct Bring {
    /// Its id.
    #[schemars(description = "Son id, unique parmi les papiers et les moyens du guide.")]
    pub id: ItemId,
    /// What it is: « RIB à votre nom ».
    #[schemars(description = "Le papier : « RIB à votre nom ».")]
    pub item: Sentence,
    /// What it is for.
    #[schemars(description = "Pourquoi il le faut.")]
    pub why: Sentence,
    /// For whom, where it is not for everyone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Dans quel cas il le faut : « si vous avez des enfants ».")]
    pub when: Option<Sentence>,
    /// The cause of the obstacle if it is missing.
    #[serde(default = "absent_paper")]
    #[schemars(description = "La cause du blocage si le papier manque\u{a0}: A8 en général.")]
    pub cause: Cause,
    /// What can be done without it.
    #[serde(default)]
    #[schemars(description = "Ce qu’on peut faire sans ce papier.")]
    pub without: Text,
}

fn absent_paper() -> Cause {
    Cause::A8
}

/// A means that the service asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Un moyen que le service en ligne demande.")]
pub struct Need {
    /// Its id.
    #[schemars(description = "Son id, unique parmi les papiers et les moyens du guide.")]
    pub id: ItemId,
    /// Which means.
    #[schemars(description = "Quel moyen.")]
    pub mean: Mean,
    /// What can be done without it.
    #[serde(default)]
    #[schemars(description = "Ce qu’on peut faire sans ce moyen.")]
    pub without: Text,
    /// The guide that gets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Le guide qui permet de l’obtenir.")]
    pub detour: Option<GuideId>,
}

/// A means that a service may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(description = "Un moyen qu’un service en ligne peut demander.")]
pub enum Mean {
    /// A mailbox that can be opened here and now.
    #[schemars(description = "Une boîte mail que l’on peut ouvrir ici et maintenant.")]
    Mail,
    /// The password or identifier of the account.
    #[schemars(description = "Le mot de passe ou l’identifiant du compte.")]
    Password,
    /// A FranceConnect account.
    #[schemars(description = "Un compte FranceConnect.")]
    FranceConnect,
    /// A phone that gets codes.
    #[schemars(description = "Un téléphone qui reçoit des codes.")]
    Phone,
    /// An identity document.
    #[schemars(description = "Une pièce d’identité.")]
    Identity,
    /// Bank details.
    #[schemars(description = "Un RIB.")]
    BankDetails,
    /// A scanner at the desk.
    #[schemars(description = "Un scanner, au bureau.")]
    Scanner,
    /// A printer at the desk.
    #[schemars(description = "Une imprimante, au bureau.")]
    Printer,
    /// A quiet place at the desk.
    #[schemars(description = "Un lieu calme, au bureau.")]
    QuietPlace,
}

impl Mean {
    /// The cause of the obstacle where the means is missing.
    pub fn cause(self) -> Cause {
        match self {
            Self::Mail => Cause::A3,
            Self::Password => Cause::A4,
            Self::FranceConnect => Cause::A5,
            Self::Phone => Cause::A6,
            Self::Identity => Cause::A7,
            Self::BankDetails => Cause::A8,
            Self::Scanner | Self::Printer => Cause::A9,
            Self::QuietPlace => Cause::F5,
        }
    }

    /// Whether the desk's settings answer for it, rather than the person in the frame.
    pub fn is_of_the_desk(self) -> bool {
        matches!(self, Self::Scanner | Self::Printer | Self::QuietPlace)
    }
}

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
