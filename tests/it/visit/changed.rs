//! Visits of guides that were changed or taken away before the visit was taken up again.

use std::borrow::Cow;
use std::sync::Arc;

use cote_a_cote::desk::Letters;
use cote_a_cote::procedure::catalogue::Catalogue;
use cote_a_cote::procedure::shelf::Shelf;
use cote_a_cote::register::Record;
use cote_a_cote::visit::help::MandateAnswer;
use cote_a_cote::visit::ids::RecordId;
use cote_a_cote::visit::{Change, Command, End, Stamped, Visit};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::walk::random;
use super::{draws, look};

/// An edit of one guide: what is done, to which guide, at which place.
type Edit = (u8, usize, usize, usize);

/// The built-in guides, after someone was at them. Nobody checked them.
fn edited(edits: &[Edit]) -> Arc<Catalogue> {
    let mut shelf = Shelf::built_in();
    for (kind, guide, one, other) in edits.iter().copied() {
        let place = guide % shelf.guides.len();
        if kind % 9 == 0 && shelf.guides.len() > 1 {
            shelf.guides.remove(place);
            continue;
        }
        let file = &mut shelf.guides[place];
        let mut value: Value = serde_json::from_slice(file.content.as_ref().unwrap()).unwrap();
        edit(&mut value, kind, one, other);
        file.content = Ok(Cow::Owned(value.to_string().into_bytes()));
    }
    let library = Catalogue::of(&shelf, &Shelf::default());
    assert_eq!(library.broken(), []);
    Arc::new(library)
}

fn edit(guide: &mut Value, kind: u8, one: usize, other: usize) {
    guide["version"] = json!(guide["version"].as_u64().unwrap() + 1);
    let steps = guide["steps"].as_array().unwrap().len();
    let (one, other) = (one % steps, other % steps);
    let id = guide["steps"][one]["id"].as_str().unwrap().to_owned();
    let everywhere = |guide: &Value, from: &str, to: &str| {
        let text = guide.to_string().replace(&format!("\"{from}\""), &format!("\"{to}\""));
        let mut renamed: Value = serde_json::from_str(&text).unwrap();
        // « logement » is the name of a step, and of a theme too.
        renamed["themes"] = guide["themes"].clone();
        renamed
    };
    let list = |guide: &mut Value, name: &str| guide[name].as_array_mut().unwrap().clone();
    match kind % 9 {
        // Another name, with all that leads there.
        1 => *guide = everywhere(guide, &id, "un-autre-nom"),
        2 if steps > 1 => drop(guide["steps"].as_array_mut().unwrap().remove(one)),
        3 => guide["steps"].as_array_mut().unwrap().swap(one, other),
        4 => {
            let ending = guide["endings"][0]["id"].as_str().unwrap().to_owned();
            *guide = everywhere(guide, &ending, "une-autre-issue");
        }
        // A step and an ending change places.
        5 => {
            let ending = guide["endings"][0]["id"].as_str().unwrap().to_owned();
            *guide = everywhere(guide, &id, "entre-deux");
            *guide = everywhere(guide, &ending, &id);
            *guide = everywhere(guide, "entre-deux", &ending);
        }
        6 => {
            for step in guide["steps"].as_array_mut().unwrap() {
                step["stuck"] = json!([]);
                for answer in
                    step.pointer_mut("/ask/answers").and_then(Value::as_array_mut).into_iter().flatten()
                {
                    answer["id"] = json!(format!("{}-bis", answer["id"].as_str().unwrap()));
                }
            }
        }
        7 => {
            guide["bring"] = json!([]);
            guide["needs"] = json!([]);
            for step in guide["steps"].as_array_mut().unwrap() {
                step["needs"] = json!([]);
            }
        }
        8 => {
            let kept = list(guide, "steps").split_off(other);
            guide["steps"] = Value::Array(kept);
        }
        _ => {}
    }
}

/// Goes on to the end as a helper would who finds another guide than the one begun with.
fn finish(visit: &mut Visit, written: &mut Vec<Stamped>) {
    for _ in 0..200 {
        let request = visit.current();
        let command = if request.outcome().is_some() {
            if visit.depth() > 0 { Command::Return } else { Command::Close(RecordId::from_bits(2)) }
        } else if request.step().is_none() {
            Command::End(End::at("stopped"))
        } else if let Some(obstacle) = request.open_obstacle() {
            Command::Leave(obstacle.id)
        } else if visit.mandate_is_due() {
            Command::AnswerMandate(MandateAnswer::Without)
        } else {
            Command::Done
        };
        let first = || request.step()?.answers().first().map(|answer| Command::Answer(answer.id.clone()));
        let granted = visit.decide(&command).or_else(|refusal| {
            // A question is asked anew where its answers changed; a step that leads nowhere is ended.
            first().map_or(Err(refusal), |answer| visit.decide(&answer))
        });
        let events = granted.or_else(|_| visit.decide(&Command::End(End::at("stopped")))).unwrap();
        for event in events {
            let stamped = Stamped { at: written[0].at, event };
            visit.apply(&stamped).unwrap();
            written.push(stamped);
        }
        if visit.closed().is_some() {
            return;
        }
    }
    panic!("this does not end: {:?}", visit.current().position());
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    vec((any::<u8>(), 0_usize..100, 0_usize..100, 0_usize..100), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_visit_of_a_guide_that_changed_goes_on_and_loses_nothing(
        guide in 0_usize..100,
        draws in draws(50),
        edits in edits(),
    ) {
        let old = random(guide, &draws);
        let library = edited(&edits);
        let mut written = old.written.clone();
        let mut visit = Visit::replay(&library, &written).unwrap();
        look(&visit);
        if visit.closed().is_none() {
            for event in visit.decide(&Command::Resume).unwrap() {
                let stamped = Stamped { at: old.at, event };
                visit.apply(&stamped).unwrap();
                written.push(stamped);
            }
            look(&visit);
            let request = visit.current();
            let stands = request.step().is_some() || request.outcome().is_some();
            prop_assert!(stands || request.change() == Change::Gone, "{:?}", request.position());
            finish(&mut visit, &mut written);
            look(&visit);
        }
        let record = Record::of(&visit, Letters::from_bits(1)).unwrap();
        for (before, after) in old.visit.requests().iter().zip(&record.requests) {
            for step in before.steps.iter().filter(|step| step.done) {
                prop_assert!(after.steps.iter().any(|kept| kept.id == step.id), "{} is lost", step.id);
            }
            prop_assert!(after.obstacles.len() >= before.obstacles.len());
        }
        // Read again, it is the same, whichever of both libraries reads it.
        let again = Visit::replay(&library, &written).unwrap();
        prop_assert_eq!(Record::of(&again, Letters::from_bits(1)).unwrap(), record);
        prop_assert!(Visit::replay(super::walk::library(), &written).is_ok());
    }
}
