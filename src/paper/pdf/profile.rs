//! The colours of the file are those of sRGB: an ICC profile (version 4.2) that says so, made from the numbers of the
//! standard.

/// D50, the white that profiles are told in.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];
/// Red, green and blue of sRGB (IEC 61966-2-1), seen under D50.
const RED: [f64; 3] = [0.436_07, 0.222_49, 0.013_92];
const GREEN: [f64; 3] = [0.385_15, 0.716_87, 0.097_08];
const BLUE: [f64; 3] = [0.143_07, 0.060_61, 0.714_10];
/// From the white of sRGB (D65) to D50, by Bradford's way.
const ADAPTATION: [f64; 9] =
    [1.047_88, 0.022_92, -0.050_22, 0.029_59, 0.990_48, -0.017_07, -0.009_24, 0.015_08, 0.751_68];
/// The curve of sRGB: a power, a slope and an offset, the slope near black, and where it ends.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

const HEADER: usize = 128;
const ENTRY: usize = 12;

/// The bytes of the profile, the same at each call.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("CC0")),
        (b"wtpt", numbers(b"XYZ ", &WHITE)),
        (b"chad", numbers(b"sf32", &ADAPTATION)),
        (b"rXYZ", numbers(b"XYZ ", &RED)),
        (b"gXYZ", numbers(b"XYZ ", &GREEN)),
        (b"bXYZ", numbers(b"XYZ ", &BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut entries = word(tags.len());
    let mut data: Vec<u8> = Vec::new();
    let mut last: Option<(&[u8], usize)> = None;
    let start = HEADER + 4 + tags.len() * ENTRY;
    for (name, bytes) in &tags {
        // The three curves are one: a profile may name the same bytes several times.
        let offset = match last {
            Some((same, offset)) if same == bytes => offset,
            _ => {
                let offset = start + data.len();
                data.extend_from_slice(bytes);
                data.resize(data.len().next_multiple_of(4), 0);
                offset
            }
        };
        last = Some((bytes, offset));
        entries.extend_from_slice(*name);
        entries.extend(word(offset));
        entries.extend(word(bytes.len()));
    }
    let mut profile = header(start + data.len());
    profile.append(&mut entries);
    profile.append(&mut data);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = word(size);
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // A date is asked for: that of the standard, so that it is always the same.
    for part in [1999_u16, 10, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.extend([0; 28]);
    header.extend(WHITE.iter().flat_map(|value| fixed(*value)));
    header.resize(HEADER, 0);
    header
}

/// A text in one language, plain ASCII.
fn text(words: &str) -> Vec<u8> {
    let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut text = b"mluc\0\0\0\0".to_vec();
    text.extend(word(1));
    text.extend(word(12));
    text.extend(b"enUS");
    text.extend(word(units.len()));
    text.extend(word(28));
    text.extend(units);
    text
}

fn curve() -> Vec<u8> {
    let mut curve = b"para\0\0\0\0\0\x03\0\0".to_vec();
    curve.extend(CURVE.iter().flat_map(|value| fixed(*value)));
    curve
}

fn numbers(kind: &[u8; 4], values: &[f64]) -> Vec<u8> {
    let mut numbers = kind.to_vec();
    numbers.extend([0; 4]);
    numbers.extend(values.iter().flat_map(|value| fixed(*value)));
    numbers
}

/// A number with 16 bits after its point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn word(value: usize) -> Vec<u8> {
    (value as u32).to_be_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use moxcms::{ColorProfile, Layout, TransformOptions};

    #[test]
    fn another_program_finds_srgb_in_it() {
        let bytes = srgb();
        assert_eq!(bytes.len() % 4, 0);
        let ours = ColorProfile::new_from_slice(&bytes).unwrap();
        let theirs = ColorProfile::new_srgb();
        let transform =
            ours.create_transform_8bit(Layout::Rgb, &theirs, Layout::Rgb, TransformOptions::default());
        let colours: Vec<u8> = (0..=255).flat_map(|v| [v, 255 - v, v / 2]).collect();
        let mut seen = vec![0; colours.len()];
        transform.unwrap().transform(&colours, &mut seen).unwrap();
        assert!(colours.iter().zip(&seen).all(|(a, b)| a.abs_diff(*b) <= 1), "{seen:?}");
    }

    #[test]
    fn white_is_the_sum_of_the_three_colours() {
        for at in 0..3 {
            assert!((RED[at] + GREEN[at] + BLUE[at] - WHITE[at]).abs() < 5e-4);
        }
    }
}
