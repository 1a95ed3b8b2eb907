//! The copy of the register in a folder of the desk's choice, which several computers may share.
//!
//! The register itself stays on this computer: a share that is away holds nobody up, and takes nothing. The copy gets what
//! it lacks as soon as it answers again.

use std::path::Path;

use super::Register;
use super::store::{add, with_ids};
use crate::disk::{self, DiskError};

/// Tells the folder from an empty one that stands in its place while a share is away.
const SIGN: &str = "cote-a-cote.txt";

/// What a colleague reads in it.
const SIGN_TEXT: &str = "Ce dossier reçoit une copie du registre sans nom de Côte à côte.\r\n\
    Laissez ce fichier ici : sans lui, le logiciel croit que le dossier n’est plus là.\r\n";

/// Why a folder cannot receive the copy. Its words are shown as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is a file.
    #[error("C’est un fichier, pas un dossier.")]
    File,
    /// It is not said from where.
    #[error("Il faut le chemin entier du dossier.")]
    Relative,
    /// It is in the program's own folder.
    #[error("C’est le dossier du logiciel\u{a0}: le registre y est déjà.")]
    Ours,
    /// The disk refuses.
    #[error("{0}")]
    Disk(DiskError),
}

impl From<DiskError> for Unfit {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

impl Register {
    /// Makes `folder` the one of the copy, and copies what there is. The folder has to be there.
    pub fn begin_copy(&self, folder: &Path) -> Result<(), Unfit> {
        if !folder.is_absolute() {
            return Err(Unfit::Relative);
        }
        if folder.is_file() {
            return Err(Unfit::File);
        }
        // A name that no settings could keep is as good as none.
        if !folder.is_dir() || folder.to_str().is_none() {
            return Err(DiskError::NoFolder.into());
        }
        if self.lies_around(folder) {
            return Err(Unfit::Ours);
        }
        disk::try_out(folder)?;
        disk::replace(&folder.join(SIGN), SIGN_TEXT.as_bytes())?;
        Ok(self.copy_to(folder)?)
    }

    /// Adds to the copy what it lacks of this computer's records. Nothing is taken away from it.
    pub fn copy_to(&self, folder: &Path) -> Result<(), DiskError> {
        if !folder.join(SIGN).is_file() {
            return Err(DiskError::NoFolder);
        }
        for file in self.own_files()? {
            let (Some(name), Some(bytes)) = (file.file_name(), disk::read(&file)?) else { continue };
            let ours: Vec<_> = with_ids(&bytes).collect();
            add(&folder.join(name), &ours)?;
        }
        disk::sync_folder(folder)
    }

    /// Whether `folder` is the program's own, or lies in it.
    fn lies_around(&self, folder: &Path) -> bool {
        let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        whole(folder).starts_with(whole(disk::folder_of(self.folder())))
    }
}
