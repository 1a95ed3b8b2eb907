//! What lies on the disk, read as any other program would.

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::journal::recover;
use cote_a_cote::visit::Visit;
use serde_json::Value;

/// The journals of visits in the data folder, the oldest name first.
pub fn journals(data: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = files(&data.join("visits"));
    found.sort();
    found
}

/// Every file under a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The last visit of the data folder, as its journal tells it.
pub fn visit(data: &Path) -> Visit {
    let bytes = fs::read(journals(data).last().expect("a journal")).unwrap();
    let recovered = recover(&bytes);
    assert_eq!(recovered.damage, None);
    Visit::replay(super::texts::library(), &recovered.events).unwrap()
}

/// The kinds of the events of the last visit, in order.
pub fn events(data: &Path) -> Vec<String> {
    let text = fs::read_to_string(journals(data).last().expect("a journal")).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.map(|line| line["event"].as_str().unwrap().to_owned()).collect()
}

/// The records of the register, in order.
pub fn records(data: &Path) -> Vec<Value> {
    let texts = files(&data.join("register")).into_iter().map(|path| fs::read_to_string(path).unwrap());
    texts
        .flat_map(|text| text.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<_>>())
        .collect()
}

/// Whether a text stands in any file under a folder.
pub fn holds(folder: &Path, text: &str) -> bool {
    let needle = text.as_bytes();
    files(folder)
        .into_iter()
        .filter_map(|path| fs::read(path).ok())
        .any(|bytes| bytes.windows(needle.len()).any(|window| window == needle))
}

/// The words of a paper, its page numbers left out.
pub struct Paper(String);

impl Paper {
    /// Reads the file `pdf`.
    pub fn read(pdf: &[u8]) -> Self {
        let file = lopdf::Document::load_mem(pdf).unwrap();
        let pages: Vec<u32> = file.get_pages().keys().copied().collect();
        let all = pages.len();
        let words = pages.iter().map(|page| {
            let text = unspaced(&file.extract_text(&[*page]).unwrap());
            text.replace(&format!("Page{page}sur{all}"), "")
        });
        Self(words.collect())
    }

    /// Whether it says this, whatever the lines are broken at.
    pub fn says(&self, text: &str) -> bool {
        self.0.contains(&unspaced(text))
    }

    /// The words themselves, without spaces.
    pub fn words(&self) -> &str {
        &self.0
    }
}

fn unspaced(text: &str) -> String {
    text.split_whitespace().collect()
}
