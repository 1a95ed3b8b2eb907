//! `cote-a-cote find`: looks for a guide as the home screen does.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::platform::folders;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::search::Search;

/// Writes the guides that `words` may mean; `data` is the folder of the desk's data.
pub(super) fn run(words: &str, data: Option<&Path>, out: &mut impl Write) -> io::Result<ExitCode> {
    let desk = data.map(folders::procedures);
    let catalogue = Catalogue::load(desk.as_deref());
    let hits = Search::new(&catalogue).find(words);
    for hit in &hits {
        writeln!(out, "{:<32} {:<44} {:.1}", hit.target.to_string(), hit.title, hit.score)?;
    }
    if hits.is_empty() {
        writeln!(out, "{NOTHING}")?;
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

const NOTHING: &str = "Aucun guide ne correspond.
Prenez «\u{a0}Autre demande\u{a0}» (autre/demande)\u{a0}: il convient à toutes les démarches.
Pour savoir à qui s’adresser\u{a0}: Allô service public, 3939.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_found_is_said_with_what_to_do() {
        let mut out = Vec::new();
        let code = run("zzzzzzzz", None, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap().lines().collect::<Vec<_>>(),
            NOTHING.lines().collect::<Vec<_>>()
        );
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::FAILURE));
    }
}
