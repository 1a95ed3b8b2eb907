//! The passing of time, while somebody looks at it.

use std::time::Duration;

use iced::Subscription;
use iced::futures::channel::mpsc;

use super::app;

/// Often enough for whole minutes, and for a disk that comes back.
const EVERY: Duration = Duration::from_secs(15);

pub(super) fn ticks() -> Subscription<app::Message> {
    Subscription::run(|| {
        let (mut sender, receiver) = mpsc::channel(1);
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(EVERY);
                // A tick that is not taken yet is enough; a subscription that is gone ends the thread.
                if sender.try_send(app::Message::Tick).is_err_and(|error| error.is_disconnected()) {
                    break;
                }
            }
        });
        receiver
    })
}
