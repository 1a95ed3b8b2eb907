//! What has to be at hand: papers and means, and what can be done without them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::procedure::cause::Cause;
use crate::procedure::ids::{GuideId, ItemId};
use crate::procedure::text::{Sentence, Text};

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
