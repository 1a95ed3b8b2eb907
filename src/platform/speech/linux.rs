//! Linux: Speech Dispatcher through `spd-say` where it answers, or else `espeak-ng`. Both read the line from their
//! input: what stands in a command can be seen by every user of the computer.

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Engine;

/// The longest that a program may take to say whether it can speak.
const ANSWER: Duration = Duration::from_secs(4);
/// The longest that Speech Dispatcher may take to be silent.
const CANCEL: Duration = Duration::from_millis(500);
/// How long Speech Dispatcher needs for a letter and for a pause: it does not tell when a line is at its end.
const LETTER: Duration = Duration::from_millis(70);
const PAUSE: Duration = Duration::from_millis(500);

/// A program that speaks.
#[derive(Debug)]
pub(super) enum System {
    /// Speech Dispatcher, and when the line that it says is at its end.
    Dispatcher { until: Option<Instant> },
    /// eSpeak NG, while it speaks.
    Espeak { child: Option<Child> },
}

pub(super) fn engine() -> Option<System> {
    if dispatcher_answers() {
        Some(System::Dispatcher { until: None })
    } else if answered(quiet("espeak-ng").arg("--version"), ANSWER).is_some() {
        Some(System::Espeak { child: None })
    } else {
        None
    }
}

/// Whether Speech Dispatcher runs, or starts when asked, and has something to speak with.
fn dispatcher_answers() -> bool {
    let modules = answered(quiet("spd-say").arg("--list-output-modules").stdout(Stdio::piped()), ANSWER);
    // The first line is a heading; the module « dummy » only says that there is no other.
    modules.is_some_and(|text| text.lines().skip(1).map(str::trim).any(|name| !["", "dummy"].contains(&name)))
}

/// A program that writes nothing to our terminal.
fn quiet(program: &str) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// What the command wrote, if it went well and in time. A program that hangs is ended.
fn answered(command: &mut Command, within: Duration) -> Option<String> {
    let mut child = command.spawn().ok()?;
    let since = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                let mut text = String::new();
                if let Some(mut output) = child.stdout.take() {
                    std::io::Read::read_to_string(&mut output, &mut text).ok()?;
                }
                return status.success().then_some(text);
            }
            Ok(None) if since.elapsed() < within => std::thread::sleep(Duration::from_millis(10)),
            _ => {
                end(&mut child);
                return None;
            }
        }
    }
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Starts the command with a line to read.
fn with_line(command: &mut Command, line: &str) -> Option<Child> {
    let mut child = command.stdin(Stdio::piped()).spawn().ok()?;
    // A line is shorter than what a pipe holds: this does not wait for the program to read it.
    let written = child.stdin.take().map(|mut input| writeln!(input, "{line}"));
    if matches!(written, Some(Ok(()))) {
        return Some(child);
    }
    end(&mut child);
    None
}

impl Engine for System {
    fn begin(&mut self, line: &str) -> bool {
        match self {
            Self::Dispatcher { until } => {
                let line = line.trim_start_matches('!');
                // `message`: a line does not cut off the one before. Without `--wait`, which may never come back.
                let mut command = quiet("spd-say");
                command.args(["--language", "fr", "--priority", "message", "--pipe-mode"]);
                let said = with_line(&mut command, line).is_some_and(|mut child| ended_well(&mut child));
                let letters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
                *until = said.then(|| Instant::now() + PAUSE + LETTER.saturating_mul(letters));
                said
            }
            Self::Espeak { child } => {
                let mut command = quiet("espeak-ng");
                command.args(["-v", "fr", "-s", "155", "--stdin"]);
                *child = with_line(&mut command, line);
                child.is_some()
            }
        }
    }

    fn is_done(&mut self) -> bool {
        match self {
            Self::Dispatcher { until } => until.is_none_or(|until| Instant::now() >= until),
            Self::Espeak { child } => {
                child.as_mut().is_none_or(|child| !matches!(child.try_wait(), Ok(None)))
            }
        }
    }

    fn stop(&mut self) {
        match self {
            Self::Dispatcher { until } => {
                // Nothing of ours is being said: other programs speak through it too.
                if until.take().is_some() {
                    answered(quiet("spd-say").arg("--cancel"), CANCEL);
                }
            }
            Self::Espeak { child } => {
                if let Some(mut child) = child.take() {
                    end(&mut child);
                }
            }
        }
    }
}

/// Whether the program hands its line over in time.
fn ended_well(child: &mut Child) -> bool {
    let since = Instant::now();
    while since.elapsed() < ANSWER {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            Err(_) => break,
        }
    }
    end(child);
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_hangs_is_not_waited_for() {
        let since = Instant::now();
        assert_eq!(answered(quiet("sleep").arg("60"), Duration::from_millis(50)), None);
        assert!(since.elapsed() < Duration::from_secs(20));
        assert_eq!(answered(&mut quiet("a-program-that-nobody-has"), ANSWER), None);
        let said = answered(quiet("echo").arg("oui").stdout(Stdio::piped()), ANSWER);
        assert_eq!(said.as_deref(), Some("oui\n"));
    }

    #[test]
    fn a_voice_that_stops_leaves_no_process() {
        // As `espeak-ng` does: it reads a line, and takes its time.
        let mut slow = quiet("sh");
        let child = with_line(slow.args(["-c", "read line; exec sleep 60"]), "Bonjour").unwrap();
        let id = child.id();
        let mut engine = System::Espeak { child: Some(child) };
        assert!(!engine.is_done());
        engine.stop();
        assert!(engine.is_done());
        assert!(!std::path::Path::new(&format!("/proc/{id}")).exists());
    }
}
