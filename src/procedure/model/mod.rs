//! What a guide is: the shape of a file of `procedures/`, schema version 1.

mod ending;
mod guide;
mod means;
mod step;

pub use ending::{Ending, Outcome, Task, Verify, Who};
pub use guide::{Procedure, Review, ReviewState, SCHEMA, Source, SourceKind, Theme};
pub use means::{Bring, Mean, Need};
pub use step::{Answer, Ask, Gesture, Link, Step, Stuck};
