//! Events in, a new state and effects out: no clock, no disk, no terminal.

pub mod act;
pub mod action;
pub mod arrive;
pub mod download;
pub mod effect;
pub mod event;
pub mod follow;
pub mod go_on;
pub mod key;
pub mod keymap;
pub mod layout;
pub mod link;
pub mod near;
pub mod open;
pub mod panes;
pub mod point;
pub mod remember;
pub mod state;
pub mod update;
