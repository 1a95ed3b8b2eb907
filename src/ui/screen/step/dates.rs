//! The dates of a guide, worked out at the step that is about them.

use iced::widget::column;
use jiff::civil::Date;

use super::{Message, State};
use crate::procedure::model::{Procedure, Step};
use crate::procedure::window::Opens;
use crate::ui::Element;
use crate::ui::kit::{field, panel, rich, text};
use crate::ui::private::Private;
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::dates as words;

/// What the guide's dates are today, or for the date that the person reads on their paper.
pub(super) fn dates<'a>(
    state: &'a State,
    guide: &Procedure,
    step: &Step,
    today: Date,
) -> Option<Element<'a, Message>> {
    let opens = guide.opens.as_ref().filter(|_| step.dates)?;
    let content = if opens.rule.asks_for_a_date() {
        for_date(state, opens, today)
    } else {
        rich::line(&words::today(opens.rule, today)?, to_check(guide, opens), size::ITEM)
    };
    Some(panel::panel(content).bar(Tone::Action).into())
}

fn for_date<'a>(state: &'a State, opens: &Opens, today: Date) -> Element<'a, Message> {
    let typed = state.date.expose();
    let input = field::field(typed)
        .label(words::label(opens.rule))
        .placeholder(words::EXAMPLE)
        .on_input(|typed| Message::DateTyped(Private::from(typed)));
    let answer = words::read(typed).and_then(|known| words::for_date(opens.rule, known, today));
    let unread = answer.is_none() && typed.trim().len() >= words::EXAMPLE.len();
    let answer = answer.map(text::label);
    let unread = unread.then(|| text::label(words::NOT_A_DATE).style(colour::tone(Tone::Stuck)));
    column![Element::from(input)]
        .push(answer)
        .push(unread)
        .push(text::soft(words::NOT_KEPT))
        .spacing(6)
        .into()
}

/// Whether the rule rests on something that nobody has confirmed.
fn to_check(guide: &Procedure, opens: &Opens) -> bool {
    use crate::procedure::model::SourceKind;
    let source = guide.sources.iter().find(|source| source.key == opens.source);
    source.is_some_and(|source| source.kind != SourceKind::Official)
}
