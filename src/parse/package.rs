//! The bytes of a zip in, the files inside it out, none larger than the limits allow.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::model::failure::Kind;
use crate::model::limits::Limits;
use crate::text::clean::Clean;

/// Files in one package: a text with a thousand pictures has fewer.
const FILES: usize = 20_000;

/// A document of parts in a zip, as Office writes them.
#[derive(Debug)]
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    packed: usize,
    limits: &'a Limits,
    /// Bytes that were unpacked so far.
    unpacked: usize,
}

impl<'a> Package<'a> {
    /// Opens a package.
    ///
    /// # Errors
    /// [`Kind::BadDocument`] when it is none.
    pub fn new(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, Kind> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| bad(&error))?;
        if archive.len() > FILES {
            return Err(Kind::BadDocument(Clean::new("too many parts")));
        }
        Ok(Self { archive, packed: bytes.len(), limits, unpacked: 0 })
    }

    /// The part called `name`; `None` when there is none.
    ///
    /// # Errors
    /// When it is damaged, locked, or unpacks beyond the limits.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Kind> {
        let room = self.room();
        let mut bytes = Vec::new();
        match self.archive.by_name(name) {
            Ok(part) => read(part, room, &mut |piece| bytes.extend_from_slice(piece))?,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(bad(&error)),
        }
        self.unpacked += bytes.len();
        Ok(Some(bytes))
    }

    /// Unpacks all parts whose names end so and forgets them: whoever unpacks
    /// without limits may do so afterwards.
    ///
    /// # Errors
    /// As [`Package::part`].
    pub fn prove(&mut self, ending: &str) -> Result<(), Kind> {
        for at in 0..self.archive.len() {
            let (room, mut count) = (self.room(), 0);
            let part = self.archive.by_index(at).map_err(|error| bad(&error))?;
            if part.name().map_err(|error| bad(&error))?.ends_with(ending) {
                read(part, room, &mut |piece| count += piece.len())?;
            }
            self.unpacked += count;
        }
        Ok(())
    }

    /// Bytes that may still be unpacked.
    fn room(&self) -> usize {
        let by_ratio = self.packed.saturating_mul(self.limits.ratio).max(self.limits.unpacked);
        // All parts together may be as large as one document four times.
        self.limits
            .document
            .saturating_mul(4)
            .min(by_ratio)
            .saturating_sub(self.unpacked)
            .min(self.limits.document)
    }
}

/// Reads a part to its end, and stops past `room` bytes whatever its size is said to be.
fn read(mut part: impl Read, room: usize, take: &mut dyn FnMut(&[u8])) -> Result<(), Kind> {
    let (mut piece, mut left) = (vec![0; 16 << 10], room);
    loop {
        let count =
            part.read(&mut piece).map_err(|error| Kind::BadDocument(Clean::new(&error.to_string())))?;
        if count == 0 {
            return Ok(());
        }
        left = left
            .checked_sub(count)
            .ok_or_else(|| Kind::BadDocument(Clean::new("it unpacks beyond measure")))?;
        take(piece.get(..count).unwrap_or_default());
    }
}

fn bad(error: &ZipError) -> Kind {
    match error {
        ZipError::UnsupportedArchive(why) if why.contains("assword") => Kind::Locked,
        _ => Kind::BadDocument(Clean::new(&error.to_string())),
    }
}

#[cfg(test)]
pub mod tests {
    //! Packages for tests.

    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::Package;
    use crate::model::failure::Kind;
    use crate::model::limits::Limits;

    /// A package of these parts.
    pub(in crate::parse) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
            writer.write_all(text.as_bytes()).expect("room");
        }
        writer.finish().expect("a package").into_inner()
    }

    #[test]
    fn parts_are_unpacked_up_to_the_limit() {
        let bytes =
            zipped(&[("a.xml", &"a".repeat(100)), ("b.xml", &"b".repeat(101)), ("c.bin", &"c".repeat(999))]);
        let limits = Limits { document: 100, ..Limits::STANDARD };
        let mut package = Package::new(&bytes, &limits).expect("a package");
        assert_eq!(package.part("a.xml").expect("a part").map(|bytes| bytes.len()), Some(100));
        assert!(matches!(package.part("b.xml"), Err(Kind::BadDocument(_))));
        assert_eq!(package.part("d.xml"), Ok(None));
        assert!(package.prove(".xml").is_err());
        let limits = Limits { document: 101, ..Limits::STANDARD };
        assert!(Package::new(&bytes, &limits).expect("a package").prove(".xml").is_ok());
    }

    #[test]
    fn all_parts_together_have_a_limit_and_a_measure() {
        let part = "a".repeat(90);
        let names: Vec<String> = (0..5).map(|i| format!("{i}.xml")).collect();
        let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), part.as_str())).collect();
        let limits = Limits { document: 100, ..Limits::STANDARD };
        assert!(Package::new(&zipped(&parts), &limits).expect("a package").prove(".xml").is_err());
        assert!(Package::new(&zipped(&parts[..4]), &limits).expect("a package").prove(".xml").is_ok());
        let bomb = zipped(&[("a.xml", &"a".repeat(1 << 20))]);
        let limits = Limits { unpacked: 1 << 10, ..Limits::STANDARD };
        assert!(Package::new(&bomb, &limits).expect("a package").prove(".xml").is_err());
        assert!(Package::new(&bomb, &Limits::STANDARD).expect("a package").prove(".xml").is_ok());
        assert!(Package::new(b"PK\x03\x04", &Limits::STANDARD).is_err());
    }
}
