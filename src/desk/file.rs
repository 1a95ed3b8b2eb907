//! `settings.json`: read whatever its state, written whole or not at all.

use std::path::Path;

use serde_json::{Map, Value};

use super::merge::merge;
use super::settings::{Settings, VERSION};
use crate::disk::{self, DiskError};

/// What was wrong with the settings as they were read. The program goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The file was damaged and is kept aside; what could be read of it is in the settings, which are to be
    /// written again.
    #[error("Les réglages étaient abîmés. L’ancien fichier est gardé à part.")]
    Damaged,
    /// The file is of a newer program, which writes something otherwise: kept aside as a damaged one is.
    #[error("Les réglages viennent d’une version plus récente de Côte à côte.")]
    Newer,
    /// The file was damaged and could not be kept aside: it is where it was.
    #[error("Les réglages sont abîmés. {0}")]
    DamagedInPlace(DiskError),
    /// The file could not be read: the settings are the defaults, and are not to be written over it.
    #[error("Les réglages n’ont pas pu être lus. {0}")]
    Unreadable(DiskError),
}

/// The size of a file, in bytes, beyond which it holds no settings.
const LARGEST: u64 = 1_000_000;

/// Reads the settings: the defaults where there is no file, and in any case settings that can be worked with.
///
/// A damaged file is moved to `settings.damaged-N.json`; fields that make sense by themselves are kept.
pub fn read(path: &Path) -> (Settings, Option<Trouble>) {
    if let Looked::At(settings, trouble) = look(path) {
        return (*settings, trouble);
    }
    // Another window may be at it: what it has mended meanwhile is not moved away.
    let _turn = disk::turn(path);
    let Damaged { rest, newer } = match look(path) {
        Looked::At(settings, trouble) => return (*settings, trouble),
        Looked::Damaged(damaged) => damaged,
    };
    let why = if newer { Trouble::Newer } else { Trouble::Damaged };
    let aside = disk::move_aside(path);
    (rest.tidied(), Some(aside.map_or_else(Trouble::DamagedInPlace, |_| why)))
}

/// The settings as they stand, if they can be read whole; nothing is mended.
pub fn peek(path: &Path) -> Option<Settings> {
    let bytes = disk::read_within(path, LARGEST).ok().flatten()?;
    parse(&bytes).ok().map(Settings::tidied)
}

/// What stands at the place of the settings.
enum Looked {
    /// Settings, or a file that is to be left alone.
    At(Box<Settings>, Option<Trouble>),
    /// A file to be kept aside.
    Damaged(Damaged),
}

fn look(path: &Path) -> Looked {
    match disk::read_within(path, LARGEST) {
        Ok(None) => Looked::At(Box::default(), None),
        Ok(Some(bytes)) => match parse(&bytes) {
            Ok(settings) => Looked::At(Box::new(settings.tidied()), None),
            Err(damaged) => Looked::Damaged(damaged),
        },
        Err(DiskError::TooLarge) => Looked::Damaged(Damaged { rest: Box::default(), newer: false }),
        Err(error) => Looked::At(Box::default(), Some(Trouble::Unreadable(error))),
    }
}

/// Writes the settings, whole or not at all, and answers once they are on disk. Makes the folder at need.
///
/// A damaged file that is still there is kept aside first; one that cannot be read is left alone.
pub fn write(path: &Path, settings: &Settings) -> Result<(), DiskError> {
    disk::make_folder(disk::folder_of(path))?;
    let _turn = disk::turn(path)?;
    replace(path, settings)
}

/// Writes them, in our turn.
fn replace(path: &Path, settings: &Settings) -> Result<(), DiskError> {
    let damaged = match disk::read_within(path, LARGEST) {
        Err(DiskError::TooLarge) => true,
        there => there?.is_some_and(|bytes| parse(&bytes).is_err()),
    };
    if damaged {
        disk::move_aside(path)?;
    }
    let mut text = serde_json::to_vec_pretty(settings).map_err(std::io::Error::from)?;
    text.push(b'\n');
    disk::replace(path, &text)
}

/// Writes what `ours` changed since `base` into the settings that stand there now: another window may have written
/// its own changes meanwhile, and none can while this one is at it. Answers as [`write`] does, with what stands there
/// then.
pub fn change(path: &Path, base: &Settings, ours: &Settings) -> Result<Settings, DiskError> {
    disk::make_folder(disk::folder_of(path))?;
    let _turn = disk::turn(path)?;
    let theirs = match disk::read_within(path, LARGEST) {
        Err(DiskError::TooLarge) => None,
        there => there?,
    };
    let theirs = theirs.unwrap_or_default();
    let merged = merged(base, ours, &theirs).unwrap_or_else(|| ours.clone());
    replace(path, &merged)?;
    Ok(merged)
}

/// `None` where nothing that can be read stands there: ours is then all there is.
fn merged(base: &Settings, ours: &Settings, theirs: &[u8]) -> Option<Settings> {
    parse(theirs).ok()?;
    let theirs = serde_json::from_slice(disk::without_bom(theirs)).ok()?;
    let base = serde_json::to_value(base).ok()?;
    serde_json::from_value(merge(&base, serde_json::to_value(ours).ok()?, theirs)).ok()
}

/// What could be made of a damaged file.
struct Damaged {
    /// What makes sense by itself.
    rest: Box<Settings>,
    /// Whether it is of a newer program.
    newer: bool,
}

fn parse(bytes: &[u8]) -> Result<Settings, Damaged> {
    let bytes = disk::without_bom(bytes);
    if let Ok(settings) = serde_json::from_slice(bytes) {
        return Ok(settings);
    }
    let fields: Map<String, Value> = serde_json::from_slice(bytes).unwrap_or_default();
    let newer = fields.get("version").and_then(Value::as_u64).is_some_and(|found| found > u64::from(VERSION));
    Err(Damaged { rest: Box::new(keep_what_makes_sense(fields)), newer })
}

/// The settings without the fields that cannot be read by themselves: a slip of the hand in one spares the others.
fn keep_what_makes_sense(fields: Map<String, Value>) -> Settings {
    let makes_sense = |key: &String, value: &Value| {
        let alone = Map::from_iter([(key.clone(), value.clone())]);
        serde_json::from_value::<Settings>(Value::Object(alone)).is_ok()
    };
    let good: Map<_, _> = fields.into_iter().filter(|(key, value)| makes_sense(key, value)).collect();
    serde_json::from_value(Value::Object(good)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_one_field_spares_the_others() {
        let Err(Damaged { rest, newer: false }) =
            parse(br#"{"name": "Mairie", "zoom": "grand", "means": {"scanner": true}}"#)
        else {
            panic!("a damaged file was read as a good one");
        };
        assert_eq!(rest.name, "Mairie");
        assert_eq!(rest.means.scanner, Some(true));
        assert_eq!(rest.zoom, Settings::default().zoom);
    }

    #[test]
    fn a_text_editors_mark_is_no_damage() {
        assert!(parse(b"\xef\xbb\xbf{\"name\": \"Mairie\"}\r\n").is_ok());
    }

    /// Settings that differ from the others by one field of their own.
    fn with(field: &str) -> Settings {
        let mut settings = Settings::default();
        settings.others.insert(field.into(), true.into());
        settings
    }

    #[test]
    fn whoever_changes_the_settings_waits_for_the_one_who_is_at_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let turn = disk::turn(&path).unwrap();
        let waiting = std::thread::spawn({
            let path = path.clone();
            move || change(&path, &Settings::default(), &with("second")).map(|_| ())
        });
        std::thread::sleep(std::time::Duration::from_millis(200));
        assert!(!path.exists(), "it did not wait");
        std::fs::write(&path, r#"{"first": true}"#).unwrap();
        drop(turn);
        waiting.join().unwrap().unwrap();
        let (kept, _) = read(&path);
        assert!(["first", "second"].iter().all(|field| kept.others.contains_key(*field)), "{kept:?}");
    }

    #[test]
    fn many_windows_at_once_lose_no_change() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let fields: Vec<String> = (0..8).map(|number| format!("window-{number}")).collect();
        std::thread::scope(|scope| {
            for field in &fields {
                scope.spawn(|| change(&path, &Settings::default(), &with(field)).unwrap());
            }
        });
        let (kept, trouble) = read(&path);
        let lost: Vec<_> = fields.iter().filter(|field| !kept.others.contains_key(*field)).collect();
        assert!(lost.is_empty() && trouble.is_none(), "{lost:?} {trouble:?}");
    }

    #[test]
    fn a_second_writer_leaves_what_it_did_not_change() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let base = Settings { name: "Mairie".into(), ..Settings::default() };
        write(&path, &base).unwrap();
        let first = Settings { phone: "05 00".into(), ..base.clone() };
        let mut second = Settings { hours: "le matin".into(), ..base.clone() };
        second.means.scanner = Some(true);
        change(&path, &base, &first).unwrap();
        change(&path, &base, &second).unwrap();
        assert_eq!(read(&path), (Settings { phone: "05 00".into(), ..second.clone() }, None));
        // What stands there makes no sense: it is kept aside, and ours is written whole.
        std::fs::write(&path, "{").unwrap();
        change(&path, &base, &second).unwrap();
        assert_eq!(read(&path), (second, None));
        assert_eq!(std::fs::read(folder.path().join("settings.damaged-1.json")).unwrap(), b"{");
    }
}
