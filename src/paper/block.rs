//! What a paper is made of, before any measure is known.

use jiff::Zoned;

use super::signs::Sign;

/// A whole paper, ready to be laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Title of the file, shown by PDF readers in their title bar.
    pub title: String,
    /// Language of the text, as a BCP 47 tag: `fr-FR`.
    pub lang: String,
    /// How large the type is.
    pub size: TextSize,
    /// When the paper was made, written into the file; nothing is written without it.
    pub made: Option<Zoned>,
    /// What the head of each page says before anything else, in bold: « Essai : ne pas remettre ».
    pub mark: Option<String>,
    /// What the foot of each page says where there are several: `{page}` and `{pages}` are put in.
    pub foot: String,
    /// The blocks, from top to bottom.
    pub blocks: Vec<Block>,
}

impl Document {
    /// An empty French paper in normal type, without a date.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            lang: "fr-FR".into(),
            size: TextSize::Normal,
            made: None,
            mark: None,
            foot: FOOT.to_owned(),
            blocks: Vec::new(),
        }
    }
}

/// The foot of a French paper.
const FOOT: &str = "Page\u{a0}{page} sur\u{a0}{pages}";

/// How large the type is. Nothing is ever smaller than 13 points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// Running text at 13 points.
    #[default]
    Normal,
    /// Running text at 18 points and nothing below 16, for people who see less well.
    Large,
    /// Running text at 17 points and nothing below 16, closer set: on half a page where that can be.
    HalfPage,
}

/// One block of a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Secondary line in soft ink, such as the place and the date; one line of it goes with what follows.
    Small(Vec<Inline>),
    /// The title of the paper.
    Title(String),
    /// The heading of a part, with a rule under it; never the last thing on a page.
    Heading(Heading),
    /// Running text.
    Paragraph(Vec<Inline>),
    /// What must be seen first: paragraphs in a rounded box, the lead in bold.
    Framed {
        /// First paragraph, in bold.
        lead: Vec<Inline>,
        /// What follows in the same box.
        rest: Vec<Vec<Inline>>,
    },
    /// A line of a list, with its mark; items that follow each other are one list.
    Item {
        /// The sign drawn in front.
        mark: Mark,
        /// What the item says.
        text: Vec<Inline>,
    },
    /// Items of one list, in two columns where each of them takes one line; else one under the other.
    Columns(Vec<(Mark, Vec<Inline>)>),
    /// A rounded box with a label, to read or to write in.
    Field(Field),
    /// Two fields side by side, of equal height.
    Pair(Field, Field),
    /// Lines in very large type, for someone to copy by hand.
    Large(Vec<String>),
    /// What is said last, in soft ink; never alone on a page.
    Fine(Vec<Inline>),
    /// Blocks in another language than the paper.
    InLanguage {
        /// The language, as a BCP 47 tag: `uk`, `ar`.
        lang: String,
        /// The blocks, from top to bottom.
        blocks: Vec<Block>,
    },
}

/// The heading of a part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heading {
    /// The pictogram before it.
    pub sign: Option<Sign>,
    /// The heading.
    pub text: String,
    /// What is said beside it, in soft ink.
    pub aside: Vec<Inline>,
}

impl<T: Into<String>> From<T> for Heading {
    fn from(text: T) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// A label with its value, in a rounded box.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// What the value is.
    pub label: Vec<Inline>,
    /// The value, printed large; `None` leaves a dotted line to write on.
    pub value: Option<String>,
}

impl Field {
    /// A field whose value is printed.
    pub fn filled(label: impl IntoIterator<Item = Inline>, value: impl Into<String>) -> Self {
        Self { label: label.into_iter().collect(), value: Some(value.into()) }
    }

    /// A field to fill in by hand.
    pub fn to_write(label: impl IntoIterator<Item = Inline>) -> Self {
        Self { label: label.into_iter().collect(), value: None }
    }
}

/// The sign in front of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A tick: done.
    Tick,
    /// An exclamation mark: something got in the way.
    Bang,
    /// An empty box to tick by hand.
    Box,
    /// A plain dot.
    Dot,
    /// A pictogram.
    Sign(Sign),
}

/// A piece of a line of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words.
    Text(Run),
    /// A dotted line to write on, as wide as asked (in points, at normal size) or as the column.
    Blank {
        /// Width in points.
        width_pt: f32,
    },
    /// A pictogram before the words that it goes with, as high as they are.
    Sign(Sign),
}

/// Words in one style. A line feed in `text` starts a new line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The words.
    pub text: String,
    /// In bold.
    pub bold: bool,
    /// In soft ink, for what is secondary.
    pub soft: bool,
    /// Address that a click on these words opens.
    pub link: Option<String>,
    /// Language of these words, where it is not that of what is around, as a BCP 47 tag.
    pub lang: Option<String>,
}

impl Run {
    /// Whether the words are a node of their own in the structure.
    pub(crate) fn stands_apart(&self) -> bool {
        self.link.is_some() || self.lang.is_some()
    }
}

impl Inline {
    /// Words in plain type.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(Run { text: text.into(), ..Run::default() })
    }

    /// Words in bold.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::Text(Run { text: text.into(), bold: true, ..Run::default() })
    }

    /// Words in soft ink.
    pub fn soft(text: impl Into<String>) -> Self {
        Self::Text(Run { text: text.into(), soft: true, ..Run::default() })
    }

    /// Words that open an address.
    pub fn link(text: impl Into<String>, uri: impl Into<String>) -> Self {
        Self::Text(Run { text: text.into(), link: Some(uri.into()), ..Run::default() })
    }

    /// Words in another language than what is around, given as a BCP 47 tag.
    pub fn in_language(lang: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Text(Run { text: text.into(), lang: Some(lang.into()), ..Run::default() })
    }

    /// A dotted line to write on, `width_pt` points wide.
    pub fn blank(width_pt: f32) -> Self {
        Self::Blank { width_pt }
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}
