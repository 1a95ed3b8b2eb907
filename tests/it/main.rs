//! Tests that see the program from outside.

mod catalogue;
mod check;
mod library;
mod read;
mod search;
