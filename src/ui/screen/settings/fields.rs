//! What the desk types of itself, and its means: where each lies in the settings.

use crate::desk::Settings;

/// A field of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Its name.
    Name,
    /// The first line of its address.
    Street,
    /// The rest of its address.
    Town,
    /// Its phone.
    Phone,
    /// Its hours.
    Hours,
}

/// A means of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnMean {
    /// A scanner.
    Scanner,
    /// A printer.
    Printer,
    /// A phone that can be lent.
    SecondPhone,
    /// A place where one is not overheard.
    QuietPlace,
}

/// Keeps what was typed into a field.
pub(super) fn type_in(field: Field, text: &str, settings: &mut Settings) {
    let (street, town) = address(settings);
    match field {
        Field::Name => settings.name = text.to_owned(),
        Field::Street => settings.address = joined(text, &town),
        Field::Town => settings.address = joined(&street, text),
        Field::Phone => settings.phone = text.to_owned(),
        Field::Hours => settings.hours = text.to_owned(),
    }
}

/// The first line of the address, and the others as one.
pub(super) fn address(settings: &Settings) -> (String, String) {
    let (first, rest) = settings.address.split_once('\n').unwrap_or((&settings.address, ""));
    (first.to_owned(), rest.replace('\n', ", "))
}

fn joined(street: &str, town: &str) -> String {
    if town.is_empty() { street.to_owned() } else { format!("{street}\n{town}") }
}

/// Whether the desk has a means.
pub(super) fn mean(mean: OwnMean, settings: &Settings) -> Option<bool> {
    let means = &settings.means;
    match mean {
        OwnMean::Scanner => means.scanner,
        OwnMean::Printer => means.printer,
        OwnMean::SecondPhone => means.second_phone,
        OwnMean::QuietPlace => means.quiet_place,
    }
}

/// The same, to be changed.
pub(super) fn mean_mut(mean: OwnMean, settings: &mut Settings) -> &mut Option<bool> {
    let means = &mut settings.means;
    match mean {
        OwnMean::Scanner => &mut means.scanner,
        OwnMean::Printer => &mut means.printer,
        OwnMean::SecondPhone => &mut means.second_phone,
        OwnMean::QuietPlace => &mut means.quiet_place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_two_fields() {
        let mut settings =
            Settings { address: "1 place\nEscalier B\n23000 Guéret".into(), ..Settings::default() };
        assert_eq!(address(&settings), ("1 place".into(), "Escalier B, 23000 Guéret".into()));
        type_in(Field::Street, "2 place", &mut settings);
        assert_eq!(settings.contact_lines(), ["2 place", "Escalier B, 23000 Guéret"]);
        type_in(Field::Town, "", &mut settings);
        assert_eq!(settings.address, "2 place");
    }
}
