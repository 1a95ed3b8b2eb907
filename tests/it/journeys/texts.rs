//! What the built-in guides say, so that a better word in a guide breaks no journey.

use std::sync::{Arc, LazyLock};

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::ids::GuideId;
use cote_a_cote::procedure::model::{Procedure, Step};

pub const RSA: &str = "caf/demander-le-rsa";
pub const ACCESS: &str = "caf/recuperer-son-acces";
pub const DECLARATION: &str = "france-travail/s-actualiser";
pub const PENSION: &str = "retraite/demander-sa-retraite";
pub const FRANCE_CONNECT: &str = "franceconnect/se-connecter";

/// The built-in guides.
pub fn library() -> &'static Arc<Catalogue> {
    static LIBRARY: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::load(None)));
    &LIBRARY
}

fn guide(id: &str) -> &'static Procedure {
    library().get(&GuideId::from(id)).unwrap()
}

fn step_of(id: &str, step: &str) -> &'static Step {
    guide(id).step(&step.into()).unwrap()
}

/// The title of a guide.
pub fn title(id: &str) -> &'static str {
    &guide(id).title
}

/// The title of a step.
pub fn step(id: &str, step: &str) -> &'static str {
    &step_of(id, step).title
}

/// The short name of a step.
pub fn short(id: &str, step: &str) -> &'static str {
    &step_of(id, step).short
}

/// The label of the `n`th answer of a step, from 1.
pub fn answer(id: &str, step: &str, n: usize) -> String {
    step_of(id, step).ask.as_ref().unwrap().answers[n - 1].label.plain()
}

/// The label of the `n`th stuck point of a step, from 1.
pub fn stuck(id: &str, step: &str, n: usize) -> String {
    step_of(id, step).stuck[n - 1].label.plain()
}

/// The title of an ending.
pub fn ending(id: &str, ending: &str) -> &'static str {
    &guide(id).ending(&ending.into()).unwrap().title
}
