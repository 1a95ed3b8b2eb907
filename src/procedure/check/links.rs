//! Addresses: over https, and to the body's own domains where a person is to click.

use super::{Around, Findings, Rule};
use crate::procedure::model::Procedure;
use crate::procedure::organism::Organism;

pub(super) fn check(guide: &Procedure, around: &Around<'_>, found: &mut Findings) {
    let organism = around.organisms.iter().find(|organism| organism.id == guide.organism);
    for (n, step) in guide.steps.iter().enumerate() {
        if let Some(link) = &step.link {
            let path = format!("steps[{n}].link.url");
            lead_home(path, &link.url, organism, found);
        }
    }
    for (n, source) in guide.sources.iter().enumerate() {
        if source.url.as_deref().is_some_and(|url| !is_https(url)) {
            found.add(Rule::Links, format!("sources[{n}].url"), HTTPS);
        }
    }
}

fn lead_home(path: String, url: &str, organism: Option<&Organism>, found: &mut Findings) {
    if !is_https(url) {
        found.add(Rule::Links, path, HTTPS);
    } else if let Some(organism) = organism.filter(|organism| !organism.owns(url)) {
        let message = match organism.official_domains.join(", ") {
            none if none.is_empty() => {
                format!("«\u{a0}{}\u{a0}» n’a pas de domaine officiel\u{a0}: pas d’adresse ici.", organism.id)
            }
            domains => format!("cette adresse n’est pas sur un domaine officiel ({domains})."),
        };
        found.add(Rule::Links, path, message);
    }
}

const HTTPS: &str = "une adresse commence par «\u{a0}https://\u{a0}» et n’a pas d’espace.";

pub(super) fn is_https(url: &str) -> bool {
    let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let plain =
        |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}' | '|' | '^');
    url.chars().all(plain) && host.is_some_and(|host| host.contains('.') && !host.contains('@'))
}
