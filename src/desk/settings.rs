//! What a desk says of itself. Every field may be absent from the file.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::column::{ColumnEdge, ColumnWidth};
use super::contrast::Contrast;
use super::letters::Letters;
use super::line::line;
use super::paper::PaperSize;
use super::ready::Ready;
use crate::procedure::model::Mean;

/// The version of the file that this program writes.
pub const VERSION: u32 = 1;

/// How many lines an address or a list may have, in a file that was written by hand.
const MOST_LINES: usize = 20;

/// The longest that a closed visit is kept, in days, whatever the file says.
const MOST_DAYS: u16 = 365;

/// The settings of a desk: `settings.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The version of the file; that of a newer program is kept.
    pub version: u32,
    /// The desk, in records; drawn at the first start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desk: Option<Letters>,
    /// The computer, in the names of register files; drawn at the first start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computer: Option<Letters>,
    /// The name of the desk, as the paper prints it; empty if it was not said.
    pub name: String,
    /// Its address, several lines at will; empty if it was not said.
    pub address: String,
    /// Its phone; empty if it was not said.
    pub phone: String,
    /// Its hours, in words; empty if they were not said.
    pub hours: String,
    /// The means it has.
    pub means: Means,
    /// What it does, in infinitives: « expliquer ».
    pub we_do: Vec<String>,
    /// What it does not do, in infinitives: « garder vos mots de passe ».
    pub we_do_not: Vec<String>,
    /// The size of the text.
    pub zoom: Zoom,
    /// Whether the window is in high contrast.
    pub contrast: Contrast,
    /// The edge of the screen at which the column stands.
    pub column_edge: ColumnEdge,
    /// The width of the column at 100 %.
    pub column_width: ColumnWidth,
    /// The folder that receives a copy of the register, where the desk wants one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register_copy: Option<PathBuf>,
    /// The paper that the desk gives most often.
    pub paper_size: PaperSize,
    /// How many days a closed visit is kept.
    pub keep_visits_days: u16,
    /// Whether the helper sees the time of a visit.
    pub show_time: bool,
    /// After how many minutes without input the screen hides by itself; 0 for never.
    pub hide_after_minutes: u16,
    /// Whether the screen is said aloud, for a helper who does not see it.
    pub say_screen: bool,
    /// What a newer program wrote: written back as it was.
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

/// The means of a desk; `None` where it was not said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Means {
    /// A scanner.
    pub scanner: Option<bool>,
    /// A printer.
    pub printer: Option<bool>,
    /// A place where one is not overheard.
    pub quiet_place: Option<bool>,
    /// A phone that can be lent to call a body.
    pub second_phone: Option<bool>,
}

/// The size of the text, 100 to 200 per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u32", into = "u32")]
pub struct Zoom(u16);

impl Zoom {
    /// The smallest size.
    pub const SMALLEST: Self = Self(100);
    /// The largest size.
    pub const LARGEST: Self = Self(200);

    /// The size nearest to `percent` within the bounds.
    pub fn nearest(percent: u32) -> Self {
        Self(percent.clamp(100, 200) as u16)
    }

    /// In per cent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As a factor, 1.0 to 2.0.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self::SMALLEST
    }
}

impl From<u32> for Zoom {
    fn from(percent: u32) -> Self {
        Self::nearest(percent)
    }
}

impl From<Zoom> for u32 {
    fn from(zoom: Zoom) -> Self {
        u32::from(zoom.0)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            desk: None,
            computer: None,
            name: String::new(),
            address: String::new(),
            phone: String::new(),
            hours: String::new(),
            means: Means::default(),
            we_do: Ready::WithoutMandate.we_do(),
            we_do_not: Ready::WithoutMandate.we_do_not(),
            zoom: Zoom::default(),
            contrast: Contrast::default(),
            column_edge: ColumnEdge::default(),
            column_width: ColumnWidth::default(),
            register_copy: None,
            paper_size: PaperSize::default(),
            keep_visits_days: 7,
            show_time: true,
            hide_after_minutes: 5,
            say_screen: false,
            others: Map::new(),
        }
    }
}

impl Settings {
    /// Gives the desk and the computer their letters, where they have none yet. Answers whether it gave any: the
    /// settings are then to be written.
    pub fn give_letters(&mut self, desk: Letters, computer: Letters) -> bool {
        let any = self.desk.is_none() || self.computer.is_none();
        self.desk.get_or_insert(desk);
        self.computer.get_or_insert(computer);
        any
    }

    /// With texts that a screen and a paper can show, whoever wrote the file.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for text in [&mut self.name, &mut self.phone, &mut self.hours] {
            *text = line(text);
        }
        // From where, if not from the root?
        self.register_copy = self.register_copy.filter(|folder| folder.is_absolute());
        self.keep_visits_days = self.keep_visits_days.min(MOST_DAYS);
        let address: Vec<_> = self.address.lines().take(MOST_LINES).map(line).collect();
        self.address = address.join("\n");
        for list in [&mut self.we_do, &mut self.we_do_not] {
            list.truncate(MOST_LINES);
            list.iter_mut().for_each(|text| *text = line(text));
        }
        self
    }

    /// The name of the desk, or « Notre bureau » where it was not said.
    pub fn name_or_default(&self) -> &str {
        let name = self.name.trim();
        if name.is_empty() { "Notre bureau" } else { name }
    }

    /// The address, line by line, as far as it was said.
    pub fn address_lines(&self) -> Vec<String> {
        self.address.lines().filter_map(said).collect()
    }

    /// The phone, where it was said.
    pub fn phone_said(&self) -> Option<String> {
        said(&self.phone)
    }

    /// The hours, where they were said.
    pub fn hours_said(&self) -> Option<String> {
        said(&self.hours)
    }

    /// The address, line by line, then the phone and the hours: what was said of them.
    pub fn contact_lines(&self) -> Vec<String> {
        let mut lines = self.address_lines();
        lines.extend(said(&self.phone).map(|phone| format!("Téléphone\u{a0}: {phone}")));
        lines.extend(said(&self.hours).map(|hours| format!("Horaires\u{a0}: {hours}")));
        lines
    }

    /// Whether the desk has a means that is the desk's own; `None` where it was not said, or is the person's.
    pub fn has(&self, mean: Mean) -> Option<bool> {
        match mean {
            Mean::Scanner => self.means.scanner,
            Mean::Printer => self.means.printer,
            Mean::QuietPlace => self.means.quiet_place,
            Mean::Mail
            | Mean::Password
            | Mean::FranceConnect
            | Mean::Phone
            | Mean::Identity
            | Mean::BankDetails => None,
        }
    }

    /// « Ici, nous pouvons expliquer, montrer, relire, imprimer. », unless the list is empty.
    pub fn we_do_sentence(&self) -> Option<String> {
        sentence("Ici, nous pouvons", &self.we_do)
    }

    /// « Nous ne pouvons pas décider à la place de l’organisme, … », unless the list is empty.
    pub fn we_do_not_sentence(&self) -> Option<String> {
        sentence("Nous ne pouvons pas", &self.we_do_not)
    }
}

fn said(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn sentence(start: &str, list: &[String]) -> Option<String> {
    let said: Vec<_> = list.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    (!said.is_empty()).then(|| format!("{start} {}.", said.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_file_gives_the_defaults() {
        assert_eq!(serde_json::from_str::<Settings>("{}").unwrap(), Settings::default());
    }

    #[test]
    fn what_a_newer_program_wrote_is_written_back() {
        let text = r#"{"version":9,"name":"Mairie","tips":["a"]}"#;
        let settings: Settings = serde_json::from_str(text).unwrap();
        let back: Value = serde_json::to_value(&settings).unwrap();
        assert_eq!(back["tips"], serde_json::json!(["a"]));
        assert_eq!(back["version"], 9);
    }

    #[test]
    fn the_zoom_stays_within_its_bounds() {
        let zoom = |text| serde_json::from_str::<Zoom>(text).unwrap().percent();
        assert_eq!((zoom("50"), zoom("125"), zoom("4000000")), (100, 125, 200));
    }

    #[test]
    fn sentences_of_the_frame() {
        let mut settings = Settings::default();
        assert_eq!(
            settings.we_do_sentence().unwrap(),
            "Ici, nous pouvons expliquer, montrer, relire, imprimer."
        );
        assert_eq!(
            settings.we_do_not_sentence().unwrap(),
            "Nous ne pouvons pas décider à la place de l’organisme, garder vos mots de passe, donner votre accord \
             pour vous."
        );
        settings.we_do = vec![" ".into()];
        assert_eq!(settings.we_do_sentence(), None);
    }

    #[test]
    fn the_paper_names_only_what_was_said() {
        let mut settings = Settings::default();
        assert_eq!(settings.name_or_default(), "Notre bureau");
        assert!(settings.contact_lines().is_empty());
        settings.address = "1 place de la Mairie\n\n23000 Guéret".into();
        settings.hours = "du lundi au vendredi".into();
        assert_eq!(
            settings.contact_lines(),
            ["1 place de la Mairie", "23000 Guéret", "Horaires\u{a0}: du lundi au vendredi"]
        );
    }

    #[test]
    fn the_desk_answers_for_its_own_means() {
        let mut settings = Settings::default();
        settings.means.printer = Some(false);
        assert_eq!(settings.has(Mean::Printer), Some(false));
        assert_eq!(settings.has(Mean::Scanner), None);
        assert_eq!(settings.has(Mean::Phone), None);
    }

    #[test]
    fn letters_are_given_once() {
        let mut settings = Settings::default();
        assert!(settings.give_letters(Letters::from_bits(1), Letters::from_bits(2)));
        assert!(!settings.give_letters(Letters::from_bits(3), Letters::from_bits(4)));
        assert_eq!(settings.desk, Some(Letters::from_bits(1)));
    }
}
