//! The floor that waits: the terminal, its input, signals and tasks.
