//! Events in, a new state and effects out: no clock, no disk, no terminal.
