//! Whether a page fits its window: nothing runs over, nothing is cut off or covered, no word is broken, and the
//! keyboard reaches whatever a click does.

mod sheet;

use iced::Rectangle;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::core::widget::operation::focusable::unfocus;

use crate::driver::{Driver, Page};
use sheet::{Item, Kind};

pub use sheet::Sheet;

/// What rounding may add, in logical pixels.
const HAIR: f32 = 1.0;
/// The height of an answer, in logical pixels.
const LINE: f32 = 30.0;
/// The room that is kept above and below what has the focus.
const MARGIN: f32 = 16.0;
/// The widest space between words, in logical pixels.
const SPACE: f32 = 6.0;
/// A scrolling part is at least that high, in logical pixels, if it has more to show: four lines of text.
const LEAST: f32 = 90.0;
/// The page of a screen has at least this share of the window's height, whatever its bars and banners need.
const SHARE: f32 = 0.24;
/// No window has more stops than that.
const STOPS: usize = 200;

/// What is wrong with the page, in words.
pub fn faults<P: Page>(driver: &mut Driver<P>) -> Vec<String> {
    let sheet = driver.sheet(None);
    let mut faults: Vec<String> =
        sheet.broken.iter().map(|words| format!("a broken word: {words}")).collect();
    for item in &sheet.items {
        faults.extend(runs_over(item, &sheet));
        faults.extend(cut_off(item));
    }
    faults.extend(too_low(&sheet));
    faults.extend(covered(&sheet));
    faults.extend(out_of_reach(driver, &sheet));
    faults
}

fn reaches(inner: Rectangle, outer: Rectangle, sides: bool, ends: bool) -> bool {
    let over = |from: f32, to: f32, least: f32, most: f32| from < least - HAIR || to > most + HAIR;
    (sides && over(inner.x, inner.x + inner.width, outer.x, outer.x + outer.width))
        || (ends && over(inner.y, inner.y + inner.height, outer.y, outer.y + outer.height))
}

/// It lies outside of what it is in: a box, or what scrolls, or the window.
fn runs_over(item: &Item, sheet: &Sheet) -> Option<String> {
    let around = item.within.iter().map(|index| &sheet.items[*index]);
    for outer in around {
        let over = match outer.kind {
            Kind::Scroll(content) => {
                reaches(item.bounds, outer.bounds, true, false) || reaches(item.bounds, content, true, true)
            }
            _ => reaches(item.bounds, outer.bounds, true, true),
        };
        if over {
            return Some(format!("{} runs over {:?}", named(item, sheet), outer.bounds));
        }
        if matches!(outer.kind, Kind::Scroll(_)) {
            return None;
        }
    }
    let window = Rectangle::with_size(sheet.window);
    reaches(item.bounds, window, true, true).then(|| format!("{} runs over the window", named(item, sheet)))
}

/// Its words need more room than it has.
fn cut_off(item: &Item) -> Option<String> {
    let Kind::Text(words, needs) = &item.kind else { return None };
    // A space at the end of a line needs no room.
    let cut = needs.width > item.bounds.width + SPACE || needs.height > item.bounds.height + HAIR;
    cut.then(|| format!("{words:?} needs {needs:?}, has {:?}", item.bounds.size()))
}

/// What scrolls is too low to be read.
fn too_low(sheet: &Sheet) -> Vec<String> {
    let scrolls: Vec<_> = sheet
        .items
        .iter()
        .filter_map(|item| match item.kind {
            Kind::Scroll(content) => Some((item.bounds, content)),
            _ => None,
        })
        .collect();
    let hides = |bounds: &Rectangle, content: &Rectangle| content.height > bounds.height + HAIR;
    let mut faults: Vec<String> = scrolls
        .iter()
        .filter(|(bounds, content)| bounds.height < LEAST && hides(bounds, content))
        .map(|(bounds, content)| format!("{} px high for {} px", bounds.height, content.height))
        .collect();
    let page = scrolls.iter().max_by(|(a, _), (b, _)| a.area().total_cmp(&b.area()));
    if let Some((bounds, content)) = page
        && hides(bounds, content)
        && bounds.height < SHARE * sheet.window.height
    {
        faults.push(format!("the page has {} px of {}", bounds.height, sheet.window.height));
    }
    faults
}

/// Two of them lie on each other.
fn covered(sheet: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    let leaf = |item: &Item| matches!(item.kind, Kind::Text(..) | Kind::Control);
    let leaves: Vec<_> = sheet.items.iter().enumerate().filter(|(_, item)| leaf(item)).collect();
    for (place, (index, one)) in leaves.iter().enumerate() {
        for (_, other) in leaves[place + 1..].iter().filter(|(_, other)| !other.within.contains(index)) {
            let together = match (sheet.scroll_of(one), sheet.scroll_of(other)) {
                (Some(a), Some(b)) => std::ptr::eq(a, b),
                (None, None) => true,
                _ => false,
            };
            let shared = one.bounds.intersection(&other.bounds);
            if together && shared.is_some_and(|shared| shared.width > HAIR && shared.height > HAIR) {
                faults.push(format!("{} and {} cover each other", named(one, sheet), named(other, sheet)));
            }
        }
    }
    faults
}

/// A click does something there, and the keyboard does not; or Tab leads where one does not see it.
fn out_of_reach<P: Page>(driver: &mut Driver<P>, sheet: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    // So high that nothing has to be scrolled.
    let tall = driver.sheet(Some(20_000.0));
    for spot in &tall.clickable {
        if !tall.controls().any(|control| control.bounds.contains(spot.center())) {
            faults.push(format!("Tab does not lead to {:?} {spot:?}", tall.words_in(*spot)));
        }
    }
    let controls = sheet.controls().count();
    let before = driver.focused().map(|(bounds, _)| bounds);
    let mut stops: Vec<Rectangle> = Vec::new();
    while stops.len() < STOPS {
        driver.key(Named::Tab, Modifiers::empty());
        let Some((bounds, shown)) = driver.focused() else { break };
        if stops.contains(&bounds) {
            break;
        }
        let scroll = sheet
            .controls()
            .find(|control| control.bounds == bounds)
            .and_then(|control| sheet.scroll_of(control));
        let most = scroll.map_or(f32::INFINITY, |scroll| scroll.bounds.height - 2.0 * MARGIN);
        // Of what is higher than the part that scrolls it, the answer that is chosen shows.
        let least = if bounds.height <= most { bounds.height } else { LINE };
        let enough =
            shown.is_some_and(|shown| shown.height >= least - HAIR && shown.width >= bounds.width - HAIR);
        if !enough {
            faults.push(format!(
                "{:?} has the focus out of view: {bounds:?}, {shown:?}",
                sheet.words_in(bounds)
            ));
        }
        stops.push(bounds);
    }
    if stops.len() != controls {
        faults.push(format!("Tab stops at {} of {controls}", stops.len()));
    }
    give_back(driver, before);
    faults
}

/// The focus is again where it was.
fn give_back<P: Page>(driver: &mut Driver<P>, before: Option<Rectangle>) {
    let Some(before) = before else { return driver.operate(unfocus::<()>()) };
    for _ in 0..STOPS {
        if driver.focused().is_some_and(|(bounds, _)| bounds == before) {
            return;
        }
        driver.key(Named::Tab, Modifiers::empty());
    }
    panic!("Tab does not lead back to {before:?}");
}

fn named(item: &Item, sheet: &Sheet) -> String {
    let words = match &item.kind {
        Kind::Text(words, _) => words.clone(),
        _ => sheet.words_in(item.bounds),
    };
    let words: String = words.chars().take(40).collect();
    let kind = match item.kind {
        Kind::Text(..) => "the text",
        Kind::Control => "the control",
        Kind::Box => "the box",
        Kind::Scroll(_) => "the scrolling",
    };
    format!("{kind} {words:?} {:?}", item.bounds)
}
