//! An article and a measure in, lines out.
