//! Durations as records keep them: bands, so wide that they tell nobody apart.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// How long a visit took, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)] // The codes tell the bands.
pub enum VisitBand {
    #[serde(rename = "<15")]
    Under15,
    #[serde(rename = "15-29")]
    From15,
    #[serde(rename = "30-44")]
    From30,
    #[serde(rename = "45-59")]
    From45,
    #[serde(rename = "60-89")]
    From60,
    #[serde(rename = "90+")]
    From90,
}

/// How long a step or an obstacle took, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)] // The codes tell the bands.
pub enum ShortBand {
    #[serde(rename = "<2")]
    Under2,
    #[serde(rename = "2-4")]
    From2,
    #[serde(rename = "5-9")]
    From5,
    #[serde(rename = "10-19")]
    From10,
    #[serde(rename = "20+")]
    From20,
}

impl VisitBand {
    /// Every band, the shortest first.
    pub const ALL: [Self; 6] =
        [Self::Under15, Self::From15, Self::From30, Self::From45, Self::From60, Self::From90];

    /// The band of a duration: whole minutes count, so that 14 min 59 s is less than 15.
    pub fn of(spent: SignedDuration) -> Self {
        match spent.as_mins() {
            ..15 => Self::Under15,
            15..30 => Self::From15,
            30..45 => Self::From30,
            45..60 => Self::From45,
            60..90 => Self::From60,
            90.. => Self::From90,
        }
    }

    /// The band in French words. Digits and hyphens alone would become a date in a spreadsheet.
    pub fn words(self) -> &'static str {
        match self {
            Self::Under15 => "moins de 15 min",
            Self::From15 => "15 à 29 min",
            Self::From30 => "30 à 44 min",
            Self::From45 => "45 à 59 min",
            Self::From60 => "60 à 89 min",
            Self::From90 => "90 min ou plus",
        }
    }
}

impl ShortBand {
    /// Every band, the shortest first.
    pub const ALL: [Self; 5] = [Self::Under2, Self::From2, Self::From5, Self::From10, Self::From20];

    /// The band of a duration: whole minutes count.
    pub fn of(spent: SignedDuration) -> Self {
        match spent.as_mins() {
            ..2 => Self::Under2,
            2..5 => Self::From2,
            5..10 => Self::From5,
            10..20 => Self::From10,
            20.. => Self::From20,
        }
    }

    /// The band in French words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Under2 => "moins de 2 min",
            Self::From2 => "2 à 4 min",
            Self::From5 => "5 à 9 min",
            Self::From10 => "10 à 19 min",
            Self::From20 => "20 min ou plus",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_band_begins_at_its_minute() {
        for (minutes, band) in [0, 15, 30, 45, 60, 90].into_iter().zip(VisitBand::ALL) {
            assert_eq!(VisitBand::of(SignedDuration::from_mins(minutes)), band);
            let just_under = SignedDuration::from_mins(minutes) - SignedDuration::from_secs(1);
            assert!(minutes == 0 || VisitBand::of(just_under) < band);
        }
        for (minutes, band) in [0, 2, 5, 10, 20].into_iter().zip(ShortBand::ALL) {
            assert_eq!(ShortBand::of(SignedDuration::from_mins(minutes)), band);
            let just_under = SignedDuration::from_mins(minutes) - SignedDuration::from_secs(1);
            assert!(minutes == 0 || ShortBand::of(just_under) < band);
        }
        assert_eq!(VisitBand::of(SignedDuration::MIN), VisitBand::Under15);
        assert_eq!(VisitBand::of(SignedDuration::MAX), VisitBand::From90);
    }

    #[test]
    fn codes_do_not_change() {
        let codes = |bands: &[_]| serde_json::to_string(bands).unwrap();
        assert_eq!(codes(&VisitBand::ALL), r#"["<15","15-29","30-44","45-59","60-89","90+"]"#);
        assert_eq!(serde_json::to_string(&ShortBand::ALL).unwrap(), r#"["<2","2-4","5-9","10-19","20+"]"#);
    }
}
