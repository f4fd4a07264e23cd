//! The limits and the stop flag in, what one parse may cost out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::limits::Limits;

/// What one parse may cost.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// Nodes, depth, blocks and the rest.
    pub limits: Limits,
    /// Set by another thread when the parse takes too long; looked at between two
    /// tokens, or [`PIECE`](crate::parse::tokens::PIECE) bytes, while the tree is built. The text alone is read then.
    pub stop: Arc<AtomicBool>,
}

impl Work {
    /// Work within `limits` that nobody has stopped yet.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self { limits, stop: Arc::default() }
    }

    /// True once somebody has asked for the end.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
