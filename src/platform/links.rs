//! The browser.

/// Asks the system to open an https address in its browser; tells whether it could be asked.
pub fn open(address: &str) -> bool {
    address.starts_with("https://") && opener::open_browser(address).is_ok()
}

/// Asks the system to open a file in its viewer; tells whether it could be asked.
pub fn view(file: &std::path::Path) -> bool {
    opener::open(file).is_ok()
}
