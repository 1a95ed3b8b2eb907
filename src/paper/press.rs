//! The press: owns the fonts, lays documents out.

use super::block::{Document, TextSize};
use super::compose::Composer;
use super::display::{Layout, Page};
use super::lines::Shaper;
use super::pages;
use super::style::{Air, Sheet};
use super::tree::Tree;

/// Lays documents out. Made once: it holds the fonts.
pub struct Press {
    shaper: Shaper,
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl Press {
    /// A press with the bundled fonts.
    pub fn new() -> Self {
        Self { shaper: Shaper::new() }
    }

    /// Lays a document out on as many A4 pages as it needs, with less white where that spares one, and no less than
    /// that. The same document always gives the same layout.
    pub fn lay_out(&mut self, document: &Document) -> Layout {
        let mut best = self.set(document, Air::OPEN);
        if best.room != Room::ENOUGH {
            let closest = self.set(document, Air::less(1.0, document.size));
            if closest.room < best.room {
                best = self.as_open_as(document, closest);
            }
        }
        let Set { sheet, mut pages, tree, .. } = best;
        if let Some(mark) = &document.mark {
            pages::mark(&mut pages, mark, &mut self.shaper, &sheet);
        }
        pages::number(&mut pages, &document.foot, &mut self.shaper, &sheet);
        Layout {
            title: document.title.clone(),
            lang: document.lang.clone(),
            made: document.made.clone(),
            tree,
            pages,
        }
    }

    /// The document with as much white as leaves it in the room of `closest`, by halves.
    fn as_open_as(&mut self, document: &Document, closest: Set) -> Set {
        let (mut too_open, mut close, mut best) = (0.0, 1.0, closest);
        for _ in 0..HALVES {
            let middle = (too_open + close) / 2.0;
            let tried = self.set(document, Air::less(middle, document.size));
            if tried.room <= best.room {
                (close, best) = (middle, tried);
            } else {
                too_open = middle;
            }
        }
        best
    }

    fn set(&mut self, document: &Document, air: Air) -> Set {
        let sheet = Sheet::new(document.size, air);
        let (strips, tree) = Composer::new(&mut self.shaper, sheet).compose(&document.blocks);
        let pages = pages::stack(&strips);
        let room = Room::of(&pages, document.size);
        Set { sheet, pages, tree, room }
    }
}

/// How often the white is halved to find how much there may be.
const HALVES: usize = 3;

/// A document on its pages.
struct Set {
    sheet: Sheet,
    pages: Vec<Page>,
    tree: Tree,
    room: Room,
}

/// The room that a document takes, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Room {
    pages: usize,
    /// Whether it is more than the half page that was wanted.
    beyond_half: bool,
}

impl Room {
    /// Nothing to spare.
    const ENOUGH: Self = Self { pages: 1, beyond_half: false };

    fn of(pages: &[Page], size: TextSize) -> Self {
        let half = |page: &Page| page.bottom() <= Layout::HEIGHT / 2.0;
        let beyond_half = size == TextSize::HalfPage && !pages.iter().all(half);
        Self { pages: pages.len(), beyond_half }
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").finish_non_exhaustive()
    }
}
