//! An address in, a decoded page out: the only wing on the network.
