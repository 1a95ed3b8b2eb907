//! `cote-a-cote preview GUIDE`: the paper along the shortest good path, for authors and tests.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use jiff::civil::Date;

use crate::desk::{self, PaperSize};
use crate::disk;
use crate::paper::{Press, pdf};
use crate::platform::{clock, folders};
use crate::procedure::catalogue::Catalogue;
use crate::procedure::ids::{GuideId, NodeId};
use crate::receipt::{self, Choices, Typed};
use crate::tongue::{shelf, voice};
use crate::visit::rehearsal::rehearse;

/// What the command is told.
#[derive(Debug, Clone, Args)]
pub struct PreviewArgs {
    /// Le guide, par exemple caf/demander-le-rsa.
    #[arg(value_name = "GUIDE")]
    pub guide: String,
    /// L’issue à montrer, à la place de la première qui soit bonne.
    #[arg(long, value_name = "ISSUE")]
    pub ending: Option<String>,
    /// Le jour de l’accompagnement, AAAA-MM-JJ ; aujourd’hui si on ne le dit pas.
    #[arg(long, value_name = "JOUR")]
    pub today: Option<Date>,
    /// La taille du papier : standard, grand (grands caractères) ou essentiel (une demi-page).
    #[arg(long, value_name = "TAILLE", default_value = "standard", value_parser = size)]
    pub size: PaperSize,
    /// La langue à côté du français : ar, en, es, pt, tr ou uk.
    #[arg(long, value_name = "LANGUE")]
    pub lang: Option<String>,
    /// Le fichier PDF à écrire.
    #[arg(short, long, value_name = "FICHIER")]
    pub output: PathBuf,
}

/// The size that a word names.
fn size(word: &str) -> Result<PaperSize, String> {
    PaperSize::of_word(word).ok_or_else(|| {
        let words = PaperSize::ALL.map(PaperSize::word).join(", ");
        format!("les tailles sont\u{a0}: {words}")
    })
}

/// Writes the paper, and says how it went.
pub fn run(args: &PreviewArgs, data: Option<&Path>, out: &mut impl Write) -> io::Result<ExitCode> {
    let library = Arc::new(Catalogue::load(data.map(folders::procedures).as_deref()));
    voice::add(data.map(|data| shelf::of_folder(&folders::translations(data)).0).unwrap_or_default());
    let guide = GuideId::from(args.guide.as_str());
    let ending = args.ending.as_deref().map(NodeId::from);
    let today = args.today.unwrap_or_else(|| clock::now().1);
    let Some(visit) = rehearse(&library, &guide, ending.as_ref(), today) else {
        writeln!(out, "Ce guide ou cette issue n’existe pas\u{a0}: {}.", args.guide)?;
        return Ok(ExitCode::FAILURE);
    };
    let settings = data.map(|data| desk::read(&folders::settings(data)).0).unwrap_or_default();
    if let Some(lang) =
        args.lang.as_ref().filter(|lang| !receipt::tongues().iter().any(|known| known.header.tag == **lang))
    {
        let known: Vec<_> = receipt::tongues().iter().map(|known| known.header.tag.as_str()).collect();
        writeln!(
            out,
            "Aucun papier n’est traduit dans cette langue\u{a0}: {lang}. Langues prêtes\u{a0}: {}.",
            known.join(", ")
        )?;
        return Ok(ExitCode::FAILURE);
    }
    let choices = Choices { tongue: args.lang.clone(), ..Choices::default() };
    let receipt = receipt::receipt(&visit, &settings, &choices);
    let layout = Press::new().lay_out(&receipt::sized(&receipt, Typed::default(), args.size));
    let file = match pdf::write(&layout) {
        Ok(file) => file,
        Err(error) => {
            writeln!(out, "Le papier n’a pas pu être fabriqué\u{a0}: {error}.")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    if let Err(error) = disk::replace(&args.output, &file) {
        writeln!(out, "Le papier n’a pas pu être écrit. {error}")?;
        return Ok(ExitCode::FAILURE);
    }
    let pages = layout.pages().len();
    writeln!(out, "{}\u{a0}: {pages} page{}.", args.output.display(), if pages > 1 { "s" } else { "" })?;
    Ok(ExitCode::SUCCESS)
}
