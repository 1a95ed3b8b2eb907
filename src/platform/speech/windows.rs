//! Windows: its own voices (SAPI). The only calls that Rust cannot check are made here, on the voice's thread.
#![allow(unsafe_code)]

use windows::Win32::Media::Speech::{
    ISpObjectTokenCategory, ISpVoice, SPCAT_VOICES, SPF_ASYNC, SPF_IS_NOT_XML, SPF_PURGEBEFORESPEAK,
    SPRS_DONE, SPVOICESTATUS, SpObjectTokenCategory, SpVoice,
};
use windows::Win32::System::Com::{
    CLSCTX_ALL, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoUninitialize,
};
use windows::core::{HSTRING, PCWSTR, w};

use super::Engine;

/// A voice for French, of France first: its number is 40C in hexadecimal.
const FRENCH: PCWSTR = w!("Language=40C");

/// The voice, and with it the thread's use of COM.
pub(super) struct System {
    // Dropped before `com`.
    voice: ISpVoice,
    _com: Com,
}

/// COM on this thread, until it is dropped.
struct Com;

impl Com {
    fn new() -> Option<Self> {
        // SAFETY: asked once, on a thread that is ours; undone when this is dropped.
        unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }.is_ok().then_some(Self)
    }
}

impl Drop for Com {
    fn drop(&mut self) {
        // SAFETY: `new` succeeded on this thread, and what was made since is dropped.
        unsafe { CoUninitialize() };
    }
}

/// A French voice: another one would read French as if it were its own language.
pub(super) fn engine() -> Option<System> {
    let com = Com::new()?;
    // SAFETY: COM is there; Windows checks the names, and counts the references to what it gives.
    let voice = unsafe {
        let known: ISpObjectTokenCategory =
            CoCreateInstance(&SpObjectTokenCategory, None, CLSCTX_ALL).ok()?;
        known.SetId(SPCAT_VOICES, false).ok()?;
        let french = known.EnumTokens(FRENCH, PCWSTR::null()).ok()?.Item(0).ok()?;
        let voice: ISpVoice = CoCreateInstance(&SpVoice, None, CLSCTX_ALL).ok()?;
        voice.SetVoice(&french).ok()?;
        voice
    };
    Some(System { voice, _com: com })
}

impl System {
    /// Says a line in the place of any other; an empty one is silence.
    fn speak(&self, line: &str) -> bool {
        let line = HSTRING::from(line);
        let how = SPF_ASYNC.0 | SPF_PURGEBEFORESPEAK.0 | SPF_IS_NOT_XML.0;
        // SAFETY: `line` outlives the call, which copies it.
        unsafe { self.voice.Speak(&line, how as u32, None) }.is_ok()
    }
}

impl Engine for System {
    fn begin(&mut self, line: &str) -> bool {
        self.speak(line)
    }

    fn is_done(&mut self) -> bool {
        let mut status = SPVOICESTATUS::default();
        // SAFETY: `status` is whole and outlives the call; nothing else is asked for.
        let known = unsafe { self.voice.GetStatus(&mut status, std::ptr::null_mut()) };
        known.is_err() || status.dwRunningState == SPRS_DONE.0 as u32
    }

    fn stop(&mut self) {
        self.speak("");
    }
}
