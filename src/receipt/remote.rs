//! The paper of a person at a distance: it is sent or read out, and nobody comes back with it.

use super::content::{Line, Part};

/// Where the person was, beside the day.
pub(super) const WHERE: &str = "à distance";
/// How to go on, after « Pour reprendre : ».
pub(super) const RESUME: &str = "appelez-nous, ce papier sous les yeux.";
/// What is left where we stopped.
pub(super) const COME_BACK: &str = "nous rappeler avec ce papier pour continuer";
/// What is left where it is done here, later.
pub(super) const ANOTHER_DAY: &str = "nous rappeler, un autre jour, pour prendre rendez-vous";

/// What the guides say of coming back, at a distance.
const SAID: [(&str, &str); 2] = [
    ("Revenir avec ce papier", "Nous rappeler avec ce papier"),
    ("revenir avec ce papier", "nous rappeler avec ce papier"),
];

/// The part of a request, for somebody at a distance.
pub(super) fn part(mut part: Part) -> Part {
    let texts = [&mut part.result, &mut part.verify, &mut part.after, &mut part.offline, &mut part.recourse];
    let left = part.left.iter_mut().map(|left| &mut left.what);
    texts.into_iter().flatten().chain(left).chain(&mut part.proof).for_each(from_afar);
    part
}

fn from_afar(line: &mut Line) {
    for (here, afar) in SAID {
        line.text = line.text.replace(here, afar);
    }
}
