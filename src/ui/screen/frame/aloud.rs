//! What is read of the frame to the person.

use super::State;
use super::view::none_is_sure;
use crate::desk::Settings;
use crate::ui::screen::aloud::{sentence, sentences, under, unsure};
use crate::ui::words::{aloud as words, frame as frames};

/// The sentences of the frame that are for the person: what the desk does, what they will have, what to bring.
pub fn aloud(state: &State, desk: &Settings) -> Vec<String> {
    let guide = &state.guide;
    let whole = none_is_sure(guide).then(|| unsure(frames::WHOLE_LIST.to_owned(), true));
    let papers = guide.bring.iter().map(|bring| match &whole {
        Some(_) => bring.item.plain(),
        None => sentence(&bring.item),
    });
    let papers = whole.iter().cloned().chain(papers);
    std::iter::once(guide.title.clone())
        .chain(desk.we_do_sentence())
        .chain(desk.we_do_not_sentence())
        .chain(under(frames::AT_THE_END, sentences(&guide.goal)))
        .chain(under(frames::CONCERNS, sentences(&guide.concerns)))
        .chain(under(words::PAPERS, papers))
        .chain(under(frames::BEWARE, sentences(&guide.beware)))
        .collect()
}
