//! Work that waits for a disk, a printer or a browser: never on the window's thread.

use iced::Task;
use iced::futures::channel::oneshot;

use super::{Message, app};

/// Does `work` on a thread of its own, and makes a message of its answer.
pub(super) fn answer<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
    message: impl FnOnce(T) -> app::Message + Send + 'static,
) -> Task<Message> {
    wait(move || message(work())).map(Message::App)
}

/// Does `work` on a thread of its own, and answers what it answered.
pub(super) fn wait<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Task<T> {
    let (sender, receiver) = oneshot::channel();
    std::thread::spawn(move || {
        // Nobody listens any more where the window was closed meanwhile.
        let _ = sender.send(work());
    });
    Task::future(receiver).then(|answered| answered.map_or_else(|_| Task::none(), Task::done))
}

/// Does `work` on a thread of its own.
pub(super) fn forget(work: impl FnOnce() + Send + 'static) -> Task<Message> {
    std::thread::spawn(work);
    Task::none()
}
