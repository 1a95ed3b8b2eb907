//! Every key, screen by screen.

use iced::widget::{Column, column, container, row, scrollable};
use iced::{Alignment, Length, Padding};

use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::kit::{arrange, bar, button, panel, text};
use crate::ui::screen::Look;
use crate::ui::theme::{Theme, size, surface};
use crate::ui::words::{bar as bars, keys as words};

/// The least width of a screen's keys, in logical pixels.
const SCREEN: f32 = 380.0;
/// The room of a key's name.
const NAME: f32 = 130.0;

/// The page of all keys; `close` leaves it.
pub fn view<'a, Message: Clone + 'a>(look: &Look<'_>, close: Message) -> Element<'a, Message> {
    let close =
        button::small(words::CLOSE).before(Icon::Close).key(bars::KEY_ESCAPE, look.hints).on_press(close);
    let screens = words::ALL.iter().map(|screen| {
        let lines = screen.lines.iter().map(|keys| line(keys, look.is_narrow()));
        panel::panel(Column::with_children(lines).spacing(8)).title(screen.title).into()
    });
    let page = column![text::body(words::WHEN), arrange::tiles(screens, SCREEN)].spacing(18);
    let page = container(page).padding(Padding::from([22, 20])).width(Length::Fill);
    column![
        bar::top(vec![text::heading(words::TITLE).into()], vec![close.into()]),
        scrollable(page).height(Length::Fill)
    ]
    .into()
}

fn line<'a, Message: 'a>(line: &words::Line, narrow: bool) -> Element<'a, Message> {
    let key = text::label(line.shown).line_height(1.3);
    let key =
        container(key).padding([2, 8]).style(|theme: &Theme| surface::key_hint(theme.palette().control));
    let what = text::sized(line.what, size::HELPER).width(Length::Fill);
    if narrow {
        return column![container(key), what].spacing(2).into();
    }
    row![container(key).width(NAME), what].spacing(10).align_y(Alignment::Start).into()
}
