//! Windows: the moment of the last input of the session. The only calls that Rust cannot check are made here.
#![allow(unsafe_code)]

use std::time::Duration;

use windows::Win32::System::SystemInformation::GetTickCount;
use windows::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};

pub(super) fn since_last_input() -> Option<Duration> {
    let mut last = LASTINPUTINFO { cbSize: size_of::<LASTINPUTINFO>() as u32, ..LASTINPUTINFO::default() };
    // SAFETY: `last` is whole, says its own size and outlives the call.
    let known = unsafe { GetLastInputInfo(&mut last).as_bool() };
    // SAFETY: it takes nothing and gives a number.
    let now = unsafe { GetTickCount() };
    // Both count milliseconds from the start of the computer, and begin again after 49 days.
    known.then(|| Duration::from_millis(now.wrapping_sub(last.dwTime).into()))
}
