//! Standard input in, a paragraph a line; the lines an article would have, out.

use std::io::{self, BufRead, BufWriter, Write};

use crate::cli::program::{DONE, FAILED, Program};
use crate::cli::tell::problem;
use crate::export::plain::paragraph;
use crate::model::messages::fill;

/// Bytes of a paragraph at most: far more than any page may have.
const LONGEST: usize = 1 << 24;

impl Program {
    /// `congtin wrap`.
    #[must_use]
    pub fn wrap(&self, width: Option<u16>) -> u8 {
        let columns = width.unwrap_or(self.config.settings.measure).into();
        match self.copy(columns, &mut io::stdin().lock(), &mut BufWriter::new(io::stdout().lock())) {
            Ok(()) => DONE,
            // Whoever read the lines has enough of them.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => DONE,
            Err(error) => {
                problem(&error.to_string(), &[], self.words);
                FAILED
            }
        }
    }

    fn copy(&self, columns: usize, from: &mut impl BufRead, to: &mut impl Write) -> io::Result<()> {
        let mut line = Vec::new();
        for number in 1_u64.. {
            line.clear();
            let limit = LONGEST as u64 + 1;
            if io::Read::take(&mut *from, limit).read_until(b'\n', &mut line)? == 0 {
                break;
            }
            if line.len() > LONGEST {
                let told = fill(&self.words.cli.long_line, &[("line", &number.to_string())]);
                to.flush()?;
                return Err(io::Error::other(told));
            }
            let text = String::from_utf8_lossy(&line);
            to.write_all(paragraph(&text, columns, self.config.lexicon).as_bytes())?;
        }
        to.flush()
    }
}
