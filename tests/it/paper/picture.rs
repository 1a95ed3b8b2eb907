//! The picture on screen shows what the file prints.

use std::path::Path;
use std::process::Command;

use cote_a_cote::paper::{Layout, Picture, Press, pdf, raster};

use super::sample;

/// A4 at 96 pixels to the inch.
const WIDTH: u32 = 794;

#[test]
fn a_picture_has_the_shape_of_the_page() {
    let layout = Press::new().lay_out(&sample::receipt());
    let picture = raster::page(&layout, 0, WIDTH).unwrap();
    assert_eq!((picture.width, picture.height), (794, 1123));
    assert_eq!(picture.rgba.len(), 794 * 1123 * 4);
    assert!(picture.rgba.chunks(4).all(|pixel| pixel[3] == 255));
    assert!(raster::page(&layout, 1, WIDTH).is_none() && raster::page(&layout, 0, 0).is_none());
}

#[test]
fn the_margins_are_white_and_the_page_is_not() {
    let layout = Press::new().lay_out(&sample::receipt());
    let grey = Grey::of(&raster::page(&layout, 0, WIDTH).unwrap());
    let margin = 45;
    let white = |x: usize, y: usize| grey.values[y * grey.width + x] > 250.0;
    assert!((0..grey.height).all(|y| (0..margin).all(|x| white(x, y) && white(grey.width - 1 - x, y))));
    assert!(grey.values.iter().filter(|value| **value < 128.0).count() > 10_000);
}

#[test]
fn the_picture_and_the_file_agree() {
    let layout = Press::new().lay_out(&sample::long());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("papier.pdf");
    std::fs::write(&file, pdf::write(&layout).unwrap()).unwrap();
    let drawn =
        Command::new("pdftoppm").args(["-r", "96", "-png"]).arg(&file).arg(folder.path().join("p")).status();
    if drawn.is_err() {
        println!("SKIPPED: pdftoppm is not on the PATH");
        return;
    }
    for index in 0..layout.pages().len() {
        compare(&layout, index, &folder.path().join(format!("p-{}.png", index + 1)));
    }
}

/// Two ways to smooth edges differ in every pixel, hardly in squares of 12 by 12.
fn compare(layout: &Layout, index: usize, printed: &Path) {
    let screen = Grey::of(&raster::page(layout, index, WIDTH).unwrap()).squares(12);
    let printed = Grey::read(printed).squares(12);
    assert_eq!((screen.width, screen.height), (printed.width, printed.height));
    let differences = screen.values.iter().zip(&printed.values).map(|(a, b)| (a - b).abs());
    let worst = differences.clone().fold(0.0, f32::max);
    let mean = differences.sum::<f32>() / screen.values.len() as f32;
    assert!(worst < 40.0, "page {index}: {worst}");
    assert!(mean < 2.0, "page {index}: {mean}");
}

struct Grey {
    width: usize,
    height: usize,
    values: Vec<f32>,
}

impl Grey {
    fn of(picture: &Picture) -> Self {
        let values =
            picture.rgba.chunks(4).map(|pixel| pixel[..3].iter().map(|v| f32::from(*v)).sum::<f32>() / 3.0);
        Self { width: picture.width as usize, height: picture.height as usize, values: values.collect() }
    }

    fn read(path: &Path) -> Self {
        let file = std::io::BufReader::new(std::fs::File::open(path).unwrap());
        let mut reader = png::Decoder::new(file).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let channels = info.color_type.samples();
        let values = bytes[..info.buffer_size()]
            .chunks(channels)
            .map(|pixel| pixel.iter().map(|v| f32::from(*v)).sum::<f32>() / channels as f32);
        Self { width: info.width as usize, height: info.height as usize, values: values.collect() }
    }

    /// Means of squares of this side; what is left over at the edges is dropped.
    fn squares(&self, side: usize) -> Self {
        let (width, height) = (self.width / side, self.height / side);
        let mean = |cell: usize| {
            let (x, y) = (cell % width * side, cell / width * side);
            let rows = (y..y + side).flat_map(|y| self.values[y * self.width + x..][..side].iter());
            rows.sum::<f32>() / (side * side) as f32
        };
        Self { width, height, values: (0..width * height).map(mean).collect() }
    }
}
