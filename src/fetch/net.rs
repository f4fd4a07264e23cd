//! What all requests of a run share: the ways, the limits, the turns, and the portals' robots.txt.

use crate::fetch::robots::Robots;
use crate::fetch::throttle::Throttle;
use crate::fetch::ways::Ways;
use crate::model::limits::Limits;

/// The network as one run of the program sees it. Cheap to make: nothing is
/// opened or read before the first request.
#[derive(Debug)]
pub struct Net {
    /// What a server may cost.
    pub limits: Limits,
    /// The HTTP clients.
    pub ways: Ways,
    /// Who may ask which host, and when.
    pub throttle: Throttle,
    /// What portals keep background work from.
    pub robots: Robots,
}

impl Net {
    /// A network by these limits.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        let throttle = Throttle::new(limits.clone());
        Self { limits, ways: Ways::default(), throttle, robots: Robots::default() }
    }
}
