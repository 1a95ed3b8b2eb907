//! What is translated of the papers: their fixed sentences, the bodies, and what some guides print.

use super::remote::said_from_afar;
use super::words;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::cause::Cause;
use crate::procedure::ids::GuideId;
use crate::procedure::model::{Ending, Procedure, Who};
use crate::procedure::text;
use crate::tongue::update::{Sentence, Source};

/// The guides whose papers are translated.
pub const GUIDES: [&str; 16] = [
    "caf/demander-le-rsa",
    "retraite/demander-sa-retraite",
    "france-travail/s-actualiser",
    "autre/demande",
    "franceconnect/se-connecter",
    "caf/recuperer-son-acces",
    "caf/declarer-ses-ressources",
    "caf/demander-la-prime-d-activite",
    "caf/demander-une-aide-au-logement",
    "caf/declarer-un-changement",
    "france-travail/s-inscrire",
    "assurance-maladie/creer-son-compte",
    "assurance-maladie/demander-la-c2s",
    "impots/declarer-ses-revenus",
    "france-titres/pre-demande-identite",
    "logement-social/demander",
];

/// What a translator must know of a sentence that is also told to people at a distance.
const FROM_AFAR: &str = "La même phrase, pour une personne au téléphone.";

/// Everything that is translated, in French, in the order of the files of translations.
pub fn sources(library: &Catalogue) -> Vec<Source> {
    let guides = GUIDES.iter().filter_map(|id| library.get(&GuideId::from(*id)));
    [fixed(), causes(), bodies(library)].into_iter().chain(guides.map(|guide| of_guide(guide))).collect()
}

fn fixed() -> Source {
    let sentence = |phrase: &crate::tongue::Phrase| Sentence {
        key: phrase.key.to_owned(),
        fr: phrase.fr.to_owned(),
        note: phrase.note.to_owned(),
    };
    Source {
        part: "Phrases de tous les papiers".into(),
        sentences: words::ALL.iter().map(sentence).collect(),
    }
}

/// What got in the way, as it stands on the paper.
fn causes() -> Source {
    let printed = Cause::ALL.into_iter().filter(|cause| !cause.family().is_kept_off_paper());
    let sentence = |cause: Cause| Sentence {
        key: format!("cause/{}", cause.to_string().to_lowercase()),
        fr: cause.words().to_owned(),
        note: String::new(),
    };
    Source { part: "Ce qui a gêné".into(), sentences: printed.map(sentence).collect() }
}

/// The names of the bodies, and what it costs to call them.
fn bodies(library: &Catalogue) -> Source {
    let mut sentences = Vec::new();
    for organism in library.organisms() {
        sentences.push(Sentence {
            key: format!("body/{}", organism.id),
            fr: organism.short_name.clone(),
            note: format!(
                "{}. Gardez le nom français, et dites entre parenthèses ce que c’est\u{a0}: «\u{a0}CAF (family benefits office)\u{a0}».",
                organism.name
            ),
        });
        for (index, phone) in organism.phones.iter().enumerate() {
            sentences.push(Sentence {
                key: format!("body/{}/cost/{index}", organism.id),
                fr: phone.cost.clone(),
                note: "Ce que coûte l’appel, entre parenthèses après le numéro.".into(),
            });
        }
    }
    Source { part: "Organismes".into(), sentences }
}

fn of_guide(guide: &Procedure) -> Source {
    let mut sheet = Sheet { root: format!("guide/{}", guide.id), sentences: Vec::new() };
    sheet.add("title", &guide.title, "La demande, à l’infinitif.");
    for bring in &guide.bring {
        let at = format!("bring/{}", bring.id);
        sheet.add(&format!("{at}/item"), bring.item.raw(), "Un papier à apporter.");
        sheet.add(&format!("{at}/why"), bring.why.raw(), "À quoi il sert.");
        sheet.add_all(&format!("{at}/when"), bring.when.as_slice(), "Dans quel cas il le faut.");
    }
    for step in &guide.steps {
        if let Some(did) = &step.did {
            sheet.add(&format!("step/{}/did", step.id), did, "Ce qui a été fait.");
        }
    }
    for ending in &guide.endings {
        sheet.ending(ending);
    }
    sheet.add_all("after", &guide.after, "Ce qui se passe ensuite.");
    sheet.add_all("offline", &guide.offline, "Comment faire sans ordinateur.");
    sheet.add_all("recourse", &guide.recourse, "Si la personne n’est pas d’accord.");
    Source { part: guide.title.clone(), sentences: sheet.sentences }
}

/// What stands before a thing to do.
fn after_name_of(who: Who) -> &'static str {
    match who {
        Who::Person => "À faire, après «\u{a0}Vous\u{a0}:\u{a0}».",
        Who::Organism => "À faire, après le nom de l’organisme et deux points.",
        Who::Desk => "À faire, après «\u{a0}Nous\u{a0}:\u{a0}».",
    }
}

/// The sentences of one guide, as they are found.
struct Sheet {
    root: String,
    sentences: Vec<Sentence>,
}

impl Sheet {
    fn ending(&mut self, ending: &Ending) {
        let at = |what: &str| format!("ending/{}/{what}", ending.id);
        self.add_all(&at("say"), &ending.say, "Ce qui s’est passé.");
        for task in &ending.then {
            self.add(&at(&format!("then/{}", task.id)), task.what.raw(), after_name_of(task.who));
        }
        self.add_all(&at("verify"), &ending.verify.say, "Comment savoir si ça a marché.");
        self.add_all(&at("if-not"), &ending.verify.if_not, "Sinon.");
        self.add_all(&at("proof"), ending.proof.as_slice(), "La preuve à garder.");
        self.add_all(&at("offline"), ending.offline.as_deref().unwrap_or_default(), "Sans ordinateur.");
    }

    fn add_all(&mut self, what: &str, sentences: &[text::Sentence], note: &str) {
        for (index, sentence) in sentences.iter().enumerate() {
            self.add(&format!("{what}/{index}"), sentence.raw(), note);
        }
    }

    /// A sentence, and what it becomes for somebody at a distance, where that is another.
    fn add(&mut self, what: &str, fr: &str, note: &str) {
        let key = format!("{}/{what}", self.root);
        let afar = said_from_afar(fr);
        let differs = afar != fr;
        let sentence = |key: String, fr: String, note: &str| Sentence { key, fr, note: note.to_owned() };
        self.sentences.push(sentence(key.clone(), fr.to_owned(), note));
        if differs {
            self.sentences.push(sentence(format!("{key}/from-afar"), afar, FROM_AFAR));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_guide_is_there_and_keys_are_given_once() {
        let sources = sources(&Catalogue::load(None));
        assert_eq!(sources.len(), 3 + GUIDES.len());
        let keys: Vec<_> = sources.iter().flat_map(|source| &source.sentences).map(|s| &s.key).collect();
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
    }
}
