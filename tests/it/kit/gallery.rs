//! Every widget on one page, drawn at several widths and zooms: look at the pictures, and nothing overflows.

use std::path::PathBuf;

use cote_a_cote::procedure::text::Sentence;
use cote_a_cote::ui::icon::{Icon, icon};
use cote_a_cote::ui::kit::rail::{Mark, Stop, rail};
use cote_a_cote::ui::kit::reveal::reveal_focus;
use cote_a_cote::ui::kit::{
    arrange, badge, banner, bar, button, choice, dialog, field, key_nav, panel, rich, text, tick, tile,
};
use cote_a_cote::ui::theme::{Tone, size};
use cote_a_cote::ui::{Element, Theme};
use iced::keyboard::Modifiers;
use iced::widget::{column, container, rule, scrollable};
use iced::{Alignment, Length};
use iced_test::core::keyboard::key::Named;
use iced_test::core::widget::operation::focusable::focus;

use crate::drawn::too_close;
use crate::driver::{Driver, Page};

/// Every widget.
struct Gallery {
    sentences: Vec<Sentence>,
    aim: String,
    mode: Option<u8>,
    there: [Option<bool>; 2],
    ticked: bool,
    dialog: bool,
    theme: Theme,
}

#[derive(Debug, Clone)]
enum Message {
    Aim(String),
    Mode(u8),
    There(usize, bool),
    Tick,
    Press,
}

impl Gallery {
    fn new() -> Self {
        let sourced = r#"{"text":"Il envoie un **code à 6 chiffres** par mail.","source":"s1","as_of":"2026-11-01","to_check":true}"#;
        let sentences = vec![
            Sentence::from("Le site doit savoir que c’est **bien vous**."),
            serde_json::from_str(sourced).expect("a sentence"),
        ];
        Self {
            sentences,
            aim: String::new(),
            mode: Some(1),
            there: [Some(false), None],
            ticked: true,
            dialog: false,
            theme: Theme::PAPER,
        }
    }

    fn buttons(&self) -> Element<'_, Message> {
        let all: [Element<'_, Message>; 8] = [
            button::primary("C’est fait").key("Entrée", true).id("done").on_press(Message::Press).into(),
            button::stuck("Ça coince").key("C", true).on_press(Message::Press).into(),
            button::done("Résolu, on continue").on_press(Message::Press).into(),
            button::secondary("Retour").before(Icon::ArrowLeft).on_press(Message::Press).into(),
            button::secondary("Terminer").into(),
            button::primary("Imprimer").before(Icon::Printer).into(),
            button::quiet("Ouvrir le site").after(Icon::ExternalLink).on_press(Message::Press).into(),
            button::small("Copier").before(Icon::Copy).on_press(Message::Press).into(),
        ];
        iced::widget::Row::with_children(all).spacing(14).align_y(Alignment::Center).wrap().into()
    }

    fn choices(&self) -> Element<'_, Message> {
        let mode = |choice: choice::Choice<'static, u8, Message>| {
            choice.option(0, "la personne").option(1, "ensemble").option(2, "nous, à sa demande")
        };
        let there = |index: usize, name: &'static str| {
            arrange::ends(
                text::sized(name, size::ITEM),
                choice::yes_no("là", "pas là", self.there[index], move |there| {
                    Message::There(index, there)
                }),
                arrange::Below::Left,
            )
        };
        panel::panel(
            column![
                text::label("Qui fait\u{a0}?"),
                mode(choice::segments(self.mode, Message::Mode))
                    .tone(Tone::Helper)
                    .id("mode")
                    .width(Length::Fill),
                mode(choice::segments(self.mode, Message::Mode)),
                mode(choice::chips(self.mode, Message::Mode)).id("chips"),
                rule::horizontal(1),
                there(0, "RIB à son nom"),
                rule::horizontal(1),
                there(1, "Revenus des trois derniers mois, avec les justificatifs"),
            ]
            .spacing(12),
        )
        .title("À avoir sous la main")
        .into()
    }

    fn fields(&self) -> Element<'_, Message> {
        column![
            field::search("")
                .placeholder("rsa, apl, mot de passe oublié…")
                .id("search")
                .on_input(Message::Aim),
            field::field(self.aim.as_str())
                .label("Nom sur le papier")
                .hint("imprimé, pas gardé par ce logiciel")
                .placeholder("facultatif")
                .id("name")
                .on_input(Message::Aim),
            field::field("Ne change pas"),
        ]
        .spacing(14)
        .into()
    }

    fn tiles(&self) -> Element<'_, Message> {
        arrange::tiles(
            [
                tile::tile("S’actualiser")
                    .badge("France Travail", Tone::Action)
                    .sub_line("10 min · ouvre le 28 novembre")
                    .on_press(Message::Press)
                    .into(),
                tile::tile("Déclarer mes revenus du trimestre")
                    .badge("CAF", Tone::Action)
                    .sub_line("15 min · en décembre\u{a0}: août, septembre, octobre")
                    .on_press(Message::Press)
                    .into(),
                tile::tile("1 · Mot de passe oublié")
                    .bar(Tone::Stuck)
                    .sub_line("Ouvre le guide «\u{a0}Récupérer son accès caf.fr\u{a0}»")
                    .on_press(Message::Press)
                    .into(),
                tile::tile("Ne sait pas s’il faut déclarer le couple")
                    .compact()
                    .bar(Tone::Stuck)
                    .on_press(Message::Press)
                    .into(),
                tile::tile("Rien à ouvrir").sub_line("pas encore écrit").into(),
            ],
            300.0,
        )
        .into()
    }

    fn reading(&self) -> Element<'_, Message> {
        column![
            text::title("Entrer dans Mon Compte", size::TITLE),
            rich::lines(&self.sentences, size::PERSON),
            panel::panel(
                column![
                    tick::tick("Taper le numéro de sécurité sociale", self.ticked).on_toggle(Message::Tick),
                    tick::tick("Ouvrir le mail dans un nouvel onglet, lire le code", false)
                        .on_toggle(Message::Tick),
                ]
                .spacing(4)
            ),
            panel::helper(column![
                panel::helper_title("Pour l’aidant"),
                Element::from(rich::running(&self.sentences, size::HELPER))
            ]),
            panel::panel(rich::marked(
                "**Ici, nous pouvons** expliquer, montrer, relire, imprimer.",
                size::ITEM
            ))
            .title("Notre cadre")
            .bar(Tone::Helper),
            panel::panel(text::body("Lisez-le à voix haute ensemble.")).bar(Tone::Done),
        ]
        .spacing(14)
        .into()
    }

    fn steps(&self) -> Element<'_, Message> {
        let stop = |label: &str, mark, note: Option<&str>| Stop {
            label: label.to_owned(),
            mark,
            note: note.map(str::to_owned),
        };
        let steps = rail([
            stop("Préparer les papiers", Mark::Done, None),
            stop("Se connecter", Mark::Stuck, Some("ça a coincé, résolu")),
            stop("Qui vit avec vous", Mark::Current, None),
            stop("Le logement", Mark::ToCome, None),
        ]);
        let icons = Icon::ALL.iter().map(|one| icon(*one, 24.0).into());
        column![
            container(steps).max_width(250),
            badge::badge("À vérifier", Tone::Stuck),
            iced::widget::Row::with_children(icons).spacing(10).wrap(),
        ]
        .spacing(14)
        .into()
    }

    fn page(&self) -> Element<'_, Message> {
        let top = bar::top(
            vec![
                button::small("Accueil").before(Icon::ArrowLeft).id("home").on_press(Message::Press).into(),
                text::heading("Demander le RSA").into(),
                badge::badge("CAF", Tone::Action),
            ],
            vec![
                button::small("Pause").before(Icon::Pause).on_press(Message::Press).into(),
                button::small("À côté du site").before(Icon::Column).on_press(Message::Press).into(),
            ],
        );
        let bottom = bar::actions(
            vec![text::soft("Tout est facultatif.").into()],
            vec![
                button::secondary("Imprimer la liste à apporter").on_press(Message::Press).into(),
                button::primary("Commencer").key("Entrée", true).id("start").on_press(Message::Press).into(),
            ],
        );
        let content = arrange::tiles(
            [
                column![self.buttons(), self.fields(), self.steps()].spacing(18).into(),
                column![self.reading(), self.choices()].spacing(18).into(),
            ],
            500.0,
        );
        let acts = arrange::share([
            button::stuck("Ça coince").key("C", true).on_press(Message::Press).into(),
            button::primary("C’est fait").key("Entrée", true).id("last").on_press(Message::Press).into(),
        ]);
        let content = column![content, self.tiles(), Element::from(acts)].spacing(18).padding(18);
        let warning = banner::banner("Pas encore enregistré sur ce poste.", Tone::Stuck)
            .action(button::small("Réessayer").before(Icon::Restart).on_press(Message::Press));
        column![top, Element::from(warning), scrollable(content).height(Length::Fill), bottom].into()
    }
}

impl Page for Gallery {
    type Message = Message;

    fn view(&self) -> Element<'_, Message> {
        let open = self.dialog.then(|| {
            dialog::dialog(
                "Arrêter pour aujourd’hui\u{a0}?",
                text::body("Le papier dira où vous en êtes. Rien ne sera perdu."),
            )
            .leave(button::quiet("Revenir à l’étape").key("Échap", true).on_press(Message::Press))
            .act(button::secondary("Imprimer le papier").on_press(Message::Press))
            .act(button::primary("Arrêter").id("stop").on_press(Message::Press))
        });
        key_nav::key_nav(dialog::over(self.page(), open), |_, _| None).into()
    }

    fn theme(&self) -> Theme {
        self.theme.clone()
    }

    fn update(&mut self, message: Message) {
        match message {
            Message::Aim(aim) => self.aim = aim,
            Message::Mode(mode) => self.mode = Some(mode),
            Message::There(index, there) => self.there[index] = Some(there),
            Message::Tick => self.ticked = !self.ticked,
            Message::Press => {}
        }
    }
}

/// The folder for the pictures: that of the variable GALLERY, or one that is removed after the test.
fn folder() -> (PathBuf, Option<tempfile::TempDir>) {
    match std::env::var_os("GALLERY") {
        Some(folder) => (PathBuf::from(folder), None),
        None => {
            let folder = tempfile::tempdir().expect("a folder");
            (folder.path().to_owned(), Some(folder))
        }
    }
}

#[test]
fn pictures_are_drawn() {
    let (folder, _kept) = folder();
    let views = [
        ("wide", 1366.0, 1.0),
        ("column", 400.0, 1.0),
        ("wide-150", 1366.0, 1.5),
        ("column-150", 600.0, 1.5),
        ("column-200", 600.0, 2.0),
    ];
    let looks = [("", Theme::PAPER), ("-contrast", Theme::CONTRAST)];
    for ((name, width, zoom), (look, theme)) in
        views.into_iter().flat_map(|view| looks.clone().map(|look| (view, look)))
    {
        let name = format!("{name}{look}");
        let mut driver = Driver::new(Gallery { theme, ..Gallery::new() }, (width, 1400.0), zoom);
        assert_eq!(too_close(&mut driver, &name), Vec::<String>::new());
        driver.save(&folder.join(format!("{name}.png")));
        driver.operate(focus::<()>("mode".into()));
        driver.operate(reveal_focus());
        driver.save(&folder.join(format!("{name}-focus.png")));
        driver.operate(focus::<()>("last".into()));
        driver.operate(reveal_focus());
        driver.save(&folder.join(format!("{name}-end.png")));
        assert!(driver.says("Entrer dans Mon Compte"));
    }
    for (name, size, zoom) in [("dialog", (1366.0, 768.0), 1.0), ("dialog-column", (400.0, 768.0), 1.0)] {
        let mut driver = Driver::new(Gallery { dialog: true, ..Gallery::new() }, size, zoom);
        driver.key(Named::Tab, Modifiers::empty());
        driver.save(&folder.join(format!("{name}.png")));
    }
}

#[test]
fn the_focus_ring_is_drawn_inside_the_window() {
    let mut driver = Driver::new(Gallery::new(), (400.0, 768.0), 1.0);
    for _ in 0..30 {
        driver.key(Named::Tab, Modifiers::empty());
        let (bounds, visible) = driver.focused().expect("something has the focus");
        let visible = visible.expect("what has the focus shows");
        assert!(visible.height >= bounds.height.min(500.0) - 0.5, "{bounds:?} shows only {visible:?}");
    }
}

#[test]
fn nothing_runs_over_the_edge() {
    for (width, zoom) in
        [(400.0, 1.0), (600.0, 1.5), (600.0, 2.0), (1366.0, 1.0), (1366.0, 1.5), (1366.0, 2.0)]
    {
        for open in [false, true] {
            let mut driver = Driver::new(Gallery { dialog: open, ..Gallery::new() }, (width, 768.0), zoom);
            let edge = width / zoom + 0.5;
            let over: Vec<_> = driver
                .all_bounds()
                .into_iter()
                .filter(|bounds| bounds.x < -0.5 || bounds.x + bounds.width > edge)
                .collect();
            assert!(over.is_empty(), "{width} px at {zoom}: {over:?}");
        }
    }
}

/// The middles of two texts, one of a choice and the next: beside or under each other?
fn stacked(width: f32, zoom: f32) -> bool {
    let mut driver = Driver::new(Gallery::new(), (width, 20_000.0), zoom);
    let mut middle = |label: &str| driver.visible(label).expect("a label").center().y;
    middle("ensemble") - middle("la personne") > 20.0
}

#[test]
fn the_labels_of_a_choice_stack_rather_than_break_words() {
    assert!(!stacked(1366.0, 1.0));
    assert!(!stacked(400.0, 1.0));
    assert!(stacked(600.0, 2.0));
}

#[test]
fn the_two_ends_of_a_line_never_overlap() {
    for width in [400.0, 700.0, 1366.0] {
        let mut driver = Driver::new(Gallery::new(), (width, 4000.0), 1.0);
        let left = driver.visible("Tout est facultatif.").expect("the left end");
        let right = driver.visible("Imprimer la liste à apporter").expect("the right end");
        assert_eq!(left.intersection(&right), None, "{width} px");
        assert_eq!(right.y > left.y + left.height, width < 500.0, "{width} px");
    }
}
