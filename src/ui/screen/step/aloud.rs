//! What is read of a step to the person.

use crate::ui::screen::aloud::{sentence, sentences, under};
use crate::ui::session::Session;
use crate::ui::words::{aloud as words, step as steps};

/// The person's part of the step: its title, what it says, what to do, what to note, what is asked.
pub fn aloud(session: &Session) -> Vec<String> {
    let Some(step) = session.visit().current().step() else { return vec![] };
    let note = step.note.iter().map(sentence);
    let asked = step.ask.iter().flat_map(|ask| {
        let answers: Vec<_> = ask.answers.iter().map(|answer| answer.label.plain()).collect();
        [sentence(&ask.question), format!("{} {}.", words::ANSWERS, answers.join("\u{a0}; "))]
    });
    std::iter::once(step.title.clone())
        .chain(sentences(&step.say))
        .chain(sentences(&step.r#do))
        .chain(under(steps::NOTE, note))
        .chain(asked)
        .collect()
}
