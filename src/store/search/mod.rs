//! The search index: articles go in, and a query finds them again.

pub mod index;
pub mod mark;
