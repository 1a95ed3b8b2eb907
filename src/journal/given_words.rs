//! `pause-words.json`: which words were given to people in a pause, in that order. Words only.

use std::path::{Path, PathBuf};

use crate::disk::{self, DiskError};
use crate::visit::{GivenWords, PauseWord};

/// The size of a file, in bytes, beyond which it holds no words.
const LARGEST: u64 = 100_000;

fn file(data: &Path) -> PathBuf {
    data.join("pause-words.json")
}

/// The words given so far; none where the file cannot be read, as it holds nothing that cannot be done without.
pub fn read(data: &Path) -> GivenWords {
    let bytes = disk::read_within(&file(data), LARGEST).ok().flatten().unwrap_or_default();
    serde_json::from_slice::<GivenWords>(disk::without_bom(&bytes)).unwrap_or_default().cleaned()
}

/// Keeps in mind that `word` was given just now, after those that another window gave meanwhile.
pub fn remember(data: &Path, word: &PauseWord) -> Result<(), DiskError> {
    disk::make_folder(data)?;
    let _turn = disk::turn(&file(data))?;
    let mut given = read(data);
    given.give(word);
    disk::replace(&file(data), &serde_json::to_vec(&given).map_err(std::io::Error::from)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_remembered_in_order_and_a_damaged_file_does_no_harm() {
        let data = tempfile::tempdir().unwrap();
        let data = data.path();
        let first = read(data).next(&[], 0).unwrap();
        remember(data, &first).unwrap();
        let second = read(data).next(&[], 0).unwrap();
        assert_ne!(first, second);
        remember(data, &second).unwrap();
        let text = std::fs::read_to_string(file(data)).unwrap();
        assert_eq!(text, format!(r#"["{}","{}"]"#, first.as_str(), second.as_str()));
        std::fs::write(file(data), "{").unwrap();
        assert_eq!(read(data), GivenWords::default());
        remember(data, &first).unwrap();
        assert_eq!(read(data).next(&[first], 0), Some(second));
    }
}
