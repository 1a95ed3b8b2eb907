//! The press: owns the fonts, lays documents out.

use super::block::Document;
use super::compose::Composer;
use super::display::Layout;
use super::lines::Shaper;
use super::pages;
use super::style::Sheet;

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

    /// Lays a document out on as many A4 pages as it needs. The same document always gives the same layout.
    pub fn lay_out(&mut self, document: &Document) -> Layout {
        let sheet = Sheet::new(document.size);
        let (strips, tree) = Composer::new(&mut self.shaper, sheet).compose(&document.blocks);
        let mut pages = pages::stack(strips);
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

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").finish_non_exhaustive()
    }
}
