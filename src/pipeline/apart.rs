//! A stranger's document in, what is read of it out, by a process of its own that may neither take
//! more memory nor more time than the limits say, nor bring anything else down with it.
//!
//! The readers beneath unpack without limits and recurse as deep as a file wants: out of memory and
//! out of stack end a process, and no thread can be told to stop.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::thread;

use rustix::process::{Resource, Rlimit, setrlimit};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;
use tokio::time::timeout;

use crate::model::document::{Document, Form};
use crate::model::failure::Kind;
use crate::model::limits::Limits;
use crate::parse::document::sheaf;
use crate::parse::sheaf::Sheaf;
use crate::parse::work::Work;
use crate::pipeline::STACK;
use crate::text::clean::Clean;

/// What the program is called with to be that process; a form comes after it.
pub const COMMAND: &str = "read-apart";

/// Bytes of an answer: the text of a document, its marks, and what JSON puts around them.
const ANSWER: u64 = 64 << 20;

/// What the process says.
#[derive(Serialize, Deserialize)]
enum Answer {
    Read(Sheaf),
    NoText,
    Locked,
    Bad(Clean),
}

/// Has `program`, this one, read a document.
///
/// # Errors
/// Why there is no text, also when the process came to its end before it had one.
pub async fn read_apart(program: &Path, document: &Document, limits: &Limits) -> Result<Sheaf, Kind> {
    let bad = |error: io::Error| Kind::BadDocument(Clean::new(&error.to_string()));
    let mut child = Command::new(program)
        .args([COMMAND, document.form.name()])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(bad)?;
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Kind::Parser(Clean::new("pipes")));
    };
    let mut answer = Vec::new();
    let mut stdout = stdout.take(ANSWER);
    let telling = async {
        // A process that is gone says so by its silence.
        let _told = stdin.write_all(&document.bytes).await;
        drop(stdin);
    };
    let both = async { tokio::join!(telling, stdout.read_to_end(&mut answer)).1 };
    timeout(limits.reading, both)
        .await
        .map_err(|_| Kind::BadDocument(Clean::new("too slow")))?
        .map_err(bad)?;
    match serde_json::from_slice(&answer) {
        Ok(Answer::Read(sheaf)) => Ok(sheaf),
        Ok(Answer::NoText) => Err(Kind::NoText),
        Ok(Answer::Locked) => Err(Kind::Locked),
        Ok(Answer::Bad(why)) => Err(Kind::BadDocument(why)),
        Err(_) => Err(Kind::BadDocument(Clean::new("its reader gave up"))),
    }
}

/// Is that process: a document on standard input, what is read of it on standard output.
///
/// # Errors
/// When either cannot be used.
pub fn serve(form: &str, limits: &Limits) -> io::Result<()> {
    restrain(limits);
    let mut bytes = Vec::new();
    let most = u64::try_from(limits.document).unwrap_or(u64::MAX);
    io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    let form = Form::named(form).ok_or(io::ErrorKind::InvalidInput)?;
    let work = Work::new(limits.clone());
    let reading = thread::Builder::new().stack_size(STACK).spawn(move || sheaf(form, &bytes, &work))?;
    let answer = match reading.join() {
        Ok(Ok(sheaf)) => Answer::Read(sheaf),
        Ok(Err(Kind::NoText)) => Answer::NoText,
        Ok(Err(Kind::Locked)) => Answer::Locked,
        Ok(Err(Kind::BadDocument(why))) => Answer::Bad(why),
        Ok(Err(other)) => Answer::Bad(Clean::new(&other.to_string())),
        Err(_) => Answer::Bad(Clean::new("its reader gave up")),
    };
    io::stdout().lock().write_all(&serde_json::to_vec(&answer)?)
}

/// Takes from this process what it does not need. Where a system has no such limits the time is left.
fn restrain(limits: &Limits) {
    let at = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    for (resource, most) in
        [(Resource::As, limits.memory), (Resource::Cpu, limits.reading.as_secs().max(1)), (Resource::Core, 0)]
    {
        let _set = setrlimit(resource, at(most));
    }
}
