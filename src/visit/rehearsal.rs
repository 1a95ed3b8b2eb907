//! A visit that nobody made, along the shortest way to an ending: for previews and tests.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::command::{Command, End, Opening};
use super::event::{OpenedBy, Stamped};
use super::frame::Frame;
use super::ids::VisitId;
use super::state::Visit;
use crate::procedure::catalogue::Catalogue;
use crate::procedure::endings::CommonEnding;
use crate::procedure::graph::{Way, shortest_way};
use crate::procedure::ids::{AnswerId, GuideId, NodeId, OrganismId};
use crate::procedure::model::Procedure;

/// Walks `guide` together with nobody on `today`, to `ending` or else to the first good one. `None` where there is
/// no such guide, no such ending, or no way to it.
pub fn rehearse(
    library: &Arc<Catalogue>,
    guide: &GuideId,
    ending: Option<&NodeId>,
    today: Date,
) -> Option<Visit> {
    let procedure = library.get(guide)?;
    let opening = Opening {
        guide: guide.clone(),
        organism: any_organism(library, procedure),
        frame: Frame::default(),
        by: OpenedBy::Home,
        visit: VisitId::from_bits(0),
    };
    let begun = Visit::begin(library, &opening, today).ok()?;
    let stamped: Vec<_> =
        begun.into_iter().map(|event| Stamped { at: Timestamp::UNIX_EPOCH, event }).collect();
    let mut visit = Visit::replay(library, &stamped).ok()?;
    for command in commands(procedure, ending)? {
        for event in visit.decide(&command).ok()? {
            visit.apply(&Stamped { at: Timestamp::UNIX_EPOCH, event }).ok()?;
        }
    }
    Some(visit)
}

fn any_organism(library: &Catalogue, guide: &Procedure) -> Option<OrganismId> {
    let to_pick = library.organism(&guide.organism).is_some_and(|organism| organism.to_pick);
    to_pick.then(|| library.organisms().first().map(|organism| organism.id.clone())).flatten()
}

/// What is to be asked of a visit at the first step for it to come to `ending`.
fn commands(guide: &Procedure, ending: Option<&NodeId>) -> Option<Vec<Command>> {
    let first = &guide.first_step()?.id;
    let Some(ending) = ending else {
        let way = shortest_way(guide, first, &|_: &NodeId| None::<&AnswerId>);
        return commands_to(guide, way.last()?);
    };
    if CommonEnding::of_id(ending).is_some() {
        return Some(vec![Command::End(End::at_common(ending))]);
    }
    commands_to(guide, ending)
}

/// The shortest way from the first step to `end`, as commands: answers and steps done, or a stuck point left.
fn commands_to(guide: &Procedure, end: &NodeId) -> Option<Vec<Command>> {
    let first = &guide.first_step()?.id;
    let mut reached: BTreeMap<&NodeId, Vec<Command>> = BTreeMap::from([(first, vec![])]);
    let mut waiting = VecDeque::from([first]);
    while let Some(id) = waiting.pop_front() {
        if id == end {
            return reached.remove(id);
        }
        let Some(step) = guide.step(id) else { continue };
        for way in step.ways() {
            if reached.contains_key(way.to()) {
                continue;
            }
            let mut commands = reached.get(id)?.clone();
            commands.extend(take(way));
            reached.insert(way.to(), commands);
            waiting.push_back(way.to());
        }
    }
    None
}

fn take(way: Way<'_>) -> Vec<Command> {
    match way {
        Way::Next(_) => vec![Command::Done],
        Way::Answer(answer) => vec![Command::Answer(answer.id.clone()), Command::Done],
        Way::Stuck(stuck, ending) => {
            vec![Command::Stuck(stuck.id.clone()), Command::End(End::at(ending.clone()))]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::fixture::{ANY, MAIN, TODAY, library};

    fn ends(guide: &str, ending: Option<&str>) -> Option<String> {
        let ending = ending.map(NodeId::from);
        let visit = rehearse(&library(), &guide.into(), ending.as_ref(), TODAY)?;
        Some(visit.current().ending()?.id.to_string())
    }

    #[test]
    fn a_rehearsal_comes_to_the_ending_that_is_asked_for() {
        assert_eq!(ends(MAIN, None).as_deref(), Some("sent"));
        assert_eq!(ends(ANY, None).as_deref(), Some("done"));
        for ending in
            ["away", "unfinished", "sent"].into_iter().chain(CommonEnding::ALL.map(CommonEnding::id))
        {
            assert_eq!(ends(MAIN, Some(ending)).as_deref(), Some(ending));
        }
    }

    #[test]
    fn what_does_not_exist_is_not_rehearsed() {
        assert_eq!(ends("caf/none", None), None);
        assert_eq!(ends(MAIN, Some("enter")), None);
        assert_eq!(ends(MAIN, Some("none")), None);
    }
}
