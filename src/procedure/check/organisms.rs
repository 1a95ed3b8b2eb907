//! The list of bodies: used once, sites and domains that agree.

use std::collections::BTreeSet;

use super::{Finding, Findings, Rule, links, twice, typography};
use crate::procedure::organism::{Organism, Organisms};

pub(super) fn check(list: &Organisms) -> Vec<Finding> {
    let mut found = Findings::default();
    let ids =
        list.organisms.iter().enumerate().map(|(n, organism)| (format!("organisms[{n}].id"), &organism.id));
    twice(ids, |path, id| found.add(Rule::Ids, path, format!("«\u{a0}{id}\u{a0}» sert déjà plus haut.")));
    for (n, organism) in list.organisms.iter().enumerate() {
        one(n, organism, &mut found);
    }
    found.0
}

fn one(n: usize, organism: &Organism, found: &mut Findings) {
    let site = organism.site.as_deref();
    if site.is_some_and(|site| !links::is_https(site) || !organism.owns(site)) {
        let message = "le site commence par «\u{a0}https://\u{a0}» et il est sur un des domaines officiels.";
        found.add(Rule::Links, format!("organisms[{n}].site"), message);
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    for (d, domain) in organism.official_domains.iter().enumerate() {
        let labels = domain.split('.').collect::<BTreeSet<_>>();
        if !domain.chars().all(plain) || !domain.contains('.') || labels.contains("") {
            let message = "un domaine s’écrit en minuscules, sans «\u{a0}https://\u{a0}» ni «\u{a0}/\u{a0}».";
            found.add(Rule::Links, format!("organisms[{n}].official_domains[{d}]"), message);
        }
    }
    typography::text(&format!("organisms[{n}].name"), &organism.name, found);
    typography::text(&format!("organisms[{n}].short_name"), &organism.short_name, found);
    typography::text(&format!("organisms[{n}].with_article"), &organism.with_article, found);
    for (p, phone) in organism.phones.iter().enumerate() {
        typography::text(&format!("organisms[{n}].phones[{p}].cost"), &phone.cost, found);
    }
}
