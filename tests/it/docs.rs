//! What is written about the program: the links lead somewhere, the French is typeset as French.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn written() -> Vec<PathBuf> {
    let of = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let all = of(root()).into_iter().chain(of(&root().join("docs")));
    all.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}

#[test]
fn links_lead_somewhere() {
    let mut lost = Vec::new();
    for file in written() {
        let text = fs::read_to_string(&file).unwrap();
        for (at, _) in text.match_indices("](") {
            let link = text[at + 2..].split(')').next().unwrap();
            let there = link.starts_with("https://") || file.parent().unwrap().join(link).exists();
            if !there {
                lost.push(format!("{}: {link}", file.display()));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn the_readme_has_both_commands() {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    for command in ["    cargo run --release\n", "    cargo test\n"] {
        assert!(text.contains(command), "{command}");
    }
}

#[test]
fn the_french_of_the_readme_keeps_its_signs_with_their_words() {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let (french, _) = text.split_once("## For contributors").unwrap();
    let mut faults = Vec::new();
    for line in french.lines().filter(|line| !line.starts_with("    ")) {
        // Code and addresses have their own signs.
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("x");
        let before = |sign: char| prose.match_indices(sign).map(|(at, _)| prose[..at].chars().last());
        let kept = [':', ';', '?', '»'].into_iter().flat_map(before).all(|last| last == Some('\u{a0}'));
        let opened =
            prose.match_indices('«').all(|(at, sign)| prose[at + sign.len()..].starts_with('\u{a0}'));
        let well_set = kept && opened || line.contains("://");
        if !well_set || prose.contains(['\'', '\u{202f}']) {
            faults.push(line);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
