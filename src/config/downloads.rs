//! What is set and what the desktop says in, the folder that files are downloaded into out.

use std::path::{Path, PathBuf};

use crate::model::download::folder;

/// The folder: the one that is `set`, else the desktop's own for downloads by
/// its `user_dirs` (the text of `user-dirs.dirs`), else `Downloads` in `home`.
///
/// # Errors
/// A sentence when the one that is set is neither absolute nor under `~`.
pub fn downloads(set: &str, home: Option<&Path>, user_dirs: &str) -> Result<PathBuf, &'static str> {
    if !set.is_empty() {
        let found = folder(set, home, Path::new(""));
        return if found.is_absolute() {
            Ok(found)
        } else {
            Err("downloads: an absolute folder, or one under ~/")
        };
    }
    let of_desktop = desktop(user_dirs, home).filter(|found| found.is_absolute());
    Ok(of_desktop.or_else(|| Some(home?.join("Downloads"))).unwrap_or_default())
}

/// `XDG_DOWNLOAD_DIR="$HOME/Tải xuống"`, as xdg-user-dirs writes it.
fn desktop(user_dirs: &str, home: Option<&Path>) -> Option<PathBuf> {
    let line = user_dirs.lines().rev().find_map(|line| line.trim().strip_prefix("XDG_DOWNLOAD_DIR="))?;
    let value = line.trim().trim_matches('"');
    match value.strip_prefix("$HOME") {
        Some(rest) => Some(home?.join(rest.trim_start_matches('/'))),
        None => Some(value.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::downloads;
    use std::path::Path;

    #[test]
    fn the_folder() {
        let home = Some(Path::new("/nha/an"));
        let desktop = "# x\nXDG_DESKTOP_DIR=\"$HOME/Bàn\"\nXDG_DOWNLOAD_DIR=\"$HOME/Tải xuống\"\n";
        let table = [
            ("", home, desktop, Ok("/nha/an/Tải xuống")),
            ("", home, "XDG_DOWNLOAD_DIR=\"/kho\"", Ok("/kho")),
            ("", home, "XDG_DOWNLOAD_DIR=\"kho\"", Ok("/nha/an/Downloads")),
            ("", home, "", Ok("/nha/an/Downloads")),
            ("", None, desktop, Ok("")),
            ("~/van ban", home, desktop, Ok("/nha/an/van ban")),
            ("~", home, desktop, Ok("/nha/an")),
            ("/kho", home, desktop, Ok("/kho")),
            ("kho", home, desktop, Err("downloads: an absolute folder, or one under ~/")),
        ];
        for (set, home, user_dirs, expected) in table {
            assert_eq!(downloads(set, home, user_dirs), expected.map(Into::into), "{set}");
        }
    }
}
