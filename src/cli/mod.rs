//! The same work without a window.

mod check;
pub mod export;
mod find;
mod preview;
mod sign;
mod translations;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::platform::folders;
use clap::{CommandFactory, Parser, Subcommand};

/// The command line.
#[derive(Debug, Clone, Parser)]
#[command(
    name = "cote-a-cote",
    version,
    about = "Faire une démarche en ligne côte à côte, au guichet, pas à pas.",
    help_template = "{about}\n\nEmploi\u{a0}: {usage}\n\n{all-args}",
    subcommand_help_heading = "Commandes",
    subcommand_value_name = "COMMANDE",
    next_help_heading = "Options",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Cli {
    /// Le dossier des données, à la place du dossier habituel.
    #[arg(long, value_name = "DOSSIER", global = true)]
    pub data_dir: Option<PathBuf>,
    /// Écrit le temps que prend le démarrage.
    #[arg(long)]
    pub trace_startup: bool,
    /// Écrit dans ce fichier ce que la fenêtre montre : pour les essais.
    #[cfg(debug_assertions)]
    #[arg(long, value_name = "FICHIER", hide = true)]
    pub trace_shown: Option<PathBuf>,
    /// Affiche cette aide.
    #[arg(short, long, action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,
    /// Affiche la version.
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
    /// What to do; without it, the window opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without a window.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Vérifie des guides : ceux du programme et du bureau, ou ceux d’un dossier ou d’un fichier. Vérifie aussi les
    /// traductions des papiers.
    Check {
        /// Des dossiers rangés comme « procedures », des fichiers ORGANISME/NOM.json, ou des fichiers de traductions.
        #[arg(value_name = "CHEMIN")]
        paths: Vec<PathBuf>,
    },
    /// Cherche un guide, avec les mots de la personne.
    Find {
        /// Ce que la personne demande.
        #[arg(value_name = "MOTS", required = true)]
        words: Vec<String>,
    },
    /// Écrit le papier d’un guide, comme à la fin d’un accompagnement sans encombre.
    Preview(preview::PreviewArgs),
    /// Met à jour les fichiers de traductions des papiers : le français y est réécrit, les traductions restent.
    Translations {
        /// Le dossier de ces fichiers.
        #[arg(value_name = "DOSSIER", default_value = "translations")]
        folder: PathBuf,
    },
    /// Note qui a relu un fichier de traductions et s’en porte garant.
    Sign(sign::SignArgs),
    /// Écrit le registre sans nom dans un tableau.
    Export(export::ExportArgs),
}

/// What is said where the system names no folder for data.
pub const NO_DATA_FOLDER: &str =
    "Aucun dossier pour les données sur ce poste. Indiquez-en un avec --data-dir.";

/// Does what the command says, and says how it went; without a command, shows the help.
pub fn run(cli: Cli) -> ExitCode {
    let mut out = io::stdout().lock();
    let data = folders::data(cli.data_dir);
    let done = match cli.command {
        Some(Command::Check { paths }) => check::run(&paths, data.as_deref(), &mut out),
        Some(Command::Find { words }) => find::run(&words.join(" "), data.as_deref(), &mut out),
        Some(Command::Preview(args)) => preview::run(&args, data.as_deref(), &mut out),
        Some(Command::Translations { folder }) => translations::run(&folder, &mut out),
        Some(Command::Sign(args)) => sign::run(&args, &mut out),
        Some(Command::Export(args)) => match data {
            Some(data) => export::run(&args, &data, &mut out),
            None => writeln!(out, "{NO_DATA_FOLDER}").map(|()| ExitCode::FAILURE),
        },
        None => write!(out, "{}", Cli::command().render_help()).map(|()| ExitCode::from(2)),
    };
    // Who reads may stop reading, as `head` does: nothing more to say then.
    done.and_then(|code| out.flush().map(|()| code)).unwrap_or(ExitCode::FAILURE)
}
