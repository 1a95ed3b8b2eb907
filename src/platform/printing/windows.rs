//! Printing on Windows.

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use winprint::printer::{DefaultDeviceError, FilePrinter, PrintOutcome, PrinterDevice, WinPdfPrinter};
use winprint::ticket::PrintTicket;

use super::PrintError;
use crate::platform::paper_file;

/// How long the spooler may take: a first print wakes drivers up.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) fn print(pdf: &[u8], title: &str, folder: &Path) -> Result<(), PrintError> {
    let file = paper_file::make(folder, title, pdf).map_err(|_| PrintError::Refused)?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let printed = hand_over(&file);
        let _ = std::fs::remove_file(file);
        // Nobody listens any more where it took too long.
        let _ = sender.send(printed);
    });
    receiver.recv_timeout(PATIENCE).unwrap_or(Err(PrintError::Silent))
}

fn hand_over(file: &Path) -> Result<(), PrintError> {
    let printer = match PrinterDevice::user_default() {
        Ok(printer) => printer.ok_or(PrintError::NoPrinter)?,
        Err(DefaultDeviceError::FailedToGetDefaultPrinter(_)) => return Err(PrintError::NoService),
        // It is chosen, but cannot be opened: it was taken away, or its server does not answer.
        Err(DefaultDeviceError::FailedToFindPrinter(_)) => return Err(PrintError::NoPrinter),
    };
    match WinPdfPrinter::new(printer).print(file, PrintTicket::default()) {
        Ok(PrintOutcome::Completed) => Ok(()),
        Ok(PrintOutcome::Canceled) | Err(_) => Err(PrintError::Refused),
    }
}
