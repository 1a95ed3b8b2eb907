//! Other programs that we start and do not wait for longer than a person would.

use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often to look whether it has ended.
const LOOK: Duration = Duration::from_millis(20);

/// What a program did that ended by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Whether it says that all went well.
    pub success: bool,
    /// What it wrote for its reader.
    pub said: String,
    /// What it complained of.
    pub complaint: String,
}

/// Runs a program that writes little, with `input` as its input. `None`: it had not ended after `limit`, and was
/// ended.
pub fn run(command: &mut Command, input: &[u8], limit: Duration) -> io::Result<Option<Ended>> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        let input = input.to_vec();
        // It may never read it; and one that ends early closes its end, and tells why.
        std::thread::spawn(move || stdin.write_all(&input));
    }
    let Some(status) = wait(&mut child, limit)? else {
        let _ = child.kill();
        let _ = child.wait();
        return Ok(None);
    };
    let said = text(child.stdout.take());
    Ok(Some(Ended { success: status.success(), said, complaint: text(child.stderr.take()) }))
}

/// Starts a program that may go on for long. Answers whether it goes well: it still runs after `limit`, or ended
/// without a complaint.
pub fn starts_well(command: &mut Command, limit: Duration) -> io::Result<bool> {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = quiet.spawn()?;
    let ended = wait(&mut child, limit)?;
    if ended.is_none() {
        // Somebody has to hear of its end.
        std::thread::spawn(move || child.wait());
    }
    Ok(ended.is_none_or(|status| status.success()))
}

fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if started.elapsed() >= limit {
            return Ok(None);
        }
        sleep(LOOK);
    }
}

fn text(stream: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(mut stream) = stream {
        let _ = stream.read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn what_a_program_says_is_heard() {
        let ended = run(&mut shell("cat; echo no >&2; exit 3"), b"paper", Duration::from_secs(20));
        let ended = ended.unwrap().unwrap();
        assert_eq!(ended, Ended { success: false, said: "paper".into(), complaint: "no\n".into() });
    }

    #[test]
    fn one_that_hangs_is_ended_even_where_it_reads_nothing() {
        let started = Instant::now();
        let paper = vec![0; 4_000_000];
        assert_eq!(run(&mut shell("exec sleep 60"), &paper, Duration::from_millis(200)).unwrap(), None);
        assert!(started.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn one_that_goes_on_goes_well() {
        let limit = Duration::from_millis(300);
        assert!(starts_well(&mut shell("exec sleep 2"), limit).unwrap());
        assert!(starts_well(&mut shell("exit 0"), Duration::from_secs(20)).unwrap());
        assert!(!starts_well(&mut shell("exit 3"), Duration::from_secs(20)).unwrap());
        assert!(starts_well(&mut Command::new("no-such-program"), limit).is_err());
    }
}
