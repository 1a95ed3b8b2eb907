//! What can be tried for a cause that is no stuck point of the guide: general, without any fact of a body.

use crate::procedure::cause::Cause;

/// What to try, in order.
pub fn to_try(cause: Cause) -> &'static [&'static str] {
    match cause {
        Cause::A1 => &["Prendre un autre appareil du bureau.", "Essayer le téléphone de la personne."],
        Cause::A2 => {
            &["Attendre un moment, puis recharger la page.", "Essayer une autre connexion du bureau."]
        }
        Cause::A3 => &[
            "Ouvrir la boîte mail dans un nouvel onglet.",
            "Regarder dans les courriers indésirables.",
            "Chercher si la personne a une autre adresse.",
        ],
        Cause::A4 => &[
            "Chercher l’identifiant sur un courrier de l’organisme.",
            "Suivre le lien «\u{a0}mot de passe oublié\u{a0}» de la page de connexion.",
        ],
        Cause::A5 => &[
            "Lire le message en entier, et noter son code.",
            "Fermer tous les onglets, et repartir du site.",
            "Essayer un autre compte dans la liste.",
        ],
        Cause::A6 => &[
            "Vérifier que le téléphone est allumé et capte.",
            "Vérifier que le numéro affiché est encore le bon.",
            "Demander le code par un autre moyen, si le site le propose.",
        ],
        Cause::A7 => &["Chercher une copie ou une photo du papier.", "Voir si un autre papier est accepté."],
        Cause::A8 => &[
            "Voir si la demande peut partir sans ce papier.",
            "Noter le papier à apporter\u{a0}: il sera sur le récapitulatif.",
        ],
        Cause::A9 => &["Prendre une photo nette, une page à la fois.", "Enregistrer, et imprimer plus tard."],
        Cause::B1 => &["Lire à voix haute, une phrase à la fois.", "Redire la question avec d’autres mots."],
        Cause::B2 => &["Laisser la personne dicter, et relire ensemble ce qui est écrit."],
        Cause::B3 => {
            &["Poser le calcul sur une feuille, pas à pas.", "Vérifier ensemble avec la calculatrice."]
        }
        Cause::B4 => &[
            "Chercher un proche ou un collègue qui parle la langue.",
            "Traduire mot à mot les mots du site.",
        ],
        Cause::B5 => &["Agrandir le texte de la page.", "Montrer le geste, puis laisser la main."],
        Cause::B6 => &["Fermer les onglets qui ne servent pas.", "Revenir à la page d’accueil du site."],
        Cause::B7 => {
            &["Prendre les questions une par une.", "Passer ce qui n’est pas obligatoire, et y revenir."]
        }
        Cause::B8 => &["Enregistrer le fichier sur le bureau de l’ordinateur.", "Lui donner un nom court."],
        Cause::B9 => {
            &["Ranger les messages du plus récent au plus ancien.", "Chercher le nom de l’organisme."]
        }
        Cause::B10 => &["Taper soi-même l’adresse de l’organisme.", "Ne pas ouvrir le lien d’un message."],
        Cause::C1 => &["Dire le mot autrement, avec un exemple de la vie de tous les jours."],
        Cause::C2 => {
            &["Regarder l’en-tête du dernier courrier reçu.", "Appeler l’accueil de l’organisme ensemble."]
        }
        Cause::C3 => &["Relire ensemble, du début à la fin, avant d’envoyer."],
        Cause::C4 => &["Écrire la question.", "La poser à l’organisme, avant de valider."],
        Cause::C5 => &["Chercher le formulaire papier ou le guichet.", "Noter l’adresse et les horaires."],
        Cause::C6 => {
            &["Laisser la personne faire chaque geste.", "Rester à côté, les mains loin du clavier."]
        }
        Cause::C7 => &["Noter où nous en sommes.", "Convenir d’un jour pour reprendre."],
        Cause::D1 => &["Attendre un moment, puis recharger la page.", "Essayer un autre navigateur."],
        Cause::D2 => &["Chercher une entrée sans compte\u{a0}: téléphone, guichet, papier."],
        Cause::D3 => &[
            "Noter ce que le site ne prévoit pas.",
            "Écrire à l’organisme par la messagerie du site, ou l’appeler.",
        ],
        Cause::D4 => {
            &["Agrandir la page, ou changer d’appareil.", "Demander une autre façon de faire à l’organisme."]
        }
        Cause::D5 => {
            &["Refaire une photo nette et plus légère.", "Essayer un autre format, si le site en cite un."]
        }
        Cause::D6 => &["Se connecter de nouveau.", "Regarder si ce qui était rempli a été gardé."],
        Cause::D7 => &["Regarder un autre jour ou un autre lieu.", "Noter de réessayer demain matin."],
        Cause::D8 => &[
            "Chercher dans la page le nom de la rubrique plutôt que le bouton.",
            "Revenir à l’accueil du site.",
            "Noter ce qui a changé, pour corriger le guide.",
        ],
        Cause::E1 => &["Rappeler à une autre heure.", "Écrire par la messagerie du site."],
        Cause::E2 => &["Noter qui a dit quoi, et quel jour.", "Demander une réponse écrite."],
        Cause::E3 => {
            &["Vérifier la messagerie du compte et les courriers.", "Écrire une relance, et garder la date."]
        }
        Cause::E4 => &["Renvoyer la même pièce.", "Garder la preuve de chaque envoi."],
        Cause::E5 => &[
            "Noter la date d’aujourd’hui et la réponse attendue.",
            "Demander s’il existe une urgence sociale.",
        ],
        Cause::E6 => &[
            "Lire la décision à voix haute, jusqu’au verso.",
            "Appeler l’organisme pour se la faire expliquer.",
        ],
        Cause::F1 => &["Mettre en pause, et convenir d’un autre moment."],
        Cause::F2 => &["Dire simplement que ce n’est pas prévu ici.", "Chercher ensemble qui peut le faire."],
        Cause::F3 => &["Laisser la personne faire le geste.", "Ou signer un mandat avant de continuer."],
        Cause::F4 => &["Appeler un collègue.", "Noter la question, si personne n’est libre."],
        Cause::F5 => &["Changer de place.", "Écrire plutôt que dire, pour ce qui est personnel."],
        Cause::F6 => &["Appeler le proche ou l’interprète.", "Convenir d’un jour où il sera là."],
    }
}
