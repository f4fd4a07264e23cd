//! Markup in, the same with its Vietnamese in Unicode out, where it was written in something older.

pub mod fonts;
pub mod references;
pub mod repair;
pub mod sheet;
pub mod suspect;
pub mod tags;
pub mod walk;
