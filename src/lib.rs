//! Côte à côte: a desk and a person go through an online procedure, step by step, beside the site.

pub mod procedure;
pub mod ui;
