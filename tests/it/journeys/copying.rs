//! The copy of the register in a folder of the desk's choice: complete, and in nobody's way.

use std::fs;
use std::path::{Path, PathBuf};

use cote_a_cote::disk::DiskError;
use cote_a_cote::platform::dialogs::Asked;
use cote_a_cote::platform::folders;
use cote_a_cote::register::Unfit;
use cote_a_cote::ui::words::{bar, home, settings};
use iced::keyboard::key::Named;

use super::desk::Desk;
use super::disk;
use super::guides::{finishes, prints};
use super::texts::ACCESS;
use crate::small_disk::SmallDisk;

fn one_visit(desk: &mut Desk, data: &Path) {
    desk.finds("mot de passe caf", ACCESS).enter().answers(1).enter().enter().enter();
    prints(desk);
    finishes(desk, data);
}

/// The settings, where the helper chooses `folder` for the copy.
fn chooses(desk: &mut Desk, folder: &Path) {
    desk.window().folder = Asked::Chosen(folder.to_owned());
    desk.press(home::SETTINGS).press(settings::COPY_CHOOSE);
}

/// Back at home, from the settings.
fn home_again(desk: &mut Desk) {
    desk.press(settings::BACK).sees_at_once(home::QUESTION);
}

/// The register files of a folder, with what is in them.
fn registers(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = disk::files(folder);
    files.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    files.sort();
    let name = |path: &Path| PathBuf::from(path.file_name().unwrap());
    files.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

/// A desk with one visit in its register, and a folder for the copy.
fn desk() -> (tempfile::TempDir, PathBuf, PathBuf, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let (data, share) = (folder.path().join("données"), folder.path().join("Partage d’Élodie"));
    fs::create_dir(&share).unwrap();
    let mut desk = Desk::open(&data);
    one_visit(&mut desk, &data);
    (folder, data, share, desk)
}

#[test]
fn the_chosen_folder_has_what_there_is_and_what_comes() {
    let (_folder, data, share, mut desk) = desk();
    fs::write(share.join("2026-11.abcdefgh.jsonl"), "of another computer\n").unwrap();
    chooses(&mut desk, &share);
    desk.sees(&share.display().to_string()).sees(settings::COPY_DONE).sees(settings::COPY_STAYS);
    home_again(&mut desk);
    one_visit(&mut desk, &data);
    let here = registers(&data.join("register"));
    assert_eq!(here[0].1.lines().count(), 2);
    let mut there = registers(&share);
    there.retain(|(_, text)| text != "of another computer\n");
    assert_eq!(there, here);
    // The next start goes on.
    drop(desk);
    fs::remove_file(share.join(&here[0].0)).unwrap();
    Desk::open(&data).press(home::SETTINGS).sees(settings::COPY_DONE);
    assert!(registers(&share).contains(&here[0]));
    assert_eq!(registers(&share).len(), 2, "what others keep there stays");
}

#[test]
fn a_folder_may_be_typed_where_nothing_asks_for_it_and_what_cannot_be_is_said() {
    let (folder, data, share, mut desk) = desk();
    let file = folder.path().join("fichier");
    fs::write(&file, "mine").unwrap();
    desk.press(home::SETTINGS).does_not_see(settings::COPY_FIELD).press(settings::COPY_CHOOSE);
    desk.sees_at_once(settings::COPY_NO_DIALOG);
    let unfit = [
        ("registre".into(), Unfit::Relative),
        (file.clone(), Unfit::File),
        (folder.path().join("absent"), Unfit::Disk(DiskError::NoFolder)),
        (data.clone(), Unfit::Ours),
        (data.join("register"), Unfit::Ours),
    ];
    for (path, why) in unfit {
        // The field has the focus, and what was typed before goes.
        desk.driver().key(Named::Home, iced::keyboard::Modifiers::empty());
        desk.driver().key(Named::End, iced::keyboard::Modifiers::SHIFT);
        desk.pastes(&path.display().to_string()).enter().sees_at_once(&settings::unfit(why));
    }
    assert_eq!(
        (fs::read_to_string(&file).unwrap().as_str(), folder.path().join("absent").exists()),
        ("mine", false)
    );
    assert_eq!(cote_a_cote::desk::read(&folders::settings(&data)).0.register_copy, None);
    desk.driver().key(Named::Home, iced::keyboard::Modifiers::empty());
    desk.driver().key(Named::End, iced::keyboard::Modifiers::SHIFT);
    desk.pastes(&share.display().to_string())
        .enter()
        .sees(settings::COPY_DONE)
        .does_not_see(settings::COPY_FIELD);
    assert_eq!(registers(&share), registers(&data.join("register")));
}

#[test]
fn a_folder_that_takes_nothing_is_refused_and_the_one_before_stays() {
    let Some(small) = SmallDisk::new(64) else { return };
    let (_folder, data, share, mut desk) = desk();
    chooses(&mut desk, &share);
    small.make_read_only();
    desk.window().folder = Asked::Chosen(small.path().to_owned());
    desk.press(settings::COPY_OTHER).sees_at_once(&settings::unfit(Unfit::Disk(DiskError::ReadOnly)));
    desk.sees(&share.display().to_string());
    desk.window().folder = Asked::Cancelled;
    desk.press(settings::COPY_OTHER).does_not_see(&settings::unfit(Unfit::Disk(DiskError::ReadOnly)));
    assert_eq!(cote_a_cote::desk::read(&folders::settings(&data)).0.register_copy, Some(share));
}

#[test]
fn a_share_that_is_away_holds_nobody_up_and_gets_all_of_it_later() {
    let (folder, data, share, mut desk) = desk();
    chooses(&mut desk, &share);
    home_again(&mut desk);
    let away = folder.path().join("away");
    fs::rename(&share, &away).unwrap();
    // Some systems leave an empty folder in its place: nothing is written there.
    fs::create_dir(&share).unwrap();
    one_visit(&mut desk, &data);
    desk.sees_at_once(bar::NOT_COPIED).press(bar::READ).search_again();
    one_visit(&mut desk, &data);
    desk.does_not_see(bar::NOT_COPIED);
    assert_eq!(registers(&data.join("register"))[0].1.lines().count(), 3);
    assert!(disk::files(&share).is_empty());
    desk.press(home::SETTINGS).sees(&settings::copy_refused(DiskError::NoFolder));
    fs::remove_dir(&share).unwrap();
    fs::rename(&away, &share).unwrap();
    desk.press(bar::RETRY).sees(settings::COPY_DONE);
    assert_eq!(registers(&share), registers(&data.join("register")));
}

#[test]
fn a_copy_that_is_stopped_stays_as_it_is() {
    let (_folder, data, share, mut desk) = desk();
    chooses(&mut desk, &share);
    desk.press(settings::COPY_STOP).does_not_see(settings::COPY_DONE).sees(settings::COPY_CHOOSE);
    home_again(&mut desk);
    let before = registers(&share);
    one_visit(&mut desk, &data);
    assert_eq!((registers(&share), before[0].1.lines().count()), (before, 1));
}

#[test]
fn what_is_erased_right_after_a_visit_is_counted_in_the_copy_too() {
    let (_folder, data, share, mut desk) = desk();
    chooses(&mut desk, &share);
    home_again(&mut desk);
    desk.finds("mot de passe caf", ACCESS).enter().answers(1).enter().enter().enter().enter();
    let last = cote_a_cote::ui::words::last::ERASE_NOW;
    desk.press(last).key(Named::Tab).enter().sees_at_once(bar::ERASED);
    assert_eq!(registers(&share), registers(&data.join("register")));
    assert_eq!(registers(&share)[0].1.lines().count(), 2);
}
