//! Situations: what happens to people, and what to think of then. « Je viens de perdre mon emploi » is not the name of
//! any guide.

use serde::{Deserialize, Serialize};

use super::ids::{GuideId, OrganismId, SituationId};
use super::model::Source;
use super::text::{Sentence, Text};

/// `situations.json`: what people live through, and the guides that desks are asked for most.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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

/// A thing to think of, as a file has it: with a guide, or with a title and a body.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    urgent: bool,
    guide: Option<GuideId>,
    title: Option<String>,
    organism: Option<OrganismId>,
    why: Sentence,
}

impl TryFrom<Written> for ThinkOf {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let Written { urgent, guide, title, organism, why } = written;
        let place = match (guide, title, organism) {
            (Some(guide), None, None) => Place::Guide { guide },
            (None, Some(title), Some(organism)) => Place::Outside { title, organism },
            _ => {
                return Err(
                    "il faut «\u{a0}guide\u{a0}», ou bien «\u{a0}title\u{a0}» et «\u{a0}organism\u{a0}».",
                );
            }
        };
        Ok(Self { urgent, place, why })
    }
}

impl Situations {
    /// The situation of that id.
    pub fn get(&self, id: &SituationId) -> Option<&Situation> {
        self.situations.iter().find(|situation| situation.id == *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<ThinkOf, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_thing_has_a_guide_or_a_body() {
        let guide = read(r#"{"guide": "caf/rsa", "why": "Pourquoi."}"#).unwrap();
        assert_eq!(guide.place, Place::Guide { guide: "caf/rsa".into() });
        assert!(!guide.urgent);
        let body =
            read(r#"{"urgent": true, "title": "Voir", "organism": "caf", "why": "Pourquoi."}"#).unwrap();
        assert_eq!(body.place, Place::Outside { title: "Voir".into(), organism: "caf".into() });
        assert!(read(r#"{"title": "Voir", "why": "Pourquoi."}"#).unwrap_err().contains("il faut"));
        assert!(read(r#"{"guide": "a", "organism": "caf", "why": "Pourquoi."}"#).is_err());
        assert!(read(r#"{"guide": "a", "why": "Pourquoi.", "page": "x"}"#).is_err());
    }
}
