//! The paper written by hand: three lines to copy, where no printer answers.

use super::content::Receipt;
use crate::procedure::text;

/// Three lines in large type: what was done, what is left first, how to resume.
pub fn lines(receipt: &Receipt) -> Vec<String> {
    let part = receipt.parts.last();
    let result = part.and_then(|part| part.result.first()).map(|line| text::plain(&line.text));
    let yours = part.and_then(|part| part.left.iter().find(|left| left.who == "Vous"));
    let left = yours.map(|left| {
        let due = left.due.as_ref().map(|due| format!(", {due}")).unwrap_or_default();
        format!("À faire\u{a0}: {}{due}", super::phrase::lower_first(&text::plain(&left.what.text)))
    });
    // Where nothing is left to the person, how sure it is stands in its place.
    let sure = || part.and_then(|part| part.result.get(1)).map(|line| text::plain(&line.text));
    let resume = match receipt.desk_lines.first() {
        Some(contact) => format!("Pour reprendre\u{a0}: {}, {contact}", receipt.desk),
        None => format!("Pour reprendre\u{a0}: {}", receipt.desk),
    };
    [result, left.or_else(sure), Some(resume)].into_iter().flatten().collect()
}
