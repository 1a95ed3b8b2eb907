//! Text made ready for a voice: what is written short for the eye is written out for the ear.
//!
//! Voices read « 3230 » as three thousand and more, « 12/05/2026 » as a sum, and say nothing of a change of line.

mod figures;
mod numbers;
mod words;

/// `text` as a voice should say it: one line for each of its own, without markup.
pub fn aloud(text: &str) -> String {
    let lines = text.lines().map(line).filter(|line| line.chars().any(char::is_alphanumeric));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(text: &str) -> String {
    words::written_out(&figures::written_out(&words::plain(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn said(text: &str, expected: &str) {
        assert_eq!(aloud(text), expected);
    }

    #[test]
    fn phones_are_said_as_people_dial_them() {
        said(
            "Appelez le 09\u{a0}69\u{a0}39\u{a0}00\u{a0}00.",
            "Appelez le zéro neuf, soixante-neuf, trente-neuf, zéro zéro, zéro zéro.",
        );
        said("01.71.80.95.16", "zéro un, soixante et onze, quatre-vingts, quatre-vingt-quinze, seize");
        said("+33 9 71 10 39 60", "plus trente-trois, neuf, soixante et onze, dix, trente-neuf, soixante");
        said("Composez le **3230**, prix d’un appel.", "Composez le trente-deux trente, prix d’un appel.");
        said("au 39\u{a0}49 (gratuit)", "au trente-neuf quarante-neuf (gratuit)");
        said("le 3939", "le trente-neuf trente-neuf");
    }

    #[test]
    fn what_looks_like_a_phone_is_none() {
        said("3230 euros", "3230 euros");
        said("3 230 € par mois", "3230 euros par mois");
        said("en 2026", "en 2026");
        said("Code 321456", "Code 321456");
    }

    #[test]
    fn dates_are_said_in_full() {
        said("le 12/05/2026.", "le 12 mai 2026.");
        said("01/08/2026", "premier août 2026");
        said("sources publiques (11/2026)", "sources publiques (novembre 2026)");
        said("45/99/2026", "45 sur 99 sur 2026");
    }

    #[test]
    fn amounts_are_said_with_their_cents() {
        said("1\u{a0}250,50\u{a0}€", "1250 euros et 50 centimes");
        said("607,75 €", "607 euros et 75 centimes");
        said("1 € ou 12\u{a0}000 €", "1 euro ou 12000 euros");
        said("0,06 €/min", "0 euro et 6 centimes par minute");
        said("2,5 € et 0,20\u{a0}€", "2 euros et 50 centimes et 0 euro et 20 centimes");
    }

    #[test]
    fn what_is_written_short_is_said_in_full() {
        said("Dossier n° 12", "Dossier numéro 12");
        said("N°\u{a0}de Sécurité sociale", "Numéro de Sécurité sociale");
        said("de 9\u{a0}h à 12 h 30", "de 9 heures à 12 heures 30");
        said("à 9h30, 1 h", "à 9 heures 30, 1 heure");
        said("45\u{a0}min, 100\u{a0}%", "45 minutes, 100 pour cent");
        said("mairie, CCAS, etc.", "mairie, CCAS, et cetera.");
        said("M. ou Mme Diallo", "Monsieur ou Madame Diallo");
        said("le 1er mars, la 2e fois", "le premier mars, la deuxième fois");
        said("sur caf.fr", "sur caf point f r");
        said("24\u{a0}h/24", "24 heures sur 24");
    }

    #[test]
    fn marks_are_left_out() {
        said("Cliquez sur **«\u{a0}Mon compte\u{a0}»**", "Cliquez sur Mon compte");
        said("Ce\u{a0}site [[a]] … <b>", "Ce site a. b");
        said("CAF · RSA — suite", "CAF, RSA, suite");
        said("un\n\n**deux**\n—", "un\ndeux");
        said("10\u{a0}000\u{a0}habitants", "10000 habitants");
        said("\u{2068}سلام\u{2069}", "سلام");
        said("Ça a marché\u{a0}?", "Ça a marché ?");
        said("3,5 kg", "3,5 kg");
        // The sizes of the text, and a key: a sign without a number is no figure.
        said("A+, A−", "A plus, A moins");
        said("Ctrl + ou +", "Ctrl + ou +");
    }
}
