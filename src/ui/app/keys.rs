//! The keys: single letters where no field has the focus, none that a browser acts on.

use iced::keyboard::{Key, Modifiers, key::Named};

use super::{App, Cover, Message, Screen};
use crate::ui::screen::{ZoomBy, closing, first, frame, home, last, paper, settings, step, stuck};
use crate::visit::help::HelpMode;

impl App {
    /// What a key means now.
    pub(super) fn shortcut(&self, key: &Key, modifiers: Modifiers) -> Option<Message> {
        if self.cover == Some(Cover::Blank) {
            return Cover::key(self.cover, key);
        }
        if modifiers.command() {
            return zoom(key).map(Message::Zoom);
        }
        if modifiers.alt() || modifiers.logo() {
            return None;
        }
        let over = Cover::key(self.cover, key);
        if over.is_some() || self.cover.is_some() {
            return over;
        }
        if is_listen(key) && self.can_read() {
            return Some(Message::Listen);
        }
        match &self.screen {
            Screen::Home(state) => (*key == Key::Named(Named::Escape) && state.in_a_situation())
                .then_some(Message::Home(home::Message::LeaveSituation)),
            Screen::First => {
                (*key == Key::Named(Named::Enter)).then_some(Message::First(first::Message::Begin))
            }
            Screen::Settings(_) => {
                (*key == Key::Named(Named::Escape)).then_some(Message::Settings(settings::Message::Leave))
            }
            Screen::Last(state) => at_the_last_papers(state, key).map(Message::Last),
            Screen::Stuck(_) if is_pause(key) => Some(Message::Pause),
            Screen::Closing(state) if is_pause(key) && !state.is_choosing() => Some(Message::Pause),
            Screen::Frame(state) => at_the_frame(state, key).map(Message::Frame),
            Screen::Step(state) => {
                at_a_step(state, key).or_else(|| self.answer_key(state, key)).map(Message::Step)
            }
            Screen::Stuck(state) => self.when_stuck_key(state, key).map(Message::Stuck),
            Screen::Closing(state) => self.at_closing_key(state, key).map(Message::Closing),
            Screen::Paper(state) => at_the_paper(state, key).map(Message::Paper),
        }
    }

    /// A digit answers the question of the step.
    fn answer_key(&self, state: &step::State, key: &Key) -> Option<step::Message> {
        let Key::Character(text) = key.as_ref() else { return None };
        let number = digit_key(text.chars().next()?).to_digit(10).filter(|_| !state.has_dialog())?;
        let ask = self.session()?.visit().current().step()?.ask.as_ref()?;
        let answer = ask.answers.get((number as usize).checked_sub(1)?)?;
        Some(step::Message::Answered(answer.id.clone()))
    }

    fn when_stuck_key(&self, state: &stuck::State, key: &Key) -> Option<stuck::Message> {
        let request = self.session()?.visit().current();
        let open = request.open_obstacle();
        match key.as_ref() {
            Key::Named(Named::Escape) => Some(stuck::Message::Back),
            Key::Named(Named::Enter) => state.enter(open),
            Key::Character(text) => state.key(digit_key(text.chars().next()?), request.step()?, open),
            _ => None,
        }
    }

    fn at_closing_key(&self, state: &closing::State, key: &Key) -> Option<closing::Message> {
        let detour = self.session().is_some_and(|session| session.visit().depth() > 0);
        match key.as_ref() {
            Key::Named(Named::Escape) if state.is_choosing() => Some(closing::Message::Back),
            _ if state.is_choosing() => None,
            Key::Named(Named::Enter) if detour => Some(closing::Message::Return),
            Key::Named(Named::Enter) => Some(closing::Message::Paper),
            Key::Character("r" | "R") => Some(closing::Message::BackToStep),
            _ => None,
        }
    }
}

fn is_listen(key: &Key) -> bool {
    matches!(key.as_ref(), Key::Character("l" | "L"))
}

fn is_pause(key: &Key) -> bool {
    matches!(key.as_ref(), Key::Character("p" | "P"))
}

/// The digit of a key that gives one with Shift alone, as the upper row of a French keyboard does.
fn digit_key(key: char) -> char {
    match key {
        '&' => '1',
        'é' => '2',
        '"' => '3',
        '\'' => '4',
        '(' => '5',
        '-' => '6',
        'è' => '7',
        '_' => '8',
        'ç' => '9',
        'à' => '0',
        other => other,
    }
}

fn zoom(key: &Key) -> Option<ZoomBy> {
    match key.as_ref() {
        Key::Character("+" | "=") => Some(ZoomBy::Larger),
        Key::Character("-") => Some(ZoomBy::Smaller),
        Key::Character("0" | "à") => Some(ZoomBy::Reset),
        _ => None,
    }
}

fn at_the_frame(state: &frame::State, key: &Key) -> Option<frame::Message> {
    match key.as_ref() {
        Key::Named(Named::Escape) if state.has_dialog() => Some(frame::Message::NotHereLeft),
        Key::Named(Named::Escape) => Some(frame::Message::Leave),
        Key::Named(Named::Enter) if state.has_dialog() => Some(frame::Message::NotHereSaid),
        Key::Named(Named::Enter) => Some(frame::Message::Begin),
        _ => None,
    }
}

fn at_a_step(state: &step::State, key: &Key) -> Option<step::Message> {
    if state.has_dialog() {
        return (*key == Key::Named(Named::Escape)).then_some(step::Message::NoticeLeft);
    }
    match key.as_ref() {
        Key::Named(Named::Enter) => Some(step::Message::Done),
        Key::Character(letter) => match letter.to_ascii_lowercase().as_str() {
            "c" => Some(step::Message::Stuck),
            "r" => Some(step::Message::Back),
            "v" => Some(step::Message::Mode(HelpMode::Person)),
            "e" => Some(step::Message::Mode(HelpMode::Together)),
            "n" => Some(step::Message::Mode(HelpMode::ForThem)),
            "o" => Some(step::Message::OpenSite),
            "p" => Some(step::Message::Pause),
            "a" => Some(step::Message::Helper),
            _ => None,
        },
        _ => None,
    }
}

fn at_the_last_papers(state: &last::State, key: &Key) -> Option<last::Message> {
    let escape = if state.has_dialog() { last::Message::Cancel } else { last::Message::Leave };
    (*key == Key::Named(Named::Escape)).then_some(escape)
}

fn at_the_paper(state: &paper::State, key: &Key) -> Option<paper::Message> {
    match key.as_ref() {
        Key::Named(Named::Escape) if state.has_dialog() => Some(paper::Message::EraseLeft),
        _ if state.has_dialog() => None,
        Key::Named(Named::Escape) => Some(paper::Message::Back),
        Key::Named(Named::Enter) => Some(state.enter()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_need_no_shift_on_a_french_keyboard() {
        let row: String = "&é\"'(-è_çà".chars().map(digit_key).collect();
        assert_eq!(row, "1234567890");
        assert_eq!(digit_key('a'), 'a');
    }
}
