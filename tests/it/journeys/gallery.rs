//! Every screen, wide and in the column, at 100 and 150 %: nothing runs over the right edge.
//!
//! With the environment variable `GALLERY`, a folder, each of them is written there as a picture.

use std::path::PathBuf;

use cote_a_cote::desk::Ready;
use cote_a_cote::procedure::endings::CommonEnding;
use cote_a_cote::ui::words::{
    about, bar, closing, first, frame, home, keys, last, paper, pause, settings, step, stuck,
};
use iced::keyboard::key::Named;

use super::contrast::too_close;
use super::desk::{Desk, SCREEN};
use super::texts::{self, ACCESS, DECLARATION, RSA};

/// The name of a size, the size in pixels, and the zoom.
type Size = (&'static str, (f32, f32), f32);

const WIDE: [Size; 2] = [("large-100", SCREEN, 1.0), ("large-150", SCREEN, 1.5)];
const COLUMN: [Size; 2] = [("colonne-100", (400.0, 768.0), 1.0), ("colonne-150", (600.0, 768.0), 1.5)];

struct Gallery {
    folder: Option<PathBuf>,
    over: Vec<String>,
    shown: Vec<String>,
}

impl Gallery {
    /// A screen of the full window: it may be made narrow, too.
    fn full(&mut self, desk: &mut Desk, name: &str) {
        self.look(desk, name, &[WIDE, COLUMN].concat());
    }

    /// A screen of the column.
    fn column(&mut self, desk: &mut Desk, name: &str) {
        self.look(desk, name, &COLUMN);
    }

    fn look(&mut self, desk: &mut Desk, name: &str, sizes: &[Size]) {
        for ((size, pixels, zoom), high) in sizes.iter().flat_map(|size| [(size, false), (size, true)]) {
            desk.in_high_contrast(high).driver().resize(*pixels, *zoom);
            let look = if high { format!("{size}-contraste") } else { (*size).to_owned() };
            let too_close = too_close(desk, &format!("{name} {look}"));
            self.over.extend(too_close);
            let edge = pixels.0 / zoom;
            let boxes = desk.driver().all_bounds();
            assert!(boxes.len() > 5, "{name} shows nothing");
            let over = boxes.iter().filter(|b| b.x + b.width > edge + 0.5 || b.x < -0.5);
            self.over.extend(over.map(|b| format!("{name} {size}: {b:?}")));
            for text in &self.shown {
                let inside = desk.driver().visible(text).filter(|b| b.y + b.height <= pixels.1 / zoom);
                self.over.extend(inside.is_none().then(|| format!("{name} {size}: {text:?} does not show")));
            }
            if let Some(folder) = &self.folder {
                desk.driver().save(&folder.join(format!("{name}-{look}.png")));
            }
        }
        self.shown.clear();
        desk.in_high_contrast(false).settle();
    }

    /// The next screen has to show these texts at once, at every size.
    fn showing(&mut self, texts: &[&str]) -> &mut Self {
        self.shown = texts.iter().map(ToString::to_string).collect();
        self
    }
}

#[test]
fn nothing_runs_over_the_edge() {
    let folder = std::env::var_os("GALLERY").map(PathBuf::from);
    folder.iter().for_each(|folder| std::fs::create_dir_all(folder).unwrap());
    let mut gallery = Gallery { folder, over: vec![], shown: vec![] };
    at_home(&mut gallery);
    set_up(&mut gallery);
    agreed(&mut gallery);
    walked(&mut gallery);
    stuck_there(&mut gallery);
    last_papers(&mut gallery);
    closed(&mut gallery);
    assert!(gallery.over.is_empty(), "{:#?}", gallery.over);
}

fn at_home(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(data.path().join("procedures/mairie")).unwrap();
    let broken = data.path().join("procedures/mairie/carte-de-bus.json");
    let mut desk = Desk::open(data.path());
    gallery.full(&mut desk, "accueil");
    gallery.full(desk.types("mdp caf"), "accueil-cherche");
    gallery.full(desk.types(" xyzzy"), "accueil-rien");
    for _ in 0..2 {
        desk = Desk::open(data.path());
        desk.finds("rsa", RSA).enter();
    }
    drop(desk);
    std::fs::write(broken, "{ \"schema\": 1,, }").unwrap();
    let mut desk = Desk::open(data.path());
    desk.tell(cote_a_cote::ui::app::Message::LinkOpened(false));
    gallery.full(desk.sees(&pause::interrupted(2)).sees(home::BROKEN).sees(bar::NO_BROWSER), "accueil-pause");
    paused(gallery);
}

fn paused(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    for _ in 0..2 {
        desk.finds("rsa", RSA).enter().letter('p');
    }
    gallery.showing(&[pause::TO_GIVE, pause::NOTED]);
    gallery.full(desk.sees(&home::paused(2)), "accueil-mot");
    desk.press(pause::NOTED).tab_to_field(pause::FIELD).types("xyzzy").enter();
    gallery.full(desk.sees(pause::UNKNOWN).press(pause::FORGOTTEN), "accueil-mot-oublie");
}

fn set_up(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::first_start(data.path());
    gallery.showing(&[first::BEGIN]);
    gallery.full(&mut desk, "premier");
    desk.types("France services de Guéret").enter();
    gallery.showing(&[settings::BACK]);
    gallery.full(desk.press(home::SETTINGS), "reglages");
    gallery.showing(&[settings::KEPT, settings::BACK]);
    gallery.full(desk.types(" Nord").press(settings::ADD), "reglages-ligne");
    desk.window().refuses = true;
    gallery.showing(&[&settings::refused(cote_a_cote::disk::DiskError::Full), bar::RETRY]);
    gallery.full(desk.press(settings::ready(Ready::AidantsConnect)), "reglages-disque");
    desk.window().refuses = false;
    gallery.showing(&[settings::BACK]);
    gallery.full(desk.press(settings::ABOUT), "a-propos");
    gallery.full(desk.press(about::READ), "a-propos-licence");
    desk.key(Named::Escape).tell(cote_a_cote::ui::app::Message::FolderOpened(false));
    gallery.full(desk.sees(settings::FOLDER_NOT_OPENED), "reglages-dossier");
}

fn agreed(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    gallery.full(desk.finds("rsa", RSA), "cadre");
    gallery.full(desk.letter('?').sees(keys::TITLE), "touches");
    desk.letter('?');
    desk.tab_to("un proche vient pour elle").key(Named::ArrowLeft).key(Named::ArrowLeft);
    desk.tab_to(frame::NOT_THERE).key(Named::ArrowLeft);
    gallery.full(&mut desk, "cadre-manque");
    gallery.showing(&[bar::CANCEL, frame::CLOSE]);
    gallery.full(desk.press(frame::NOT_HERE).key(Named::ArrowRight), "cadre-pas-ici");
    let mut desk = Desk::open(data.path());
    gallery.full(desk.types("xyzzy").press(home::OTHER).enter(), "cadre-organisme");
}

fn walked(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    gallery.column(desk.finds("rsa", RSA).enter(), "etape");
    gallery.showing(&[bar::NAME, keys::ANY_KEY]);
    gallery.column(desk.letter('m'), "masque");

    desk.enter();
    gallery.column(desk.enter().sees(step::ANSWER_FIRST), "etape-question");
    desk.key(Named::ArrowRight).enter().answers(1);
    desk.window().refuses = true;
    gallery.showing(&[bar::CANCEL]);
    gallery.column(desk.letter('n').sees(step::MANDATE), "etape-mandat");
    gallery.column(desk.key(Named::Escape).sees(bar::NOT_ON_DISK), "etape-disque");
    desk.window().refuses = false;
    desk.wait(2);
    gallery.full(desk.press(bar::ENLARGE), "etape-entiere");
    gallery.showing(&[bar::CANCEL]);
    gallery.full(desk.letter('n').sees(step::MANDATE), "etape-entiere-mandat");
    desk.key(Named::Escape).tell(cote_a_cote::ui::app::Message::LinkOpened(false));
    gallery.full(desk.sees(step::NO_BROWSER), "etape-entiere-sans-navigateur");
    gallery.showing(&[step::NO_BROWSER, step::OPEN_AGAIN]);
    gallery.column(desk.press(bar::BESIDE), "etape-sans-navigateur");
}

fn stuck_there(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("rsa", RSA).enter().answers(1).answers(1);
    gallery.column(desk.letter('c'), "coince");
    gallery.showing(&["1 · texte difficile"]);
    gallery.column(desk.letter('b'), "coince-famille");
    gallery.column(desk.key(Named::Escape).letter('2'), "coince-essayer");
    gallery.column(desk.press(stuck::ADD), "coince-ajouter");
    desk.enter().key(Named::Escape).press(bar::ENLARGE);
    gallery.full(desk.enter().sees(stuck::SAY_FIRST), "coince-entier-essayer");
    gallery.full(desk.press(stuck::ADD).letter('b'), "coince-entier-ajouter");
    desk.enter().tab_to(&stuck::open_guide(texts::title(ACCESS))).key(Named::Tab).enter();
    gallery.full(&mut desk, "detour-entier");
    gallery.column(desk.press(bar::BESIDE), "detour");
    gallery.column(desk.answers(4).sees(step::RETURN), "detour-fin");
}

fn last_papers(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    for _ in 0..2 {
        desk.finds("mot de passe caf", ACCESS).enter().answers(1).enter().enter().enter().enter();
        gallery.full(desk.press(last::ERASE_NOW).sees(last::FINISH_ASK), "papier-effacer");
        desk.key(Named::Escape).press(paper::FINISH);
        desk.wait(60 * 24);
    }
    drop(desk);
    std::fs::write(data.path().join("visits/000000000000000000000000000000aa.jsonl"), "{").unwrap();
    let mut desk = Desk::open_at(data.path(), "2026-11-25T08:00:00Z".parse().unwrap());
    gallery.full(desk.press(last::TITLE).sees(last::UNREADABLE), "derniers");
    gallery.showing(&[bar::CANCEL, last::ERASE_NOW]);
    gallery.full(desk.press(last::ERASE), "derniers-effacer");
    gallery.full(desk.key(Named::Tab).enter(), "derniers-efface");
    gallery.full(desk.press(last::OPEN).sees(last::MADE_AGAIN), "papier-refait");
    desk.enter().sees(paper::CAME_OUT);
    gallery.full(desk.press(paper::YES), "papier-refait-sorti");
}

fn closed(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("actualisation", DECLARATION).enter();
    gallery.column(desk.press(step::END_OTHERWISE), "issues");
    gallery.column(desk.press(closing::common(CommonEnding::NotHere)), "issues-pas-ici");
    desk.key(Named::Escape).key(Named::Escape).answers(1).answers(1).letters("cb1").press(stuck::UNSOLVED);
    desk.enter().enter().answers(1).enter().enter().answers(1);
    gallery.column(&mut desk, "fin");
    gallery.full(desk.enter().sees(paper::TITLE), "papier");
    desk.tab_to_field(paper::NAME).types("Amina Diallo");
    gallery.showing(&[paper::CAME_OUT]);
    gallery.look(desk.press(paper::PRINT).sees(paper::CAME_OUT), "papier-imprime", &WIDE);
    gallery.look(&mut desk, "papier-imprime", &COLUMN);
    gallery.full(desk.press(paper::BY_HAND), "papier-a-la-main");
    desk.tell(cote_a_cote::ui::app::Message::Printed(Err(paper::NO_PRINTER.to_owned())));
    gallery.showing(&[paper::NO_PRINTER]);
    gallery.look(desk.press(paper::PAGE_AGAIN), "papier-refuse", &WIDE);
    gallery.look(&mut desk, "papier-refuse", &COLUMN);
}
