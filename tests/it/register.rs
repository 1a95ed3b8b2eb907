//! Records without a name: what they say of a visit, and how they are kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use cote_a_cote::cli::export::{ExportArgs, run};
use cote_a_cote::desk::Letters;
use cote_a_cote::disk::DiskError;
use cote_a_cote::journal::Journal;
use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::cause::Cause;
use cote_a_cote::procedure::model::{Outcome, Procedure};
use cote_a_cote::register::record::{Became, Origin, Place};
use cote_a_cote::register::store::{Kept, Reading, read_all, read_with_copy};
use cote_a_cote::register::{Followup, Month, Record, Register, ShortBand, VisitBand};
use cote_a_cote::visit::event::{Event, FORMAT, NotHereReason, OpenedBy, Redirection, Stamped};
use cote_a_cote::visit::frame::{Frame, Presence, Said};
use cote_a_cote::visit::help::HelpMode;
use cote_a_cote::visit::ids::{RecordId, VisitId};
use cote_a_cote::visit::obstacle::ObstacleId;
use cote_a_cote::visit::state::Visit;
use jiff::Timestamp;
use proptest::prelude::*;

use crate::small_disk::SmallDisk;

fn desk() -> Letters {
    Letters::from_bits(1)
}

fn computer() -> Letters {
    Letters::from_bits(2)
}

fn visit_id() -> VisitId {
    VisitId::from_bits(0xcafe)
}

fn record_id() -> RecordId {
    RecordId::from_bits(0xbeef)
}

fn library() -> Arc<Catalogue> {
    Arc::new(Catalogue::load(None))
}

/// A guide with a paper to bring and a means of the person's.
fn guide(library: &Catalogue) -> &Procedure {
    library.iter().find(|guide| !guide.bring.is_empty() && !guide.needs.is_empty()).unwrap()
}

/// A visit of 16 minutes: a paper and a means are missing, one obstacle is solved and one is not.
fn events(guide: &Procedure) -> Vec<Stamped> {
    let step = guide.steps[0].id.clone();
    let missing = [guide.bring[0].id.clone(), guide.needs[0].id.clone()];
    let frame = Frame {
        presence: Some(Presence::WithRelative),
        minutes: Some(30),
        items: missing.map(|item| (item, Said::NotThere)).into(),
    };
    let obstacle = |number, causes| Event::ObstacleOpened {
        obstacle: ObstacleId(number),
        step: step.clone(),
        stuck: None,
        causes,
    };
    let opened = Event::Opened {
        guide: guide.id.clone(),
        version: 2,
        organism: None,
        by: OpenedBy::Ticket,
        at_step: step.clone(),
    };
    let ending = Event::EndingChosen {
        ending: "not_here".into(),
        reason: Some(NotHereReason::NoTime),
        redirected_to: Some(Redirection::TownHall),
    };
    let minutes = [
        (0, Event::Started { format: FORMAT, visit: visit_id(), on: "2026-11-23".parse().unwrap() }),
        (0, opened),
        (0, Event::Framed { frame }),
        (1, Event::ModeChosen { mode: HelpMode::Person }),
        (2, obstacle(1, vec![Cause::B7, Cause::C1])),
        (8, Event::ObstacleSolved { obstacle: ObstacleId(1), by: Some("Une phrase du guide.".into()) }),
        (9, obstacle(2, vec![Cause::D1])),
        (10, Event::Paused { word: None }),
        (60, Event::Resumed),
        (66, Event::ObstacleLeft { obstacle: ObstacleId(2) }),
        (66, ending),
        (66, Event::Closed { record: record_id() }),
    ];
    let start: Timestamp = "2026-11-23T13:37:42Z".parse().unwrap();
    let at = |minute| start + jiff::SignedDuration::from_mins(minute);
    minutes.into_iter().map(|(minute, event)| Stamped { at: at(minute), event }).collect()
}

fn visit(library: &Arc<Catalogue>) -> Visit {
    Visit::replay(library, &events(guide(library))).unwrap()
}

fn record() -> Record {
    Record::of(&visit(&library()), desk()).unwrap()
}

fn record_of(number: u128) -> Record {
    Record { id: RecordId::from_bits(number), ..record() }
}

fn file(data: &Path) -> PathBuf {
    data.join("register").join(format!("2026-11.{}.jsonl", computer()))
}

#[test]
fn a_record_says_what_happened() {
    let library = library();
    let guide = guide(&library);
    let record = Record::of(&visit(&library), desk()).unwrap();
    assert_eq!(record.id, record_id());
    assert_eq!(record.month.to_string(), "2026-11");
    assert_eq!(record.presence, Some(Presence::WithRelative));
    assert_eq!(record.band, VisitBand::From15);
    let [request] = &record.requests[..] else { panic!("one request was expected") };
    assert_eq!((&request.guide, request.version, request.opened_by), (&guide.id, 2, Origin::Ticket));
    assert_eq!(request.steps.len(), 1);
    assert_eq!(request.steps[0].mode, HelpMode::Person);
    assert_eq!(request.steps[0].band, ShortBand::From10);
    assert_eq!((request.result, request.reason), (Some(Outcome::NotHere), Some(NotHereReason::NoTime)));
    assert_eq!(request.redirected_to, Some(Redirection::TownHall));

    let step = Place::Step(guide.steps[0].id.clone());
    let said: Vec<_> = request
        .obstacles
        .iter()
        .map(|obstacle| (obstacle.step.clone(), obstacle.causes.clone(), obstacle.band, obstacle.solved))
        .collect();
    assert_eq!(
        said[2..],
        [
            (step.clone(), vec![Cause::B7, Cause::C1], Some(ShortBand::From5), true),
            (step, vec![Cause::D1], Some(ShortBand::From5), false),
        ]
    );
}

#[test]
fn what_is_missing_is_an_obstacle_of_the_frame_too() {
    let library = library();
    let guide = guide(&library);
    let record = Record::of(&visit(&library), desk()).unwrap();
    let request = &record.requests[0];
    let (paper, means) = (&guide.bring[0], &guide.needs[0]);
    assert_eq!(request.missing.len(), 2);
    assert!(request.missing.contains(&paper.id) && request.missing.contains(&means.id));
    let in_the_frame: Vec<_> =
        request.obstacles.iter().filter(|obstacle| obstacle.step == Place::Frame).collect();
    assert_eq!(in_the_frame.len(), 2);
    assert!(in_the_frame.iter().all(|obstacle| !obstacle.solved && obstacle.stuck.is_none()));
    for cause in [paper.cause, means.mean.cause()] {
        assert!(in_the_frame.iter().any(|obstacle| obstacle.causes == [cause]), "{cause}");
    }
}

#[test]
fn a_visit_under_way_has_no_record() {
    let library = library();
    let events = events(guide(&library));
    let visit = Visit::replay(&library, &events[..events.len() - 1]).unwrap();
    assert_eq!(Record::of(&visit, desk()), None);
}

#[test]
fn a_record_has_no_day_no_hour_and_no_words() {
    let text = serde_json::to_string(&record()).unwrap();
    for trace in ["2026-11-23", "13:37", "Une phrase", "cafe"] {
        assert!(!text.contains(trace), "{trace} in {text}");
    }
    let keys = serde_json::to_value(record()).unwrap();
    let mut keys: Vec<_> = keys.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    assert_eq!(keys, ["band", "desk", "id", "month", "presence", "requests", "v"]);
    assert!(text.contains(r#""reason":"F1""#) && text.contains(r#""step":"frame","stuck":null"#), "{text}");
    assert_eq!(serde_json::from_str::<Record>(&text).unwrap(), record());
}

#[test]
fn a_record_is_kept_once_even_after_a_crash_between_the_end_and_the_record() {
    let data = tempfile::tempdir().unwrap();
    let library = library();
    Journal::new(data.path()).append(visit_id(), &events(guide(&library))).unwrap();
    // The program died here, twice: before the record was written, and before that was known.
    for expected in [Kept::Now, Kept::Already] {
        let journal = Journal::new(data.path());
        let found = &journal.list().unwrap()[0];
        let visit = Visit::replay(&library, found.events()).unwrap();
        let register = Register::new(data.path(), computer());
        assert_eq!(register.keep(&Record::of(&visit, desk()).unwrap()), Ok(expected));
    }
    assert_eq!(read_all(data.path()).unwrap().records, [record()]);
}

#[test]
fn every_computer_writes_a_file_of_its_own_and_reads_all() {
    let data = tempfile::tempdir().unwrap();
    let other = Register::new(data.path(), Letters::from_bits(3));
    Register::new(data.path(), computer()).keep(&record_of(1)).unwrap();
    other.keep(&record_of(2)).unwrap();
    // A copy that a shared folder made of one file adds nothing.
    fs::copy(file(data.path()), data.path().join("register").join("2026-11 (conflit).jsonl")).unwrap();
    let reading = read_all(data.path()).unwrap();
    assert_eq!((reading.records.len(), reading.damaged), (2, 0));
}

#[test]
fn what_became_of_it_stands_beside_the_visits() {
    let data = tempfile::tempdir().unwrap();
    let register = Register::new(data.path(), computer());
    let followup = Followup {
        v: 1,
        id: RecordId::from_bits(5),
        desk: desk(),
        month: "2026-11".parse::<Month>().unwrap(),
        guide: "caf/demander-le-rsa".into(),
        result_said: Outcome::Sent,
        became: Became::NoAnswer,
    };
    register.keep(&record()).unwrap();
    assert_eq!(register.keep_followup(&followup), Ok(Kept::Now));
    assert_eq!(register.keep_followup(&followup), Ok(Kept::Already));
    let reading = read_all(data.path()).unwrap();
    assert_eq!((reading.records, reading.followups), (vec![record()], vec![followup]));
}

#[test]
fn damaged_and_newer_lines_are_counted_and_left() {
    let data = tempfile::tempdir().unwrap();
    let register = Register::new(data.path(), computer());
    register.keep(&record_of(1)).unwrap();
    let newer = "{\"v\":9,\"id\":\"00000000000000000000000000000009\",\"new\":true}\n";
    let kept = fs::read_to_string(file(data.path())).unwrap();
    fs::write(file(data.path()), format!("\u{feff}not JSON\r\n\r\n{newer}{kept}")).unwrap();
    register.keep(&record_of(2)).unwrap();
    let reading = read_all(data.path()).unwrap();
    assert_eq!((reading.records.len(), reading.damaged, reading.newer, reading.refused), (2, 1, 1, 0));
    assert!(fs::read_to_string(file(data.path())).unwrap().contains(newer));
}

#[test]
fn a_full_disk_keeps_what_was_there() {
    let Some(disk) = SmallDisk::new(64) else { return };
    let register = Register::new(disk.path(), computer());
    register.keep(&record_of(1)).unwrap();
    disk.fill();
    let mut refused = Ok(Kept::Now);
    let mut kept = 1;
    while refused.is_ok() && kept < 100 {
        refused = register.keep(&record_of(kept + 1));
        kept += u128::from(refused.is_ok());
    }
    assert_eq!(refused, Err(DiskError::Full));
    let reading = read_all(disk.path()).unwrap();
    assert_eq!((reading.records.len() as u128, reading.damaged), (kept, 0));
    disk.empty();
    assert_eq!(register.keep(&record_of(kept + 1)), Ok(Kept::Now));
}

#[test]
fn a_read_only_disk_says_so() {
    let Some(disk) = SmallDisk::new(64) else { return };
    let register = Register::new(disk.path(), computer());
    register.keep(&record_of(1)).unwrap();
    disk.make_read_only();
    assert_eq!(register.keep(&record_of(2)), Err(DiskError::ReadOnly));
    assert_eq!(read_all(disk.path()).unwrap().records.len(), 1);
}

#[test]
fn a_file_in_the_place_of_the_folder_says_so() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("register"), "").unwrap();
    assert_eq!(Register::new(data.path(), computer()).keep(&record()), Err(DiskError::NoFolder));
    assert_eq!(read_all(data.path()), Err(DiskError::NoFolder));
}

#[test]
fn the_table_is_written_and_what_was_left_out_is_said() {
    let data = tempfile::tempdir().unwrap();
    Register::new(data.path(), computer()).keep(&record()).unwrap();
    fs::write(data.path().join("register").join("2026-10.x.jsonl"), "damage\n").unwrap();
    let args = ExportArgs { output: data.path().join("tableau.csv") };
    let mut said = Vec::new();
    assert_eq!(run(&args, data.path(), &mut said).unwrap(), ExitCode::SUCCESS);
    let said = String::from_utf8(said).unwrap();
    assert_eq!(said, "1 accompagnement dans le tableau.\n1 ligne abîmée, laissée de côté.\n");
    let table = fs::read_to_string(args.output).unwrap();
    assert_eq!(table.lines().count(), 1 + record().requests[0].obstacles.len());

    let nowhere = ExportArgs { output: data.path().join("absent").join("tableau.csv") };
    assert_eq!(run(&nowhere, data.path(), &mut Vec::new()).unwrap(), ExitCode::FAILURE);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_record_cut_by_a_crash_does_not_spoil_the_next(cut in any::<prop::sample::Index>()) {
        let whole = [serde_json::to_vec(&record_of(1)).unwrap(), b"\n".to_vec()].concat();
        let data = tempfile::tempdir().unwrap();
        fs::create_dir(data.path().join("register")).unwrap();
        fs::write(file(data.path()), &whole[..cut.index(whole.len())]).unwrap();
        let register = Register::new(data.path(), computer());
        register.keep(&record_of(2)).unwrap();
        register.keep(&record_of(1)).unwrap();
        let mut ids: Vec<_> = read_all(data.path()).unwrap().records.iter().map(|record| record.id).collect();
        ids.sort();
        prop_assert_eq!(ids, [1, 2].map(RecordId::from_bits));
    }

    #[test]
    fn a_flipped_byte_costs_one_record_at_most(place in any::<prop::sample::Index>(), flip in 1_u8..=255) {
        let data = tempfile::tempdir().unwrap();
        let lines = (1..=3).flat_map(|n| [serde_json::to_vec(&record_of(n)).unwrap(), b"\n".to_vec()].concat());
        let mut bytes: Vec<u8> = lines.collect();
        let place = place.index(bytes.len());
        // Without its end, a line takes the next one with it.
        let at_least = if bytes[place] == b'\n' { 1 } else { 2 };
        bytes[place] ^= flip;
        fs::create_dir(data.path().join("register")).unwrap();
        fs::write(file(data.path()), &bytes).unwrap();
        let kept = read_all(data.path()).unwrap().records.len();
        prop_assert!(kept >= at_least);
    }
}

#[test]
fn computers_that_copy_to_one_folder_are_read_together_and_each_record_once() {
    let folder = tempfile::tempdir().unwrap();
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    let share = folder.path().join("share");
    fs::create_dir(&share).unwrap();
    let (ours, theirs) = (Register::new(&here, computer()), Register::new(&there, Letters::from_bits(3)));
    ours.keep(&record_of(1)).unwrap();
    theirs.keep(&record_of(2)).unwrap();
    for register in [&ours, &theirs] {
        register.begin_copy(&share).unwrap();
    }
    ours.keep(&record_of(4)).unwrap();
    // A crash cut the last line of the copy: what it lacks comes on a line of its own.
    let mut copy = fs::read_dir(&share).unwrap().map(|entry| entry.unwrap().path());
    let copy = copy.find(|path| path.to_string_lossy().contains(&computer().to_string())).unwrap();
    let text = fs::read_to_string(&copy).unwrap();
    fs::write(&copy, &text[..text.len() - 20]).unwrap();
    for _ in 0..2 {
        ours.copy_to(&share).unwrap();
    }
    let ids = |reading: Reading| reading.records.iter().map(|record| record.id).collect::<Vec<_>>();
    assert_eq!(fs::read_to_string(&copy).unwrap().lines().count(), 3, "the cut line, and each record once");
    let mut all = ids(read_with_copy(&here, Some(&share)).unwrap());
    all.sort();
    let mut expected = [1, 2, 4].map(|number| record_of(number).id);
    expected.sort();
    assert_eq!(all, expected);
    // A folder that is away is told, and takes nothing from what is here.
    fs::remove_dir_all(&share).unwrap();
    let reading = read_with_copy(&here, Some(&share)).unwrap();
    assert_eq!((reading.records.len(), reading.refused), (2, 1));
    assert_eq!(ours.copy_to(&share), Err(DiskError::NoFolder));
}
