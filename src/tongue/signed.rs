//! Who stands for a translation, and for which words: a signature is of the sentences as they were read.

use sha2::{Digest, Sha256};

use super::file::{File, Reader};

/// How many bytes of the digest are written: enough to see that a sentence changed.
const WRITTEN: usize = 8;

/// What the sentences of a file come to: another French or another translation comes to something else, another order
/// or another key does not.
pub fn digest(file: &File) -> String {
    let mut said: Vec<_> = file
        .entries()
        .filter(|entry| !entry.is_missing())
        .map(|entry| (entry.translated_from(), entry.text.as_str()))
        .collect();
    said.sort_unstable();
    said.dedup();
    let mut hasher = Sha256::new();
    for text in said.into_iter().flat_map(|(fr, text)| [fr, text]) {
        hasher.update(text);
        hasher.update([0]);
    }
    hasher.finalize().iter().take(WRITTEN).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes that `reader` has read the file as it is and stands for it.
pub fn sign(file: &mut File, reader: Reader) {
    let sentences = digest(file);
    file.language.read_by = Some(Reader { sentences, ..reader });
}

/// Who has read the file as it is now and stands for it.
pub fn signed(file: &File) -> Option<&Reader> {
    file.language.read_by.as_ref().filter(|reader| reader.sentences == digest(file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tongue::shelf;

    fn file(text: &str) -> File {
        let json = format!(
            r#"{{"language": {{"tag": "xx", "name": "x", "french_name": "x", "direction": "ltr", "unread": "x",
                "read_by": null}}, "parts": [{{"part": "x", "entries": [
                {{"key": "a", "fr": "oui", "text": "{text}"}}, {{"key": "b", "fr": "non", "text": ""}}]}}]}}"#
        );
        shelf::read(json.as_bytes()).unwrap()
    }

    fn reader() -> Reader {
        let on = jiff::civil::date(2026, 11, 24);
        Reader { name: "A. Lectrice".into(), role: "traductrice".into(), on, sentences: String::new() }
    }

    #[test]
    fn a_signature_holds_for_the_sentences_that_were_read() {
        let mut read = file("yes");
        assert_eq!(signed(&read), None);
        sign(&mut read, reader());
        assert_eq!(signed(&read).map(|reader| reader.name.as_str()), Some("A. Lectrice"));
        let mut moved = read.clone();
        moved.parts[0].entries.reverse();
        moved.parts[0].entries[0].key = "c".into();
        assert!(signed(&moved).is_some());
        for change in [
            |file: &mut File| file.parts[0].entries[0].text = "yes!".into(),
            |file: &mut File| {
                file.parts[0].entries[1].text = "no".into();
            },
        ] {
            let mut changed = read.clone();
            change(&mut changed);
            assert_eq!(signed(&changed), None);
        }
    }

    #[test]
    fn a_name_alone_signs_nothing() {
        let mut named = file("yes");
        named.language.read_by = Some(reader());
        assert_eq!(signed(&named), None);
    }
}
