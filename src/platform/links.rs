//! The browser, and the viewer of files.

use std::ffi::OsStr;
use std::path::Path;

/// Asks the system to open an https address in its browser; tells whether it could be asked.
pub fn open(address: &str) -> bool {
    address.starts_with("https://") && system::open(OsStr::new(address), opener::open_browser)
}

/// Asks the system to open a file or a folder; tells whether it could be asked.
pub fn view(file: &Path) -> bool {
    system::open(file.as_os_str(), opener::open)
}

type Opener<'a> = fn(&'a OsStr) -> Result<(), opener::OpenError>;

#[cfg(target_os = "linux")]
mod system {
    use std::ffi::OsStr;
    use std::os::unix::process::CommandExt;
    use std::process::Command;
    use std::time::Duration;

    use super::Opener;
    use crate::platform::child;

    /// `xdg-open` says within moments that it found no program; a browser that it starts may go on for hours.
    const TO_REFUSE: Duration = Duration::from_secs(3);

    /// `opener` does not look at what `xdg-open` says, and so does not notice that there is no browser.
    pub(super) fn open<'a>(what: &'a OsStr, or_else: Opener<'a>) -> bool {
        // Apart from our own process group, so that it outlives the window.
        let asked = child::starts_well(Command::new("xdg-open").arg(what).process_group(0), TO_REFUSE);
        asked.unwrap_or_else(|_| or_else(what).is_ok())
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use std::ffi::OsStr;

    use super::Opener;

    pub(super) fn open<'a>(what: &'a OsStr, or_else: Opener<'a>) -> bool {
        or_else(what).is_ok()
    }
}
