//! `cote-a-cote translations`: brings the files of translations up to date, and says what they lack.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::disk;
use crate::procedure::catalogue::Catalogue;
use crate::receipt::translated;
use crate::tongue::check::{self, Kind, Remark};
use crate::tongue::{File, shelf, update};

/// Writes the French of today into each file of `folder`; what is translated stays.
pub(super) fn run(folder: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let files = match files_of(folder) {
        Ok(files) => files,
        Err(error) => {
            writeln!(out, "{}\u{a0}: ce dossier ne se laisse pas lire, {error}.", folder.display())?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let sources = translated::sources(&Catalogue::load(None));
    let mut code = ExitCode::SUCCESS;
    for path in files {
        match bring_up_to_date(&path, &sources) {
            Ok(file) => {
                let lacks = summary(&check::file(&file, &name(&path)));
                writeln!(out, "{}\u{a0}: {lacks}", path.display())?;
            }
            Err(error) => {
                writeln!(out, "{}\u{a0}: {error}.", path.display())?;
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// The files of a folder, in the order of their names.
fn files_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    Ok(files)
}

/// Why a file was not brought up to date.
#[derive(Debug, thiserror::Error)]
enum Unwritten {
    #[error("ce fichier ne se laisse pas lire, {0}")]
    Unread(#[from] io::Error),
    #[error("ce n’est pas un fichier de traductions, {0}")]
    Malformed(#[from] serde_json::Error),
    #[error("ce fichier n’a pas pu être écrit. {0}")]
    Disk(#[from] disk::DiskError),
}

fn bring_up_to_date(path: &Path, sources: &[update::Source]) -> Result<File, Unwritten> {
    let before = std::fs::read(path)?;
    let file = update::update(shelf::read(&before)?, sources);
    let after = shelf::write(&file)?;
    if after.as_bytes() != before {
        disk::replace(path, after.as_bytes())?;
    }
    Ok(file)
}

/// Whether `path` is to be checked as a file of translations.
pub(super) fn is_one(path: &Path) -> bool {
    let parsed =
        std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
    parsed.is_some_and(|value| value.get("language").is_some())
}

/// Tells all there is to say of the file at `path`; answers how many errors there are.
pub(super) fn check_one(path: &Path, out: &mut impl Write) -> io::Result<usize> {
    let bytes = std::fs::read(path)?;
    let file = match shelf::read(&bytes) {
        Ok(file) => file,
        Err(error) => {
            writeln!(out, "{}:{}: {error}.", path.display(), error.line())?;
            return Ok(1);
        }
    };
    let remarks = check::file(&file, &name(path));
    let lines = Lines::of(&bytes);
    for remark in &remarks {
        write_remark(path, &lines, remark, out)?;
    }
    writeln!(out, "{}\u{a0}: {}", path.display(), summary(&remarks))?;
    Ok(errors(&remarks))
}

/// Tells what is wrong in the files that the program carries, and counts what they lack; answers how many errors.
pub(super) fn check_built_in(out: &mut impl Write) -> io::Result<usize> {
    let sources = translated::sources(&Catalogue::load(None));
    let mut total = 0;
    for (name, bytes) in shelf::built_in() {
        let path = Path::new("translations").join(&name);
        let file = match shelf::read(bytes) {
            // A guide that was corrected since the file was written makes some of its sentences old.
            Ok(file) => update::update(file, &sources),
            Err(error) => {
                writeln!(out, "{}:{}: {error}.", path.display(), error.line())?;
                total += 1;
                continue;
            }
        };
        let remarks = check::file(&file, &name);
        let lines = Lines::of(bytes);
        for remark in remarks.iter().filter(|remark| remark.kind == Kind::Error) {
            write_remark(&path, &lines, remark, out)?;
        }
        writeln!(out, "{}\u{a0}: {}", path.display(), summary(&remarks))?;
        total += errors(&remarks);
    }
    Ok(total)
}

fn errors(remarks: &[Remark]) -> usize {
    remarks.iter().filter(|remark| remark.kind == Kind::Error).count()
}

/// `file:line: key: message`, which editors know how to open.
fn write_remark(path: &Path, lines: &Lines, remark: &Remark, out: &mut impl Write) -> io::Result<()> {
    let kind = match remark.kind {
        Kind::Error => "erreur",
        Kind::Stale => "à revoir",
        Kind::Missing => "à traduire",
        Kind::Doubt => "à vérifier",
    };
    let line = lines.of_key(&remark.key);
    writeln!(out, "{}:{line}: {kind}\u{a0}: {}\u{a0}: {}", path.display(), remark.key, remark.message)
}

/// « 3 erreurs, 12 phrases à traduire ».
fn summary(remarks: &[Remark]) -> String {
    let count = |kind: Kind| remarks.iter().filter(|remark| remark.kind == kind).count();
    let told = [
        (count(Kind::Error), "erreur", "erreurs"),
        (count(Kind::Missing), "phrase à traduire", "phrases à traduire"),
        (count(Kind::Stale), "phrase dont le français a changé", "phrases dont le français a changé"),
        (count(Kind::Doubt), "phrase à vérifier", "phrases à vérifier"),
    ];
    let told: Vec<_> = told
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, more)| format!("{count} {}", if count == 1 { one } else { more }))
        .collect();
    if told.is_empty() { "rien à faire.".to_owned() } else { format!("{}.", told.join(", ")) }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The line of each key in a file.
struct Lines(BTreeMap<String, usize>);

impl Lines {
    fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let key = |(index, line): (usize, &str)| {
            let key = line.trim().strip_prefix("\"key\": \"")?.trim_end_matches("\",");
            Some((key.to_owned(), index + 1))
        };
        Self(text.lines().enumerate().filter_map(key).collect())
    }

    fn of_key(&self, key: &str) -> usize {
        self.0.get(key).copied().unwrap_or(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = r#"{"language": {"tag": "en", "name": "English", "french_name": "anglais",
        "direction": "ltr", "unread": "Not read by anyone.", "read_by": null}}"#;

    fn told(run: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        run(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_header_becomes_a_whole_file_and_translations_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("en.json");
        std::fs::write(&path, HEADER).unwrap();
        assert!(
            told(|out| assert_eq!(
                format!("{:?}", run(folder.path(), out).unwrap()),
                format!("{:?}", ExitCode::SUCCESS)
            ))
            .contains(" phrases à traduire.")
        );
        let mut file = shelf::read(&std::fs::read(&path).unwrap()).unwrap();
        let missing = file.entries().count();
        assert!(missing > 900);
        file.parts[0].entries[0].text = "What we did today".into();
        std::fs::write(&path, shelf::write(&file).unwrap()).unwrap();
        run(folder.path(), &mut Vec::new()).unwrap();
        let again = shelf::read(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(again.entries().filter(|entry| entry.is_missing()).count(), missing - 1);
    }

    #[test]
    fn a_file_of_translations_is_told_line_by_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("en.json");
        std::fs::write(&path, HEADER).unwrap();
        run(folder.path(), &mut Vec::new()).unwrap();
        let text =
            std::fs::read_to_string(&path).unwrap().replacen("\"text\": \"\"", "\"text\": \"In 3 days\"", 1);
        std::fs::write(&path, text).unwrap();
        assert!(is_one(&path));
        let told = told(|out| assert_eq!(check_one(&path, out).unwrap(), 1));
        let first = told.lines().next().unwrap();
        let line = std::fs::read_to_string(&path)
            .unwrap()
            .lines()
            .position(|line| line.contains("\"key\""))
            .unwrap()
            + 1;
        assert!(first.contains(&format!("en.json:{line}: erreur\u{a0}: paper/title")), "{first}");
        assert!(told.contains("à traduire\u{a0}: paper/practice"), "{told}");
    }

    #[test]
    fn what_is_no_file_of_translations_is_said_and_left() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("en.json"), "{}").unwrap();
        let mut out = Vec::new();
        let code = run(folder.path(), &mut out).unwrap();
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::FAILURE));
        assert_eq!(std::fs::read_to_string(folder.path().join("en.json")).unwrap(), "{}");
    }
}
