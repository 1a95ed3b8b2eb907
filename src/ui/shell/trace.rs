//! Writes down what the window shows, before it shows it: for `tools/kill-test.sh`, and in no release.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::ui::app::{App, Shown};

/// The file of what was shown, a line for each change.
#[derive(Debug)]
pub(super) struct Trace {
    file: File,
    last: Shown,
}

impl Trace {
    pub(super) fn to(path: &Path) -> Option<Self> {
        let file = File::options().create(true).append(true).open(path).ok()?;
        Some(Self { file, last: Shown::default() })
    }

    /// Writes what the next frame will show. A line is one write: a killed program leaves it whole, or not at all.
    pub(super) fn note(&mut self, app: &App) {
        let shown = app.shown();
        if shown.refused {
            return;
        }
        let mut lines = String::new();
        for (visit, happened, place) in &shown.visits {
            if !self.last.visits.iter().any(|(id, before, _)| (id, before) == (visit, happened)) {
                lines += &format!("visit {visit} {happened} {place}\n");
            }
        }
        for (visit, ..) in &self.last.visits {
            if !shown.visits.iter().any(|(id, ..)| id == visit) {
                lines += &format!("closed {visit}\n");
            }
        }
        if let Some(zoom) = shown.kept.filter(|_| shown.kept != self.last.kept) {
            lines += &format!("kept {zoom}\n");
        }
        if shown.screen != self.last.screen {
            lines += &format!("screen {}\n", shown.screen);
        }
        // What cannot be written is missed by the test, which then fails.
        let _ = self.file.write_all(lines.as_bytes());
        self.last = shown;
    }
}
