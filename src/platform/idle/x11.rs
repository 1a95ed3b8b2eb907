//! Linux: what the screen saver of an X11 screen counts. Under Wayland an X11 screen sees the input of its own windows
//! alone, so that nothing is known there.

use std::ffi::OsStr;
use std::io::IoSlice;
use std::time::Duration;

use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::errors::{ConnectError, ConnectionError, ParseError, ReplyError};
use x11rb::x11_utils::TryParse;

const SCREEN_SAVER: &str = "MIT-SCREEN-SAVER";
/// The number of `QueryInfo` within the extension.
const QUERY_INFO: u8 = 1;
/// An X11 screen that is a window of a Wayland one says so.
const XWAYLAND: &str = "XWAYLAND";

#[derive(Debug, thiserror::Error)]
enum IdleError {
    #[error(transparent)]
    Connect(#[from] ConnectError),
    #[error(transparent)]
    Connection(#[from] ConnectionError),
    #[error(transparent)]
    Reply(#[from] ReplyError),
}

pub(super) fn since_last_input() -> Option<Duration> {
    let set = |name| std::env::var_os(name);
    if is_wayland(set("WAYLAND_DISPLAY").as_deref(), set("XDG_SESSION_TYPE").as_deref()) {
        return None;
    }
    ask().ok().flatten()
}

fn is_wayland(display: Option<&OsStr>, session: Option<&OsStr>) -> bool {
    display.is_some_and(|name| !name.is_empty()) || session == Some(OsStr::new("wayland"))
}

fn ask() -> Result<Option<Duration>, IdleError> {
    let (connection, number) = x11rb::connect(None)?;
    if connection.extension_information(XWAYLAND)?.is_some() {
        return Ok(None);
    }
    let Some(saver) = connection.extension_information(SCREEN_SAVER)? else { return Ok(None) };
    let Some(screen) = connection.setup().roots.get(number) else { return Ok(None) };
    let mut request = [saver.major_opcode, QUERY_INFO, 0, 0, 0, 0, 0, 0];
    // Its length, in words of four bytes.
    request[2..4].copy_from_slice(&2_u16.to_ne_bytes());
    request[4..].copy_from_slice(&screen.root.to_ne_bytes());
    let answer = connection.send_request_with_reply::<Saver>(&[IoSlice::new(&request)], vec![])?.reply()?;
    Ok(Some(Duration::from_millis(answer.since_input.into())))
}

/// What the screen saver answers, as far as we ask.
struct Saver {
    /// Milliseconds since the last input.
    since_input: u32,
}

impl TryParse for Saver {
    fn try_parse(value: &[u8]) -> Result<(Self, &[u8]), ParseError> {
        let (_head, rest) = value.split_at_checked(16).ok_or(ParseError::InsufficientData)?;
        let (since_input, _) = u32::try_parse(rest)?;
        Ok((Self { since_input }, value.get(32..).ok_or(ParseError::InsufficientData)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wayland_session_tells_nothing() {
        let os = |text: &'static str| Some(OsStr::new(text));
        assert!(is_wayland(os("wayland-0"), None));
        assert!(is_wayland(None, os("wayland")));
        assert!(!is_wayland(os(""), os("x11")));
        assert!(!is_wayland(None, None));
    }

    #[test]
    fn the_time_stands_behind_the_two_numbers_of_the_saver() {
        let mut answer = [0_u8; 32];
        answer[0] = 1;
        answer[12..16].copy_from_slice(&7_u32.to_ne_bytes());
        answer[16..20].copy_from_slice(&301_000_u32.to_ne_bytes());
        let (saver, rest) = Saver::try_parse(&answer).unwrap();
        assert_eq!((saver.since_input, rest.len()), (301_000, 0));
        assert!(Saver::try_parse(&answer[..31]).is_err());
    }
}
