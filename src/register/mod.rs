//! Records without a name: what remains of a visit, month by month, and how it is read and exported.

pub mod band;
pub mod copy;
pub mod export;
pub mod month;
pub mod record;
pub mod store;
mod words;

pub use band::{ShortBand, VisitBand};
pub use copy::Unfit;
pub use month::Month;
pub use record::{Followup, Record};
pub use store::{Reading, Register};
