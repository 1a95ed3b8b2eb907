//! Arabic: joined, from right to left, figures and French in their own order.

use std::process::Command;

use cote_a_cote::paper::display::{Shape, TextRun};
use cote_a_cote::paper::{Block, Document, Field, Inline, Layout, Mark, Press, Run, pdf};

use super::runs;

fn french(text: &str) -> Inline {
    Inline::Text(Run { text: text.into(), soft: true, lang: Some("fr-FR".into()), ..Run::default() })
}

fn arabic(blocks: Vec<Block>) -> Document {
    let blocks = vec![Block::InLanguage { lang: "ar".into(), blocks }];
    Document { blocks, ..Document::new("Récapitulatif") }
}

/// Everything that a paper in Arabic has.
pub fn sample() -> Document {
    let item = |mark, text: &str, fr: &str| Block::Item {
        mark,
        text: vec![Inline::plain(format!("{text}\n")), french(fr)],
    };
    arabic(vec![
        Block::Title("ما قمنا به اليوم".into()),
        Block::Framed {
            lead: vec!["طلب RSA لدى CAF : أرسل.\n".into(), french("La demande de RSA à la CAF est envoyée.")],
            rest: vec![vec!["يجب أن ترد CAF. هذا ليس قبولا بعد.".into()]],
        },
        Block::Heading("ما يجب فعله الآن".into()),
        item(Mark::Tick, "الدخول إلى حسابك على caf.fr.", "Connexion à votre compte caf.fr"),
        item(
            Mark::Box,
            "أرسل إشعار الضريبة إلى صندوق الإعانات العائلية (CAF) قبل 15 ديسمبر 2026. اتصل بالرقم 01 23 45 67 89 إذا كان \
             لديك سؤال. لا تعط كلمة السر لأي شخص، حتى لنا.",
            "Envoyer l’avis d’impôt à la CAF avant le 15 décembre 2026. Appelez le 01 23 45 67 89 si vous avez une question.",
        ),
        item(
            Mark::Box,
            "افتح « Avez-vous un compte ? » ثم اتصل بالرقم 3230.",
            "Ouvrir « Avez-vous un compte ? », puis appeler le 3230.",
        ),
        Block::Paragraph(vec!["تاريخ استلام الرد ".into(), Inline::blank(110.0)]),
        Block::Pair(
            Field::to_write([Inline::bold("رقم طلبك")]),
            Field::filled([Inline::bold("للمتابعة")], "France services"),
        ),
    ])
}

fn laid(blocks: Vec<Block>) -> Layout {
    Press::new().lay_out(&arabic(blocks))
}

fn texts(layout: &Layout) -> Vec<&TextRun> {
    layout.pages().iter().flat_map(runs).map(|(_, run)| run).collect()
}

/// The words of the lines, each from its left end to its right end.
fn lines(layout: &Layout) -> Vec<Vec<String>> {
    let mut runs = texts(layout);
    runs.sort_by(|a, b| (a.origin.y, a.origin.x).partial_cmp(&(b.origin.y, b.origin.x)).unwrap());
    let lines = runs.chunk_by(|a, b| a.origin.y == b.origin.y);
    lines.map(|line| line.iter().map(|run| run.text.trim().to_owned()).collect()).collect()
}

fn glyph_x(run: &TextRun, letter: char) -> f32 {
    let glyph = run.glyphs.iter().find(|glyph| run.text_of(glyph).contains(letter)).unwrap();
    run.origin.x + glyph.x
}

#[test]
fn letters_join_and_words_start_on_the_right() {
    let layout = laid(vec![Block::Paragraph(vec!["بب".into()])]);
    let run = texts(&layout)[0];
    let shapes: Vec<u16> = run.glyphs.iter().filter(|g| !run.text_of(g).is_empty()).map(|g| g.id).collect();
    assert!(
        shapes.len() == 2 && shapes[0] != shapes[1],
        "{shapes:?}: the first and the last form of a letter"
    );
    assert!(run.rtl);
    assert!((run.origin.x + run.width - (Layout::WIDTH - 34.02)).abs() < 0.1);
}

#[test]
fn the_first_word_is_the_rightmost_and_a_full_stop_ends_the_line() {
    let layout = laid(vec![Block::Paragraph(vec!["اتصل الآن.".into()])]);
    let run = texts(&layout)[0];
    assert!(glyph_x(run, 'ص') > glyph_x(run, 'آ') && glyph_x(run, 'آ') > glyph_x(run, '.'));
    assert_eq!(run.text, "اتصل الآن.");
}

#[test]
fn figures_dates_and_phones_keep_their_order() {
    let layout = laid(vec![Block::Paragraph(vec!["اتصل 01 23 45 قبل 15 ديسمبر 2026.".into()])]);
    let line = &lines(&layout)[0];
    assert_eq!(
        line,
        &[".", "2026", "ديسمبر", "15", "قبل", "01\u{a0}23\u{a0}45", "اتصل"].map(str::to_owned).to_vec()
    );
}

#[test]
fn french_words_are_an_island_with_their_own_question_mark() {
    let layout = laid(vec![Block::Paragraph(vec!["افتح « Un compte ? » الآن".into()])]);
    let line = lines(&layout)[0].join("|");
    assert!(line.contains("Un compte ?"), "{line}");
}

#[test]
fn no_line_starts_with_the_full_stop_of_a_number() {
    let text = "اتصل بالرقم 3230. ثم 3231. ثم 3232. ثم 3233. ثم 3234. ثم 3235. ثم 3236. ثم 3237. ثم 3238.";
    for width in 60..110 {
        let text = format!("{}{text}", "ا".repeat(width - 60));
        let layout = laid(vec![Block::Paragraph(vec![text.as_str().into()])]);
        for line in lines(&layout) {
            assert!(!line.last().unwrap().starts_with('.'), "{line:?}");
        }
    }
}

#[test]
fn french_under_arabic_reads_from_left_to_right() {
    let layout = laid(vec![Block::Paragraph(vec!["نعم\n".into(), french("La CAF répond (ou non).")])]);
    let run = texts(&layout)[1];
    assert!(!run.rtl && run.text == "La CAF répond (ou non).");
    assert!((run.origin.x + run.width - (Layout::WIDTH - 34.02)).abs() < 0.1, "under the words that it says");
}

#[test]
fn marks_stand_on_the_right_and_the_first_field_too() {
    let layout = Press::new().lay_out(&sample());
    let boxes = layout.pages()[0].items.iter().filter_map(|item| match &item.shape {
        Shape::Box { rect, .. } => Some(*rect),
        _ => None,
    });
    let boxes: Vec<_> = boxes.collect();
    let small: Vec<_> = boxes.iter().filter(|rect| rect.w < 20.0).collect();
    assert!(!small.is_empty() && small.iter().all(|rect| rect.x > 500.0), "{small:?}");
    let label = texts(&layout).into_iter().find(|run| run.text.contains("رقم طلبك")).unwrap();
    assert!(label.origin.x > Layout::WIDTH / 2.0);
}

/// What a reader of PDF files gives back; `None` where it is not installed.
fn extracted(program: &str, arguments: &[&str], file: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, file).unwrap();
    let path = path.to_str().unwrap();
    let arguments = arguments.iter().map(|argument| if *argument == "FILE" { path } else { argument });
    let output = Command::new(program).args(arguments).output().ok()?;
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn readers_of_pdf_give_arabic_back_in_order() {
    let file = pdf::write(&Press::new().lay_out(&sample())).unwrap();
    if let Ok(path) = std::env::var("ARABIC_SAMPLE") {
        std::fs::write(path, &file).unwrap();
    }
    let readers: [(&str, &[&str]); 2] =
        [("pdftotext", &["FILE", "-"]), ("mutool", &["draw", "-F", "txt", "FILE"])];
    for (program, arguments) in readers {
        let Some(text) = extracted(program, arguments, &file) else { continue };
        let text: String = text
            .chars()
            .filter(|c| !matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}'))
            .collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "ما يجب فعله الآن",
            "هذا ليس",
            "لا تعط كلمة السر لأي شخص",
            "قبولا",
            "01 23 45 67 89",
            "La demande de RSA à la CAF est envoyée.",
        ] {
            assert!(text.contains(words), "{program}: « {words} » in {text}");
        }
    }
}
