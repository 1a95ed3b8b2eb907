//! The desk's guides over the built-in ones: a broken one never hides the rest.

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::shelf::Shelf;
use tempfile::TempDir;

const GUIDE: &str = include_str!("fixtures/library/caf/demander-le-rsa.json");

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/library")
}

/// A desk's folder with the files given by name.
fn desk(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The fixtures, which count as built in, with their numbers, and the desk's folder over them.
fn over(desk: &Path) -> Catalogue {
    let plain = Catalogue::of(&Shelf::folder(&library()), &Shelf::default());
    let mut numbers = cote_a_cote::procedure::numbers::Numbers::default();
    plain.iter().for_each(|guide| numbers.add(guide));
    let mut base = Shelf::folder(&library());
    base.numbers = Some(Ok(serde_json::to_vec(&numbers).unwrap().into()));
    Catalogue::of(&base, &Shelf::folder(desk))
}

fn title(catalogue: &Catalogue) -> String {
    catalogue.get(&"caf/demander-le-rsa".into()).unwrap().title.clone()
}

fn told(catalogue: &Catalogue) -> String {
    let broken = catalogue.broken().iter();
    let lines =
        broken.map(|b| format!("{}:{:?} [{}] {} | {}", b.file, b.line, b.path, b.problem, b.what_to_do));
    lines.collect::<Vec<_>>().join("\n")
}

/// A guide of the desk's own, with a detour.
fn own(id: &str, detour: &str) -> String {
    GUIDE
        .replace("caf/demander-le-rsa", id)
        .replace("\"number\": 1,\n  \"version\"", "\"version\"")
        .replace("caf/recuperer-son-acces", detour)
}

#[test]
fn no_folder_is_no_trouble() {
    let catalogue = over(Path::new("/no/such/folder"));
    assert_eq!(catalogue.broken(), []);
    let ids: Vec<_> = catalogue.iter().map(|guide| guide.id.to_string()).collect();
    assert_eq!(ids, ["caf/demander-le-rsa", "caf/recuperer-son-acces", "autre/demande"]);
    assert_eq!(catalogue.organism(&"caf".into()).unwrap().short_name, "CAF");
    assert_eq!(catalogue.numbered(6).unwrap().id, "caf/recuperer-son-acces".into());
}

#[test]
fn the_desk_replaces_and_adds() {
    let changed = GUIDE.replace("\"title\": \"Demander le RSA\"", "\"title\": \"Demander le RSA chez nous\"");
    let own = own("caf/chez-nous", "autre/demande");
    let thief = GUIDE.replace("caf/demander-le-rsa", "caf/voleur");
    let desk = desk(&[
        ("caf/demander-le-rsa.json", &changed),
        ("caf/chez-nous.json", &own),
        ("caf/voleur.json", &thief),
        ("lisez-moi.txt", "x"),
    ]);
    let catalogue = over(desk.path());
    // Who takes the number of another breaks only itself.
    let broken: Vec<_> = catalogue.broken().iter().map(|broken| broken.file.as_str()).collect();
    assert_eq!(broken, ["caf/voleur.json"]);
    assert_eq!(title(&catalogue), "Demander le RSA chez nous");
    let ids: Vec<_> = catalogue.iter().map(|guide| guide.id.to_string()).collect();
    assert_eq!(ids, ["caf/demander-le-rsa", "caf/recuperer-son-acces", "caf/chez-nous", "autre/demande"]);
}

#[test]
fn broken_files_hide_nothing() {
    let dead_end = GUIDE.replace("\"next\": \"envoyee\"", "\"next\": \"connexion\"");
    let desk = desk(&[
        ("caf/demander-le-rsa.json", &dead_end),
        ("caf/texte.json", "pas du JSON"),
        ("caf/futur.json", &GUIDE.replace("\"schema\": 1", "\"schema\": 7")),
        ("caf/numero.json", &GUIDE.replace("caf/demander-le-rsa", "caf/numero")),
        ("perdu.json", GUIDE),
        ("organisms.json", "{}"),
    ]);
    fs::write(desk.path().join("caf/latin.json"), [b'{', 0xe9]).unwrap();
    fs::create_dir_all(desk.path().join("caf/dossier.json")).unwrap();
    let catalogue = over(desk.path());
    assert_eq!(catalogue.iter().count(), 3);
    assert_eq!(title(&catalogue), "Demander le RSA");
    insta::assert_snapshot!(told(&catalogue));
}

#[test]
fn a_detour_to_a_broken_guide_breaks_too() {
    let desk = desk(&[("caf/a.json", &own("caf/a", "caf/b")), ("caf/b.json", &own("caf/b", "caf/c"))]);
    let catalogue = over(desk.path());
    assert_eq!(catalogue.iter().count(), 3);
    let files: Vec<_> = catalogue.broken().iter().map(|broken| broken.file.as_str()).collect();
    assert_eq!(files, ["caf/b.json", "caf/a.json"]);
}

#[test]
fn a_wrong_apostrophe_hides_no_guide() {
    let desk = desk(&[("caf/a.json", &own("caf/a", "autre/demande").replace('’', "'"))]);
    let catalogue = over(desk.path());
    assert_eq!(told(&catalogue), "");
    assert!(catalogue.get(&"caf/a".into()).is_some());
}

#[test]
fn a_desk_may_have_its_own_bodies() {
    let organisms = r#"{"organisms": [{"id": "mairie", "name": "Mairie", "short_name": "Mairie", "with_article": "la mairie",
        "official_domains": ["caf.fr"]}]}"#;
    let guide = own("mairie/a", "autre/demande").replace("\"organism\": \"caf\"", "\"organism\": \"mairie\"");
    let desk = desk(&[("organisms.json", organisms), ("mairie/a.json", &guide)]);
    let catalogue = over(desk.path());
    assert_eq!(told(&catalogue), "");
    assert_eq!(catalogue.iter().last().unwrap().id, "mairie/a".into());
    assert_eq!(catalogue.organisms().len(), 3);
}

#[test]
fn each_kind_of_bad_guide_breaks_only_itself() {
    let round = GUIDE.replace("\"next\": \"envoyee\"", "\"next\": \"connexion\"");
    let elsewhere = own("caf/ailleurs", "autre/demande")
        .replace("https://wwwd.caf.fr/", "https://wwwd.caf.fr.example.com/");
    let twice = own("caf/deux-fois", "autre/demande").replace("\"id\": \"envoyee\"", "\"id\": \"connexion\"");
    assert_ne!(elsewhere, own("caf/ailleurs", "autre/demande"));
    let windows = format!("\u{feff}{}", own("caf/windows", "autre/demande").replace('\n', "\r\n"));
    let desk = desk(&[
        ("caf/ailleurs.json", &elsewhere),
        ("caf/deux-fois.json", &twice),
        ("caf/demander-le-rsa.json", &round),
        ("caf/double.JSON", &own("caf/double", "autre/demande")),
        ("caf/double.json", &own("caf/double", "autre/demande")),
        ("caf/vide.json", ""),
        ("caf/windows.json", &windows),
        ("caf/autre-nom.json", &own("caf/un-nom", "autre/demande")),
    ]);
    let huge = fs::File::create(desk.path().join("caf/enorme.json")).unwrap();
    huge.set_len(100_000_000_000).unwrap();
    let catalogue = over(desk.path());
    assert_eq!(title(&catalogue), "Demander le RSA");
    for good in ["caf/windows", "caf/double", "caf/recuperer-son-acces"] {
        assert!(catalogue.get(&good.into()).is_some(), "{good}");
    }
    insta::assert_snapshot!(told(&catalogue));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let desk = desk(&[("caf/a.json", "")]);
    fs::remove_file(desk.path().join("caf/a.json")).unwrap();
    std::os::unix::net::UnixListener::bind(desk.path().join("caf/a.json")).unwrap();
    assert_eq!(over(desk.path()).broken().len(), 1);
}
