//! Texts of what a desk does and does not do, ready to be taken over and changed.

use super::settings::Settings;

/// A ready text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// Nobody at the desk may act in a person's name.
    WithoutMandate,
    /// Someone is « aidant habilité Aidants Connect ».
    AidantsConnect,
}

impl Ready {
    /// Every ready text.
    pub const ALL: [Self; 2] = [Self::WithoutMandate, Self::AidantsConnect];

    /// What the desk does, in infinitives.
    pub fn we_do(self) -> Vec<String> {
        let everyone = ["expliquer", "montrer", "relire", "imprimer"];
        let mandate = "faire une démarche à votre place avec un mandat Aidants Connect, signé par vous";
        let more = (self == Self::AidantsConnect).then_some(mandate);
        everyone.into_iter().chain(more).map(str::to_owned).collect()
    }

    /// What it does not do, in infinitives.
    pub fn we_do_not(self) -> Vec<String> {
        let consent = match self {
            Self::WithoutMandate => "donner votre accord pour vous",
            Self::AidantsConnect => "agir sans votre accord",
        };
        ["décider à la place de l’organisme", "garder vos mots de passe", consent].map(str::to_owned).into()
    }

    /// The ready text that the settings hold as it is, if they do.
    pub fn of(settings: &Settings) -> Option<Self> {
        let is = |ready: &Self| settings.we_do == ready.we_do() && settings.we_do_not == ready.we_do_not();
        Self::ALL.into_iter().find(is)
    }

    /// Puts this text in the place of what the settings say.
    pub fn give(self, settings: &mut Settings) {
        settings.we_do = self.we_do();
        settings.we_do_not = self.we_do_not();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ready_text_is_known_again_until_it_is_changed() {
        let mut settings = Settings::default();
        assert_eq!(Ready::of(&settings), Some(Ready::WithoutMandate));
        Ready::AidantsConnect.give(&mut settings);
        assert_eq!(Ready::of(&settings), Some(Ready::AidantsConnect));
        settings.we_do.pop();
        assert_eq!(Ready::of(&settings), None);
    }
}
