//! Arguments in, exit status out: what needs no screen, and the start of what does.

pub mod arguments;
pub mod choice;
pub mod describe;
pub mod digest;
pub mod doctor;
pub mod download;
pub mod feeds;
pub mod headless;
pub mod mistake;
pub mod nearest;
pub mod onward;
pub mod own_portals;
pub mod portal_file;
pub mod portals;
pub mod program;
pub mod refresh;
pub mod target;
pub mod tell;
pub mod wrap;
pub mod write_file;
