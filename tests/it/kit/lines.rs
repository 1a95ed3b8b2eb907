//! A short answer stands on one line, chosen or not, wherever its frame stands.

use cote_a_cote::ui::Element;
use cote_a_cote::ui::kit::{choice, key_nav};
use iced::widget::column;

use crate::driver::{Driver, Page};

/// The answers of the screens that take no more room than their words.
const ANSWERS: [(&str, &str); 3] = [("là", "pas là"), ("oui", "non"), ("Oui", "Non")];

struct Answered {
    answers: (&'static str, &'static str),
    chosen: Option<bool>,
}

impl Page for Answered {
    type Message = bool;

    fn view(&self) -> Element<'_, bool> {
        let choice = choice::yes_no(self.answers.0, self.answers.1, self.chosen, |chosen| chosen);
        let page = column![Element::from(choice)];
        key_nav::key_nav(page, |_, _| None).into()
    }

    fn update(&mut self, chosen: bool) {
        self.chosen = Some(chosen);
    }
}

#[test]
fn a_chosen_answer_does_not_break_its_word() {
    for answers in ANSWERS {
        for zoom in [1.0, 1.1, 1.3, 1.5, 2.0] {
            let heights = [None, Some(true), Some(false)].map(|chosen| {
                let page = Answered { answers, chosen };
                let mut driver = Driver::new(page, (900.0, 300.0), zoom);
                [answers.0, answers.1].map(|label| driver.visible(label).expect("the answer shows").height)
            });
            let one_line = heights[0][0];
            assert!(
                heights.as_flattened().iter().all(|height| *height == one_line),
                "{answers:?} {zoom} {heights:?}"
            );
        }
    }
}
