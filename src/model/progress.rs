//! How far an article was read, in a form that outlives the run.

/// A place in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Index of the piece at the top of the pane.
    pub block: usize,
    /// Byte of its text.
    pub byte: usize,
    /// The [`fingerprint`] of the text both were counted in.
    pub text: u64,
    /// Percent of the article that was read.
    pub percent: u8,
}

/// A number that is the same for the same pieces of text, in every run and version: FNV-1a.
///
/// ```
/// use congtin::model::progress::fingerprint;
/// assert_eq!(fingerprint(["a"]), 0x089b_c907_b544_c769);
/// assert_ne!(fingerprint(["một", "hai"]), fingerprint(["mộth", "ai"]));
/// ```
#[must_use]
pub fn fingerprint<'a>(pieces: impl IntoIterator<Item = &'a str>) -> u64 {
    // After each piece stands a byte that no text has.
    let bytes = pieces.into_iter().flat_map(|piece| piece.bytes().chain([0xff]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
