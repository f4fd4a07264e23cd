//! Starts the program; the exit status comes out.

use std::process::ExitCode;

use congtin::cli::program::program;
use congtin::cli::tell::complain;

fn main() -> ExitCode {
    let line: Vec<_> = std::env::args_os().collect();
    match program(&line) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            complain(&format!("congtin: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
