//! The house as CONTRIBUTING.md draws it: which room may use which, read from the code itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Crates that one room alone may name.
const AT_HOME: [(&str, &str); 8] = [
    ("iced", "ui"),
    ("printpdf", "paper"),
    ("lopdf", "paper"),
    ("rfd", "platform"),
    ("opener", "platform"),
    ("winprint", "platform"),
    ("x11rb", "platform"),
    ("windows", "platform"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Room → the rooms that it may use, from the table « | `room/` | holds | may use | ».
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<_> = line.strip_prefix("| `")?.trim_end_matches(" |").split(" | ").collect();
        let room = cells.first()?.strip_suffix("/`")?;
        Some((room.to_owned(), cells.last()?.split(", ").map(str::to_owned).collect()))
    });
    rows.collect()
}

/// Every Rust file of `src/`, with its place in it.
fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let src = root().join("src");
    let mut found = Vec::new();
    collect(&src, &mut found);
    found.sort();
    let read =
        |path: PathBuf| (path.strip_prefix(&src).unwrap().to_owned(), fs::read_to_string(&path).unwrap());
    found.into_iter().map(read).collect()
}

/// The room of a file: its folder, or its name at the root.
fn room(file: &Path) -> String {
    let first = file.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// How many modules down from the crate's root a file is.
fn depth(file: &Path) -> usize {
    file.components().count() - usize::from(file.ends_with("mod.rs"))
}

/// The code of a file, comments left out, each line with the depth of the module that it stands in.
fn code(file: &Path, text: &str) -> Vec<(usize, String)> {
    let mut inner: Vec<usize> = Vec::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        let code = line.trim_start();
        let indent = line.len() - code.len();
        if code.starts_with("//") {
            continue;
        }
        if code == "}" && inner.last() == Some(&indent) {
            inner.pop();
        }
        lines.push((depth(file) + inner.len(), line.to_owned()));
        let opens = code.trim_start_matches("pub ").trim_start_matches("pub(super) ");
        if opens.starts_with("mod ") && opens.ends_with('{') {
            inner.push(indent);
        }
    }
    lines
}

/// The names that follow `path` (« crate:: ») in a line: one, or those of a list in braces.
fn after(line: &str, path: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let mut names = Vec::new();
    for (at, _) in line.match_indices(path) {
        if line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':') {
            continue;
        }
        let rest = &line[at + path.len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let mut open = 0_i32;
                let flat: String = list
                    .chars()
                    .take_while(|letter| {
                        open += i32::from(*letter == '{') - i32::from(*letter == '}');
                        open >= 0
                    })
                    .collect();
                names.extend(flat.split(',').map(word));
            }
            None => names.push(word(rest)),
        }
    }
    names
}

/// The rooms that a file names, itself among them.
fn named(file: &Path, text: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    let code = code(file, text);
    // A list in braces may go over several lines.
    let whole = code.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join(" ");
    rooms.extend(after(&whole, "crate::"));
    rooms.extend(after(&whole, "cote_a_cote::"));
    for (depth, line) in &code {
        rooms.extend(after(line, &"super::".repeat(*depth)));
    }
    rooms
}

#[test]
fn each_room_uses_what_the_table_lets_it_use() {
    let table = table();
    let rooms: BTreeSet<_> = table.keys().cloned().collect();
    let mut broken = Vec::new();
    for (file, text) in sources() {
        let room = room(&file);
        if room == "main" || room == "lib" {
            continue;
        }
        let Some(may) = table.get(&room) else {
            broken.push(format!("{}: {room}/ is not in the table", file.display()));
            continue;
        };
        let all_but_ui = may.contains("all but ui");
        for used in named(&file, &text).intersection(&rooms) {
            let allowed = *used == room
                || may.contains("all")
                || all_but_ui && used != "ui"
                || may.contains(&format!("`{used}`"));
            if !allowed {
                broken.push(format!("{}: {room}/ uses {used}/", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn the_table_has_the_rooms_that_there_are() {
    let there: BTreeSet<_> = sources().iter().map(|(file, _)| room(file)).collect();
    let there: BTreeSet<_> = there.into_iter().filter(|room| room != "main" && room != "lib").collect();
    let drawn: BTreeSet<_> = table().into_keys().collect();
    assert_eq!(there, drawn);
}

#[test]
fn some_crates_have_one_room() {
    let mut strays = Vec::new();
    for (file, text) in sources() {
        let whole: Vec<_> = code(&file, &text).into_iter().map(|(_, line)| line).collect();
        let whole = whole.join(" ");
        for (name, home) in AT_HOME {
            let named =
                !after(&whole, &format!("{name}::")).is_empty() || whole.contains(&format!("use {name};"));
            if named && room(&file) != home {
                strays.push(format!("{}: {name} belongs to {home}/", file.display()));
            }
        }
    }
    assert!(strays.is_empty(), "{strays:#?}");
}

#[test]
fn nothing_opens_a_socket() {
    for (file, text) in sources() {
        let sockets = code(&file, &text).into_iter().any(|(_, line)| {
            line.contains("std::net") || line.contains("TcpStream") || line.contains("UdpSocket")
        });
        assert!(!sockets, "{} names the network", file.display());
    }
}

#[test]
fn arrows_are_seen_however_they_are_written() {
    let text = "use crate::desk::Settings;\n\
                // use crate::cli;\n\
                use crate::{journal::Journal, paper};\n\
                fn f() -> crate::receipt::Receipt { super::super::register::new() }\n\
                mod tests {\n    use super::super::inner;\n    use super::super::super::ui;\n}\n\
                fn g() { mycrate::platform::x() }";
    let expected = ["desk", "journal", "paper", "receipt", "register", "ui"].map(str::to_owned);
    assert_eq!(named(Path::new("visit/state.rs"), text), BTreeSet::from(expected));
}
