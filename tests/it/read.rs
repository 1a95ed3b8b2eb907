//! From bytes to a guide: what Windows editors make of files, and what damage does.

use cote_a_cote::procedure::read::{self, LARGEST, ReadError};
use proptest::prelude::*;

const GUIDE: &str = include_str!("fixtures/library/caf/demander-le-rsa.json");

fn error(text: &str) -> ReadError {
    read::guide(text.as_bytes()).unwrap_err()
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_welcome() {
    let plain = read::guide(GUIDE.as_bytes()).unwrap();
    let windows = format!("\u{feff}{}", GUIDE.replace('\n', "\r\n"));
    assert_eq!(read::guide(windows.as_bytes()).unwrap(), plain);
}

#[test]
fn lines_are_counted_alike_with_windows_line_ends() {
    let bad = GUIDE.replace("\"minutes\": 40", "\"minutes\": \"40\"");
    let windows = format!("\u{feff}{}", bad.replace('\n', "\r\n"));
    assert_eq!(error(&bad), error(&windows));
    assert_eq!(error(&bad).line(), Some(10));
}

#[test]
fn other_encodings_are_told() {
    let latin: Vec<u8> = GUIDE.chars().map(|c| if c.is_ascii() { c as u8 } else { 0xe9 }).collect();
    assert_eq!(read::guide(&latin), Err(ReadError::NotUtf8 { line: 9 }));
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(GUIDE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read::guide(&wide), Err(ReadError::NotUtf8 { line: 1 }));
}

#[test]
fn another_version_is_told_before_its_keys() {
    let newer = GUIDE.replace("\"schema\": 1,", "\"schema\": 2, \"new\": true,");
    assert_eq!(error(&newer), ReadError::UnknownSchema { found: 2, line: 2 });
    assert_eq!(
        error(&GUIDE.replace("\"schema\": 1", "\"schema\": 0")),
        ReadError::UnknownSchema { found: 0, line: 2 }
    );
}

#[test]
fn a_file_too_large_is_not_read() {
    assert_eq!(read::guide(&vec![b' '; LARGEST + 1]), Err(ReadError::TooLarge));
}

#[test]
fn faults_have_a_place_and_words() {
    let faults = [
        error(&GUIDE.replace("\"title\": \"Demander le RSA\",", "")),
        error(&GUIDE.replace("\"gesture\": \"credentials\"", "\"gesture\": \"typing\"")),
        error(&GUIDE.replace(
            "\"source\": \"code\", \"as_of\": \"2024-12-05\" }\n      ],",
            "\"source\": \"code\" } ],",
        )),
        error(&GUIDE.replace("\"say\": [\"Relisez, puis envoyez.\"]", "\"say\": \"Relisez.\"")),
        error(&GUIDE.replace("\"on\": \"2026-11-23\"", "\"on\": \"23/11/2026\"")),
        error(&GUIDE.replace("\"minutes\"", "\"minute\"")),
        error(&GUIDE.replace("\"number\": 3,", "\"number\": 300,")),
        error(&GUIDE.replace("\"next\": \"envoi\"", "\"next\": \"envoi\",")),
        error(GUIDE.get(..900).unwrap()),
        error(&format!("{GUIDE} x")),
        error(""),
        error("[]"),
    ];
    let told: Vec<_> = faults.iter().map(|e| format!("{:?} [{}] {e}", e.line(), e.path())).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{{\"x\": {}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    assert!(matches!(error(&deep), ReadError::Malformed { .. }));
    assert!(matches!(error(&"[".repeat(200_000)), ReadError::Malformed { .. }));
}

proptest! {
    #[test]
    fn damage_never_panics(at in 0..GUIDE.len(), length in 0_usize..40, noise in proptest::collection::vec(any::<u8>(), 0..8)) {
        let mut bytes = GUIDE.as_bytes().to_vec();
        bytes.splice(at..(at + length).min(GUIDE.len()), noise);
        if let Err(error) = read::guide(&bytes) {
            prop_assert!(error.line().is_none_or(|line| line >= 1 && line <= 2 + GUIDE.lines().count()));
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
