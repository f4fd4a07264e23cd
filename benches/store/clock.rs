//! Work in, what it took on a processor out.

use std::fs;
use std::time::{Duration, Instant};

/// What `work` makes, and the time that it was on a processor, or passed where the system
/// does not tell: what else the machine does counts little.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let (begun, before) = (Instant::now(), processor());
    let done = work();
    let spent = processor().zip(before).map(|(after, before)| after.saturating_sub(before));
    (spent.unwrap_or_else(|| begun.elapsed()), done)
}

/// How long this thread was on a processor.
#[expect(clippy::disallowed_methods, reason = "a benchmark asks the system")]
fn processor() -> Option<Duration> {
    // The system counts a thread's time when it lets go.
    std::thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
