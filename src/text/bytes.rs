//! Bytes in, the number that people read out.

/// Units and the letters that pages write for them.
const UNITS: [&str; 5] = ["B", "KB", "MB", "GB", "TB"];

/// Bytes as people read them; a K is 1,024, `decimal` stands before the tenths.
///
/// ```
/// use congtin::text::bytes::bytes;
/// assert_eq!(bytes(812, ","), "812 B");
/// assert_eq!(bytes(1_300_000, ","), "1,2 MB");
/// assert_eq!(bytes(64 << 20, "."), "64 MB");
/// ```
#[must_use]
pub fn bytes(count: u64, decimal: &str) -> String {
    let (mut tenths, mut unit) = (count.saturating_mul(10), 0);
    while tenths >= 10_240 && unit + 1 < UNITS.len() {
        tenths /= 1_024;
        unit += 1;
    }
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let name = UNITS.get(unit).copied().unwrap_or_default();
    // Tenths of what is two figures long are no news.
    if tenth == 0 || whole >= 10 {
        format!("{whole} {name}")
    } else {
        format!("{whole}{decimal}{tenth} {name}")
    }
}
