//! Sentences of a guide, with words in bold and « à vérifier » after what is unsure.

use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{
    self as advanced, Difference, LineHeight, Paragraph as _, Renderer as _, Shaping, Span, Wrapping,
};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Renderer as _, Widget, mouse, renderer};
use iced::widget::Column;
use iced::{Font, Length, Pixels, Rectangle, Renderer, Size, Vector, alignment};

use crate::procedure::text::{self, Sentence, spans};
use crate::ui::theme::{Theme, size, surface};
use crate::ui::{Element, fonts};

/// What stands after a sentence whose fact is unsure; no-break spaces hold it together and away from its frame.
const TO_CHECK: &str = "\u{a0}à\u{a0}vérifier\u{a0}";

type Paragraph = <Renderer as advanced::Renderer>::Paragraph;

/// Sentences that run on as one paragraph.
pub struct Rich<'a> {
    spans: Vec<Span<'a, (), Font>>,
    /// The places of `TO_CHECK` among the spans.
    tags: Vec<usize>,
    size: f32,
    soft: bool,
}

/// One sentence at `size` logical pixels.
pub fn sentence(sentence: &Sentence, size: f32) -> Rich<'_> {
    running(std::slice::from_ref(sentence), size)
}

/// One sentence without its « à vérifier », where that is said once of a whole list.
pub fn untagged(sentence: &Sentence, size: f32) -> Rich<'_> {
    Rich { spans: weighted(sentence.spans()).collect(), tags: Vec::new(), size, soft: false }
}

/// Our own words, with `**bold**` as in a guide.
pub fn marked(words: &str, size: f32) -> Rich<'_> {
    Rich { spans: weighted(spans(words)).collect(), tags: Vec::new(), size, soft: false }
}

/// A line that was made for this view, with `**bold**` as in a guide, and whether it is to be checked.
pub fn line<'a, Message: 'a>(words: &str, to_check: bool, size: f32) -> Element<'a, Message> {
    let mut line = marked(words, size);
    if to_check {
        line.add_tag();
    }
    let spans = line.spans.into_iter().map(Span::to_static).collect();
    Rich { spans, tags: line.tags, size, soft: false }.into()
}

/// Runs of one weight as spans in the font of that weight.
fn weighted(runs: Vec<text::Span<'_>>) -> impl Iterator<Item = Span<'_, (), Font>> {
    runs.into_iter().map(|run| Span::new(run.text).font(if run.bold { fonts::BOLD } else { fonts::REGULAR }))
}

/// Sentences that run on, one after the other: for the helper.
pub fn running(sentences: &[Sentence], size: f32) -> Rich<'_> {
    let mut rich = Rich { spans: Vec::new(), tags: Vec::new(), size, soft: false };
    for sentence in sentences {
        if !rich.spans.is_empty() {
            rich.spans.push(Span::new(" "));
        }
        rich.spans.extend(weighted(sentence.spans()));
        if sentence.to_check() {
            rich.add_tag();
        }
    }
    rich
}

/// Sentences one under the other, one idea a line: for the person.
pub fn lines<'a, Message: 'a>(sentences: &'a [Sentence], size: f32) -> Element<'a, Message> {
    Column::with_children(sentences.iter().map(|one| sentence(one, size).into()))
        .spacing(size * 0.25)
        .width(Length::Fill)
        .into()
}

impl Rich<'_> {
    /// In soft ink: what is secondary.
    pub fn soft(mut self) -> Self {
        self.soft = true;
        self
    }

    /// All of it in bold: what is asked.
    pub fn bold(mut self) -> Self {
        self.spans = self.spans.into_iter().map(|span| span.font(fonts::BOLD)).collect();
        self
    }

    /// Adds « à vérifier ».
    fn add_tag(&mut self) {
        self.spans.push(Span::new(" "));
        self.tags.push(self.spans.len());
        // Its own size would make the line lower than the others.
        let line = LineHeight::Absolute(Pixels(self.size * size::LEADING));
        self.spans.push(Span::new(TO_CHECK).size(size::HELPER).line_height(line).font(fonts::SEMIBOLD));
    }

    fn text<C>(&self, content: C, bounds: Size) -> advanced::Text<C, Font> {
        advanced::Text {
            content,
            bounds,
            size: Pixels(self.size),
            line_height: LineHeight::Relative(size::LEADING),
            font: fonts::REGULAR,
            align_x: advanced::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: Wrapping::WordOrGlyph,
        }
    }

    fn plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_ref()).collect()
    }
}

/// The paragraph as it was last laid out.
#[derive(Default)]
struct State {
    spans: Vec<Span<'static, (), Font>>,
    paragraph: Paragraph,
}

// iced's own `Rich` is silent to operations (tests, and one day screen readers) and takes its colours before
// the theme is known.
impl<Message> Widget<Message, Theme, Renderer> for Rich<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        layout::sized(limits, Length::Fill, Length::Shrink, |limits| {
            let bounds = limits.max();
            let same = state.spans == self.spans;
            match state.paragraph.compare(self.text((), bounds)) {
                Difference::None if same => {}
                Difference::Bounds if same => state.paragraph.resize(bounds),
                _ => {
                    state.paragraph = Paragraph::with_spans(self.text(self.spans.as_slice(), bounds));
                    state.spans = self.spans.iter().cloned().map(Span::to_static).collect();
                }
            }
            state.paragraph.min_bounds()
        })
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), &self.plain());
        // How its lines break, for a test that looks at it.
        operation.custom(None, layout.bounds(), &mut tree.state.downcast_mut::<State>().paragraph);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        if !bounds.intersects(viewport) {
            return;
        }
        let state = tree.state.downcast_ref::<State>();
        let palette = theme.palette();
        let corner = Vector::new(bounds.x, bounds.y);
        for region in self.tags.iter().flat_map(|tag| state.paragraph.span_bounds(*tag)) {
            let tag = renderer::Quad {
                bounds: tag_frame(region, self.size) + corner,
                border: surface::border(palette.stuck, theme.lines().small, 5.0),
                ..renderer::Quad::default()
            };
            renderer.fill_quad(tag, palette.stuck_wash);
        }
        let ink = if self.soft { palette.soft_ink } else { style.text_color };
        renderer.fill_paragraph(&state.paragraph, bounds.position(), ink, *viewport);
    }
}

/// The frame of « à vérifier », which stands on the baseline of a line of `size` logical pixels: `region` is
/// as high as that line.
fn tag_frame(region: Rectangle, size: f32) -> Rectangle {
    // In the typeface the baseline is a third of the size under the middle of a line, and the middle of the
    // letters, accents included, a good third of theirs above the baseline.
    let middle = region.center_y() + size * 0.33 - size::HELPER * 0.36;
    let height = size::HELPER * 1.35;
    Rectangle { y: middle - height / 2.0, height, ..region }
}

impl<'a, Message: 'a> From<Rich<'a>> for Element<'a, Message> {
    fn from(rich: Rich<'a>) -> Self {
        Element::new(rich)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unsure() -> Sentence {
        serde_json::from_str(
            r#"{"text":"Le **code** vaut 15 min.","source":"s1","as_of":"2026-11-01","to_check":true}"#,
        )
        .expect("a sentence")
    }

    #[test]
    fn what_is_unsure_says_so() {
        let sentences = [unsure(), Sentence::from("Puis **suite**.")];
        let rich = running(&sentences, 16.0);
        assert_eq!(rich.plain(), "Le code vaut 15 min. \u{a0}à\u{a0}vérifier\u{a0} Puis suite.");
        assert_eq!(rich.tags.len(), 1);
    }

    #[test]
    fn bold_words_are_in_the_bold_font() {
        let sentences = [unsure()];
        let bold =
            running(&sentences, 16.0).spans.iter().filter(|span| span.font == Some(fonts::BOLD)).count();
        assert_eq!(bold, 1);
    }
}
