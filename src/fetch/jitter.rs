//! A time in, a little more of it out, at random: machines that began together do not go on together.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// `time` and up to `percent` per cent more.
#[must_use]
pub fn jittered(time: Duration, percent: u32) -> Duration {
    // Each of these is keyed at random; nothing more is needed of the chance here.
    let chance = RandomState::new().hash_one(percent) % 1000;
    let share = u32::try_from(chance).unwrap_or_default();
    time.saturating_add(time.saturating_mul(percent).saturating_mul(share) / 100_000)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::jittered;

    #[test]
    fn a_wait_is_drawn_out_within_its_bounds_and_not_always_alike() {
        let wait = Duration::from_secs(100);
        let waits: Vec<_> = (0..50).map(|_| jittered(wait, 25)).collect();
        assert!(waits.iter().all(|drawn| (wait..wait * 5 / 4).contains(drawn)), "{waits:?}");
        assert!(waits.iter().any(|drawn| Some(drawn) != waits.first()), "{waits:?}");
        assert_eq!(jittered(wait, 0), wait);
        assert_eq!(jittered(Duration::MAX, 25), Duration::MAX);
    }
}
