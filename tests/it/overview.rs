//! `docs/guides.md`: the guides that there are, and how well each rests on its sources.
//!
//! `UPDATE=1 cargo test --test it overview` writes it again.

use std::fmt::Write;
use std::path::Path;

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::model::Procedure;
use serde_json::Value;

const HEAD: &str = "# Les guides

<!-- Écrit par un test : UPDATE=1 cargo test --test it overview -->

Chaque guide est écrit d’après des sources publiques. Aucun n’a encore été relu par une personne de l’organisme.
« À vérifier » compte les phrases que le programme affiche comme telles\u{a0}: leur source est seule, ancienne, ou c’est une
connaissance générale. La dernière colonne est la date de la plus ancienne source datée.
";

/// What a guide's JSON says of its sources.
#[derive(Default)]
struct Facts {
    to_check: usize,
    oldest: Option<String>,
}

impl Facts {
    fn of(guide: &Procedure) -> Self {
        let mut facts = Self::default();
        facts.see(&serde_json::to_value(guide).unwrap());
        let dates = guide.sources.iter().filter_map(|source| source.date);
        facts.oldest = dates.min().map(|date| date.to_string());
        facts
    }

    fn see(&mut self, value: &Value) {
        match value {
            Value::Object(fields) => {
                self.to_check += usize::from(fields.get("to_check") == Some(&Value::Bool(true)));
                fields.values().for_each(|field| self.see(field));
            }
            Value::Array(items) => items.iter().for_each(|item| self.see(item)),
            _ => {}
        }
    }
}

fn table(library: &Catalogue) -> String {
    let mut page = HEAD.to_owned();
    let guides: Vec<_> = library.iter().collect();
    let stuck = |guide: &Procedure| guide.steps.iter().map(|step| step.stuck.len()).sum::<usize>();
    let all: Vec<_> = guides.iter().map(|guide| Facts::of(guide)).collect();
    let to_check: usize = all.iter().map(|facts| facts.to_check).sum();
    let steps: usize = guides.iter().map(|guide| guide.steps.len()).sum();
    let points: usize = guides.iter().map(|guide| stuck(guide)).sum();
    writeln!(
        page,
        "\n**{} guides, {steps} étapes, {points} points de blocage, {to_check} phrases à vérifier.**",
        guides.len()
    )
    .unwrap();
    for organism in library.organisms() {
        let own: Vec<_> =
            guides.iter().zip(&all).filter(|(guide, _)| guide.organism == organism.id).collect();
        if own.is_empty() {
            continue;
        }
        writeln!(page, "\n## {}\n", organism.name).unwrap();
        page += "| guide | étapes | blocages | issues | à vérifier | plus ancienne source |\n";
        page += "|---|---:|---:|---:|---:|---|\n";
        for (guide, facts) in own {
            let oldest = facts.oldest.as_deref().unwrap_or("sans date");
            let (steps, endings) = (guide.steps.len(), guide.endings.len());
            let counts = format!("{steps} | {} | {endings} | {}", stuck(guide), facts.to_check);
            writeln!(page, "| {} (`{}`) | {counts} | {oldest} |", guide.title, guide.id).unwrap();
        }
    }
    page
}

#[test]
fn the_table_of_guides_is_in_step() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guides.md");
    let page = table(&Catalogue::load(None));
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "run `UPDATE=1 cargo test --test it overview` and look at what it changed");
}
