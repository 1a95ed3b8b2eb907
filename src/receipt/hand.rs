//! The paper written by hand: a few lines to copy, where no printer answers.

use super::content::{Part, Receipt};
use super::phones;
use crate::procedure::text;

/// Lines in large type: for each request what was done and what is left first, then how to resume.
pub fn lines(receipt: &Receipt) -> Vec<String> {
    let phone = receipt.phone.as_ref().map(|phone| format!("Téléphone\u{a0}: {phone}"));
    let resume = match receipt.address.first().cloned().or(phone).or(receipt.hours.clone()) {
        Some(contact) => format!("Pour reprendre\u{a0}: {}, {contact}", receipt.desk),
        None => format!("Pour reprendre\u{a0}: {}", receipt.desk),
    };
    let mark = receipt.practice.then(|| super::PRACTICE.to_owned());
    mark.into_iter()
        .chain(receipt.parts.iter().flat_map(request))
        .chain([resume])
        .map(|line| phones::in_groups(&line))
        .collect()
}

/// What was done, and what is left first; where nothing is left to the person, how sure it is stands in its place.
fn request(part: &Part) -> impl Iterator<Item = String> {
    let said = |place: usize| part.result.get(place).map(|line| text::plain(&line.text));
    let yours = part.left.iter().find(|left| left.who == super::words::YOU.fr);
    let left = yours.map(|left| {
        let due = left.due.as_ref().map(|due| format!(", {due}")).unwrap_or_default();
        format!("À faire\u{a0}: {}{due}", super::phrase::lower_first(&text::plain(&left.what.text)))
    });
    said(0).into_iter().chain(left.or_else(|| said(1)))
}
