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
fn the_french_for_agents_keeps_its_signs_with_their_words() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (french, _) = readme.split_once("## For contributors").unwrap();
    keeps_its_signs(french);
    for page in ["docs/guide-agent.md", "docs/papiers.md"] {
        keeps_its_signs(&fs::read_to_string(root().join(page)).unwrap());
    }
}

#[test]
fn the_guide_has_ten_short_pages_with_pictures_that_one_command_makes() {
    let guide = fs::read_to_string(root().join("docs/guide-agent.md")).unwrap();
    let makes = fs::read_to_string(root().join("tools/guide-pictures.sh")).unwrap();
    let pages: Vec<&str> = guide.split("\n## ").skip(1).collect();
    assert_eq!(pages.len(), 10);
    for page in pages {
        let title = page.lines().next().unwrap();
        let words = page.split_whitespace().count();
        assert!(words < 300, "{title}: {words} words");
        let pictures: Vec<&str> = page.split("(images/guide-").skip(1).collect();
        assert!(!pictures.is_empty(), "{title} has no picture");
        for picture in pictures {
            let name = picture.split(".png)").next().unwrap();
            assert!(makes.contains(&format!("\nkeep {name} ")), "{name} is made by hand");
        }
    }
}

#[test]
fn one_command_makes_the_pictures_of_the_papers() {
    let page = fs::read_to_string(root().join("docs/papiers.md")).unwrap();
    let makes = fs::read_to_string(root().join("tools/paper-pictures.sh")).unwrap();
    let pictures: Vec<&str> = page.split("(images/papier-").skip(1).collect();
    assert!(pictures.len() >= 5);
    for picture in pictures {
        let name = picture.split(".png)").next().unwrap();
        assert!(makes.contains(&format!("\npicture {name} ")), "{name} is made by hand");
        assert!(root().join(format!("docs/images/papier-{name}.png")).is_file(), "{name} is not there");
    }
}

fn keeps_its_signs(french: &str) {
    let mut faults = Vec::new();
    for line in french.lines().filter(|line| !line.starts_with("    ")) {
        // Code and addresses have their own signs.
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("x");
        let before = |sign: char| prose.match_indices(sign).map(|(at, _)| prose[..at].chars().last());
        let kept = [':', ';', '?', '»'].into_iter().flat_map(before).all(|last| last == Some('\u{a0}'));
        let opened =
            prose.match_indices('«').all(|(at, sign)| prose[at + sign.len()..].starts_with('\u{a0}'));
        if !(line.contains("://") || kept && opened) || prose.contains(['\'', '\u{202f}']) {
            faults.push(line);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
