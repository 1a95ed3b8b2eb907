//! A window without a screen: keeps the state of widgets between messages, as the real one does.

use std::path::Path;
use std::sync::Once;
use std::time::Instant;

use crate::drawn::{self, Drawn};
use cote_a_cote::ui::{Element, Theme, fonts};
use iced_test::core::renderer::{Headless, Style};
use iced_test::core::widget::operation::{self, Operation, Outcome};
use iced_test::core::{Event, Point, Rectangle, Size, clipboard, keyboard, mouse, window};
use iced_test::runtime::UserInterface;
use iced_test::runtime::user_interface::Cache;
use iced_test::selector::{Selector, is_focused};
use keyboard::key::{Named, NativeCode, Physical};
use keyboard::{Key, Modifiers};

use crate::fit::Sheet;

/// What the driver drives: a view and what its messages do.
pub trait Page {
    /// What the view says.
    type Message;

    /// What is on screen.
    fn view(&self) -> Element<'_, Self::Message>;

    /// How it looks.
    fn theme(&self) -> Theme {
        Theme::PAPER
    }

    /// Takes a message in.
    fn update(&mut self, message: Self::Message);
}

/// A page in a window of `size` physical pixels at a zoom.
pub struct Driver<P: Page> {
    /// The page.
    pub page: P,
    size: Size,
    zoom: f32,
    cache: Cache,
    renderer: iced::Renderer,
    cursor: mouse::Cursor,
    clipboard: Copied,
}

/// What was copied, elsewhere.
#[derive(Default)]
struct Copied(Option<String>);

impl clipboard::Clipboard for Copied {
    fn read(&self, _: clipboard::Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _: clipboard::Kind, contents: String) {
        self.0 = Some(contents);
    }
}

fn load_fonts() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut system = iced_test::renderer::graphics::text::font_system().write().expect("fonts");
        fonts::settings().fonts.into_iter().for_each(|font| system.load_font(font));
    });
}

impl<P: Page> Driver<P> {
    /// Opens the page.
    pub fn new(page: P, size: (f32, f32), zoom: f32) -> Self {
        load_fonts();
        let settings = fonts::settings();
        let renderer = <iced::Renderer as Headless>::new(
            settings.default_font,
            settings.default_text_size,
            Some("tiny-skia"),
        );
        let renderer = iced_test::futures::futures::executor::block_on(renderer).expect("a renderer");
        let size = Size::new(size.0, size.1);
        Self {
            page,
            size,
            zoom,
            cache: Cache::default(),
            renderer,
            cursor: mouse::Cursor::Unavailable,
            clipboard: Copied::default(),
        }
    }

    /// Gives the window another size and zoom.
    pub fn resize(&mut self, size: (f32, f32), zoom: f32) {
        let size = Size::new(size.0, size.1);
        if size == self.size && zoom == self.zoom {
            return;
        }
        self.size = size;
        self.zoom = zoom;
        self.send(Event::Window(window::Event::Resized(Size::new(size.width / zoom, size.height / zoom))));
    }

    fn with_ui<T>(
        &mut self,
        act: impl FnOnce(
            &mut UserInterface<'_, P::Message, Theme, iced::Renderer>,
            &mut iced::Renderer,
            mouse::Cursor,
        ) -> T,
    ) -> T {
        let logical = Size::new(self.size.width / self.zoom, self.size.height / self.zoom);
        let cache = std::mem::take(&mut self.cache);
        let mut ui = UserInterface::build(self.page.view(), logical, cache, &mut self.renderer);
        let answer = act(&mut ui, &mut self.renderer, self.cursor);
        self.cache = ui.into_cache();
        answer
    }

    fn send(&mut self, event: Event) {
        let mut messages = Vec::new();
        let mut copied = std::mem::take(&mut self.clipboard);
        self.with_ui(|ui, renderer, cursor| {
            let _ = ui.update(&[event], cursor, renderer, &mut copied, &mut messages);
        });
        self.clipboard = copied;
        messages.into_iter().for_each(|message| self.page.update(message));
    }

    fn find<S: Selector + Send>(&mut self, selector: S) -> Option<S::Output>
    where
        S::Output: Clone + Send,
    {
        let mut find = selector.find();
        self.with_ui(|ui, renderer, _| ui.operate(renderer, &mut operation::black_box(&mut find)));
        match find.finish() {
            Outcome::Some(found) => found,
            _ => None,
        }
    }

    /// Whether a text that reads exactly so is in the view, scrolled out of sight or not.
    pub fn says(&mut self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Every text of the view, for the message of a test that fails.
    pub fn texts(&mut self) -> Vec<String> {
        use iced_test::selector::Candidate;

        let every = |candidate: Candidate<'_>| match candidate {
            Candidate::Text { content, .. } => Some(content.to_owned()),
            _ => None,
        };
        let mut find = every.find_all();
        self.with_ui(|ui, renderer, _| ui.operate(renderer, &mut operation::black_box(&mut find)));
        match find.finish() {
            Outcome::Some(texts) => texts,
            _ => Vec::new(),
        }
    }

    /// The part of a text that shows in the window.
    pub fn visible(&mut self, text: &str) -> Option<Rectangle> {
        self.find(text)?.visible_bounds()
    }

    /// Clicks in the middle of a text.
    pub fn click(&mut self, text: &str) {
        let at = self.visible(text).unwrap_or_else(|| panic!("{text:?} does not show")).center();
        self.click_at(at);
    }

    /// Lets the pointer rest in the middle of a text for so long.
    pub fn rest_on(&mut self, text: &str, time: std::time::Duration) {
        let at = self.visible(text).unwrap_or_else(|| panic!("{text:?} does not show")).center();
        self.cursor = mouse::Cursor::Available(at);
        self.send(Event::Mouse(mouse::Event::CursorMoved { position: at }));
        std::thread::sleep(time);
        self.send(Event::Window(window::Event::RedrawRequested(Instant::now())));
    }

    /// Clicks at a point, in logical pixels.
    pub fn click_at(&mut self, at: Point) {
        self.cursor = mouse::Cursor::Available(at);
        self.send(Event::Mouse(mouse::Event::CursorMoved { position: at }));
        self.send(Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.send(Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
    }

    /// Turns the wheel at a point, so many logical pixels down.
    pub fn wheel(&mut self, at: Point, down: f32) {
        self.cursor = mouse::Cursor::Available(at);
        let delta = mouse::ScrollDelta::Pixels { x: 0.0, y: -down };
        self.send(Event::Mouse(mouse::Event::WheelScrolled { delta }));
    }

    /// Types a text, one key after the other.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.key_press(
                Key::Character(letter.to_string().into()),
                Modifiers::empty(),
                Some(letter),
                false,
            );
        }
    }

    /// Pastes a text that was copied elsewhere.
    pub fn paste(&mut self, text: &str) {
        self.clipboard.0 = Some(text.to_owned());
        let v = Key::Character("v".into());
        self.key_press(v.clone(), Modifiers::COMMAND, None, false);
        // The field waits until the key is up before it pastes again.
        self.send(Event::Keyboard(keyboard::Event::KeyReleased {
            modified_key: v.clone(),
            key: v,
            physical_key: Physical::Unidentified(NativeCode::Unidentified),
            location: keyboard::Location::Standard,
            modifiers: Modifiers::empty(),
        }));
    }

    /// Presses a key that has a name.
    pub fn key(&mut self, key: Named, modifiers: Modifiers) {
        self.key_press(Key::Named(key), modifiers, None, false);
    }

    /// Presses a key with a character on it.
    pub fn letter(&mut self, letter: char, modifiers: Modifiers) {
        let text = (!modifiers.control()).then_some(letter);
        self.key_press(Key::Character(letter.to_string().into()), modifiers, text, false);
    }

    /// Holds a key down: one press that repeats.
    pub fn hold(&mut self, key: Named) {
        self.key_press(Key::Named(key), Modifiers::empty(), None, true);
    }

    fn key_press(&mut self, key: Key, modifiers: Modifiers, text: Option<char>, repeat: bool) {
        self.send(Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers)));
        self.send(Event::Keyboard(keyboard::Event::KeyPressed {
            modified_key: key.clone(),
            key,
            physical_key: Physical::Unidentified(NativeCode::Unidentified),
            location: keyboard::Location::Standard,
            modifiers,
            text: text.map(|letter| letter.to_string().into()),
            repeat,
        }));
        self.send(Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::empty())));
    }

    /// Runs an operation that gives nothing back.
    pub fn operate(&mut self, first: impl Operation + 'static) {
        self.with_ui(|ui, renderer, _| {
            let mut next: Option<Box<dyn Operation>> = Some(Box::new(first));
            while let Some(mut operation) = next.take() {
                ui.operate(renderer, operation.as_mut());
                if let Outcome::Chain(then) = operation.finish() {
                    next = Some(then);
                }
            }
        });
    }

    /// What has the focus: its whole bounds, and the part of them that shows.
    pub fn focused(&mut self) -> Option<(Rectangle, Option<Rectangle>)> {
        self.find(is_focused()).map(|target| (target.bounds(), target.visible_bounds()))
    }

    /// The part that shows of everything that takes the focus.
    pub fn stops(&mut self) -> Vec<Rectangle> {
        use iced_test::selector::{Candidate, Target};

        let stop = |candidate: Candidate<'_>| {
            let takes_focus = matches!(candidate, Candidate::Focusable { .. } | Candidate::TextInput { .. });
            takes_focus.then(|| Target::from(candidate).visible_bounds()).flatten()
        };
        let mut find = stop.find_all();
        self.with_ui(|ui, renderer, _| ui.operate(renderer, &mut operation::black_box(&mut find)));
        match find.finish() {
            Outcome::Some(bounds) => bounds,
            _ => Vec::new(),
        }
    }

    /// The bounds of everything that is laid out.
    pub fn all_bounds(&mut self) -> Vec<Rectangle> {
        use iced_test::selector::{Candidate, Target};

        let every = |candidate: Candidate<'_>| Some(Target::from(candidate));
        let mut find = every.find_all();
        self.with_ui(|ui, renderer, _| ui.operate(renderer, &mut operation::black_box(&mut find)));
        match find.finish() {
            Outcome::Some(targets) => targets.iter().map(|target: &Target| target.bounds()).collect(),
            _ => Vec::new(),
        }
    }

    /// The page as it is laid out anew, perhaps in a window of another height.
    pub fn sheet(&mut self, height: Option<f32>) -> Sheet {
        let logical = Size::new(self.size.width / self.zoom, self.size.height / self.zoom);
        let window = Size::new(logical.width, height.unwrap_or(logical.height));
        Sheet::lay_out(self.page.view(), &self.renderer, window)
    }

    fn draw(&mut self) {
        let theme = self.page.theme();
        let palette = *theme.palette();
        // Hover and « disabled » live in the widget, not in its tree: redraw and draw must share one interface.
        self.with_ui(|ui, renderer, cursor| {
            let redraw = [Event::Window(window::Event::RedrawRequested(Instant::now()))];
            let _ = ui.update(&redraw, cursor, renderer, &mut clipboard::Null, &mut Vec::new());
            ui.draw(renderer, &theme, &Style { text_color: palette.ink }, cursor);
        });
    }

    /// What the window draws, in order.
    pub fn drawn(&mut self) -> Vec<Drawn> {
        self.draw();
        drawn::drawn(&mut self.renderer)
    }

    /// The window as pixels: four bytes each, line by line.
    pub fn pixels(&mut self) -> Vec<u8> {
        self.draw();
        let paper = self.page.theme().palette().paper;
        self.renderer.screenshot(self.physical(), self.zoom, paper)
    }

    fn physical(&self) -> Size<u32> {
        Size::new(self.size.width as u32, self.size.height as u32)
    }

    /// Writes the window as a PNG file.
    pub fn save(&mut self, path: &Path) {
        let pixels = self.pixels();
        let size = self.physical();
        let file = std::fs::File::create(path).expect("a file to write");
        let mut encoder = png::Encoder::new(file, size.width, size.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels)).expect("a picture");
    }
}
