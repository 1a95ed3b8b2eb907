//! Printing through CUPS' own commands: `lp` takes the paper, `lpstat` tells what it does not say.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::PrintError;
use crate::platform::child::{self, Ended};

/// How long `lp` may take to take a paper, before it counts as silent.
const TO_TAKE: Duration = Duration::from_secs(12);
/// How long `lpstat` and `cancel` may take.
const TO_TELL: Duration = Duration::from_secs(4);

pub(super) fn print(pdf: &[u8], title: &str, _folder: &Path) -> Result<(), PrintError> {
    let ended = child::run(command("lp").args(["-t", title, "-"]), pdf, TO_TAKE);
    let ended = ended.map_err(|error| match error.kind() {
        ErrorKind::NotFound => PrintError::NoService,
        _ => PrintError::Refused,
    })?;
    match ended {
        None => Err(PrintError::Silent),
        Some(Ended { success: true, said, .. }) => still_runs(job(&said)),
        Some(Ended { complaint, .. }) => Err(refusal(&complaint)),
    }
}

/// Its words are read, so they are asked for in English.
fn command(name: &str) -> Command {
    let mut command = Command::new(name);
    command.env("LC_ALL", "C").env("LANGUAGE", "C");
    command
}

/// The job's name in « request is hall-12 (1 file(s)) ».
fn job(said: &str) -> Option<&str> {
    said.split_whitespace().skip_while(|word| *word != "is").nth(1)
}

/// `lp` says nothing of a queue that is stopped: the paper would come out at some other time, before others' eyes.
fn still_runs(job: Option<&str>) -> Result<(), PrintError> {
    let Some((job, (queue, _))) = job.and_then(|job| Some((job, job.rsplit_once('-')?))) else {
        return Ok(());
    };
    let told = child::run(command("lpstat").args(["-p", queue]), &[], TO_TELL);
    let Ok(Some(Ended { said, .. })) = told else { return Ok(()) };
    if !is_stopped(&said) {
        return Ok(());
    }
    let taken_out = child::run(command("cancel").arg(job), &[], TO_TELL);
    Err(match taken_out {
        Ok(Some(Ended { success: true, .. })) => PrintError::Stopped,
        _ => PrintError::StoppedWithJob,
    })
}

/// « printer hall disabled since … ».
fn is_stopped(said: &str) -> bool {
    said.lines().any(|line| line.starts_with("printer ") && line.contains(" disabled since "))
}

/// What a complaint of `lp` is about.
fn refusal(complaint: &str) -> PrintError {
    let complaint = complaint.to_lowercase();
    let about = |words: &[&str]| words.iter().any(|words| complaint.contains(words));
    if about(&["scheduler", "unable to connect", "connection refused"]) {
        PrintError::NoService
    } else if about(&["no default destination", "does not exist", "no destinations"]) {
        // It says so too where the service does not run.
        if runs() { PrintError::NoPrinter } else { PrintError::NoService }
    } else {
        PrintError::Refused
    }
}

fn runs() -> bool {
    let told = child::run(command("lpstat").arg("-r"), &[], TO_TELL);
    !matches!(told, Ok(Some(Ended { said, .. })) if said.contains("not running"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cups_2_4_says() {
        assert_eq!(job("request is salle-d-attente-12 (0 file(s))\n"), Some("salle-d-attente-12"));
        assert_eq!(job(""), None);
        assert!(is_stopped("printer hall disabled since Tue Nov 24 00:21:30 2026 -\n\tPaused\n"));
        assert!(!is_stopped("printer hall is idle.  enabled since Tue Nov 24 00:21:28 2026\n"));
        assert_eq!(refusal("lp: Destination \"hall\" is not accepting jobs.\n"), PrintError::Refused);
        assert_eq!(refusal("lp: Error - scheduler not responding.\n"), PrintError::NoService);
    }
}
