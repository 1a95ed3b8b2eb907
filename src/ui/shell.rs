//! The only place that touches the world outside: turns effects into tasks, through the ports of `platform`.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use iced::advanced::widget::operate;
use iced::{Application, Program, Subscription, Task};

use super::app::{self, App};
use super::effect::Effect;
use super::kit::reveal::{reveal, reveal_focus, reveal_focus_in};
use super::session::Now;
use super::{Element, Theme, fonts};
use crate::platform::{chance, clock};

mod last;
mod off_thread;
mod papers;
pub mod ports;
mod shape;
pub mod start;
mod time;
#[cfg(debug_assertions)]
mod trace;
mod voice;

use ports::Ports;

/// What the program is started with.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the program's data.
    pub data: PathBuf,
    /// When the process began, if the start is to be timed.
    pub trace_since: Option<Instant>,
    /// The file that gets what the window shows.
    #[cfg(debug_assertions)]
    pub trace_shown: Option<PathBuf>,
}

/// The program and what it has of the world outside.
struct Shell {
    app: App,
    ports: Arc<Ports>,
    window: shape::Window,
    voice: voice::Voice,
    trace_since: Option<Instant>,
    #[cfg(debug_assertions)]
    trace_shown: Option<trace::Trace>,
}

/// What happens in the window, or around it.
#[derive(Debug, Clone)]
enum Message {
    App(app::Message),
    Opened(iced::window::Id, iced::Size),
    Column(shape::Answer),
    FirstFrame,
}

/// Opens the window, until it is closed.
pub fn run(options: Options) -> iced::Result {
    application(options).run()
}

fn application(
    options: Options,
) -> Application<impl Program<State = Shell, Message = Message, Theme = Theme>> {
    iced::application(move || boot(&options), update, view)
        .settings(fonts::settings())
        .title(title)
        .theme(theme)
        .scale_factor(scale_factor)
        .subscription(subscription)
        .window(shape::first())
}

fn boot(options: &Options) -> (Shell, Task<Message>) {
    let (ports, boot) = start::start(&options.data, now());
    let ports = Arc::new(ports);
    let (app, effects) = App::new(boot);
    let mut shell = Shell {
        app,
        ports: Arc::clone(&ports),
        window: shape::Window::default(),
        voice: voice::Voice::default(),
        trace_since: options.trace_since,
        #[cfg(debug_assertions)]
        trace_shown: options.trace_shown.as_deref().and_then(trace::Trace::to),
    };
    shell.trace_shown();
    let closed = off_thread::answer(
        move || {
            start::settle_closed(&ports, now().at);
            ports.copy_register()
        },
        app::Message::RegisterCopied,
    );
    let tasks = shell.perform_all(effects);
    let voice = shell.voice.find();
    (shell, Task::batch([tasks, closed, voice]))
}

fn update(shell: &mut Shell, message: Message) -> Task<Message> {
    match message {
        Message::App(message) => {
            // Now and then, for a screen that changed under the column.
            let look = if message == app::Message::Tick { shell.window.look_again() } else { Task::none() };
            let effects = shell.app.update(message, now());
            shell.trace_shown();
            Task::batch([look, shell.perform_all(effects)])
        }
        Message::Opened(window, size) => {
            let effects = shell.app.update(app::Message::Resized(size), now());
            Task::batch([shell.window.opened(window), shell.perform_all(effects)])
        }
        Message::Column(answer) => shell.window.answered(answer),
        Message::FirstFrame => {
            if let Some(since) = shell.trace_since.take() {
                println!("première image : {} ms", since.elapsed().as_millis());
            }
            Task::none()
        }
    }
}

impl Shell {
    /// Tells what the next frame will show, where that is asked for.
    fn trace_shown(&mut self) {
        #[cfg(debug_assertions)]
        if let Some(trace) = &mut self.trace_shown {
            trace.note(&self.app);
        }
    }

    fn perform_all(&mut self, effects: Vec<Effect>) -> Task<Message> {
        let mut tasks: Vec<Task<Message>> = Vec::new();
        let mut effects = effects.into_iter().peekable();
        while let Some(effect) = effects.next() {
            tasks.push(match (effect, effects.peek()) {
                // In one go: both scroll, and what comes in a later one is not drawn at once.
                (Effect::Focus(id), Some(Effect::Reveal(part))) => {
                    let shown = operate(reveal_focus_in(*part)).discard();
                    effects.next();
                    iced::widget::operation::focus(id).chain(shown)
                }
                (effect, _) => self.perform(effect),
            });
        }
        Task::batch(tasks)
    }

    fn perform(&mut self, effect: Effect) -> Task<Message> {
        let ports = Arc::clone(&self.ports);
        match effect {
            Effect::Append { visit, events } => off_thread::answer(
                move || ports.append(visit, &events),
                move |written| app::Message::Journalled { visit, written },
            ),
            Effect::Practised(visit) => {
                Task::done(Message::App(app::Message::Journalled { visit, written: true }))
            }
            Effect::Reopen(visit) => off_thread::answer(
                move || ports.reopen(visit),
                move |read| app::Message::Reopened { visit, read },
            ),
            Effect::Release(visit) => off_thread::forget(move || ports.journal.release(visit)),
            Effect::KeepRecord(record) => {
                off_thread::answer(move || ports.keep(&record), app::Message::RegisterCopied)
            }
            Effect::AskFolder => Task::perform(crate::platform::dialogs::which_folder(), |asked| {
                Message::App(app::Message::FolderAsked(asked))
            }),
            Effect::BeginCopy(folder) => off_thread::answer(
                move || (ports.begin_copy(&folder), folder),
                |(answer, folder)| app::Message::CopyBegun { folder, answer },
            ),
            Effect::CopyRegister => {
                off_thread::answer(move || ports.copy_register(), app::Message::RegisterCopied)
            }
            Effect::Sweep { keep_days } => {
                off_thread::forget(move || start::sweep(&ports, now().at, keep_days))
            }
            Effect::ListPapers { keep_days } => {
                off_thread::answer(move || ports.last_papers(now().at, keep_days), app::Message::PapersListed)
            }
            Effect::ReadClosed(visit) => off_thread::answer(
                move || ports.read_closed(visit),
                move |read| app::Message::ClosedRead { visit, read },
            ),
            Effect::Erase(visits) => off_thread::answer(
                move || (ports.erase(&visits), visits),
                |(erased, visits)| app::Message::Erased { visits, erased },
            ),
            Effect::OpenLink(address) => off_thread::answer(
                move || (crate::platform::links::open(&address), address),
                |(opened, address)| app::Message::LinkOpened { address, opened },
            ),
            Effect::OpenFolder(folder) => {
                off_thread::answer(move || crate::platform::links::view(&folder), app::Message::FolderOpened)
            }
            Effect::Copy(text) => iced::clipboard::write(text),
            Effect::SavePdf(paper) => papers::save(paper),
            Effect::Print(paper) => papers::print(ports, paper),
            Effect::PrintSlip { word, pdf } => papers::print_slip(ports, word, pdf),
            Effect::RememberWord(word) => off_thread::forget(move || ports.remember_word(&word)),
            Effect::View(paper) => papers::view(ports, paper),
            Effect::AskContrast => {
                off_thread::answer(crate::platform::contrast::is_high, app::Message::SystemContrast)
            }
            // What takes the focus has to be seen.
            Effect::Focus(id) => iced::widget::operation::focus(id).chain(operate(reveal_focus()).discard()),
            Effect::Reveal(id) => operate(reveal(id)).discard(),
            Effect::Unfocus => operate(iced::advanced::widget::operation::focusable::unfocus()),
            Effect::LookAtInput => {
                off_thread::answer(crate::platform::idle::since_last_input, app::Message::SinceInput)
            }
            Effect::Shape(shape) => self.window.shape(shape, self.app.scale_factor()),
            Effect::PullColumn { edge, narrowest, widest } => self.window.pull(edge, narrowest, widest),
            Effect::SaveSettings(settings) => {
                off_thread::answer(move || ports.save_settings(&settings), app::Message::SettingsKept)
            }
            Effect::Say { number, text, after } => self.voice.say(number, &text, after),
            Effect::Hush => {
                self.voice.hush();
                Task::none()
            }
            Effect::Quit => {
                self.voice.leave();
                self.window.leave().chain(iced::exit())
            }
        }
    }
}

fn view(shell: &Shell) -> Element<'_, Message> {
    shell.app.view().map(Message::App)
}

fn title(shell: &Shell) -> String {
    shell.app.title()
}

fn theme(shell: &Shell) -> Theme {
    shell.app.theme()
}

fn scale_factor(shell: &Shell) -> f32 {
    shell.app.scale_factor()
}

fn subscription(shell: &Shell) -> Subscription<Message> {
    let window = iced::event::listen_with(|event, _status, id| match event {
        iced::Event::Window(iced::window::Event::Opened { size, .. }) => Some(Message::Opened(id, size)),
        iced::Event::Window(iced::window::Event::Resized(size)) => {
            Some(Message::App(app::Message::Resized(size)))
        }
        iced::Event::Window(iced::window::Event::CloseRequested) => {
            Some(Message::App(app::Message::CloseRequested))
        }
        iced::Event::Window(iced::window::Event::Focused) => Some(Message::App(app::Message::Focused(true))),
        iced::Event::Window(iced::window::Event::Unfocused) => {
            Some(Message::App(app::Message::Focused(false)))
        }
        _ => None,
    });
    // A clock that nobody looks at does not tick: an idle program costs nothing.
    let ticks = if shell.app.is_ticking() { time::ticks().map(Message::App) } else { Subscription::none() };
    let frames = match shell.trace_since {
        Some(_) => iced::window::frames().map(|_| Message::FirstFrame),
        None => Subscription::none(),
    };
    Subscription::batch([window, ticks, frames])
}

fn now() -> Now {
    let (at, today) = clock::now();
    Now { at, today, bits: chance::bits() }
}
