//! Whether the computer is set up for high contrast.

#[cfg(not(any(target_os = "linux", windows)))]
#[path = "other.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;
#[cfg(target_os = "linux")]
#[path = "gsettings.rs"]
mod system;

/// Whether it is, as far as that can be known: else no. It may take two seconds: never on the window's thread.
pub fn is_high() -> bool {
    system::is_high().unwrap_or(false)
}
