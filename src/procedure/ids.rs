//! The names that files, journals and records use for things: stable ids, never positions.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        #[schemars(inline)]
        $(#[$doc])*
        pub struct $name(String);

        impl $name {
            /// The id as it is written in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// A guide, by its path without the ending: `caf/demander-le-rsa`.
    GuideId
}
id! {
    /// A body: `caf`, `france-travail`…
    OrganismId
}
id! {
    /// A step or an ending: both stand in one graph, so they share one kind of name.
    NodeId
}
id! {
    /// A stuck point, within its step.
    StuckId
}
id! {
    /// An answer, within its step.
    AnswerId
}
id! {
    /// A paper to bring or a means, within its guide.
    #[schemars(description = "Un papier ou un moyen, propre à ce guide.")]
    ItemId
}
id! {
    /// A source, within its guide.
    SourceKey
}

id! {
    /// A situation: `perte-emploi`.
    SituationId
}

impl GuideId {
    /// The folder of the guide, which is the id of its organism.
    pub fn folder(&self) -> &str {
        self.0.split_once('/').map_or("", |(folder, _)| folder)
    }
}
