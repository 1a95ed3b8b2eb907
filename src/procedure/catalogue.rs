//! The guides at hand: those built into the program, and over them those of the desk.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::check::{self, Around, Finding};
use super::gone::stand_in;
use super::ids::{GuideId, OrganismId};
use super::model::Procedure;
use super::numbers::Numbers;
use super::organism::{Organism, Organisms};
use super::read::{self, ReadError};
use super::shelf::{self, Content, Shelf};
use super::situation::Situations;

/// Every guide that can be walked, every body, and what could not be used.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    guides: Vec<Arc<Procedure>>,
    organisms: Vec<Organism>,
    numbers: Numbers,
    situations: Situations,
    broken: Vec<Broken>,
    practice: bool,
}

/// A file that is not used, told in words for those who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The file, below the folder of guides: `caf/demander-le-rsa.json`.
    pub file: String,
    /// The line at fault, from 1, where there is one.
    pub line: Option<usize>,
    /// Where in the JSON: `steps[2].say[0]`, or nothing for the whole file.
    pub path: String,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub what_to_do: String,
}

impl Catalogue {
    /// The built-in guides with the desk's own over them; a `desk` folder that does not exist has none.
    pub fn load(desk: Option<&Path>) -> Self {
        let desk = desk.map(Shelf::folder).unwrap_or_default();
        Self::of(&Shelf::built_in(), &desk)
    }

    /// The guide to practise with: nothing of what is done with it is kept.
    pub fn practice() -> Self {
        Self { practice: true, ..Self::of(&Shelf::practice(), &Shelf::default()) }
    }

    /// Whether these guides are only to practise with.
    pub fn is_practice(&self) -> bool {
        self.practice
    }

    /// The guides of `base`, which its own tests have checked, and over them those of `desk`, checked here.
    pub fn of(base: &Shelf, desk: &Shelf) -> Self {
        let mut catalogue = Self::default();
        catalogue.take_lists(base);
        for file in &base.guides {
            match file.content.as_deref().map_err(Clone::clone).and_then(read::guide) {
                Ok(guide) => catalogue.guides.push(Arc::new(guide)),
                Err(error) => catalogue.set_aside(&file.name, &error, false),
            }
        }
        catalogue.take_lists(&Shelf { numbers: None, organisms: desk.organisms.clone(), ..Shelf::default() });
        catalogue.lay_over(desk);
        catalogue.sort();
        catalogue
    }

    /// The guide of that id.
    pub fn get(&self, id: &GuideId) -> Option<&Arc<Procedure>> {
        self.guides.iter().find(|guide| guide.id == *id)
    }

    /// The guide of that id, or one without a step in the place of a guide that is gone.
    pub fn get_or_stand_in(&self, id: &GuideId) -> Arc<Procedure> {
        self.get(id).cloned().unwrap_or_else(|| {
            let organism = self.organism(&OrganismId::from(id.folder()));
            Arc::new(stand_in(id, organism.filter(|organism| !organism.to_pick)))
        })
    }

    /// The guide of that number, as tickets write it.
    pub fn numbered(&self, number: u16) -> Option<&Arc<Procedure>> {
        self.guides.iter().find(|guide| guide.number == Some(number))
    }

    /// Every guide: by body in the order of the list of bodies, then by number, the desk's own last.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Procedure>> {
        self.guides.iter()
    }

    /// The body of that id.
    pub fn organism(&self, id: &OrganismId) -> Option<&Organism> {
        self.organisms.iter().find(|organism| organism.id == *id)
    }

    /// Every body, in the order in which a list shows them.
    pub fn organisms(&self) -> &[Organism] {
        &self.organisms
    }

    /// What people live through, and the guides that desks are asked for most.
    pub fn situations(&self) -> &Situations {
        &self.situations
    }

    /// Every number ever given to a built-in guide and to what it holds.
    pub fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// The files that are not used, and why.
    pub fn broken(&self) -> &[Broken] {
        &self.broken
    }

    /// Takes the bodies and numbers of a shelf; a body of the same id is replaced.
    fn take_lists(&mut self, shelf: &Shelf) {
        if let Some(organisms) = self.list::<Organisms>(shelf.organisms.as_ref(), shelf::ORGANISMS) {
            for organism in organisms.organisms {
                match self.organisms.iter_mut().find(|known| known.id == organism.id) {
                    Some(known) => *known = organism,
                    None => self.organisms.push(organism),
                }
            }
        }
        if let Some(numbers) = self.list(shelf.numbers.as_ref(), shelf::NUMBERS) {
            self.numbers = numbers;
        }
        if let Some(situations) = self.list(shelf.situations.as_ref(), shelf::SITUATIONS) {
            self.situations = situations;
        }
    }

    fn list<T: serde::de::DeserializeOwned>(&mut self, content: Option<&Content>, name: &str) -> Option<T> {
        match content?.as_deref().map_err(Clone::clone).and_then(read::value) {
            Ok(list) => Some(list),
            Err(error) => {
                self.set_aside(name, &error, false);
                None
            }
        }
    }

    /// Lays the desk's guides over those that are there, all but the broken ones.
    fn lay_over(&mut self, desk: &Shelf) {
        for (name, error) in &desk.out_of_place {
            self.set_aside(name, error, false);
        }
        let mut candidates = Vec::new();
        for file in &desk.guides {
            match file.content.as_deref().map_err(Clone::clone).and_then(read::guide) {
                Ok(guide) => candidates.push((file, guide)),
                Err(error) => self.set_aside(&file.name, &error, self.get(&file.id).is_some()),
            }
        }
        // A guide set aside may have been the detour of another: look again until all that is left holds.
        loop {
            let known = self.known_with(candidates.iter().map(|(_, guide)| guide));
            let around =
                Around { organisms: &self.organisms, guides: &known, numbers: &self.numbers, own: true };
            let faults = |(file, guide): &(&shelf::GuideFile, Procedure)| -> Vec<Finding> {
                let findings = check::guide(guide, &file.id, &around);
                findings.into_iter().filter(|finding| finding.rule.forbids_walking()).collect()
            };
            let (bad, good): (Vec<_>, Vec<_>) = candidates
                .into_iter()
                .map(|candidate| (faults(&candidate), candidate))
                .partition(|(faults, _)| !faults.is_empty());
            candidates = good.into_iter().map(|(_, candidate)| candidate).collect();
            if bad.is_empty() {
                break;
            }
            for (faults, (file, _)) in bad {
                self.set_aside_unsafe(file, &faults);
            }
        }
        for (_, guide) in candidates {
            self.guides.retain(|known| known.id != guide.id);
            self.guides.push(Arc::new(guide));
        }
    }

    /// The ids and numbers of the guides at hand, with those of `more` over them.
    fn known_with<'a>(&self, more: impl Iterator<Item = &'a Procedure>) -> BTreeMap<GuideId, Option<u16>> {
        let at_hand = self.guides.iter().map(|guide| (guide.id.clone(), guide.number));
        at_hand.chain(more.map(|guide| (guide.id.clone(), guide.number))).collect()
    }

    fn set_aside(&mut self, file: &str, error: &ReadError, has_built_in: bool) {
        let what_to_do = match error {
            ReadError::Closed(_) => "Vérifiez que ce fichier existe et que vous avez le droit de le lire.",
            ReadError::TooLarge => "Remettez le fichier d’origine.",
            ReadError::NotUtf8 { .. } => {
                "Ouvrez-le dans un éditeur de texte, puis enregistrez-le avec l’encodage UTF-8."
            }
            ReadError::UnknownSchema { .. } => "Ce guide demande une autre version de Côte à côte.",
            ReadError::Malformed { .. } => {
                "Corrigez cet endroit dans un éditeur de texte, puis relancez Côte à côte."
            }
            ReadError::Twice(_) => "Gardez un seul des deux fichiers, puis relancez Côte à côte.",
            ReadError::Misplaced => {
                "Rangez ce fichier dans le dossier de son organisme, puis relancez Côte à côte."
            }
        };
        self.broken.push(Broken {
            file: file.to_owned(),
            line: error.line(),
            path: error.path().to_owned(),
            problem: capitalised(&error.to_string()),
            what_to_do: with_fallback(what_to_do, has_built_in),
        });
    }

    fn set_aside_unsafe(&mut self, file: &shelf::GuideFile, faults: &[Finding]) {
        let Some(first) = faults.first() else { return };
        let others = match faults.len() - 1 {
            0 => String::new(),
            1 => " Il y a un autre problème dans ce fichier.".to_owned(),
            more => format!(" Il y a {more} autres problèmes dans ce fichier."),
        };
        let what_to_do = "Corrigez cet endroit dans un éditeur de texte\u{a0}; la commande «\u{a0}cote-a-cote check\u{a0}» donne la \
                          liste complète. Puis relancez Côte à côte.";
        self.broken.push(Broken {
            file: file.name.clone(),
            line: Some(check::line(file, &first.path)),
            path: first.path.clone(),
            problem: format!("{}{others}", capitalised(&first.message)),
            what_to_do: with_fallback(what_to_do, self.get(&file.id).is_some()),
        });
    }

    fn sort(&mut self) {
        let place = |id: &OrganismId| self.organisms.iter().position(|organism| organism.id == *id);
        let last = usize::MAX;
        self.guides.sort_by_cached_key(|guide| {
            let number = guide.number.unwrap_or(u16::MAX);
            (place(&guide.organism).unwrap_or(last), number, guide.id.clone())
        });
    }
}

fn with_fallback(what_to_do: &str, has_built_in: bool) -> String {
    let meanwhile = if has_built_in { " En attendant, le guide d’origine est utilisé." } else { "" };
    format!("{what_to_do}{meanwhile}")
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
