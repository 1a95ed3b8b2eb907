//! The PDF file, read back.

use std::process::Command;

use cote_a_cote::paper::{Document, Press, TextSize, pdf};
use lopdf::{Dictionary, Object};

use super::sample;

fn written(document: &Document) -> Vec<u8> {
    pdf::write(&Press::new().lay_out(document)).unwrap()
}

fn read(document: &Document) -> lopdf::Document {
    lopdf::Document::load_mem(&written(document)).unwrap()
}

fn follow<'f>(file: &'f lopdf::Document, dictionary: &'f Dictionary, key: &str) -> &'f Object {
    let object = dictionary.get(key.as_bytes()).unwrap_or_else(|_| panic!("no /{key}"));
    file.dereference(object).unwrap().1
}

fn fonts(file: &lopdf::Document) -> Vec<&Dictionary> {
    let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
    dictionaries
        .filter(|d| d.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Type0"))
        .collect()
}

#[test]
fn fonts_are_cut_down_and_embedded() {
    for (document, count) in [(sample::receipt(), 2), (sample::long(), 3)] {
        let file = read(&document);
        let fonts = fonts(&file);
        assert_eq!(fonts.len(), count);
        for font in fonts {
            let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap();
            assert_eq!(name[6], b'+', "a subset says so in its name");
            assert!(font.has(b"ToUnicode"));
            let descendant = follow(&file, font, "DescendantFonts").as_array().unwrap()[0].as_dict().unwrap();
            let descriptor = follow(&file, descendant, "FontDescriptor").as_dict().unwrap();
            let program = follow(&file, descriptor, "FontFile2").as_stream().unwrap();
            assert!((500..30_000).contains(&program.content.len()), "{}", program.content.len());
        }
    }
}

#[test]
fn no_missing_glyph_is_shown() {
    let file = read(&sample::long());
    for (_, page) in file.get_pages() {
        let content = file.get_and_decode_page_content(page).unwrap();
        let shown = content.operations.iter().filter(|o| o.operator == "TJ").flat_map(|o| &o.operands);
        let codes: Vec<&[u8]> =
            shown.flat_map(|a| a.as_array().unwrap()).filter_map(|o| o.as_str().ok()).collect();
        assert!(codes.len() > 100);
        assert!(codes.iter().all(|code| code.len() == 2 && *code != [0, 0]));
    }
}

#[test]
fn pages_title_and_language_are_told() {
    let file = read(&sample::long());
    assert_eq!(file.get_pages().len(), 2);
    assert_eq!(file.version, "1.7");
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"fr-FR");
    let info = follow(&file, &file.trailer, "Info").as_dict().unwrap();
    let title = info.get(b"Title").unwrap().as_str().unwrap();
    let units = title[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    let title: String = char::decode_utf16(units).map(Result::unwrap).collect();
    assert_eq!(title, "Ce que nous avons fait aujourd’hui");
    assert!(!info.has(b"CreationDate"), "no date was given");
}

/// The metadata stream, as any program finds it.
fn metadata(file: &lopdf::Document) -> String {
    let stream = follow(file, file.catalog().unwrap(), "Metadata").as_stream().unwrap();
    assert!(!stream.dict.has(b"Filter"));
    String::from_utf8(stream.content.clone()).unwrap()
}

#[test]
fn standards_and_colours_are_told() {
    let mut document = sample::receipt();
    document.title = "Vous & <nous>".into();
    let file = read(&document);
    let metadata = metadata(&file);
    for words in [
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "x-default\">Vous &amp; &lt;nous&gt;<",
        "<rdf:li>fr-FR<",
    ] {
        assert!(metadata.contains(words), "{words} not in {metadata}");
    }
    assert!(!metadata.contains("Date>"), "no date was given");
    let catalog = file.catalog().unwrap();
    let viewer = follow(&file, catalog, "ViewerPreferences").as_dict().unwrap();
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let intent = follow(&file, catalog, "OutputIntents").as_array().unwrap()[0].as_dict().unwrap();
    let profile = follow(&file, intent, "DestOutputProfile").as_stream().unwrap();
    assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
    assert_eq!(profile.decompressed_content().unwrap()[36..40], *b"acsp");
}

#[test]
fn a_date_is_written_when_given() {
    let mut document = sample::receipt();
    document.made = Some("2026-11-23T14:30:00+01:00[Europe/Paris]".parse().unwrap());
    let file = read(&document);
    let info = follow(&file, &file.trailer, "Info").as_dict().unwrap();
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261123143000+01'00'");
    assert!(metadata(&file).contains("<xmp:CreateDate>2026-11-23T14:30:00+01:00<"));
}

#[test]
fn links_can_be_opened_where_they_are_read() {
    let file = read(&sample::receipt());
    let page = file.get_pages()[&1];
    let links = file.get_page_annotations(page).unwrap();
    let [link] = links[..] else { panic!("one link, not {}", links.len()) };
    let action = follow(&file, link, "A").as_dict().unwrap();
    assert_eq!(action.get(b"URI").unwrap().as_str().unwrap(), b"https://www.caf.fr");
    let rect: Vec<f32> =
        link.get(b"Rect").unwrap().as_array().unwrap().iter().map(|side| side.as_float().unwrap()).collect();
    assert!(rect[0] < rect[2] && rect[1] < rect[3] && rect[3] < 842.0, "{rect:?}");
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let first = written(&sample::receipt());
    let mut press = Press::new();
    for _ in 0..2 {
        written(&sample::long());
        assert_eq!(pdf::write(&press.lay_out(&sample::receipt())).unwrap(), first);
    }
    let other = read(&Document { size: TextSize::Large, ..sample::receipt() });
    let id = |file: &lopdf::Document| file.trailer.get(b"ID").unwrap().clone();
    assert_ne!(id(&read(&sample::receipt())), id(&other));
}

#[test]
fn a_receipt_is_small() {
    let size = written(&sample::receipt()).len();
    assert!(size < 60_000, "{size} bytes");
}

#[test]
fn text_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("papier.pdf");
    std::fs::write(&path, written(&sample::long())).unwrap();
    let Ok(output) = Command::new("pdftotext").arg(&path).arg("-").output() else {
        println!("SKIPPED: pdftotext is not on the PATH");
        return;
    };
    let text = String::from_utf8(output.stdout).unwrap();
    for words in ["œuvre 12,50 €", "À faire maintenant", "Résolu : il était", "d’une autre police"] {
        assert!(text.contains(words), "{words} not in {text}");
    }
    assert!(text.contains("Пример et Ελληνικά"), "{text}");
}

/// Poppler and MuPDF make every space a plain one, so this is read in the file itself.
#[test]
fn no_break_spaces_are_told_from_spaces() {
    let text = read(&sample::receipt()).extract_text(&[1]).unwrap();
    assert!(text.contains("4\u{a0}décembre") && text.contains("«\u{a0}Mes démarches\u{a0}»"), "{text}");
}

#[test]
fn other_programs_find_nothing_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("papier.pdf");
    std::fs::write(&path, written(&sample::long())).unwrap();
    let Ok(output) = Command::new("qpdf").arg("--check").arg(&path).output() else {
        println!("SKIPPED: qpdf is not on the PATH");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
