//! Whether a folder takes what is written to it, found out before somebody counts on it.

use std::io::Write;
use std::path::Path;

use super::{DiskError, make_folder};

/// Enough for the first events of a visit, in bytes.
const A_LITTLE: [u8; 8192] = [b' '; 8192];

/// Makes `folder` if it is not there, writes a little in it, and takes it away again.
pub fn try_out(folder: &Path) -> Result<(), DiskError> {
    make_folder(folder)?;
    let mut file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
    // Not synced: a start does not wait for an old disk to turn.
    Ok(file.write_all(&A_LITTLE)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_made_and_left_as_it_was() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("Données d’Élodie").join("été 2026");
        assert_eq!(try_out(&folder), Ok(()));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
        let file = data.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert_eq!(try_out(&file), Err(DiskError::NoFolder));
        assert_eq!(try_out(&file.join("below")), Err(DiskError::NoFolder));
    }
}
