//! Hand-written pages of a family in, their readings out.
