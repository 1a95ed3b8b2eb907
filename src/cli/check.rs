//! `cote-a-cote check`: holds guides to their rules.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::translations;
use crate::platform::folders;
use crate::procedure::check::{self, Problem, Report};
use crate::procedure::shelf::Shelf;

/// Checks the guides at `paths`, or the built-in ones and those of the desk, whose data lies in `data`; fails where
/// there is any problem.
pub(super) fn run(paths: &[PathBuf], data: Option<&Path>, out: &mut impl Write) -> io::Result<ExitCode> {
    let built_in = Shelf::built_in();
    let mut total = Total::default();
    if paths.is_empty() {
        total.tell(Path::new("procedures"), &check::shelf(&built_in, &Shelf::default()), out)?;
        total.problems += translations::check_built_in(out)?;
        if let Some(own) = data.map(folders::procedures).filter(|own| own.exists()) {
            total.tell(&own, &check::shelf(&Shelf::folder(&own), &built_in), out)?;
        }
    }
    for path in paths {
        if path.is_dir() {
            total.tell(path, &check::shelf(&Shelf::folder(path), &built_in), out)?;
        } else if translations::is_one(path) {
            total.problems += translations::check_one(path, out)?;
        } else if path.exists() {
            let root = path.parent().and_then(Path::parent).unwrap_or(Path::new(""));
            total.tell(root, &check::shelf(&Shelf::file(path), &built_in), out)?;
        } else {
            writeln!(out, "{}\u{a0}: ce fichier ou ce dossier n’existe pas.", path.display())?;
            total.problems += 1;
        }
    }
    writeln!(out, "{}", total.words())?;
    Ok(if total.problems == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was looked at, and how much was wrong.
#[derive(Debug, Default)]
struct Total {
    guides: usize,
    problems: usize,
}

impl Total {
    fn tell(&mut self, root: &Path, report: &Report, out: &mut impl Write) -> io::Result<()> {
        self.guides += report.guides;
        self.problems += report.problems.len();
        report.problems.iter().try_for_each(|problem| write_problem(root, problem, out))
    }

    fn words(&self) -> String {
        let guides = match self.guides {
            count @ (0 | 1) => format!("{count} guide vérifié"),
            count => format!("{count} guides vérifiés"),
        };
        match self.problems {
            0 => format!("{guides}, aucune erreur."),
            1 => format!("{guides}, 1 erreur."),
            count => format!("{guides}, {count} erreurs."),
        }
    }
}

/// `file:line: message`, which editors know how to open.
fn write_problem(root: &Path, problem: &Problem, out: &mut impl Write) -> io::Result<()> {
    let file = root.join(&problem.file);
    write!(out, "{}:{}: ", file.display(), problem.line)?;
    if !problem.json_path.is_empty() {
        write!(out, "{}\u{a0}: ", problem.json_path)?;
    }
    writeln!(out, "{}", problem.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(guides: usize, problems: usize) -> String {
        Total { guides, problems }.words()
    }

    #[test]
    fn the_summary_counts() {
        assert_eq!(words(6, 0), "6 guides vérifiés, aucune erreur.");
        assert_eq!(words(1, 1), "1 guide vérifié, 1 erreur.");
        assert_eq!(words(0, 2), "0 guide vérifié, 2 erreurs.");
    }

    #[test]
    fn what_does_not_exist_is_an_error() {
        let mut out = Vec::new();
        let code = run(&["/no/such/place".into()], None, &mut out).unwrap();
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::FAILURE));
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }

    #[test]
    fn the_built_in_guides_hold() {
        let mut out = Vec::new();
        let code = run(&[], None, &mut out).unwrap();
        let told = String::from_utf8(out).unwrap();
        assert!(told.ends_with(" guides vérifiés, aucune erreur.\n"), "{told}");
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS));
    }

    #[test]
    fn the_desks_own_guides_are_checked_too() {
        let data = tempfile::tempdir().unwrap();
        let own = folders::procedures(data.path()).join("caf");
        std::fs::create_dir_all(&own).unwrap();
        std::fs::write(own.join("essai.json"), "{").unwrap();
        let mut out = Vec::new();
        run(&[], Some(data.path()), &mut out).unwrap();
        let told = String::from_utf8(out).unwrap();
        assert!(told.contains("essai.json:1: ") && told.ends_with(" guides vérifiés, 1 erreur.\n"), "{told}");
    }

    #[test]
    fn a_file_and_its_folder_tell_the_same() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("caf/essai.json");
        std::fs::create_dir_all(root.path().join("caf")).unwrap();
        std::fs::write(&file, "{\n  \"schema\": 1,\n  \"id\": 3\n}").unwrap();
        let told = |path: &Path| {
            let mut out = Vec::new();
            run(&[path.to_owned()], None, &mut out).unwrap();
            String::from_utf8(out).unwrap().replace(&root.path().display().to_string(), "")
        };
        assert_eq!(told(&file), told(root.path()));
        assert_eq!(told(&file).lines().last(), Some("1 guide vérifié, 1 erreur."));
        assert!(told(&file).starts_with("/caf/essai.json:3: id\u{a0}: "), "{}", told(&file));
    }
}
