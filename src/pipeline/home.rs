//! A home page, read or not, and the feed that has its news in; whichever of the two tells more out.

use std::sync::Arc;

use crate::model::address::{Address, Origin};
use crate::model::asked::Purpose;
use crate::model::failure::{Failure, Gate, Kind};
use crate::model::listing::{Listing, Reading};
use crate::model::obtained::Obtained;
use crate::model::portal::Portal;
use crate::model::warning::Warning;
use crate::pipeline::Pipeline;

/// A home page with fewer headlines, or with no date among them, may have a feed that tells more.
const FEW: usize = 10;

impl Pipeline {
    /// What was `read` of `home`; where that is a portal's home page that cannot be read or says
    /// little, and its feed tells more, the feed. It costs one request more, at most.
    pub(super) async fn or_feed(
        self: &Arc<Self>,
        read: Result<Obtained, Failure>,
        (home, origin): (&Address, &Origin),
        purpose: Purpose,
    ) -> Result<Obtained, Failure> {
        let Some(feed) = self.signposts.feed(home).filter(|feed| *feed != home) else { return read };
        let is_wanted = match &read {
            Ok(obtained) => says_little(&obtained.reading),
            Err(failure) => may_help(&failure.kind) || (reaches(&failure.kind) && is_elsewhere(home, feed)),
        };
        if !is_wanted {
            return read;
        }
        let asked = self.obtain_one(feed, origin, purpose).await;
        let Ok(Obtained { reading: Reading::Listing(feed), source }) = asked else { return read };
        let page = match &read {
            Ok(Obtained { reading: Reading::Listing(page), .. }) => Some(page.as_ref()),
            _ => None,
        };
        if page.is_some_and(|page| !tells_more(page, &feed)) {
            return read;
        }
        let listing = dressed(*feed, home, page.map(|page| &page.portal));
        Ok(Obtained { reading: Reading::Listing(Box::new(listing)), source })
    }

    /// The kept copy of the feed that has the news of `home`.
    pub(super) async fn feed_copy(self: &Arc<Self>, home: &Address) -> Option<Reading> {
        match self.copy(self.signposts.feed(home)?).await? {
            Reading::Listing(listing) => Some(Reading::Listing(Box::new(dressed(*listing, home, None)))),
            Reading::Article(_) => None,
        }
    }
}

/// Whether a page that was read may be worth less than its feed.
fn says_little(reading: &Reading) -> bool {
    match reading {
        // No home page is an article.
        Reading::Article(_) => true,
        Reading::Listing(listing) => listing.headlines.len() < FEW || dated(listing) == 0,
    }
}

/// Whether a feed may be read where a home page failed like this: the page stands in the way, not
/// the network, the policy, or a server that asked to be left alone.
fn may_help(kind: &Kind) -> bool {
    kind.is_obtained()
        || matches!(
            kind,
            Kind::Status(_)
                | Kind::Redirects
                | Kind::Broken(_)
                | Kind::Robots
                | Kind::Gate(Gate::Login | Gate::Challenge)
        )
}

/// Whether it was the home page's host that failed.
fn reaches(kind: &Kind) -> bool {
    matches!(kind, Kind::UnknownHost | Kind::Refused | Kind::Timeout(_) | Kind::Tls(_) | Kind::Unreachable(_))
}

fn is_elsewhere(home: &Address, feed: &Address) -> bool {
    home.host() != feed.host()
}

/// Whether a feed tells more than its page: more headlines, or dates where the page has none and as
/// many headlines as make a list.
fn tells_more(page: &Listing, feed: &Listing) -> bool {
    feed.headlines.len() > page.headlines.len()
        || (dated(page) == 0 && dated(feed) > 0 && feed.headlines.len() >= FEW)
}

/// A feed as the list of its portal's home page, with what the page told of the portal.
fn dressed(mut feed: Listing, home: &Address, told: Option<&Portal>) -> Listing {
    feed.warnings.push(Warning::Feed(feed.address.shown()));
    if let Some(told) = told {
        feed.portal = told.clone();
    }
    feed.portal.home = Some(home.clone());
    feed.address = home.clone();
    feed
}

fn dated(listing: &Listing) -> usize {
    listing.headlines.iter().filter(|headline| headline.published.is_some()).count()
}
