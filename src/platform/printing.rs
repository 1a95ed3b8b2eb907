//! Printing: on Linux through `lp`, which takes the paper without a file; on Windows by its own PDF engine.

use std::path::Path;

/// Why a paper was not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The computer has no printing service.
    #[error("no printing service")]
    NoService,
    /// There is no printer, or none chosen.
    #[error("no printer")]
    NoPrinter,
    /// The printer refused the job.
    #[error("the printer refused")]
    Refused,
}

/// Hands a PDF over to the printer under a job title. `folder` takes the file that Windows needs for that time.
pub fn print(pdf: &[u8], title: &str, folder: &Path) -> Result<(), PrintError> {
    system::print(pdf, title, folder)
}

#[cfg(unix)]
mod system {
    use std::io::{ErrorKind, Write};
    use std::path::Path;
    use std::process::{Command, Stdio};

    use super::PrintError;

    pub(super) fn print(pdf: &[u8], title: &str, _folder: &Path) -> Result<(), PrintError> {
        let spawned = Command::new("lp")
            .args(["-t", title, "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let mut job = spawned.map_err(|error| match error.kind() {
            ErrorKind::NotFound => PrintError::NoService,
            _ => PrintError::Refused,
        })?;
        if let Some(mut stdin) = job.stdin.take() {
            // `lp` without a printer closes its end at once; its exit status tells why.
            let _ = stdin.write_all(pdf);
        }
        match job.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(PrintError::NoPrinter),
            Err(_) => Err(PrintError::Refused),
        }
    }
}

#[cfg(windows)]
mod system {
    use std::path::Path;

    use winprint::printer::{FilePrinter, PrintOutcome, PrinterDevice, WinPdfPrinter};
    use winprint::ticket::PrintTicket;

    use super::PrintError;
    use crate::platform::paper_file;

    pub(super) fn print(pdf: &[u8], title: &str, folder: &Path) -> Result<(), PrintError> {
        let file = paper_file::make(folder, &format!("{title}.pdf"), pdf).map_err(|_| PrintError::Refused)?;
        let printed = hand_over(&file);
        let _ = std::fs::remove_file(file);
        printed
    }

    fn hand_over(file: &Path) -> Result<(), PrintError> {
        let printer = PrinterDevice::user_default().map_err(|_| PrintError::NoService)?;
        let printer = WinPdfPrinter::new(printer.ok_or(PrintError::NoPrinter)?);
        match printer.print(file, PrintTicket::default()) {
            Ok(PrintOutcome::Completed) => Ok(()),
            Ok(PrintOutcome::Canceled) | Err(_) => Err(PrintError::Refused),
        }
    }
}
