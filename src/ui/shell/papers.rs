//! The paper's ways out: a file, a printer, a viewer.

use std::sync::Arc;

use iced::Task;

use super::ports::Ports;
use super::{Message, app, off_thread};
use crate::disk::{self, DiskError};
use crate::platform::dialogs::{self, Asked};
use crate::platform::printing::{self, PrintError};
use crate::platform::{folders, links, paper_file};
use crate::receipt::TITLE;
use crate::ui::effect::{Paper, Pdf, Saved};
use crate::ui::words::paper as words;
use crate::visit::PauseWord;

pub(super) fn save(paper: Paper) -> Task<Message> {
    let Paper { visit, pdf } = paper;
    let saved = move |answer| app::Message::Saved { visit, answer };
    let name = format!("{TITLE}.pdf");
    Task::future(dialogs::where_to_save(name)).then(move |asked| {
        let pdf = pdf.clone();
        match asked {
            Asked::Cancelled => Task::done(Message::App(saved(Ok(Saved::Cancelled)))),
            Asked::Chosen(path) => off_thread::answer(
                move || {
                    let path = path.with_extension("pdf");
                    // Whole or not at all: half a paper helps nobody.
                    let written = disk::replace(&path, pdf.bytes());
                    written.map(|()| Saved::Chosen(path)).map_err(words::not_saved)
                },
                saved,
            ),
            Asked::NoDialog => off_thread::answer(move || save_to_documents(&pdf), saved),
        }
    })
}

fn save_to_documents(pdf: &Pdf) -> Result<Saved, String> {
    let folders = folders::to_save_in();
    if folders.is_empty() {
        return Err(words::NO_FOLDER.to_owned());
    }
    let saved = paper_file::save_in_one_of(&folders, TITLE, pdf.bytes());
    saved.map(Saved::Documents).map_err(|error| words::saved_nowhere(DiskError::of(&error)))
}

pub(super) fn print(ports: Arc<Ports>, paper: Paper) -> Task<Message> {
    let Paper { visit, pdf } = paper;
    off_thread::answer(
        move || {
            let printed = printing::print(pdf.bytes(), TITLE, &folders::print(&ports.data));
            printed.map_err(|error| said(error).to_owned())
        },
        move |answer| app::Message::Printed { visit, answer },
    )
}

/// The slip with the word of a pause: a small paper of its own.
pub(super) fn print_slip(ports: Arc<Ports>, word: PauseWord, pdf: Pdf) -> Task<Message> {
    off_thread::answer(
        move || printing::print(pdf.bytes(), TITLE, &folders::print(&ports.data)).is_ok(),
        move |printed| app::Message::SlipPrinted { word, printed },
    )
}

fn said(error: PrintError) -> &'static str {
    match error {
        PrintError::NoService => words::NO_SERVICE,
        PrintError::NoPrinter => words::NO_PRINTER,
        PrintError::Refused => words::REFUSED,
        PrintError::Stopped => words::STOPPED,
        PrintError::StoppedWithJob => words::STOPPED_WITH_JOB,
        PrintError::Silent => words::SILENT,
    }
}

/// The viewer gets a file without the name and the number; it goes at the next start.
pub(super) fn view(ports: Arc<Ports>, paper: Paper) -> Task<Message> {
    let Paper { visit, pdf } = paper;
    off_thread::answer(
        move || {
            let folder = folders::print(&ports.data);
            let file = paper_file::make(&folder, TITLE, pdf.bytes());
            let file = file.map_err(|error| words::not_viewed(DiskError::of(&error)))?;
            if links::view(&file) {
                return Ok(file);
            }
            // Nobody reads it.
            let _ = std::fs::remove_file(file);
            Err(words::NO_VIEWER.to_owned())
        },
        move |answer| app::Message::Viewed { visit, answer },
    )
}
