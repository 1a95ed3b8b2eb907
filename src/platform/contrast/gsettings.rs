//! Linux: the settings of the desktop, asked of `gsettings`, which is there with GNOME, Cinnamon and MATE.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where a desktop says that it is in high contrast: by a switch of its own, or by the name of its theme.
const QUESTIONS: [[&str; 2]; 4] = [
    ["org.gnome.desktop.a11y.interface", "high-contrast"],
    ["org.gnome.desktop.interface", "gtk-theme"],
    ["org.cinnamon.desktop.interface", "gtk-theme"],
    ["org.mate.interface", "gtk-theme"],
];

/// How long all answers together may take.
const LONGEST: Duration = Duration::from_secs(2);

/// How often a process is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// `None` where there is no `gsettings`, or no desktop that answers.
pub(super) fn is_high() -> Option<bool> {
    let until = Instant::now() + LONGEST;
    any(|[schema, key]| answer(Command::new("gsettings").args(["get", schema, key]), until))
}

/// Whether one of the answers says yes; `None` where there is none.
fn any(mut ask: impl FnMut([&str; 2]) -> Option<String>) -> Option<bool> {
    let mut known = None;
    for question in QUESTIONS {
        if let Some(answer) = ask(question) {
            if says_high(&answer) {
                return Some(true);
            }
            known = Some(false);
        }
    }
    known
}

/// « true », or a theme by the name of « HighContrast », « HighContrastInverse », « ContrastHigh »…
fn says_high(answer: &str) -> bool {
    let answer = answer.trim().trim_matches('\'').to_ascii_lowercase();
    answer == "true" || answer.contains("highcontrast") || answer.contains("contrasthigh")
}

/// What a program prints, if it ends well in time.
fn answer(command: &mut Command, until: Instant) -> Option<String> {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut asked = quiet.spawn().ok()?;
    let ended_well = wait(&mut asked, until);
    if !ended_well {
        // It may have ended in the meantime, badly: then there is nothing to kill.
        let _ = asked.kill();
        let _ = asked.wait();
        return None;
    }
    let mut said = String::new();
    // A line fits in the pipe: the program could end before it was read.
    asked.stdout.take()?.take(1024).read_to_string(&mut said).ok()?;
    Some(said)
}

fn wait(asked: &mut Child, until: Instant) -> bool {
    loop {
        match asked.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if Instant::now() < until => std::thread::sleep(LOOK),
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(5)
    }

    #[test]
    fn the_switch_and_the_theme_say_it() {
        for answer in ["true\n", "'HighContrast'\n", "'HighContrastInverse'\n", "'ContrastHighInverse'\n"] {
            assert!(says_high(answer), "{answer}");
        }
        for answer in ["false\n", "'Adwaita'\n", "''\n", ""] {
            assert!(!says_high(answer), "{answer}");
        }
    }

    #[test]
    fn one_yes_is_enough_and_silence_is_not_a_no() {
        assert_eq!(any(|_| None), None);
        assert_eq!(any(|[_, key]| (key == "high-contrast").then(|| "false".to_owned())), Some(false));
        let last = QUESTIONS[QUESTIONS.len() - 1];
        let mut asked = 0;
        let yes = any(|question| {
            asked += 1;
            Some(if question == last { "'HighContrast'" } else { "false" }.to_owned())
        });
        assert_eq!((yes, asked), (Some(true), QUESTIONS.len()));
    }

    #[test]
    fn only_a_program_that_ends_well_answers() {
        assert_eq!(answer(Command::new("echo").arg("true"), soon()).as_deref(), Some("true\n"));
        assert_eq!(answer(&mut Command::new("false"), soon()), None);
        assert_eq!(answer(&mut Command::new("no-such-program-here"), soon()), None);
    }

    #[test]
    fn a_program_that_hangs_is_not_waited_for() {
        let begun = Instant::now();
        assert_eq!(answer(Command::new("sleep").arg("30"), begun + Duration::from_millis(50)), None);
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
}
