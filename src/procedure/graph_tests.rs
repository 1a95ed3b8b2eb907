use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

/// A guide of steps `s0`, `s1`…, each with the nodes that it leads to, and of the endings named.
fn guide(steps: &[&[&str]], endings: &[(&str, &str)]) -> Procedure {
    let step = |(index, ways): (usize, &&[&str])| -> Value {
        let mut step =
            json!({"id": format!("s{index}"), "number": index + 1, "title": "", "short": "", "say": []});
        let answer =
            |(n, go): (usize, &&str)| json!({"id": format!("a{n}"), "number": n + 1, "label": "", "go": go});
        match ways {
            [next] => step["next"] = json!(next),
            ways => {
                let answers: Vec<_> = ways.iter().enumerate().map(answer).collect();
                step["ask"] = json!({"question": "", "answers": answers});
            }
        }
        step
    };
    let ending = |(index, (id, result)): (usize, &(&str, &str))| json!({"id": id, "number": 40 + index, "title": "", "result": result, "say": []});
    let text = json!({
        "schema": 1, "id": "caf/essai", "version": 1, "title": "", "organism": "caf", "themes": [], "keywords": [],
        "minutes": 5, "review": {"state": "from_sources", "version": 1, "on": "2026-11-23", "by_role": ""},
        "sources": [], "goal": [], "concerns": [], "offline": [], "recourse": [], "beware": [], "after": [],
        "steps": steps.iter().enumerate().map(step).collect::<Vec<_>>(),
        "endings": endings.iter().enumerate().map(ending).collect::<Vec<_>>(),
    });
    serde_json::from_value(text).unwrap()
}

const ENDINGS: [(&str, &str); 3] = [("sent", "sent"), ("known", "already"), ("away", "redirected")];

fn way(guide: &Procedure, from: &str, given: &[(&str, &str)]) -> Vec<String> {
    let given: BTreeMap<NodeId, AnswerId> =
        given.iter().map(|(step, answer)| ((*step).into(), (*answer).into())).collect();
    shortest_way(guide, &from.into(), &|id| given.get(id)).iter().map(ToString::to_string).collect()
}

#[test]
fn the_shortest_way_does_something() {
    let guide = guide(&[&["known", "s1"], &["s2", "s3"], &["s3"], &["sent"]], &ENDINGS);
    assert_eq!(way(&guide, "s0", &[]), ["s0", "s1", "s3", "sent"]);
    assert_eq!(way(&guide, "s0", &[("s1", "a0")]), ["s0", "s1", "s2", "s3", "sent"]);
    assert_eq!(way(&guide, "s0", &[("s0", "a0")]), ["s0", "known"]);
    assert_eq!(way(&guide, "s0", &[("s0", "no such answer")]), ["s0", "s1", "s3", "sent"]);
}

#[test]
fn without_a_good_ending_the_nearest_one_counts() {
    let guide = guide(&[&["s1", "sent"], &["away"]], &ENDINGS);
    assert_eq!(way(&guide, "s1", &[]), ["s1", "away"]);
    assert_eq!(way(&guide, "away", &[]), ["away"]);
    assert_eq!(way(&guide, "s0", &[("s0", "a0")]), ["s0", "s1", "away"]);
}

#[test]
fn a_way_to_nowhere_is_empty() {
    let guide = guide(&[&["s1"], &["s0"]], &ENDINGS);
    assert_eq!(way(&guide, "s0", &[]), [""; 0]);
    assert_eq!(way(&guide, "unknown", &[]), [""; 0]);
}

#[test]
fn common_endings_are_places_to_go() {
    let guide = guide(&[&["blocked", "s1"], &["sent"]], &ENDINGS);
    assert_eq!(guide.node(&"blocked".into()), Some(Node::Common(CommonEnding::Blocked)));
    assert_eq!(guide.node_numbered(59).map(Node::number), Some(59));
    assert_eq!(guide.node_numbered(2).map(Node::number), Some(2));
    assert_eq!(guide.node_numbered(30), None);
    assert!(reachable(&guide).contains(&NodeId::from("blocked")));
}

#[test]
fn rounds_are_found() {
    let names = |guide: &Procedure| {
        cycle(guide).map(|round| round.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(names(&guide(&[&["s1", "sent"], &["s2"], &["s1", "away"]], &ENDINGS)).unwrap(), ["s1", "s2"]);
    assert_eq!(names(&guide(&[&["s1"], &["s2", "sent"], &["away"]], &ENDINGS)), None);
    assert_eq!(names(&guide(&[&["s0"]], &ENDINGS)).unwrap(), ["s0"]);
}

#[test]
fn a_closed_round_does_not_end() {
    let guide = guide(&[&["s1", "sent"], &["s2"], &["s1"]], &ENDINGS);
    assert_eq!(steps_that_end(&guide).into_iter().map(NodeId::as_str).collect::<Vec<_>>(), ["s0"]);
}

proptest! {
    #[test]
    fn ways_are_real_and_end(ways in proptest::collection::vec(proptest::collection::vec(0_usize..11, 1..4), 1..8)) {
        let names: Vec<String> = (0..8).map(|n| format!("s{n}")).chain(ENDINGS.map(|(id, _)| id.to_owned())).collect();
        let named: Vec<Vec<&str>> =
            ways.iter().map(|to| to.iter().map(|index| names[*index].as_str()).collect()).collect();
        let steps: Vec<&[&str]> = named.iter().map(Vec::as_slice).collect();
        let guide = guide(&steps, &ENDINGS);
        let found = shortest_way(&guide, &"s0".into(), &|_| None);
        for pair in found.windows(2) {
            prop_assert!(guide.step(&pair[0]).unwrap().ways_on().any(|way| *way.to() == pair[1]));
        }
        prop_assert_eq!(found.is_empty(), !steps_that_end(&guide).contains(&NodeId::from("s0")));
        if let Some(last) = found.last() {
            prop_assert!(guide.ending(last).is_some());
        }
        if let Some(round) = cycle(&guide) {
            for (index, id) in round.iter().enumerate() {
                let next = round[(index + 1) % round.len()];
                prop_assert!(guide.step(id).unwrap().ways_on().any(|way| way.to() == next));
            }
        }
    }
}
