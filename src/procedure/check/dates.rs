//! Rules of dates that a calendar can follow.

use super::{Findings, Rule as Family};
use crate::procedure::due::{DayOfMonth, Due, Monthly, Rule, Window};
use crate::procedure::model::Procedure;

pub(super) fn check(guide: &Procedure, found: &mut Findings) {
    if let Some(opens) = &guide.opens {
        match opens.rule {
            Window::Monthly(monthly) => monthly_days("opens.rule.monthly", monthly, found),
            Window::MonthsBefore { from, to } if from <= to => {
                let message =
                    "«\u{a0}from\u{a0}» est le nombre de mois le plus grand, «\u{a0}to\u{a0}» le plus petit.";
                found.add(Family::Dates, "opens.rule.months_before", message);
            }
            Window::MonthsBefore { .. } => {}
        }
    }
    for (path, due) in dues(guide) {
        match due.rule {
            Rule::DayOfMonth(DayOfMonth { day, .. }) => {
                a_day(format!("{path}.rule.day_of_month.day"), day, found);
            }
            Rule::WindowCloses(monthly) => {
                monthly_days(&format!("{path}.rule.window_closes"), monthly, found);
            }
            Rule::After(_) | Rule::EndOfMonth { .. } => {}
        }
    }
}

/// Every date to keep of a guide, with its path.
pub(super) fn dues(guide: &Procedure) -> Vec<(String, &Due)> {
    let mut dues = Vec::new();
    for (n, ending) in guide.endings.iter().enumerate() {
        let tasks = ending.then.iter().enumerate();
        dues.extend(
            tasks.filter_map(|(t, task)| Some((format!("endings[{n}].then[{t}].due"), task.due.as_ref()?))),
        );
        dues.extend(ending.verify.by.as_ref().map(|by| (format!("endings[{n}].verify.by"), by)));
    }
    dues
}

fn monthly_days(path: &str, monthly: Monthly, found: &mut Findings) {
    a_day(format!("{path}.open"), monthly.open, found);
    a_day(format!("{path}.open_in_february"), monthly.open_in_february, found);
    a_day(format!("{path}.close"), monthly.close, found);
}

fn a_day(path: String, day: u8, found: &mut Findings) {
    if !(1..=31).contains(&day) {
        found.add(Family::Dates, path, format!("il n’y a pas de jour {day} dans un mois."));
    }
}
