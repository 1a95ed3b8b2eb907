//! A tagged file read back: its structure, and the words of each element.

use std::collections::BTreeMap;

use cote_a_cote::paper::{Layout, pdf};
use lopdf::{Dictionary, Object, ObjectId};

/// An element of the structure, with what is in it.
#[derive(Debug, Default)]
pub struct Element {
    pub role: String,
    pub alt: Option<String>,
    pub lang: Option<String>,
    pub attributes: Option<Dictionary>,
    pub kids: Vec<Kid>,
}

#[derive(Debug)]
pub enum Kid {
    Words(String),
    Link(String),
    Element(Element),
}

impl Element {
    /// All that is read in it, in order.
    pub fn words(&self) -> String {
        let words = self.kids.iter().map(|kid| match kid {
            Kid::Words(words) => words.clone(),
            Kid::Link(_) => String::new(),
            Kid::Element(element) => element.words(),
        });
        words.collect()
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.kids.iter().filter_map(|kid| match kid {
            Kid::Element(element) => Some(element),
            _ => None,
        })
    }

    /// It and all that are in it, in order.
    pub fn all(&self) -> Vec<&Element> {
        std::iter::once(self).chain(self.elements().flat_map(Element::all)).collect()
    }
}

/// A file with the words of its pages: by number, in artifacts, and outside of both.
pub struct Read {
    pub file: lopdf::Document,
    marked: BTreeMap<(ObjectId, i64), String>,
    pub artifacts: Vec<String>,
    pub loose: String,
}

impl Read {
    pub fn of(layout: &Layout) -> Self {
        let file = lopdf::Document::load_mem(&pdf::write(layout).unwrap()).unwrap();
        let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
        let mut read = Self { file, marked: BTreeMap::new(), artifacts: Vec::new(), loose: String::new() };
        for page in pages {
            read.page(page);
        }
        read
    }

    fn page(&mut self, page: ObjectId) {
        let content = self.file.get_and_decode_page_content(page).unwrap();
        let fonts = self.file.get_page_fonts(page).unwrap();
        let encodings: BTreeMap<_, _> = fonts
            .iter()
            .map(|(name, font)| (name.clone(), font.get_font_encoding(&self.file).unwrap()))
            .collect();
        let (mut marked, mut artifacts, mut loose) = (BTreeMap::new(), Vec::new(), String::new());
        let (mut open, mut font): (Vec<Open>, _) = (Vec::new(), None);
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BDC" => open.push(Open::of(operands[0].as_name().unwrap(), operands[1].as_dict().unwrap())),
                "BMC" => open.push(Open::Artifact),
                "EMC" => match open.pop().expect("what ends was begun") {
                    Open::Content(number, words) => assert!(marked.insert((page, number), words).is_none()),
                    Open::Artifact | Open::Instead => {}
                },
                "Tf" => font = encodings.get(operands[0].as_name().unwrap()),
                "TJ" => {
                    let shown = operands[0].as_array().unwrap().iter().filter_map(|part| part.as_str().ok());
                    let text: String = shown
                        .map(|bytes| lopdf::Document::decode_text(font.unwrap(), bytes).unwrap())
                        .collect();
                    match open.first_mut() {
                        Some(Open::Content(_, words)) => words.push_str(&text),
                        Some(Open::Artifact) => artifacts.push(text),
                        _ => loose.push_str(&text),
                    }
                }
                "S" | "s" | "f" | "B" | "re" if open.is_empty() => loose.push('▢'),
                _ => {}
            }
        }
        assert!(open.is_empty(), "what was begun ends");
        self.marked.append(&mut marked);
        self.artifacts.append(&mut artifacts);
        self.loose.push_str(&loose);
    }

    pub fn tree_root(&self) -> &Dictionary {
        self.get(self.file.catalog().unwrap(), "StructTreeRoot")
    }

    pub fn get<'f>(&'f self, dictionary: &'f Dictionary, key: &str) -> &'f Dictionary {
        let object = dictionary.get(key.as_bytes()).unwrap_or_else(|_| panic!("no /{key}"));
        self.file.dereference(object).unwrap().1.as_dict().unwrap()
    }

    pub fn root(&self) -> Element {
        let root = self.tree_root().get(b"K").unwrap().as_reference().unwrap();
        self.element(root)
    }

    fn element(&self, id: ObjectId) -> Element {
        let element = self.file.get_dictionary(id).unwrap();
        let page = element.get(b"Pg").and_then(Object::as_reference).ok();
        let kids = element.get(b"K").unwrap().as_array().unwrap().iter().map(|kid| match kid {
            Object::Integer(number) => self.words(page.unwrap(), *number),
            Object::Reference(kid) => {
                let parent = self.file.get_dictionary(*kid).unwrap().get(b"P").unwrap();
                assert_eq!(parent.as_reference().unwrap(), id, "an element knows what it is in");
                Kid::Element(self.element(*kid))
            }
            Object::Dictionary(kid) if kid.has(b"Obj") => {
                let action = self.get(self.get(kid, "Obj"), "A");
                Kid::Link(String::from_utf8(action.get(b"URI").unwrap().as_str().unwrap().to_vec()).unwrap())
            }
            Object::Dictionary(kid) => {
                let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
                self.words(page, kid.get(b"MCID").unwrap().as_i64().unwrap())
            }
            other => panic!("{other:?}"),
        });
        Element {
            kids: kids.collect(),
            role: String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap(),
            alt: element.get(b"Alt").ok().map(text),
            lang: element
                .get(b"Lang")
                .ok()
                .map(|lang| String::from_utf8(lang.as_str().unwrap().to_vec()).unwrap()),
            attributes: element.get(b"A").ok().map(|a| a.as_dict().unwrap().clone()),
        }
    }

    fn words(&self, page: ObjectId, number: i64) -> Kid {
        Kid::Words(self.marked[&(page, number)].clone())
    }
}

/// A sequence of marked content that has begun.
enum Open {
    Content(i64, String),
    Artifact,
    /// Other words in place of glyphs.
    Instead,
}

impl Open {
    fn of(tag: &[u8], properties: &Dictionary) -> Self {
        match properties.get(b"MCID") {
            Ok(number) => Self::Content(number.as_i64().unwrap(), String::new()),
            Err(_) if tag == b"Artifact" => Self::Artifact,
            Err(_) => Self::Instead,
        }
    }
}

/// A text of the file.
pub fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    assert_eq!(bytes[..2], [0xFE, 0xFF]);
    let units = bytes[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(Result::unwrap).collect()
}
