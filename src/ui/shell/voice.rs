//! The voice of this computer: looked for at the start, silent before the end.

use std::sync::{Arc, OnceLock};

use iced::Task;
use iced::futures::channel::oneshot;

use super::{Message, app, off_thread};
use crate::platform::speech::Speaker;
use crate::ui::private::Private;

/// The voice, once it is found.
#[derive(Clone, Default)]
pub(super) struct Voice(Arc<OnceLock<Speaker>>);

impl Voice {
    /// Looks for a voice.
    pub(super) fn find(&self) -> Task<Message> {
        let voice = self.clone();
        off_thread::answer(
            move || Speaker::find().is_some_and(|found| voice.0.set(found).is_ok()),
            app::Message::VoiceFound,
        )
    }

    /// Says a text; answered when it was said to its end.
    pub(super) fn say(&self, number: u64, text: &Private, after: bool) -> Task<Message> {
        let Some(speaker) = self.0.get() else { return Task::none() };
        let (sender, receiver) = oneshot::channel();
        speaker.say(text.expose(), after, move || {
            // Nobody listens any more where the window was closed meanwhile.
            let _ = sender.send(());
        });
        // A text that something else took the place of has no end to tell.
        Task::future(receiver).then(move |said| match said {
            Ok(()) => Task::done(Message::App(app::Message::Said(number))),
            Err(_) => Task::none(),
        })
    }

    /// Is silent.
    pub(super) fn hush(&self) {
        if let Some(speaker) = self.0.get() {
            speaker.stop();
        }
    }

    /// Is silent, for good.
    pub(super) fn leave(&self) {
        if let Some(speaker) = self.0.get() {
            speaker.stop_and_wait();
        }
    }
}
