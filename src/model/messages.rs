//! The words of the screen.
