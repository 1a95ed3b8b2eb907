//! The window of a desk without a screen: the program, and what it asked of a world outside that can be slow or refuse.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use cote_a_cote::disk::DiskError;
use cote_a_cote::platform::dialogs::Asked;
use cote_a_cote::platform::{folders, paper_file};
use cote_a_cote::ui::app::{App, Message};
use cote_a_cote::ui::effect::{Effect, Paper, Pdf, Saved, Shape};
use cote_a_cote::ui::session::Now;
use cote_a_cote::ui::shell::ports::Ports;
use cote_a_cote::ui::shell::start;
use cote_a_cote::ui::{Element, Theme};
use jiff::Timestamp;

use crate::driver::Page;

/// What is noted where the voice is to be silent.
pub const SILENCE: &str = "(silence)";

/// The program, and what it has of the world outside.
pub struct Window {
    pub app: App,
    pub ports: Ports,
    pub at: Timestamp,
    /// Whether the disk refuses what it is given.
    pub refuses: bool,
    /// Whether the disk, the printer and the browser take their time: what they are asked for waits in `late`.
    pub slow: bool,
    /// Whether everything happens within the same moment, as in a double click.
    pub hasty: bool,
    /// What the printer says: that it took the paper, or why not.
    pub printer: Result<(), &'static str>,
    /// Whether the browser opens.
    pub browses: bool,
    /// What the helper answers where a folder is asked for.
    pub folder: Asked,
    /// What waits for a slow disk or printer.
    pub late: Vec<Effect>,
    /// Papers handed to the printer.
    pub printed: Vec<Pdf>,
    /// Slips handed to the printer.
    pub slips: Vec<Pdf>,
    /// Papers saved to a file.
    pub saved: Vec<Pdf>,
    /// Papers given to the viewer.
    pub viewed: Vec<Pdf>,
    /// Addresses opened in the browser.
    pub opened: Vec<String>,
    /// Whether the program ended.
    pub quit: bool,
    /// How long nobody touched the computer, if it says so.
    pub untouched: Option<Duration>,
    /// Texts put in the clipboard.
    pub copied: Vec<String>,
    /// What the voice was asked to say, as it is to be said; what comes after the last one begins with « + ».
    pub spoken: Vec<String>,
    /// What `Debug` says of every message and effect.
    pub debug: String,
    /// Whether the computer is in high contrast.
    pub high_contrast: bool,
    /// The shape that the window was given last.
    pub shape: Shape,
    /// How many times the mouse took hold of the column's edge.
    pub pulls: usize,
    /// Where the focus has to go, once the view is made.
    pub focus: Vec<Option<&'static str>>,
    /// What has to show, once the view is made.
    pub revealed: Vec<&'static str>,
}

/// Random enough: no two ids of a run are the same.
fn bits() -> u128 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    u128::from(NEXT.fetch_add(1, Ordering::Relaxed)) << 64 | 0xfeed
}

pub fn now(at: Timestamp) -> Now {
    Now { at, today: at.to_zoned(jiff::tz::TimeZone::UTC).date(), bits: bits() }
}

impl Window {
    /// The program started on the data folder `data`.
    pub fn new(data: &Path, at: Timestamp, high_contrast: bool) -> Self {
        let (ports, boot) = start::start(data, now(at));
        start::settle_closed(&ports, at);
        let (app, effects) = App::new(boot);
        let mut window = Self {
            app,
            ports,
            at,
            refuses: false,
            slow: false,
            hasty: false,
            printer: Ok(()),
            browses: true,
            folder: Asked::NoDialog,
            late: vec![],
            printed: vec![],
            slips: vec![],
            saved: vec![],
            viewed: vec![],
            opened: vec![],
            quit: false,
            untouched: Some(Duration::ZERO),
            copied: vec![],
            spoken: vec![],
            debug: String::new(),
            high_contrast,
            shape: Shape::Full,
            pulls: 0,
            focus: vec![],
            revealed: vec![],
        };
        window.perform_all(effects);
        let copied = Message::RegisterCopied(window.ports.copy_register());
        let effects = window.app.update(copied, now(at));
        window.perform_all(effects);
        window
    }

    pub fn perform_all(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            self.debug += &format!("{effect:?}\n");
            if self.slow
                && matches!(
                    effect,
                    Effect::Append { .. }
                        | Effect::Reopen(_)
                        | Effect::ReadClosed(_)
                        | Effect::Erase(_)
                        | Effect::OpenLink(_)
                        | Effect::Print(_)
                        | Effect::PrintSlip { .. }
                        | Effect::SaveSettings(_)
                )
            {
                self.late.push(effect);
                continue;
            }
            if let Some(answer) = self.perform(effect) {
                self.debug += &format!("{answer:?}\n");
                waiting.extend(self.app.update(answer, now(self.at)));
            }
        }
    }

    /// Does what is asked, as the shell does; answers what it would.
    fn perform(&mut self, effect: Effect) -> Option<Message> {
        let file = || PathBuf::from("Récapitulatif.pdf");
        match effect {
            Effect::Append { visit, events } => {
                let written = !self.refuses && self.ports.append(visit, &events);
                return Some(Message::Journalled { visit, written });
            }
            Effect::Practised(visit) => return Some(Message::Journalled { visit, written: true }),
            Effect::Reopen(visit) => {
                return Some(Message::Reopened { visit, read: self.ports.reopen(visit) });
            }
            Effect::Release(visit) => self.ports.journal.release(visit),
            Effect::KeepRecord(record) => return Some(Message::RegisterCopied(self.ports.keep(&record))),
            Effect::AskFolder => return Some(Message::FolderAsked(self.folder.clone())),
            Effect::BeginCopy(folder) => {
                let answer = self.ports.begin_copy(&folder);
                return Some(Message::CopyBegun { folder, answer });
            }
            Effect::CopyRegister => return Some(Message::RegisterCopied(self.ports.copy_register())),
            Effect::Sweep { keep_days } => start::sweep(&self.ports, self.at, keep_days),
            Effect::ListPapers { keep_days } => {
                return Some(Message::PapersListed(self.ports.last_papers(self.at, keep_days)));
            }
            Effect::ReadClosed(visit) => {
                return Some(Message::ClosedRead { visit, read: self.ports.read_closed(visit) });
            }
            Effect::Erase(visits) => {
                let erased = self.ports.erase(&visits);
                return Some(Message::Erased { visits, erased });
            }
            Effect::OpenLink(address) => {
                self.opened.push(address.clone());
                return Some(Message::LinkOpened { address, opened: self.browses });
            }
            Effect::OpenFolder(folder) => {
                self.opened.push(folder.display().to_string());
                return Some(Message::FolderOpened(true));
            }
            Effect::Copy(text) => self.copied.push(text),
            Effect::SavePdf(Paper { visit, pdf }) => {
                self.saved.push(pdf);
                return Some(Message::Saved { visit, answer: Ok(Saved::Chosen(file())) });
            }
            Effect::Print(Paper { visit, pdf }) => {
                self.printed.push(pdf);
                return Some(Message::Printed { visit, answer: self.printer.map_err(str::to_owned) });
            }
            Effect::PrintSlip { word, pdf } => {
                self.slips.push(pdf);
                return Some(Message::SlipPrinted { word, printed: self.printer.is_ok() });
            }
            Effect::RememberWord(word) => self.ports.remember_word(&word),
            Effect::View(Paper { visit, pdf }) => {
                let folder = folders::print(&self.ports.data);
                let made = paper_file::make(&folder, "Récapitulatif", pdf.bytes()).unwrap();
                self.viewed.push(pdf);
                return Some(Message::Viewed { visit, answer: Ok(made) });
            }
            Effect::AskContrast => return Some(Message::SystemContrast(self.high_contrast)),
            Effect::Say { text, after, .. } => {
                self.spoken.push(format!("{}{}", if after { "+ " } else { "" }, text.expose()));
            }
            Effect::Hush => self.spoken.push(SILENCE.to_owned()),
            Effect::Focus(id) => self.focus.push(Some(id)),
            Effect::Reveal(id) => self.revealed.push(id),
            Effect::Unfocus => self.focus.push(None),
            Effect::LookAtInput => return Some(Message::SinceInput(self.untouched)),
            Effect::Shape(shape) => self.shape = shape,
            Effect::PullColumn { .. } => self.pulls += 1,
            Effect::SaveSettings(settings) => {
                let kept =
                    if self.refuses { Err(DiskError::Full) } else { self.ports.save_settings(&settings) };
                return Some(Message::SettingsKept(kept));
            }
            Effect::Quit => self.quit = true,
        }
        None
    }
}

impl Page for Window {
    type Message = Message;

    fn view(&self) -> Element<'_, Message> {
        self.app.view()
    }

    fn theme(&self) -> Theme {
        self.app.theme()
    }

    fn update(&mut self, message: Message) {
        self.debug += &format!("{message:?}\n");
        // Nobody acts twice in the same second, unless by a double click.
        self.at += Duration::from_secs(u64::from(!self.hasty));
        let effects = self.app.update(message, now(self.at));
        self.perform_all(effects);
    }
}
