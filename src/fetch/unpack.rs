//! The bytes of an answer as they come in, unpacked bytes out, never more than the limits allow.
//!
//! 3,233 bytes of brotli became 2 GB: every piece that comes out is counted
//! before the next is made, and a stream that grows beyond all proportion is
//! left where it is.

use std::fmt;
use std::io;

use compression_codecs::core::util::{PartialBuffer, WriteBuffer};
use compression_codecs::zstd::params::DParameter;
use compression_codecs::{BrotliDecoder, DecodeV2, DeflateDecoder, GzipDecoder, ZlibDecoder, ZstdDecoder};

use crate::model::limits::Limits;

/// Bytes unpacked between two looks at the limits.
const PIECE: usize = 16 << 10;

/// The largest window of zstd, as a power of two: 8 MB, which RFC 9659 asks
/// of those who send it over HTTP. The library alone would take 128 MB.
const WINDOW: u32 = 23;

/// First bytes of a gzip member; no text begins with them.
pub const GZIP: &[u8] = b"\x1f\x8b";

/// How a body is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// Not at all, or in a way that nobody knows: the bytes will tell.
    Identity,
    /// gzip (RFC 1952).
    Gzip,
    /// `deflate`: zlib (RFC 1950), or the bare stream that some send by that name.
    Deflate,
    /// Brotli (RFC 7932).
    Brotli,
    /// Zstandard (RFC 8878).
    Zstd,
}

/// Why nothing more is unpacked.
#[derive(Debug)]
pub enum Stop {
    /// The limits are reached.
    Full,
    /// The bytes are not what they claim to be.
    Damaged(io::Error),
}

/// One layer that is being unpacked.
pub struct Unpacker<'a> {
    limits: &'a Limits,
    coding: Coding,
    decoder: Option<Box<dyn DecodeV2 + Send>>,
    /// Bytes that came over the network so far.
    received: usize,
    bytes: Vec<u8>,
    /// Where the member began that is being unpacked; gzip and zstd may have several.
    member: usize,
    members: usize,
    is_ended: bool,
}

impl Coding {
    /// The outermost of the codings that a Content-Encoding names: the last one.
    /// A gzip under it shows itself.
    #[must_use]
    pub fn of(content_encoding: &str) -> Self {
        match content_encoding.rsplit(',').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
            "gzip" | "x-gzip" => Self::Gzip,
            "deflate" => Self::Deflate,
            "br" => Self::Brotli,
            "zstd" => Self::Zstd,
            _ => Self::Identity,
        }
    }

    fn decoder(self, first: &[u8]) -> Option<Box<dyn DecodeV2 + Send>> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(Box::new(GzipDecoder::new())),
            Self::Deflate if is_zlib(first) => Some(Box::new(ZlibDecoder::new())),
            Self::Deflate => Some(Box::new(DeflateDecoder::new())),
            Self::Brotli => Some(Box::new(BrotliDecoder::new())),
            Self::Zstd => Some(Box::new(ZstdDecoder::new_with_params(&[DParameter::window_log_max(WINDOW)]))),
        }
    }

    /// The byte with which a further member begins, where there may be one.
    fn next_member(self) -> Option<u8> {
        match self {
            Self::Gzip => GZIP.first().copied(),
            Self::Zstd => Some(0x28),
            _ => None,
        }
    }
}

impl<'a> Unpacker<'a> {
    /// An unpacker of what is packed like this.
    #[must_use]
    pub fn new(coding: Coding, limits: &'a Limits) -> Self {
        let bytes = Vec::new();
        Self { limits, coding, decoder: None, received: 0, bytes, member: 0, members: 0, is_ended: false }
    }

    /// Counts `received` bytes as come over the network already: those of the layer above.
    #[must_use]
    pub fn after(mut self, received: usize) -> Self {
        self.received = received;
        self
    }

    /// Takes the next bytes that came over the network.
    ///
    /// # Errors
    /// When there is an end to it; what was unpacked before is kept.
    pub fn receive(&mut self, piece: &[u8]) -> Result<(), Stop> {
        self.received += piece.len();
        self.unpack(piece)
    }

    /// Takes the next bytes of the layer above.
    ///
    /// # Errors
    /// As [`Unpacker::receive`].
    pub fn unpack(&mut self, piece: &[u8]) -> Result<(), Stop> {
        if self.coding == Coding::Identity {
            self.bytes.extend_from_slice(piece);
            return self.measure();
        }
        if self.decoder.is_none() && !piece.is_empty() {
            self.decoder = self.coding.decoder(piece);
        }
        let mut input = PartialBuffer::new(piece);
        while let Some(next) = input.unwritten().first().copied() {
            // What stands behind the end is no part of the page.
            if self.is_ended && !self.begin_member(next)? {
                return Ok(());
            }
            self.step(|decoder, output| decoder.decode(&mut input, output))?;
        }
        Ok(())
    }

    /// Takes the end of the bytes; true when they were all there.
    ///
    /// # Errors
    /// As [`Unpacker::receive`].
    pub fn end(&mut self) -> Result<bool, Stop> {
        // What the decoder holds back comes out in pieces, which are measured too.
        while !self.is_ended && self.decoder.is_some() {
            let before = self.bytes.len();
            let mut is_flushed = false;
            let flushed = self.step(|decoder, output| {
                is_flushed = decoder.flush(output)?;
                Ok(false)
            });
            flushed?;
            if is_flushed || self.bytes.len() == before {
                break;
            }
        }
        let is_junk = self.members > 0 && self.bytes.len() == self.member;
        Ok(self.coding == Coding::Identity || self.is_ended || is_junk || self.finishes())
    }

    /// What was unpacked, and of how many bytes that came over the network.
    #[must_use]
    pub fn into_bytes(self) -> (Vec<u8>, usize) {
        (self.bytes, self.received)
    }

    /// True before the first byte.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// One piece out of the decoder.
    fn step(
        &mut self,
        run: impl FnOnce(&mut dyn DecodeV2, &mut WriteBuffer<'_>) -> io::Result<bool>,
    ) -> Result<(), Stop> {
        let Some(decoder) = self.decoder.as_deref_mut() else { return Ok(()) };
        let mut piece = [0; PIECE];
        let mut output = WriteBuffer::new_initialized(&mut piece);
        let outcome = run(decoder, &mut output);
        self.bytes.extend_from_slice(output.written());
        self.measure()?;
        match outcome {
            Ok(is_ended) => self.is_ended = is_ended,
            // Behind a whole member anything may stand that only looks like the next.
            Err(_) if self.members > 0 && self.bytes.len() == self.member => self.is_ended = true,
            Err(error) => return Err(Stop::Damaged(error)),
        }
        Ok(())
    }

    /// Makes ready for the member that begins with `first`; false when it is none.
    fn begin_member(&mut self, first: u8) -> Result<bool, Stop> {
        let is_junk = self.members > 0 && self.bytes.len() == self.member;
        if is_junk || self.coding.next_member() != Some(first) {
            return Ok(false);
        }
        if let Some(decoder) = self.decoder.as_deref_mut() {
            decoder.reinit().map_err(Stop::Damaged)?;
        }
        (self.member, self.members, self.is_ended) = (self.bytes.len(), self.members + 1, false);
        Ok(true)
    }

    fn finishes(&mut self) -> bool {
        let mut piece = [0; PIECE];
        let mut output = WriteBuffer::new_initialized(&mut piece);
        self.decoder.as_deref_mut().is_some_and(|decoder| decoder.finish(&mut output).unwrap_or(false))
    }

    /// Keeps the limits: all of a page, and of how little it may be unpacked.
    fn measure(&mut self) -> Result<(), Stop> {
        let by_ratio = self.received.saturating_mul(self.limits.ratio).max(self.limits.unpacked);
        let limit = match self.coding {
            Coding::Identity => self.limits.body,
            _ => self.limits.body.min(by_ratio),
        };
        if self.bytes.len() > limit {
            self.bytes.truncate(limit);
            return Err(Stop::Full);
        }
        // Packed bytes out of which nothing comes are not read for ever either.
        if self.received > self.limits.body.saturating_mul(2) { Err(Stop::Full) } else { Ok(()) }
    }
}

impl fmt::Debug for Unpacker<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = (self.received, self.bytes.len());
        f.debug_struct("Unpacker")
            .field("coding", &self.coding)
            .field("counts", &counts)
            .finish_non_exhaustive()
    }
}

/// True for the two bytes that begin zlib's stream (RFC 1950, 2.2).
fn is_zlib(first: &[u8]) -> bool {
    match first {
        [method, flags, ..] => {
            method & 0x0f == 8 && (u16::from(*method) << 8 | u16::from(*flags)).is_multiple_of(31)
        }
        [method] => *method == 0x78,
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use compression_codecs::brotli::params::EncoderParams;
    use compression_codecs::core::Level;
    use compression_codecs::core::util::{PartialBuffer, WriteBuffer};
    use compression_codecs::{
        BrotliEncoder, DeflateEncoder, EncodeV2, GzipEncoder, ZlibEncoder, ZstdEncoder,
    };

    use super::{Coding, Stop, Unpacker};
    use crate::model::limits::Limits;

    /// `text` packed; room for eight times its size.
    fn pack(mut encoder: impl EncodeV2, text: &[u8]) -> Vec<u8> {
        let mut room = vec![0; text.len() * 8 + 1024];
        let mut output = WriteBuffer::new_initialized(&mut room);
        encoder.encode(&mut PartialBuffer::new(text), &mut output).expect("packed");
        while !encoder.finish(&mut output).expect("an end") {}
        output.written().to_vec()
    }

    fn all(text: &[u8]) -> Vec<(Coding, Vec<u8>)> {
        vec![
            (Coding::Identity, text.to_vec()),
            (Coding::Gzip, pack(GzipEncoder::new(Level::Default.into()), text)),
            (Coding::Deflate, pack(ZlibEncoder::new(Level::Default.into()), text)),
            (Coding::Deflate, pack(DeflateEncoder::new(Level::Default.into()), text)),
            (Coding::Brotli, pack(BrotliEncoder::new(EncoderParams::default()), text)),
            (Coding::Zstd, pack(ZstdEncoder::new(3), text)),
        ]
    }

    /// What is unpacked of `packed` in pieces of this size, and whether it was whole.
    fn unpack(coding: Coding, packed: &[u8], size: usize, limits: &Limits) -> (Vec<u8>, Result<bool, Stop>) {
        let mut unpacker = Unpacker::new(coding, limits);
        let mut outcome = Ok(true);
        for piece in packed.chunks(size) {
            outcome = unpacker.receive(piece).map(|()| true);
            if outcome.is_err() {
                break;
            }
        }
        let outcome = outcome.and_then(|_| unpacker.end());
        (unpacker.into_bytes().0, outcome)
    }

    fn prose() -> Vec<u8> {
        (0..1000).flat_map(|n| format!("<p>Tin số {} của Sở {}\n", n, n * 7919 % 1013).into_bytes()).collect()
    }

    #[test]
    fn every_coding_gives_back_what_was_packed() {
        let text = prose();
        for (coding, packed) in all(&text) {
            for size in [1, 2, 1000, packed.len()] {
                let (bytes, outcome) = unpack(coding, &packed, size, &Limits::STANDARD);
                assert!(bytes == text && matches!(outcome, Ok(true)), "{coding:?} by {size}: {outcome:?}");
            }
        }
    }

    #[test]
    fn what_is_cut_is_not_whole() {
        let text = prose();
        for (coding, packed) in all(&text).into_iter().skip(1) {
            for left in [packed.len() - 1, packed.len() / 2, 12] {
                let packed = packed.get(..left).expect("a part");
                let (bytes, outcome) = unpack(coding, packed, 700, &Limits::STANDARD);
                assert!(text.starts_with(&bytes), "{coding:?}");
                assert!(!matches!(outcome, Ok(true)), "{coding:?} of {left}: {outcome:?}");
            }
        }
    }

    #[test]
    fn members_are_joined_and_junk_is_left() {
        let two = |one: Vec<u8>, end: &[u8]| [one.as_slice(), one.as_slice(), end].concat();
        for (coding, packed) in [
            (Coding::Gzip, two(pack(GzipEncoder::new(Level::Default.into()), b"Tin"), b"")),
            (Coding::Gzip, two(pack(GzipEncoder::new(Level::Default.into()), b"Tin"), b"\0\0\0\0")),
            (Coding::Gzip, two(pack(GzipEncoder::new(Level::Default.into()), b"Tin"), b"\x1fjunk of a kind")),
            (Coding::Zstd, two(pack(ZstdEncoder::new(3), b"Tin"), b"")),
        ] {
            let (bytes, outcome) = unpack(coding, &packed, packed.len(), &Limits::STANDARD);
            assert_eq!((bytes.as_slice(), outcome.ok()), (&b"TinTin"[..], Some(true)), "{packed:?}");
        }
    }

    #[test]
    fn the_ratio_holds_for_every_coding_at_the_limit_and_one_past_it() {
        let text = vec![b'a'; 50_000];
        for (coding, packed) in all(&text).into_iter().skip(1) {
            let exact = text.len().div_ceil(packed.len());
            let limits = |ratio, unpacked| Limits { ratio, unpacked, ..Limits::STANDARD };
            let size = packed.len();
            let (bytes, outcome) = unpack(coding, &packed, size, &limits(exact, 1000));
            assert!(bytes == text && matches!(outcome, Ok(true)), "{coding:?}: {outcome:?}");
            let (bytes, outcome) = unpack(coding, &packed, size, &limits(exact - 1, 1000));
            assert_eq!(bytes.len(), (exact - 1) * size, "{coding:?}");
            assert!(matches!(outcome, Err(Stop::Full)), "{coding:?}: {outcome:?}");
            // Little enough may be unpacked of anything.
            let (bytes, _) = unpack(coding, &packed, size, &limits(0, text.len()));
            assert_eq!(bytes.len(), text.len(), "{coding:?}");
            let (bytes, outcome) = unpack(coding, &packed, size, &limits(0, text.len() - 1));
            assert_eq!(
                (bytes.len(), matches!(outcome, Err(Stop::Full))),
                (text.len() - 1, true),
                "{coding:?}"
            );
        }
    }

    #[test]
    fn a_body_has_its_limit_in_every_coding() {
        let text = prose();
        for (coding, packed) in all(&text) {
            let limits = |body| Limits { body, ..Limits::STANDARD };
            let (bytes, outcome) = unpack(coding, &packed, 500, &limits(text.len()));
            assert!(bytes == text && matches!(outcome, Ok(true)), "{coding:?}: {outcome:?}");
            let (bytes, outcome) = unpack(coding, &packed, 500, &limits(text.len() - 1));
            assert_eq!(bytes.len(), text.len() - 1, "{coding:?}");
            assert!(matches!(outcome, Err(Stop::Full)), "{coding:?}: {outcome:?}");
        }
    }

    #[test]
    fn bytes_that_unpack_to_nothing_come_to_an_end() {
        // Stored blocks of no bytes, as many as one likes.
        let empty = [b"\x78\x01".as_slice(), &b"\0\0\0\xff\xff".repeat(1000)].concat();
        let limits = Limits { body: 1000, ..Limits::STANDARD };
        let (bytes, outcome) = unpack(Coding::Deflate, &empty, 100, &limits);
        assert!(bytes.is_empty() && matches!(outcome, Err(Stop::Full)), "{outcome:?}");
    }

    #[test]
    fn the_last_name_is_the_outermost_coding() {
        for (header, coding) in [
            ("gzip", Coding::Gzip),
            ("X-GZIP ", Coding::Gzip),
            ("gzip, br", Coding::Brotli),
            ("identity", Coding::Identity),
            ("utf-8", Coding::Identity),
            ("", Coding::Identity),
            ("deflate", Coding::Deflate),
            ("zstd", Coding::Zstd),
        ] {
            assert_eq!(Coding::of(header), coding, "{header}");
        }
    }
}
