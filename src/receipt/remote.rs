//! The paper of a person at a distance: it is sent or read out, and nobody comes back with it.

use super::content::{Line, Part};
use super::phrase::upper_first;

/// What the guides say of coming back, and what is said at a distance; at the beginning of a sentence too.
const SAID: [(&str, &str); 10] = [
    ("revenir nous voir", "nous rappeler"),
    ("revenir au bureau", "nous rappeler"),
    ("revenir en parler avec nous", "nous rappeler pour en parler"),
    ("revenir remplir le dossier avec nous", "nous rappeler pour remplir le dossier"),
    ("revenir vite avec", "nous rappeler vite avec"),
    ("revenir avec", "nous rappeler avec"),
    ("revenez alors nous voir", "rappelez-nous alors"),
    ("revenez nous voir", "rappelez-nous"),
    ("revenez avec", "rappelez-nous avec"),
    ("si vous revenez", "si vous nous rappelez"),
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
    SAID.iter().fold(text.to_owned(), |text, (here, afar)| {
        text.replace(here, afar).replace(&upper_first(here), &upper_first(afar))
    })
}
