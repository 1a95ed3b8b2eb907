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

    /// Lays a document out on as many A4 pages as it needs, with less white where that spares one. The same document
    /// always gives the same layout.
    pub fn lay_out(&mut self, document: &Document) -> Layout {
        let mut best: Option<(Sheet, Vec<Page>, Tree)> = None;
        for air in Air::ALL {
            let sheet = Sheet::new(document.size, air);
            let (strips, tree) = Composer::new(&mut self.shaper, sheet).compose(&document.blocks);
            let pages = pages::stack(&strips);
            let enough = fits(document.size, &pages);
            if enough || best.as_ref().is_none_or(|(_, known, _)| needs_less(document.size, &pages, known)) {
                best = Some((sheet, pages, tree));
            }
            if enough {
                break;
            }
        }
        let (sheet, mut pages, tree) = best.unwrap_or_else(|| {
            (Sheet::new(document.size, Air::OPEN), vec![Page::default()], Tree::default())
        });
        if let Some(mark) = &document.mark {
            pages::mark(&mut pages, mark, &mut self.shaper, &sheet);
        }
        pages::number(&mut pages, &mut self.shaper, &sheet);
        Layout {
            title: document.title.clone(),
            lang: document.lang.clone(),
            made: document.made.clone(),
            tree,
            pages,
        }
    }
}

/// Whether there is nothing to spare: one page, or the half of one.
fn fits(size: TextSize, pages: &[Page]) -> bool {
    match pages {
        [only] if size == TextSize::HalfPage => only.bottom() <= Layout::HEIGHT / 2.0,
        [_] => true,
        _ => false,
    }
}

fn needs_less(size: TextSize, pages: &[Page], known: &[Page]) -> bool {
    // Less than half a page is wanted: each line that is nearer to it counts.
    let nearer = size == TextSize::HalfPage && pages.len() == known.len();
    pages.len() < known.len() || nearer
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").finish_non_exhaustive()
    }
}
