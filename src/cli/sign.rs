//! `cote-a-cote sign`: somebody has read a file of translations and stands for it.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::disk;
use crate::platform::clock;
use crate::tongue::check::{self, Kind};
use crate::tongue::{Reader, shelf, signed};

/// What `sign` is told.
#[derive(Debug, Clone, Args)]
pub struct SignArgs {
    /// Le fichier, par exemple translations/uk.json.
    #[arg(value_name = "FICHIER")]
    pub file: PathBuf,
    /// Qui l’a relu en entier.
    #[arg(long, value_name = "NOM")]
    pub name: String,
    /// À quel titre : « traductrice assermentée », « interprète »…
    #[arg(long, value_name = "QUALITÉ")]
    pub role: String,
}

/// Writes the reader's name into the file; refused while the file has errors.
pub(super) fn run(args: &SignArgs, out: &mut impl Write) -> io::Result<ExitCode> {
    let path = args.file.display();
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let bytes = std::fs::read(&args.file)?;
    let mut file = match shelf::read(disk::without_bom(&bytes)) {
        Ok(file) => file,
        Err(error) => {
            writeln!(out, "{path}:{}: ce n’est pas un fichier de traductions, {error}.", error.line())?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let errors = check::file(&file, &name).iter().filter(|remark| remark.kind == Kind::Error).count();
    if errors > 0 {
        writeln!(
            out,
            "{path}\u{a0}: il reste des erreurs ({errors}). Corrigez-les avant de signer\u{a0}: cote-a-cote check {path}"
        )?;
        return Ok(ExitCode::FAILURE);
    }
    let on = clock::now().1;
    let (name, role) = (args.name.clone(), args.role.clone());
    signed::sign(&mut file, Reader { name, role, on, sentences: String::new() });
    match shelf::write(&file).map_err(io::Error::from).map(|text| disk::replace(&args.file, text.as_bytes()))
    {
        Ok(Ok(())) => {
            let read = file.entries().filter(|entry| !entry.is_missing()).count();
            writeln!(
                out,
                "{path}\u{a0}: {read} phrases, relues par {} ({}). Si l’une d’elles change, il faudra relire et signer de nouveau.",
                args.name, args.role
            )?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(Err(error)) => {
            writeln!(out, "{path}\u{a0}: ce fichier n’a pas pu être écrit. {error}")?;
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(file: PathBuf) -> SignArgs {
        SignArgs { file, name: "A. Lectrice".into(), role: "interprète".into() }
    }

    #[test]
    fn a_file_is_signed_and_one_with_errors_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("it.json");
        for (text, said) in [
            ("Chiami il 32 31.", "il reste des erreurs (1)"),
            ("Chiami il 32 30.", "1 phrases, relues par A. Lectrice"),
        ] {
            let json = format!(
                r#"{{"language": {{"tag": "it", "name": "italiano", "french_name": "italien", "direction": "ltr",
                    "unread": "Non riletta.", "read_by": null}}, "parts": [{{"part": "x", "entries": [
                    {{"key": "a", "fr": "Appelez le 32 30.", "text": "{text}"}}]}}]}}"#
            );
            std::fs::write(&path, json).unwrap();
            let mut out = Vec::new();
            run(&args(path.clone()), &mut out).unwrap();
            let out = String::from_utf8(out).unwrap();
            assert!(out.contains(said), "{out}");
        }
        let file = shelf::read(&std::fs::read(&path).unwrap()).unwrap();
        assert!(signed::signed(&file).is_some());
    }
}
