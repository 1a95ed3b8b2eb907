//! What a page says: its texts in order, and the control that has the focus. From one moment to the next, what is new
//! is to be said.

use std::any::Any;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation};
use iced::{Event, Rectangle, keyboard, mouse, touch};

use super::focus;
use super::said::{Control, Manner, Role};
use crate::ui::words::aloud as words;

/// What is to be said or to be silenced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Say this.
    Say {
        /// The words; one line each.
        words: crate::ui::private::Private,
        /// Whether they come after what is being said, and not in its place.
        after: bool,
    },
    /// Be silent.
    Hush,
}

/// A text of the page.
#[derive(Clone, PartialEq, Eq)]
struct Line {
    text: String,
    /// Whether it is only said with the whole page.
    calm: bool,
}

/// What the page says at one moment.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Hearing {
    lines: Vec<Line>,
    controls: Vec<Control>,
    /// The place of the focused control among the controls.
    focus: Option<usize>,
}

/// What was said of the page.
#[derive(Default)]
pub(super) struct Told {
    /// The page, and what it said then.
    of: Option<(u64, Hearing)>,
    /// Whether a key or the mouse was pressed since something was said: what follows takes its place.
    pressed: bool,
}

impl Told {
    /// Nothing was: the page is said as a whole the next time.
    pub(super) fn forget(&mut self) {
        self.of = None;
    }

    /// Whether someone pressed something.
    pub(super) fn notice(&mut self, event: &Event) {
        self.pressed |= matches!(
            event,
            Event::Keyboard(keyboard::Event::KeyPressed { .. })
                | Event::Mouse(mouse::Event::ButtonPressed(_))
                | Event::Touch(touch::Event::FingerPressed { .. })
        );
    }

    /// What there is to say of the page as it is `now`.
    pub(super) fn tell(&mut self, page: u64, now: Hearing) -> Option<Heard> {
        let words = match &self.of {
            Some((before, known)) if *before == page => now.since(known),
            _ => now.whole(),
        };
        self.of = Some((page, now));
        if words.is_empty() {
            return None;
        }
        let after = !std::mem::take(&mut self.pressed);
        Some(Heard::Say { words: words.into(), after })
    }
}

/// Walks through the page and gathers what it says.
#[derive(Default)]
pub(super) struct Listen {
    pub(super) heard: Hearing,
    /// The manners of the parts around, and of the one that is entered next.
    around: Vec<Manner>,
    entering: Option<Manner>,
    /// Whether the words of the control that we are in are its name.
    naming: bool,
}

impl Operation for Listen {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entering.take();
        let inside = entered.is_some();
        self.around.extend(entered);
        operate(self);
        if inside {
            self.around.pop();
            self.naming = false;
        }
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if matches!(self.around.last(), Some(Manner::Field(_))) && state.is_focused() {
            self.heard.focus = self.heard.controls.len().checked_sub(1);
        }
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if let Some(manner) = state.downcast_ref::<Manner>() {
            match manner {
                Manner::Words(words) => self.line(words),
                Manner::Control(control) | Manner::Field(control) => {
                    // The words of a choice are its answers, not its name.
                    self.naming = control.name.is_empty() && !matches!(control.role, Role::Choice { .. });
                    self.heard.controls.push(control.clone());
                }
                Manner::Unsaid | Manner::Calm => {}
            }
            self.entering = Some(manner.clone());
        } else if state.downcast_ref::<focus::State>().is_some_and(focus::State::shows) {
            self.heard.focus = self.heard.controls.len().checked_sub(1);
        }
    }

    fn text(&mut self, _id: Option<&Id>, _bounds: Rectangle, text: &str) {
        if self.around.iter().all(|manner| *manner == Manner::Calm) {
            self.line(text);
        } else if self.naming
            && let Some(Control { name, .. }) = self.heard.controls.last_mut()
        {
            if !name.is_empty() {
                name.push_str(", ");
            }
            name.push_str(text.trim().trim_end_matches('.'));
        }
    }
}

impl Listen {
    fn line(&mut self, text: &str) {
        let calm = self.around.contains(&Manner::Calm);
        self.heard.lines.push(Line { text: text.to_owned(), calm });
    }
}

impl Hearing {
    /// All that the page says, for one that has just opened.
    pub(super) fn whole(&self) -> String {
        let lines = self.lines.iter().map(|line| line.text.clone());
        said(lines.chain(self.focused().map(words::control)))
    }

    /// What is new since `before`, on the same page.
    pub(super) fn since(&self, before: &Self) -> String {
        let mut known: Vec<&str> = before.lines.iter().map(|line| line.text.as_str()).collect();
        let new = self.lines.iter().filter(|line| {
            let place = known.iter().position(|text| *text == line.text);
            place.map(|place| known.swap_remove(place)).is_none() && !line.calm
        });
        let changed = self.controls.iter().enumerate().filter(|(place, control)| {
            Some(*place) != self.focus && before.controls.iter().any(|known| stands_otherwise(known, control))
        });
        let changed = changed.map(|(_, control)| words::control(control));
        said(new.map(|line| line.text.clone()).chain(changed).chain(self.focus_since(before)))
    }

    fn focused(&self) -> Option<&Control> {
        self.controls.get(self.focus?)
    }

    fn focus_since(&self, before: &Self) -> Option<String> {
        let control = self.focused()?;
        let same = before.focused().filter(|known| before.focus == self.focus && known.name == control.name);
        match same.map(|known| (&known.role, &control.role)) {
            Some((known, role)) if known == role => None,
            Some((Role::Field { value: old, .. }, Role::Field { value: new, .. })) => {
                echo(old.expose(), new.expose())
            }
            Some((known, role)) if std::mem::discriminant(known) == std::mem::discriminant(role) => {
                Some(words::standing(role))
            }
            _ => Some(words::control(control)),
        }
    }
}

/// Whether this is the same choice, box or chip, and a key changed how it stands.
fn stands_otherwise(known: &Control, now: &Control) -> bool {
    let same = match (&known.role, &now.role) {
        (Role::Tick(known), Role::Tick(now)) | (Role::Toggle(known), Role::Toggle(now)) => known == now,
        (Role::Fold { open: known, .. }, Role::Fold { open: now, .. }) => known == now,
        (Role::Choice { chosen: known, .. }, Role::Choice { chosen: now, .. }) => known == now,
        _ => return false,
    };
    !same && known.name == now.name
}

fn said(lines: impl Iterator<Item = String>) -> String {
    let lines = lines.filter(|line| !line.trim().is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// What to say of what is typed: the word that ends, what goes, what is pasted.
fn echo(old: &str, new: &str) -> Option<String> {
    if let Some(typed) = new.strip_prefix(old) {
        let mut letters = typed.chars();
        return match (letters.next(), letters.next()) {
            (Some(end), None) if end.is_alphanumeric() => None,
            (Some(_), None) => old.split_whitespace().next_back().map(str::to_owned),
            _ => Some(typed.to_owned()),
        };
    }
    match old.strip_prefix(new) {
        Some(_) if new.is_empty() => Some(words::EMPTY.to_owned()),
        Some(gone) => Some(words::gone(gone)),
        None => Some(new.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hearing(lines: &[&str], focused: Option<Control>) -> Hearing {
        let lines = lines.iter().map(|text| Line { text: (*text).to_owned(), calm: text.starts_with("Il ") });
        let focus = focused.as_ref().map(|_| 0);
        Hearing { lines: lines.collect(), controls: focused.into_iter().collect(), focus }
    }

    fn tick(ticked: bool) -> Option<Control> {
        Some(Control::new("Lire", Role::Tick(ticked)))
    }

    #[test]
    fn what_a_key_changes_elsewhere_is_said_with_its_name() {
        let [before, after] =
            [false, true].map(|ticked| Hearing { focus: None, ..hearing(&[], tick(ticked)) });
        assert_eq!(after.since(&before), "Lire, case à cocher, cochée");
        assert_eq!(hearing(&[], None).since(&before), "");
    }

    #[test]
    fn what_is_new_is_said_and_nothing_else() {
        let before = hearing(&["Titre", "Il reste 5 minutes."], tick(false));
        assert_eq!(before.whole(), "Titre\nIl reste 5 minutes.\nLire, case à cocher, non cochée");
        assert_eq!(before.since(&before), "");
        let after = hearing(&["Un avis", "Titre", "Il reste 4 minutes."], tick(true));
        assert_eq!(after.since(&before), "Un avis\ncochée");
        let twice = hearing(&["Titre", "Titre"], None);
        assert_eq!(twice.since(&before), "Titre");
    }

    #[test]
    fn another_control_says_its_name() {
        let button = Control::new("Lire", Role::Button { key: Some("Entrée".into()) });
        let after = hearing(&[], Some(button));
        assert_eq!(after.since(&hearing(&[], tick(false))), "Lire, bouton, touche Entrée");
    }

    #[test]
    fn typing_says_words() {
        assert_eq!(echo("mo", "mot"), None);
        assert_eq!(echo("un mot", "un mot "), Some("mot".into()));
        assert_eq!(echo("", " "), None);
        assert_eq!(echo("un mot", "un mo"), Some("effacé\u{a0}: t".into()));
        assert_eq!(echo("u", ""), Some("vide".into()));
        assert_eq!(echo("a ", "a mot de passe"), Some("mot de passe".into()));
        assert_eq!(echo("ici", "là"), Some("là".into()));
    }
}
