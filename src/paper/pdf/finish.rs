//! The pass over the objects that printpdf made: what it leaves out is added, and nothing is left to chance.

use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::reading::Reading;
use super::{PdfError, metadata, profile, tags};
use crate::paper::display::Layout;

/// Adds structure, metadata and colours, and writes the file.
pub(super) fn finish(
    mut file: Document,
    layout: &Layout,
    reading: &Reading<'_>,
) -> Result<Vec<u8>, PdfError> {
    file.version = "1.7".into();
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    tags::add(&mut file, layout, reading, &pages)?;
    let metadata = file.add_object(metadata::stream(layout));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, profile::srgb()));

    let catalog = file.catalog_mut()?;
    // How a reader lays its window out is its own choice.
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    catalog.set("Lang", Object::string_literal(layout.lang.as_str()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![output_intent(profile)]);

    let information = file.trailer.get(b"Info")?.as_reference()?;
    file.objects.insert(information, metadata::information(layout).into());
    file.trailer.remove(b"ID");
    file.compress();
    file.renumber_objects();
    let mark = fingerprint(&mut file)?;
    file.trailer.set("ID", vec![mark.clone(), mark]);
    let mut bytes = Vec::new();
    // The structure is many small objects: together in streams they take a quarter of the room.
    file.save_modern(&mut bytes)?;
    Ok(bytes)
}

/// The colours that the numbers in the file mean.
fn output_intent(profile: ObjectId) -> Object {
    let name = || Object::string_literal("sRGB");
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => name(),
        "Info" => name(),
        "DestOutputProfile" => profile,
    };
    intent.into()
}

/// The identifier of the file, from what is in it.
fn fingerprint(file: &mut Document) -> Result<Object, PdfError> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)?;
    let first = fnv(&bytes);
    bytes.reverse();
    let mark = [first.to_be_bytes(), fnv(&bytes).to_be_bytes()].concat();
    Ok(Object::String(mark, StringFormat::Hexadecimal))
}

/// FNV-1a: names and identifiers that depend on content alone; nothing is kept secret by it.
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3))
}
