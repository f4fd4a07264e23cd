//! A host and a purpose in, a turn out: who may ask which host, and when.
//!
//! Portals are small machines. A turn is given at most so often at once, to one
//! host and to all. Background work leaves one of them free, so that a person
//! always finds one, keeps its distance, and leaves a host alone that failed or
//! asked for it; none of this binds a person.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

use crate::fetch::jitter::jittered;
use crate::model::asked::Purpose;
use crate::model::failure::Kind;
use crate::model::limits::Limits;

/// Gives out the turns.
#[derive(Debug)]
pub struct Throttle {
    limits: Limits,
    board: Mutex<Board>,
    /// A turn was given back, or a host was paused.
    changed: Notify,
}

/// What is known of all hosts.
#[derive(Debug, Default)]
struct Board {
    under_way: usize,
    hosts: HashMap<String, Host>,
}

/// What is known of one host.
#[derive(Debug, Default)]
struct Host {
    under_way: usize,
    /// Before this nothing in the background begins.
    next: Option<Instant>,
    /// Failures since the last answer.
    failures: u32,
    /// Until when it is left alone because it failed.
    paused: Option<Instant>,
    /// Until when it is left alone because it asked for that.
    rests: Option<Instant>,
    /// The distance that its robots.txt asks for.
    crawl_delay: Duration,
    /// The distance that its profile asks for.
    politeness: Duration,
}

/// One request's turn at a host; given back when it is dropped.
#[derive(Debug)]
pub struct Turn<'a> {
    throttle: &'a Throttle,
    host: String,
}

/// What there is to do for a turn.
enum Next {
    Go,
    WaitForTurn,
    WaitUntil(Instant),
    LeaveAlone(Instant),
}

impl Throttle {
    /// A throttle by these limits.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self { limits, board: Mutex::default(), changed: Notify::new() }
    }

    /// Waits for a turn at `host`. Dropping the future gives the place up.
    ///
    /// # Errors
    /// [`Kind::Paused`] for background work, at a host that is left alone.
    pub async fn turn(&self, host: &str, purpose: Purpose) -> Result<Turn<'_>, Kind> {
        loop {
            let mut changed = std::pin::pin!(self.changed.notified());
            // Heard from here on, so that no change between the look and the wait is missed.
            changed.as_mut().enable();
            let next = self.board().next(host, purpose, &self.limits);
            match next {
                Next::Go => return Ok(Turn { throttle: self, host: host.to_owned() }),
                Next::WaitForTurn => changed.await,
                Next::WaitUntil(time) => {
                    tokio::select! {
                        () = sleep_until(time) => {}
                        () = changed => {}
                    }
                }
                Next::LeaveAlone(until) => return Err(Kind::Paused(on_the_clock(until))),
            }
        }
    }

    /// Notes that `host` answered, be it with "not found".
    pub fn answered(&self, host: &str) {
        let mut board = self.board();
        let host = board.host(host);
        (host.failures, host.paused) = (0, None);
    }

    /// Notes that `host` did not answer, or that something broke in it.
    pub fn failed(&self, host: &str) {
        let mut board = self.board();
        let host = board.host(host);
        host.failures = host.failures.saturating_add(1);
        if host.failures >= self.limits.failures {
            host.paused = Some(Instant::now() + self.limits.pause);
            // After the pause one more failure is enough for the next.
            host.failures = self.limits.failures.saturating_sub(1);
        }
        drop(board);
        self.changed.notify_waiters();
    }

    /// Notes that `host` asks to be left alone for `time`; says until when.
    pub fn rest(&self, host: &str, time: Duration) -> Timestamp {
        let until = Instant::now() + time;
        self.board().host(host).rests = Some(until);
        self.changed.notify_waiters();
        on_the_clock(until)
    }

    /// Keeps the distance that the robots.txt of `host` asks for, within reason.
    pub fn keep_distance(&self, host: &str, crawl_delay: Duration) {
        self.board().host(host).crawl_delay = crawl_delay.min(self.limits.crawl_delay);
    }

    /// Keeps at least this distance at `host`, whatever its robots.txt says.
    pub fn be_polite(&self, host: &str, distance: Duration) {
        self.board().host(host).politeness = distance;
    }

    /// True while background work leaves `host` alone.
    #[must_use]
    pub fn is_left_alone(&self, host: &str) -> bool {
        self.board().host(host).left_alone(Instant::now()).is_some()
    }

    fn board(&self) -> MutexGuard<'_, Board> {
        // Nothing that could panic leaves the board half written.
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Board {
    fn host(&mut self, name: &str) -> &mut Host {
        self.hosts.entry(name.to_owned()).or_default()
    }

    /// What there is to do now for a turn at the host `name`; takes it if it may.
    fn next(&mut self, name: &str, purpose: Purpose, limits: &Limits) -> Next {
        let now = Instant::now();
        let all = self.under_way;
        let host = self.host(name);
        if purpose == Purpose::Background {
            if let Some(until) = host.left_alone(now) {
                return Next::LeaveAlone(until);
            }
            if let Some(next) = host.next.filter(|next| *next > now) {
                return Next::WaitUntil(next);
            }
        }
        let is_free = |under_way: usize, limit: usize| match purpose {
            Purpose::Person => under_way < limit,
            Purpose::Background => under_way < limit.saturating_sub(1).max(1),
        };
        if !is_free(host.under_way, limits.host_at_once) || !is_free(all, limits.at_once) {
            return Next::WaitForTurn;
        }
        host.under_way += 1;
        let distance = limits.spacing.max(host.crawl_delay).max(host.politeness);
        host.next = Some(now + jittered(distance, limits.jitter));
        self.under_way += 1;
        Next::Go
    }
}

impl Host {
    /// Until when it is left alone; `None` when it is not.
    fn left_alone(&self, now: Instant) -> Option<Instant> {
        self.paused.max(self.rests).filter(|until| *until > now)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut board = self.throttle.board();
        board.under_way = board.under_way.saturating_sub(1);
        let host = board.host(&self.host);
        host.under_way = host.under_way.saturating_sub(1);
        drop(board);
        self.throttle.changed.notify_waiters();
    }
}

/// A time of the program's own watch as one of the clock on the wall.
fn on_the_clock(at: Instant) -> Timestamp {
    let left =
        SignedDuration::try_from(at.saturating_duration_since(Instant::now())).unwrap_or(SignedDuration::MAX);
    Timestamp::now().checked_add(left).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use futures_util::FutureExt as _;
    use tokio::time::{Instant, advance, timeout};

    use super::{Throttle, Turn};
    use crate::model::asked::Purpose::{self, Background, Person};
    use crate::model::failure::Kind;
    use crate::model::limits::Limits;

    const SECOND: Duration = Duration::from_secs(1);
    const TICK: Duration = Duration::from_millis(1);

    fn throttle() -> Throttle {
        Throttle::new(Limits { jitter: 0, ..Limits::STANDARD })
    }

    /// A turn that is given at once, if one is.
    fn at_once<'a>(throttle: &'a Throttle, host: &str, purpose: Purpose) -> Option<Turn<'a>> {
        throttle.turn(host, purpose).now_or_never().map(|turn| turn.expect("not paused"))
    }

    /// How long background work waits for its turn.
    async fn waits(throttle: &Throttle, host: &str) -> Duration {
        let began = Instant::now();
        let _turn = throttle.turn(host, Background).await.expect("not paused");
        began.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_is_asked_twice_at_once() {
        let throttle = throttle();
        let first = at_once(&throttle, "a.vn", Person).expect("the first");
        let _second = at_once(&throttle, "a.vn", Person).expect("the second");
        assert!(at_once(&throttle, "a.vn", Person).is_none(), "a third");
        assert!(at_once(&throttle, "b.vn", Person).is_some(), "another host");
        drop(first);
        assert!(at_once(&throttle, "a.vn", Person).is_some(), "one came free");
    }

    #[tokio::test(start_paused = true)]
    async fn six_are_asked_at_once() {
        let throttle = throttle();
        let hosts: Vec<_> = (0..7).map(|n| format!("{n}.vn")).collect();
        let turns: Vec<_> = hosts.iter().filter_map(|host| at_once(&throttle, host, Person)).collect();
        assert_eq!(turns.len(), 6);
        drop(turns);
        advance(SECOND).await;
        let turns: Vec<_> = hosts.iter().filter_map(|host| at_once(&throttle, host, Background)).collect();
        assert_eq!(turns.len(), 5, "one is left for a person");
        assert!(at_once(&throttle, "6.vn", Person).is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn background_work_leaves_one_turn_of_a_host_to_a_person() {
        let throttle = throttle();
        let work = at_once(&throttle, "a.vn", Background).expect("a turn");
        advance(SECOND).await;
        assert!(at_once(&throttle, "a.vn", Background).is_none());
        let person = at_once(&throttle, "a.vn", Person).expect("a turn");
        advance(SECOND).await;
        drop(work);
        assert!(at_once(&throttle, "a.vn", Background).is_none(), "the person's request counts");
        drop(person);
        assert!(at_once(&throttle, "a.vn", Background).is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn who_waits_is_called_when_a_turn_comes_free() {
        let throttle = throttle();
        let turns = [at_once(&throttle, "a.vn", Person), at_once(&throttle, "a.vn", Person)];
        let (waited, ()) = tokio::join!(timeout(SECOND, throttle.turn("a.vn", Person)), async {
            tokio::task::yield_now().await;
            drop(turns);
        });
        waited.expect("called").expect("not paused");
    }

    #[tokio::test(start_paused = true)]
    async fn a_place_in_the_queue_is_given_up_when_nobody_waits_any_more() {
        let throttle = throttle();
        let turns = [at_once(&throttle, "a.vn", Person), at_once(&throttle, "a.vn", Person)];
        assert!(timeout(TICK, throttle.turn("a.vn", Person)).await.is_err());
        drop(turns);
        let again = [at_once(&throttle, "a.vn", Person), at_once(&throttle, "a.vn", Person)];
        assert!(again.iter().all(Option::is_some));
    }

    #[tokio::test(start_paused = true)]
    async fn background_work_keeps_its_distance_and_a_person_need_not() {
        let throttle = throttle();
        assert_eq!(waits(&throttle, "a.vn").await, Duration::ZERO);
        assert_eq!(waits(&throttle, "a.vn").await, SECOND);
        assert_eq!(waits(&throttle, "b.vn").await, Duration::ZERO);
        assert!(at_once(&throttle, "a.vn", Person).is_some());
        advance(Duration::from_millis(999)).await;
        assert!(at_once(&throttle, "a.vn", Background).is_none(), "it counts from the person's request");
        advance(TICK).await;
        assert!(at_once(&throttle, "a.vn", Background).is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn the_distance_is_drawn_out_at_random() {
        let throttle = Throttle::new(Limits::STANDARD);
        waits(&throttle, "a.vn").await;
        let waited = waits(&throttle, "a.vn").await;
        // The clock of timers goes by milliseconds.
        assert!((SECOND..=SECOND * 5 / 4 + TICK).contains(&waited), "{waited:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_portal_may_ask_for_more_distance_within_reason() {
        let throttle = throttle();
        throttle.keep_distance("a.vn", SECOND * 10);
        throttle.keep_distance("b.vn", SECOND * 61);
        throttle.keep_distance("c.vn", Duration::ZERO);
        for (host, distance) in [("a.vn", 10), ("b.vn", 60), ("c.vn", 1)] {
            waits(&throttle, host).await;
            assert_eq!(waits(&throttle, host).await, SECOND * distance, "{host}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_profile_may_ask_for_more_distance_and_not_for_less() {
        let throttle = throttle();
        throttle.be_polite("a.vn", SECOND * 5);
        throttle.be_polite("b.vn", TICK);
        throttle.keep_distance("a.vn", SECOND * 2);
        for (host, distance) in [("a.vn", 5), ("b.vn", 1), ("c.vn", 1)] {
            waits(&throttle, host).await;
            assert_eq!(waits(&throttle, host).await, SECOND * distance, "{host}");
        }
    }

    /// True when background work leaves the host alone.
    async fn is_paused(throttle: &Throttle) -> bool {
        let outcome = throttle.turn("a.vn", Background).await.map(drop);
        assert!(matches!(outcome, Ok(()) | Err(Kind::Paused(_))), "{outcome:?}");
        assert_eq!(outcome.is_err(), throttle.is_left_alone("a.vn"));
        outcome.is_err()
    }

    #[tokio::test(start_paused = true)]
    async fn five_failures_in_a_row_pause_a_host() {
        let throttle = throttle();
        for _ in 0..4 {
            throttle.failed("a.vn");
        }
        assert!(!is_paused(&throttle).await);
        throttle.failed("a.vn");
        assert!(is_paused(&throttle).await);
        assert!(at_once(&throttle, "a.vn", Person).is_some(), "a person goes through");
        assert!(at_once(&throttle, "b.vn", Background).is_some(), "another host is not concerned");
        advance(Duration::from_millis(599_999)).await;
        assert!(is_paused(&throttle).await);
        advance(TICK).await;
        assert!(!is_paused(&throttle).await);
        throttle.failed("a.vn");
        assert!(is_paused(&throttle).await, "it still fails");
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_ends_the_row_and_the_pause() {
        let throttle = throttle();
        for _ in 0..4 {
            throttle.failed("a.vn");
        }
        throttle.answered("a.vn");
        throttle.failed("a.vn");
        assert!(!is_paused(&throttle).await);
        for _ in 0..5 {
            throttle.failed("a.vn");
        }
        assert!(is_paused(&throttle).await);
        throttle.answered("a.vn");
        assert!(!is_paused(&throttle).await);
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_that_asks_for_rest_gets_it_whatever_a_person_is_answered() {
        let throttle = throttle();
        let until = throttle.rest("a.vn", SECOND * 30);
        assert!(at_once(&throttle, "a.vn", Person).is_some());
        throttle.answered("a.vn");
        assert!(is_paused(&throttle).await);
        let Err(Kind::Paused(told)) = throttle.turn("a.vn", Background).await else { panic!("paused") };
        assert!(told.duration_since(until).abs() < jiff::SignedDuration::from_secs(5), "{told} {until}");
        advance(SECOND * 30).await;
        assert!(!is_paused(&throttle).await);
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_reaches_those_who_wait() {
        let throttle = throttle();
        waits(&throttle, "a.vn").await;
        let (waited, _until) = tokio::join!(throttle.turn("a.vn", Background), async {
            tokio::task::yield_now().await;
            throttle.rest("a.vn", SECOND * 30)
        });
        assert!(matches!(waited, Err(Kind::Paused(_))));
    }
}
