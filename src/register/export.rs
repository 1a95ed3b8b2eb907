//! The register as a table that a French spreadsheet opens: one line an obstacle, and one for a request without any.

use std::fmt::Display;

use csv::{Terminator, WriterBuilder};

use super::record::{ObstacleRecord, Record, RequestRecord};
use super::words;
use crate::visit::help::HelpMode;

/// The mark by which Excel knows that a file is UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

const OF_THE_VISIT: [&str; 5] = ["Mois", "Bureau", "Accompagnement", "Qui est là", "Durée"];

const OF_THE_REQUEST: [&str; 16] = [
    "Guide",
    "Version du guide",
    "Organisme",
    "Ouvert depuis",
    "Étapes atteintes",
    "Étapes par la personne",
    "Étapes ensemble",
    "Étapes par nous",
    "Mandat",
    "Manquait",
    "Résultat (code)",
    "Résultat",
    "Issue",
    "Raison (code)",
    "Raison",
    "Orienté vers",
];

const OF_THE_OBSTACLE: [&str; 6] =
    ["Où ça a coincé", "Point de blocage", "Causes (codes)", "Causes", "Durée du blocage", "Résolu"];

/// The records as CSV: UTF-8 with a mark, semicolons, Windows line ends, French headers.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
pub fn csv(records: &[Record]) -> Result<Vec<u8>, csv::Error> {
    let mut table =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(BOM.to_vec());
    table.write_record(OF_THE_VISIT.iter().chain(&OF_THE_REQUEST).chain(&OF_THE_OBSTACLE))?;
    for record in records {
        for row in rows(record) {
            table.write_record(row.into_iter().map(harmless))?;
        }
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// The lines of a visit: at least one.
fn rows(record: &Record) -> Vec<Vec<String>> {
    let of_the_visit = visit_cells(record);
    let mut rows = Vec::new();
    for request in &record.requests {
        let row = [&of_the_visit[..], &request_cells(request)].concat();
        let obstacles = request.obstacles.iter();
        rows.extend(obstacles.map(|obstacle| [&row[..], &obstacle_cells(obstacle)].concat()));
        if request.obstacles.is_empty() {
            rows.push([&row[..], &<[String; OF_THE_OBSTACLE.len()]>::default()].concat());
        }
    }
    if rows.is_empty() {
        let nothing = vec![String::new(); OF_THE_REQUEST.len() + OF_THE_OBSTACLE.len()];
        rows.push([&of_the_visit[..], &nothing].concat());
    }
    rows
}

fn visit_cells(record: &Record) -> [String; OF_THE_VISIT.len()] {
    [
        record.month.to_string(),
        record.desk.to_string(),
        record.id.to_string(),
        record.presence.map(words::presence).unwrap_or_default().to_owned(),
        record.band.words().to_owned(),
    ]
}

fn request_cells(request: &RequestRecord) -> [String; OF_THE_REQUEST.len()] {
    let steps_by = |mode| request.steps.iter().filter(|step| step.mode == mode).count().to_string();
    let mut mandates: Vec<_> =
        request.steps.iter().filter_map(|step| step.mandate).map(words::mandate).collect();
    mandates.dedup();
    let organism = request.organism.as_ref().map_or_else(|| request.guide.folder(), |picked| picked.as_str());
    [
        request.guide.to_string(),
        request.version.to_string(),
        organism.to_owned(),
        words::origin(request.opened_by).to_owned(),
        request.steps.len().to_string(),
        steps_by(HelpMode::Person),
        steps_by(HelpMode::Together),
        steps_by(HelpMode::ForThem),
        join(mandates),
        join(&request.missing),
        request.result.map(words::outcome_code).unwrap_or_default().to_owned(),
        request.result.map(|result| result.words()).unwrap_or_default().to_owned(),
        request.ending.as_ref().map(ToString::to_string).unwrap_or_default(),
        request.reason.map(|reason| reason.code()).unwrap_or_default().to_owned(),
        request.reason.map(words::reason).unwrap_or_default().to_owned(),
        request.redirected_to.as_ref().map(words::redirection).unwrap_or_default(),
    ]
}

fn obstacle_cells(obstacle: &ObstacleRecord) -> [String; OF_THE_OBSTACLE.len()] {
    [
        words::place(&obstacle.step),
        obstacle.stuck.as_ref().map(ToString::to_string).unwrap_or_default(),
        join(&obstacle.causes),
        obstacle.causes.iter().map(|cause| cause.words()).collect::<Vec<_>>().join(" + "),
        obstacle.band.map(|band| band.words()).unwrap_or_default().to_owned(),
        if obstacle.solved { "oui" } else { "non" }.to_owned(),
    ]
}

fn join<T: Display>(values: impl IntoIterator<Item = T>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" + ")
}

/// Keeps a spreadsheet from running a cell: files of a shared folder may have been written by anyone.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(requests: &serde_json::Value) -> Record {
        serde_json::from_value(json!({
            "v": 1, "id": "0000000000000000000000000000cafe", "desk": "abcdefgh", "month": "2026-11",
            "presence": "with_relative", "band": "15-29", "requests": requests,
        }))
        .unwrap()
    }

    fn request(guide: &str, obstacles: &serde_json::Value) -> serde_json::Value {
        json!({
            "guide": guide, "version": 3, "opened_by": "home", "missing": [], "result": "not_here",
            "ending": "not_here", "reason": "F1", "redirected_to": "town_hall", "obstacles": obstacles,
            "steps": [{"id": "a", "mode": "for_them", "band": "2-4", "mandate": "signed"}],
        })
    }

    fn text(records: &[Record]) -> String {
        String::from_utf8(csv(records).unwrap()).unwrap()
    }

    #[test]
    fn a_line_an_obstacle_and_one_for_a_request_without_any() {
        let frame = json!({"step": "frame", "stuck": null, "causes": ["A8"], "band": null, "solved": false});
        let step =
            json!({"step": "b", "stuck": "code", "causes": ["A6", "D1"], "band": "5-9", "solved": true});
        let two =
            record(&json!([request("caf/rsa", &json!([frame, step])), request("autre/demande", &json!([]))]));
        insta::assert_snapshot!(
            text(&[two, record(&json!([]))]).trim_start_matches('\u{feff}').replace('\r', "")
        );
    }

    #[test]
    fn french_excel_opens_it() {
        let text = text(&[]);
        assert!(text.starts_with("\u{feff}Mois;Bureau;"));
        assert!(text.ends_with("\r\n"));
        assert_eq!(text.lines().count(), 1);
    }

    #[test]
    fn nothing_is_a_formula() {
        let text = text(&[record(&json!([request("=HYPERLINK(\"x\";1)", &json!([]))]))]);
        assert!(text.contains(";\"'=HYPERLINK(\"\"x\"\";1)\";"), "{text}");
        for start in ["+1", "-1", "@a", "\tb"] {
            assert_eq!(harmless(start.to_owned()), format!("'{start}"));
        }
    }
}
