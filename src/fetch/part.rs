//! A wanted file in; what is here of it, on the disk, out: it grows, and becomes the file when it is whole.
//!
//! `NAME.part` lies in the folder that the file is to come into. What it is a
//! part of stands in a hidden file beside it, so that a later run can go on
//! with it. It is locked for as long as it is written to: two runs never share one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;
use serde::{Deserialize, Serialize};

use crate::fetch::range::Rest;
use crate::model::download::{Saved, Wanted};
use crate::model::ending::named;
use crate::model::failure::Kind;
use crate::text::clean::Clean;
use crate::text::file_name::{file_name, numbered};

/// How many files of one name there may be.
const MANY: u32 = 999;

/// A file on its way.
#[derive(Debug)]
pub struct Part {
    file: File,
    path: PathBuf,
    folder: PathBuf,
    note: Note,
    received: u64,
}

/// What a part is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    address: String,
    /// By what the file is known to be the same one still; without it nothing can be added.
    validator: Option<String>,
}

impl Part {
    /// Goes on with what is here of a file, or begins it. The folder is made where it is not there.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn open(wanted: &Wanted) -> Result<Self, Kind> {
        let folder = &wanted.folder;
        make(folder).map_err(|error| unwritten(folder, &error))?;
        let address = wanted.address.as_str().split('#').next().unwrap_or_default().to_owned();
        let called = named(&wanted.address).unwrap_or_else(|| wanted.title.clone());
        let name = file_name(&called);
        for n in 1..=MANY {
            let path = folder.join(format!("{}.part", numbered(&name, n)));
            match begin(&path) {
                Ok(file) => {
                    let note = Note { address, validator: None };
                    let part = Self { file, path, folder: folder.clone(), note, received: 0 };
                    return part.noted();
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(unwritten(&path, &error)),
            }
            // Only what is known to be a part of this file is added to.
            let note = read_note(&path).filter(|note| note.address == address);
            if let Some((note, file)) = note.zip(go_on(&path)) {
                let received = file.metadata().map_or(0, |known| known.len());
                return Ok(Self { file, path, folder: folder.clone(), note, received });
            }
        }
        Err(unwritten(&folder.join(name), &io::ErrorKind::AlreadyExists.into()))
    }

    /// What is still wanted, where something is here that can be added to.
    #[must_use]
    pub fn rest(&self) -> Option<Rest> {
        let validator = self.note.validator.clone().filter(|_| self.received > 0)?;
        Some(Rest { from: self.received, validator })
    }

    /// Bytes that are here.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.received
    }

    /// Begins anew with a file that is known by `validator`.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn anew(mut self, validator: Option<String>) -> Result<Self, Kind> {
        self.file.set_len(0).map_err(|error| unwritten(&self.path, &error))?;
        (self.received, self.note.validator) = (0, validator);
        self.noted()
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// When the disk refuses; what was written before stays.
    pub fn append(mut self, bytes: &[u8]) -> Result<Self, Kind> {
        self.file.write_all(bytes).map_err(|error| unwritten(&self.path, &error))?;
        self.received += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(self)
    }

    /// The first bytes, at most `count`.
    #[must_use]
    pub fn head(&self, count: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut file = &self.file;
        // A name is worth no failure: without its first bytes a file is called as it is.
        let _read = file.seek(SeekFrom::Start(0)).and_then(|_| file.take(count).read_to_end(&mut bytes));
        bytes
    }

    /// Makes the whole part the file `name`; where another has that name, `name (2)`. One that is
    /// the same byte for byte is not doubled.
    ///
    /// # Errors
    /// When the disk refuses; the part stays.
    pub fn finish(mut self, name: &str) -> Result<Saved, Kind> {
        self.file.sync_all().map_err(|error| unwritten(&self.path, &error))?;
        let size = self.received;
        for n in 1..=MANY {
            let path = self.folder.join(numbered(name, n));
            // The name is taken before the file comes to it: no other program's is written over.
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(_) => fs::rename(&self.path, &path).map_err(|error| {
                    let _gone = fs::remove_file(&path);
                    unwritten(&path, &error)
                })?,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    if !is_same(&path, &self.file, size) {
                        continue;
                    }
                    let _gone = fs::remove_file(&self.path);
                }
                Err(error) => return Err(unwritten(&path, &error)),
            }
            let _gone = fs::remove_file(beside(&self.path));
            // Nothing is here any more for a later run.
            (self.received, self.note.validator) = (0, None);
            let _asked = File::open(&self.folder).and_then(|folder| folder.sync_all());
            return Ok(Saved { path, size });
        }
        Err(unwritten(&self.folder.join(name), &io::ErrorKind::AlreadyExists.into()))
    }

    /// The same, with what it is of written beside it.
    fn noted(self) -> Result<Self, Kind> {
        let beside = beside(&self.path);
        let text = serde_json::to_vec(&self.note).expect("two texts");
        let written = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .custom_flags(NO_LINK)
            .open(&beside)
            .and_then(|mut file| file.write_all(&text));
        written.map_err(|error| unwritten(&beside, &error))?;
        Ok(self)
    }
}

impl Drop for Part {
    /// What a later run could not add to does not stay.
    fn drop(&mut self) {
        if self.rest().is_none() && is_at(&self.path, &self.file) {
            let _gone = (fs::remove_file(&self.path), fs::remove_file(beside(&self.path)));
        }
    }
}

/// Opens a file, and none that a link leads to.
#[expect(clippy::cast_possible_wrap, reason = "flags of open(2) are bits")]
const NO_LINK: i32 = OFlags::NOFOLLOW.bits() as i32;

fn make(folder: &Path) -> io::Result<()> {
    if folder.is_relative() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not an absolute path"));
    }
    fs::create_dir_all(folder)
}

/// A new file, locked.
fn begin(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().read(true).append(true).create_new(true).open(path)?;
    // Where files cannot be locked, nobody else is kept out, and nothing worse happens.
    let _locked = file.try_lock();
    Ok(file)
}

/// The part that is here, locked, when no other run has it.
fn go_on(path: &Path) -> Option<File> {
    let file = OpenOptions::new().read(true).append(true).custom_flags(NO_LINK).open(path).ok()?;
    let is_free = !matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock));
    // The run that had it may have finished meanwhile, and then this is the finished file.
    (is_free && is_at(path, &file)).then_some(file)
}

/// Whether the open file is still the one at `path`.
fn is_at(path: &Path, file: &File) -> bool {
    let id = |known: &fs::Metadata| (known.dev(), known.ino(), known.is_file());
    match (fs::symlink_metadata(path), file.metadata()) {
        (Ok(named), Ok(open)) => id(&named) == id(&open) && open.is_file(),
        _ => false,
    }
}

/// Where it is written what a part is of.
fn beside(part: &Path) -> PathBuf {
    let name = part.file_name().unwrap_or_default().to_string_lossy();
    part.with_file_name(format!(".{name}.from"))
}

fn read_note(part: &Path) -> Option<Note> {
    let file = OpenOptions::new().read(true).custom_flags(NO_LINK).open(beside(part)).ok()?;
    let mut text = String::new();
    file.take(64 << 10).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

/// Whether the file at `path` has the bytes of `part`.
fn is_same(path: &Path, mut part: &File, size: u64) -> bool {
    let is_candidate = fs::symlink_metadata(path).is_ok_and(|known| known.is_file() && known.len() == size);
    if !is_candidate || part.seek(SeekFrom::Start(0)).is_err() {
        return false;
    }
    let Ok(known) = File::open(path) else { return false };
    let mut pairs = BufReader::new(known).bytes().zip(BufReader::new(part).bytes());
    pairs.all(|(one, other)| matches!((one, other), (Ok(one), Ok(other)) if one == other))
}

/// What the disk says of a file.
fn unwritten(path: &Path, error: &io::Error) -> Kind {
    Kind::Unwritten(Clean::new(&path.display().to_string()), Clean::new(&error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::Part;
    use crate::model::address::{Address, Origin};
    use crate::model::download::Wanted;
    use crate::model::failure::Kind;
    use crate::text::clean::Clean;
    use std::fs;
    use std::path::Path;

    fn wanted(folder: &Path, address: &str) -> Wanted {
        let address = Address::parse(address).expect("an address");
        Wanted { address, origin: Origin::Typed, title: Clean::new("Kế hoạch"), folder: folder.into() }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into()).collect();
        names.sort();
        names
    }

    fn started(folder: &Path, address: &str, bytes: &[u8]) -> Part {
        let part = Part::open(&wanted(folder, address)).expect("a part");
        part.anew(Some("\"a\"".into())).and_then(|part| part.append(bytes)).expect("room")
    }

    #[test]
    fn a_part_is_gone_on_with_by_the_next_run() {
        let folder = tempfile::tempdir().expect("a folder");
        drop(started(folder.path(), "http://a.vn/kh.pdf", b"mot "));
        let part = Part::open(&wanted(folder.path(), "http://a.vn/kh.pdf#trang=2")).expect("a part");
        assert_eq!(part.rest().map(|rest| (rest.from, rest.validator)), Some((4, "\"a\"".into())));
        let part = part.append(b"hai").expect("room");
        assert_eq!((part.head(4), part.received()), (b"mot ".to_vec(), 7));
        let saved = part.finish("kh.pdf").expect("room");
        assert_eq!((fs::read(saved.path).expect("a file"), saved.size), (b"mot hai".to_vec(), 7));
        assert_eq!(names(folder.path()), ["kh.pdf"]);
    }

    #[test]
    fn a_part_of_another_file_or_run_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = started(folder.path(), "http://a.vn/kh.pdf", b"mot");
        let second = started(folder.path(), "http://a.vn/kh.pdf", b"hai");
        let third = started(folder.path(), "http://b.vn/kh.pdf", b"ba");
        for (part, name) in [(second, "kh.pdf"), (third, "kh (2).pdf"), (first, "kh (3).pdf")] {
            assert_eq!(part.finish("kh.pdf").expect("room").path, folder.path().join(name));
        }
        assert_eq!(names(folder.path()), ["kh (2).pdf", "kh (3).pdf", "kh.pdf"]);
    }

    #[test]
    fn no_file_is_written_over_and_none_is_doubled() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("kh.pdf"), "cua ai").expect("a file");
        for (text, name) in [("cua ta", "kh (2).pdf"), ("cua ta", "kh (2).pdf"), ("cua ai", "kh.pdf")] {
            let part = started(folder.path(), "http://a.vn/kh.pdf", text.as_bytes());
            assert_eq!(part.finish("kh.pdf").expect("room").path, folder.path().join(name));
        }
        assert_eq!(fs::read(folder.path().join("kh.pdf")).expect("a file"), b"cua ai");
        assert_eq!(names(folder.path()), ["kh (2).pdf", "kh.pdf"]);
    }

    #[test]
    fn what_cannot_be_added_to_does_not_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let part = Part::open(&wanted(folder.path(), "http://a.vn/kh.pdf")).expect("a part");
        drop(part.anew(None).and_then(|part| part.append(b"mot")).expect("room"));
        drop(Part::open(&wanted(folder.path(), "http://a.vn/tai?id=1")).expect("a part"));
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        drop(started(folder.path(), "http://a.vn/kh.pdf", b"mot"));
        let (secret, part) = (folder.path().join("bi-mat"), folder.path().join("kh.pdf.part"));
        fs::write(&secret, "bi mat").expect("a file");
        fs::remove_file(&part).expect("a file");
        std::os::unix::fs::symlink(&secret, &part).expect("a link");
        let other = started(folder.path(), "http://a.vn/kh.pdf", b"hai");
        other.finish("kh.pdf").expect("room");
        assert_eq!(fs::read(&secret).expect("a file"), b"bi mat");
    }

    #[test]
    fn a_folder_is_made_and_one_that_cannot_be_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("tai/ve");
        started(&inner, "http://a.vn/kh.pdf", b"mot").finish("kh.pdf").expect("room");
        assert_eq!(names(&inner), ["kh.pdf"]);
        fs::write(folder.path().join("tep"), "").expect("a file");
        for bad in [folder.path().join("tep/sau"), "tuong/doi".into()] {
            let failed = Part::open(&wanted(&bad, "http://a.vn/kh.pdf")).expect_err("no folder");
            assert!(matches!(failed, Kind::Unwritten(..)), "{failed}");
        }
    }
}
