//! Situations: what happens to people, and what to think of then. « Je viens de perdre mon emploi » is not the name of
//! any guide.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{GuideId, OrganismId, SituationId};
use super::model::Source;
use super::text::{Sentence, Text};

/// `situations.json`: what people live through, and the guides that desks are asked for most.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Situations {
    /// The guides that desks are asked for most, in the order in which the home screen shows them.
    pub most_asked: Vec<GuideId>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The situations, in the order in which a list shows them.
    pub situations: Vec<Situation>,
}

/// Something that happens to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Its id.
    pub id: SituationId,
    /// As people say it: « Je viens de perdre mon emploi ».
    pub title: String,
    /// Other ways of saying it.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What is good to hear first.
    #[serde(default)]
    pub say: Text,
    /// What to think of, the urgent first.
    pub think_of: Vec<ThinkOf>,
}

/// One thing to think of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThinkOf {
    /// Whether it cannot wait.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub urgent: bool,
    /// Where it is done.
    #[serde(flatten)]
    pub place: Place,
    /// Why, and for whom.
    pub why: Sentence,
}

/// Where a thing is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Place {
    /// In a guide.
    Guide {
        /// The guide.
        guide: GuideId,
    },
    /// There is no guide yet: with the body itself.
    Outside {
        /// What it is: « Demander le capital décès ».
        title: String,
        /// The body, whose site and phone are shown.
        organism: OrganismId,
    },
}

impl Situations {
    /// The situation of that id.
    pub fn get(&self, id: &SituationId) -> Option<&Situation> {
        self.situations.iter().find(|situation| situation.id == *id)
    }
}
