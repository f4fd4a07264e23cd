//! Nothing yet: replaced by the real start.
fn main() {}
