//! The window's own widgets, driven without a screen.

mod gallery;
mod keys;
mod lines;
mod pointer;
