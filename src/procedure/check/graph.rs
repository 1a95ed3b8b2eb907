//! The ways through a guide: every step is reached, every path ends, nothing goes round in circles.

use super::{Findings, Rule};
use crate::procedure::graph::{self, Node, Way};
use crate::procedure::ids::NodeId;
use crate::procedure::model::{Procedure, Step};

pub(super) fn check(guide: &Procedure, found: &mut Findings) {
    if guide.steps.is_empty() {
        found.add(Rule::Graph, "steps", "il faut au moins une étape.");
        return;
    }
    if guide.endings.is_empty() {
        found.add(Rule::Graph, "endings", "il faut au moins une issue.");
    }
    for (n, step) in guide.steps.iter().enumerate() {
        one_way_on(n, step, found);
        ways_lead_somewhere(guide, n, step, found);
    }
    reached(guide, found);
    ended(guide, found);
}

fn one_way_on(n: usize, step: &Step, found: &mut Findings) {
    let path = format!("steps[{n}]");
    match (&step.next, &step.ask) {
        (Some(_), None) => {}
        (None, Some(ask)) if ask.answers.len() >= 2 => {}
        (None, Some(_)) => {
            found.add(Rule::Graph, format!("{path}.ask.answers"), "une question a au moins deux réponses.");
        }
        (None, None) => {
            found.add(Rule::Graph, path, format!("l’étape «\u{a0}{}\u{a0}» ne mène nulle part.", step.id));
        }
        (Some(_), Some(_)) => {
            let message = format!(
                "l’étape «\u{a0}{}\u{a0}» a une question et une suite\u{a0}: gardez l’une des deux.",
                step.id
            );
            found.add(Rule::Graph, format!("{path}.next"), message);
        }
    }
}

fn ways_lead_somewhere(guide: &Procedure, n: usize, step: &Step, found: &mut Findings) {
    for way in step.ways() {
        let path = match way {
            Way::Next(_) => format!("steps[{n}].next"),
            Way::Answer(answer) => {
                let index = step.answers().iter().position(|other| other == answer).unwrap_or_default();
                format!("steps[{n}].ask.answers[{index}].go")
            }
            Way::Stuck(stuck, _) => {
                let index = step.stuck.iter().position(|other| other == stuck).unwrap_or_default();
                format!("steps[{n}].stuck[{index}].ending")
            }
        };
        match (way, guide.node(way.to())) {
            (_, None) => {
                found.add(
                    Rule::Graph,
                    path,
                    format!("il n’y a ni étape ni issue «\u{a0}{}\u{a0}».", way.to()),
                );
            }
            (Way::Stuck(..), Some(Node::Step(_))) => {
                found.add(
                    Rule::Graph,
                    path,
                    format!("«\u{a0}{}\u{a0}» est une étape\u{a0}: il faut une issue.", way.to()),
                );
            }
            _ => {}
        }
    }
}

fn reached(guide: &Procedure, found: &mut Findings) {
    let reachable = graph::reachable(guide);
    for (n, step) in guide.steps.iter().enumerate() {
        if !reachable.contains(&step.id) {
            found.add(
                Rule::Graph,
                format!("steps[{n}]"),
                format!("rien ne mène à l’étape «\u{a0}{}\u{a0}».", step.id),
            );
        }
    }
    for (n, ending) in guide.endings.iter().enumerate() {
        if !reachable.contains(&ending.id) {
            found.add(
                Rule::Graph,
                format!("endings[{n}]"),
                format!("rien ne mène à l’issue «\u{a0}{}\u{a0}».", ending.id),
            );
        }
    }
}

fn ended(guide: &Procedure, found: &mut Findings) {
    if let Some(round) = graph::cycle(guide) {
        let first = round.first().copied();
        let n = guide.steps.iter().position(|step| Some(&step.id) == first).unwrap_or_default();
        let names: Vec<_> = round.iter().copied().chain(first).map(NodeId::as_str).collect();
        let message = format!("ces étapes tournent en rond\u{a0}: {}.", names.join(", puis "));
        found.add(Rule::Graph, format!("steps[{n}]"), message);
    }
    let ends = graph::steps_that_end(guide);
    for (n, step) in guide.steps.iter().enumerate() {
        // A step that leads nowhere at all has been told already.
        if !ends.contains(&step.id) && step.ways_on().next().is_some() {
            let message =
                format!("depuis l’étape «\u{a0}{}\u{a0}», aucun chemin ne mène à une issue.", step.id);
            found.add(Rule::Graph, format!("steps[{n}]"), message);
        }
    }
    let way =
        guide.first_step().map(|first| graph::shortest_way(guide, &first.id, &|_| None)).unwrap_or_default();
    let good =
        way.last().and_then(|id| guide.node(id)).and_then(Node::outcome).is_some_and(|end| end.is_good());
    if !way.is_empty() && !good {
        found.add(Rule::Graph, "endings", "aucun chemin ne mène à une issue où la démarche est faite.");
    }
}
