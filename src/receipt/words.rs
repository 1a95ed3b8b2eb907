//! Every fixed sentence of the papers, once: French is the source, the translations keep the keys.

use crate::tongue::Phrase;

/// Defines the phrases, and [`ALL`] of them.
macro_rules! phrases {
    ($($name:ident $key:literal $fr:literal $note:literal)*) => {
        $(pub(super) const $name: Phrase = Phrase { key: concat!("paper/", $key), fr: $fr, note: $note };)*

        /// Every fixed sentence, in the order of the paper.
        pub const ALL: &[Phrase] = &[$($name),*];
    };
}

phrases! {
    TITLE "title" "Ce que nous avons fait aujourd’hui" "Titre du papier."
    PRACTICE "practice" "Essai\u{a0}: ne pas remettre" "En haut d’un papier d’entraînement."
    AFAR "afar" "à distance" "Après le nom du bureau et la date\u{a0}: la personne n’était pas sur place."
    FOR "for" "Pour\u{a0}: {name}" "{name}\u{a0}: le nom de la personne."
    AIM "aim" "Votre demande\u{a0}:" "Suivi de la demande, par exemple «\u{a0}Demander le RSA\u{a0}»."

    DONE "done" "Fait aujourd’hui" "Titre d’une liste de choses faites."
    BY "by" "par {who}" "Après «\u{a0}Fait aujourd’hui\u{a0}» et un tiret. {who}\u{a0}: une des quatre lignes qui suivent. Tournez la phrase pour qu’elles restent telles quelles."
    BY_PERSON "by/person" "vous" "Qui a fait l’étape\u{a0}: la personne seule."
    BY_TOGETHER "by/together" "vous, avec notre aide" "Qui a fait l’étape."
    BY_PHONE "by/phone" "vous, avec notre aide au téléphone" "Qui a fait l’étape."
    BY_US "by/us" "nous, à votre demande" "Qui a fait l’étape\u{a0}: l’aidant, parce que la personne l’a demandé."
    ONE_STEP "one-step" "1 étape de la démarche" ""
    STEPS "steps" "{count} étapes de la démarche" "{count}\u{a0}: un nombre, 2 ou plus. Tournez la phrase pour qu’elle convienne à tous les nombres."

    HINDERED "hindered" "Ce qui a gêné" "Titre d’une liste."
    SOLVED "solved" "résolu" "Après ce qui a gêné\u{a0}: «\u{a0}mot de passe\u{a0}: résolu\u{a0}»."
    UNSOLVED "unsolved" "pas encore résolu" "Après ce qui a gêné."
    PAUSE_AT "pause-at" "Nous avons fait une pause à l’étape «\u{a0}{step}\u{a0}»." "{step}\u{a0}: le nom de l’étape, qui reste en français."
    PAUSE "pause" "Nous avons fait une pause." ""

    LEFT "left" "À faire maintenant" "Titre de la liste de ce qui reste à faire."
    YOU "who/you" "Vous" "Qui fait ce qui reste à faire, suivi de deux points."
    WE "who/we" "Nous" "Qui fait ce qui reste à faire\u{a0}: le bureau."
    DEADLINE "due/deadline" "au plus tard le\u{a0}{date}" "Une date limite. {date}\u{a0}: la date en entier."
    ADVICE "due/advice" "vers le\u{a0}{date}" "Une date conseillée."
    PREPARE "prepare" "préparer ce qui n’était pas là\u{a0}: {item}" "{item}\u{a0}: un papier à apporter."
    COME_BACK "come-back" "revenir avec cette feuille pour continuer" "Ce qui reste à faire à la personne."
    CALL_BACK "call-back" "nous rappeler avec cette feuille pour continuer" "Ce qui reste à faire à la personne, qui était au téléphone."
    ASK "ask" "demander {to_body}" "{to_body}\u{a0}: l’organisme («\u{a0}à la CAF\u{a0}»). Dans votre langue, il est mis tel que vous l’avez traduit plus bas\u{a0}: tournez la phrase pour cela."
    ASK_BY_PHONE "ask-by-phone" "demander {to_body}\u{a0}: **{phone}** ({cost})" "{phone}\u{a0}: le numéro. {cost}\u{a0}: le prix de l’appel."
    GO_TO "go-to" "aller voir {place}" "{place}\u{a0}: un des lieux qui suivent."
    SEE_US "see-us" "revenir nous voir, un autre jour, sur rendez-vous" ""
    CALL_US "call-us" "nous rappeler, un autre jour, pour prendre rendez-vous" ""
    BODY_ITSELF "place/body" "l’organisme lui-même" "Un lieu."
    FRANCE_SERVICES "place/france-services" "un espace France services" "Un lieu\u{a0}: gardez «\u{a0}France services\u{a0}»."
    TOWN_HALL "place/town-hall" "la mairie ou son centre communal d’action sociale (CCAS)" "Un lieu\u{a0}: gardez «\u{a0}CCAS\u{a0}»."
    SOCIAL_WORKER "place/social-worker" "le service social du département" "Un lieu."
    DIGITAL_ADVISER "place/digital-adviser" "un conseiller numérique" "Une personne."
    OUR_DESK "place/our-desk" "notre bureau, un autre jour, sur rendez-vous" "Un lieu."
    SOME_BODY "some-body" "l’organisme" "Quand on ne sait pas lequel."

    VERIFY "verify" "Comment savoir si ça a marché\u{a0}?" "Titre."
    SHOULD_KNOW "should-know" "Vous devriez le savoir **{by}**." "{by}\u{a0}: «\u{a0}au plus tard le …\u{a0}» ou «\u{a0}vers le …\u{a0}», traduits plus haut."
    OTHERWISE "otherwise" "**Sinon\u{a0}:** {what}" "{what}\u{a0}: que faire si cela n’a pas marché."
    PROOF "proof" "Preuve à garder\u{a0}:" "Suivi de ce qu’il faut garder."
    AFTER "after" "Ensuite" "Titre\u{a0}: ce qui se passe après."
    OFFLINE "offline" "Sans ordinateur" "Titre\u{a0}: comment faire sans ordinateur."
    RECOURSE "recourse" "Si vous n’êtes pas d’accord avec la réponse" "Titre."
    ANSWERED "answered" "Réponse reçue le" "Suivi d’un blanc pour écrire la date à la main."
    TO_CHECK "to-check" "(à\u{a0}vérifier)" "Après une phrase dont nous ne sommes pas sûrs."

    REFERENCE "reference" "Votre numéro de demande" "Au-dessus d’un cadre à remplir."
    RESUME "resume" "**Pour reprendre\u{a0}:** montrez cette feuille." "Au-dessus du nom du bureau."
    RESUME_AFAR "resume-afar" "**Pour reprendre\u{a0}:** appelez-nous, cette feuille sous les yeux." "Au-dessus du nom du bureau."
    DESK_PHONE "desk-phone" "Téléphone\u{a0}: {phone}" "{phone}\u{a0}: le numéro du bureau."
    HOURS "hours" "Horaires\u{a0}: {hours}" "{hours}\u{a0}: les horaires du bureau, en français."
    KEEP "keep" "Gardez cette feuille." "À côté du dessin d’un dossier."
    SECRET "secret" "Ne donnez votre mot de passe à personne." "À côté du dessin d’une clé."
    CALL "call" "Appeler {body}\u{a0}: **{phone}** ({cost})" "Sur la petite feuille, à côté du dessin d’un téléphone. {body}\u{a0}: l’organisme («\u{a0}la CAF\u{a0}»), mis tel que vous l’avez traduit plus bas."
    NUMBER "number" "Votre numéro\u{a0}:" "Sur la petite feuille, suivi du numéro de la demande ou d’un blanc pour l’écrire."
    NOT_KEPT "not-kept" "Ce logiciel n’a gardé ni votre nom, ni vos numéros, ni vos mots de passe. Cette aide est gratuite." ""
    PAGE "page" "Page\u{a0}{page} sur\u{a0}{pages}" "En bas de chaque page."
    NOT_A_RECEIPT "not-a-receipt" "Cette feuille ne remplace pas l’accusé de réception {of_body}." "{of_body}\u{a0}: l’organisme («\u{a0}de la CAF\u{a0}»), mis tel que vous l’avez traduit plus bas."
    NOT_RECEIPTS "not-receipts" "Cette feuille ne remplace pas l’accusé de réception des organismes." ""

    STOPPED "result/stopped" "{title}\u{a0}: nous arrêtons **pour aujourd’hui**." "{title}\u{a0}: la demande, par exemple «\u{a0}Demander le RSA\u{a0}»."
    CHANGED "result/changed" "{title}\u{a0}: nous avons suivi cette demande **aujourd’hui**. Notre guide a changé depuis." ""
    NOT_HERE "result/not-here" "{title}\u{a0}: **nous ne le faisons pas ici**." ""
    REDIRECTED "result/redirected" "{title}\u{a0}: c’est **ailleurs** que cela se fait." ""
    BLOCKED "result/blocked" "{title}\u{a0}: **pas possible aujourd’hui**." ""
    ALREADY "result/already" "{title}\u{a0}: c’est **déjà fait**." ""
    NO_TIME "reason/no-time" "Nous n’avons pas assez de temps aujourd’hui." ""
    OUT_OF_FRAME "reason/out-of-frame" "Ce bureau n’est pas prévu pour cette demande." ""
    NO_MANDATE "reason/no-mandate" "Il faut un mandat pour cela, et nous n’en avons pas." "Un mandat\u{a0}: l’écrit par lequel la personne nous laisse agir à sa place."
    ANOTHER_BODY "reason/another-body" "C’est un autre service qui s’en occupe." ""
    NOTHING_TO_REDO "sure/nothing-to-redo" "Il n’y a rien à refaire." ""
    STAYS_SENT "sure/stays-sent" "Ce qui est déjà envoyé reste envoyé." ""
    NOTHING_SENT "sure/nothing-sent" "Rien n’a été envoyé." ""

    SEE_YOU "slip/title" "À tout à l’heure" "Titre du petit papier d’une pause de quelques minutes ou heures."
    SAY_THIS_WORD "slip/word" "Pour reprendre, dites ce mot\u{a0}:" "Suivi d’un mot français en grand."
    WORD_SAYS_NOTHING "slip/nothing" "Ce mot ne dit rien de vous ni de votre demande. Si vous l’oubliez, nous vous retrouverons quand même." ""

    DATE "date" "{weekday} {day}\u{a0}{month} {year}" "Une date en entier, dans l’ordre de votre langue."
    MONDAY "date/monday" "lundi" ""
    TUESDAY "date/tuesday" "mardi" ""
    WEDNESDAY "date/wednesday" "mercredi" ""
    THURSDAY "date/thursday" "jeudi" ""
    FRIDAY "date/friday" "vendredi" ""
    SATURDAY "date/saturday" "samedi" ""
    SUNDAY "date/sunday" "dimanche" ""
    JANUARY "date/january" "janvier" "Les mois\u{a0}: à la forme qu’ils ont dans une date en entier."
    FEBRUARY "date/february" "février" ""
    MARCH "date/march" "mars" ""
    APRIL "date/april" "avril" ""
    MAY "date/may" "mai" ""
    JUNE "date/june" "juin" ""
    JULY "date/july" "juillet" ""
    AUGUST "date/august" "août" ""
    SEPTEMBER "date/september" "septembre" ""
    OCTOBER "date/october" "octobre" ""
    NOVEMBER "date/november" "novembre" ""
    DECEMBER "date/december" "décembre" ""
}

/// The days of the week, Monday first.
pub(super) const WEEKDAYS: [Phrase; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];

/// The months, January first.
pub(super) const MONTHS: [Phrase; 12] =
    [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_and_sentences_are_given_once() {
        let keys: BTreeSet<_> = ALL.iter().map(|phrase| phrase.key).collect();
        let french: BTreeSet<_> = ALL.iter().map(|phrase| phrase.fr).collect();
        assert_eq!((keys.len(), french.len()), (ALL.len(), ALL.len()));
    }
}
