//! The settings of a desk, on disks that behave and on disks that do not.

use std::fs;

use cote_a_cote::desk::{self, Letters, Settings, Trouble};
use cote_a_cote::disk::DiskError;
use proptest::prelude::*;

use crate::small_disk::SmallDisk;

fn town_hall() -> Settings {
    let mut settings = Settings { name: "Mairie de Guéret".into(), ..Settings::default() };
    settings.give_letters(Letters::from_bits(1), Letters::from_bits(2));
    settings
}

#[test]
fn written_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data").join("settings.json");
    assert_eq!(desk::read(&path), (Settings::default(), None));
    desk::write(&path, &town_hall()).unwrap();
    assert_eq!(desk::read(&path), (town_hall(), None));
}

#[test]
fn a_damaged_file_is_kept_aside_and_each_one_has_its_own_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    for number in 1..=2 {
        fs::write(&path, format!("{{ not JSON {number}")).unwrap();
        assert_eq!(desk::read(&path), (Settings::default(), Some(Trouble::Damaged)));
        let aside = folder.path().join(format!("settings.damaged-{number}.json"));
        assert_eq!(fs::read_to_string(aside).unwrap(), format!("{{ not JSON {number}"));
    }
    assert_eq!(desk::read(&path), (Settings::default(), None));
}

#[test]
fn writing_over_a_damaged_file_keeps_it_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::write(&path, "{").unwrap();
    desk::write(&path, &town_hall()).unwrap();
    assert_eq!(fs::read(folder.path().join("settings.damaged-1.json")).unwrap(), b"{");
    assert_eq!(desk::read(&path), (town_hall(), None));
}

#[test]
fn a_folder_in_the_way_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::create_dir(&path).unwrap();
    let (settings, trouble) = desk::read(&path);
    assert_eq!(settings, Settings::default());
    assert!(matches!(trouble, Some(Trouble::Unreadable(_))), "{trouble:?}");
    assert!(desk::write(&path, &town_hall()).is_err());
    assert!(path.is_dir());
}

#[test]
fn a_full_disk_leaves_the_old_settings() {
    let Some(disk) = SmallDisk::new(64) else { return };
    let path = disk.path().join("settings.json");
    desk::write(&path, &town_hall()).unwrap();
    disk.fill();
    let mut longer = town_hall();
    longer.others.insert("more".into(), "x".repeat(20_000).into());
    assert_eq!(desk::write(&path, &longer), Err(DiskError::Full));
    assert_eq!(desk::read(&path), (town_hall(), None));
    let there = fs::read_dir(disk.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let half = there.filter(|name| name.to_string_lossy().ends_with(".tmp")).count();
    assert_eq!(half, 0, "half a file was left behind");
    disk.empty();
    desk::write(&path, &longer).unwrap();
    assert_eq!(desk::read(&path), (longer, None));
}

#[test]
fn a_read_only_disk_says_so() {
    let Some(disk) = SmallDisk::new(64) else { return };
    let path = disk.path().join("settings.json");
    fs::write(&path, "{").unwrap();
    disk.make_read_only();
    assert_eq!(desk::read(&path).1, Some(Trouble::DamagedInPlace(DiskError::ReadOnly)));
    assert_eq!(desk::write(&path, &town_hall()), Err(DiskError::ReadOnly));
    assert_eq!(fs::read(&path).unwrap(), b"{");
}

#[test]
fn a_window_that_starts_with_another_one_takes_its_letters() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::write(&path, r#"{"name": "Mairie de Guéret"}"#).unwrap();
    // Both read the file before either of them wrote.
    let (mut first, _) = desk::read(&path);
    let mut second = first.clone();
    first.give_letters(Letters::from_bits(1), Letters::from_bits(2));
    second.give_letters(Letters::from_bits(3), Letters::from_bits(4));
    assert_eq!(desk::change(&path, &first, &first), Ok(town_hall()));
    assert_eq!(desk::change(&path, &second, &second), Ok(town_hall()));
    assert_eq!(desk::read(&path), (town_hall(), None));
}

#[test]
fn a_huge_file_is_kept_aside_without_being_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    for number in 1..=2 {
        fs::File::create(&path).unwrap().set_len(100_000_000_000).unwrap();
        if number == 1 {
            assert_eq!(desk::read(&path), (Settings::default(), Some(Trouble::Damaged)));
            assert!(!path.exists());
        } else {
            desk::write(&path, &town_hall()).unwrap();
        }
        let aside = folder.path().join(format!("settings.damaged-{number}.json"));
        assert_eq!(fs::metadata(aside).unwrap().len(), 100_000_000_000);
    }
    assert_eq!(desk::read(&path), (town_hall(), None));
}

#[test]
fn a_newer_programs_file_is_read_as_far_as_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::write(&path, r#"{"version": 2, "name": "Mairie", "tips": ["a"]}"#).unwrap();
    let (settings, trouble) = desk::read(&path);
    assert_eq!((settings.version, settings.name.as_str(), trouble), (2, "Mairie", None));
    fs::write(&path, r#"{"version": 2, "name": "Mairie", "zoom": "auto"}"#).unwrap();
    let (settings, trouble) = desk::read(&path);
    assert_eq!((settings.name.as_str(), trouble), ("Mairie", Some(Trouble::Newer)));
    assert!(folder.path().join("settings.damaged-1.json").exists());
}

#[test]
fn what_a_hand_wrote_is_tidied() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    let lines = vec!["y".repeat(500); 100];
    let text = serde_json::json!({
        "name": "Mairie\nde\u{202e} Guéret", "address": "1 place\n\u{7}23000 Guéret", "phone": "x".repeat(10_000),
        "we_do": lines, "keep_visits_days": 65_000,
    });
    fs::write(&path, text.to_string()).unwrap();
    let (settings, trouble) = desk::read(&path);
    assert_eq!(trouble, None);
    assert_eq!(settings.name, "Mairie de Guéret");
    assert_eq!(settings.contact_lines()[..2], ["1 place", "23000 Guéret"]);
    assert_eq!(settings.phone.len(), 200);
    assert!(settings.we_do.len() == 20 && settings.we_do.iter().all(|line| line.len() == 200));
    assert_eq!(settings.keep_visits_days, 365);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_stop_the_program(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, &bytes).unwrap();
        let (_, trouble) = desk::read(&path);
        let aside = folder.path().join("settings.damaged-1.json");
        prop_assert_eq!(trouble.is_some(), aside.exists());
        if trouble.is_some() {
            prop_assert_eq!(fs::read(aside).unwrap(), bytes);
        }
    }

    #[test]
    fn a_flipped_byte_never_loses_the_file(place in 0_usize..400, flip in 1_u8..=255) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        desk::write(&path, &town_hall()).unwrap();
        let mut bytes = fs::read(&path).unwrap();
        let place = place % bytes.len();
        bytes[place] ^= flip;
        fs::write(&path, &bytes).unwrap();
        let (_, trouble) = desk::read(&path);
        let kept = if trouble.is_some() { folder.path().join("settings.damaged-1.json") } else { path };
        prop_assert_eq!(fs::read(kept).unwrap(), bytes);
    }
}
