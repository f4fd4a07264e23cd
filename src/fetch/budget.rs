//! The time of a page in, what is left of it after each step out.

use std::time::Duration;

use tokio::time::{Instant, timeout};

use crate::model::failure::Kind;

/// Time for one page with all its tries. Only what is done for the page costs
/// some: background work that waits for its turn waits as long as it must.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    whole: Duration,
    left: Duration,
}

impl Budget {
    /// All of it.
    #[must_use]
    pub fn new(whole: Duration) -> Self {
        Self { whole, left: whole }
    }

    /// Does `work` in the time that is left.
    ///
    /// # Errors
    /// [`Kind::Timeout`] when that was not enough.
    pub async fn spend<T>(&mut self, work: impl Future<Output = T>) -> Result<T, Kind> {
        let began = Instant::now();
        let outcome = timeout(self.left, work).await;
        self.left = self.left.saturating_sub(began.elapsed());
        outcome.map_err(|_| Kind::Timeout(self.whole))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::sleep;

    use super::Budget;
    use crate::model::failure::Kind;

    #[tokio::test(start_paused = true)]
    async fn steps_share_the_time() {
        let second = Duration::from_secs(1);
        let mut budget = Budget::new(second * 3);
        assert_eq!(budget.spend(sleep(second)).await, Ok(()));
        // What is waited for elsewhere costs nothing.
        sleep(second * 60).await;
        assert_eq!(budget.spend(async { 7 }).await, Ok(7));
        assert_eq!(
            budget.spend(sleep(second * 2 + Duration::from_millis(1))).await,
            Err(Kind::Timeout(second * 3))
        );
        assert_eq!(budget.spend(std::future::pending::<()>()).await, Err(Kind::Timeout(second * 3)));
    }
}
