//! What is read of the frame to the person.

use super::State;
use crate::desk::Settings;
use crate::ui::screen::aloud::{sentence, sentences, under};
use crate::ui::words::{aloud as words, frame as frames};

/// The sentences of the frame that are for the person: what the desk does, what they will have, what to bring.
pub fn aloud(state: &State, desk: &Settings) -> Vec<String> {
    let guide = &state.guide;
    let papers = guide.bring.iter().map(|bring| sentence(&bring.item));
    std::iter::once(guide.title.clone())
        .chain(desk.we_do_sentence())
        .chain(desk.we_do_not_sentence())
        .chain(under(frames::AT_THE_END, sentences(&guide.goal)))
        .chain(under(frames::CONCERNS, sentences(&guide.concerns)))
        .chain(under(words::PAPERS, papers))
        .chain(under(frames::BEWARE, sentences(&guide.beware)))
        .collect()
}
