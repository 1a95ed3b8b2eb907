//! A voice that says a text in French. Nobody waits for it: it has a thread of its own, which also looks when it ends.
//!
//! What it says may be about a person: it is written nowhere, and no other program sees it in the list of processes.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod system;
#[cfg(not(any(target_os = "linux", windows)))]
#[path = "other.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;

/// How often an engine at work is asked whether it is done.
const LOOK: Duration = Duration::from_millis(60);
/// The longest that the end of the program waits for silence.
const SILENCE: Duration = Duration::from_millis(800);

/// What makes the sound. It lives on the voice's thread, and says one line at a time.
pub trait Engine {
    /// Begins to say a line, and comes back at once. Answers whether it could.
    fn begin(&mut self, line: &str) -> bool;

    /// Whether the line is at its end.
    fn is_done(&mut self) -> bool;

    /// Is silent, at once.
    fn stop(&mut self);
}

/// A voice of this computer.
pub struct Speaker {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

/// A text to say, and what to do when it was said to its end.
struct Text {
    lines: Vec<String>,
    done: Box<dyn FnOnce() + Send>,
}

enum Order {
    /// Say this; what is being said stops, unless this is to come after it.
    Say { text: Text, after: bool },
    /// Be silent, and answer.
    Stop(Sender<()>),
}

impl Speaker {
    /// Looks for a French voice on this computer: it may take seconds, so not on the window's thread.
    pub fn find() -> Option<Self> {
        Self::start(system::engine)
    }

    /// A voice with the engine that `make` finds, on the voice's own thread.
    pub fn start<E: Engine>(make: impl FnOnce() -> Option<E> + Send + 'static) -> Option<Self> {
        let (orders, ordered) = mpsc::channel();
        let (found, answer) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let engine = make();
            let _ = found.send(engine.is_some());
            if let Some(engine) = engine {
                work(engine, &ordered);
            }
        });
        answer.recv().unwrap_or(false).then_some(Self { orders: Some(orders), thread: Some(thread) })
    }

    /// Says a text, line by line, after what is being said or in its place. `done` is called when it was said to its
    /// end, and dropped if it was not.
    pub fn say(&self, text: &str, after: bool, done: impl FnOnce() + Send + 'static) {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
        let text = Text { lines: lines.rev().collect(), done: Box::new(done) };
        self.order(Order::Say { text, after });
    }

    /// Is silent.
    pub fn stop(&self) {
        let (answer, _) = mpsc::channel();
        self.order(Order::Stop(answer));
    }

    /// Is silent, and comes back once it is.
    pub fn stop_and_wait(&self) {
        let (answer, silent) = mpsc::channel();
        self.order(Order::Stop(answer));
        let _ = silent.recv_timeout(SILENCE);
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // The thread ends with the speaker, not before.
            let _ = orders.send(order);
        }
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        drop(self.orders.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Carries the orders out until nobody can give any.
fn work(mut engine: impl Engine, orders: &Receiver<Order>) {
    // The first text is being said; its lines, and those of the others, from the last to the first.
    let mut texts: Vec<Text> = Vec::new();
    let mut speaking = false;
    loop {
        let order = if speaking {
            orders.recv_timeout(LOOK)
        } else {
            orders.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match order {
            Ok(Order::Say { text, after }) => {
                if !after {
                    texts.clear();
                    if speaking {
                        engine.stop();
                        speaking = false;
                    }
                }
                texts.push(text);
            }
            Ok(Order::Stop(answer)) => {
                texts.clear();
                engine.stop();
                speaking = false;
                let _ = answer.send(());
            }
            Err(RecvTimeoutError::Timeout) if engine.is_done() => speaking = false,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        while !speaking && let Some(text) = texts.first_mut() {
            match text.lines.pop() {
                // A line that cannot be said is passed over.
                Some(line) => speaking = engine.begin(&line),
                None => (texts.remove(0).done)(),
            }
        }
    }
    engine.stop();
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};
    use std::time::Instant;

    use super::*;

    /// Notes what it is asked to do; a line lasts as long as it holds « … ».
    #[derive(Clone, Default)]
    struct Fake {
        said: Arc<Mutex<Vec<String>>>,
        lasts: bool,
    }

    impl Engine for Fake {
        fn begin(&mut self, line: &str) -> bool {
            self.lasts = line.contains('…');
            self.said.lock().unwrap().push(line.to_owned());
            line != "?"
        }

        fn is_done(&mut self) -> bool {
            !self.lasts
        }

        fn stop(&mut self) {
            self.said.lock().unwrap().push("(silence)".to_owned());
        }
    }

    fn fake() -> (Speaker, Fake) {
        let fake = Fake::default();
        let engine = fake.clone();
        (Speaker::start(move || Some(engine)).unwrap(), fake)
    }

    #[track_caller]
    fn said(fake: &Fake, expected: &[&str]) {
        let since = Instant::now();
        loop {
            let said = fake.said.lock().unwrap().clone();
            if said == expected {
                return;
            }
            assert!(since.elapsed() < Duration::from_secs(10), "{said:?} is not {expected:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn without_an_engine_there_is_no_voice() {
        assert!(Speaker::start(|| None::<Fake>).is_none());
    }

    #[test]
    fn a_text_is_said_line_by_line_and_its_end_is_told() {
        let (speaker, fake) = fake();
        let (sender, ended) = mpsc::channel();
        speaker.say("un\n\n  deux ", false, move || sender.send(()).unwrap());
        ended.recv_timeout(Duration::from_secs(10)).unwrap();
        said(&fake, &["un", "deux"]);
    }

    #[test]
    fn a_new_text_takes_the_place_of_the_old_one_whose_end_is_not_told() {
        let (speaker, fake) = fake();
        let (sender, ended) = mpsc::channel();
        speaker.say("long…\nla suite", false, move || sender.send(()).unwrap());
        said(&fake, &["long…"]);
        speaker.say("autre", false, || {});
        said(&fake, &["long…", "(silence)", "autre"]);
        assert!(ended.recv_timeout(Duration::from_secs(10)).is_err());
    }

    #[test]
    fn a_text_may_come_after_what_is_being_said() {
        let (speaker, fake) = fake();
        speaker.say("un\ndeux", false, || {});
        speaker.say("trois", true, || {});
        said(&fake, &["un", "deux", "trois"]);
    }

    #[test]
    fn it_is_silent_at_once_and_at_the_end() {
        let (speaker, fake) = fake();
        speaker.say("long…\nla suite", false, || {});
        said(&fake, &["long…"]);
        speaker.stop_and_wait();
        said(&fake, &["long…", "(silence)"]);
        speaker.say("encore…", true, || {});
        said(&fake, &["long…", "(silence)", "encore…"]);
        drop(speaker);
        said(&fake, &["long…", "(silence)", "encore…", "(silence)"]);
    }

    #[test]
    fn a_line_that_cannot_be_said_is_passed_over() {
        let (speaker, fake) = fake();
        speaker.say("?\nsuite", false, || {});
        said(&fake, &["?", "suite"]);
    }
}
