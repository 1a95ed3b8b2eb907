//! What users read in the window, one module a screen. « … » keep their no-break spaces.

pub mod about;
pub mod aloud;
pub mod bar;
pub mod causes;
pub mod closing;
pub mod dates;
pub mod field;
pub mod first;
pub mod frame;
pub mod home;
pub mod keys;
pub mod last;
pub mod needs;
pub mod paper;
pub mod pause;
pub mod practice;
pub mod refusal;
pub mod remote;
pub mod resumed;
pub mod settings;
pub mod start;
pub mod step;
pub mod stuck;
