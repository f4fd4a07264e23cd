//! An article or a list in, the contents of a file out.
