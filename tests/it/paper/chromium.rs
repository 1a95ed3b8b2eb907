//! Arabic beside a browser's: the same sentences, fonts, size and width, set by Chromium. Run by hand:
//!
//!     CHROMIUM=chromium cargo test --test it paper::chromium -- --nocapture

use std::collections::BTreeMap;
use std::process::Command;

use cote_a_cote::paper::{Block, Document, Layout, Press};
use serde::Deserialize;

use super::runs;

/// CSS pixels for each point: a browser places words on whole fractions of a pixel.
const SCALE: f32 = 8.0;
const MARGIN: f32 = 34.02;
/// What is left of a line, in points, that the dot of « caf.fr » in the one font or the other decides on.
const A_HAIR: f32 = 2.0;

/// Where a word stands.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Word {
    text: String,
    /// The line, from 0.
    line: usize,
    /// Its left end, in points from the left end of the column.
    left: f32,
}

fn sentences() -> Vec<String> {
    let file = include_str!("../../../translations/ar.json");
    let file: serde_json::Value = serde_json::from_str(file).unwrap();
    let entries =
        file["parts"].as_array().unwrap().iter().flat_map(|part| part["entries"].as_array().unwrap());
    // Spaces between figures hold them together on our papers.
    let held = |text: &str| {
        let chars: Vec<char> = text.replace("**", "").chars().collect();
        let figure = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
        let hold = |at: usize| at > 0 && chars[at] == ' ' && figure(at - 1) && figure(at + 1);
        (0..chars.len()).map(|at| if hold(at) { '\u{a0}' } else { chars[at] }).collect::<String>()
    };
    entries.map(|entry| held(entry["text"].as_str().unwrap())).collect()
}

fn ours(press: &mut Press, text: &str) -> Vec<Word> {
    let blocks =
        vec![Block::InLanguage { lang: "ar".into(), blocks: vec![Block::Paragraph(vec![text.into()])] }];
    let layout: Layout = press.lay_out(&Document { blocks, ..Document::new("x") });
    let runs: Vec<_> = layout.pages().iter().flat_map(runs).map(|(_, run)| run).collect();
    let mut baselines: Vec<_> = runs.iter().map(|run| run.origin.y).collect();
    baselines.sort_by(f32::total_cmp);
    baselines.dedup();
    let mut found: BTreeMap<usize, Word> = BTreeMap::new();
    let words = words(text);
    let mut from = 0;
    for run in &runs {
        // Runs come in the order in which they are read; what a line's end swallowed is no word.
        let at = text[from..].find(run.text.trim()).map(|at| from + at).unwrap();
        let shift = run.text.len() - run.text.trim_start().len();
        for glyph in run.glyphs.iter().filter(|glyph| !run.text_of(glyph).trim().is_empty()) {
            let byte = at + glyph.text.start - shift;
            let index = words.iter().rposition(|(start, _)| *start <= byte).unwrap();
            let left = run.origin.x + glyph.x - MARGIN;
            let line = baselines.iter().position(|y| *y == run.origin.y).unwrap();
            let text = words[index].1.to_owned();
            let word = found.entry(index).or_insert(Word { text, line, left });
            word.left = word.left.min(left);
        }
        from = at + run.text.trim().len();
    }
    found.into_values().collect()
}

fn words(text: &str) -> Vec<(usize, &str)> {
    text.split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .collect()
}

fn page(sentences: &[String]) -> String {
    let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts");
    let face = |name: &str, file: &str| {
        format!("@font-face {{ font-family: {name}; src: url('file://{fonts}/{file}') }}")
    };
    let faces = [
        face("A", "AtkinsonHyperlegibleNext-Regular.ttf"),
        face("N", "NotoSans-Regular.ttf"),
        face("R", "NotoSansArabic-Regular.ttf"),
    ]
    .concat();
    let width = (Layout::WIDTH - 2.0 * MARGIN) * SCALE;
    let size = 13.0 * SCALE;
    // What the site shows is an island on our papers.
    let island = |text: &str| text.replace('«', "«\u{2066}").replace('»', "\u{2069}»").replace('<', "&lt;");
    let paragraphs: String = sentences.iter().map(|text| format!("<p>{}</p>", island(text))).collect();
    format!(
        "<!doctype html><meta charset=utf-8><style>{faces} body {{ margin: 0; position: absolute; left: 0; width: {width}px; direction: rtl;
         font: {size}px R, A, N; text-rendering: geometricPrecision }} p {{ margin: 0 }}</style>
         <body lang=ar>{paragraphs}<script>
         document.fonts.ready.then(() => {{
           const from = document.body.getBoundingClientRect().left;
           const all = [...document.querySelectorAll('p')].map(p => {{
             const node = p.firstChild, text = node.data, words = [], tops = [];
             for (const found of text.matchAll(/[^ ]+/g)) {{
               const range = document.createRange();
               let left = Infinity, top = null;
               for (let at = found.index; at < found.index + found[0].length; at++) {{
                 range.setStart(node, at); range.setEnd(node, at + 1);
                 for (const box of range.getClientRects()) {{ left = Math.min(left, box.left); top ??= Math.round(box.bottom / {size}); }}
               }}
               if (!tops.includes(top)) tops.push(top);
               words.push({{ text: found[0].replace(/[\u{2066}\u{2069}]/g, ''), line: tops.indexOf(top), left: (left - from) / {SCALE} }});
             }}
             return words;
           }});
           document.body.textContent = JSON.stringify(all);
         }});
         </script>"
    )
}

fn theirs(chromium: &str, sentences: &[String]) -> Vec<Vec<Word>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, page(sentences)).unwrap();
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let said = Command::new(chromium)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=60000",
            "--dump-dom",
            &profile,
        ])
        .arg(file)
        .output()
        .unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let json = &said[said.find("[[").unwrap()..=said.rfind("]]").unwrap() + 1];
    serde_json::from_str(
        &json.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&nbsp;", "\u{a0}"),
    )
    .unwrap()
}

#[test]
fn words_stand_where_a_browser_puts_them() {
    let Ok(chromium) = std::env::var("CHROMIUM") else { return };
    let sentences = sentences();
    let theirs = theirs(&chromium, &sentences);
    let mut press = Press::new();
    let (mut words, mut lines, mut full, mut elsewhere, mut apart) = (0, 0, 0, Vec::new(), Vec::new());
    for (text, theirs) in sentences.iter().zip(&theirs) {
        let ours = ours(&mut press, text);
        words += theirs.len();
        lines += theirs.iter().map(|word| word.line + 1).max().unwrap_or(0);
        if as_seen(&ours) == as_seen(theirs) {
            apart.extend(ours.iter().zip(theirs).map(|(our, their)| (our.left - their.left).abs()));
        } else if ours.iter().any(|word| word.left < A_HAIR) {
            full += 1;
        } else {
            elsewhere.push(format!("{text}\n  ours {ours:?}\n  theirs {theirs:?}"));
        }
    }
    apart.sort_by(f32::total_cmp);
    let of_all =
        |share: usize| apart.get(apart.len().saturating_sub(1) * share / 100).copied().unwrap_or_default();
    println!(
        "{} sentences, {words} words, {lines} lines: {} with words in another order, {full} with a line so full that it ends elsewhere; the others apart \
         by {:.2} pt (half of the words), {:.2} pt (95 %), {:.2} pt (all)",
        sentences.len(),
        elsewhere.len(),
        of_all(50),
        of_all(95),
        of_all(100)
    );
    assert!(elsewhere.is_empty(), "{}", elsewhere.join("\n"));
}

/// The lines from top to bottom, the words of each from left to right.
fn as_seen(words: &[Word]) -> Vec<&str> {
    let mut words: Vec<_> = words.iter().collect();
    words.sort_by(|a, b| a.line.cmp(&b.line).then(a.left.total_cmp(&b.left)));
    words.into_iter().map(|word| word.text.as_str()).collect()
}
