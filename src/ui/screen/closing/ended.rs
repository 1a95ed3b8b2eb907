//! How it ended, how sure that is, what is left to do, how to know whether it worked.

use iced::widget::{Column, column, container, rule, scrollable};
use iced::{Length, Padding};

use super::Message;
use crate::procedure::model::Outcome;
use crate::receipt::content::{Left, Line, Part};
use crate::receipt::{self, Choices};
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, badge, bar, button, panel, rich, text};
use crate::ui::screen::{Look, covers, listen, pause};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, size, text as colour};
use crate::ui::words::{bar as bars, closing as words, remote, step as steps};

/// The least width of an act before they stand one under the other, in logical pixels.
const ACT: f32 = 120.0;

pub(super) fn view<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let visit = session.visit();
    let request = visit.current();
    let outcome = request.outcome().unwrap_or(Outcome::Stopped);
    let tone = if outcome.is_good() { Tone::Done } else { Tone::Stuck };
    let said = receipt::gather::part_of(visit, request, &Choices::default(), None);
    let person = if look.column { size::PERSON_COLUMN } else { size::PERSON };
    let sure = badge::badge(words::sure(outcome, receipt::common::may_have_been_sent(request)), tone);
    let sure = match listen(look, Message::Listen) {
        Some(listen) => arrange::ends(sure, listen, arrange::Below::Left).spacing(4.0).into(),
        None => sure,
    };
    let page = Column::new()
        .push(look.column.then(|| text::label(request.guide.title.as_str())))
        .push(sure)
        .push(look.remote.then(|| text::label(remote::READ).style(colour::tone(Tone::Helper))))
        .push(result(&said.result, person))
        .push(left(&said))
        .push(part(words::VERIFY, &said.verified()))
        .push(said.proof.as_ref().map(|proof| part(words::PROOF, std::slice::from_ref(proof))))
        .push(part(words::AFTER, &said.after))
        .push(part(words::OFFLINE, &said.offline))
        .push(beware(session))
        .spacing(16);
    let side = if look.column { 16 } else { 40 };
    let page = container(page).padding(Padding::from([18, side])).width(Length::Fill).max_width(980);
    column![top(session, look), scrollable(page).height(Length::Fill), bottom(session, look)].into()
}

fn top<'a>(session: &'a Session, look: &Look<'a>) -> Element<'a, Message> {
    let back = button::small(words::BACK).before(Icon::ArrowLeft).key("R", look.hints);
    let title = (!look.column).then(|| text::heading(session.visit().current().guide.title.as_str()));
    let other = button::small(words::OTHER_ENDING).on_press(Message::Choose);
    let mut left = vec![back.on_press(Message::BackToStep).into()];
    left.extend(title.map(Element::from));
    let mut right = vec![pause(look, Message::Pause)];
    right.extend(covers(look, Message::Cover));
    if look.column {
        left.push(other.into());
        return bar::narrow(left, right);
    }
    right.insert(0, other.into());
    bar::top(left, right)
}

/// What the person reads first, as large as at a step.
fn result<'a>(lines: &[Line], size: f32) -> Element<'a, Message> {
    Column::with_children(lines.iter().map(|line| rich::line(&line.text, line.to_check, size)))
        .spacing(6)
        .into()
}

fn left<'a>(said: &Part) -> Option<Element<'a, Message>> {
    if said.left.is_empty() {
        return None;
    }
    let lines = said.left.iter().enumerate().fold(Column::new(), |lines, (index, left)| {
        lines.push((index > 0).then(|| rule::horizontal(1))).push(left_line(left))
    });
    Some(panel::panel(lines.spacing(8)).title(words::LEFT).bar(Tone::Action).into())
}

fn left_line<'a>(left: &Left) -> Element<'a, Message> {
    let what = receipt::phrase::in_a_sentence(left);
    rich::line(&what, left.what.to_check, size::ITEM)
}

fn part<'a>(title: &'a str, lines: &[Line]) -> Option<Element<'a, Message>> {
    if lines.is_empty() {
        return None;
    }
    let lines = lines.iter().map(|line| rich::line(&line.text, line.to_check, size::ITEM));
    Some(panel::panel(Column::with_children(lines).spacing(4)).title(title).into())
}

fn beware(session: &Session) -> Option<Element<'_, Message>> {
    let beware = &session.visit().current().guide.beware;
    if beware.is_empty() {
        return None;
    }
    let content = Element::from(rich::running(beware, size::HELPER));
    Some(panel::panel(content).title(words::BEWARE).bar(Tone::Stuck).into())
}

fn bottom<'a>(session: &Session, look: &Look<'a>) -> Element<'a, Message> {
    if session.visit().depth() > 0 {
        let back = button::primary(steps::RETURN).key(bars::KEY_ENTER, look.hints).on_press(Message::Return);
        return bar::actions(vec![], vec![back.into()]);
    }
    // One guide is all there is to practise with.
    let another = (!session.visit().is_practice())
        .then(|| button::secondary(words::ANOTHER).on_press(Message::Another).into());
    let paper = button::primary(words::PAPER).key(bars::KEY_ENTER, look.hints).on_press(Message::Paper);
    let paper = if look.column { paper.into() } else { paper.before(Icon::Printer).into() };
    if look.column {
        let acts = arrange::share_tightly(another.into_iter().chain([paper]), ACT);
        return column![rule::horizontal(1), container(acts).padding([12, 16])].into();
    }
    bar::actions(vec![], another.into_iter().chain([paper]).collect())
}
