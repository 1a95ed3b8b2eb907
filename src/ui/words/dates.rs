//! The dates of a guide: for its tile, and at the step that is about them.

use jiff::civil::Date;

use crate::procedure::window::{Window, quarter};
use crate::receipt::dates::{day_and_month, in_full, month};

/// The date is not one.
pub const NOT_A_DATE: &str = "Écrivez la date en chiffres\u{a0}: jour, mois, année.";
/// An example of a date.
pub const EXAMPLE: &str = "31/03/2027";
/// What becomes of the date that is typed.
pub const NOT_KEPT: &str = "Cette date n’est pas gardée.";

/// A window in a few words, for a tile: « ouvre le 28 novembre ».
pub fn window(window: Window, today: Date) -> String {
    match window {
        Window::Monthly(monthly) => {
            let (opens, closes) = monthly.around(today);
            if today < opens {
                format!("ouvre le {}", day_and_month(opens))
            } else {
                format!("ouvert jusqu’au {}", day_and_month(closes))
            }
        }
        Window::MonthsBefore { from, to } => format!("{to} à {from} mois avant la date choisie"),
        Window::DaysBefore { from, to } => format!("{from} à {to} jours avant la fin du titre"),
        Window::Yearly { .. } => "à renouveler chaque année".to_owned(),
        Window::Quarter { first } => {
            let [first, _, last] = quarter(first, today);
            format!("pour {} à {}", month_alone(first), month_alone(last))
        }
        Window::Until(day) if today <= day => format!("jusqu’au {}", day_and_month(day)),
        Window::Until(day) => format!("dernier jour\u{a0}: {} {}", day_and_month(day), day.year()),
        Window::FridayBefore { nth } => format!("jusqu’au {nth}e vendredi avant le vote"),
    }
}

/// The same in a sentence, at the step that is about dates; none where the person has to say a date first.
pub fn today(window: Window, today: Date) -> Option<String> {
    match window {
        Window::Monthly(monthly) => {
            let (opens, closes) = monthly.around(today);
            Some(if today < opens {
                format!("La période ouvre le {} et se ferme le {}.", in_full(opens), in_full(closes))
            } else {
                format!("La période est ouverte. Elle se ferme le {}.", in_full(closes))
            })
        }
        Window::Quarter { first } => {
            let [first, second, last] = quarter(first, today).map(month);
            Some(format!("Déclaration faite en {}\u{a0}: {first}, {second} et {last}.", month(today)))
        }
        Window::Until(day) if today <= day => Some(format!("C’est possible jusqu’au {}.", in_full(day))),
        Window::Until(day) => Some(format!("Le dernier jour connu était le {}.", in_full(day))),
        _ => None,
    }
}

/// What to ask the person for.
pub fn label(window: Window) -> &'static str {
    match window {
        Window::MonthsBefore { .. } => "Date de départ choisie",
        Window::DaysBefore { .. } => "Date de fin écrite sur le titre",
        Window::Yearly { .. } => "Date de la première demande",
        Window::FridayBefore { .. } => "Date du premier tour",
        Window::Monthly(_) | Window::Quarter { .. } | Window::Until(_) => "Date",
    }
}

/// What follows from the date that the person said, and where today stands in it.
pub fn for_date(window: Window, known: Date, today: Date) -> Option<String> {
    let (opens, closes) = window.around(known, today)?;
    let when = match opens {
        Some(opens) => format!("Du {} au {}.", in_full(opens), in_full(closes)),
        None => format!("Jusqu’au {}.", in_full(closes)),
    };
    let now = if opens.is_some_and(|opens| today < opens) {
        "C’est encore trop tôt."
    } else if today <= closes {
        "C’est le bon moment."
    } else {
        "Ce moment est passé\u{a0}: faites la demande sans attendre."
    };
    Some(format!("{when} {now}"))
}

/// A date as people write it: « 31/03/2027 », « 31 3 27 », « 31.03.2027 », « 31032027 ».
pub fn read(typed: &str) -> Option<Date> {
    let mut parts: Vec<String> = typed
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    if let [all] = parts.as_slice()
        && all.len() == 8
    {
        parts = vec![all[..2].to_owned(), all[2..4].to_owned(), all[4..].to_owned()];
    }
    let [day, month, year] = parts.as_slice() else { return None };
    let year: i16 = match year.len() {
        2 => 2000 + year.parse::<i16>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn month_alone(first: Date) -> String {
    month(first).split(' ').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn dates_as_people_write_them() {
        for typed in ["31/03/2027", "31 3 27", "31.03.2027", "31-3-2027", "31032027", " 31 / 03 / 2027 "] {
            assert_eq!(read(typed), Some(date(2027, 3, 31)), "{typed}");
        }
        for typed in ["", "31/03", "31/02/2027", "demain", "31/03/207", "1/2/3/4", "99999999"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn where_today_stands() {
        let permit = Window::DaysBefore { from: 120, to: 60 };
        let said = |known| for_date(permit, known, TODAY).unwrap();
        assert!(said(date(2027, 12, 1)).ends_with("C’est encore trop tôt."));
        assert!(said(date(2027, 2, 28)).ends_with("C’est le bon moment."));
        assert!(said(date(2026, 12, 1)).ends_with("faites la demande sans attendre."));
        let said = said(date(2027, 2, 28)).replace('\u{a0}', " ");
        assert_eq!(said, "Du samedi 31 octobre 2026 au mercredi 30 décembre 2026. C’est le bon moment.");
    }

    #[test]
    fn a_quarter_in_words() {
        let caf = Window::Quarter { first: 4 };
        assert_eq!(window(caf, date(2026, 12, 3)), "pour août à octobre");
        let said = today(caf, date(2026, 12, 3)).unwrap();
        assert_eq!(
            said,
            "Déclaration faite en décembre 2026\u{a0}: août 2026, septembre 2026 et octobre 2026."
        );
        let until = Window::Until(date(2026, 12, 31));
        assert_eq!(window(until, TODAY), "jusqu’au 31\u{a0}décembre");
        assert_eq!(
            today(until, date(2027, 1, 1)).unwrap(),
            "Le dernier jour connu était le jeudi 31\u{a0}décembre 2026."
        );
    }
}
