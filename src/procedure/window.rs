//! Windows of dates in which something can be done, and what they are on a given day.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::SourceKey;

/// A window of dates, for the home screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "La période où la démarche est possible, pour l’accueil.")]
pub struct Opens {
    /// The window.
    #[schemars(description = "La période.")]
    pub rule: Window,
    /// Where the rule comes from.
    #[schemars(description = "La clé d’une source du guide.")]
    pub source: SourceKey,
    /// The date of the source.
    #[schemars(description = "La date de la source, AAAA-MM-JJ.", with = "String")]
    pub as_of: Date,
}

/// A kind of window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(description = "Une sorte de période.")]
pub enum Window {
    /// Opens every month and closes in the next one.
    #[schemars(description = "S’ouvre chaque mois et se ferme le mois suivant.")]
    Monthly(Monthly),
    /// From so many to so many months before a date that the person chooses.
    #[schemars(description = "De tant à tant de mois avant une date choisie.")]
    MonthsBefore {
        /// The earliest, in months before.
        #[schemars(description = "Au plus tôt, en mois avant la date.")]
        from: u8,
        /// The latest, in months before.
        #[schemars(description = "Au plus tard, en mois avant la date.")]
        to: u8,
    },
    /// From so many to so many days before a date that the person reads on a paper: the end of a permit.
    #[schemars(
        description = "De tant à tant de jours avant une date écrite sur un papier, la fin d’un titre par exemple."
    )]
    DaysBefore {
        /// The earliest, in days before.
        #[schemars(description = "Au plus tôt, en jours avant la date.")]
        from: u16,
        /// The latest, in days before.
        #[schemars(description = "Au plus tard, en jours avant la date.")]
        to: u16,
    },
    /// Once a year, in the last months before the day on which it was made the first time.
    #[schemars(description = "Chaque année, dans les derniers mois avant la date anniversaire.")]
    Yearly {
        /// How many months before that day it opens.
        #[schemars(description = "Le nombre de mois avant la date anniversaire.")]
        months: u8,
    },
    /// Three months that are declared together, counted back from the month of the declaration.
    #[schemars(
        description = "Les trois mois à déclarer ensemble, comptés en arrière depuis le mois de la déclaration."
    )]
    Quarter {
        /// The first of them, in months before that of the declaration.
        #[schemars(description = "Le premier, en mois avant celui de la déclaration\u{a0}: 4.")]
        first: u8,
    },
    /// Until a day of the calendar, inclusive.
    #[schemars(description = "Jusqu’à un jour précis, inclus, AAAA-MM-JJ.")]
    Until(#[schemars(with = "String")] Date),
    /// Until a Friday before a date: elections.
    #[schemars(description = "Jusqu’à un certain vendredi avant une date\u{a0}: les élections.")]
    FridayBefore {
        /// Which Friday, counted back from the date.
        #[schemars(description = "Le combientième vendredi avant la date.")]
        nth: u8,
    },
}

/// A window that opens every month and closes in the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Une période qui s’ouvre chaque mois et se ferme le mois suivant.")]
pub struct Monthly {
    /// The day on which it opens.
    #[schemars(description = "Le jour où elle s’ouvre.")]
    pub open: u8,
    /// The day on which it opens in February.
    #[schemars(description = "Le jour où elle s’ouvre en février.")]
    pub open_in_february: u8,
    /// The day of the next month on which it closes, inclusive.
    #[schemars(description = "Le jour du mois suivant où elle se ferme, inclus.")]
    pub close: u8,
}

impl Window {
    /// Whether it hangs on a date that only the person knows: of a retirement, of a permit.
    pub fn asks_for_a_date(self) -> bool {
        match self {
            Self::MonthsBefore { .. }
            | Self::DaysBefore { .. }
            | Self::Yearly { .. }
            | Self::FridayBefore { .. } => true,
            Self::Monthly(_) | Self::Quarter { .. } | Self::Until(_) => false,
        }
    }

    /// The first and last day for the date that the person knows; the first is `None` where it is open already.
    /// Answers nothing for a window that does not hang on such a date.
    pub fn around(self, known: Date, today: Date) -> Option<(Option<Date>, Date)> {
        match self {
            Self::MonthsBefore { from, to } => {
                Some((Some(months_before(known, from)), months_before(known, to)))
            }
            Self::DaysBefore { from, to } => Some((Some(days_before(known, from)), days_before(known, to))),
            Self::Yearly { months } => {
                let day = anniversary(known, today);
                Some((Some(months_before(day, months)), day))
            }
            Self::FridayBefore { nth } => Some((None, friday_before(known, nth))),
            Self::Monthly(_) | Self::Quarter { .. } | Self::Until(_) => None,
        }
    }
}

/// The first days of the three months that a declaration made on `today` is about, the oldest first.
pub fn quarter(first: u8, today: Date) -> [Date; 3] {
    let month = |back: u8| months_before(today.first_of_month(), back);
    [month(first), month(first.saturating_sub(1)), month(first.saturating_sub(2))]
}

/// The anniversary of `first` that comes next, `today` included; 29 February becomes the 28th where there is none.
pub fn anniversary(first: Date, today: Date) -> Date {
    let in_year = |year: i16| {
        let day = first.day().min(date(year, first.month(), 1).days_in_month());
        date(year, first.month(), day)
    };
    let this_year = in_year(today.year());
    if this_year >= today { this_year } else { in_year(today.year().saturating_add(1).min(9999)) }
}

fn months_before(day: Date, months: u8) -> Date {
    day.saturating_sub(i64::from(months).months())
}

fn days_before(day: Date, days: u16) -> Date {
    day.saturating_sub(i64::from(days).days())
}

fn friday_before(day: Date, nth: u8) -> Date {
    let back =
        (day.weekday().to_monday_zero_offset() - Weekday::Friday.to_monday_zero_offset()).rem_euclid(7);
    let last = if back == 0 { 7 } else { i64::from(back) };
    day.saturating_sub((last + 7 * i64::from(nth.saturating_sub(1))).days())
}

impl Monthly {
    /// The window that is open on `today`, or else the next one: first and last day.
    pub fn around(self, today: Date) -> (Date, Date) {
        let closing = self.closing_in(today.first_of_month());
        if today <= closing && today.day() <= closing.day() {
            return (self.opening_in(today.first_of_month().saturating_sub(1.month())), closing);
        }
        let next_month = today.first_of_month().saturating_add(1.month());
        (self.opening_in(today.first_of_month()), self.closing_in(next_month))
    }

    fn opening_in(self, month: Date) -> Date {
        let day = if month.month() == 2 { self.open_in_february } else { self.open };
        in_month(month, day)
    }

    fn closing_in(self, month: Date) -> Date {
        in_month(month, self.close)
    }
}

/// A day of the month of `month`, at most its last.
fn in_month(month: Date, day: u8) -> Date {
    let day = (day.max(1) as i8).min(month.days_in_month());
    date(month.year(), month.month(), day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = date(2026, 11, 23);
    const FRANCE_TRAVAIL: Monthly = Monthly { open: 28, open_in_february: 26, close: 15 };

    #[test]
    fn the_window_of_france_travail() {
        let around = |y, m, d| FRANCE_TRAVAIL.around(date(y, m, d));
        assert_eq!(around(2026, 11, 23), (date(2026, 11, 28), date(2026, 12, 15)));
        assert_eq!(around(2026, 12, 15), (date(2026, 11, 28), date(2026, 12, 15)));
        assert_eq!(around(2026, 12, 16), (date(2026, 12, 28), date(2027, 1, 15)));
        assert_eq!(around(2027, 2, 20), (date(2027, 2, 26), date(2027, 3, 15)));
    }

    #[test]
    fn the_months_that_caf_asks_about() {
        let months = |y, m, d| quarter(4, date(y, m, d)).map(|first| (first.year(), first.month()));
        assert_eq!(months(2026, 12, 31), [(2026, 8), (2026, 9), (2026, 10)]);
        assert_eq!(months(2027, 3, 1), [(2026, 11), (2026, 12), (2027, 1)]);
        assert_eq!(months(2027, 6, 30), [(2027, 2), (2027, 3), (2027, 4)]);
        assert_eq!(months(2027, 9, 15), [(2027, 5), (2027, 6), (2027, 7)]);
    }

    #[test]
    fn before_a_retirement_and_before_the_end_of_a_permit() {
        let retirement = Window::MonthsBefore { from: 6, to: 4 };
        assert_eq!(
            retirement.around(date(2027, 7, 1), TODAY),
            Some((Some(date(2027, 1, 1)), date(2027, 3, 1)))
        );
        // A month that is shorter gives its last day.
        assert_eq!(
            retirement.around(date(2027, 8, 31), TODAY),
            Some((Some(date(2027, 2, 28)), date(2027, 4, 30)))
        );
        assert_eq!(
            retirement.around(date(2028, 8, 31), TODAY),
            Some((Some(date(2028, 2, 29)), date(2028, 4, 30)))
        );
        let permit = Window::DaysBefore { from: 120, to: 60 };
        assert_eq!(
            permit.around(date(2027, 3, 31), TODAY),
            Some((Some(date(2026, 12, 1)), date(2027, 1, 30)))
        );
        assert_eq!(
            permit.around(date(2028, 3, 31), TODAY),
            Some((Some(date(2027, 12, 2)), date(2028, 1, 31)))
        );
    }

    #[test]
    fn a_request_that_is_renewed_each_year() {
        assert_eq!(anniversary(date(2024, 3, 10), date(2026, 11, 23)), date(2027, 3, 10));
        assert_eq!(anniversary(date(2024, 11, 23), date(2026, 11, 23)), date(2026, 11, 23));
        assert_eq!(anniversary(date(2024, 2, 29), date(2026, 11, 23)), date(2027, 2, 28));
        assert_eq!(anniversary(date(2024, 2, 29), date(2027, 11, 23)), date(2028, 2, 29));
        let yearly = Window::Yearly { months: 1 };
        assert_eq!(
            yearly.around(date(2027, 3, 31), TODAY),
            Some((Some(date(2027, 2, 28)), date(2027, 3, 31)))
        );
    }

    #[test]
    fn the_sixth_friday_before_a_vote() {
        // The presidential election of 10 April 2022: registration at the town hall until 4 March (S84).
        let lists = Window::FridayBefore { nth: 6 };
        assert_eq!(lists.around(date(2022, 4, 10), TODAY), Some((None, date(2022, 3, 4))));
        // A vote on a Friday does not count that Friday.
        assert_eq!(
            Window::FridayBefore { nth: 1 }.around(date(2026, 11, 27), TODAY),
            Some((None, date(2026, 11, 20)))
        );
    }

    #[test]
    fn only_dates_that_the_person_knows_are_asked_for() {
        assert!(!Window::Monthly(FRANCE_TRAVAIL).asks_for_a_date());
        assert!(!Window::Until(date(2026, 12, 31)).asks_for_a_date());
        assert_eq!(Window::Quarter { first: 4 }.around(TODAY, TODAY), None);
    }
}
