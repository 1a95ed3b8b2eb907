//! From strips to pages.

use super::block::Inline;
use super::display::{Item, Page, Shape};
use super::lines::Shaper;
use super::strip::{self, Strip};
use super::style::{BODY, COLUMN, FOOTER_BASELINE, HEAD_BASELINE, MARGIN, NUMBERED, Sheet};

/// Room for the error of adding up lengths.
const SLACK: f32 = 0.01;

/// A last page has as much as this, or the page before gives some of its own: a few lines would look forgotten.
const FEW: f32 = 130.0;
/// A page is not cut shorter than this for it.
const SHORTEST: f32 = 0.6 * BODY;

/// Puts strips on as many pages as they need, at least one. Where there are several, the last one is no afterthought,
/// and opens with a part if one ends where the page could be turned.
pub(crate) fn stack(strips: &[Strip]) -> Vec<Page> {
    let (one, _) = fill(strips, BODY);
    if one.len() < 2 {
        return one;
    }
    let (full, last) = fill(strips, NUMBERED);
    let mut best = None;
    let mut limit = NUMBERED;
    while limit >= SHORTEST {
        let (pages, end) = fill(strips, limit);
        if pages.len() == full.len() && end.height >= FEW {
            if end.opens {
                return pages;
            }
            best.get_or_insert(pages);
        }
        limit -= 6.0;
    }
    // A paper whose last page is long enough already is not cut shorter without a reason.
    if last.height >= FEW { full } else { best.unwrap_or(full) }
}

/// How the last page is.
struct Last {
    height: f32,
    opens: bool,
}

/// Puts strips on pages of this height.
fn fill(strips: &[Strip], limit: f32) -> (Vec<Page>, Last) {
    let mut pages = Vec::new();
    let mut page = Page::default();
    let mut y: f32 = 0.0;
    let mut opens = false;
    let mut strips = strips.iter().cloned().peekable();
    while let Some(first) = strips.next() {
        let mut chain = vec![first];
        while chain.last().is_some_and(|strip| strip.keep) {
            match strips.next() {
                Some(next) => chain.push(next),
                None => break,
            }
        }
        let before = chain.first().map_or(0.0, |strip| strip.before);
        let whole = strip::height(&chain);
        // What belongs together is not cut for a page that is only cut short.
        let limit = if whole > limit { NUMBERED.max(limit) } else { limit };
        let mut turn = y > 0.0 && y + before + whole > limit + SLACK;
        for mut strip in chain {
            // A chain higher than a page is cut where the page ends.
            if turn || (y > 0.0 && y + strip.before + strip.height > limit + SLACK) {
                pages.push(std::mem::take(&mut page));
                y = 0.0;
                turn = false;
            }
            let top = if y > 0.0 { y + strip.before } else { 0.0 };
            if y == 0.0 {
                opens = strip.opens;
            }
            strip.shift(MARGIN, MARGIN + top);
            page.items.append(&mut strip.items);
            y = top + strip.height;
        }
    }
    pages.push(page);
    (pages, Last { height: y, opens })
}

/// Writes `words` at the head of each page.
pub(crate) fn mark(pages: &mut [Page], words: &str, shaper: &mut Shaper, sheet: &Sheet) {
    let style = sheet.mark();
    for page in pages {
        let set = shaper.set(&[Inline::bold(words)], &style, COLUMN);
        for piece in set.into_iter().take(1).flat_map(|line| line.pieces) {
            let mut shape: Shape = piece.shape;
            shape.shift(MARGIN, HEAD_BASELINE - style.baseline());
            page.items.push(Item { node: None, shape });
        }
    }
}

/// Writes `words` at the foot of each page, where there are several, `{page}` and `{pages}` put in.
pub(crate) fn number(pages: &mut [Page], words: &str, shaper: &mut Shaper, sheet: &Sheet) {
    let count = pages.len();
    if count < 2 {
        return;
    }
    let style = sheet.footer();
    for (index, page) in pages.iter_mut().enumerate() {
        let words = words.replace("{page}", &(index + 1).to_string()).replace("{pages}", &count.to_string());
        let Some(line) = shaper.set(&[Inline::plain(words)], &style, COLUMN).into_iter().next() else {
            continue;
        };
        let width =
            line.pieces.iter().map(|piece| piece.shape.bounds()).map(|b| b.x + b.w).fold(0.0, f32::max);
        for piece in line.pieces {
            let mut shape: Shape = piece.shape;
            shape.shift(MARGIN + COLUMN - width, FOOTER_BASELINE - style.baseline());
            page.items.push(Item { node: None, shape });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::display::Point;

    fn strip(height: f32, keep: bool) -> Strip {
        let disc = Shape::Disc { centre: Point { x: 0.0, y: 0.0 }, radius: 0.0 };
        Strip { height, before: 10.0, keep, opens: false, items: vec![strip::ornament(disc)] }
    }

    fn counts(strips: &[Strip]) -> Vec<usize> {
        stack(strips).iter().map(|page| page.items.len()).collect()
    }

    #[test]
    fn nothing_is_one_empty_page() {
        assert_eq!(counts(&[]), [0]);
    }

    #[test]
    fn a_strip_that_does_not_fit_goes_to_the_next_page_without_its_space() {
        let pages = stack(&[strip(BODY - 20.0, false), strip(150.0, false)]);
        assert_eq!(pages.len(), 2);
        assert_eq!(pages[1].items[0].shape.bounds().y, MARGIN);
    }

    #[test]
    fn a_heading_goes_with_what_follows() {
        assert_eq!(counts(&[strip(BODY - 60.0, false), strip(20.0, true), strip(40.0, false)]), [1, 2]);
    }

    #[test]
    fn a_chain_higher_than_a_page_is_cut() {
        let chain: Vec<Strip> = (0..5).map(|_| strip(NUMBERED / 2.0 - 6.0, true)).collect();
        assert_eq!(counts(&chain), [2, 2, 1]);
    }

    #[test]
    fn a_last_page_of_one_line_takes_some_from_the_page_before() {
        let lines = |count: usize| (0..count).map(|_| strip(20.0, false)).collect::<Vec<_>>();
        let full = (1..).find(|count| counts(&lines(*count)).len() == 2).unwrap();
        let [first, last] = counts(&lines(full))[..] else { panic!("two pages") };
        assert!(last >= 4 && first + last == full, "{first} and {last}");
    }

    #[test]
    fn a_heading_stays_with_what_follows_where_a_page_is_cut_short() {
        let tall = strip(0.8 * BODY, false);
        assert_eq!(counts(&[strip(40.0, true), tall.clone(), strip(0.3 * BODY, false)]), [2, 1]);
        assert_eq!(counts(&[strip(40.0, true), tall, strip(100.0, false), strip(20.0, false)]), [2, 2]);
    }

    #[test]
    fn the_page_is_turned_before_a_part_where_it_can_be() {
        let mut lines: Vec<Strip> = (0..30).map(|_| strip(20.0, false)).collect();
        lines[20].opens = true;
        assert_eq!(counts(&lines), [20, 10]);
    }
}
