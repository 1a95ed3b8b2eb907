//! A page as it is laid out: every box, text and control, and what each lies in.

use cosmic_text::BufferLine;
use cote_a_cote::ui::Element;
use iced::advanced::widget::operation::{Focusable, Operation, Scrollable};
use iced::advanced::widget::text::State as Plain;
use iced::advanced::widget::{Id, Tree, tree};
use iced::advanced::{Layout, layout, text};
use iced::mouse::{Cursor, Interaction};
use iced::{Point, Rectangle, Renderer, Size, Vector};

use text::Paragraph as _;

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// What an item is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// It holds others.
    Box,
    /// It scrolls what it holds, which is as large as this.
    Scroll(Rectangle),
    /// Words, and the size that they need.
    Text(String, Size),
    /// It takes the focus.
    Control,
}

/// One thing on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Where it lies, as if nothing were scrolled.
    pub bounds: Rectangle,
    /// What it lies in, from the nearest out.
    pub within: Vec<usize>,
}

/// A page.
#[derive(Debug, PartialEq)]
pub struct Sheet {
    /// The size of the window.
    pub window: Size,
    /// Everything, in the order of the view.
    pub items: Vec<Item>,
    /// Words that a line breaks in the middle.
    pub broken: Vec<String>,
    /// Where a click does something.
    pub clickable: Vec<Rectangle>,
}

impl Sheet {
    /// Lays `view` out in a window of that size.
    pub fn lay_out<Message>(mut view: Element<'_, Message>, renderer: &Renderer, window: Size) -> Self {
        let root = view.as_widget_mut();
        let mut tree = Tree::new(&*root);
        let node = root.layout(&mut tree, renderer, &layout::Limits::new(Size::ZERO, window));
        let mut walk = Walk::default();
        root.operate(&mut tree, Layout::new(&node), renderer, &mut walk);

        let mut plain = Vec::new();
        paragraphs(&tree, &mut plain);
        walk.give_needs(plain);
        let everywhere = Rectangle::with_size(Size::INFINITE);
        let points = walk.items.iter().map(|item| (item.bounds, item.bounds.center()));
        let clickable = points.filter(|(_, point): &(Rectangle, Point)| {
            let cursor = Cursor::Available(*point);
            let layout = Layout::new(&node);
            root.mouse_interaction(&tree, layout, cursor, &everywhere, renderer) >= Interaction::Pointer
        });
        let clickable = clickable.map(|(bounds, _)| bounds).collect();
        Self { window, items: walk.items, broken: walk.broken, clickable }
    }

    /// The item that scrolls this one, if any.
    pub fn scroll_of(&self, item: &Item) -> Option<&Item> {
        let around = item.within.iter().map(|index| &self.items[*index]);
        around.into_iter().find(|item| matches!(item.kind, Kind::Scroll(_)))
    }

    /// What takes the focus.
    pub fn controls(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.kind == Kind::Control)
    }

    /// The words in a box, for the message of a test that fails.
    pub fn words_in(&self, bounds: Rectangle) -> String {
        let texts = self.items.iter().filter(|item| bounds.contains(item.bounds.center()));
        let texts = texts.filter_map(|item| match &item.kind {
            Kind::Text(words, _) => Some(words.as_str()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(" ")
    }
}

/// The paragraphs of iced's own texts, in the order of the view.
fn paragraphs<'a>(tree: &'a Tree, found: &mut Vec<&'a Plain<Paragraph>>) {
    if tree.tag == tree::Tag::of::<Plain<Paragraph>>() {
        found.push(tree.state.downcast_ref());
    }
    tree.children.iter().for_each(|child| paragraphs(child, found));
}

/// Notes everything on its way.
#[derive(Default)]
struct Walk {
    items: Vec<Item>,
    /// What the next walk is inside of.
    entering: Option<usize>,
    within: Vec<usize>,
    /// Texts whose needs are not known yet.
    plain: Vec<usize>,
    broken: Vec<String>,
}

impl Walk {
    fn note(&mut self, kind: Kind, bounds: Rectangle) -> usize {
        let within = self.within.iter().rev().copied().collect();
        self.items.push(Item { kind, bounds, within });
        self.items.len() - 1
    }

    fn give_needs(&mut self, plain: Vec<&Plain<Paragraph>>) {
        // What lies under a dialog is in the tree too, but not walked over.
        let mut plain = plain.into_iter();
        for index in std::mem::take(&mut self.plain) {
            let Kind::Text(words, needs) = &mut self.items[index].kind else { continue };
            let paragraph = plain.find(|plain| plain.content() == words).expect("the paragraph of a text");
            *needs = paragraph.min_bounds();
            self.broken.extend(broken_words(paragraph.raw()));
        }
    }
}

// The renderer's paragraphs are not `Send` as a whole; the items are.
impl Operation for Walk {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let inside = self.entering.take();
        self.within.extend(inside);
        operate(self);
        if inside.is_some() {
            self.within.pop();
        }
        self.entering = None;
    }

    fn container(&mut self, _id: Option<&Id>, bounds: Rectangle) {
        // A control and the box of what it shows are one thing.
        let last = self.items.len().checked_sub(1);
        let control = last.filter(|last| {
            let item = &self.items[*last];
            item.kind == Kind::Control && item.bounds == bounds
        });
        self.entering = control.or_else(|| Some(self.note(Kind::Box, bounds)));
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.entering = Some(self.note(Kind::Scroll(content), bounds));
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, _state: &mut dyn Focusable) {
        self.note(Kind::Control, bounds);
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        let index = self.note(Kind::Text(text.to_owned(), bounds.size()), bounds);
        self.plain.push(index);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn std::any::Any) {
        // Sentences with bold words come as a text and then its paragraph.
        let Some(paragraph) = state.downcast_ref::<Paragraph>() else { return };
        let index = self.plain.pop().expect("the words of a paragraph");
        if let Kind::Text(_, needs) = &mut self.items[index].kind {
            *needs = paragraph.min_bounds();
        }
        self.broken.extend(broken_words(paragraph));
    }
}

/// Words that a line breaks where French breaks none. An address or a path may be broken anywhere.
fn broken_words(paragraph: &Paragraph) -> Vec<String> {
    paragraph.buffer().lines.iter().flat_map(broken_in_line).collect()
}

fn broken_in_line(line: &BufferLine) -> Vec<String> {
    let (words, laid_out) = (line.text(), line.layout_opt().map(Vec::as_slice).unwrap_or_default());
    let starts = laid_out.iter().filter_map(|line| line.glyphs.iter().map(|glyph| glyph.start).min());
    let breaks = starts.skip(1).filter(|start| {
        let (before, after) = words.split_at(*start);
        let at_a_space = |letter: char| letter == ' ' || letter == '-';
        if before.ends_with(at_a_space) || after.starts_with(' ') {
            return false;
        }
        let word = before.rsplit(' ').next().unwrap_or_default().to_owned()
            + after.split(' ').next().unwrap_or_default();
        !word.contains(['/', '\\', '@'])
    });
    breaks.map(|start| format!("{}|{}", &words[..start], &words[start..])).collect()
}
