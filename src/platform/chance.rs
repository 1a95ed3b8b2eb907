//! Random bits, from the system.

/// 128 random bits; where the system has none to give, those of the clock.
pub fn bits() -> u128 {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u128::from_le_bytes(bytes),
        Err(_) => jiff::Timestamp::now().as_nanosecond().unsigned_abs(),
    }
}
