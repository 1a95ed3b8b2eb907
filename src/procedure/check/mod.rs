//! What must hold of a guide before anyone is taken through it: one module a family of rules.

mod dates;
mod facts;
mod figures;
mod graph;
mod ids;
mod links;
mod numbers;
mod organisms;
mod prose;
mod references;
mod shape;
mod situations;
mod sourced;
mod typography;

use std::collections::{BTreeMap, BTreeSet};

use super::ids::GuideId;
use super::model::Procedure;
use super::numbers::Numbers;
use super::organism::{Organism, Organisms};
use super::place::Places;
use super::read;
use super::shelf::{self, Content, GuideFile, Shelf};
use super::situation::Situations;

/// A family of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The file reads as a guide.
    Reading,
    /// Ids are well made and used once.
    Ids,
    /// Numbers are in range, used once, and never another's.
    Numbers,
    /// Nothing needed is left empty.
    Shape,
    /// Every step is reached and every path ends.
    Graph,
    /// What is named exists.
    References,
    /// Dates are possible.
    Dates,
    /// Addresses lead over https to the body's own domains.
    Links,
    /// Figures say where they come from.
    Facts,
    /// French is written as it should be.
    Typography,
}

impl Rule {
    /// Whether a guide that breaks the rule must not be walked. A wrong apostrophe harms nobody.
    pub fn forbids_walking(self) -> bool {
        self != Self::Typography
    }
}

/// Something wrong in a guide, where it is known only by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The family of the broken rule.
    pub rule: Rule,
    /// Where in the JSON: `steps[2].say[0]`, or nothing for the whole guide.
    pub path: String,
    /// What is wrong, in French: lower case, with a full stop.
    pub message: String,
}

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The family of the broken rule.
    pub rule: Rule,
    /// The file, below the root of its library.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Where in the JSON, or nothing for the whole file.
    pub json_path: String,
    /// What is wrong, in French.
    pub message: String,
}

/// What a guide is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// Every body.
    pub organisms: &'a [Organism],
    /// Every guide that a detour may name, with its number.
    pub guides: &'a BTreeMap<GuideId, Option<u16>>,
    /// Every number ever given.
    pub numbers: &'a Numbers,
    /// Whether the guide is a desk's own, rather than one that the program is to ship.
    pub own: bool,
}

/// What the check of a shelf gave.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// How many files of guides were looked at.
    pub guides: usize,
    /// What is wrong, by file and line.
    pub problems: Vec<Problem>,
}

/// Checks one guide, which stands where `place` says; findings come by family.
pub fn guide(guide: &Procedure, place: &GuideId, around: &Around<'_>) -> Vec<Finding> {
    let mut found = Findings::default();
    ids::check(guide, place, &mut found);
    numbers::check(guide, around, &mut found);
    shape::check(guide, &mut found);
    graph::check(guide, &mut found);
    let json = serde_json::to_value(guide).unwrap_or_default();
    let sourced = sourced::of(&json);
    references::check(guide, around, &sourced, &mut found);
    dates::check(guide, &mut found);
    links::check(guide, around, &mut found);
    let prose = prose::of(&json);
    facts::check(guide, &prose, &sourced, &mut found);
    typography::check(&prose, &mut found);
    found.0
}

/// Checks every file of a shelf. Lists that it does not have are those of `base`, and its detours may name the guides
/// of `base`; a shelf without a list of numbers is a desk's own.
pub fn shelf(shelf: &Shelf, base: &Shelf) -> Report {
    let mut report = Report { guides: shelf.guides.len(), problems: Vec::new() };
    for (name, error) in &shelf.out_of_place {
        report.problems.push(unreadable(name, error));
    }
    let organisms = organisms(shelf, base, &mut report);
    let numbers = report.list::<Numbers>(&shelf.numbers, &base.numbers, shelf::NUMBERS).unwrap_or_default();
    if numbers.given != numbers.count() {
        report.problems.push(numbers::lost(&numbers));
    }
    let mut read: Vec<(&GuideFile, Procedure)> = Vec::new();
    for file in &shelf.guides {
        match file.content.as_deref().map_err(Clone::clone).and_then(read::guide) {
            Ok(guide) => read.push((file, guide)),
            Err(error) => report.problems.push(unreadable(&file.name, &error)),
        }
    }
    // A file that does not read is no reason to complain about those that name it.
    let named = base.guides.iter().chain(&shelf.guides).map(|file| (file.id.clone(), None));
    let mut guides: BTreeMap<GuideId, Option<u16>> = named.collect();
    guides.extend(read.iter().map(|(_, guide)| (guide.id.clone(), guide.number)));
    let around =
        Around { organisms: &organisms, guides: &guides, numbers: &numbers, own: shelf.numbers.is_none() };
    for (file, procedure) in &read {
        let findings = guide(procedure, &file.id, &around);
        report.problems.extend(placed(&file.name, text(&file.content), findings));
    }
    if let (Some(list), Some(content)) =
        (report.list::<Situations>(&shelf.situations, &None, shelf::SITUATIONS), &shelf.situations)
    {
        let findings = situations::check(&list, &guides, &organisms);
        report.problems.extend(placed(shelf::SITUATIONS, text(content), findings));
    }
    report.problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    report
}

/// The line of a path of a guide's file.
pub fn line(file: &GuideFile, path: &str) -> usize {
    Places::of(text(&file.content)).line(path)
}

/// The bodies of both shelves, those of `shelf` first; its own list is checked.
fn organisms(shelf: &Shelf, base: &Shelf, report: &mut Report) -> Vec<Organism> {
    let own: Option<Organisms> = report.list(&shelf.organisms, &None, shelf::ORGANISMS);
    let base: Option<Organisms> = report.list(&None, &base.organisms, shelf::ORGANISMS);
    if let (Some(own), Some(content)) = (&own, &shelf.organisms) {
        let findings = organisms::check(own);
        report.problems.extend(placed(shelf::ORGANISMS, text(content), findings));
    }
    own.into_iter().chain(base).flat_map(|list| list.organisms).collect()
}

impl Report {
    /// Reads a list, from the second place where the first has none; a problem of its own where it does not read.
    fn list<T>(&mut self, first: &Option<Content>, second: &Option<Content>, name: &str) -> Option<T>
    where
        T: serde::de::DeserializeOwned,
    {
        let content = first.as_ref().or(second.as_ref())?;
        match content.as_deref().map_err(Clone::clone).and_then(read::value) {
            Ok(list) => Some(list),
            Err(error) => {
                self.problems.push(unreadable(name, &error));
                None
            }
        }
    }
}

fn text(content: &Content) -> &str {
    content.as_deref().ok().and_then(|bytes| read::text(bytes).ok()).unwrap_or_default()
}

fn unreadable(file: &str, error: &read::ReadError) -> Problem {
    Problem {
        rule: Rule::Reading,
        file: file.to_owned(),
        line: error.line().unwrap_or(1),
        json_path: error.path().to_owned(),
        message: error.to_string(),
    }
}

fn placed(file: &str, text: &str, findings: Vec<Finding>) -> Vec<Problem> {
    if findings.is_empty() {
        return Vec::new();
    }
    let places = Places::of(text);
    let place = |finding: Finding| Problem {
        rule: finding.rule,
        file: file.to_owned(),
        line: places.line(&finding.path),
        json_path: finding.path,
        message: finding.message,
    };
    findings.into_iter().map(place).collect()
}

/// What the families of rules write into.
#[derive(Debug, Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, rule: Rule, path: impl Into<String>, message: impl Into<String>) {
        self.0.push(Finding { rule, path: path.into(), message: message.into() });
    }
}

/// Complains about the second and later use of a value: `items` are paths and values.
fn twice<T: Ord>(items: impl Iterator<Item = (String, T)>, mut complain: impl FnMut(String, T)) {
    let mut seen = BTreeSet::new();
    let mut again = Vec::new();
    for (path, value) in items {
        if seen.contains(&value) {
            again.push((path, value));
        } else {
            seen.insert(value);
        }
    }
    again.into_iter().for_each(|(path, value)| complain(path, value));
}
