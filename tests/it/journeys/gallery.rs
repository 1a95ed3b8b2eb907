//! Every screen, wide and in the column, at 100, 150 and 200 %: it fits its window, and the keyboard reaches all of
//! it (`fit`).
//!
//! With the environment variable `GALLERY`, a folder, each of them is written there as a picture.

use std::path::PathBuf;

use cote_a_cote::desk::Ready;
use cote_a_cote::procedure::endings::CommonEnding;
use cote_a_cote::register::Unfit;
use cote_a_cote::ui::app::Message;
use cote_a_cote::ui::words::{
    about, bar, closing, first, frame, home, keys, last, paper, pause, practice, remote, settings, step,
    stuck,
};
use iced::keyboard::key::Named;

use super::contrast::too_close;
use super::desk::{Desk, SCREEN};
use super::texts::{self, ACCESS, DECLARATION, PENSION, RSA};
use crate::fit;

/// The name of a size, the size in pixels, and the zoom.
type Size = (&'static str, (f32, f32), f32);

const WIDE: [Size; 3] = [("large-100", SCREEN, 1.0), ("large-150", SCREEN, 1.5), ("large-200", SCREEN, 2.0)];
const COLUMN: [Size; 3] = [
    ("colonne-100", (400.0, 768.0), 1.0),
    ("colonne-150", (600.0, 768.0), 1.5),
    ("colonne-200", (600.0, 768.0), 2.0),
];

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
        // With the buttons that only a voice brings.
        desk.tell(Message::VoiceFound(true));
        for ((size, pixels, zoom), high) in sizes.iter().flat_map(|size| [(size, false), (size, true)]) {
            desk.in_high_contrast(high).resize(*pixels, *zoom);
            let look = if high { format!("{size}-contraste") } else { (*size).to_owned() };
            let too_close = too_close(desk, &format!("{name} {look}"));
            self.over.extend(too_close);
            assert!(desk.driver().sheet(None).items.len() > 5, "{name} shows nothing");
            // A window so small is nobody's, but for the column.
            let small = *size == COLUMN[2].0 && sizes.len() > COLUMN.len();
            for text in self.shown.iter().filter(|_| !small) {
                let inside = desk.driver().visible(text).filter(|b| b.y + b.height <= pixels.1 / zoom);
                self.over.extend(inside.is_none().then(|| format!("{name} {size}: {text:?} does not show")));
            }
            if let Some(folder) = &self.folder {
                desk.driver().save(&folder.join(format!("{name}-{look}.png")));
            }
        }
        // The keyboard goes through the page, so the pictures come first.
        for (size, pixels, zoom) in sizes {
            desk.in_high_contrast(true).resize(*pixels, *zoom);
            let high = desk.driver().sheet(None);
            desk.in_high_contrast(false);
            // Colours and borders change, places do not: one look is enough.
            let same = high == desk.driver().sheet(None);
            self.over.extend((!same).then(|| format!("{name} {size}: high contrast moves things")));
            let faults = fit::faults(desk.driver()).into_iter();
            self.over.extend(faults.map(|fault| format!("{name} {size}: {fault}")));
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

/// Looks at the screens that `walk` goes through.
fn look_through(walk: impl FnOnce(&mut Gallery)) {
    let folder = std::env::var_os("GALLERY").map(PathBuf::from);
    folder.iter().for_each(|folder| std::fs::create_dir_all(folder).unwrap());
    let mut gallery = Gallery { folder, over: vec![], shown: vec![] };
    walk(&mut gallery);
    assert!(gallery.over.is_empty(), "{} faults\n{}", gallery.over.len(), gallery.over.join("\n"));
}

#[test]
fn the_home_screen_fits() {
    look_through(at_home);
}

#[test]
fn the_settings_fit() {
    look_through(set_up);
}

#[test]
fn the_frame_fits() {
    look_through(agreed);
}

#[test]
fn a_step_fits() {
    look_through(walked);
}

#[test]
fn what_is_missing_fits() {
    look_through(missing);
}

#[test]
fn at_a_distance_all_fits() {
    look_through(at_a_distance);
}

#[test]
fn what_to_do_when_stuck_fits() {
    look_through(stuck_there);
}

#[test]
fn the_last_papers_fit() {
    look_through(last_papers);
}

#[test]
fn the_endings_fit() {
    look_through(closed);
}

#[test]
fn the_paper_fits() {
    look_through(on_paper);
}

#[test]
fn the_practice_fits() {
    look_through(practised);
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
    desk.tell(cote_a_cote::ui::app::Message::LinkOpened { address: String::new(), opened: false });
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
    gallery.look(desk.sees(&home::paused(2)), "accueil-mot", &WIDE);
    gallery.look(&mut desk, "accueil-mot", &COLUMN);
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
    desk.press(settings::COPY_CHOOSE).pastes("registre").enter();
    gallery.full(desk.sees(&settings::unfit(Unfit::Relative)), "reglages-copie-refusee");
    let folder = data.path().join("a-share-with-a-long-name/and-a-folder-in-it/register-of-the-desk");
    let answer = Ok(());
    desk.tell(cote_a_cote::ui::app::Message::CopyBegun { folder, answer });
    let away = cote_a_cote::disk::DiskError::NoFolder;
    desk.tell(cote_a_cote::ui::app::Message::RegisterCopied(Some(Err(away))));
    gallery.full(desk.sees(&settings::copy_refused(away)), "reglages-copie");
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
    desk.window().browses = false;
    desk.key(Named::Escape).letter('o');
    gallery.full(desk.sees(step::NO_BROWSER), "etape-entiere-sans-navigateur");
    gallery.showing(&[step::NO_BROWSER, step::OPEN_AGAIN]);
    gallery.showing(&[step::NO_BROWSER]);
    gallery.column(desk.press(bar::BESIDE), "etape-sans-navigateur");
}

fn missing(gallery: &mut Gallery) {
    use cote_a_cote::procedure::model::Mean;
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    super::means::says_no(desk.finds("retraite", PENSION), Mean::FranceConnect);
    super::means::says_no(&mut desk, Mean::Mail);
    gallery.column(desk.enter(), "etape-manque");
    gallery.full(desk.press(bar::ENLARGE), "etape-manque-entiere");
    gallery.column(desk.press(bar::BESIDE).answers(1), "etape-manque-ligne");
}

fn at_a_distance(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    gallery.full(super::remote::from_afar(desk.finds("rsa", RSA)), "distance-cadre");
    desk.enter().answers(1).answers(1);
    gallery.column(&mut desk, "distance-etape");
    gallery.full(desk.press(bar::ENLARGE), "distance-etape-entiere");
    gallery.full(desk.letter('n').sees(step::MANDATE), "distance-mandat");
    desk.key(Named::Escape)
        .press(bar::BESIDE)
        .press(step::END_OTHERWISE)
        .press(texts::ending(RSA, "a-completer"));
    gallery.column(&mut desk, "distance-fin");
    gallery.full(desk.enter().sees(remote::PAPER), "distance-papier");
    gallery.full(desk.press(remote::READ_OUT), "distance-papier-lu");
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
    gallery.full(desk.press(last::ERASE_NOW), "derniers-efface");
    gallery.full(desk.press(last::OPEN).sees(last::MADE_AGAIN), "papier-refait");
    desk.enter().sees(paper::CAME_OUT);
    gallery.full(desk.press(paper::YES_AGAIN), "papier-refait-sorti");
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
    desk.press(closing::ANOTHER);
    gallery.full(desk.sees(home::QUESTION_ANOTHER), "autre-chose");
}

fn on_paper(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    desk.finds("actualisation", DECLARATION).enter();
    desk.answers(1).answers(1).enter().enter().answers(1).enter().enter().answers(1);
    gallery.full(desk.enter().sees(paper::TITLE), "papier");
    desk.tab_to_field(paper::NAME).types("Amina Diallo");
    gallery.showing(&[paper::CAME_OUT]);
    gallery.look(desk.press(paper::PRINT).sees(paper::CAME_OUT), "papier-imprime", &WIDE);
    gallery.look(&mut desk, "papier-imprime", &COLUMN);
    gallery.full(desk.press(paper::BY_HAND), "papier-a-la-main");
    let visit = super::disk::visit(data.path()).id();
    let answer = Err(paper::NO_PRINTER.to_owned());
    desk.tell(cote_a_cote::ui::app::Message::Printed { visit, answer });
    gallery.showing(&[paper::NO_PRINTER]);
    gallery.look(desk.press(paper::PAGE_AGAIN), "papier-refuse", &WIDE);
    gallery.look(&mut desk, "papier-refuse", &COLUMN);
}

fn practised(gallery: &mut Gallery) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(data.path());
    gallery.showing(&[practice::MARK, practice::LEAVE]);
    gallery.full(desk.press(practice::OPEN), "essai-cadre");
    gallery.showing(&[practice::MARK, practice::LEAVE]);
    gallery.column(desk.enter(), "essai-etape");
    gallery.showing(&[practice::WAITS, practice::LEAVE]);
    gallery.full(desk.letter('p'), "essai-pause");
    // The narrowest column that can be pulled.
    let mut desk = Desk::open(data.path());
    let narrow = [("colonne-360", (360.0, 768.0), 1.0), ("colonne-540", (540.0, 768.0), 1.5)];
    gallery.look(desk.finds("rsa", RSA).enter(), "etape", &narrow);
    gallery.look(desk.letter('c'), "coince", &narrow);
}
