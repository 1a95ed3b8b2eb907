//! Where a column may stand on an X11 screen, and what keeps its room: computed, without a screen.

use super::{Area, Edge, Room};

/// `_NET_WM_STRUT_PARTIAL`: how far a window reaches into the screen from its four outer edges, and along which
/// pixels (both ends included).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strut(pub [u32; 12]);

/// What stands on the screen beside our window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// All of it, over all monitors.
    pub whole: Area,
    /// The monitors.
    pub monitors: Vec<Area>,
    /// The room of other windows: panels, docks.
    pub panels: Vec<Strut>,
    /// What the window manager says is free; that of a single monitor each.
    pub free: Vec<Area>,
    /// The room that our window keeps already: the window manager takes it for taken.
    pub ours: Option<Strut>,
    /// The middle of our window.
    pub middle: (i32, i32),
}

impl Strut {
    /// The older `_NET_WM_STRUT`, which goes along whole edges.
    pub fn whole(sizes: [u32; 4]) -> Self {
        let [left, right, top, bottom] = sizes;
        let end = i32::MAX as u32;
        Self([left, right, top, bottom, 0, end, 0, end, 0, end, 0, end])
    }

    /// What is taken at the left, the right, the top and the bottom of this screen.
    fn areas(self, screen: Area) -> [Area; 4] {
        let [left, right, top, bottom, ..] = self.0.map(|pixels| i32::try_from(pixels).unwrap_or(i32::MAX));
        let ends = |at: usize| {
            let end = |pixels: u32| i32::try_from(pixels).unwrap_or(i32::MAX);
            (end(self.0[at]), end(self.0[at + 1]).saturating_add(1))
        };
        let ((left0, left1), (right0, right1)) = (ends(4), ends(6));
        let ((top0, top1), (bottom0, bottom1)) = (ends(8), ends(10));
        [
            Area { left: 0, top: left0, right: left, bottom: left1 },
            Area {
                left: screen.right.saturating_sub(right),
                top: right0,
                right: screen.right,
                bottom: right1,
            },
            Area { left: top0, top: 0, right: top1, bottom: top },
            Area {
                left: bottom0,
                top: screen.bottom.saturating_sub(bottom),
                right: bottom1,
                bottom: screen.bottom,
            },
        ]
    }

    /// The strut of a column at an outer edge of the screen.
    fn of(column: Area, edge: Edge, screen: Area) -> Self {
        let number = |pixels: i32| u32::try_from(pixels).unwrap_or(0);
        let (first, last) = (number(column.top), number(column.bottom - 1));
        let mut strut = [0; 12];
        match edge {
            Edge::Left => {
                strut[0] = number(column.right);
                (strut[4], strut[5]) = (first, last);
            }
            Edge::Right => {
                strut[1] = number(screen.right - column.left);
                (strut[6], strut[7]) = (first, last);
            }
        }
        Self(strut)
    }
}

/// Where a column of that width stands, and the strut that keeps its room: none where the monitor does not lie at
/// that edge of the whole screen, for the strut would go through the monitors between.
pub fn place(screen: &Screen, edge: Edge, width: u32) -> (Room, Option<Strut>) {
    let width = i32::try_from(width).unwrap_or(i32::MAX);
    let monitor = monitor(screen);
    let beside = sides(screen, monitor).strip(edge, width);
    let column = ends(screen, monitor, beside);
    let outer = match edge {
        Edge::Left => monitor.left == screen.whole.left,
        Edge::Right => monitor.right == screen.whole.right,
    };
    if outer {
        (Room::Kept(column), Some(Strut::of(column, edge, screen.whole)))
    } else {
        (Room::Above(column), None)
    }
}

/// The monitor that our window is on; the first one where it is on none.
fn monitor(screen: &Screen) -> Area {
    let holds = screen.monitors.iter().find(|monitor| monitor.holds(screen.middle));
    *holds.or(screen.monitors.first()).unwrap_or(&screen.whole)
}

/// The monitor between what is taken at its left and its right.
fn sides(screen: &Screen, monitor: Area) -> Area {
    let (mut left, mut right) = (monitor.left, monitor.right);
    // What takes more than half of the monitor cannot be meant for it.
    let half = monitor.width() / 2;
    for panel in &screen.panels {
        let [at_left, at_right, ..] = panel.areas(screen.whole);
        if let Some(taken) = at_left.common(monitor).filter(|taken| taken.width() <= half) {
            left = left.max(taken.right);
        }
        if let Some(taken) = at_right.common(monitor).filter(|taken| taken.width() <= half) {
            right = right.min(taken.left);
        }
    }
    if let Some(free) = free(screen, monitor) {
        let [our_left, our_right, ..] = screen.ours.map_or([0; 12], |strut| strut.0);
        if our_left == 0 {
            left = left.max(free.left);
        }
        if our_right == 0 {
            right = right.min(free.right);
        }
    }
    Area { left, right, ..monitor }
}

/// The column between what is taken above and below it.
fn ends(screen: &Screen, monitor: Area, column: Area) -> Area {
    let (mut top, mut bottom) = (column.top, column.bottom);
    let half = monitor.height() / 2;
    for panel in &screen.panels {
        let [.., at_top, at_bottom] = panel.areas(screen.whole);
        if let Some(taken) = at_top.common(column).filter(|taken| taken.height() <= half) {
            top = top.max(taken.bottom);
        }
        if let Some(taken) = at_bottom.common(column).filter(|taken| taken.height() <= half) {
            bottom = bottom.min(taken.top);
        }
    }
    if let Some(free) = free(screen, monitor) {
        (top, bottom) = (top.max(free.top), bottom.min(free.bottom));
    }
    Area { top, bottom, ..column }
}

/// What the window manager says is free of this monitor, if it says something that makes sense.
fn free(screen: &Screen, monitor: Area) -> Option<Area> {
    let free = screen.free.iter().filter_map(|free| free.common(monitor));
    free.filter(|free| 2 * free.width() >= monitor.width() && 2 * free.height() >= monitor.height())
        .max_by_key(|free| i64::from(free.width()) * i64::from(free.height()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: Area = Area { left: 0, top: 0, right: 1366, bottom: 768 };

    fn one() -> Screen {
        Screen {
            whole: WIDE,
            monitors: vec![WIDE],
            panels: vec![],
            free: vec![],
            ours: None,
            middle: (600, 300),
        }
    }

    /// A screen of 1920×1080, and one of 1280×1024 at its right.
    fn two(middle: (i32, i32)) -> Screen {
        Screen {
            whole: Area::at(0, 0, 3200, 1080),
            monitors: vec![Area::at(0, 0, 1920, 1080), Area::at(1920, 0, 1280, 1024)],
            middle,
            ..one()
        }
    }

    fn panel(sizes: [u32; 4]) -> Strut {
        Strut::whole(sizes)
    }

    #[test]
    fn an_empty_screen_gives_its_edge() {
        let (room, strut) = place(&one(), Edge::Right, 400);
        assert_eq!(room, Room::Kept(Area::at(966, 0, 400, 768)));
        assert_eq!(strut, Some(Strut([0, 400, 0, 0, 0, 0, 0, 767, 0, 0, 0, 0])));
        let (room, strut) = place(&one(), Edge::Left, 400);
        assert_eq!(room, Room::Kept(Area::at(0, 0, 400, 768)));
        assert_eq!(strut, Some(Strut([400, 0, 0, 0, 0, 767, 0, 0, 0, 0, 0, 0])));
    }

    #[test]
    fn a_panel_on_the_same_side_counts_in_the_strut() {
        let screen = Screen { panels: vec![panel([0, 60, 0, 0])], ..one() };
        let (room, strut) = place(&screen, Edge::Right, 400);
        assert_eq!(room, Room::Kept(Area::at(906, 0, 400, 768)));
        assert_eq!(strut.unwrap().0[1], 460);
    }

    #[test]
    fn the_column_ends_where_panels_begin() {
        let screen = Screen { panels: vec![panel([0, 0, 28, 0]), panel([0, 0, 0, 40])], ..one() };
        let (room, strut) = place(&screen, Edge::Right, 400);
        assert_eq!(room, Room::Kept(Area { left: 966, top: 28, right: 1366, bottom: 728 }));
        assert_eq!(strut.unwrap().0[6..8], [28, 727]);
    }

    #[test]
    fn a_short_panel_elsewhere_takes_nothing() {
        let mut dock = [0; 12];
        (dock[3], dock[10], dock[11]) = (80, 300, 800);
        let screen = Screen { panels: vec![Strut(dock)], ..one() };
        assert_eq!(place(&screen, Edge::Right, 400).0, Room::Kept(Area::at(966, 0, 400, 768)));
        // At the left it would be over the dock.
        assert_eq!(place(&screen, Edge::Left, 400).0, Room::Kept(Area::at(0, 0, 400, 688)));
    }

    #[test]
    fn what_the_window_manager_alone_knows_of_is_heeded() {
        // GNOME's own bar is no window.
        let screen = Screen { free: vec![Area::at(0, 32, 1366, 736)], ..one() };
        assert_eq!(place(&screen, Edge::Right, 400).0, Room::Kept(Area::at(966, 32, 400, 736)));
    }

    #[test]
    fn our_own_room_is_not_in_our_way() {
        let (_, ours) = place(&one(), Edge::Right, 400);
        let screen = Screen { free: vec![Area::at(0, 0, 966, 768)], ours, ..one() };
        assert_eq!(place(&screen, Edge::Right, 600).0, Room::Kept(Area::at(766, 0, 600, 768)));
    }

    #[test]
    fn of_two_monitors_the_outer_edge_of_ours_is_kept() {
        let (room, strut) = place(&two((2500, 500)), Edge::Right, 500);
        assert_eq!(room, Room::Kept(Area::at(2700, 0, 500, 1024)));
        assert_eq!(strut, Some(Strut([0, 500, 0, 0, 0, 0, 0, 1023, 0, 0, 0, 0])));
        let (room, strut) = place(&two((900, 500)), Edge::Left, 500);
        assert_eq!(room, Room::Kept(Area::at(0, 0, 500, 1080)));
        assert_eq!(strut.unwrap().0[..6], [500, 0, 0, 0, 0, 1079]);
    }

    #[test]
    fn between_two_monitors_nothing_is_kept() {
        let (room, strut) = place(&two((900, 500)), Edge::Right, 400);
        assert_eq!((room, strut), (Room::Above(Area::at(1520, 0, 400, 1080)), None));
        let (room, strut) = place(&two((2500, 500)), Edge::Left, 400);
        assert_eq!((room, strut), (Room::Above(Area::at(1920, 0, 400, 1024)), None));
    }

    #[test]
    fn panels_of_another_monitor_take_nothing() {
        let mut bar = [0; 12];
        (bar[3], bar[10], bar[11]) = (48, 0, 1919);
        let screen = Screen { panels: vec![Strut(bar)], ..two((2500, 500)) };
        assert_eq!(place(&screen, Edge::Right, 400).0, Room::Kept(Area::at(2800, 0, 400, 1024)));
    }

    #[test]
    fn a_window_out_of_sight_is_on_the_first_monitor() {
        assert_eq!(place(&two((-50, 5000)), Edge::Left, 400).0, Room::Kept(Area::at(0, 0, 400, 1080)));
    }

    #[test]
    fn nonsense_is_survived() {
        let screen = Screen {
            monitors: vec![],
            panels: vec![Strut([u32::MAX; 12]), panel([4000, 4000, 4000, 4000])],
            free: vec![Area::at(0, 0, 0, 0), Area::at(5000, 5000, 10, 10)],
            ..one()
        };
        assert_eq!(place(&screen, Edge::Right, u32::MAX).0, Room::Kept(WIDE));
    }
}
