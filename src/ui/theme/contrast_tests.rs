//! Every style, in every status, on everything it may lie on: what has to be told apart can be.

use iced::widget::{button as pressed, container, scrollable, text_editor, text_input};
use iced::{Background, Border, Color};

use super::button::{self, Kind};
use super::catalog::scroll;
use super::palette::mix;
use super::{Theme, Tone, field, surface, text};

const TONES: [Tone; 4] = [Tone::Action, Tone::Done, Tone::Stuck, Tone::Helper];
const KINDS: [Kind; 6] = [Kind::Primary, Kind::Secondary, Kind::Stuck, Kind::Done, Kind::Quiet, Kind::Small];
const STATUSES: [pressed::Status; 4] =
    [pressed::Status::Active, pressed::Status::Hovered, pressed::Status::Pressed, pressed::Status::Disabled];

/// The least contrast of words, and of everything else.
fn least(theme: &Theme) -> (f32, f32) {
    if *theme == Theme::CONTRAST { (7.0, 3.0) } else { (4.5, 3.0) }
}

struct Looked<'a> {
    theme: &'a Theme,
    faint: Vec<String>,
}

impl Looked<'_> {
    fn words(&mut self, name: &str, ink: Color, behind: Color) {
        self.note(name, ink, behind, least(self.theme).0);
    }

    fn shape(&mut self, name: &str, color: Color, behind: Color) {
        self.note(name, color, behind, least(self.theme).1);
    }

    fn note(&mut self, name: &str, front: Color, behind: Color, least: f32) {
        let front = over(front, behind);
        let contrast = front.relative_contrast(behind);
        if contrast < least {
            self.faint.push(format!("{name}: {front} on {behind} is {contrast:.2}, not {least}"));
        }
    }

    /// What is filled or framed, on a surface: seen by its frame, or by what fills it.
    fn control(&mut self, name: &str, fill: Color, border: Border, behind: Color) {
        let framed = border.width > 0.0 && border.color.a > 0.0;
        if framed && over(fill, behind).relative_contrast(behind) < least(self.theme).1 {
            self.shape(&format!("the frame of {name}"), border.color, behind);
        }
    }
}

/// `front` as it looks over `behind`.
fn over(front: Color, behind: Color) -> Color {
    Color { a: 1.0, ..mix(behind, Color { a: 1.0, ..front }, front.a) }
}

fn color(background: Option<Background>) -> Color {
    match background {
        Some(Background::Color(color)) => color,
        _ => Color::TRANSPARENT,
    }
}

/// Everything that a control may lie on, by name, as its own style draws it.
fn surfaces(theme: &Theme) -> Vec<(String, container::Style)> {
    let mut all = vec![
        ("page".to_owned(), surface::page(theme)),
        ("card".to_owned(), surface::card(theme)),
        ("dialog".to_owned(), surface::dialog(theme)),
        ("tip".to_owned(), surface::tip(theme)),
        ("bar".to_owned(), surface::bar(theme)),
        ("helper column".to_owned(), surface::helper_column(theme)),
        ("helper panel".to_owned(), surface::helper_panel(theme)),
        ("desk".to_owned(), surface::desk(theme)),
    ];
    for tone in TONES {
        all.push((format!("{tone:?} wash"), surface::wash(tone)(theme)));
        all.push((format!("{tone:?} strip"), surface::strip(tone)(theme)));
    }
    all
}

/// What is too faint in a theme.
fn faint(theme: &Theme) -> Vec<String> {
    let mut looked = Looked { theme, faint: Vec::new() };
    for (name, style) in surfaces(theme) {
        let behind = color(style.background);
        written(&mut looked, &name, style.text_color, behind);
        pressable(&mut looked, &name, behind);
        filled_in(&mut looked, &name, behind);
        scrolled(&mut looked, &name, behind);
    }
    small_surfaces(&mut looked);
    looked.faint
}

fn written(looked: &mut Looked<'_>, name: &str, ink: Option<Color>, behind: Color) {
    let theme = looked.theme;
    let inks =
        [ink, text::soft(theme).color].into_iter().chain(TONES.map(|tone| text::tone(tone)(theme).color));
    for ink in inks {
        looked.words(&format!("words on {name}"), ink.expect("a colour"), behind);
    }
    looked.shape(&format!("the ring on {name}"), theme.palette().focus, behind);
}

fn pressable(looked: &mut Looked<'_>, name: &str, behind: Color) {
    let theme = looked.theme;
    for status in STATUSES {
        let mut styles = vec![
            ("tile".to_owned(), button::tile(theme, status)),
            ("line".to_owned(), button::line(theme, status)),
        ];
        styles.extend(KINDS.map(|kind| (format!("{kind:?} button"), button::kind(kind)(theme, status))));
        for tone in TONES {
            for chosen in [false, true] {
                styles.push((format!("{tone:?} chip"), button::chip(chosen, tone)(theme, status)));
            }
        }
        for (what, style) in styles {
            let name = format!("{what} ({status:?}) on {name}");
            let fill = over(color(style.background), behind);
            looked.words(&name, style.text_color, fill);
            // What cannot be pressed may lie low.
            if status != pressed::Status::Disabled {
                looked.control(&name, fill, style.border, behind);
                let hint = surface::key_hint(style.text_color).border;
                looked.shape(&format!("the key of {name}"), hint.color, fill);
            }
        }
    }
}

fn filled_in(looked: &mut Looked<'_>, name: &str, behind: Color) {
    use text_input::Status;

    for status in [Status::Active, Status::Hovered, Status::Focused { is_hovered: false }, Status::Disabled] {
        let style = field::input(looked.theme, status);
        let fill = color(Some(style.background));
        let name = format!("field ({status:?}) on {name}");
        looked.words(&name, style.value, fill);
        looked.words(&name, style.placeholder, fill);
        if status != Status::Disabled {
            looked.words(&format!("what is selected in {name}"), style.value, style.selection);
        }
        looked.shape(&format!("the icon of {name}"), style.icon, fill);
        looked.control(&name, fill, style.border, behind);
        looked.shape(&format!("the frame of {name}, within"), style.border.color, fill);
    }
    let editor = field::editor(looked.theme, text_editor::Status::Active);
    looked.words("editor", editor.value, color(Some(editor.background)));
}

fn scrolled(looked: &mut Looked<'_>, name: &str, behind: Color) {
    let still = scrollable::Status::Active {
        is_horizontal_scrollbar_disabled: false,
        is_vertical_scrollbar_disabled: false,
    };
    let scroller = scroll(looked.theme, still).vertical_rail.scroller;
    looked.shape(&format!("the scroll bar on {name}"), color(Some(scroller.background)), behind);
}

/// What holds words or an icon of its own, and nothing to press.
fn small_surfaces(looked: &mut Looked<'_>) {
    let theme = looked.theme;
    let mut all = vec![("current step".to_owned(), surface::current(theme))];
    all.extend(TONES.map(|tone| (format!("{tone:?} badge"), surface::badge(tone)(theme))));
    for (name, style) in all {
        looked.words(&name, style.text_color.expect("a colour"), color(style.background));
    }
    let card = color(surface::card(theme).background);
    for ticked in [false, true] {
        let style = surface::tick_box(ticked)(theme);
        looked.shape("the box of a reading aid", style.border.color, card);
        if ticked {
            looked.shape("its tick", style.text_color.expect("a colour"), color(style.background));
        }
    }
}

#[test]
fn the_normal_theme_can_be_read() {
    assert_eq!(faint(&Theme::PAPER), Vec::<String>::new());
}

#[test]
fn the_high_contrast_theme_can_be_read() {
    assert_eq!(faint(&Theme::CONTRAST), Vec::<String>::new());
}

#[test]
fn a_faint_theme_is_caught() {
    let mut theme = Theme::PAPER;
    theme.palette.control = theme.palette.hairline;
    theme.palette.soft_ink = theme.palette.control;
    let faint = faint(&theme);
    for what in ["the frame of Secondary button", "words on card", "the scroll bar on page"] {
        assert!(faint.iter().any(|said| said.starts_with(what)), "{what}: {faint:#?}");
    }
}

#[test]
fn in_high_contrast_nothing_is_told_by_a_pale_colour_alone() {
    let theme = Theme::CONTRAST;
    let framed = |name: &str, border: Border, least: f32| {
        assert!((least..=3.0).contains(&border.width), "{name}: {border:?}");
        assert!(border.color.relative_contrast(theme.palette().paper) >= 3.0, "{name}: {border:?}");
    };
    for tone in TONES {
        framed("wash", surface::wash(tone)(&theme).border, 2.0);
        framed("strip", surface::strip(tone)(&theme).border, 2.0);
        framed("badge", surface::badge(tone)(&theme).border, 2.0);
        let chip = |chosen| button::chip(chosen, tone)(&theme, pressed::Status::Active);
        framed("chip", chip(false).border, 2.0);
        // Chosen is light, the others are dark: that shows without colours.
        let (chosen, other) = (color(chip(true).background), color(chip(false).background));
        assert!(chosen.relative_contrast(other) >= 7.0);
    }
    framed("card", surface::card(&theme).border, 2.0);
    framed("current step", surface::current(&theme).border, 2.0);
    framed("helper panel", surface::helper_panel(&theme).border, 2.0);
    framed("dialog", surface::dialog(&theme).border, 3.0);
    framed("tile", button::tile(&theme, pressed::Status::Active).border, 2.0);
    for kind in KINDS {
        framed("button", button::kind(kind)(&theme, pressed::Status::Active).border, 2.0);
        let disabled = button::kind(kind)(&theme, pressed::Status::Disabled).border;
        assert_eq!(disabled.width, 0.0, "what cannot be pressed has no frame");
    }
    let focused = field::input(&theme, text_input::Status::Focused { is_hovered: false });
    framed("field", focused.border, 3.0);
}

#[test]
fn what_is_chosen_shows_without_its_colour() {
    for theme in [Theme::PAPER, Theme::CONTRAST] {
        for tone in TONES {
            // A chip by its thicker frame, whose letters are bold too; a segment by being dark among light ones, or
            // light among dark ones.
            let chip = |chosen| button::chip(chosen, tone)(&theme, pressed::Status::Active).border.width;
            assert!(chip(true) > chip(false), "{tone:?}");
            let palette = theme.palette();
            assert!(tone.full(palette).relative_contrast(palette.card) >= 3.0, "{tone:?}");
            assert!(palette.on_tone.relative_contrast(tone.full(palette)) >= least(&theme).0, "{tone:?}");
        }
    }
}

#[test]
fn a_sheet_of_paper_is_white() {
    for theme in [Theme::PAPER, Theme::CONTRAST] {
        assert_eq!(color(surface::sheet(&theme).background), Color::WHITE);
    }
}
