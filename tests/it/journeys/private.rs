//! What is typed of a person is kept nowhere.

use std::fs;
use std::path::Path;
use std::process::Command;

use cote_a_cote::ui::words::{frame, paper as papers, stuck};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk::{self, Paper};
use super::guides::{at, finishes, prints};
use super::texts::{self, ACCESS};

const NAME: &str = "Amina Diallo";
const REFERENCE: &str = "RSA99887766";
const AIM: &str = "Payer la rue des Lilas";
const FOLDER: &str = "COTE_A_COTE_TEST_DATA";

#[test]
fn pauses_are_printed_only_if_chosen() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut desk = Desk::open(data);
    desk.finds("mot de passe caf", ACCESS).enter().answers(1);
    desk.letters("cb0").press(stuck::UNSOLVED).letters("cc4").enter().letters("cd1").enter();
    desk.enter().enter().enter();
    let paper = prints(&mut desk);
    assert!(
        !paper.says("pause") && !paper.says("officiel ou pas") && !paper.says("doute"),
        "{}",
        paper.words()
    );
    assert!(paper.says("panne, lenteur : résolu"));
    desk.tab_to(papers::PAUSES).key(Named::Space);
    desk.press(papers::PRINT);
    let paper = Paper::read(desk.window().printed.last().unwrap().bytes());
    assert!(
        paper.says(&format!("une pause à l’étape « {} »", texts::short(ACCESS, "demander-code"))),
        "{}",
        paper.words()
    );
    assert!(!paper.says("officiel ou pas") && !paper.says("doute"));
    let kept = disk::visit(data);
    assert_eq!(kept.current().obstacles.len(), 3);
}

/// A visit in which all that can be typed is typed.
fn typed_everywhere(data: &Path) {
    let mut desk = Desk::open(data);
    desk.finds("mot de passe caf", ACCESS).tab_to_field(frame::AIM).types(AIM).enter();
    at(&mut desk, data, "choisir");
    desk.answers(1).enter().enter().enter().enter().sees_at_once(papers::TITLE);
    desk.does_not_see(papers::IN_FILE);
    desk.tab_to_field(papers::NAME).types(NAME).tab_to_field(papers::REFERENCE).types(REFERENCE);
    desk.press(papers::SAVE).press(papers::PRINT).press(papers::VIEW);
    desk.tab_to(papers::IN_FILE)
        .key(Named::Space)
        .press(papers::SAVE)
        .press(papers::PRINT)
        .press(papers::VIEW);
    desk.press(papers::YES);

    let has = |pdf: &cote_a_cote::ui::effect::Pdf| {
        let paper = Paper::read(pdf.bytes());
        assert_eq!(paper.says(NAME), paper.says(REFERENCE));
        paper.says(NAME)
    };
    let aim = |pdf: &cote_a_cote::ui::effect::Pdf| Paper::read(pdf.bytes()).says(AIM);
    let window = desk.window();
    assert!(window.printed.iter().chain(&window.saved).all(aim));
    assert!(!window.viewed.iter().any(aim), "the viewer's file stays in the data folder for a while");
    assert_eq!(window.printed.iter().map(has).collect::<Vec<_>>(), [true, true]);
    assert_eq!(window.saved.iter().map(has).collect::<Vec<_>>(), [false, true]);
    assert_eq!(window.viewed.iter().map(has).collect::<Vec<_>>(), [false, false]);
    let debug = format!("{}{:?}", window.debug, window.app);
    for secret in [NAME, REFERENCE, AIM, "Amina", "Lilas"] {
        assert!(!debug.contains(secret), "{secret} can be read in a panic");
    }
    finishes(&mut desk, data);
    let window = desk.window();
    let debug = format!("{}{:?}", window.debug, window.app);
    assert!(!debug.contains("Amina") && !debug.contains("Lilas"));
}

/// The part of the test below that runs in a process of its own.
#[test]
#[ignore = "run by nothing_typed_is_kept"]
fn typed_in_a_process_of_its_own() {
    typed_everywhere(Path::new(&std::env::var_os(FOLDER).expect("a folder")));
}

#[test]
fn nothing_typed_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let own = |name: &str| {
        let path = folder.join(name);
        fs::create_dir(&path).unwrap();
        path
    };
    let test = module_path!().split_once("::").unwrap().1.to_owned() + "::typed_in_a_process_of_its_own";
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &test, "--ignored", "--nocapture"])
        .env(FOLDER, own("data"))
        .env("TMPDIR", own("temp"))
        .env("TEMP", folder.join("temp"))
        .env("TMP", folder.join("temp"))
        .env("HOME", own("home"))
        .env("XDG_DATA_HOME", folder.join("home"))
        .output()
        .unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    assert!(disk::files(folder).len() >= 3, "the journal, the register, the settings, the viewer's file");
    for secret in [NAME, REFERENCE, AIM, "Amina", "Diallo", "Lilas"] {
        assert!(!disk::holds(folder, secret), "{secret} is on disk");
        assert!(!said.contains(secret), "{secret} was said");
    }
    // The viewer's file is the one that may have been written; it goes at the next start.
    for file in disk::files(&folder.join("data/print")) {
        assert!(!Paper::read(&fs::read(file).unwrap()).says(NAME));
    }
    Desk::open(&folder.join("data"));
    assert!(disk::files(&folder.join("data/print")).is_empty());
}
