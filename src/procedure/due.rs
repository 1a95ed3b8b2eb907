//! Dates that are rules: data with a meaning, computed from the day of the visit.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::SourceKey;

/// A date to keep, as a rule. Without a source it is our advice, with one it is a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    description = "Une date à retenir, sous forme de règle. Sans source, c’est un conseil\u{a0}; avec une source, une date limite."
)]
pub struct Due {
    /// How the date follows from the day of the visit.
    #[schemars(description = "Comment la date se calcule à partir du jour de l’accompagnement.")]
    pub rule: Rule,
    /// The source that makes it a deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "La source. Sans elle, la date est un conseil : « vers le … ».")]
    pub source: Option<SourceKey>,
    /// The date of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "La date de la source, AAAA-MM-JJ.", with = "Option<String>")]
    pub as_of: Option<Date>,
}

/// How a date follows from the day of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(description = "Comment la date se calcule à partir du jour de l’accompagnement.")]
pub enum Rule {
    /// So many days or months after the visit.
    #[schemars(description = "Tant de jours ou de mois après l’accompagnement.")]
    After(After),
    /// A day of a month, counted from the month of the visit.
    #[schemars(description = "Un jour du mois : `months` mois après celui de l’accompagnement.")]
    DayOfMonth(DayOfMonth),
    /// The last day of a month, counted from the month of the visit.
    #[schemars(description = "Le dernier jour du mois, `months` mois après celui de l’accompagnement.")]
    EndOfMonth {
        /// Months after that of the visit.
        #[schemars(description = "Le nombre de mois après celui de l’accompagnement.")]
        months: u8,
    },
    /// The day on which the monthly window now open, or the next one, closes.
    #[schemars(description = "Le jour où se ferme la période mensuelle en cours, ou la prochaine.")]
    WindowCloses(Monthly),
}

/// A length of time after the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(description = "Une durée après l’accompagnement.")]
pub enum After {
    /// Days.
    #[schemars(description = "Des jours.")]
    Days(u16),
    /// Calendar months; the 31st becomes the last day of a shorter month.
    #[schemars(description = "Des mois\u{a0}; le 31 devient le dernier jour d’un mois plus court.")]
    Months(u8),
}

/// A day of a month, counted from the month of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Un jour d’un mois.")]
pub struct DayOfMonth {
    /// The day, 1–31.
    #[schemars(description = "Le jour, 1 à 31.")]
    pub day: u8,
    /// Months after that of the visit.
    #[schemars(description = "Le nombre de mois après celui de l’accompagnement.")]
    pub months: u8,
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
}

impl Rule {
    /// The date, for a visit on `today`; the last day of the month where the day does not exist.
    pub fn date(self, today: Date) -> Date {
        match self {
            Self::After(After::Days(days)) => today.saturating_add(i64::from(days).days()),
            Self::After(After::Months(months)) => today.saturating_add(i64::from(months).months()),
            Self::DayOfMonth(DayOfMonth { day, months }) => {
                let first = today.first_of_month().saturating_add(i64::from(months).months());
                first.saturating_add(i64::from(day.clamp(1, first.days_in_month() as u8) - 1).days())
            }
            Self::EndOfMonth { months } => {
                today.first_of_month().saturating_add(i64::from(months).months()).last_of_month()
            }
            Self::WindowCloses(monthly) => monthly.around(today).1,
        }
    }
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
    fn month_ends() {
        let rule = |rule: Rule, y, m, d| rule.date(date(y, m, d));
        assert_eq!(rule(Rule::After(After::Months(1)), 2027, 1, 31), date(2027, 2, 28));
        assert_eq!(rule(Rule::After(After::Days(11)), 2026, 11, 23), date(2026, 12, 4));
        assert_eq!(rule(Rule::EndOfMonth { months: 0 }, 2028, 2, 3), date(2028, 2, 29));
        assert_eq!(rule(Rule::DayOfMonth(DayOfMonth { day: 5, months: 1 }), 2026, 12, 9), date(2027, 1, 5));
        assert_eq!(rule(Rule::DayOfMonth(DayOfMonth { day: 31, months: 1 }), 2027, 1, 31), date(2027, 2, 28));
        assert_eq!(rule(Rule::WindowCloses(FRANCE_TRAVAIL), 2026, 11, 23), date(2026, 12, 15));
    }
}
