//! Reading a journal whatever its state: every whole event before the first damage.

use serde::Deserialize;

use crate::disk::without_bom;
use crate::visit::event::{Event, FORMAT, Stamped};

/// What could be read of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// The events, in order: the first is `Started`, unless there is none.
    pub events: Vec<Stamped>,
    /// How many bytes, from the first, make these events.
    pub good_len: usize,
    /// What follows them, if it is not nothing.
    pub damage: Option<Damage>,
}

/// What is wrong with a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The last line was cut while it was written: it was never said to be on disk.
    CutTail,
    /// A line in the middle is damaged: what follows it makes no sense without it.
    Middle,
    /// The first line does not start a visit.
    NoStart,
    /// A newer program wrote it: it is left alone.
    Newer,
}

/// Reads a journal. A mark before the text and Windows line ends do no harm; neither do bytes that are no text.
pub fn recover(bytes: &[u8]) -> Recovered {
    let mut read =
        Recovered { events: Vec::new(), good_len: bytes.len() - without_bom(bytes).len(), damage: None };
    while let Some(line) = Line::at(bytes, read.good_len) {
        if !line.text.is_empty() {
            match line.read(&read.events) {
                Ok(stamped) => read.events.push(stamped),
                Err(damage) => {
                    read.damage = Some(damage);
                    break;
                }
            }
        }
        read.good_len = line.end;
    }
    read
}

/// A line of the file.
struct Line<'a> {
    text: &'a [u8],
    /// Where the next line begins.
    end: usize,
    /// Whether a line end follows: the line was written whole.
    ended: bool,
}

impl<'a> Line<'a> {
    fn at(bytes: &'a [u8], start: usize) -> Option<Self> {
        let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(match rest.iter().position(|byte| *byte == b'\n') {
            Some(length) => Self { text: rest[..length].trim_ascii(), end: start + length + 1, ended: true },
            None => Self { text: rest.trim_ascii(), end: bytes.len(), ended: false },
        })
    }

    /// The event of the line, if it makes sense after `earlier`.
    fn read(&self, earlier: &[Stamped]) -> Result<Stamped, Damage> {
        if earlier.is_empty() && is_newer(self.text) {
            return Err(Damage::Newer);
        }
        match serde_json::from_slice(self.text) {
            Ok(stamped) if follows(earlier, &stamped) => Ok(stamped),
            _ if earlier.is_empty() => Err(Damage::NoStart),
            Err(_) if !self.ended => Err(Damage::CutTail),
            _ => Err(Damage::Middle),
        }
    }
}

/// A visit starts once, and nothing follows its end.
fn follows(earlier: &[Stamped], stamped: &Stamped) -> bool {
    let starts = matches!(stamped.event, Event::Started { .. });
    let over = earlier.last().is_some_and(|last| matches!(last.event, Event::Closed { .. }));
    starts == earlier.is_empty() && !over
}

fn is_newer(first_line: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Start {
        format: u32,
    }
    serde_json::from_slice::<Start>(first_line).is_ok_and(|start| start.format > u32::from(FORMAT))
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = r#"{"at":"2026-11-23T09:00:00Z","event":"started","format":1,"visit":"0000000000000000000000000000cafe","on":"2026-11-23"}"#;
    const PAUSE: &str = r#"{"at":"2026-11-23T09:01:00Z","event":"paused"}"#;
    const CLOSE: &str =
        r#"{"at":"2026-11-23T09:02:00Z","event":"closed","record":"0000000000000000000000000000beef"}"#;

    fn read(text: &str) -> (usize, usize, Option<Damage>) {
        let read = recover(text.as_bytes());
        (read.events.len(), read.good_len, read.damage)
    }

    #[test]
    fn a_whole_journal() {
        let text = format!("{START}\n{PAUSE}\n{CLOSE}\n");
        assert_eq!(read(&text), (3, text.len(), None));
        assert_eq!(read(""), (0, 0, None));
    }

    #[test]
    fn windows_habits_do_no_harm() {
        let text = format!("\u{feff}{START}\r\n\r\n{PAUSE}\r\n");
        assert_eq!(read(&text), (2, text.len(), None));
    }

    #[test]
    fn a_last_line_without_an_end_is_whole_if_it_reads() {
        let text = format!("{START}\n{PAUSE}");
        assert_eq!(read(&text), (2, text.len(), None));
    }

    #[test]
    fn a_cut_line_is_left_out() {
        let text = format!("{START}\n{}", &PAUSE[..20]);
        assert_eq!(read(&text), (1, START.len() + 1, Some(Damage::CutTail)));
    }

    #[test]
    fn a_damaged_middle_ends_the_good_part() {
        let text = format!("{START}\n{{}}\n{PAUSE}\n");
        assert_eq!(read(&text), (1, START.len() + 1, Some(Damage::Middle)));
        let twice = format!("{START}\n{START}");
        assert_eq!(read(&twice), (1, START.len() + 1, Some(Damage::Middle)));
        let after_the_end = format!("{START}\n{CLOSE}\n{PAUSE}\n");
        assert_eq!(read(&after_the_end).0, 2);
        let mut bytes = format!("{START}\n{PAUSE}\n").into_bytes();
        bytes[START.len() + 5] = 0xff;
        assert_eq!(recover(&bytes).damage, Some(Damage::Middle));
    }

    #[test]
    fn what_does_not_start_a_visit_gives_nothing() {
        assert_eq!(read(&format!("{PAUSE}\n{START}\n")), (0, 0, Some(Damage::NoStart)));
        assert_eq!(read(&START[..30]), (0, 0, Some(Damage::NoStart)));
    }

    #[test]
    fn a_newer_journal_is_no_damage() {
        let newer = START.replace("\"format\":1", "\"format\":2,\"more\":[]");
        assert_eq!(read(&format!("{newer}\n{{}}\n")), (0, 0, Some(Damage::Newer)));
        assert_eq!(read(r#"{"event":"begun","format":300}"#).2, Some(Damage::Newer));
    }
}
