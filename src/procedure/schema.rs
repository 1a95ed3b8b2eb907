//! The JSON Schema of guides, which an editor shows to those who write them.

use schemars::generate::SchemaSettings;

use super::model::Procedure;

/// The schema, as the text of `procedures/procedure.schema.json`.
///
/// # Errors
/// Where it cannot be written as JSON, which no schema of the program's own does.
pub fn json() -> Result<String, serde_json::Error> {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Procedure>();
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}
