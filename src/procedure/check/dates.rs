//! Rules of dates that a calendar can follow.

use super::{Findings, Rule as Family};
use crate::procedure::due::{DayOfMonth, Due, Rule};
use crate::procedure::model::Procedure;
use crate::procedure::window::{Monthly, Window};

pub(super) fn check(guide: &Procedure, found: &mut Findings) {
    if guide.opens.is_none() {
        for (n, _) in guide.steps.iter().enumerate().filter(|(_, step)| step.dates) {
            let message = "il n’y a pas de dates à montrer\u{a0}: le guide n’a pas de «\u{a0}opens\u{a0}».";
            found.add(Family::Dates, format!("steps[{n}].dates"), message);
        }
    }
    if let Some(opens) = &guide.opens {
        match opens.rule {
            Window::Monthly(monthly) => monthly_days("opens.rule.monthly", monthly, found),
            Window::MonthsBefore { from, to } if from <= to => {
                let message =
                    "«\u{a0}from\u{a0}» est le nombre de mois le plus grand, «\u{a0}to\u{a0}» le plus petit.";
                found.add(Family::Dates, "opens.rule.months_before", message);
            }
            Window::DaysBefore { from, to } if from <= to => {
                let message = "«\u{a0}from\u{a0}» est le nombre de jours le plus grand, «\u{a0}to\u{a0}» le plus petit.";
                found.add(Family::Dates, "opens.rule.days_before", message);
            }
            Window::Quarter { first } if first < 2 => {
                let message =
                    "les trois mois sont comptés en arrière\u{a0}: «\u{a0}first\u{a0}» vaut au moins 2.";
                found.add(Family::Dates, "opens.rule.quarter", message);
            }
            Window::FridayBefore { nth: 0 } => {
                found.add(Family::Dates, "opens.rule.friday_before", "le premier vendredi est le numéro 1.");
            }
            _ => {}
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
            Rule::After(_) | Rule::EndOfMonth { .. } | Rule::On(_) => {}
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
