//! Numbers below a hundred, in words: phones are said two digits at a time.

/// Zero to nineteen.
const SMALL: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];

/// Twenty to sixty; the others are made of them.
const TENS: [&str; 5] = ["vingt", "trente", "quarante", "cinquante", "soixante"];

/// A number below a hundred in words; its last two digits otherwise.
pub(super) fn below_a_hundred(number: u32) -> String {
    let number = number as usize % 100;
    match number {
        0..20 => SMALL[number].to_owned(),
        80 => "quatre-vingts".to_owned(),
        81..100 => format!("quatre-vingt-{}", SMALL[number - 80]),
        71 => "soixante et onze".to_owned(),
        70..80 => format!("soixante-{}", SMALL[number - 60]),
        _ => {
            let ten = TENS[number / 10 - 2];
            match number % 10 {
                0 => ten.to_owned(),
                1 => format!("{ten} et un"),
                unit => format!("{ten}-{}", SMALL[unit]),
            }
        }
    }
}

/// Two digits as one dials them: the zero in front is said.
pub(super) fn dialled(pair: &str) -> String {
    let number = pair.parse().unwrap_or(0);
    match pair.strip_prefix('0') {
        Some(unit) if !unit.is_empty() => format!("zéro {}", below_a_hundred(number)),
        _ => below_a_hundred(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tens_as_french_counts_them() {
        let said = [21, 30, 69, 70, 71, 77, 79, 80, 81, 90, 91, 99].map(below_a_hundred);
        assert_eq!(
            said,
            [
                "vingt et un",
                "trente",
                "soixante-neuf",
                "soixante-dix",
                "soixante et onze",
                "soixante-dix-sept",
                "soixante-dix-neuf",
                "quatre-vingts",
                "quatre-vingt-un",
                "quatre-vingt-dix",
                "quatre-vingt-onze",
                "quatre-vingt-dix-neuf",
            ]
        );
        assert_eq!(dialled("09"), "zéro neuf");
        assert_eq!(dialled("00"), "zéro zéro");
        assert_eq!(dialled("9"), "neuf");
    }
}
