//! `cote-a-cote export -o FICHIER.csv`: the records without a name, as a table.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::desk;
use crate::disk;
use crate::platform::folders;
use crate::register::{Reading, export, store};

/// What the command is told.
#[derive(Debug, Clone, Args)]
pub struct ExportArgs {
    /// Le fichier CSV à écrire.
    #[arg(short, long, value_name = "FICHIER")]
    pub output: PathBuf,
}

/// Writes the table of every record under the data folder `data`, and says how it went.
pub fn run(args: &ExportArgs, data: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let copy = desk::peek(&folders::settings(data)).and_then(|settings| settings.register_copy);
    let reading = match store::read_with_copy(data, copy.as_deref()) {
        Ok(reading) => reading,
        Err(error) => {
            writeln!(out, "Le registre n’a pas pu être lu. {error}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let table = export::csv(&reading.records).map_err(io::Error::from)?;
    if let Err(error) = disk::replace(&args.output, &table) {
        writeln!(out, "Le tableau n’a pas pu être écrit. {error}")?;
        return Ok(ExitCode::FAILURE);
    }
    writeln!(out, "{}", done(&reading))?;
    Ok(ExitCode::SUCCESS)
}

/// How many visits the table has, and what was left out.
fn done(reading: &Reading) -> String {
    let visits = match reading.records.len() {
        0 => "Le registre est vide\u{a0}: le tableau n’a que ses titres.".to_owned(),
        1 => "1 accompagnement dans le tableau.".to_owned(),
        count => format!("{count} accompagnements dans le tableau."),
    };
    let left_out = [
        (reading.damaged, "ligne abîmée, laissée de côté", "lignes abîmées, laissées de côté"),
        (reading.newer, "ligne d’une version plus récente", "lignes d’une version plus récente"),
        (reading.refused, "fichier illisible", "fichiers illisibles"),
    ];
    let left_out = left_out.into_iter().filter(|(count, ..)| *count > 0);
    let lines =
        left_out.map(|(count, one, several)| format!("{count} {}.", if count == 1 { one } else { several }));
    std::iter::once(visits).chain(lines).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_left_out() {
        let reading = Reading { damaged: 1, refused: 2, ..Reading::default() };
        let lines = done(&reading);
        let lines: Vec<_> = lines.lines().collect();
        assert_eq!(lines[1..], ["1 ligne abîmée, laissée de côté.", "2 fichiers illisibles."]);
    }
}
