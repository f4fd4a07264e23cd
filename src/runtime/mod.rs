//! The floor that waits: the terminal, its input, signals and tasks.

pub mod input;
pub mod main_loop;
pub mod notify;
pub mod perform;
pub mod scribe;
pub mod size;
pub mod terminal;
