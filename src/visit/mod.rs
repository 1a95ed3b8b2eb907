//! What happens at the desk: pure, from wishes to events to the state they make.

pub mod ahead;
pub mod change;
mod clock;
pub mod command;
pub mod decide;
pub mod event;
#[cfg(test)]
mod fixture;
pub mod frame;
pub mod help;
pub mod ids;
pub mod obstacle;
pub mod pause_word;
pub mod rail;
pub mod refusal;
pub mod rehearsal;
pub mod request;
pub mod state;

pub use change::Change;
pub use command::{Command, End, Opening};
pub use event::{Event, Stamped};
pub use pause_word::{GivenWords, PauseWord};
pub use refusal::Refusal;
pub use request::Request;
pub use state::{Misfit, Visit};
