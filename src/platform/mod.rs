//! What the computer lends: folders, the clock, chance, the browser, dialogs, printing, room on the screen, high contrast,
//! how long nobody touched it. Nothing here knows a visit.

pub mod chance;
pub mod child;
pub mod clock;
pub mod contrast;
pub mod dialogs;
pub mod folders;
pub mod idle;
pub mod links;
pub mod paper_file;
pub mod printing;
pub mod reserve;
