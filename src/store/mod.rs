//! What was read and what the reader did with it, on the disk: the only room on the database.

pub mod archive;
pub mod backup;
pub mod ballast;
pub mod cache;
pub mod cell;
pub mod connect;
pub mod database;
pub mod examine;
pub mod fault;
pub mod home;
pub mod kind;
pub mod lock;
pub mod mend;
pub mod migrate;
pub mod open;
pub mod reader;
pub mod search;
pub mod set_aside;
pub mod sums;
pub mod turn;
