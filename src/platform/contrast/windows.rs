//! Windows: one question to the system. The only call that Rust cannot check is made here.
#![allow(unsafe_code)]

use windows::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
use windows::Win32::UI::WindowsAndMessaging::{
    SPI_GETHIGHCONTRAST, SYSTEM_PARAMETERS_INFO_UPDATE_FLAGS, SystemParametersInfoW,
};

/// `None` where Windows does not answer.
pub(super) fn is_high() -> Option<bool> {
    let size = size_of::<HIGHCONTRASTW>() as u32;
    let mut answer = HIGHCONTRASTW { cbSize: size, ..HIGHCONTRASTW::default() };
    let place = std::ptr::from_mut(&mut answer).cast();
    // SAFETY: `answer` is whole, says its own size and outlives the call, which only writes into it.
    let asked = unsafe {
        SystemParametersInfoW(
            SPI_GETHIGHCONTRAST,
            size,
            Some(place),
            SYSTEM_PARAMETERS_INFO_UPDATE_FLAGS::default(),
        )
    };
    asked.ok()?;
    Some(answer.dwFlags.contains(HCF_HIGHCONTRASTON))
}
