//! « Essai »: the visit to practise with.

/// To it, from the home screen, the first start and the settings.
pub const OPEN: &str = "Essai de cinq minutes";
/// On every screen of it.
pub const MARK: &str = "Essai\u{a0}: rien n’est enregistré.";
/// At home, while it waits.
pub const WAITS: &str = "Essai en pause\u{a0}: tapez son mot plus bas.";
/// Leave it.
pub const LEAVE: &str = "Quitter";
