//! Tests of the whole, one module for each room.

mod paper;
