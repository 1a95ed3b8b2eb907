//! From blocks to strips.

use super::block::{Block, Heading, Inline, Mark, Run};
use super::direction;
use super::display::{Item, Point, Shape};
use super::lines::{Line, Shaper};
use super::marks;
use super::strip::{self, Strip};
use super::style::{COLUMN, NUMBERED, PEN, RULE, Sheet, Style};
use super::tree::{NodeId, Role, Tree};

/// Makes strips of blocks, and the tree of what they are.
pub(crate) struct Composer<'s, 'b> {
    shaper: &'s mut Shaper,
    pub(crate) sheet: Sheet,
    pub(crate) tree: Tree,
    /// What the blocks are in: the paper, or a part of it in another language.
    pub(crate) part: NodeId,
    /// Whether these blocks are read from right to left: marks, boxes and lines then start on the right.
    pub(crate) rtl: bool,
    strips: Vec<Strip>,
    above: Option<&'b Block>,
    list: Option<NodeId>,
}

impl<'s, 'b> Composer<'s, 'b> {
    pub(crate) fn new(shaper: &'s mut Shaper, sheet: Sheet) -> Self {
        let (tree, part) = (Tree::default(), Tree::ROOT);
        Self { shaper, sheet, tree, part, rtl: false, strips: Vec::new(), above: None, list: None }
    }

    /// The strips of all blocks, from top to bottom.
    pub(crate) fn compose(mut self, blocks: &'b [Block]) -> (Vec<Strip>, Tree) {
        self.add(blocks);
        (self.strips, self.tree)
    }

    fn add(&mut self, blocks: &'b [Block]) {
        for block in blocks {
            if !matches!(block, Block::Item { .. } | Block::Columns(_)) {
                self.list = None;
            }
            if let Block::InLanguage { lang, blocks } = block {
                self.in_language(lang, blocks);
                continue;
            }
            let mut strips = self.block(block);
            if let Some(first) = strips.first_mut() {
                first.before = self.above.map_or(0.0, |above| self.sheet.gap(above, block));
                self.above = Some(block);
            }
            // What is said last is not said alone on a page.
            if let (Block::Fine(_), Some(last)) = (block, self.strips.last_mut()) {
                last.keep = true;
            }
            self.strips.append(&mut strips);
        }
    }

    fn in_language(&mut self, lang: &str, blocks: &'b [Block]) {
        let part = self.tree.add_in(self.part, Role::Sect, Some(lang));
        let around = (self.part, self.rtl);
        (self.part, self.rtl) = (part, direction::is_rtl(lang));
        self.add(blocks);
        (self.part, self.rtl) = around;
        self.list = None;
    }

    fn block(&mut self, block: &Block) -> Vec<Strip> {
        let sheet = self.sheet;
        match block {
            Block::Small(text) => lead_in(self.paragraph(text, &sheet.soft(), Role::P)),
            Block::Fine(text) => self.paragraph(text, &sheet.soft(), Role::P),
            Block::Paragraph(text) => self.paragraph(text, &sheet.body(), Role::P),
            Block::Title(text) => kept(self.paragraph(&[Inline::plain(text)], &sheet.title(), Role::H1)),
            Block::Heading(heading) => self.heading(heading),
            Block::Framed { lead, rest } => self.framed(lead, rest),
            Block::Item { mark, text } => self.item(*mark, text),
            Block::Columns(items) => self.columns(items),
            Block::Field(field) => self.field(field),
            Block::Pair(left, right) => self.pair(left, right),
            Block::Large(lines) => {
                let text = [Inline::plain(lines.join("\n"))];
                self.paragraph(&text, &sheet.copied(), Role::P)
            }
            // Its blocks are added one by one.
            Block::InLanguage { .. } => Vec::new(),
        }
    }

    /// Height that the next block may take in one piece: a page, less the heading that goes with it.
    pub(crate) fn room(&self) -> f32 {
        let kept = self.strips.iter().rev().take_while(|strip| strip.keep).count();
        let headings = self.strips.get(self.strips.len() - kept..).unwrap_or_default();
        let gap = if kept == 0 { 0.0 } else { self.sheet.widest_gap() };
        (NUMBERED - strip::height(headings) - gap).max(NUMBERED / 2.0)
    }

    pub(crate) fn text(
        &mut self,
        text: &[Inline],
        style: &Style,
        width: f32,
        parent: NodeId,
        role: Role,
    ) -> Vec<Strip> {
        let scaled: Vec<Inline> = text.iter().map(|inline| scale_blank(inline, self.sheet.scale)).collect();
        let mut lines = self.shaper.set(&scaled, &Style { rtl: self.rtl, ..*style }, width);
        if lines.is_empty() {
            return Vec::new();
        }
        lines.iter_mut().for_each(|line| strip::room_for_a_pen(line, PEN));
        let node = self.tree.add(parent, role);
        strip::of_lines(lines, text, node, &mut self.tree)
    }

    fn paragraph(&mut self, text: &[Inline], style: &Style, role: Role) -> Vec<Strip> {
        self.text(text, style, COLUMN, self.part, role)
    }

    /// How wide `text` is, if it takes one line of at most this width.
    pub(crate) fn width_of(&mut self, text: &[Inline], style: &Style, most: f32) -> Option<f32> {
        let lines = self.shaper.set(text, style, most);
        let right = |line: &Line| {
            line.pieces.iter().map(|piece| piece.shape.bounds()).map(|b| b.x + b.w).fold(0.0, f32::max)
        };
        (lines.len() <= 1).then(|| lines.first().map_or(0.0, right))
    }

    fn heading(&mut self, heading: &Heading) -> Vec<Strip> {
        let mut aside: Vec<Inline> = heading.aside.iter().cloned().map(soft).collect();
        if !aside.is_empty() {
            aside.insert(0, Inline::soft(" —\u{a0}"));
        }
        let text = heading.sign.map(Inline::Sign).into_iter();
        let text: Vec<Inline> = text.chain([Inline::bold(&heading.text)]).chain(aside).collect();
        let mut strips = kept(self.paragraph(&text, &self.sheet.heading(), Role::H2));
        if let Some(first) = strips.first_mut() {
            first.opens = true;
        }
        if let Some(last) = strips.last_mut() {
            let y = last.height + self.sheet.above_rule() + RULE / 2.0;
            let points = vec![Point { x: 0.0, y }, Point { x: COLUMN, y }];
            last.items.push(strip::ornament(Shape::Line { points, thickness: RULE, round: false }));
            last.height = y + RULE / 2.0;
        }
        strips
    }

    pub(crate) fn item(&mut self, mark: Mark, text: &[Inline]) -> Vec<Strip> {
        let (style, indent) = (self.sheet.body(), self.sheet.indent());
        let list = self.list.unwrap_or_else(|| self.tree.add(self.part, Role::L));
        self.list = Some(list);
        let item = self.tree.add(list, Role::Li);
        let sign = marks::alt(mark).map(|alt| {
            let label = self.tree.add(item, Role::Lbl);
            self.tree.add_figure(label, alt, marks::LANG)
        });
        let mut strips = self.text(text, &style, COLUMN - indent, item, Role::LBody);
        if strips.is_empty() {
            strips.push(Strip { height: style.leading, ..Strip::default() });
        }
        if !self.rtl {
            strips.iter_mut().for_each(|strip| strip.shift(indent, 0.0));
        }
        if let Some(first) = strips.first_mut() {
            let side = marks::SIDE * self.sheet.scale;
            let mut shapes = marks::draw(mark, side, style.middle());
            if self.rtl {
                shapes.iter_mut().for_each(|shape| shape.shift(COLUMN - side, 0.0));
            }
            first.items.splice(0..0, shapes.into_iter().map(|shape| Item { node: sign, shape }));
        }
        if strip::height(&strips) <= self.room() { vec![strip::merge(strips)] } else { strips }
    }
}

/// One line leads to what follows; several are a text of their own.
fn lead_in(strips: Vec<Strip>) -> Vec<Strip> {
    if strips.len() == 1 { kept(strips) } else { strips }
}

/// Keeps strips on the page of what follows.
fn kept(mut strips: Vec<Strip>) -> Vec<Strip> {
    for strip in &mut strips {
        strip.keep = true;
    }
    strips
}

fn soft(inline: Inline) -> Inline {
    match inline {
        Inline::Text(run) => Inline::Text(Run { soft: true, ..run }),
        other => other,
    }
}

fn scale_blank(inline: &Inline, scale: f32) -> Inline {
    match inline {
        Inline::Blank { width_pt } => Inline::Blank { width_pt: width_pt * scale },
        Inline::Text(_) | Inline::Sign(_) => inline.clone(),
    }
}
