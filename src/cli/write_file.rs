//! A path and contents in, the file there whole or as it was.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes `contents` to the file at `path`: under another name beside it first, so that a full disk
/// or a crash leaves the former file. What is no file, as a pipe, is written to as it is.
///
/// # Errors
/// When the disk refuses; nothing new is left then.
pub fn write_file(path: &Path, contents: &[u8]) -> io::Result<()> {
    // Of a link the file that it leads to is meant.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    match fs::metadata(&target) {
        Ok(known) if !known.is_file() => {
            return OpenOptions::new().write(true).open(&target)?.write_all(contents);
        }
        _ => {}
    }
    let draft = beside(&target)?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(&draft)?;
    let written = file.write_all(contents).and_then(|()| file.sync_all());
    written.and_then(|()| fs::rename(&draft, &target)).inspect_err(|_| {
        let _gone = fs::remove_file(&draft);
    })?;
    // The name is on the disk only when its folder is; some file systems cannot be asked for that.
    let _asked = target.parent().map(|folder| File::open(folder).and_then(|folder| folder.sync_all()));
    Ok(())
}

/// A name in the same folder that no other program uses.
fn beside(target: &Path) -> io::Result<PathBuf> {
    let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut draft = std::ffi::OsString::from(".");
    draft.push(name);
    draft.push(format!(".{}.draft", std::process::id()));
    Ok(target.with_file_name(draft))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test's own files")]
mod tests {
    use super::write_file;
    use std::fs;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, link) = (folder.path().join("tin.md"), folder.path().join("moi.md"));
        write_file(&file, b"mot").expect("it is written");
        std::os::unix::fs::symlink(&file, &link).expect("a link");
        write_file(&link, b"hai").expect("it is written");
        assert_eq!(fs::read(&file).expect("a file"), b"hai");
        assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(write_file(&folder.path().join("khong/tin.md"), b"mot").is_err());
        assert!(write_file(folder.path(), b"mot").is_err());
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
        assert!(write_file(std::path::Path::new("/dev/null"), b"mot").is_ok());
        assert!(!std::path::Path::new("/dev/null").is_file());
    }
}
