//! Dates that are rules: data with a meaning, computed from the day of the visit.

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::SourceKey;
use super::window::Monthly;

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
    /// A day of the calendar, where the body gave one: « jusqu’au 31 décembre 2026 ».
    #[schemars(
        description = "Un jour précis, AAAA-MM-JJ, quand l’organisme en a donné un. Passé ce jour, il n’est plus imprimé.",
        with = "String"
    )]
    On(#[schemars(with = "String")] Date),
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
            Self::On(day) => day,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const FRANCE_TRAVAIL: Monthly = Monthly { open: 28, open_in_february: 26, close: 15 };

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
