//! A sentence as it is written in, the same sentence as it is read aloud out.

pub mod abbreviations;
pub mod addresses;
pub mod amounts;
pub mod codes;
pub mod dates;
pub mod numbers;
pub mod phones;
pub mod place;
pub mod ratios;
pub mod roman;
pub mod spoken;
pub mod times;
pub mod units;
