//! The search index: articles go in, and a query finds them again.

pub mod ends;
pub mod find;
pub mod index;
pub mod mark;
pub mod near;
pub mod plan;
pub mod proof;
pub mod walk;
