//! The structure of the file, read back: every word is in it once, in order, and says what it is.

use std::collections::BTreeMap;
use std::process::Command;

use cote_a_cote::paper::display::{Page, Shape};
use cote_a_cote::paper::{Document, Layout, Press, pdf};
use lopdf::Object;
use proptest::prelude::*;

use super::tagged::{Element, Kid, Read, text};
use super::{arabic, breaks, runs, sample};

/// The words that the display list has in its tree.
fn told(layout: &Layout) -> String {
    let told = layout.pages().iter().flat_map(runs).filter(|(node, _)| node.is_some());
    told.map(|(_, run)| run.text.as_str()).collect()
}

fn samples() -> Vec<Document> {
    vec![sample::receipt(), sample::long(), sample::languages(), arabic::sample()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn every_word_is_in_the_tree_once_and_in_order(document in breaks::document(60)) {
        let layout = Press::new().lay_out(&document);
        let read = Read::of(&layout);
        prop_assert_eq!(read.root().words(), told(&layout));
        prop_assert_eq!(&read.loose, "", "nothing is drawn outside of the tree and the artifacts");
    }
}

#[test]
fn heads_and_feet_of_pages_and_nothing_else_are_left_out() {
    for document in samples() {
        let document = Document { mark: Some("Essai".into()), ..document };
        let layout = Press::new().lay_out(&document);
        let running: Vec<String> = layout
            .pages()
            .iter()
            .flat_map(|page| runs(page).filter(|(node, _)| node.is_none()).map(|(_, run)| run.text.clone()))
            .collect();
        assert!(running.len() >= layout.pages().len());
        assert_eq!(Read::of(&layout).artifacts, running);
    }
}

#[test]
fn elements_come_in_the_order_of_the_tree() {
    for document in samples() {
        let layout = Press::new().lay_out(&document);
        let mut roles = Vec::new();
        let mut waiting = vec![cote_a_cote::paper::tree::Tree::ROOT];
        while let Some(id) = waiting.pop() {
            let node = &layout.tree.nodes()[id.index()];
            roles.push(node.role.name().to_owned());
            waiting.extend(node.children.iter().rev());
        }
        let root = Read::of(&layout).root();
        let read: Vec<String> = root.all().iter().map(|element| element.role.clone()).collect();
        assert_eq!(read, roles);
    }
}

#[test]
fn pages_and_links_find_their_way_back() {
    for document in samples() {
        let read = Read::of(&Press::new().lay_out(&document));
        let numbers = read.get(read.tree_root(), "ParentTree").get(b"Nums").unwrap().as_array().unwrap();
        let parents: BTreeMap<i64, &Object> =
            numbers.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), &pair[1])).collect();
        let holds = |parent: &Object, kid: &dyn Fn(&Object) -> bool| {
            let element = read.file.get_dictionary(parent.as_reference().unwrap()).unwrap();
            element.get(b"K").unwrap().as_array().unwrap().iter().any(kid)
        };
        let mut seen = 0;
        for id in read.file.page_iter() {
            let page = read.file.get_dictionary(id).unwrap();
            assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
            let of_page = parents[&page.get(b"StructParents").unwrap().as_i64().unwrap()].as_array().unwrap();
            seen += 1;
            for (number, parent) in of_page.iter().enumerate() {
                let is = |kid: &Object| match kid {
                    Object::Dictionary(kid) => {
                        kid.get(b"MCID").and_then(Object::as_i64).ok() == Some(number as i64)
                    }
                    kid => kid.as_i64().ok() == Some(number as i64),
                };
                assert!(holds(parent, &is));
            }
            for annotation in page.get(b"Annots").and_then(Object::as_array).into_iter().flatten() {
                let link = read.file.dereference(annotation).unwrap().1.as_dict().unwrap();
                let parent = parents[&link.get(b"StructParent").unwrap().as_i64().unwrap()];
                let is =
                    |kid: &Object| kid.as_dict().is_ok_and(|kid| kid.get(b"Obj").ok() == Some(annotation));
                assert!(holds(parent, &is));
                assert!(!text(link.get(b"Contents").unwrap()).is_empty());
                seen += 1;
            }
        }
        assert_eq!(seen, parents.len());
    }
}

#[test]
fn links_are_told_with_their_words() {
    for document in [sample::receipt(), sample::languages()] {
        let root = Read::of(&Press::new().lay_out(&document)).root();
        let links: Vec<&Element> = root.all().into_iter().filter(|element| element.role == "Link").collect();
        let [link] = links[..] else { panic!("one link, not {}", links.len()) };
        let [Kid::Words(words), Kid::Link(address)] = &link.kids[..] else { panic!("{:?}", link.kids) };
        assert!(["caf.fr", "Saiba mais"].contains(&words.as_str()), "{words}");
        assert_eq!(address, "https://www.caf.fr");
    }
}

#[test]
fn drawings_have_words_and_a_place() {
    let root = Read::of(&Press::new().lay_out(&sample::receipt())).root();
    let figures: Vec<&Element> = root.all().into_iter().filter(|element| element.role == "Figure").collect();
    assert!(figures.len() > 3);
    for figure in figures {
        assert!(figure.alt.as_deref().is_some_and(|alt| !alt.is_empty()));
        let place = figure.attributes.as_ref().unwrap().get(b"BBox").unwrap().as_array().unwrap();
        let place: Vec<f32> = place.iter().map(|side| side.as_float().unwrap()).collect();
        assert!(place[0] < place[2] && place[1] < place[3] && place[3] < Layout::HEIGHT, "{place:?}");
    }
}

#[test]
fn lists_are_lists_and_headings_are_headings() {
    for document in samples() {
        let root = Read::of(&Press::new().lay_out(&document)).root();
        for element in root.all() {
            for inner in element.elements() {
                let wanted = match inner.role.as_str() {
                    "LI" => "L",
                    "Lbl" | "LBody" => "LI",
                    _ => continue,
                };
                assert_eq!(element.role, wanted);
            }
            let labels = element.elements().flat_map(Element::elements).any(|inner| inner.role == "Lbl");
            if element.role == "L" {
                assert_eq!(element.attributes.is_some(), labels, "a list says whether its items have signs");
            }
        }
        let levels: Vec<&str> =
            root.all().iter().filter(|e| e.role.starts_with('H')).map(|e| e.role.as_str()).collect();
        assert_eq!(levels[0], "H1");
        assert!(levels[1..].iter().all(|level| *level == "H2"));
    }
}

#[test]
fn words_in_another_language_say_so() {
    let root = Read::of(&Press::new().lay_out(&sample::languages())).root();
    let foreign: Vec<(&str, &str, String)> = root
        .all()
        .into_iter()
        .filter_map(|element| Some((element.role.as_str(), element.lang.as_deref()?, element.words())))
        .collect();
    let told = [
        ("Span", "en", "Keep this paper."),
        ("Sect", "uk", "Збережіть цей папірПокажіть його в CAF."),
        ("Figure", "fr-FR", ""),
        ("Span", "fr-FR", "CAF"),
        ("Link", "pt", "Saiba mais"),
    ];
    let foreign: Vec<(&str, &str, &str)> =
        foreign.iter().map(|(role, lang, words)| (*role, *lang, words.as_str())).collect();
    assert_eq!(foreign, told);
}

/// Another program that reads the structure: poppler.
#[test]
fn poppler_hears_the_same_words() {
    let tool = |file: &std::path::Path| Command::new("pdfinfo").arg("-struct-text").arg(file).output();
    for document in samples() {
        let layout = Press::new().lay_out(&document);
        let Some(told_by) = extracted("pdfinfo", &layout, tool) else { return };
        // A line for each element, its words in quotes.
        let words = told_by.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
        assert_eq!(plain(&words.collect::<String>()), plain(&told(&layout)));
    }
}

#[test]
fn the_text_of_a_page_is_taken_out_in_order() {
    let poppler = |file: &std::path::Path| Command::new("pdftotext").arg("-raw").arg(file).arg("-").output();
    let mupdf =
        |file: &std::path::Path| Command::new("mutool").args(["draw", "-q", "-F", "txt"]).arg(file).output();
    // Arabic has a test of its own: in the raw order, poppler takes each letter for a word.
    for document in [sample::receipt(), sample::long(), sample::languages()] {
        let layout = Press::new().lay_out(&document);
        let wanted: String = layout.pages().iter().map(lines).collect();
        for text in [extracted("pdftotext", &layout, poppler), extracted("mutool", &layout, mupdf)] {
            let Some(text) = text else { continue };
            assert_eq!(words(&text), words(&wanted));
        }
    }
}

/// What a program makes of the file of a paper; nothing where it is not there.
fn extracted(
    tool: &str,
    layout: &Layout,
    run: impl Fn(&std::path::Path) -> std::io::Result<std::process::Output>,
) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("papier.pdf");
    std::fs::write(&path, pdf::write(layout).unwrap()).unwrap();
    let Ok(output) = run(&path) else {
        println!("SKIPPED: {tool} is not on the PATH");
        return None;
    };
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The lines of a page: runs on one baseline are one line.
fn lines(page: &Page) -> String {
    let mut lines = String::new();
    let mut last = None;
    for item in &page.items {
        match &item.shape {
            Shape::Text(run) => {
                if last != Some(run.origin.y) {
                    lines.push('\n');
                }
                lines.push_str(&run.text);
                last = Some(run.origin.y);
            }
            Shape::Dots { .. } => lines.push(' '),
            _ => {}
        }
    }
    lines + "\n"
}

/// The words of a text: spaces of all kinds are one to poppler and MuPDF.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect()
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Made for validators: `PAPERS=FOLDER cargo test --test it paper::structure` leaves the samples there.
#[test]
fn samples_are_left_for_validators() {
    let Some(folder) = std::env::var_os("PAPERS") else { return };
    for (index, document) in samples().iter().enumerate() {
        let file = std::path::Path::new(&folder).join(format!("sample-{index}.pdf"));
        std::fs::write(file, pdf::write(&Press::new().lay_out(document)).unwrap()).unwrap();
    }
}
