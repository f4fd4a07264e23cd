//! Vietnamese written before Unicode, as characters of windows-1252, in; the same in Unicode out.

pub mod detect;
#[cfg(test)]
pub(crate) mod encode;
pub mod encoding;
pub mod latin;
pub mod mojibake;
pub mod tcvn3;
pub mod viscii;
pub mod vni;
pub mod windows1258;
