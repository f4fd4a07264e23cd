//! A terminal reader of Vietnamese portals: an address goes in, a screen of cells comes out.
//!
//! The walk, one way: [`fetch`] turns an address into a page, [`parse`] the page
//! into an article or a listing, [`typeset`] the article into lines for a
//! measure, [`app`] keeps them in a state that keys change, [`ui`] copies the
//! visible ones into cells. [`pipeline`] is the first half of the walk on one
//! screen, [`runtime`] the floor that waits. `ARCHITECTURE.md` has the map and
//! the rules.

pub mod app;
pub mod cli;
pub mod config;
pub mod export;
pub mod fetch;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod runtime;
pub mod sample;
pub mod store;
pub mod text;
pub mod typeset;
pub mod ui;
