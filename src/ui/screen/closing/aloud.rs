//! What is read of an ending to the person.

use crate::procedure::model::Outcome;
use crate::receipt::{self, Choices, phrase};
use crate::ui::screen::aloud::{line, lines, sentences, under, unsure};
use crate::ui::session::Session;
use crate::ui::words::closing as words;

/// How it ended, what is left, how to know, what comes next: all that the page says to the person.
pub fn aloud(session: &Session) -> Vec<String> {
    let visit = session.visit();
    let request = visit.current();
    let outcome = request.outcome().unwrap_or(Outcome::Stopped);
    let said = receipt::gather::part_of(visit, request, &Choices::default(), None);
    let left = said.left.iter().map(|left| unsure(phrase::in_a_sentence(left), left.what.to_check));
    let sure = words::sure(outcome, receipt::common::may_have_been_sent(request));
    std::iter::once(sure.to_owned())
        .chain(lines(&said.result))
        .chain(under(words::LEFT, left))
        .chain(under(words::VERIFY, lines(&said.verified())))
        .chain(under(words::PROOF, said.proof.iter().map(line)))
        .chain(under(words::AFTER, lines(&said.after)))
        .chain(under(words::OFFLINE, lines(&said.offline)))
        .chain(under(words::BEWARE, sentences(&request.guide.beware)))
        .collect()
}
