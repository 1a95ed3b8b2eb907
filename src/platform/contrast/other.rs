//! A system that we know nothing of.

pub(super) fn is_high() -> Option<bool> {
    None
}
