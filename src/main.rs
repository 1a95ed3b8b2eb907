//! The choice between the window and the same work without one.

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use cote_a_cote::cli::{self, Cli};
use cote_a_cote::platform::folders;
use cote_a_cote::ui::shell::{self, Options};

fn main() -> ExitCode {
    let began = Instant::now();
    let cli = Cli::parse();
    if cli.command.is_some() {
        return cli::run(cli);
    }
    let Some(data) = folders::data(cli.data_dir) else {
        eprintln!("{}", cli::NO_DATA_FOLDER);
        return ExitCode::FAILURE;
    };
    let options = Options {
        data,
        trace_since: cli.trace_startup.then_some(began),
        #[cfg(debug_assertions)]
        trace_shown: cli.trace_shown,
    };
    match shell::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("La fenêtre n’a pas pu s’ouvrir : {error}");
            ExitCode::FAILURE
        }
    }
}
