//! `numbers.json`: every number ever given, so that none is given twice. Tickets on paper hold only numbers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ids::{AnswerId, GuideId, NodeId, StuckId};
use super::model::Procedure;

/// Every number ever given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// How many there are: a line lost in a merge shows.
    pub given: usize,
    /// The guides, also those that are no longer there.
    pub guides: BTreeMap<GuideId, GuideNumbers>,
}

/// The numbers of a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideNumbers {
    /// Its own, 1–510.
    pub number: u16,
    /// Its steps and endings, 1–55.
    #[serde(default)]
    pub nodes: BTreeMap<NodeId, u8>,
    /// The stuck points of each step, 1–31.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stuck: BTreeMap<NodeId, BTreeMap<StuckId, u8>>,
    /// The answers of each step, 1–31.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<NodeId, BTreeMap<AnswerId, u8>>,
}

/// A number that a guide uses, against what the list says or missing in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Where in the guide: `steps[2].number`.
    pub path: String,
    /// What the list says about it.
    pub verdict: Verdict,
}

/// What the list says about the use of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The list has it, for this id.
    Given,
    /// The list knows neither the id nor the number.
    New,
    /// The list has the id under this other number.
    Renumbered(u16),
    /// The list has the number for this other id.
    Reused(String),
}

impl Numbers {
    /// What the list says about each number of `guide`; a guide without a number has no use of the list.
    pub fn uses(&self, guide: &Procedure) -> Vec<Use> {
        let Some(number) = guide.number else { return Vec::new() };
        let guides = self.guides.iter().map(|(id, known)| (id, known.number));
        let mut uses = vec![Use { path: "number".into(), verdict: verdict(guides, &guide.id, number) }];
        let nothing = GuideNumbers::default();
        let known = self.guides.get(&guide.id).unwrap_or(&nothing);
        let mut note = |path: String, verdict: Verdict| uses.push(Use { path, verdict });
        for (s, step) in guide.steps.iter().enumerate() {
            note(format!("steps[{s}].number"), known.node(&step.id, step.number));
            for (index, stuck) in step.stuck.iter().enumerate() {
                let given = wide(known.stuck.get(&step.id));
                note(
                    format!("steps[{s}].stuck[{index}].number"),
                    verdict(given, &stuck.id, stuck.number.into()),
                );
            }
            for (index, answer) in step.answers().iter().enumerate() {
                let given = wide(known.answers.get(&step.id));
                let path = format!("steps[{s}].ask.answers[{index}].number");
                note(path, verdict(given, &answer.id, answer.number.into()));
            }
        }
        for (index, ending) in guide.endings.iter().enumerate() {
            note(format!("endings[{index}].number"), known.node(&ending.id, ending.number));
        }
        uses
    }

    /// Adds the numbers of `guide` that are new; what the list already says stays as it is.
    pub fn add(&mut self, guide: &Procedure) {
        let Some(number) = guide.number else { return };
        if self.guides.iter().any(|(id, known)| known.number == number && *id != guide.id) {
            return;
        }
        let new = GuideNumbers { number, ..GuideNumbers::default() };
        let known = self.guides.entry(guide.id.clone()).or_insert(new);
        for step in &guide.steps {
            give(&mut known.nodes, &step.id, step.number);
            for stuck in &step.stuck {
                give(known.stuck.entry(step.id.clone()).or_default(), &stuck.id, stuck.number);
            }
            for answer in step.answers() {
                give(known.answers.entry(step.id.clone()).or_default(), &answer.id, answer.number);
            }
        }
        for ending in &guide.endings {
            give(&mut known.nodes, &ending.id, ending.number);
        }
        self.given = self.count();
    }

    /// How many numbers the list holds; `given` in a list that lost none.
    pub fn count(&self) -> usize {
        let within = |known: &GuideNumbers| -> usize {
            let stuck: usize = known.stuck.values().map(BTreeMap::len).sum();
            let answers: usize = known.answers.values().map(BTreeMap::len).sum();
            1 + known.nodes.len() + stuck + answers
        };
        self.guides.values().map(within).sum()
    }
}

impl GuideNumbers {
    fn node(&self, id: &NodeId, number: u8) -> Verdict {
        verdict(wide(Some(&self.nodes)), id, number.into())
    }
}

fn wide<Id>(given: Option<&BTreeMap<Id, u8>>) -> impl Iterator<Item = (&Id, u16)> {
    given.into_iter().flatten().map(|(id, number)| (id, u16::from(*number)))
}

fn verdict<'a, Id>(given: impl Iterator<Item = (&'a Id, u16)>, id: &Id, number: u16) -> Verdict
where
    Id: PartialEq + ToString + 'a,
{
    let mut verdict = Verdict::New;
    for (known, its_number) in given {
        if known == id {
            return if its_number == number { Verdict::Given } else { Verdict::Renumbered(its_number) };
        }
        if its_number == number {
            verdict = Verdict::Reused(known.to_string());
        }
    }
    verdict
}

fn give<Id: Ord + Clone>(given: &mut BTreeMap<Id, u8>, id: &Id, number: u8) {
    if !given.contains_key(id) && !given.values().any(|known| *known == number) {
        given.insert(id.clone(), number);
    }
}
