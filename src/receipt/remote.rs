//! The paper of a person at a distance: it is sent or read out, and nobody comes back with it.

use super::content::{Line, Part};

/// What the guides say of coming back, at a distance.
const SAID: [(&str, &str); 2] = [
    ("Revenir avec ce papier", "Nous rappeler avec ce papier"),
    ("revenir avec ce papier", "nous rappeler avec ce papier"),
];

/// The part of a request, for somebody at a distance.
pub(super) fn part(mut part: Part) -> Part {
    let known = [&mut part.verify, &mut part.otherwise];
    let texts = [&mut part.result, &mut part.after, &mut part.offline, &mut part.recourse];
    let left = part.left.iter_mut().map(|left| &mut left.what);
    known.into_iter().chain(texts).flatten().chain(left).chain(&mut part.proof).for_each(from_afar);
    part
}

fn from_afar(line: &mut Line) {
    line.text = said_from_afar(&line.text);
}

/// What a guide says, for somebody at a distance.
pub(super) fn said_from_afar(text: &str) -> String {
    SAID.iter().fold(text.to_owned(), |text, (here, afar)| text.replace(here, afar))
}
