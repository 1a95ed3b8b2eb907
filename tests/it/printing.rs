//! The printing service of Linux, played by scripts that say what CUPS 2.4 says.
//!
//! They stand on a `PATH` of their own, so each case runs in a process of its own: this very binary.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use cote_a_cote::platform::{links, printing};

const CASE: &str = "COTE_A_COTE_TEST_OUTSIDE";

fn script(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

/// What is answered with these scripts, and what they noted of their own.
fn with(case: &str, scripts: &[(&str, &str)]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in scripts {
        script(folder.path(), name, text);
    }
    for tool in ["sh", "cat", "sleep"] {
        let real =
            ["/bin", "/usr/bin"].map(|bin| Path::new(bin).join(tool)).into_iter().find(|path| path.exists());
        std::os::unix::fs::symlink(real.unwrap(), folder.path().join(tool)).unwrap();
    }
    let ran = Command::new(std::env::current_exe().unwrap())
        .args(["printing::in_a_process_of_its_own", "--exact", "--ignored", "--nocapture"])
        .env(CASE, case)
        .env("PATH", folder.path())
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(ran.stdout).unwrap();
    let answer =
        said.lines().find_map(|line| line.split_once("answer: ")).map(|(_, answer)| answer.to_owned());
    let noted = std::fs::read_to_string(folder.path().join("noted")).unwrap_or_default();
    (answer.unwrap_or_else(|| panic!("{said}")), noted)
}

#[test]
#[ignore = "run by the others"]
fn in_a_process_of_its_own() {
    match std::env::var(CASE).as_deref() {
        Ok("print") => {
            let printed = printing::print(b"%PDF-", "Récapitulatif", Path::new("nowhere"));
            println!("\nanswer: {printed:?}");
        }
        Ok("open") => println!("\nanswer: {}", links::open("https://www.caf.fr")),
        Ok("view") => println!("\nanswer: {}", links::view(Path::new("."))),
        _ => {}
    }
}

const TAKES: &str = "cat > noted; echo 'request is hall-7 (0 file(s))'";
const RUNS: &str = "echo 'printer hall is idle.  enabled since Tue Nov 24 00:21:28 2026'";
const STOPPED: &str = "echo 'printer hall disabled since Tue Nov 24 00:21:30 2026 -'; echo '\tPaused'";

#[test]
fn a_printer_that_takes_it_gets_it_whole() {
    let (answer, noted) = with("print", &[("lp", TAKES), ("lpstat", RUNS)]);
    assert_eq!((answer.as_str(), noted.as_str()), ("Ok(())", "%PDF-"));
    // One that cannot be asked how it is counts as one that runs.
    assert_eq!(with("print", &[("lp", TAKES)]).0, "Ok(())");
    assert_eq!(with("print", &[("lp", TAKES), ("lpstat", "exec sleep 60")]).0, "Ok(())");
}

#[test]
fn a_queue_that_is_stopped_gives_the_paper_back() {
    let cancel = "echo \"$*\" > noted";
    let (answer, noted) = with("print", &[("lp", TAKES), ("lpstat", STOPPED), ("cancel", cancel)]);
    assert_eq!((answer.as_str(), noted.trim()), ("Err(Stopped)", "hall-7"));
    let answer = with("print", &[("lp", TAKES), ("lpstat", STOPPED), ("cancel", "exit 1")]).0;
    assert_eq!(answer, "Err(StoppedWithJob)");
}

#[test]
fn what_lp_complains_of_is_told_apart() {
    let refuses = |words: &str| format!("echo 'lp: {words}' >&2; exit 1");
    let none = refuses("Error - No default destination.");
    assert_eq!(with("print", &[]).0, "Err(NoService)");
    assert_eq!(
        with("print", &[("lp", &none), ("lpstat", "echo 'scheduler is running'")]).0,
        "Err(NoPrinter)"
    );
    assert_eq!(
        with("print", &[("lp", &none), ("lpstat", "echo 'scheduler is not running'; exit 1")]).0,
        "Err(NoService)"
    );
    let rejects = refuses("Destination \"hall\" is not accepting jobs.");
    assert_eq!(with("print", &[("lp", &rejects)]).0, "Err(Refused)");
}

#[test]
fn a_service_that_hangs_does_not_hang_the_window() {
    assert_eq!(with("print", &[("lp", "exec sleep 60")]).0, "Err(Silent)");
}

#[test]
fn a_browser_that_is_not_there_is_noticed() {
    let note = "echo \"$*\" > noted";
    let (answer, noted) = with("open", &[("xdg-open", note)]);
    assert_eq!((answer.as_str(), noted.trim()), ("true", "https://www.caf.fr"));
    // No browser: what xdg-open answers then.
    assert_eq!(with("open", &[("xdg-open", "exit 3")]).0, "false");
    assert_eq!(with("view", &[("xdg-open", "exit 4")]).0, "false");
    // One that stays in the foreground is a browser that runs.
    assert_eq!(with("open", &[("xdg-open", "exec sleep 6")]).0, "true");
}
