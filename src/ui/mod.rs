//! State in, cells out: it changes nothing.
