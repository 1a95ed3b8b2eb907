//! From the bytes of a file to a guide.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::explain::explain;
use super::model::{Procedure, SCHEMA};
use super::place::Places;

/// The size of a file, in bytes, beyond which it is no guide.
pub const LARGEST: usize = 2_000_000;

/// Why a file could not be read, in words for those who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The disk does not give it.
    #[error("le fichier ne s’ouvre pas\u{a0}: {0}.")]
    Closed(String),
    /// Larger than [`LARGEST`].
    #[error("le fichier est trop gros pour un guide (2 Mo au plus).")]
    TooLarge,
    /// Not UTF-8: the line of the first wrong byte.
    #[error("le texte n’est pas en UTF-8.")]
    NotUtf8 {
        /// The line, from 1.
        line: usize,
    },
    /// Another version of the file format.
    #[error(
        "le format du guide est «\u{a0}schema\u{a0}» {found}\u{a0}; ce programme lit le format {SCHEMA}."
    )]
    UnknownSchema {
        /// The version that the file declares.
        found: u64,
        /// The line, from 1.
        line: usize,
    },
    /// Not JSON, or not a guide.
    #[error("{what}")]
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// Where in the JSON: `steps[2].say[0]`, or nothing for the whole.
        path: String,
        /// What is wrong.
        what: String,
    },
    /// Another file of the same folder is the same guide.
    #[error("ce guide est déjà dans le fichier «\u{a0}{0}\u{a0}».")]
    Twice(String),
    /// A file that is not at `ORGANISM/NAME.json`.
    #[error("un guide se range dans un dossier qui porte le nom de l’organisme\u{a0}: ORGANISME/NOM.json.")]
    Misplaced,
}

impl ReadError {
    /// The line, from 1, where it is known.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::NotUtf8 { line } | Self::UnknownSchema { line, .. } | Self::Malformed { line, .. } => {
                Some(*line)
            }
            Self::Closed(_) | Self::TooLarge | Self::Twice(_) | Self::Misplaced => None,
        }
    }

    /// Where in the JSON, where it is known.
    pub fn path(&self) -> &str {
        match self {
            Self::UnknownSchema { .. } => "schema",
            Self::Malformed { path, .. } => path,
            _ => "",
        }
    }
}

/// The guide that `bytes` hold. A byte-order mark and Windows line ends are welcome.
pub fn guide(bytes: &[u8]) -> Result<Procedure, ReadError> {
    let text = text(bytes)?;
    match json::<Procedure>(text) {
        Ok(guide) if guide.schema == SCHEMA => Ok(guide),
        Ok(guide) => Err(unknown_schema(text, guide.schema.into())),
        Err(error) => Err(other_schema(text).unwrap_or(error)),
    }
}

/// The value that the JSON `bytes` hold, for the other files of a library.
pub fn value<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ReadError> {
    json(text(bytes)?)
}

/// The text that `bytes` hold, without a byte-order mark.
pub fn text(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.len() > LARGEST {
        return Err(ReadError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        ReadError::NotUtf8 { line: 1 + good.iter().filter(|byte| **byte == b'\n').count() }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The bytes of a file, never more than a little over [`LARGEST`].
pub fn file(path: &Path) -> Result<Vec<u8>, ReadError> {
    let closed = |error: io::Error| ReadError::Closed(in_french(&error));
    // Opening a pipe would wait for ever.
    let found = std::fs::metadata(path).map_err(closed)?;
    if !found.is_file() {
        return Err(ReadError::Closed("ce n’est pas un fichier".to_owned()));
    }
    if found.len() > LARGEST as u64 {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::new();
    let one_too_many = LARGEST as u64 + 1;
    File::open(path).and_then(|file| file.take(one_too_many).read_to_end(&mut bytes)).map_err(closed)?;
    Ok(bytes)
}

/// What the disk answered, in French where it is a usual answer.
pub(super) fn in_french(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "il n’existe pas".to_owned(),
        io::ErrorKind::PermissionDenied => "l’accès est refusé".to_owned(),
        io::ErrorKind::NotADirectory => "ce n’est pas un dossier".to_owned(),
        _ => error.to_string(),
    }
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        malformed(text, if path == "." { String::new() } else { path }, error.inner())
    })?;
    reader.end().map_err(|error| malformed(text, String::new(), &error))?;
    Ok(value)
}

fn malformed(text: &str, path: String, error: &serde_json::Error) -> ReadError {
    let (line, column) = (error.line().max(1), error.column().max(1));
    if !error.is_data() {
        return ReadError::Malformed { line, column, path: String::new(), what: explain(error, None) };
    }
    // serde_json points at the end of a wrong value; its beginning is where one looks.
    let places = Places::of(text);
    let place = places.place(&path);
    let what = explain(error, place.map(|place| place.raw(text)));
    match place {
        Some(place) => ReadError::Malformed { line: place.line, column: place.column(text), path, what },
        None => ReadError::Malformed { line, column, path, what },
    }
}

/// A file of another version has other keys: what matters then is the version.
fn other_schema(text: &str) -> Option<ReadError> {
    #[derive(Deserialize)]
    struct Version {
        schema: u64,
    }
    let Version { schema } = serde_json::from_str(text).ok()?;
    (schema != u64::from(SCHEMA)).then(|| unknown_schema(text, schema))
}

fn unknown_schema(text: &str, found: u64) -> ReadError {
    ReadError::UnknownSchema { found, line: Places::of(text).line("schema") }
}
