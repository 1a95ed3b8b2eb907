//! A visit taken up again: what is not as it was.

use crate::visit::{Change, Request};

/// The guide is gone.
pub const GUIDE_GONE: &str = "Le guide de cet accompagnement n’est plus sur ce poste. Ce qui a été fait est gardé\u{a0}: \
     choisissez comment cela se termine.";

/// Lines of the journal are damaged: what came after them is not told.
const DAMAGED: &str = "Une partie de cet accompagnement n’a pas pu être relue\u{a0}: les dernières étapes sont \
     peut-être à refaire. Le fichier abîmé est gardé à part.";

/// What to say of a visit that is taken up again, and where one goes on; nothing where all is as it was.
pub fn said(request: &Request, damaged: bool) -> Option<String> {
    let changed = changed(request);
    if !damaged {
        return changed;
    }
    let here = || request.step().map(|step| at(&step.title)).unwrap_or_default();
    Some(format!("{DAMAGED} {}", changed.unwrap_or_else(here)))
}

fn changed(request: &Request) -> Option<String> {
    match request.change() {
        Change::None => None,
        Change::Gone => Some(GUIDE_GONE.to_owned()),
        Change::Updated => Some(match request.step() {
            Some(step) => format!("Le guide a été mis à jour depuis. {}", at(&step.title)),
            None => "Le guide a été mis à jour depuis. Relisez ce qui reste à faire.".to_owned(),
        }),
        Change::Moved(to) => {
            let step = request.guide.step(&to).map(|step| at(&step.title)).unwrap_or_default();
            Some(format!(
                "Le guide a été mis à jour depuis, et l’endroit où vous en étiez n’y est plus. {step} Ce qui a été fait est gardé."
            ))
        }
    }
}

fn at(title: &str) -> String {
    format!("Vous reprenez à l’étape «\u{a0}{title}\u{a0}».")
}
