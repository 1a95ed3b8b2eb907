//! Why a disk refused, in the few kinds that call for different words. It holds no path: a path may hold a name.

use std::fs::TryLockError;
use std::io;

/// Why a disk refused. Its words are shown as they are, by the window and by the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DiskError {
    /// No room is left, or none that we may use.
    #[error("Le disque est plein.")]
    Full,
    /// We may not write there.
    #[error("L’écriture n’est pas permise à cet endroit.")]
    ReadOnly,
    /// The folder is not there, or is not a folder.
    #[error("Le dossier est introuvable.")]
    NoFolder,
    /// Larger than any file of this program.
    #[error("Le fichier est trop gros pour être l’un des nôtres.")]
    TooLarge,
    /// Another program holds the file.
    #[error("Un autre programme utilise ce fichier.")]
    Locked,
    /// Anything else.
    #[error("Le disque n’a pas répondu comme prévu.")]
    Other(io::ErrorKind),
}

impl DiskError {
    /// What kind of refusal an error is.
    pub fn of(error: &io::Error) -> Self {
        if is_held_elsewhere(error) {
            return Self::Locked;
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoFolder,
            io::ErrorKind::WouldBlock | io::ErrorKind::ResourceBusy => Self::Locked,
            kind => Self::Other(kind),
        }
    }
}

impl From<io::Error> for DiskError {
    fn from(error: io::Error) -> Self {
        Self::of(&error)
    }
}

impl From<TryLockError> for DiskError {
    fn from(error: TryLockError) -> Self {
        match error {
            TryLockError::WouldBlock => Self::Locked,
            TryLockError::Error(error) => error.into(),
        }
    }
}

/// Windows says « sharing violation » or « lock violation », for which the standard library has no kind.
fn is_held_elsewhere(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    cfg!(windows) && matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_that_call_for_different_words() {
        let of = |kind| DiskError::from(io::Error::from(kind));
        assert_eq!(of(io::ErrorKind::StorageFull), DiskError::Full);
        assert_eq!(of(io::ErrorKind::PermissionDenied), DiskError::ReadOnly);
        assert_eq!(of(io::ErrorKind::NotADirectory), DiskError::NoFolder);
        assert_eq!(of(io::ErrorKind::WouldBlock), DiskError::Locked);
        assert_eq!(of(io::ErrorKind::InvalidData), DiskError::Other(io::ErrorKind::InvalidData));
        assert_eq!(DiskError::from(TryLockError::WouldBlock), DiskError::Locked);
    }
}
