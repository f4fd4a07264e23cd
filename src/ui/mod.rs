//! State in, cells out: it changes nothing.

pub mod article;
pub mod changes;
pub mod chooser;
pub mod draw;
pub mod headlines;
pub mod help;
pub mod picture;
pub mod search;
pub mod status;
pub mod theme;
