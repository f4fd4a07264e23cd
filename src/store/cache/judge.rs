//! A kept article and a new answer in, what the answer is beside it out.

use std::io;

use serde::Serialize;

use crate::model::article::{Article, Complete};
use crate::model::kept::Outcome;
use crate::model::wording::{body, wording};

/// What of an article decides whether it may take the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// A hash of its title and text.
    pub wording: [u8; 16],
    /// A hash of all that is its own, links and pictures included; not of the lists and the
    /// counters that its page has around it.
    pub matter: [u8; 16],
    /// Whether it is all there.
    pub is_whole: bool,
    /// Bytes of the body's text.
    pub size: i64,
}

impl Weighed {
    /// Weighs an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let mut said = Hash::default();
        for line in article.title.iter().chain(&wording(article)) {
            said.add(line.as_bytes());
            said.add(b"\n");
        }
        let Article { title, published, summary, author, source, tags, blocks, attachments, .. } = article;
        let own = (title, published, summary, author, source, tags, blocks, attachments);
        let size: usize = body(article).iter().map(|line| line.len()).sum();
        Self {
            wording: said.bytes(),
            matter: hash(&(own, &article.section, &article.complete)),
            is_whole: article.complete == Complete::Whole,
            size: i64::try_from(size).unwrap_or(i64::MAX),
        }
    }
}

/// What `answer` is beside the copy `kept`: safety.md, "Completeness and truth". Never
/// [`Outcome::New`].
#[must_use]
pub fn judge(kept: &Weighed, answer: &Weighed) -> Outcome {
    let is_shorter = answer.size < kept.size;
    match (kept.is_whole, answer.is_whole) {
        (true, false) => Outcome::Worse,
        (false, true) => Outcome::Better,
        _ if answer.wording == kept.wording => Outcome::Same,
        (true, true) if answer.size.saturating_mul(2) < kept.size => Outcome::Worse,
        (true, true) => Outcome::Changed,
        (false, false) if is_shorter => Outcome::Worse,
        (false, false) => Outcome::Better,
    }
}

/// The hash of a value by what it is written as.
#[must_use]
pub fn hash<T: Serialize>(value: &T) -> [u8; 16] {
    let mut hash = Hash::default();
    hash.add_json(value);
    hash.bytes()
}

/// FNV-1a of 128 bits (RFC 9923): kept in files, so it must be the same in every build.
struct Hash(u128);

impl Default for Hash {
    fn default() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Hash {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        }
    }

    fn add_json<T: Serialize>(&mut self, value: &T) {
        serde_json::to_writer(self, value).expect("the model has text keys only");
    }

    fn bytes(&self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

impl io::Write for Hash {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Hash, Weighed, judge};
    use crate::model::kept::Outcome::{Better, Changed, Same, Worse};

    fn weighed(wording: u8, is_whole: bool, size: i64) -> Weighed {
        Weighed { wording: [wording; 16], matter: [0; 16], is_whole, size }
    }

    #[test]
    fn a_worse_answer_never_wins() {
        let (whole, cut) = (true, false);
        let table = [
            ((1, whole, 100), (1, whole, 100), Same),
            ((1, whole, 100), (2, whole, 100), Changed),
            ((1, whole, 100), (2, whole, 50), Changed),
            ((1, whole, 100), (2, whole, 49), Worse),
            ((1, whole, 101), (2, whole, 50), Worse),
            ((1, whole, 0), (2, whole, 0), Changed),
            ((1, whole, 100), (1, cut, 100), Worse),
            ((1, whole, 100), (2, cut, 900), Worse),
            ((1, cut, 100), (2, whole, 9), Better),
            ((1, cut, 100), (1, whole, 100), Better),
            ((1, cut, 100), (1, cut, 100), Same),
            ((1, cut, 100), (2, cut, 100), Better),
            ((1, cut, 100), (2, cut, 99), Worse),
        ];
        for (kept, answer, expected) in table {
            let [kept, answer] = [kept, answer].map(|(wording, whole, size)| weighed(wording, whole, size));
            assert_eq!(judge(&kept, &answer), expected, "{kept:?} {answer:?}");
        }
    }

    #[test]
    fn the_hash_is_the_published_one() {
        let mut hash = Hash::default();
        hash.add(b"foobar");
        assert_eq!(u128::from_be_bytes(hash.bytes()), 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }
}
