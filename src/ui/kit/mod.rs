//! The window's own widgets. Screens are made of these, never of iced's raw buttons.
//!
//! All of them reflow: nothing overflows in a column of 400 px or at 200 % zoom.

pub mod arrange;
pub mod badge;
pub mod banner;
pub mod bar;
pub mod button;
pub mod choice;
pub mod dialog;
pub mod edge;
pub mod field;
pub mod focus;
pub mod fold;
pub mod grip;
pub mod inert;
pub mod key_nav;
pub mod panel;
pub mod pasted;
pub mod rail;
pub mod reveal;
pub mod rich;
mod segments;
pub mod text;
pub mod tick;
pub mod tile;
pub mod tip;
pub mod toggle;
pub mod turn;
pub mod until_touched;
mod widths;
