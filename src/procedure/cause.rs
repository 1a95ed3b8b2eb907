//! Why something got in the way: six families of causes, shared by every guide and every desk.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One of the six families of causes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// A: equipment, mail, password, papers at hand.
    Access,
    /// B: the text, the keyboard, the forms.
    Skills,
    /// C: the relation to the administration.
    Relation,
    /// D: what the online service demands.
    Service,
    /// E: the body behind the service.
    Body,
    /// F: the situation of help at this desk.
    Desk,
}

impl Family {
    /// Every family, in the order of the screen.
    pub const ALL: [Self; 6] =
        [Self::Access, Self::Skills, Self::Relation, Self::Service, Self::Body, Self::Desk];

    /// The letter of the family, which is also its key.
    pub fn letter(self) -> char {
        match self {
            Self::Access => 'A',
            Self::Skills => 'B',
            Self::Relation => 'C',
            Self::Service => 'D',
            Self::Body => 'E',
            Self::Desk => 'F',
        }
    }

    /// The causes of the family, in the order of their numbers.
    pub fn causes(self) -> impl Iterator<Item = Cause> {
        Cause::ALL.into_iter().filter(move |cause| cause.family() == self)
    }

    /// The family in words that the person reads along: they must not judge.
    pub fn words(self) -> &'static str {
        match self {
            Self::Access => "Accès",
            Self::Skills => "Le texte, le clavier",
            Self::Relation => "La démarche",
            Self::Service => "Le site",
            Self::Body => "L’organisme",
            Self::Desk => "Ici, au bureau",
        }
    }

    /// Whether the paper leaves this family out unless the helper and the person want it.
    pub fn is_kept_off_paper(self) -> bool {
        matches!(self, Self::Skills | Self::Relation)
    }
}

/// The cause of an obstacle, by the code that files and records keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[rustfmt::skip]
#[allow(missing_docs)] // The codes are the field's own; their words stand in `ui::words` and `docs/`.
#[schemars(description = "La cause d’un blocage.")]
pub enum Cause {
    A1, A2, A3, A4, A5, A6, A7, A8, A9,
    B1, B2, B3, B4, B5, B6, B7, B8, B9, B10,
    C1, C2, C3, C4, C5, C6, C7,
    D1, D2, D3, D4, D5, D6, D7, D8,
    E1, E2, E3, E4, E5, E6,
    F1, F2, F3, F4, F5, F6,
}

impl Cause {
    /// Every cause, by family and number.
    #[rustfmt::skip]
    pub const ALL: [Self; 46] = {
        use Cause::*;
        [
            A1, A2, A3, A4, A5, A6, A7, A8, A9,
            B1, B2, B3, B4, B5, B6, B7, B8, B9, B10,
            C1, C2, C3, C4, C5, C6, C7,
            D1, D2, D3, D4, D5, D6, D7, D8,
            E1, E2, E3, E4, E5, E6,
            F1, F2, F3, F4, F5, F6,
        ]
    };

    /// The family that the code begins with.
    pub fn family(self) -> Family {
        match self {
            Self::A1
            | Self::A2
            | Self::A3
            | Self::A4
            | Self::A5
            | Self::A6
            | Self::A7
            | Self::A8
            | Self::A9 => Family::Access,
            Self::B1
            | Self::B2
            | Self::B3
            | Self::B4
            | Self::B5
            | Self::B6
            | Self::B7
            | Self::B8
            | Self::B9
            | Self::B10 => Family::Skills,
            Self::C1 | Self::C2 | Self::C3 | Self::C4 | Self::C5 | Self::C6 | Self::C7 => Family::Relation,
            Self::D1 | Self::D2 | Self::D3 | Self::D4 | Self::D5 | Self::D6 | Self::D7 | Self::D8 => {
                Family::Service
            }
            Self::E1 | Self::E2 | Self::E3 | Self::E4 | Self::E5 | Self::E6 => Family::Body,
            Self::F1 | Self::F2 | Self::F3 | Self::F4 | Self::F5 | Self::F6 => Family::Desk,
        }
    }

    /// The cause in words that the person reads along, the same on screen and on paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::A1 => "équipement",
            Self::A2 => "connexion",
            Self::A3 => "adresse mail",
            Self::A4 => "mot de passe, identifiant",
            Self::A5 => "FranceConnect",
            Self::A6 => "téléphone, code SMS",
            Self::A7 => "pièce d’identité, titre",
            Self::A8 => "justificatif absent",
            Self::A9 => "scanner, imprimer",
            Self::B1 => "texte difficile",
            Self::B2 => "écrire, dicter",
            Self::B3 => "calculs",
            Self::B4 => "autre langue",
            Self::B5 => "clavier, souris, écran",
            Self::B6 => "onglets, navigation",
            Self::B7 => "formulaire compliqué",
            Self::B8 => "fichiers, pièces jointes",
            Self::B9 => "boîte mail",
            Self::B10 => "site officiel ou pas ?",
            Self::C1 => "mots de l’administration",
            Self::C2 => "à qui s’adresser",
            Self::C3 => "une relecture",
            Self::C4 => "un doute à lever",
            Self::C5 => "préfère sans internet",
            Self::C6 => "préfère sans mandat",
            Self::C7 => "on s’arrête pour aujourd’hui",
            Self::D1 => "panne, lenteur",
            Self::D2 => "compte imposé",
            Self::D3 => "cas non prévu",
            Self::D4 => "inaccessible (handicap, mobile)",
            Self::D5 => "pièce refusée (format, poids)",
            Self::D6 => "session expirée",
            Self::D7 => "pas de créneau",
            Self::D8 => "écran différent du guide",
            Self::E1 => "injoignable",
            Self::E2 => "information contradictoire",
            Self::E3 => "pas de réponse",
            Self::E4 => "pièces redemandées",
            Self::E5 => "délai",
            Self::E6 => "décision peu claire",
            Self::F1 => "pas le temps",
            Self::F2 => "hors de notre cadre",
            Self::F3 => "pas de mandat",
            Self::F4 => "à demander à un collègue",
            Self::F5 => "pas de lieu calme",
            Self::F6 => "interprète, proche",
        }
    }

    /// The number within the family, from 1.
    pub fn number(self) -> usize {
        self.family().causes().position(|cause| cause == self).map_or(0, |index| index + 1)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl FromStr for Cause {
    type Err = UnknownCause;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|cause| cause.to_string() == code).ok_or(UnknownCause)
    }
}

/// A code that no family has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such cause")]
pub struct UnknownCause;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_hold_their_causes() {
        let sizes: Vec<_> = Family::ALL.map(|family| family.causes().count()).to_vec();
        assert_eq!(sizes, [9, 10, 7, 8, 6, 6]);
        assert_eq!(Cause::B10.number(), 10);
        assert_eq!("D8".parse(), Ok(Cause::D8));
    }
}
