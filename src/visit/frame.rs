//! The frame: who is there, for how long, with which papers and means, agreed before the first step.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::procedure::ids::ItemId;

/// Who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// The person.
    Person,
    /// The person, with a relative.
    WithRelative,
    /// A relative, for the person.
    RelativeFor,
    /// The person, from afar.
    Remote,
}

impl Presence {
    /// Every presence, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Person, Self::WithRelative, Self::RelativeFor, Self::Remote];
}

/// What was said of a paper or a means; nothing said is an absence from the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// It is at hand.
    There,
    /// It is not.
    NotThere,
}

/// What was agreed and is kept. The aim is not in it: it stays in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Who is there, if it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence: Option<Presence>,
    /// The time there is, in minutes, if it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// What was said of the guide's papers and means.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub items: BTreeMap<ItemId, Said>,
}

impl Frame {
    /// The papers and means that were said not to be there.
    pub fn missing(&self) -> impl Iterator<Item = &ItemId> {
        self.items.iter().filter(|(_, said)| **said == Said::NotThere).map(|(item, _)| item)
    }
}
