//! The bodies: their names, phones, sites and official domains.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::OrganismId;

/// `organisms.json`: every body, in the order in which a list shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisms {
    /// The bodies.
    pub organisms: Vec<Organism>,
}

/// A body behind an online service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organism {
    /// Its id, which is also the folder of its guides.
    pub id: OrganismId,
    /// Its name in full.
    #[schemars(description = "Le nom en entier.")]
    pub name: String,
    /// Its name as people say it, without an article: « CAF ».
    #[schemars(description = "Le nom courant, sans article.")]
    pub short_name: String,
    /// Its name in a sentence, with its article, lower case: « la CAF ».
    #[schemars(description = "Le nom courant avec son article, en minuscule : « la CAF ».")]
    pub with_article: String,
    /// What people still call it, for the search: old names, what they say for short.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(description = "Ses anciens noms et ce que l’on dit en bref, pour la recherche.")]
    pub also_called: Vec<String>,
    /// Its phones.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// Its site; none for a body that has no single one.
    #[serde(default)]
    pub site: Option<String>,
    /// The domains that are its own; a subdomain of one is its own too.
    #[serde(default)]
    pub official_domains: Vec<String>,
    /// Whether a visit picks the real body at the start (« Autre demande »).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_pick: bool,
}

/// A phone number of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// The number as one dials it: « 3230 ».
    pub number: String,
    /// What the call costs, in words.
    pub cost: String,
    /// Where the number comes from: the fact sheet's S.. or T.., or a name.
    pub source: String,
    /// The date of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub as_of: Option<Date>,
    /// Whether the number is unsure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_check: bool,
}

impl Organism {
    /// Whether `url` leads, over https, to one of the body's own domains.
    pub fn owns(&self, url: &str) -> bool {
        let Some(host) = https_host(url) else { return false };
        self.official_domains.iter().any(|domain| {
            host == domain || host.strip_suffix(domain.as_str()).is_some_and(|h| h.ends_with('.'))
        })
    }
}

/// The host of an https address, without user, port or path.
fn https_host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    (!host.is_empty() && !host.contains(['@', ':'])).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_domains() {
        let caf = Organism {
            id: "caf".into(),
            name: String::new(),
            short_name: String::new(),
            with_article: String::new(),
            also_called: Vec::new(),
            phones: vec![],
            site: None,
            official_domains: vec!["caf.fr".into()],
            to_pick: false,
        };
        assert!(caf.owns("https://wwwd.caf.fr/redirect?x"));
        assert!(caf.owns("https://caf.fr"));
        assert!(!caf.owns("http://caf.fr"));
        assert!(!caf.owns("https://mescaf.fr/"));
        assert!(!caf.owns("https://caf.fr@pirate.com/"));
        assert!(!caf.owns("https://caf.fr.pirate.com/"));
    }
}
