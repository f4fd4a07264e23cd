//! The panes: what each keeps, and what its actions do to it.
