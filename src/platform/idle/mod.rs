//! How long nobody has touched the computer: neither keyboard nor mouse, in any window.

use std::time::Duration;

#[cfg(not(any(target_os = "linux", windows)))]
#[path = "other.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;
#[cfg(target_os = "linux")]
#[path = "x11.rs"]
mod system;

/// The time since the last input on the whole computer; `None` where the system does not tell.
pub fn since_last_input() -> Option<Duration> {
    system::since_last_input()
}
