//! An article and a measure in, lines out.

pub mod desk;
pub mod flow;
pub mod headlines;
pub mod line;
pub mod matter;
pub mod spread;
pub mod table;
