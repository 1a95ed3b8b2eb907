//! What a window draws, in the order in which it is painted, and which colours lie on which.

use cote_a_cote::ui::Theme;
use cote_a_cote::ui::theme::size;
use iced::{Background, Color, Point, Rectangle};
use iced_test::renderer::graphics::Image;
use iced_test::renderer::graphics::text::Text;

use crate::driver::{Driver, Page};

/// A mark on the window.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A surface in one colour.
    Fill(Color),
    /// A line around a surface, and how thick it is.
    Line(Color, f32),
    /// Words.
    Words(Color),
    /// An icon.
    Icon(Color),
}

/// A mark, and where it shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    pub mark: Mark,
    pub bounds: Rectangle,
    clip: Rectangle,
}

/// A colour, and one that lies behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    pub mark: Mark,
    front: Color,
    behind: Color,
    bounds: Rectangle,
}

impl Pair {
    /// From 1 (the same) to 21 (black and white).
    pub fn contrast(&self) -> f32 {
        self.front.relative_contrast(self.behind)
    }
}

/// What the renderer was given last, from the first to the last mark painted.
pub fn drawn(renderer: &mut iced::Renderer) -> Vec<Drawn> {
    let mut all = Vec::new();
    for layer in renderer.layers() {
        let clip = layer.bounds;
        for (quad, background) in &layer.quads {
            let bounds = quad.bounds;
            if let Background::Color(color) = background {
                all.push(Drawn { mark: Mark::Fill(*color), bounds, clip });
            }
            if quad.border.width > 0.0 && quad.border.color.a > 0.0 {
                all.push(Drawn { mark: Mark::Line(quad.border.color, quad.border.width), bounds, clip });
            }
        }
        for image in &layer.images {
            if let Image::Vector { svg, clip_bounds, .. } = image
                && let (Some(color), Some(clip)) = (svg.color, clip_bounds.intersection(&clip))
            {
                all.push(Drawn { mark: Mark::Icon(color), bounds: image.bounds(), clip });
            }
        }
        for text in layer.text.iter().flat_map(|item| item.as_slice()) {
            let color = match text {
                Text::Paragraph { color, .. } | Text::Editor { color, .. } | Text::Cached { color, .. } => {
                    color
                }
                Text::Raw { raw, .. } => &raw.color,
            };
            if let Some(bounds) = text.visible_bounds() {
                all.push(Drawn { mark: Mark::Words(*color), bounds, clip });
            }
        }
    }
    all
}

/// What a window draws that lies too close to the colour behind it: words at 4.5 to 1 or more (7 in high contrast),
/// icons, lines and the focus ring at 3 or more. Lines that only part one thing from another are spared, but not in
/// high contrast.
pub fn too_close<P: Page>(driver: &mut Driver<P>, name: &str) -> Vec<String> {
    let theme = driver.page.theme();
    let palette = theme.palette();
    let high = theme == Theme::CONTRAST;
    let faint = |pair: &Pair| match pair.mark {
        Mark::Words(_) => pair.contrast() < if high { 7.0 } else { 4.5 },
        Mark::Line(color, _) if !high && color == palette.hairline => false,
        Mark::Icon(_) | Mark::Line(..) => pair.contrast() < 3.0,
        Mark::Fill(_) => false,
    };
    let all = driver.drawn();
    let rings = driver.stops().into_iter().map(|bounds| Pair {
        mark: Mark::Line(palette.focus, size::RING),
        front: palette.focus,
        behind: around(&all, bounds, palette.paper),
        bounds,
    });
    let faint = pairs(&all, palette.paper).into_iter().chain(rings).filter(faint);
    let mut said: Vec<_> = faint
        .map(|Pair { front, behind, bounds, .. }| {
            format!("{name}: {front} on {behind} is {:.2} at {bounds:?}", front.relative_contrast(behind))
        })
        .collect();
    said.dedup();
    said
}

/// The colour on which the focus ring of a control with these bounds comes to lie.
fn around(all: &[Drawn], bounds: Rectangle, page: Color) -> Color {
    let out = size::RING_GAP + size::RING / 2.0;
    surface(all, all.len(), Point::new(bounds.x - out, bounds.center_y()), page)
}

/// `front` as it looks over `behind`.
fn over(front: Color, behind: Color) -> Color {
    let part = |a: f32, b: f32| b + (a - b) * front.a;
    Color::from_rgb(part(front.r, behind.r), part(front.g, behind.g), part(front.b, behind.b))
}

/// The colour of the surface at a point, as it was before the mark number `before` was painted. What is thinner than
/// three pixels is a line on it.
fn surface(all: &[Drawn], before: usize, at: Point, page: Color) -> Color {
    let is_surface = |drawn: &&Drawn| drawn.bounds.width.min(drawn.bounds.height) >= 3.0;
    let fills = all[..before].iter().filter(is_surface).filter(|drawn| shows_at(drawn, at));
    fills.fold(page, |behind, drawn| match drawn.mark {
        Mark::Fill(color) => over(color, behind),
        _ => behind,
    })
}

fn shows_at(drawn: &Drawn, at: Point) -> bool {
    drawn.bounds.contains(at) && drawn.clip.contains(at)
}

/// Whether something is painted over this point later on: a dialog, or what dims the page behind it.
fn is_covered(all: &[Drawn], from: usize, at: Point) -> bool {
    let covers = |drawn: &Drawn| matches!(drawn.mark, Mark::Fill(color) if color.a > 0.3);
    all[from + 1..].iter().any(|drawn| covers(drawn) && shows_at(drawn, at))
}

/// Every pair of colours that has to be told apart: words, icons and lines, each over what lies behind it; lines also
/// over what lies within them.
pub fn pairs(all: &[Drawn], page: Color) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (index, drawn) in all.iter().enumerate() {
        let Rectangle { x, y, width, height } = drawn.bounds;
        let (middle, level) = (drawn.bounds.center(), y + height / 2.0);
        let (color, places) = match drawn.mark {
            Mark::Fill(_) => continue,
            Mark::Words(color) | Mark::Icon(color) => {
                (color, vec![middle, Point::new(x + 1.0, level), Point::new(x + width - 1.0, level)])
            }
            Mark::Line(color, line) => {
                let within = line + 1.0;
                let outside = [Point::new(x - 1.0, level), Point::new(middle.x, y - 1.0)];
                let inside = [Point::new(x + within, level), Point::new(middle.x, y + within)];
                // A main button is of the colour of its line.
                let filled = index > 0 && all[index - 1].mark == Mark::Fill(color);
                (color, if filled { outside.to_vec() } else { [outside, inside].concat() })
            }
        };
        for at in places {
            // Behind a line lies its own fill too, and what was painted before it lies around.
            if !drawn.clip.contains(at) || is_covered(all, index, at) {
                continue;
            }
            let behind = surface(all, index, at, page);
            let front = over(color, behind);
            pairs.push(Pair { mark: drawn.mark.clone(), front, behind, bounds: drawn.bounds });
        }
    }
    pairs
}

#[test]
fn what_lies_behind_words_is_what_was_painted_before_them() {
    let (black, white) = (Color::BLACK, Color::WHITE);
    let bounds = Rectangle { x: 10.0, y: 10.0, width: 100.0, height: 40.0 };
    let drawn = |mark, bounds| Drawn { mark, bounds, clip: bounds };
    let dim = Color { a: 0.5, ..white };
    let words = drawn(Mark::Words(black), bounds.shrink(10.0));
    let all = [drawn(Mark::Fill(black), bounds), drawn(Mark::Fill(dim), bounds), words.clone()];
    let found = pairs(&all, white);
    assert_eq!(found[0].behind, Color::from_rgb(0.5, 0.5, 0.5));
    assert!((found[0].contrast() - 5.3).abs() < 0.1, "{}", found[0].contrast());
    // What a dialog dims is not there to be read.
    let all = [words, drawn(Mark::Fill(dim), bounds)];
    assert_eq!(pairs(&all, white), []);
}
